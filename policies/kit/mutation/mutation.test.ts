import {
  ageYears,
  all,
  buildPolicySet,
  type Citation,
  type ClauseCondition,
  civilDate,
  compare,
  type FactKind,
  fact,
  highestOf,
  isOneOf,
  month,
  not,
  number,
  of,
  type PolicySet,
  ratioOf,
  text,
  type ValueSchema,
} from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import { type Example, grants, leavesOpen, refuses } from "../index.ts";
import { mutantsOf } from "./mutants.ts";
import { Trial } from "./trial.ts";

type Kind<T extends ValueSchema["type"]> = FactKind<Extract<ValueSchema, { type: T }>>;
const absence = { means: "unknown", reason: text("không đoán", "not assumed") } as const;
const words = (id: string) => text(id, `${id} in English`);
const rule: Citation = { act: "rules", article: "1", status: "V" };

const born: Kind<"date"> = {
  id: "born",
  subject: "person",
  label: words("born"),
  value: { type: "date", min: civilDate("1900-01-01"), max: civilDate("2100-12-31") },
  absence,
};
const member: Kind<"boolean"> = {
  id: "member",
  subject: "person",
  label: words("member"),
  value: { type: "boolean" },
  absence,
};
const court: Kind<"enum"> = {
  id: "court",
  subject: "person",
  label: words("court"),
  value: { type: "enum", values: ["clay", "grass", "hall"].map((id) => ({ id, label: words(id) })) },
  absence,
};

const asked = (id: string, is: ClauseCondition["is"]): ClauseCondition => ({
  id,
  label: words(id),
  refusal: words(`not ${id}`),
  reading: "anyDay",
  readingCitation: rule,
  citation: rule,
  is,
});
const since = (from: string, inForce: string) => ({
  inForce: civilDate(inForce),
  appliesFrom: month(from),
  citation: rule,
});

/** A tennis club pays half the fee of its members under 18, and a quarter of the players' on clay or grass. */
const club: PolicySet = buildPolicySet({
  id: "club",
  acts: [{ id: "rules", name: text("Nội quy", "Rules") }],
  lists: [],
  birth: "born",
  facts: [born, member, court],
  relations: [],
  parameters: [
    {
      id: "fee",
      label: words("fee"),
      short: words("fee"),
      type: "money",
      min: 0,
      max: 1_000_000,
      versions: [
        { ...since("2026-01", "2026-01-01"), value: 100_000 },
        { ...since("2026-07", "2026-07-01"), value: 120_000 },
      ],
    },
  ],
  tables: [],
  conditions: [],
  benefits: [
    {
      id: "support",
      label: words("support"),
      period: "monthly",
      clauses: [
        clause("junior", "1/2", [
          asked("young-member", all(compare(ageYears(born), "<", number(18, "year")), fact(member))),
        ]),
        clause("outdoors", "1/4", [
          asked("on-clay-or-grass", isOneOf(court, "clay", "grass")),
          asked("no-member", not(fact(member))),
        ]),
      ],
      combination: highestOf(rule, of("junior"), of("outdoors")),
      details: [],
    },
  ],
  overlaps: [],
  confirmed: [],
});

function clause(id: string, coefficient: string, conditions: readonly ClauseCondition[]) {
  const dates = since("2026-01", "2026-01-01");
  const value = { parameter: "fee", coefficient: ratioOf(coefficient), rounding: "exact" } as const;
  return {
    id,
    rules: [{ ...dates, value: { label: words(id), reason: words(id), conditions } }],
    amounts: [{ ...dates, value }],
  };
}

const example = (name: string, person: Example["person"], expected: Example["expect"]): Example => ({
  name,
  benefit: "support",
  month: "2026-05",
  knownOn: "2026-11-01",
  person,
  expect: expected,
});
const junior = example(
  "junior",
  { born: "2010-01-01", member: true, court: "hall" },
  grants(50_000, "junior"),
);
const adult = example(
  "adult",
  { born: "1990-01-01", member: true, court: "hall" },
  refuses("not young-member"),
);

const trialOf = (...examples: readonly Example[]): Trial =>
  new Trial(
    club,
    examples.map((one) => ({
      example: one,
      question: {
        household: {
          id: "home",
          facts: [],
          members: [
            {
              id: "person",
              facts: Object.entries(one.person).map(([kind, value]) => ({ kind, value }) as never),
            },
          ],
          completeLists: [],
        },
        person: "person",
        month: month(one.month),
        knownOn: civilDate(one.knownOn),
      },
    })),
  );

const mutants = [...mutantsOf(club.definition, club.definition)];
const mutant = (key: string) => {
  const found = mutants.find((one) => one.key === key);
  if (!found) throw new Error(`no ${key} among\n${mutants.map((one) => one.key).join("\n")}`);
  return found;
};
const fateOf = (key: string, ...examples: readonly Example[]) => trialOf(...examples).of(mutant(key)).fate;

describe("the law changed in one place", () => {
  it("is each thing that somebody may have written wrongly, under a key of its own", () => {
    const at = "junior 2026-01@2026-01-01 young-member:";
    const compared = "age(born) < 18";
    expect(mutants.map(({ key }) => key).filter((key) => key.startsWith("junior"))).toEqual([
      `${at} dropped`,
      `${at} anyDay → lastDay`,
      `${at} (${compared} & member) → denied`,
      `${at} (${compared} & member): all → any`,
      `${at} without ${compared}`,
      `${at} without member`,
      `${at} ${compared} → denied`,
      `${at} ${compared}: < → <=`,
      `${at} 18 → 17`,
      `${at} 18 → 19`,
      `${at} member → denied`,
      "junior 2026-01@2026-01-01: × 0.5 → × 0.25",
      "junior 2026-01@2026-01-01: × 0.5 → × 1",
      "junior 2026-01@2026-01-01: appliesFrom - 1 month",
      "junior 2026-01@2026-01-01: appliesFrom + 1 month",
      "junior 2026-01@2026-01-01: inForce - 1 day",
      "junior 2026-01@2026-01-01: inForce + 1 day",
    ]);
    expect(new Set(mutants.map(({ key }) => key)).size).toBe(mutants.length);
  });

  it("has choices of one value fewer and more, and no denial of what is denied", () => {
    const keys = mutants.map(({ key }) => key).filter((key) => key.startsWith("outdoors"));
    const at = "outdoors 2026-01@2026-01-01";
    expect(keys).toContain(`${at} on-clay-or-grass: court in {clay, grass}: - clay`);
    expect(keys).toContain(`${at} on-clay-or-grass: court in {clay, grass}: + hall`);
    expect(keys.filter((key) => key.startsWith(`${at} no-member:`))).toEqual([
      `${at} no-member: dropped`,
      `${at} no-member: anyDay → lastDay`,
      `${at} no-member: !member → affirmed`,
    ]);
  });

  it("takes a parameter's value from its neighbour, moves its dates and swaps what goes together", () => {
    const others = mutants.map(({ key }) => key).filter((key) => /^(fee|support)/.test(key));
    expect(others).toEqual([
      "support: highestOf of 2 (junior …) → stack",
      "support: highestOf of 2 (junior …) → exclusive",
      "fee 2026-01@2026-01-01: 100000 → 120000",
      "fee 2026-07@2026-07-01: 120000 → 100000",
      ...["appliesFrom + 1 month", "inForce + 1 day"].map((words) => `fee 2026-01@2026-01-01: ${words}`),
      ...["appliesFrom - 1 month", "appliesFrom + 1 month", "inForce - 1 day", "inForce + 1 day"].map(
        (words) => `fee 2026-07@2026-07-01: ${words}`,
      ),
    ]);
  });
});

describe("a changed law", () => {
  const at = "junior 2026-01@2026-01-01";

  it("is noticed by an example that comes out otherwise", () => {
    expect(fateOf(`${at}: × 0.5 → × 1`, junior)).toBe("killed");
    expect(fateOf(`${at} young-member: member → denied`, junior)).toBe("killed");
    expect(fateOf(`${at} young-member: without age(born) < 18`, junior, adult)).toBe("killed");
  });

  it("survives where no example stands in the place", () => {
    expect(fateOf(`${at} young-member: without age(born) < 18`, junior)).toBe("survived");
    expect(fateOf(`${at} young-member: 18 → 17`, junior, adult)).toBe("survived");
    expect(fateOf("outdoors 2026-01@2026-01-01: × 0.25 → × 0.5", junior, adult)).toBe("survived");
    expect(fateOf("fee 2026-07@2026-07-01: 120000 → 100000", junior)).toBe("survived");
  });

  it("is noticed where something else is asked for", () => {
    const open = example("no birth date", { member: true, court: "hall" }, leavesOpen(0, 50_000, "born"));
    expect(fateOf(`${at} young-member: without age(born) < 18`, open)).toBe("killed");
  });

  it("is refused by the checks where no such set can be built and no example tells", () => {
    expect(fateOf("fee 2026-01@2026-01-01: appliesFrom + 1 month")).toBe("refused");
  });

  it("can't be tried by an example that the law itself doesn't meet", () => {
    const wrong = { ...junior, name: "wrong", expect: grants(60_000, "junior") };
    expect(trialOf(junior, wrong).failing()).toEqual([wrong]);
  });
});
