import { amountOf } from "../explain/clause-due.ts";
import { type Combined, combine } from "../explain/combine.ts";
import { afterOverlap } from "../explain/overlap.ts";
import type { Benefit } from "../language/definition.ts";
import { exactly, type Range, type Truth, zeroRange } from "../values/value.ts";
import type { Determined } from "./run.ts";

/** What a benefit comes to: đồng or portions, and the clauses that make it up where that is decided. */
export interface DueOfRow {
  readonly amount: Range;
  readonly chosen: readonly string[];
}

/** What was found of each clause for a row. */
export interface Found {
  readonly truth: (clause: string) => Truth;
  readonly amount: (clause: string) => Range;
}

/**
 * What every benefit of one subject comes to for a row in which some clauses didn't apply, overlaps included: the answer
 * of the same facts under rules without those clauses, where no other clause looks at a benefit that has any of them.
 */
export function duesWithout(
  { plan: { set, law } }: Determined,
  {
    subject,
    clauses,
    found,
  }: { subject: "person" | "household"; clauses: ReadonlySet<string>; found: Found },
): ReadonlyMap<string, DueOfRow> {
  const alone = (benefit: Benefit): Combined =>
    combine(benefit.combination, {
      part: (id) =>
        clauses.has(id)
          ? { truth: false, amount: zeroRange }
          : { truth: found.truth(id), amount: found.amount(id) },
      limit: (at) => amountOf(at, law, exactly(1)),
    });
  const own = set.definition.benefits.filter((benefit) => (benefit.subject ?? "person") === subject);
  const dues = new Map(own.map((benefit) => [benefit.id, alone(benefit)] as const));
  const after = new Map(
    [...dues].map(([id, due]) => [id, { alone: due.amount, amount: due.amount }] as const),
  );
  for (const overlap of set.definition.overlaps)
    for (const [id, amount] of afterOverlap(overlap, (each) => after.get(each)).amounts)
      after.set(id, { alone: after.get(id)?.alone ?? zeroRange, amount });
  return new Map(
    [...dues].map(([id, { chosen }]) => {
      const amount = after.get(id)?.amount ?? zeroRange;
      return [id, { amount, chosen: amount.lo === amount.hi && amount.lo > 0 ? chosen : [] }];
    }),
  );
}
