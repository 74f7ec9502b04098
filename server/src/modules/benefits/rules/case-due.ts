import { branchesOf, type Combination, type PolicySet, partsOf, type Range } from "@ansinh/engine";
import type { AnsweredBenefit } from "./case-answer.ts";

/** Đồng after overlaps, at least and at most; what is given in kind isn't in it. */
export interface Due {
  readonly monthly: Range;
  readonly once: Range;
}

/** What somebody's benefits come to together, each overlap counted as what it leaves. */
export const dueOf = (set: PolicySet, benefits: readonly AnsweredBenefit[]): Due => ({
  monthly: totalOf(set, benefits, "monthly"),
  once: totalOf(set, benefits, "once"),
});

const zero: Range = { lo: 0, hi: 0 };
const plus = (left: Range, right: Range): Range => ({ lo: left.lo + right.lo, hi: left.hi + right.hi });

function totalOf(
  set: PolicySet,
  benefits: readonly AnsweredBenefit[],
  period: AnsweredBenefit["period"],
): Range {
  const inMoney = new Map(
    benefits
      .filter((benefit) => benefit.period === period && benefit.inKind === null)
      .map((benefit) => [benefit.benefit, benefit]),
  );
  const counted = new Set<string>();
  const together = set.definition.overlaps.flatMap(({ combination }) => {
    const ids = partsOf(combination);
    const parts = ids.flatMap((id) => inMoney.get(id) ?? []);
    const isOpen = parts.some(({ outcome }) => outcome === "undetermined");
    if (!isOpen || parts.length < ids.length || ids.some((id) => counted.has(id))) return [];
    const range = leftBy(combination, (id) => inMoney.get(id)?.alone.amount ?? zero);
    if (range) for (const id of ids) counted.add(id);
    return range ?? [];
  });
  const single = [...inMoney.values()].filter(({ benefit }) => !counted.has(benefit)).map(afterOverlaps);
  return [...together, ...single].reduce(plus, zero);
}

const afterOverlaps = ({ amount, bounds }: AnsweredBenefit): Range =>
  bounds ?? { lo: amount ?? 0, hi: amount ?? 0 };

/** What a combination leaves of what its parts come to alone; undefined where that needs the engine. */
function leftBy(combination: Combination, alone: (id: string) => Range): Range | undefined {
  const parts = branchesOf(combination).map((part) => leftBy(part, alone));
  const known = parts.filter((part) => part !== undefined);
  if (known.length < parts.length) return undefined;
  switch (combination.op) {
    case "of":
      return alone(combination.id);
    case "exceptions":
    case "cap":
    case "floor":
      return undefined;
    case "stack":
      return known.reduce(plus, zero);
    case "highestOf":
      return { lo: Math.max(...known.map(({ lo }) => lo)), hi: Math.max(...known.map(({ hi }) => hi)) };
    case "exclusive": {
      const possible = known.filter(({ hi }) => hi > 0);
      if (possible.length === 0) return zero;
      return {
        lo: Math.min(...possible.map(({ lo }) => lo)),
        hi: Math.max(...possible.map(({ hi }) => hi)),
      };
    }
  }
}
