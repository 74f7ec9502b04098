import type { Combination } from "../language/definition.ts";
import { addRanges, greatestOf, isExact, type Range, type Truth, zeroRange } from "../values/value.ts";

export interface Part {
  readonly truth: Truth;
  readonly amount: Range;
}

export interface Combined {
  /** Payable: exact when decided. */
  readonly amount: Range;
  /** The parts that make up the amount when it is decided. */
  readonly chosen: readonly string[];
  /** The parts that keep it open: not shielded by a decided sibling. */
  readonly open: readonly string[];
  /** Parts of which only one may be drawn and more are granted. */
  readonly conflict: readonly string[];
}

const nothing: Combined = { amount: zeroRange, chosen: [], open: [], conflict: [] };

/** What a part may pay: nothing when refused, up to its amount while unknown. */
function payable(part: Part): Range {
  if (part.truth === true) return part.amount;
  return part.truth === false ? zeroRange : { lo: 0, hi: part.amount.hi };
}

export function combine(combination: Combination, partOf: (id: string) => Part): Combined {
  switch (combination.op) {
    case "of":
      return single(combination.id, payable(partOf(combination.id)));
    case "highestOf":
      return highest(combination.of.map((item) => combine(item, partOf)));
    case "stack":
      return combination.of.map((item) => combine(item, partOf)).reduce(together, nothing);
    case "exclusive":
      return onlyOne(combination.of.map((item) => combine(item, partOf)));
  }
}

function single(id: string, amount: Range): Combined {
  const exact = isExact(amount);
  return { ...nothing, amount, chosen: exact && amount.lo > 0 ? [id] : [], open: exact ? [] : [id] };
}

const together = (left: Combined, right: Combined): Combined => ({
  amount: addRanges(left.amount, right.amount),
  chosen: [...left.chosen, ...right.chosen],
  open: [...left.open, ...right.open],
  conflict: [...left.conflict, ...right.conflict],
});

/** Decided once the known part reaches the unknown part's upper bound; of equal parts the first written is drawn. */
function highest(parts: readonly Combined[]): Combined {
  const amount = parts.reduce((best, part) => greatestOf(best, part.amount), zeroRange);
  if (isExact(amount)) {
    const winner = parts.find((part) => part.amount.lo === amount.lo && part.chosen.length > 0);
    return { ...nothing, amount, chosen: winner?.chosen ?? [] };
  }
  const unshielded = parts.filter((part) => !isExact(part.amount) && part.amount.hi > amount.lo);
  return {
    amount,
    chosen: [],
    open: unshielded.flatMap((part) => part.open),
    conflict: unshielded.flatMap((part) => part.conflict),
  };
}

function onlyOne(parts: readonly Combined[]): Combined {
  const possible = parts.filter((part) => part.amount.hi > 0);
  if (possible.length <= 1) return possible[0] ?? nothing;
  const granted = possible.filter((part) => part.amount.lo > 0);
  const bounds = {
    lo: granted.length > 0 ? Math.min(...granted.map((part) => part.amount.lo)) : 0,
    hi: Math.max(...possible.map((part) => part.amount.hi)),
  };
  // equal amounts are still a choice to make: the range is kept open down to zero
  const amount = isExact(bounds) ? { lo: 0, hi: bounds.hi } : bounds;
  return {
    amount,
    chosen: [],
    open: possible.flatMap((part) => part.open),
    conflict: granted.length > 1 ? granted.flatMap((part) => part.chosen) : [],
  };
}

/** The ids a combination is made of. */
export const partsOf = (combination: Combination): readonly string[] =>
  combination.op === "of" ? [combination.id] : combination.of.flatMap(partsOf);
