import type { Node } from "../language/node.ts";
import type { Law, PolicySet } from "../language/policy-set.ts";
import type { Range, Truth } from "../values/value.ts";
import type { FactReading } from "./fact-reading.ts";
import type { PreparedHousehold, PreparedPerson } from "./prepare.ts";
import { TraceStep } from "./trace.ts";

/** One look at one person on one day. With a `step` every node leaves below it what it saw; without, nothing is kept. */
export interface Look {
  readonly set: PolicySet;
  readonly law: Law;
  readonly household: PreparedHousehold;
  readonly person: PreparedPerson;
  readonly day: number;
  /** Facts already read, for the person and household of this look. */
  readonly readings: Map<string, FactReading>;
  /** What each benefit determined so far comes to before overlaps. */
  readonly dues: ReadonlyMap<string, Range>;
  /** Named conditions already found for them, and what was seen of them in a look that traces. */
  readonly conditions: Map<string, Truth>;
  told: Map<string, TraceStep> | undefined;
  /** What was seen of facts, by kind. */
  seen: Map<string, TraceStep> | undefined;
  /** The looks at the other members from here, which share what they read. */
  others: Map<PreparedPerson, Look> | undefined;
  step: TraceStep | undefined;
}

export const lookAt = (at: Pick<Look, "set" | "law" | "household" | "person" | "day" | "dues">): Look => ({
  set: at.set,
  law: at.law,
  household: at.household,
  person: at.person,
  day: at.day,
  dues: at.dues,
  readings: new Map(),
  conditions: new Map(),
  told: undefined,
  seen: undefined,
  others: undefined,
  step: undefined,
});

/** What a node leaves in a look that traces. */
export function traced(node: Node, look: Look, run: () => unknown): TraceStep {
  const outer = look.step;
  const root = new TraceStep(node);
  look.step = root;
  run();
  look.step = outer;
  const [step] = root.steps;
  if (!step) throw new Error("a traced evaluation left no step");
  return step;
}

/** The look from here at another member, filing what it sees where this one does. */
export function memberLook(look: Look, person: PreparedPerson): Look {
  look.others ??= new Map();
  let other = look.others.get(person);
  if (!other) {
    other = lookAt({ ...look, person });
    look.others.set(person, other);
  }
  other.step = look.step;
  return other;
}
