import { type Combination, type ParameterAmount, partsOf } from "../language/definition.ts";
import {
  addRanges,
  greatestOf,
  isExact,
  leastOf,
  or,
  type Range,
  type Truth,
  zeroRange,
} from "../values/value.ts";

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
  /** Exceptions of one rank that apply together: the rules contradict themselves. */
  readonly contradiction: readonly string[];
}

/** What a combination is made of: its parts, and what a cap or floor comes to. */
export interface Parts {
  readonly part: (id: string) => Part;
  readonly limit: (at: ParameterAmount) => Range;
}

const nothing: Combined = { amount: zeroRange, chosen: [], open: [], conflict: [], contradiction: [] };

/** What a part may pay: nothing when refused, up to its amount while unknown. */
function payable(part: Part): Range {
  if (part.truth === true) return part.amount;
  return part.truth === false ? zeroRange : { lo: 0, hi: part.amount.hi };
}

export function combine(combination: Combination, parts: Parts): Combined {
  switch (combination.op) {
    case "of":
      return single(combination.id, payable(parts.part(combination.id)));
    case "highestOf":
      return highest(combination.of.map((item) => combine(item, parts)));
    case "stack":
      return combination.of.map((item) => combine(item, parts)).reduce(together, nothing);
    case "exclusive":
      return onlyOne(combination.of.map((item) => combine(item, parts)));
    case "exceptions":
      return combination.ranks.reduce<Combined>((general, rank) => excepted(general, rank, parts), nothing);
    case "cap":
    case "floor":
      return limited(combination, parts);
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
  contradiction: [...left.contradiction, ...right.contradiction],
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
    contradiction: unshielded.flatMap((part) => part.contradiction),
  };
}

function onlyOne(parts: readonly Combined[]): Combined {
  const possible = parts.filter((part) => part.amount.hi > 0);
  if (possible.length <= 1) return possible[0] ?? nothing;
  const granted = possible.filter((part) => part.amount.lo > 0);
  // what may yet be due may be chosen too, and be less than what is
  const bounds = {
    lo: Math.min(...possible.map((part) => part.amount.lo)),
    hi: Math.max(...possible.map((part) => part.amount.hi)),
  };
  // equal amounts are still a choice to make: the range is kept open down to zero
  const amount = isExact(bounds) ? { lo: 0, hi: bounds.hi } : bounds;
  return {
    amount,
    chosen: [],
    open: possible.flatMap((part) => part.open),
    conflict: [
      ...possible.flatMap((part) => part.conflict),
      ...(granted.length > 1 ? granted.flatMap((part) => part.chosen) : []),
    ],
    contradiction: possible.flatMap((part) => part.contradiction),
  };
}

/** Every id that keeps a combination open. */
export const heldOpen = ({ open, conflict, contradiction }: Combined): readonly string[] => [
  ...open,
  ...conflict,
  ...contradiction,
];

/** Whether a combination applies: whether any of its parts does. */
const applies = (combination: Combination, parts: Parts): Truth =>
  partsOf(combination).reduce<Truth>((found, id) => or(found, parts.part(id).truth), false);

interface Exception {
  readonly truth: Truth;
  readonly ids: readonly string[];
  /** What it comes to if it applies. */
  readonly amount: Range;
  readonly combined: Combined;
}

function exceptionOf(combination: Combination, parts: Parts): Exception {
  const combined = combine(combination, parts);
  return {
    truth: applies(combination, parts),
    ids: partsOf(combination),
    amount: combination.op === "of" ? parts.part(combination.id).amount : combined.amount,
    combined,
  };
}

export interface Excepting {
  readonly sure: boolean;
  /** What it comes to if it applies. */
  readonly amount: Range;
}

/** What exceptions of one rank that may apply leave of a general amount; of two nobody can tell which rules. */
export function exceptedAmount(general: Range, possible: readonly Excepting[]): Range {
  const [only, ...others] = possible;
  if (!only) return general;
  const isSure = possible.some(({ sure }) => sure);
  if (others.length > 0) {
    const most = isSure ? 0 : general.hi;
    return { lo: 0, hi: Math.max(most, ...possible.map(({ amount }) => amount.hi)) };
  }
  if (isSure) return only.amount;
  return { lo: Math.min(only.amount.lo, general.lo), hi: Math.max(only.amount.hi, general.hi) };
}

/** What a rank of exceptions leaves of the rules before it. */
function excepted(general: Combined, rank: readonly Combination[], parts: Parts): Combined {
  const possible = rank.map((item) => exceptionOf(item, parts)).filter(({ truth }) => truth !== false);
  const [only, ...others] = possible;
  if (!only) return general;
  const amount = exceptedAmount(
    general.amount,
    possible.map((item) => ({ sure: item.truth === true, amount: item.amount })),
  );
  if (others.length > 0) return contradicted(amount, possible);
  if (only.truth === true)
    return isExact(amount) ? { ...nothing, amount, chosen: chosenOf(only) } : only.combined;
  if (isExact(amount)) return { ...nothing, amount, chosen: general.chosen };
  return {
    amount,
    chosen: [],
    open: [...only.ids, ...general.open],
    conflict: [...only.combined.conflict, ...general.conflict],
    contradiction: [...only.combined.contradiction, ...general.contradiction],
  };
}

const chosenOf = ({ amount, combined, ids }: Exception): readonly string[] =>
  amount.lo === 0 ? [] : combined.chosen.length > 0 ? combined.chosen : ids;

/** A contradiction where two of one rank surely apply; else whether they do is what must become known. */
function contradicted(amount: Range, possible: readonly Exception[]): Combined {
  const sure = possible.filter(({ truth }) => truth === true);
  return {
    ...nothing,
    amount,
    open: possible.filter(({ truth }) => truth !== true).flatMap(({ ids }) => ids),
    contradiction: sure.length > 1 ? sure.flatMap(({ ids }) => ids) : [],
  };
}

function limited(combination: Combination & { op: "cap" | "floor" }, parts: Parts): Combined {
  const of = combine(combination.of, parts);
  const limit = parts.limit(combination.at);
  const amount = combination.op === "cap" ? leastOf(of.amount, limit) : raised(of.amount, limit);
  if (!isExact(amount)) return { ...of, amount, chosen: [], open: of.open };
  // a limit may decide what its parts leave open: those that surely apply are then what is drawn
  const sure = partsOf(combination.of).filter((id) => payable(parts.part(id)).lo > 0);
  const chosen = amount.lo === 0 ? [] : isExact(of.amount) ? of.chosen : sure;
  return { ...nothing, amount, chosen };
}

/** A floor raises what is due, not what isn't. */
const raised = (amount: Range, floor: Range): Range => ({
  lo: amount.lo > 0 ? Math.max(amount.lo, floor.lo) : 0,
  hi: amount.hi > 0 ? Math.max(amount.hi, floor.hi) : 0,
});
