import { type BenefitColumn, batch, outcomeAt } from "@ansinh/engine";
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
import { restsOnSealed } from "./sealed-ground.ts";

/** Kinds that need the facts of everybody. */
export const determinationKinds = ["may_be_eligible", "facts_against", "level_differs", "overlap"] as const;

/** What the rules say of households given as records, beside what was decided. */
export function compareWithDecisions(asked: DeterminationCase): DeterminationFinding[] {
  const { set, households, month, knownOn } = asked;
  const answers = batch(set, households, { month, knownOn });
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
 * Undetermined people without a grant are left out: they need facts, not a decision.
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
  const differences: Difference[] = [];
  for (const row of rowsToLookAt(answered.rows, columns, byRow)) {
    if (answered.isDead(row)) continue;
    const person = { personId: answered.personId(row), row, held: byRow.get(row) ?? [] };
    for (const column of columns)
      differences.push(...besideOne(column, person, { ...asked, answers: answered.answers }));
  }
  return [...differences, ...overlapsOf(byPerson, asked)];
}

/** Of almost everybody nothing was decided and nothing is certain to be due: they are passed over, column by column. */
function rowsToLookAt(
  rows: number,
  columns: readonly BenefitColumn[],
  held: ReadonlyMap<number, readonly GrantHeld[]>,
): number[] {
  const wanted = new Uint8Array(rows);
  for (const { lo } of columns) for (let row = 0; row < rows; row++) if ((lo[row] ?? 0) > 0) wanted[row] = 1;
  for (const row of held.keys()) if (row >= 0) wanted[row] = 1;
  const found: number[] = [];
  for (let row = 0; row < rows; row++) if (wanted[row] === 1) found.push(row);
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

function besideOne(
  column: BenefitColumn,
  { personId, row, held }: PersonRow,
  asked: DecisionCase & Pick<Answered, "answers">,
): Difference[] {
  const outcome = outcomeAt(column, row);
  const grants = held.filter((grant) => grant.benefit === column.benefit);
  const common = { personId, benefit: column.benefit };
  if (outcome === "granted" && grants.length === 0) {
    const [clause] = column.chosen(row);
    const amount = column.lo[row] ?? 0;
    const sealed = restsOnSealed(column, row, asked);
    const details = sealed ? {} : { clause };
    return [{ ...common, kind: "may_be_eligible", grantId: null, amount, details, sealed }];
  }
  if (outcome === "refused") {
    return grants
      .filter((grant) => grant.state === "paid")
      .map((grant) => ({
        ...common,
        kind: "facts_against",
        grantId: grant.grantId,
        amount: stakeOf(grant, asked),
        details: {},
        sealed: grant.sealed,
      }));
  }
  const levels = levelFindings(column, { personId, row, held }, asked);
  if (outcome !== "undetermined") return levels;
  // what is granted is certain already; only whether something higher is due isn't
  const certain = column.lo[row] ?? 0;
  const sealed = restsOnSealed(column, row, asked);
  const unfounded = grants
    .filter((grant) => grant.state === "paid" && certain < stakeOf(grant, asked))
    .map((grant) => ({
      ...common,
      kind: "missing_basis" as const,
      grantId: grant.grantId,
      amount: stakeOf(grant, asked),
      details: { reasons: ["facts_unknown"] },
      sealed: grant.sealed || sealed,
      ...(grant.sealed || sealed ? {} : { toExplain: "needs" as const }),
    }));
  return [...levels, ...unfounded];
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
