/** True, false, or not known: strong Kleene logic. */
export type Truth = boolean | "unknown";

/** A whole number, amount of đồng or day number: exact when both ends meet. */
export interface Range {
  readonly lo: number;
  readonly hi: number;
}

/** The values an enumerated fact may have, given what is known: one when it is known. */
export type Choice = readonly string[];

export type Value = Truth | Range | Choice;

export const exactly = (value: number): Range => ({ lo: value, hi: value });
export const isExact = (range: Range): boolean => range.lo === range.hi;
export const zeroRange: Range = exactly(0);

export const isTruth = (value: Value): value is Truth => typeof value === "boolean" || value === "unknown";
export const isChoice = (value: Value): value is Choice => Array.isArray(value);
export const isRange = (value: Value): value is Range => !isTruth(value) && !isChoice(value);

/** One where it holds, none where it doesn't, either where that is unknown. */
export const oneIf = (truth: Truth): Range =>
  truth === "unknown" ? { lo: 0, hi: 1 } : exactly(truth ? 1 : 0);

export const isDecided = (value: Value): boolean => {
  if (isTruth(value)) return value !== "unknown";
  return isChoice(value) ? value.length === 1 : isRange(value) && isExact(value);
};

export const negation = (operand: Truth): Truth => (operand === "unknown" ? "unknown" : !operand);

export function and(left: Truth, right: Truth): Truth {
  if (left === false || right === false) return false;
  return left === true && right === true ? true : "unknown";
}

export function or(left: Truth, right: Truth): Truth {
  if (left === true || right === true) return true;
  return left === false && right === false ? false : "unknown";
}

export type Relation = "<" | "<=" | ">" | ">=" | "=";

/** Decided only where every pair of completions gives the same answer. */
export function compareRanges(left: Range, relation: Relation, right: Range): Truth {
  switch (relation) {
    case "<":
      return left.hi < right.lo ? true : left.lo >= right.hi ? false : "unknown";
    case "<=":
      return left.hi <= right.lo ? true : left.lo > right.hi ? false : "unknown";
    case ">":
      return compareRanges(right, "<", left);
    case ">=":
      return compareRanges(right, "<=", left);
    case "=":
      if (left.hi < right.lo || right.hi < left.lo) return false;
      return isExact(left) && isExact(right) ? true : "unknown";
  }
}

function safe(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`value leaves the safe integers: ${value}`);
  return value;
}

export const addRanges = (left: Range, right: Range): Range => ({
  lo: safe(left.lo + right.lo),
  hi: safe(left.hi + right.hi),
});

export const subtractRanges = (left: Range, right: Range): Range => ({
  lo: safe(left.lo - right.hi),
  hi: safe(left.hi - right.lo),
});

/** Product of two ranges that are never negative (amounts, counts); refused otherwise. */
export function multiplyRanges(left: Range, right: Range): Range {
  if (left.lo < 0 || right.lo < 0) throw new RangeError("product of a range that may be negative");
  return { lo: safe(left.lo * right.lo), hi: safe(left.hi * right.hi) };
}

export const leastOf = (left: Range, right: Range): Range => ({
  lo: Math.min(left.lo, right.lo),
  hi: Math.min(left.hi, right.hi),
});

export const greatestOf = (left: Range, right: Range): Range => ({
  lo: Math.max(left.lo, right.lo),
  hi: Math.max(left.hi, right.hi),
});

export function isOneOf(possible: Choice, wanted: readonly string[]): Truth {
  const inside = possible.filter((value) => wanted.includes(value)).length;
  if (inside === 0) return false;
  return inside === possible.length ? true : "unknown";
}
