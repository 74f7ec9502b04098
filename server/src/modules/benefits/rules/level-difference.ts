import { money, sumMoney } from "@ansinh/engine";
import type { DecisionCase, Difference, GrantHeld } from "./determination-case.ts";
import type { Due, Tellable } from "./sealed-ground.ts";

/** What a grant's clause pays this month; null: the law has no figure for it. */
function byClause({ benefit, clause, units }: GrantHeld, asked: DecisionCase): number | null {
  const { month, knownOn } = asked;
  const law = asked.amounts({ benefit, clause, units, month, knownOn });
  return law.kind === "amount" ? law.amount : null;
}

/** The money a month that hangs on a grant: what its clause pays, else what was last listed. */
export const stakeOf = (grant: GrantHeld, asked: DecisionCase): number =>
  byClause(grant, asked) ?? grant.lastAmount;

/**
 * What is paid as decided beside what the rules give for the benefit: a difference is for a person to decide, and is
 * paid as decided until then.
 */
export function levelFindings(
  { due, sealed }: Tellable,
  of: { readonly personId: string; readonly benefit: string; readonly grants: readonly GrantHeld[] },
  asked: DecisionCase,
): Difference[] {
  const { personId, benefit, grants } = of;
  const [first] = grants;
  if (!first || grants.some((grant) => grant.state !== "paid")) return [];
  const amounts = grants.flatMap((grant) => byClause(grant, asked) ?? []);
  if (amounts.length < grants.length) return [];
  const granted = sumMoney(amounts.map((amount) => money(amount)));
  const rules = furthestFrom(granted, due);
  if (rules === null) return [];
  return [
    {
      kind: "level_differs",
      personId,
      grantId: first.grantId,
      benefit,
      amount: Math.abs(rules.byRules - granted),
      details: sealed ? {} : { granted, ...rules },
      sealed,
      ...(sealed ? {} : { toExplain: "reason" }),
    },
  ];
}

interface ByRules {
  readonly byRules: number;
  /** Of an undetermined amount: the bound that is certain. */
  readonly bound: "exact" | "least" | "most";
}

/** null: the same, or undetermined and possibly the same. */
function furthestFrom(granted: number, { lo, hi, outcome }: Due): ByRules | null {
  const open = outcome === "undetermined";
  if (lo > granted) return { byRules: lo, bound: open ? "least" : "exact" };
  if (hi < granted) return { byRules: hi, bound: open ? "most" : "exact" };
  return null;
}
