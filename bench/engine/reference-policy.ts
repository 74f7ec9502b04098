import type {
  Benefit,
  Clause,
  ClauseCondition,
  FactKind,
  PolicySetDefinition,
  ValueSchema,
} from "@ansinh/engine";
import * as engine from "@ansinh/engine";

const { all, any, compare, countMembers, fact, isOneOf, not, number, civilDate, month, ratioOf, text } =
  engine;

/**
 * The rules of an invented social assistance, written as policies are: illustrative values, not law. The same rules
 * stand as a hand-written loop and as a scalar specification, so that engines can be compared row by row.
 */
type Kind<T extends ValueSchema["type"]> = FactKind<Extract<ValueSchema, { type: T }>>;
const same = (words: string) => text(words, words);
const ofLife = { means: "unknown", reason: same("nobody may assume it") } as const;
const rules = (article: string) => ({ act: "reference-rules", article, status: "V" }) as const;

const truth = (id: string, subject: "person" | "household"): Kind<"boolean"> => ({
  id,
  subject,
  label: same(id),
  value: { type: "boolean" },
  absence: ofLife,
});
const count = (id: string, subject: "person" | "household", unit: string, max: number): Kind<"number"> => ({
  id,
  subject,
  label: same(id),
  value: { type: "number", unit, min: 0, max },
  absence: ofLife,
});
const money = (id: string, subject: "person" | "household"): Kind<"money"> => ({
  id,
  subject,
  label: same(id),
  value: { type: "money", min: 0, max: 1_000_000_000_000 },
  absence: ofLife,
});
const choice = (id: string, subject: "person" | "household", values: readonly string[]): Kind<"enum"> => ({
  id,
  subject,
  label: same(id),
  value: { type: "enum", values: values.map((value) => ({ id: value, label: same(value) })) },
  absence: ofLife,
});

export const role = choice("role", "person", ["parent", "child", "other"]);
export const married = truth("married", "person");
export const age = count("age", "person", "year", 130);
export const disability = count("disability", "person", "degree", 3);
export const pension = money("pension", "person");
export const orphan = truth("orphan", "person");
export const hiv = truth("hiv", "person");
export const area = choice("area", "household", ["rural", "urban"]);
export const income = money("income", "household");
export const deprivations = count("deprivations", "household", "lack", 12);
export const special = truth("special-area", "household");
const birth: Kind<"date"> = {
  id: "birth",
  subject: "person",
  label: same("birth"),
  value: { type: "date", min: civilDate("1900-01-01"), max: civilDate("2100-01-01") },
  absence: ofLife,
};

const years = (value: number) => number(value, "year");
const degree = (value: number) => number(value, "degree");
const under = (value: number) => compare(fact(age), "<", years(value));
const from = (value: number) => compare(fact(age), ">=", years(value));
const line = { id: "poverty-line", type: "money" } as const;

const named = {
  "poor-or-near-poor": compare(
    fact(income),
    "<=",
    engine.multiply(engine.lookup(line, area), countMembers({}, engine.always(true))),
  ),
  poor: all(engine.condition("poor-or-near-poor"), compare(fact(deprivations), ">=", number(3, "lack"))),
  "near-poor": all(
    engine.condition("poor-or-near-poor"),
    compare(fact(deprivations), "<", number(3, "lack")),
  ),
  "no-supporter": compare(
    countMembers({}, all(from(18), under(60), compare(fact(disability), "<", degree(2)))),
    "=",
    number(0, "person"),
  ),
  "one-parent": compare(countMembers({}, isOneOf(role, "parent")), "=", number(1, "person")),
  "dependent-age": any(under(16), from(60)),
} as const;
const is = (name: keyof typeof named) => engine.condition(name);

const condition = (id: string, node: ClauseCondition["is"]): ClauseCondition => ({
  id,
  label: same(id),
  refusal: same(`not ${id}`),
  reading: "anyDay",
  readingCitation: rules("1"),
  citation: rules("1"),
  is: node,
});

const always = { inForce: civilDate("2021-07-01"), appliesFrom: month("2021-07") };
type Rule = Clause["rules"][number];
const rule = (id: string, conditions: readonly ClauseCondition["is"][]): Rule => ({
  ...always,
  citation: rules("2"),
  value: {
    label: same(id),
    reason: same(id),
    conditions: conditions.map((node, index) => condition(`${id}-${index}`, node)),
  },
});

const paid = (
  id: string,
  [parameter, coefficient]: readonly [string, string],
  conditions: readonly ClauseCondition["is"][],
  more: Partial<Clause> = {},
): Clause => ({
  id,
  rules: [rule(id, conditions)],
  amounts: [
    {
      ...always,
      citation: rules("3"),
      value: { parameter, coefficient: ratioOf(coefficient), rounding: "exact" },
    },
  ],
  ...more,
});
const base = (id: string, coefficient: string, conditions: readonly ClauseCondition["is"][]): Clause =>
  paid(id, ["base-rate", coefficient], conditions);
const given = (id: string, conditions: readonly ClauseCondition["is"][]): Clause => ({
  id,
  rules: [rule(id, conditions)],
  amounts: [],
});

/** Clauses of the highest of which one is drawn. */
const ranked: readonly Clause[] = [
  base("c1-under-4", "2.5", [fact(orphan), under(4)]),
  base("c1-from-4", "1.5", [fact(orphan), from(4), under(16)]),
  base("c2-under-4", "2.5", [fact(hiv), is("poor"), under(4)]),
  base("c2-from-4", "2", [fact(hiv), is("poor"), from(4), under(16)]),
  base("c3-from-60", "1.5", [is("poor"), is("no-supporter"), from(60), under(80)]),
  base("c3-from-80", "2", [is("poor"), is("no-supporter"), from(80)]),
  base("c4", "1", [from(80), compare(fact(pension), "=", engine.amount(0))]),
  base("c5", "1", [from(75), under(80), is("poor-or-near-poor"), fact(special)]),
  base("c6-3-dependent", "2.5", [compare(fact(disability), "=", degree(3)), is("dependent-age")]),
  base("c6-3", "2", [compare(fact(disability), "=", degree(3)), not(is("dependent-age"))]),
  base("c6-2-dependent", "2", [compare(fact(disability), "=", degree(2)), is("dependent-age")]),
  base("c6-2", "1.5", [compare(fact(disability), "=", degree(2)), not(is("dependent-age"))]),
  base("c7", "1.5", [under(3), is("poor-or-near-poor"), fact(special)]),
];
const singleParent = paid(
  "c8",
  ["base-rate", "1"],
  [isOneOf(role, "parent"), not(fact(married)), from(16), is("poor-or-near-poor"), is("one-parent")],
  { units: { count: countMembers({}, all(isOneOf(role, "child"), under(16))), label: same("children") } },
);

const monthly = (id: string, clauses: readonly Clause[], more: Partial<Benefit>): Benefit => ({
  id,
  label: same(id),
  period: "monthly",
  clauses,
  combination: engine.highestOf(rules("4"), ...clauses.map((clause) => engine.of(clause.id))),
  details: [],
  ...more,
});

/** Values and dates may be set otherwise, for reforms. */
export const referencePolicy: PolicySetDefinition = {
  id: "reference-rules",
  acts: [{ id: "reference-rules", name: same("Reference rules") }],
  lists: [{ id: "members", label: same("members") }],
  birth: birth.id,
  facts: [birth, role, married, age, disability, pension, orphan, hiv, area, income, deprivations, special],
  relations: [
    {
      id: "member",
      label: same("member"),
      absence: { means: "no", list: "members", reason: same("listed") },
      max: 50,
    },
  ],
  parameters: [
    parameter("base-rate", [
      ["2021-07", 360_000],
      ["2024-07", 500_000],
    ]),
    parameter("kilowatt-hour", [
      ["2021-07", 1678],
      ["2023-11", 1806],
      ["2024-10", 1893],
      ["2025-05", 1984],
    ]),
  ],
  tables: [
    {
      ...line,
      label: same("poverty line"),
      short: same("line"),
      min: 0,
      max: 10_000_000,
      key: area.id,
      versions: [{ ...always, citation: rules("5"), value: { rural: 1_500_000, urban: 2_000_000 } }],
    },
  ],
  conditions: Object.entries(named).map(([id, node]) => ({
    id,
    label: same(id),
    citation: rules("1"),
    is: node,
  })),
  benefits: [
    monthly("assistance", [...ranked, singleParent], {
      combination: engine.stack(
        rules("4"),
        engine.highestOf(rules("4"), ...ranked.map((clause) => engine.of(clause.id))),
        engine.of(singleParent.id),
      ),
    }),
    monthly(
      "health-insurance",
      [
        given("hi-poor", [is("poor-or-near-poor")]),
        given("hi-under-6", [under(6)]),
        given("hi-assisted", [engine.entitled("assistance")]),
      ],
      { inKind: same("health-insurance card") },
    ),
    monthly("electricity", [paid("electricity", ["kilowatt-hour", "30"], [is("poor")])], {
      subject: "household",
    }),
    monthly("poor-household", [given("poor-household", [is("poor")])], {
      subject: "household",
      inKind: same("certificate of a poor household"),
    }),
    monthly("near-poor-household", [given("near-poor-household", [is("near-poor")])], {
      subject: "household",
      inKind: same("certificate of a near-poor household"),
    }),
  ],
  overlaps: [],
  confirmed: [],
};

function parameter(id: string, values: readonly (readonly [string, number])[]) {
  return {
    id,
    label: same(id),
    short: same(id),
    type: "money",
    min: 0,
    max: 10_000_000,
    versions: values.map(([at, value]) => ({
      inForce: civilDate(`${at}-01`),
      appliesFrom: month(at),
      value,
      citation: rules("5"),
    })),
  } as const;
}
