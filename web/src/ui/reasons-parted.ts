import type { Reason } from "./reason-tree.tsx";

export type Outcome = "granted" | "refused" | "undetermined";

interface Reasons {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
}

const nearestMax = 2;

/**
 * A benefit may have two dozen clauses. First come those that decide: met where it is granted, open where it is
 * undetermined, the nearest to being met where it is refused. The rest is folded.
 */
export function parted({ outcome, reasons }: Reasons): {
  first: readonly Reason[];
  others: readonly Reason[];
} {
  const first = firstOf({ outcome, reasons });
  // Sealed: the clauses that are left would tell by elimination which one was met.
  if (outcome === "granted" && first.length === 0) return { first, others: [] };
  return { first, others: reasons.filter((clause) => !first.includes(clause)) };
}

function firstOf({ outcome, reasons }: Reasons): readonly Reason[] {
  switch (outcome) {
    // Of a sealed reason no met clause is left, and another must not stand in its place.
    case "granted":
      return reasons.filter((clause) => clause.outcome === "yes");
    case "undetermined":
      return reasons.filter((clause) => clause.outcome === "unknown");
    case "refused":
      return nearest(reasons);
  }
}

function nearest(clauses: readonly Reason[]): Reason[] {
  const unmet = (clause: Reason) => (clause.children ?? []).filter((child) => child.outcome !== "yes").length;
  return [...clauses].sort((a, b) => unmet(a) - unmet(b)).slice(0, nearestMax);
}
