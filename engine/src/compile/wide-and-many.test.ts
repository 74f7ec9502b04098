import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import type {
  Benefit,
  Clause,
  Combination,
  FactKind,
  Parameter,
  PolicySetDefinition,
  ValueSchema,
} from "../language/definition.ts";
import type { FactRecord, FactValue, HouseholdInput } from "../language/facts.ts";
import type { QuantityNode } from "../language/node.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import { disagreement, toldByBatch } from "../test/agreement.ts";
import { asked, withClauses } from "../test/one-benefit.fixture.ts";
import {
  anna,
  born,
  clause,
  club,
  condition,
  everyList,
  income,
  injured,
  now,
  rich,
  rules,
  same,
} from "../test/tennis-club.fixture.ts";
import { court, subsidy, wholeClub } from "../test/whole-club.fixture.ts";
import { ratioOf } from "../values/ratio.ts";

const ofLife = { means: "unknown", reason: same("nobody may assume it") } as const;
const kindOf = <S extends ValueSchema>(id: string, value: S): FactKind<S> => ({
  id,
  subject: "person",
  label: same(id),
  value,
  absence: ofLife,
});

/** Batch and explain say the same of these homes, and of each person what is told. */
function agree(definition: PolicySetDefinition, homes: readonly HouseholdInput[]) {
  const set = buildPolicySet(definition);
  expect(disagreement(set, homes, now)).toBeUndefined();
  return toldByBatch(set, homes, now).flatMap((home) =>
    home.map(([first]) => [first?.outcome, first?.lo, first?.hi]),
  );
}
const withFacts = (...facts: readonly FactRecord[]) => anna(facts);
const record = (kind: string, value: FactValue): FactRecord => ({ kind, value });

describe("amounts beyond 32 bits are compared whole", () => {
  const wealth = kindOf("wealth", { type: "money", min: 0, max: 9_000_000_000_000 });
  const balance = kindOf("balance", { type: "number", unit: "point", min: -5e9, max: 5e9 });
  const own = build.fact(wealth);
  const owed: QuantityNode = build.fact(balance);
  const points = (value: number): QuantityNode => build.number(value, "point");
  const facts = { facts: [...club.facts, wealth, balance] };

  it.each([0, 1, 2 ** 30 - 1, 2 ** 30, 2 ** 31, 2 ** 31 + 1, 3_000_000_000, 2 ** 32, 9_000_000_000_000])(
    "%d đồng",
    (value) => {
      const clauses = [1, 2 ** 30, 2 ** 31, 3_000_000_000].flatMap((line, index) => [
        asked(build.compare(own, ">=", build.amount(line)), "1", `at-least-${index}`),
        asked(build.compare(build.amount(line), "<", own), "1", `above-${index}`),
        asked(
          build.compare(build.add(own, build.amount(1)), "=", build.amount(line + 1)),
          "1",
          `is-${index}`,
        ),
      ]);
      const homes = [value, null, { lo: 0, hi: value }].map((known) => withFacts(record("wealth", known)));
      agree(withClauses(clauses, facts), homes);
    },
  );

  it.each([-5e9, -(2 ** 31), -(2 ** 30), -1, 0, 5e9])("%d points", (value) => {
    const clauses = [-(2 ** 31), -(2 ** 30), 0, 2 ** 31].flatMap((line, index) => [
      asked(build.compare(owed, "<=", points(line)), "1", `at-most-${index}`),
      asked(build.compare(points(line), ">", owed), "1", `below-${index}`),
    ]);
    agree(
      withClauses(clauses, facts),
      [value, null].map((known) => withFacts(record("balance", known))),
    );
  });

  it("added up over more people than a home may declare", () => {
    const means = build.sumMembers({ among: {}, where: build.always(true), of: own });
    const more = build.add(means, build.amount(1));
    const clauses = [
      asked(build.compare(more, ">", build.amount(1_000_000_000)), "2", "many"),
      asked(build.compare(build.amount(20_000_000), "<", more), "1", "some"),
    ];
    const members = Array.from({ length: 40 }, (_, index) => ({
      id: `p${index}`,
      facts: [record("wealth", 60_000_000)],
    }));
    const modest = { ...wealth, value: { ...wealth.value, max: 60_000_000 } };
    const home = { id: "home", facts: [], members, completeLists: everyList };
    const [found] = agree(withClauses(clauses, { facts: [...club.facts, modest] }), [home]);
    expect(found).toEqual(["granted", 240, 240]);
  });
});

describe("of several that a set declares, a rule reads the one that it names", () => {
  const [fee] = club.parameters;
  const [courtFee] = wholeClub.tables;
  const [band] = wholeClub.bands ?? [];
  if (!fee || !courtFee || !band) throw new Error("the club has a fee, a table and bands");
  const times = <V>(versions: readonly V[], change: (version: V) => V): V[] => versions.map(change);
  const parameters: Parameter[] = [1, 2, 3].map((factor) => ({
    ...fee,
    id: `fee${factor}`,
    versions: times(fee.versions, (one) => ({ ...one, value: one.value * factor })),
  }));
  const tables = [1, 2, 3].map((factor) => ({
    ...courtFee,
    id: `table${factor}`,
    versions: times(courtFee.versions, (one) => ({
      ...one,
      value: Object.fromEntries(Object.entries(one.value).map(([key, value]) => [key, value * factor])),
    })),
  }));
  const bands = [1, 2, 3].map((factor) => ({
    ...band,
    id: `bands${factor}`,
    versions: times(band.versions, (one) => ({
      ...one,
      value: one.value.map(({ from, value }) => ({ from, value: value * factor })),
    })),
  }));
  const own = build.fact(income);
  const everything = {
    facts: [...club.facts, court],
    parameters: [...club.parameters, ...parameters],
    tables,
    bands,
  };
  const reads = [1, 2, 3].flatMap((factor) => [
    asked(build.compare(own, "<", build.moneyParameter(`fee${factor}`)), "1", `p${factor}`),
    asked(
      build.compare(own, "<", build.lookup({ id: `table${factor}`, type: "money" }, court)),
      "1",
      `t${factor}`,
    ),
    asked(
      build.compare(own, "<", build.banded({ ...subsidy, id: `bands${factor}` }, own)),
      "1",
      `b${factor}`,
    ),
  ]);

  it.each([0, 119, 120, 239, 240, 359, 360, 99_999, 100_000, 250_000, 299_999, 300_000, 600_000, null])(
    "where the income is %s",
    (value) => {
      const homes = ["clay", "grass", null].map((ground) => ({
        ...withFacts(record("income", value)),
        facts: [record("court", ground)],
      }));
      agree(withClauses(reads, everything), homes);
    },
  );
});

describe("a policy of a dozen of everything", () => {
  const dozen = Array.from({ length: 12 }, (_, index) => index);
  const flags = dozen.map((index) => kindOf(`flag${index}`, { type: "boolean" }));
  const sizes = dozen.map((index) =>
    kindOf(`size${index}`, { type: "number", unit: "point", min: 0, max: 900 }),
  );
  const grades = dozen.map((index) => ({
    ...kindOf(`grade${index}`, {
      type: "enum",
      values: ["a", "b", "c"].map((id) => ({ id, label: same(id) })),
    }),
  }));
  const relations = dozen.map((index) => ({
    id: `tie${index}`,
    label: same("tie"),
    absence: { means: "no", list: "members", reason: same("on the list") } as const,
    max: 5,
  }));
  const units = (index: number) => ({
    count: build.countMembers({ relation: `tie${index}`, member: "other" }, build.always(true)),
    label: same("tied"),
  });
  const benefits: Benefit[] = dozen.map((index) => {
    const [flag, size, kind] = [flags[index], sizes[index], grades[index]];
    if (!flag || !size || !kind) throw new Error("a dozen of each");
    const clauses = [
      asked(build.fact(flag), "1", `flagged${index}`),
      asked(build.compare(build.fact(size), ">=", build.number(300 + index, "point")), "2", `large${index}`),
      asked(build.isOneOf(kind, "b"), "3", `second${index}`),
      clause(`tied${index}`, "1", [condition(`c${index}`, build.not(build.fact(flag)))], {
        units: units(index),
      }),
      ...(index > 0 ? [asked(build.entitled(`benefit${index - 1}`), "1/2", `after${index}`)] : []),
    ];
    return {
      id: `benefit${index}`,
      label: same(`benefit ${index}`),
      period: "monthly",
      clauses,
      combination: build.stack(rules("6"), ...clauses.map(({ id }) => build.of(id))),
      details: [],
    };
  });
  const definition: PolicySetDefinition = {
    ...club,
    facts: [born, ...flags, ...sizes, ...grades],
    relations: [...club.relations.slice(0, 1), ...relations],
    conditions: [],
    benefits,
    overlaps: [],
  };
  const member = (id: string, chosen: number, open: boolean) => ({
    id,
    facts: dozen.flatMap((index) => [
      record(`flag${index}`, open && index === 11 ? null : index === chosen),
      record(`size${index}`, open && index === 10 ? { lo: 0, hi: 900 } : 299 + chosen),
      record(`grade${index}`, open && index === 11 ? null : index === chosen ? "b" : "a"),
    ]),
  });

  it.each([false, true])("is compiled as it is explained, with something open: %s", (open) => {
    const homes = [0, 5, 10, 11].map((chosen) => ({
      id: "home",
      facts: [],
      members: [member("p", chosen, open), member("q", 11 - chosen, false)],
      completeLists: everyList,
      relations: dozen
        .filter((index) => index % 2 === chosen % 2)
        .map((index) => ({ kind: `tie${index}`, from: "p", to: "q" })),
    }));
    expect(agree(definition, homes)).toHaveLength(8);
  });
});

describe("clauses paid at a level that nobody has verified", () => {
  const [fee] = club.parameters;
  if (!fee) throw new Error("the club has a fee");
  const guess = {
    ...fee,
    id: "guess",
    versions: fee.versions.map((one) => ({ ...one, citation: rules("4", "M") })),
  };
  const paid = (id: string, coefficient: string, parameter = "guess", more: Partial<Clause> = {}): Clause => {
    const plain = clause(
      id,
      coefficient,
      id === "sure" ? [] : [condition(`${id}-hurt`, build.fact(injured))],
      more,
    );
    return {
      ...plain,
      amounts: plain.amounts.map((item) => ({ ...item, value: { ...item.value, parameter } })),
    };
  };
  const at = (parameter: string) => ({ parameter, coefficient: ratioOf("3"), rounding: "down" }) as const;
  const units = { count: build.countMembers({}, build.always(true)), label: same("people") };
  const both = [paid("a", "1"), paid("b", "2")];
  const all = (operator: typeof build.stack, clauses: readonly Clause[]) =>
    operator(rules("6"), ...clauses.map(({ id }) => build.of(id)));

  it.each<[string, readonly Clause[], Combination, unknown[]]>([
    ["the highest of two", both, all(build.highestOf, both), ["undetermined", 20, 2000]],
    ["both together", both, all(build.stack, both), ["undetermined", 30, 3000]],
    ["one for each member", [paid("a", "1", "guess", { units })], build.of("a"), ["undetermined", 10, 1000]],
    [
      "a cap",
      [paid("a", "9", "fee")],
      build.cap(rules("6"), build.of("a"), at("guess")),
      ["undetermined", 30, 1080],
    ],
    [
      "a floor",
      [paid("a", "1", "fee")],
      build.floor(rules("6"), build.of("a"), at("guess")),
      ["undetermined", 120, 3000],
    ],
    [
      "a verified cap",
      [paid("a", "9", "fee")],
      build.cap(rules("6"), build.of("a"), at("fee")),
      ["granted", 360, 360],
    ],
    [
      "a verified floor",
      [paid("a", "1", "fee")],
      build.floor(rules("6"), build.of("a"), at("fee")),
      ["granted", 360, 360],
    ],
  ])("%s", (_, clauses, combination, expected) => {
    const definition = withClauses(clauses, { parameters: [fee, guess] }, { combination });
    const homes = [true, false, null].map((value) => withFacts(record("injured", value)));
    const [hurt, well] = agree(definition, homes);
    expect(hurt).toEqual(expected);
    expect(well).toEqual(["refused", 0, 0]);
  });
});

describe("exceptions", () => {
  const { of } = build;
  const rank = (...ranks: (Combination | Combination[])[]) => build.exceptions(rules("6"), ...ranks);
  const choice = build.exclusive(rules("6"), of("small"), of("large"));
  const small = clause("small", "1", []);
  const large = clause("large", "2", []);
  const hurt = asked(build.fact(injured), "3", "hurt");
  const wealthy = asked(build.fact(rich), "1/2", "wealthy");
  const homes = [true, false, null].flatMap((value) =>
    [true, false, null].map((other) => ({
      ...withFacts(record("injured", value)),
      facts: [record("rich", other)],
    })),
  );

  it.each<[string, Clause[], Combination]>([
    ["from a choice that somebody must make", [small, large, hurt], rank(choice, of("hurt"))],
    ["that leave a choice to somebody", [hurt, small, large], rank(of("hurt"), choice)],
    [
      "of one rank, one of them a choice",
      [hurt, small, large, wealthy],
      rank(of("hurt"), [choice, of("wealthy")]),
    ],
    [
      "of several clauses that are due together",
      [small, hurt, wealthy],
      rank(of("small"), build.stack(rules("6"), of("hurt"), of("wealthy"))),
    ],
  ])("%s", (_, clauses, combination) => {
    agree(withClauses(clauses, {}, { combination }), homes);
  });

  it("of clauses more than 32 places apart", () => {
    const between = Array.from({ length: 33 }, (_, index) => clause(`k${index}`, "1", []));
    const clauses = [hurt, ...between, asked(build.fact(rich), "1/2", "wealthy")];
    const combination = rank(of("k0"), build.highestOf(rules("6"), of("hurt"), of("wealthy")));
    const stacked = build.stack(rules("6"), combination, ...between.slice(1).map(({ id }) => of(id)));
    agree(withClauses(clauses, {}, { combination: stacked }), homes);
  });
});
