import { civilDate, type HouseholdInput } from "@ansinh/engine";
import { granted } from "@ansinh/policies";
import { expect, test } from "vitest";
import { type TermAsEvidence, withEvidence } from "./evidence.ts";

const evidence = new Map(
  ["alone", "severe"].map((clause) => [
    clause,
    { clause, implies: [{ subject: "person" as const, fact: clause, value: true }] },
  ]),
);
const household: HouseholdInput = { id: "home", facts: [], members: [{ id: "person", facts: [] }] } as never;

function term(given: Partial<TermAsEvidence>): TermAsEvidence {
  return {
    grantId: "grant",
    personId: "person",
    clause: "alone",
    units: 1,
    state: "paid",
    from: civilDate("2025-01-01"),
    to: null,
    decisionNumber: null,
    decisionKind: "grant",
    signedOn: null,
    ...given,
  };
}

const implied = (...terms: TermAsEvidence[]) =>
  withEvidence([household], terms, evidence)[0]?.members[0]?.facts.map((fact) => [
    fact.kind,
    fact.from,
    fact.to ?? null,
  ]);

test("a running decision says that its facts hold, a suspended one too", () => {
  expect(implied(term({}))).toEqual([["alone", "2025-01-01", null]]);
  expect(implied(term({ state: "suspended" }))).toEqual([["alone", "2025-01-01", null]]);
});

test("a decision is evidence until the day before the next one of the grant", () => {
  const changed = term({ clause: "severe", from: civilDate("2026-06-01"), decisionKind: "adjust" });
  expect(implied(term({}), changed)).toEqual([
    ["alone", "2025-01-01", "2026-05-31"],
    ["severe", "2026-06-01", null],
  ]);
  expect(implied(term({}), term({ ...changed, from: civilDate("2025-01-01") }))).toEqual([
    ["severe", "2025-01-01", null],
  ]);
  expect(implied(term({}), term({ ...changed, grantId: "other" }))).toHaveLength(2);
});

test("what ended is no evidence from then on", () => {
  const ended = term({ state: "ended", from: civilDate("2026-06-01"), decisionKind: "end" });
  expect(implied(term({}), ended)).toEqual([["alone", "2025-01-01", "2026-05-31"]]);
});

test("arrears granted for months gone by don't close the running decision", () => {
  const from = civilDate("2026-02-01");
  const arrears = term({ from, to: civilDate("2026-03-31"), decisionKind: "arrears" });
  expect(implied(term({}), arrears)).toEqual([
    ["alone", "2025-01-01", null],
    ["alone", "2026-02-01", "2026-03-31"],
  ]);
});

const counted = new Map([
  [
    "raises",
    {
      clause: "raises",
      implies: [
        { subject: "children" as const, fact: "counted", value: true },
        { subject: "person" as const, fact: "number", value: granted },
      ],
    },
  ],
]);

/** Children of the person, by birth; the decision is of 10/01/2025. */
function family(births: readonly (string | { lo: string; hi: string } | null)[]): HouseholdInput {
  const children = births.map((value, at) => ({
    id: `child ${at}`,
    facts: value === null ? [] : [{ kind: "birthDate", value }],
  }));
  return {
    id: "home",
    facts: [],
    members: [{ id: "person", facts: [] }, { id: "aunt", facts: [] }, ...children],
    relations: children.map(({ id }) => ({ kind: "parent", from: "person", to: id })),
    completeLists: [],
  };
}

test.each([
  ["one child granted, one child", 1, ["2015-01-01"], ["child 0"]],
  ["of two the one under 16, for the other may not study", 1, ["2015-01-01", "2007-01-01"], ["child 0"]],
  ["both where two are granted", 2, ["2015-01-01", "2007-01-01"], ["child 0", "child 1"]],
  ["nobody where one of two under 16 is granted", 1, ["2015-01-01", "2016-01-01"], []],
  ["16 on the very day of the decision", 1, ["2015-01-01", "2009-01-10"], ["child 0"]],
  ["16 the day after", 1, ["2015-01-01", "2009-01-11"], []],
  ["22 on the day, so past counting", 1, ["2003-01-10", "2015-01-01"], ["child 1"]],
  [
    "a birth known only by its year counts as the latest day",
    1,
    [{ lo: "2009-01-01", hi: "2009-12-31" }],
    ["child 0"],
  ],
  ["no birth date", 1, [null], ["child 0"]],
])("a grant for children counts %s", (_, units, births, expected) => {
  const given = term({ clause: "raises", units, signedOn: civilDate("2025-01-10") });
  const [home] = withEvidence([family(births)], [given], counted);
  const marked = home?.members.filter((member) => member.facts.some((fact) => fact.kind === "counted"));
  expect(marked?.map((member) => member.id)).toEqual(expected);
});

test("a decision for two people says two", () => {
  const [home] = withEvidence([household], [term({ clause: "raises", units: 2 })], counted);
  expect(home?.members[0]?.facts).toMatchObject([{ kind: "number", value: 2, implied: true }]);
});

test.each([
  [1, []],
  [2, ["child 0"]],
])(
  "who may or may not be a child is never said to be counted, and takes a place of %s granted",
  (units, expected) => {
    const home = family(["2015-01-01", "2016-01-01"]);
    const [sure, open] = home.relations ?? [];
    if (!sure || !open) throw new Error("two children");
    const unsure = { ...home, relations: [sure, { ...open, unstated: true as const }] };
    const [found] = withEvidence([unsure], [term({ clause: "raises", units })], counted);
    const marked = found?.members.filter((member) => member.facts.some((fact) => fact.kind === "counted"));
    expect(marked?.map((member) => member.id)).toEqual(expected);
  },
);
