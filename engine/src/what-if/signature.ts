import { rangeOf, truthOf } from "../explain/evaluate.ts";
import { lookAt, traced } from "../explain/look.ts";
import { daysToLookAt } from "../explain/prepare.ts";
import type { TraceStep } from "../explain/trace.ts";
import { type BandsAt, bandOf } from "../language/policy-set.ts";
import { compareRanges, exactly, isRange, type Range, zeroRange } from "../values/value.ts";
import type { Case } from "./case.ts";
import type { Root } from "./roots.ts";
import { type FactOf, supposed } from "./supposed.ts";

/**
 * What the expressions that read a fact come to on days that stand for the month, while the fact has a value: the
 * outcome is the same where this is the same.
 */
export function signatureOf(of: Case, fact: FactOf, roots: readonly Root[]): (value: number) => string {
  const days = daysThatStand(of, fact);
  const dues = new Map(of.set.definition.benefits.map((benefit) => [benefit.id, zeroRange]));
  return (value) => {
    const household = supposed(of, fact, exactly(value));
    const subjects = of.subjects(household);
    const born = household.members.get(fact.subject.id)?.born ?? 0;
    const seen: string[] = [];
    for (const day of days) {
      seen.push(born <= day ? "born" : "unborn");
      for (const root of roots) {
        const { person } = subjects[root.subject];
        const look = lookAt({ set: of.set, law: of.law, household, person, day, dues });
        const step = traced(root.node, look, () =>
          root.is === "condition" ? truthOf(root.node, look) : rangeOf(root.node, look),
        );
        if (root.is === "count" && isRange(step.value)) seen.push(written(step.value));
        tell(step, seen);
      }
    }
    return seen.join(" ");
  };
}

/** Between these days nothing changes but an age counted from the fact itself, and that at most once. */
function daysThatStand(of: Case, fact: FactOf): readonly number[] {
  const begun = daysToLookAt(of.set, of.law, supposed(of, fact, undefined));
  const ended = begun.map((day) => day - 1).filter((day) => day >= of.law.firstDay);
  return [...new Set([...begun, ...ended, of.law.lastDay])];
}

const written = ({ lo, hi }: Range): string => `${lo},${hi}`;

/** Comparisons, the operand that a least or greatest takes, and the band that holds. */
function tell(step: TraceStep, seen: string[]): void {
  const { node, steps } = step;
  const ranges = steps.flatMap(({ value }) => (isRange(value) ? [value] : []));
  const [first, second] = ranges;
  if (node.op === "compare" && first && second)
    seen.push(`${compareRanges(first, "<=", second)} ${compareRanges(first, ">=", second)} ${step.value}`);
  if (node.op === "least" || node.op === "greatest") seen.push(takenOf(node.op, ranges));
  if (node.op === "banded" && first && step.table) seen.push(bandsOf(step.table as BandsAt, first));
  for (const below of steps) tell(below, seen);
}

function takenOf(op: "least" | "greatest", ranges: readonly Range[]): string {
  const take = (bounds: readonly number[]): number =>
    bounds.indexOf(op === "least" ? Math.min(...bounds) : Math.max(...bounds));
  return written({ lo: take(ranges.map(({ lo }) => lo)), hi: take(ranges.map(({ hi }) => hi)) });
}

const bandsOf = ({ from }: BandsAt, { lo, hi }: Range): string =>
  written({ lo: bandOf(from, lo), hi: bandOf(from, hi) });
