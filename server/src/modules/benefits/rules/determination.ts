import { type BenefitColumn, batch, outcomeAt, type Text } from "@ansinh/engine";
import type { DeterminationCase, DeterminationFinding, GrantHeld, PersonRow } from "./determination-case.ts";
import { levelFindings, stakeOf } from "./level-difference.ts";
import { explainedOpenly, restsOnSealed } from "./sealed-ground.ts";

/** Kinds that need the facts of everybody. */
export const determinationKinds = ["may_be_eligible", "facts_against", "level_differs", "overlap"] as const;

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
  return [...findings, ...overlapsOf(byPerson, asked)];
}

function besideOne(
  column: BenefitColumn,
  person: PersonRow,
  asked: DeterminationCase,
): DeterminationFinding[] {
  const outcome = outcomeAt(column, person.row);
  const grants = person.held.filter((grant) => grant.benefit === column.benefit);
  const common = { personId: person.personId, benefit: column.benefit };
  if (outcome === "granted" && grants.length === 0) {
    const [clause] = column.chosen(person.row);
    const amount = column.lo[person.row] ?? 0;
    const sealed = restsOnSealed(column.benefit, person, asked);
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
  const levels = levelFindings(column, person, asked);
  if (outcome !== "undetermined") return levels;
  // what is granted is certain already; only whether something higher is due isn't
  const certain = column.lo[person.row] ?? 0;
  const unfounded = grants
    .filter((grant) => grant.state === "paid" && certain < stakeOf(grant, asked))
    .map((grant) => ({
      ...common,
      kind: "missing_basis" as const,
      grantId: grant.grantId,
      amount: stakeOf(grant, asked),
      details: {
        reasons: ["facts_unknown"],
        ...(grant.sealed ? {} : needsOf(column.benefit, person, asked)),
      },
      sealed: grant.sealed,
    }));
  return [...levels, ...unfounded];
}

/** In words, what would have to become known. */
function needsOf(benefit: string, person: PersonRow, asked: DeterminationCase): { needs?: readonly Text[] } {
  const outcome = explainedOpenly(benefit, person, asked)?.outcome;
  if (outcome?.kind !== "undetermined") return {};
  // who lacks the entry for sealed information would be somebody of whom it is known
  const open = outcome.needs.filter(({ kind }) => kind !== "sealed");
  return { needs: [...new Map(open.map(({ label }) => [label.vi, label])).values()] };
}

/** Two grants of one person that the law doesn't pay beside each other, the smaller amount at stake. */
function overlapsOf(
  byPerson: ReadonlyMap<string, readonly GrantHeld[]>,
  asked: DeterminationCase,
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
