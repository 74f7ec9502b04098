import {
  baselineOf,
  type CivilDate,
  type Cost,
  type Month,
  type PolicySet,
  simulate,
  snapshotOf,
} from "@ansinh/engine";
import { type Indicator, type Measured, measured, withIndicators } from "@ansinh/policies";
import { sql } from "kysely";
import {
  clauseAmountsOf,
  type DecidedTerm,
  decidedHouseholds,
  termsOfMonth,
} from "#modules/benefits/index.ts";
import type { BatchDatabase } from "#platform/database/database.ts";

export interface FiguresQuestion {
  readonly tenant: number;
  readonly month: Month;
  readonly knownOn: CivilDate;
  /** Sets with what is counted by each; of a benefit that several know the first tells. */
  readonly parts: readonly FiguresPart[];
}

export interface FiguresPart {
  readonly set: PolicySet;
  readonly indicators: readonly Indicator[];
}

/** Of a benefit: what the law gives by the facts, between bounds, and what decisions grant in the month. */
export interface BenefitFigures {
  readonly benefit: string;
  readonly due: Cost;
  readonly grants: number;
  /** đồng of the granted clauses at the month's parameters. */
  readonly granted: number;
}

export interface PolicyFigures {
  readonly people: number;
  readonly households: number;
  readonly benefits: readonly BenefitFigures[];
  readonly indicators: readonly Measured[];
}

type Sum<T> = { -readonly [Key in keyof T]: T[Key] };
const nothing = (benefit: string): Sum<BenefitFigures> & { readonly due: Sum<Cost> } => ({
  benefit,
  due: { lo: 0, hi: 0, granted: 0, undetermined: 0 },
  grants: 0,
  granted: 0,
});

/**
 * Beneficiaries and money by policy, and every indicator, commune by commune: one commune's households are in memory
 * at a time. Sums alone leave here, sealed clauses in them. Batch role.
 */
export async function policyFigures(
  database: BatchDatabase,
  question: FiguresQuestion,
  counted: (done: number, total: number, commune: string) => void,
): Promise<PolicyFigures> {
  const { tenant, month, knownOn, parts } = question;
  const figures = new Map<string, Sum<BenefitFigures> & { readonly due: Sum<Cost> }>();
  const determined = parts.map(({ set: told, indicators }) => {
    const set = withIndicators(told, indicators);
    const own = set.definition.benefits.map(({ id }) => id).filter((id) => !figures.has(id));
    for (const id of own) figures.set(id, nothing(id));
    return { set, own: new Set(own), amounts: clauseAmountsOf(told) };
  });
  const communes = await database.batch((tx) => communesOf(tx, tenant));
  let [people, households] = [0, 0];
  for (const [at, commune] of communes.entries()) {
    counted(at, communes.length, commune);
    const decided = await database.batch((tx) =>
      decidedHouseholds(tx, { tenant, communes: [commune], day: knownOn, knownAt: null }),
    );
    households += decided.households.length;
    people += decided.households.reduce((sum, household) => sum + household.members.length, 0);
    for (const { set, own } of determined) {
      const snapshot = snapshotOf(set, decided.households, month);
      const baseline = baselineOf(set, { snapshot }, { when: { knownOn } });
      for (const cost of simulate(baseline, set).before.costs)
        if (own.has(cost.benefit)) addDue(figures.get(cost.benefit), cost);
    }
    for (const term of termsOfMonth(decided.terms, month)) {
      const found = figures.get(term.benefit);
      if (!found || term.state !== "paid") continue;
      found.grants++;
      found.granted += amountOf(term);
    }
  }
  const due = new Map([...figures].map(([id, found]) => [id, found.due]));
  return {
    people,
    households,
    benefits: [...figures.values()].filter(({ benefit }) =>
      parts.some(({ set }) => set.definition.benefits.some(({ id }) => id === benefit)),
    ),
    indicators: parts.flatMap(({ indicators }) => measured(indicators, due)),
  };

  function amountOf({ benefit, clause, units }: DecidedTerm): number {
    const told = determined.find(({ own }) => own.has(benefit));
    const found = told?.amounts({ benefit, clause, units, month, knownOn });
    return found?.kind === "amount" ? found.amount : 0;
  }
}

function addDue(figures: { readonly due: Sum<Cost> } | undefined, cost: Cost): void {
  if (!figures) return;
  for (const key of ["lo", "hi", "granted", "undetermined"] as const) figures.due[key] += cost[key];
}

async function communesOf(
  tx: Parameters<Parameters<BatchDatabase["batch"]>[0]>[0],
  tenant: number,
): Promise<string[]> {
  const found = await sql<{
    commune: string;
  }>`select distinct commune from person where tenant = ${tenant} and commune is not null order by commune`.execute(
    tx,
  );
  return found.rows.map(({ commune }) => commune);
}
