import { type Overlap, partsOf } from "../language/definition.ts";
import { exactly, isExact, type Range, zeroRange } from "../values/value.ts";
import { type Combined, combine } from "./combine.ts";

interface Standing {
  readonly alone: Range;
  readonly amount: Range;
}

const together = (overlap: Overlap, amountOf: (id: string) => Range): Combined =>
  combine(overlap.combination, {
    part: (id) => {
      const amount = amountOf(id);
      return { truth: amount.lo > 0 || (amount.hi > 0 && "unknown"), amount };
    },
    limit: () => {
      throw new Error(`overlap ${overlap.id} has a limit; the static checks let it through`);
    },
  });

/** Whether a benefit is drawn even when it comes to the least that it may. */
const drawnAtLeast = (
  id: string,
  overlap: Overlap,
  standing: (id: string) => Standing | undefined,
): boolean =>
  together(overlap, (each) => {
    const alone = standing(each)?.alone ?? zeroRange;
    return each === id ? exactly(alone.lo) : alone;
  }).chosen.includes(id);

/** What one overlap leaves of each benefit: outdone, waiting for another, or as it was. */
export function afterOverlap(
  overlap: Overlap,
  standing: (id: string) => Standing | undefined,
): { readonly combined: Combined; readonly amounts: ReadonlyMap<string, Range> } {
  const combined = together(overlap, (id) => standing(id)?.alone ?? zeroRange);
  const decided = isExact(combined.amount);
  const amounts = new Map<string, Range>();
  for (const id of new Set(partsOf(overlap.combination))) {
    const found = standing(id);
    if (!found || found.amount.hi === 0 || combined.chosen.includes(id)) continue;
    if (drawnAtLeast(id, overlap, standing)) amounts.set(id, found.amount);
    else amounts.set(id, decided ? zeroRange : { lo: 0, hi: found.amount.hi });
  }
  return { combined, amounts };
}
