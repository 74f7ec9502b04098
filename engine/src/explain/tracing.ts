import type { Node } from "../language/node.ts";
import type { Look } from "./look.ts";
import { TraceStep } from "./trace.ts";

/** Fixed numbers are the same for everybody. */
const constants = new WeakMap<Node, TraceStep>();

/** A fact or a fixed number is seen once, however many nodes ask for it. */
export function seenBefore(node: Node, look: Look): TraceStep | undefined {
  if (node.op === "constant") return constants.get(node);
  if (node.op !== "fact" || node.label || node.citation) return undefined;
  return look.seen?.get(node.fact);
}

/** Until it ends, what is seen is filed under the node. */
export function begin(node: Node, look: Look): TraceStep {
  const step = new TraceStep(node);
  look.step = step;
  return step;
}

export function end(step: TraceStep, outer: TraceStep, look: Look): void {
  const { node } = step;
  if (node.op === "constant") constants.set(node, step);
  else if (node.op === "fact" && !node.label && !node.citation) {
    look.seen ??= new Map();
    look.seen.set(node.fact, step);
  }
  outer.take(step);
  look.step = outer;
}
