import * as build from "../language/build.ts";
import type { Citation } from "../language/citation.ts";
import type {
  Clause,
  ClauseCondition,
  FactKind,
  MonthReading,
  PolicySetDefinition,
  ValueSchema,
} from "../language/definition.ts";
import type { FactRecord, HouseholdInput } from "../language/facts.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { ratioOf } from "../values/ratio.ts";
import { text } from "../values/text.ts";

/** A neutral domain for engine tests: they must not break when the law of a country changes. */
export const same = (words: string) => text(words, words);
export const rules = (article: string, status: Citation["status"] = "V"): Citation => ({
  act: "club-rules",
  article,
  status,
});

type Kind<T extends ValueSchema["type"]> = FactKind<Extract<ValueSchema, { type: T }>>;
const ofLife = { means: "unknown", reason: same("nobody may assume it") } as const;
const onList = (list: string) => ({ means: "no", list, reason: same("exists only on the list") }) as const;

export const born: Kind<"date"> = {
  id: "born",
  subject: "person",
  label: same("date of birth"),
  value: { type: "date", min: civilDate("1900-01-01"), max: civilDate("2100-01-01") },
  absence: ofLife,
};
export const injured: Kind<"boolean"> = {
  id: "injured",
  subject: "person",
  label: same("injured"),
  value: { type: "boolean" },
  absence: ofLife,
};
export const grade: Kind<"enum"> = {
  id: "grade",
  subject: "person",
  label: same("grade"),
  value: {
    type: "enum",
    values: ["gold", "silver", "none"].map((id) => ({ id, label: same(id) })),
    none: "none",
  },
  absence: onList("grades"),
};
export const secret: Kind<"boolean"> = {
  id: "secret",
  subject: "person",
  label: same("secret honour"),
  value: { type: "boolean" },
  absence: onList("honours"),
  sensitivity: "honour",
};
export const rich: Kind<"boolean"> = {
  id: "rich",
  subject: "household",
  label: same("rich household"),
  value: { type: "boolean" },
  absence: onList("rich"),
};
export const income: Kind<"money"> = {
  id: "income",
  subject: "person",
  label: same("income"),
  value: { type: "money", min: 0, max: 1_000_000 },
  absence: ofLife,
};

export const condition = (
  id: string,
  is: ClauseCondition["is"],
  reading: MonthReading = "anyDay",
): ClauseCondition => ({
  id,
  label: same(id),
  refusal: same(`not ${id}`),
  reading,
  readingCitation: rules("1"),
  citation: rules("2"),
  is,
});

const always2020 = { inForce: civilDate("2020-01-01"), appliesFrom: month("2020-01") };

export const clause = (
  id: string,
  coefficient: string,
  conditions: readonly ClauseCondition[],
  extra: Partial<Clause> = {},
): Clause => ({
  id,
  amounts: [
    {
      ...always2020,
      citation: rules("3"),
      value: { parameter: "fee", coefficient: ratioOf(coefficient), rounding: "half-up" },
    },
  ],
  rules: [{ ...always2020, citation: rules("3"), value: { label: same(id), reason: same(id), conditions } }],
  ...extra,
});

const children = { relation: "parent", member: "other" } as const;
const age = build.ageYears(born);
const under18 = build.compare(age, "<", build.number(18, "year"));
export const isChild = condition("child", under18);

export const clauses = {
  junior: clause("junior", "1.5", [isChild, condition("injured", build.fact(injured))]),
  senior: clause("senior", "2", [
    condition("over-60", build.compare(age, ">=", build.number(60, "year"))),
    condition("not-rich", build.not(build.fact(rich))),
  ]),
  level: clause("level", "1", [condition("gold", build.isOneOf(grade, "gold"), "lastDay")]),
  parent: clause("parent", "0.5", [condition("has-child", build.someMember(children, under18))], {
    units: { count: build.countMembers(children, under18), label: same("children") },
  }),
  honoured: clause("honoured", "3", [condition("honour", build.fact(secret))], { sensitivity: "honour" }),
} as const;

export const club: PolicySetDefinition = {
  id: "tennis-club",
  acts: [{ id: "club-rules", name: same("Club rules") }],
  lists: ["grades", "honours", "rich", "members"].map((id) => ({ id, label: same(id) })),
  birth: "born",
  facts: [born, injured, grade, secret, rich, income],
  relations: [
    { id: "member", label: same("member"), absence: onList("members"), max: 20 },
    { id: "parent", label: same("parent"), absence: onList("members"), max: 5 },
  ],
  parameters: [
    {
      id: "fee",
      label: same("fee"),
      short: same("fee"),
      type: "money",
      min: 10,
      max: 1000,
      versions: [
        { ...always2020, value: 100, citation: rules("4") },
        {
          signed: civilDate("2026-08-21"),
          inForce: civilDate("2026-10-05"),
          appliesFrom: month("2026-07"),
          value: 120,
          citation: rules("5"),
        },
      ],
    },
  ],
  tables: [],
  conditions: [{ id: "is-child", label: same("is a child"), citation: rules("2"), is: under18 }],
  benefits: [
    {
      id: "discount",
      label: same("discount"),
      period: "monthly",
      clauses: [clauses.junior, clauses.level, clauses.parent, clauses.honoured],
      combination: build.highestOf(
        rules("6"),
        build.of("junior"),
        build.of("honoured"),
        build.stack(rules("6"), build.of("parent"), build.of("level")),
      ),
      details: [{ of: age, words: text("{} tuổi", "aged {}") }],
    },
    {
      id: "gift",
      label: same("gift"),
      period: "monthly",
      clauses: [clauses.senior],
      combination: build.of("senior"),
      details: [],
    },
  ],
  overlaps: [
    {
      id: "one-of-two",
      label: same("the higher of both"),
      combination: build.highestOf(rules("7"), build.of("discount"), build.of("gift")),
    },
  ],
  confirmed: [],
};

export const everyList = club.lists.map((list) => list.id);
export const now = { month: month("2026-11"), knownOn: civilDate("2026-11-21") };

/** A household of one: `anna` with these facts. */
export const anna = (facts: readonly FactRecord[], more: Partial<HouseholdInput> = {}): HouseholdInput => ({
  id: "home",
  facts: [],
  members: [{ id: "anna", facts }],
  completeLists: everyList,
  ...more,
});
