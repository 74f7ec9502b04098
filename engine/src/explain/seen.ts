import type { BooleanNode, QuantityNode } from "../language/node.ts";
import { known, type LookOnDay, lookOnDay, type Subject } from "./determine.ts";
import { rangeOf } from "./evaluate.ts";
import { type Look, lookAt, traced } from "./look.ts";
import { TraceStep } from "./trace.ts";

const nowhere: BooleanNode = { op: "always", value: "unknown" };

/** Most people's month is one day long: what is seen while it is determined is the trace, and nothing is looked at twice. */
export function keepSteps({ looks }: Subject): void {
  const [only, ...others] = looks;
  if (only && others.length === 0) only.look.step = new TraceStep(nowhere);
}

/** Days that were determined without a trace, looked at again with one. */
const again = new WeakMap<LookOnDay, LookOnDay>();

function tracedDay(subject: Subject, day: number): LookOnDay {
  const item = subject.looks.find(({ look }) => look.day === day);
  if (!item) throw new Error(`day ${day} wasn't looked at`);
  if (item.look.step) return item;
  const known = again.get(item);
  if (known) return known;
  const traced = lookOnDay(lookAt(item.look));
  traced.look.step = new TraceStep(nowhere);
  again.set(item, traced);
  return traced;
}

/** What was seen of a condition on a day. */
export function conditionStep(subject: Subject, day: number, node: BooleanNode): TraceStep {
  const item = tracedDay(subject, day);
  known(node, item);
  const step = item.steps.get(node);
  if (!step) throw new Error("a traced condition left no step");
  return step;
}

/** What is seen of a quantity on a day. */
export function quantityStep(subject: Subject, day: number, node: QuantityNode): TraceStep {
  const { look } = tracedDay(subject, day);
  return traced(node, look, () => rangeOf(node, look));
}

/** The look without a trace at the end of the month, or of life. */
export function lookAtEnd(subject: Subject): Look | undefined {
  const last = subject.looks.at(-1)?.look;
  if (!last) return undefined;
  const end = Math.max(last.day, Math.min(subject.law.lastDay, subject.person.died));
  return lookAt({ ...last, day: end });
}
