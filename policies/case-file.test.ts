import { buildPolicySet, civilDate, type Month, month, type PolicySet, text } from "@ansinh/engine";
import { describe, expect, it, test } from "vitest";
import { releasePolicySet } from "./index.ts";
import { type CaseProblem, type FamilyCase, readCase } from "./kit/case-file/index.ts";

const today = civilDate("2026-11-21");
const november = month("2026-11");

/** The release with a relation of which nobody has two at once. */
const withSpouses: PolicySet = buildPolicySet({
  ...releasePolicySet.definition,
  relations: [
    ...releasePolicySet.definition.relations,
    {
      id: "wedded",
      label: text("vợ, chồng", "spouse"),
      absence: { means: "unknown", reason: text("Không ai được đoán.", "Nobody may assume it.") },
      max: 1,
      symmetric: true,
    },
  ],
});

type Moment = { readonly month?: Month };
const read = (file: unknown, moment: Moment = { month: november }) =>
  readCase(withSpouses, typeof file === "string" ? file : JSON.stringify(file, null, 2), {
    ...moment,
    today,
  });

function problemsOf(file: unknown, moment?: Moment): readonly CaseProblem[] {
  const found = read(file, moment);
  return found.ok ? [] : found.problems;
}
const told = (file: unknown, moment?: Moment) =>
  problemsOf(file, moment).map(({ code, at }) => `${code} ${at}`);

function accepted(file: unknown, moment?: Moment): FamilyCase {
  const found = read(file, moment);
  if (!found.ok) throw new Error(found.problems.map(({ message }) => message.vi).join("\n"));
  return found.case;
}

const one = (person: object, rest: object = {}) => ({ persons: [{ id: "a", ...person }], ...rest });
const withFacts = (facts: object) => one({ facts });

describe("what may be written", () => {
  it("one person of whom nothing is known is a case", () => {
    const { household, names, knownOn } = accepted({ persons: [{ id: "a" }] });
    expect(household).toMatchObject({
      facts: [],
      members: [{ id: "a", facts: [] }],
      relations: [],
      completeLists: [],
    });
    expect([names.get("a"), knownOn]).toEqual(["a", today]);
  });

  it("the month and day given when asking win over those of the file, which win over today", () => {
    const file = one({}, { month: "2026-07", knownOn: "2026-08-01" });
    expect(accepted(file, {})).toMatchObject({ month: "2026-07", knownOn: "2026-08-01" });
    expect(accepted(file, { month: november })).toMatchObject({ month: "2026-11", knownOn: "2026-08-01" });
  });

  test.each([["1950-03-02"], ["1950-03"], ["1950"], [null], [{ lo: "1949", hi: "1951" }]])(
    "birth %j, as much as is known",
    (birth) => {
      expect(accepted(one({ birth })).household.members[0]?.facts).toMatchObject([
        { kind: "birthDate", value: birth },
      ]);
    },
  );

  it("a fact has a value, none that is known, or values with their days", () => {
    const facts = {
      sex: "female",
      hasStableIncome: null,
      disabilityDegree: [
        { value: "mild", to: "2026-03-31" },
        { value: { oneOf: ["severe", "mild"] }, from: "2026-04-01" },
      ],
    };
    expect(accepted(withFacts(facts)).household.members[0]?.facts).toMatchObject([
      { kind: "sex", value: "female" },
      { kind: "hasStableIncome", value: null },
      { kind: "disabilityDegree", value: "mild", to: "2026-03-31" },
      { kind: "disabilityDegree", value: { oneOf: ["severe", "mild"] }, from: "2026-04-01" },
    ]);
  });

  it("a file saved by Windows with a mark at its start is read", () => {
    expect(told('\ufeff{"persons":[{"id":"a"}]}')).toEqual([]);
  });
});

describe("what is refused", () => {
  test.each<[string, unknown, string]>([
    ["a comma too many", '{"persons": [],}', "case_not_json /"],
    ["a text that goes on", '{"persons": []} x', "case_not_json /"],
    ["brackets without end", "[".repeat(50_000), "case_not_json /"],
    ["a list instead of an object", [], "case_value_not_allowed /"],
    ["an unknown key", one({}, { personen: [] }), "case_key_unknown /personen"],
    ["an unknown key of a person", one({ birthday: "1950" }), "case_key_unknown /persons/0/birthday"],
    ["a key twice", '{"persons":[{"id":"a","id":"b"}]}', "case_key_repeated /persons/0/id"],
    ["nobody", { persons: [] }, "case_value_not_allowed /persons"],
    ["no list of persons", {}, "case_key_missing /"],
    ["a person without id", { persons: [{}] }, "case_key_missing /persons/0"],
    ["an empty id", { persons: [{ id: " " }] }, "case_value_not_allowed /persons/0/id"],
    ["one id for two", { persons: [{ id: "a" }, { id: "a" }] }, "case_id_repeated /persons/1"],
    ["another version", one({}, { version: 2 }), "case_version_unknown /version"],
    ["month 13", one({}, { month: "2026-13" }), "case_value_not_allowed /month"],
    ["31 February", one({ died: "2026-02-31" }), "case_value_not_allowed /persons/0/died"],
    ["an unknown fact", withFacts({ gender: "male" }), "case_name_unknown /persons/0/facts/gender"],
    [
      "a fact of the household",
      withFacts({ poverty: "poor" }),
      "case_fact_elsewhere /persons/0/facts/poverty",
    ],
    [
      "a fact of a person",
      one({}, { household: { facts: { sex: "male" } } }),
      "case_fact_elsewhere /household/facts/sex",
    ],
    [
      "the birth as a fact",
      withFacts({ birthDate: "1950" }),
      "case_fact_elsewhere /persons/0/facts/birthDate",
    ],
    [
      "a word for yes",
      withFacts({ receivesPension: "yes" }),
      "case_fact_not_allowed /persons/0/facts/receivesPension",
    ],
    ["a value that isn't listed", withFacts({ sex: "f" }), "case_fact_not_allowed /persons/0/facts/sex"],
    [
      "half a person",
      withFacts({ takenInElderly: 0.5 }),
      "case_fact_not_allowed /persons/0/facts/takenInElderly",
    ],
    [
      "eleven where ten may be",
      withFacts({ takenInElderly: 11 }),
      "case_fact_not_allowed /persons/0/facts/takenInElderly",
    ],
    [
      "a value of no form",
      withFacts({ sex: { value: "male" } }),
      "case_fact_not_allowed /persons/0/facts/sex",
    ],
    ["no dated value at all", withFacts({ sex: [] }), "case_value_not_allowed /persons/0/facts/sex"],
    [
      "days the wrong way round",
      withFacts({ sex: [{ value: "male", from: "2026-02-02", to: "2026-02-01" }] }),
      "case_dates_reversed /persons/0/facts/sex/0",
    ],
    ["an unknown list", one({}, { completeLists: ["poor", "rich"] }), "case_name_unknown /completeLists/1"],
    [
      "an unknown relation",
      { persons: [{ id: "a" }, { id: "b" }], relations: [{ kind: "uncle", from: "a", to: "b" }] },
      "case_name_unknown /relations/0/kind",
    ],
    [
      "a relation to nobody",
      one({}, { relations: [{ kind: "parent", from: "a", to: "b" }] }),
      "case_person_unknown /relations/0",
    ],
    [
      "a relation to oneself",
      one({}, { relations: [{ kind: "carer", from: "a", to: "a" }] }),
      "case_related_to_self /relations/0",
    ],
  ])("%s", (_, file, problem) => expect(told(file)).toEqual([problem]));

  it("no month, where none is given when asking either", () => {
    expect(told(one({}), {})).toEqual(["case_month_missing /"]);
  });

  it("a text longer than any family", () => {
    expect(told(`${" ".repeat(1_000_000)}{}`)).toEqual(["case_too_long /"]);
  });

  it("everything that is wrong at once, in the order of the file, and nothing of it is a case", () => {
    const file = one(
      { birth: "195O", facts: { sex: "x", gender: 1 } },
      { completeLists: ["p"], month: "11/2026" },
    );
    expect(told(file)).toEqual([
      "case_value_not_allowed /persons/0/birth",
      "case_fact_not_allowed /persons/0/facts/sex",
      "case_name_unknown /persons/0/facts/gender",
      "case_name_unknown /completeLists/0",
      "case_value_not_allowed /month",
    ]);
  });

  it("each with line and column, what is wrong and how to mend it, in both languages", () => {
    const file = '{\n  "persons": [\n    { "id": "a", "facts": { "recievesPension": true } }\n  ]\n}';
    const [problem] = problemsOf(file);
    expect(problem).toMatchObject({
      line: 3,
      column: 48,
      message: { vi: expect.stringContaining("recievesPension") },
    });
    expect(problem?.mend.vi).toMatch(/gần nhất: receivesPension/);
    expect(problem?.mend.en).toMatch(/the nearest: receivesPension/);
  });
});

describe("a life that can't be", () => {
  const age = (birth: string, died?: string) => told(one({ birth, ...(died ? { died } : {}) }));

  test.each([
    ["2026-11-30", "on the month's last day", []],
    ["2026-12-01", "the day after", ["case_born_later /persons/0"]],
    ["2026", "at some time of the year", []],
    ["2027", "next year", ["case_born_later /persons/0"]],
  ])("born %s, %s", (birth, _, problems) => expect(age(birth)).toEqual(problems));

  test.each([
    ["1896-11-01", "130 years before", []],
    ["1895-11-02", "the day before turning 131", []],
    ["1895-11-01", "131 years before", ["case_too_old /persons/0"]],
    ["1895", "maybe in December: not yet 131", []],
    ["1894", "certainly 131", ["case_too_old /persons/0"]],
  ])("born %s, %s the first of the month", (birth, _, problems) => expect(age(birth)).toEqual(problems));

  test.each([
    ["1895-11-01", "1980-01-01", []],
    ["1950-03-02", "1950-03-02", []],
    ["1950-03-02", "1950-03-01", ["case_died_before_birth /persons/0"]],
    ["1950", "1950-01-01", []],
    ["1950", "1949-12-31", ["case_died_before_birth /persons/0"]],
  ])("born %s and died %s", (birth, died, problems) => expect(age(birth, died)).toEqual(problems));

  test.each([
    ["1990-05-12", "2000-05-12", []],
    ["1990-05-12", "2000-05-11", ["case_generations /relations/0"]],
    ["2000-01-01", "1990-01-01", ["case_generations /relations/0"]],
    ["1990", "2000", []],
    ["1990", "1999", ["case_generations /relations/0"]],
    ["1990-01-02", "2000-01", []],
    ["1990-02-01", "2000-01", ["case_generations /relations/0"]],
    [null, "1999", []],
  ])("a parent born %j with a child born %s", (older, younger, problems) => {
    const persons = [
      { id: "a", birth: older },
      { id: "b", birth: younger },
    ];
    expect(told({ persons, relations: [{ kind: "parent", from: "a", to: "b" }] })).toEqual(problems);
  });
});

describe("a family that contradicts itself", () => {
  const degrees = (...values: object[]) => told(withFacts({ disabilityDegree: values }));

  it("two degrees of one day, said at the second", () => {
    const clash = ["case_records_disagree /persons/0/facts/disabilityDegree/1"];
    expect(degrees({ value: "mild", to: "2026-04-01" }, { value: "severe", from: "2026-04-01" })).toEqual(
      clash,
    );
    expect(degrees({ value: "mild", to: "2026-03-31" }, { value: "severe", from: "2026-04-01" })).toEqual([]);
    expect(degrees({ value: "mild" }, { value: null })).toEqual(clash);
    expect(degrees({ value: "mild" }, { value: "mild" })).toEqual([]);
  });

  const wedded = (...pairs: (readonly [string, string, object?])[]) =>
    told({
      persons: ["a", "b", "c"].map((id) => ({ id })),
      relations: pairs.map(([from, to, days]) => ({ kind: "wedded", from, to, ...days })),
    });

  it("two spouses at once, whichever way they are written; one after the other is a life", () => {
    const crowd = ["case_too_many_related /relations/1"];
    expect(wedded(["a", "b"], ["a", "c"])).toEqual(crowd);
    expect(wedded(["a", "b"], ["c", "a"])).toEqual(crowd);
    expect(wedded(["a", "b"], ["b", "a"])).toEqual([]);
    expect(wedded(["a", "b", { until: "2020-01-01" }], ["a", "c", { since: "2020-01-02" }])).toEqual([]);
    expect(wedded(["a", "b", { until: "2020-01-01" }], ["a", "c", { since: "2020-01-01" }])).toEqual(crowd);
    expect(wedded(["a", "c", { since: "2020-01-01" }], ["a", "b", { until: "2020-01-01" }])).toEqual(crowd);
  });

  it("each the parent of the other", () => {
    const relations = [
      { kind: "parent", from: "a", to: "b" },
      { kind: "parent", from: "b", to: "a" },
    ];
    expect(told({ persons: [{ id: "a" }, { id: "b" }], relations })).toEqual([
      "case_related_both_ways /relations/1",
    ]);
  });
});
