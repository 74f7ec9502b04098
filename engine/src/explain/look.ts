import type { Node } from "../language/node.ts";
import type { Law, PolicySet } from "../language/policy-set.ts";
import type { Range, Truth, Value } from "../values/value.ts";
import type { FactReading } from "./fact-reading.ts";
import type { PreparedHousehold, PreparedPerson } from "./prepare.ts";
import type { TraceStep } from "./trace.ts";

/** One look at one person on one day. With `steps` every node leaves what it saw; without, nothing is kept. */
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
  /** Named conditions already found for them; a trace is told each time and keeps none. */
  readonly conditions: Map<string, Truth>;
  /** The looks at the other members from here, which share what they read. */
  others?: Map<PreparedPerson, Look>;
  steps?: TraceStep[];
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
});

/** What a step tells beside its value. */
export type Seen = Omit<TraceStep, "node" | "value" | "steps">;

/** Runs an evaluation and, when tracing, files it under the node with what lay below it. */
export function traced<V extends Value>(node: Node, look: Look, run: (see: (seen: Seen) => void) => V): V {
  const outer = look.steps;
  if (!outer) return run(ignore);
  const steps: TraceStep[] = [];
  let seen: Seen = {};
  look.steps = steps;
  const value = run((more) => {
    seen = { ...seen, ...more };
  });
  look.steps = outer;
  outer.push({ node, value, steps, ...seen });
  return value;
}

export const ignore = (): void => {};

/** The look from here at another member; one that is traced is never shared. */
export function memberLook(look: Look, person: PreparedPerson): Look {
  if (look.steps) return { ...lookAt({ ...look, person }), steps: look.steps };
  look.others ??= new Map();
  const known = look.others.get(person);
  if (known) return known;
  const other = lookAt({ ...look, person });
  look.others.set(person, other);
  return other;
}
