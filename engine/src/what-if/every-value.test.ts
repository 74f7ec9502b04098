import { describe, expect, it } from "vitest";
import { explain } from "../explain/explain.ts";
import type { FactKind } from "../language/definition.ts";
import type { FactRecord, FactValue, HouseholdInput } from "../language/facts.ts";
import { buildPolicySet, type PolicySet } from "../language/policy-set.ts";
import { most, smallClub } from "../test/small-club.fixture.ts";
import { everyList, now } from "../test/tennis-club.fixture.ts";
import { isRange } from "../values/value.ts";
import { type SupposedChange, type WhatIf, whatIf } from "./what-if.ts";

const set = buildPolicySet(smallClub);
/** The benefit alone, with those it rests on: trying is quicker. */
const alone = (id: string): PolicySet => {
  const needed = { both: ["between"], strings: ["exactly"], exactly: ["strings"] }[id] ?? [];
  const benefits = smallClub.benefits.filter((item) => item.id === id || needed.includes(item.id));
  const overlaps = smallClub.overlaps.filter(() => benefits.some((item) => item.id === "strings"));
  return buildPolicySet({ ...smallClub, benefits, overlaps });
};

const withFact = (
  household: HouseholdInput,
  change: Pick<SupposedChange, "fact" | "subject">,
  value: FactValue,
): HouseholdInput => {
  const put = (facts: readonly FactRecord[]) => [
    ...facts.filter((item) => item.kind !== change.fact),
    { kind: change.fact, value },
  ];
  if (change.subject.kind === "household") return { ...household, facts: put(household.facts) };
  const members = household.members.map((member) =>
    member.id === change.subject.id ? { ...member, facts: put(member.facts) } : member,
  );
  return { ...household, members };
};

/** What explain says of the household: the yardstick. */
const told = (of: PolicySet, household: HouseholdInput, id: string, when = now): string => {
  const found = explain(of, { household, person: "anna", ...when }).benefits.find(
    (item) => item.benefit === id,
  );
  if (found?.outcome.kind === "granted") return `granted ${found.outcome.amount}`;
  return found?.outcome.kind ?? "none";
};
const thenTold = ({ due }: SupposedChange): string =>
  due.outcome === "granted" ? `granted ${due.amount.lo}` : due.outcome;
const everyClass = new Set(["honour"]);
const ask = (
  household: HouseholdInput,
  id: string,
  of = set,
  classes: ReadonlySet<string> = everyClass,
): WhatIf => whatIf(of, { household, person: "anna", ...now }, { benefit: id, classes });

const subjects = (household: HouseholdInput, kind: FactKind): SupposedChange["subject"][] =>
  kind.subject === "household"
    ? [{ kind: "household", id: household.id }]
    : household.members.map(({ id }) => ({ kind: "person", id }));
const everyValue = ({ value }: FactKind): FactValue[] => {
  if (value.type === "boolean") return [true, false];
  if (value.type === "enum") return value.values.map((item) => item.id);
  return value.type === "date" ? [] : Array.from({ length: value.max + 1 }, (_, at) => at);
};
const valuesOf = ({ to }: SupposedChange): FactValue[] => {
  if (typeof to !== "object" || to === null || !("lo" in to)) return [to];
  return Array.from({ length: Number(to.hi) - Number(to.lo) + 1 }, (_, at) => Number(to.lo) + at);
};

/** Every value of every fact, tried one by one with explain: those that decide something else. */
function bruteForce(set: PolicySet, household: HouseholdInput, id: string) {
  const before = told(set, household, id);
  return smallClub.facts.flatMap((kind) =>
    subjects(household, kind).flatMap((subject) =>
      everyValue(kind).flatMap((value) => {
        const due = told(set, withFact(household, { fact: kind.id, subject }, value), id);
        return due === before || due === "undetermined"
          ? []
          : [{ at: `${kind.id} ${subject.id}`, value, due }];
      }),
    ),
  );
}

function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

function someHousehold(seed: number): HouseholdInput {
  const below = random(seed);
  const maybe = (kind: string, value: FactValue): FactRecord[] => (below(6) === 0 ? [] : [{ kind, value }]);
  return {
    id: "home",
    facts: maybe("rich", below(2) === 0),
    members: ["anna", "ben", "cleo"].slice(0, 1 + below(3)).map((id) => ({
      id,
      facts: [
        ...maybe("purse", below(5) === 0 ? { lo: below(20), hi: 20 + below(21) } : below(most + 1)),
        ...maybe("rackets", below(10)),
        ...maybe("injured", below(2) === 0),
        ...maybe("grade", ["gold", "silver", "none"][below(3)] ?? null),
      ],
    })),
    completeLists: below(4) === 0 ? [] : everyList,
  };
}

describe("what if, against every value tried one by one", () => {
  const cases = smallClub.benefits.map((item) => item.id);
  it.each(cases)(
    "%s: nothing nearer changes the outcome, nothing that does is left out",
    (id) => {
      const yardstick = alone(id);
      for (let seed = 1; seed <= 8; seed++) {
        const household = someHousehold(seed * 7919 + id.length);
        const found = ask(household, id);
        expect(found.unsearched).toEqual([]);
        const every = bruteForce(yardstick, household, id);
        for (const change of found.changes)
          for (const value of valuesOf(change))
            expect(told(yardstick, withFact(household, change, value), id)).toBe(thenTold(change));
        const at = (change: SupposedChange) => `${change.fact} ${change.subject.id}`;
        expect(new Set(found.changes.map(at))).toEqual(new Set(every.map((item) => item.at)));
        for (const place of new Set(every.map((item) => item.at))) {
          const tried = every.filter((item) => item.at === place);
          const told = found.changes.filter((change) => at(change) === place);
          const [{ from } = { from: "unknown" as const }] = told;
          const distance = ({ value }: { value: FactValue }) =>
            isRange(from) ? Math.max(0, from.lo - Number(value), Number(value) - from.hi) : 0;
          const least = Math.min(...tried.map(distance));
          const nearest = tried.filter((item) => distance(item) === least);
          expect(told.flatMap(valuesOf).map(String).sort()).toEqual(
            nearest.map((item) => String(item.value)).sort(),
          );
        }
      }
    },
    60_000,
  );
});
