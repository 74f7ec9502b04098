import type { Overlap } from "../language/definition.ts";
import { isExact, type Range, zeroRange } from "../values/value.ts";
import { type Combined, combine, partsOf } from "./combine.ts";

interface Standing {
  readonly alone: Range;
  readonly amount: Range;
}

const isRefused = (amount: Range): boolean => amount.lo === 0 && amount.hi === 0;

/** What one overlap leaves of each benefit: outdone, waiting for another, or as it was. */
export function afterOverlap(
  overlap: Overlap,
  standing: (id: string) => Standing | undefined,
): { readonly combined: Combined; readonly amounts: ReadonlyMap<string, Range> } {
  const combined = combine(overlap.combination, (id) => {
    const amount = standing(id)?.alone ?? zeroRange;
    return { truth: amount.hi > 0, amount };
  });
  const decided = isExact(combined.amount);
  const open = [...combined.open, ...combined.conflict];
  const amounts = new Map<string, Range>();
  for (const id of new Set(partsOf(overlap.combination))) {
    const found = standing(id);
    if (!found || isRefused(found.amount) || combined.chosen.includes(id)) continue;
    const waitsOnlyForItself = !decided && open.length === 1 && open[0] === id;
    if (waitsOnlyForItself) amounts.set(id, found.amount);
    else amounts.set(id, decided ? zeroRange : { lo: 0, hi: found.amount.hi });
  }
  return { combined, amounts };
}
