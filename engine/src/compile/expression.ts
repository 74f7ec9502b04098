import type { QuantityNode } from "../language/node.ts";
import type { Relation } from "../values/value.ts";
import { both, isOne, type Pair } from "./block.ts";

/** Expressions over pairs: strong Kleene logic on bits, interval arithmetic on numbers. */
const pairOf = (left: Pair, right: Pair, of: (left: string, right: string) => string): Pair =>
  isOne(left) && isOne(right)
    ? both(of(left.lo, right.lo))
    : { lo: of(left.lo, right.lo), hi: of(left.hi, right.hi) };

export function joined(parts: readonly Pair[], by: "&" | "|", none: string): Pair {
  const [first, ...rest] = parts;
  if (!first) return both(none);
  const ends = (end: "lo" | "hi"): string => `(${[first, ...rest].map((part) => part[end]).join(by)})`;
  return parts.every(isOne) ? both(ends("lo")) : { lo: ends("lo"), hi: ends("hi") };
}

export const negated = (operand: Pair): Pair =>
  isOne(operand) ? both(`(1^${operand.lo})`) : { lo: `(1^${operand.hi})`, hi: `(1^${operand.lo})` };

export const positive = (amount: Pair): Pair =>
  isOne(amount) ? both(`(${amount.lo}>0?1:0)`) : { lo: `(${amount.lo}>0?1:0)`, hi: `(${amount.hi}>0?1:0)` };

/** Codes 0 no, 1 yes, 2 unknown. */
export const known = (value: string, open: boolean): Pair =>
  open ? { lo: `(${value}&1)`, hi: `((${value}+1)>>>1)` } : both(value);

/** Code 3 stands for what is derived. */
export function orDerived(value: string, derived: Pair): Pair {
  const of = (end: string, otherwise: string): string => `(${value}===3?${end}:${otherwise})`;
  return { lo: of(derived.lo, `${value}===1?1:0`), hi: of(derived.hi, `${value}!==0?1:0`) };
}

export const oneOf = (mask: string, wanted: number, open: boolean): Pair =>
  open
    ? { lo: `((${mask}&${~wanted})===0?1:0)`, hi: `((${mask}&${wanted})!==0?1:0)` }
    : both(`((${mask}&${wanted})!==0?1:0)`);

const less = (left: string, right: string, small: boolean): string =>
  small ? `((${left}-${right})>>>31)` : `(${left}<${right}?1:0)`;
const lessOrEqual = (left: string, right: string, small: boolean): string =>
  small ? `((${right}-${left})>>>31^1)` : `(${left}<=${right}?1:0)`;

/** `small`: differences stay within 32 bits. */
export function compared(
  relation: Relation,
  { left, right }: { readonly left: Pair; readonly right: Pair },
  small: boolean,
): Pair {
  const ordered = (low: Pair, high: Pair, is: typeof less): Pair =>
    isOne(low) && isOne(high)
      ? both(is(low.lo, high.lo, small))
      : { lo: is(low.hi, high.lo, small), hi: is(low.lo, high.hi, small) };
  switch (relation) {
    case "<":
      return ordered(left, right, less);
    case "<=":
      return ordered(left, right, lessOrEqual);
    case ">":
      return ordered(right, left, less);
    case ">=":
      return ordered(right, left, lessOrEqual);
    case "=":
      return isOne(left) && isOne(right)
        ? both(`(${left.lo}===${right.lo}?1:0)`)
        : {
            lo: `(${left.lo}===${right.hi}&&${left.hi}===${right.lo}?1:0)`,
            hi: `(${left.hi}>=${right.lo}&&${right.hi}>=${left.lo}?1:0)`,
          };
  }
}

export const combined = (left: Pair, right: Pair, by: "+" | "*"): Pair =>
  pairOf(left, right, (a, b) => `(${a}${by}${b})`);

export const called = (name: string, left: Pair, right: Pair): Pair =>
  pairOf(left, right, (a, b) => `${name}(${a},${b})`);

export const subtracted = (left: Pair, right: Pair): Pair =>
  isOne(left) && isOne(right)
    ? both(`(${left.lo}-${right.lo})`)
    : { lo: `(${left.lo}-${right.hi})`, hi: `(${left.hi}-${right.lo})` };

/** Columns of ages hold one more, so that the unborn are 0. */
export const shifted = (age: Pair): Pair =>
  isOne(age) ? both(`(${age.lo}-1)`) : { lo: `(${age.lo}-1)`, hi: `(${age.hi}-1)` };

/** A ratio may be negative; then the ends change places. */
export function scaled(operand: Pair, node: QuantityNode & { op: "scale" }): Pair {
  const { numerator, denominator } = node.by;
  const of = (end: string): string => `times(${end},${numerator},${denominator},"${node.rounding}")`;
  const [lo, hi] = numerator < 0 ? [operand.hi, operand.lo] : [operand.lo, operand.hi];
  return isOne(operand) ? both(of(lo)) : { lo: of(lo), hi: of(hi) };
}
