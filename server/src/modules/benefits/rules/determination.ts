import {
  type BenefitColumn,
  batch,
  type CivilDate,
  explain,
  type HouseholdInput,
  type Month,
  outcomeCode,
  type PolicySet,
} from "@ansinh/engine";
import type { WorklistKind } from "../model.ts";
import type { Conflict } from "./law.ts";

/** A live grant beside what the rules say. */
export interface GrantHeld {
  readonly grantId: string;
  readonly personId: string;
  readonly benefit: string;
  readonly state: "paid" | "suspended" | "ended";
  /** Đồng last listed for a month. */
  readonly lastAmount: number;
  readonly sealed: boolean;
}

export interface DeterminationFinding {
  readonly kind: WorklistKind;
  readonly personId: string;
  readonly grantId: string | null;
  readonly benefit: string;
  readonly amount: number;
  readonly details: Readonly<Record<string, unknown>>;
  readonly sealed: boolean;
}

export interface DeterminationCase {
  readonly set: PolicySet;
  readonly households: readonly HouseholdInput[];
  readonly held: readonly GrantHeld[];
  readonly month: Month;
  readonly knownOn: CivilDate;
  readonly conflicts: readonly Conflict[];
}

/** Kinds that need the facts of everybody. */
export const determinationKinds = ["may_be_eligible", "facts_against", "overlap"] as const;

/**
 * What the rules say beside what was decided. Nothing here grants or stops: each is for a person to decide.
 * Undetermined people without a grant are left out: they need facts, not a decision.
 */
export function compareWithDecisions(asked: DeterminationCase): DeterminationFinding[] {
  const { set, households, month, knownOn } = asked;
  const result = batch(set, households, { month, knownOn });
  const dead = new Set(
    households.flatMap((household) =>
      household.members.filter((member) => member.died !== undefined).map((member) => member.id),
    ),
  );
  const homes = new Map(
    households.flatMap((household) => household.members.map((member) => [member.id, household] as const)),
  );
  const live = asked.held.filter((grant) => grant.state !== "ended");
  const byPerson = new Map<string, GrantHeld[]>();
  for (const grant of live) byPerson.set(grant.personId, [...(byPerson.get(grant.personId) ?? []), grant]);
  const monthly = new Set(
    set.definition.benefits.filter((benefit) => benefit.period === "monthly").map((benefit) => benefit.id),
  );
  const findings = result.persons.flatMap((personId, row) => {
    if (dead.has(personId)) return [];
    const held = byPerson.get(personId) ?? [];
    const person = { personId, row, held, household: homes.get(personId) };
    return result.benefits
      .filter((column) => monthly.has(column.benefit))
      .flatMap((column) => besideOne(column, person, asked));
  });
  return [...findings, ...overlapsOf(byPerson, asked.conflicts)];
}

interface PersonRow {
  readonly personId: string;
  readonly row: number;
  readonly held: readonly GrantHeld[];
  readonly household: HouseholdInput | undefined;
}

function besideOne(
  column: BenefitColumn,
  person: PersonRow,
  asked: DeterminationCase,
): DeterminationFinding[] {
  const outcome = column.outcome[person.row] ?? outcomeCode.refused;
  const grants = person.held.filter((grant) => grant.benefit === column.benefit);
  const common = { personId: person.personId, benefit: column.benefit };
  if (outcome === outcomeCode.granted && grants.length === 0) {
    const clause = column.clauses[column.clause[person.row] ?? -1];
    const amount = column.lo[person.row] ?? 0;
    const sealed = restsOnSealed(column.benefit, person, asked);
    const details = sealed ? {} : { clause };
    return [{ ...common, kind: "may_be_eligible", grantId: null, amount, details, sealed }];
  }
  if (outcome === outcomeCode.refused) {
    return grants
      .filter((grant) => grant.state === "paid")
      .map((grant) => ({
        ...common,
        kind: "facts_against",
        grantId: grant.grantId,
        amount: grant.lastAmount,
        details: {},
        sealed: grant.sealed,
      }));
  }
  if (outcome !== outcomeCode.undetermined) return [];
  // what is granted is certain already; only whether something higher is due isn't
  const certain = column.lo[person.row] ?? 0;
  return grants
    .filter((grant) => grant.state === "paid" && certain < grant.lastAmount)
    .map((grant) => ({
      ...common,
      kind: "missing_basis",
      grantId: grant.grantId,
      amount: grant.lastAmount,
      details: { reasons: ["facts_unknown"] },
      sealed: grant.sealed,
    }));
}

/** Any clause met may be the sealed one, though the batch names the first alone: the whole item is sealed then. */
function restsOnSealed(
  benefit: string,
  { personId, household }: PersonRow,
  { set, month, knownOn }: DeterminationCase,
): boolean {
  const law = set.definition.benefits.find((item) => item.id === benefit);
  if (!household || !law?.clauses.some((clause) => clause.sensitivity !== undefined)) return false;
  const { benefits } = explain(set, { household, person: personId, month, knownOn });
  const found = benefits.find((item) => item.benefit === benefit);
  return Boolean(found?.clauses.some((clause) => clause.sensitivity !== undefined && clause.truth === true));
}

/** Two grants of one person that the law doesn't pay beside each other, the smaller amount at stake. */
function overlapsOf(
  byPerson: ReadonlyMap<string, readonly GrantHeld[]>,
  conflicts: readonly Conflict[],
): DeterminationFinding[] {
  const apart = new Set(conflicts.map((pair) => pair.join(" ")));
  return [...byPerson.values()].flatMap((held) =>
    held.flatMap((one, at) =>
      held.slice(at + 1).flatMap((other) => {
        if (one.benefit === other.benefit || !apart.has(`${one.benefit} ${other.benefit}`)) return [];
        const lesser = one.lastAmount < other.lastAmount ? one : other;
        return [
          {
            kind: "overlap" as const,
            personId: one.personId,
            grantId: lesser.grantId,
            benefit: lesser.benefit,
            amount: lesser.lastAmount,
            details: { with: lesser === one ? other.benefit : one.benefit },
            sealed: one.sealed || other.sealed,
          },
        ];
      }),
    ),
  );
}
