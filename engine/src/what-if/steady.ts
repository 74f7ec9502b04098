import type { QuantityNode } from "../language/node.ts";
import type { Root } from "./roots.ts";

/** How a quantity moves while one fact grows; `straight` where it is a line between the turns of its least and greatest. */
interface Course {
  readonly rises: boolean;
  readonly falls: boolean;
  readonly straight: boolean;
}

const still: Course = { rises: false, falls: false, straight: true };
const moves = ({ rises, falls }: Course): boolean => rises || falls;
const turned = ({ rises, falls, straight }: Course): Course => ({ rises: falls, falls: rises, straight });

const joined = (left: Course, right: Course): Course => ({
  rises: left.rises || right.rises,
  falls: left.falls || right.falls,
  straight: left.straight && right.straight,
});

/** A comparison turns but once where both sides move apart in one direction, or along lines. */
const isSteady = (course: Course): boolean => !(course.rises && course.falls) || course.straight;

/** Whether halving finds every value of a fact at which something the rules compare turns. */
export function isSearchable(root: Root, fact: string): boolean {
  if (root.is === "count" && !isSteady(courseOf(root.node, fact))) return false;
  return root.reached.every((node) => {
    if (node.op === "compare") {
      const [left, right] = [courseOf(node.left, fact), courseOf(node.right, fact)];
      return isSteady(joined(left, turned(right)));
    }
    return node.op !== "banded" || isSteady(courseOf(node.of, fact));
  });
}

/** Whom a count takes in and which band holds change only where a comparison below turns: between turns they're still. */
function courseOf(node: QuantityNode, fact: string): Course {
  switch (node.op) {
    case "fact":
      return node.fact === fact ? { rises: true, falls: false, straight: true } : still;
    case "constant":
    case "parameter":
    case "lookup":
    case "countMembers":
    case "countTrue":
    case "banded":
      return still;
    case "age":
      return node.birth.fact === fact ? { rises: false, falls: true, straight: false } : still;
    case "add":
    case "least":
    case "greatest":
      return node.operands.map((item) => courseOf(item, fact)).reduce(joined);
    case "subtract":
      return joined(courseOf(node.left, fact), turned(courseOf(node.right, fact)));
    case "scale": {
      const of = courseOf(node.operand, fact);
      const straight = of.straight && (node.by.denominator === 1 || !moves(of));
      return { ...(node.by.numerator < 0 ? turned(of) : of), straight };
    }
    case "multiply": {
      const [left, right] = [courseOf(node.left, fact), courseOf(node.right, fact)];
      return {
        ...joined(left, right),
        straight: !(moves(left) && moves(right)) && left.straight && right.straight,
      };
    }
    case "sumMembers":
      return courseOf(node.of, fact);
  }
}
