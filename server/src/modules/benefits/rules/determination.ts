import { type BenefitColumn, batch } from "@ansinh/engine";
import type {
  Answered,
  DecisionCase,
  DeterminationCase,
  DeterminationFinding,
  Difference,
  GrantHeld,
  PersonRow,
} from "./determination-case.ts";
import { explained } from "./explained-difference.ts";
import { levelFindings, stakeOf } from "./level-difference.ts";
import {
  type Due,
  mayBeSealed,
  openDues,
  type Sealing,
  sealedClausesOf,
  tellable,
  withoutSealedSources,
} from "./sealed-ground.ts";

/** Kinds that need the facts of everybody. */
export const determinationKinds = ["may_be_eligible", "facts_against", "level_differs", "overlap"] as const;

/** What the rules say of households given as records, beside what was decided. */
export function compareWithDecisions(asked: DeterminationCase): DeterminationFinding[] {
  const { set, households, month, knownOn } = asked;
  const answers = batch(set, households, { month, knownOn });
  const openHomes = withoutSealedSources(households);
  const homes = new Map(
    households.flatMap((household) => household.members.map((member) => [member.id, household] as const)),
  );
  const rows = new Map(answers.persons.map((personId, row) => [personId, row]));
  const dead = new Set(
    households.flatMap((household) =>
      household.members.filter((member) => member.died !== undefined).map((member) => member.id),
    ),
  );
  const personId = (row: number): string => answers.persons[row] ?? "";
  const answered = {
    answers,
    ...(openHomes ? { open: batch(set, openHomes, { month, knownOn }) } : {}),
    rows: answers.persons.length,
    personId,
    rowOf: (person: string) => rows.get(person) ?? -1,
    isDead: (row: number) => dead.has(personId(row)),
  };
  return differencesOf(answered, asked).map((difference) =>
    explained(difference, homes.get(difference.personId), asked),
  );
}

/**
 * What the rules say beside what was decided. Nothing here grants or stops: each is for a person to decide.
 * Undetermined people without a grant are left out where nothing is certain: they need facts, not a decision.
 */
export function differencesOf(answered: Answered, asked: DecisionCase): Difference[] {
  const byPerson = grantsOfPeople(asked.held);
  const byRow = new Map([...byPerson].map(([personId, held]) => [answered.rowOf(personId), held]));
  const monthly = new Set(
    asked.set.definition.benefits
      .filter((benefit) => benefit.period === "monthly")
      .map((benefit) => benefit.id),
  );
  const columns = answered.answers.benefits.filter((column) => monthly.has(column.benefit));
  const sealing = { ...answered, sealed: sealedClausesOf(asked.set) };
  const differences: Difference[] = [];
  for (const row of rowsToLookAt(columns, byRow, sealing)) {
    if (answered.isDead(row)) continue;
    const person = {
      personId: answered.personId(row),
      row,
      held: byRow.get(row) ?? [],
      open: openDues(row, sealing),
    };
    for (const column of columns) differences.push(...besideOne(column, person, asked));
  }
  return [...differences, ...overlapsOf(byPerson, asked)];
}

/**
 * Of almost everybody nothing was decided and nothing is certain to be due: they are passed over, column by column.
 * Where a sealed clause may have a say, something may be certain without it.
 */
function rowsToLookAt(
  columns: readonly BenefitColumn[],
  held: ReadonlyMap<number, readonly GrantHeld[]>,
  asked: Sealing & Pick<Answered, "rows">,
): number[] {
  const { rows } = asked;
  const [possible, wanted] = [new Uint8Array(rows), new Uint8Array(rows)];
  for (const { lo, hi } of columns)
    for (let row = 0; row < rows; row++) {
      if ((lo[row] ?? 0) > 0) wanted[row] = 1;
      if ((hi[row] ?? 0) > 0) possible[row] = 1;
    }
  for (const row of held.keys()) if (row >= 0) wanted[row] = 1;
  const found: number[] = [];
  for (let row = 0; row < rows; row++)
    if (wanted[row] === 1 || (possible[row] === 1 && mayBeSealed(row, asked))) found.push(row);
  return found;
}

function grantsOfPeople(held: readonly GrantHeld[]): ReadonlyMap<string, readonly GrantHeld[]> {
  const byPerson = new Map<string, GrantHeld[]>();
  for (const grant of held) {
    if (grant.state === "ended") continue;
    const known = byPerson.get(grant.personId);
    if (known) known.push(grant);
    else byPerson.set(grant.personId, [grant]);
  }
  return byPerson;
}

function besideOne(column: BenefitColumn, person: PersonRow, asked: DecisionCase): Difference[] {
  const told = tellable(column, person);
  const { due, sealed } = told;
  const grants = person.held.filter((grant) => grant.benefit === column.benefit);
  const common = { personId: person.personId, benefit: column.benefit, sealed };
  if (grants.length === 0) return due.lo > 0 ? [mayBeEligible(common, due)] : [];
  const paid = grants.filter((grant) => grant.state === "paid");
  const against = (grant: GrantHeld) => ({
    ...common,
    grantId: grant.grantId,
    amount: stakeOf(grant, asked),
  });
  if (due.outcome === "refused")
    return paid.map((grant) => ({ ...against(grant), kind: "facts_against", details: {} }));
  const levels = levelFindings(told, { ...common, grants }, asked);
  // a difference of levels already asks about the grant: one matter is one item
  if (due.outcome === "granted" || levels.length > 0) return levels;
  // what is granted is certain already; only whether something higher is due isn't
  const unfounded = paid.filter((grant) => due.lo < stakeOf(grant, asked));
  return [
    ...levels,
    ...unfounded.map((grant) => ({
      ...against(grant),
      kind: "missing_basis" as const,
      details: { reasons: ["facts_unknown"] },
      ...(sealed ? {} : { toExplain: "needs" as const }),
    })),
  ];
}

/** Of something certain of which only whether more is due stays open, the certain part is work to do. */
function mayBeEligible(common: Pick<Difference, "personId" | "benefit" | "sealed">, due: Due): Difference {
  const found = { ...common, kind: "may_be_eligible", grantId: null, amount: due.lo } as const;
  if (common.sealed) return { ...found, details: {} };
  if (due.outcome === "granted") return { ...found, details: { clause: due.chosen()[0] } };
  return { ...found, details: { bound: "least" }, toExplain: "needs" };
}

/** Two grants of one person that the law doesn't pay beside each other, the smaller amount at stake. */
function overlapsOf(
  byPerson: ReadonlyMap<string, readonly GrantHeld[]>,
  asked: DecisionCase,
): DeterminationFinding[] {
  const apart = new Set(asked.conflicts.map((pair) => pair.join(" ")));
  return [...byPerson.values()].flatMap((held) =>
    held.flatMap((one, at) =>
      held.slice(at + 1).flatMap((other) => {
        if (one.benefit === other.benefit || !apart.has(`${one.benefit} ${other.benefit}`)) return [];
        const lesser = stakeOf(one, asked) < stakeOf(other, asked) ? one : other;
        return [
          {
            kind: "overlap" as const,
            personId: one.personId,
            grantId: lesser.grantId,
            benefit: lesser.benefit,
            amount: stakeOf(lesser, asked),
            details: { with: lesser === one ? other.benefit : one.benefit },
            sealed: one.sealed || other.sealed,
          },
        ];
      }),
    ),
  );
}
