import * as build from "../language/build.ts";
import type { Benefit, FactKind, PolicySetDefinition, ValueSchema } from "../language/definition.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { ratioOf } from "../values/ratio.ts";
import {
  born,
  clause,
  club,
  condition,
  grade,
  income,
  injured,
  rich,
  rules,
  same,
} from "./tennis-club.fixture.ts";

/** The club with every construct of the language in some clause. */
type Kind<T extends ValueSchema["type"]> = FactKind<Extract<ValueSchema, { type: T }>>;
const ofLife = { means: "unknown", reason: same("nobody may assume it") } as const;

export const court: Kind<"enum"> = {
  id: "court",
  subject: "household",
  label: same("court"),
  value: { type: "enum", values: ["clay", "grass", "hall"].map((id) => ({ id, label: same(id) })) },
  absence: ofLife,
};
const children = { relation: "parent", member: "other" } as const;
const parents = { relation: "parent", member: "holder" } as const;
const age = build.ageYears(born);
const years = (value: number) => build.number(value, "year");
export const supervised: Kind<"boolean"> = {
  id: "supervised",
  subject: "person",
  label: same("supervised"),
  value: { type: "boolean" },
  absence: {
    means: "derived",
    from: build.any(
      build.someMember(parents, build.compare(age, ">=", years(18))),
      build.all(build.fact(injured), build.always("unknown")),
    ),
    reason: same("seen from the household"),
  },
};
const courtFee = { id: "court-fee", type: "money" } as const;
const everybody = build.countMembers({}, build.always(true));
const means = build.sumMembers({ among: {}, where: build.not(build.fact(injured)), of: build.fact(income) });
const dates = { inForce: civilDate("2020-01-01"), appliesFrom: month("2020-01") };

const benefit = (id: string, clauses: Benefit["clauses"], more: Partial<Benefit> = {}): Benefit => ({
  id,
  label: same(id),
  period: "monthly",
  clauses,
  combination: build.stack(rules("6"), ...clauses.map((item) => build.of(item.id))),
  details: [],
  ...more,
});

const refund = clause("refund", "0.5", [
  condition(
    "below-line",
    build.compare(means, "<=", build.multiply(build.lookup(courtFee, court), everybody)),
  ),
  condition("clay", build.isOneOf(court, "clay", "grass")),
]);
const rebate = clause("rebate", "1", [
  condition("half", build.compare(build.scale(means, ratioOf("1/2"), "down"), "<", build.amount(300_000))),
  condition(
    "in-range",
    build.compare(
      build.subtract(
        build.greatest(means, build.amount(10)),
        build.least(means, build.moneyParameter("fee")),
      ),
      ">=",
      build.amount(0),
    ),
  ),
]);
/** Falls and rises again: the widest of two bands need not be at their ends. */
export const subsidy = {
  id: "subsidy",
  label: same("subsidy"),
  short: same("subsidy"),
  type: "money",
  min: 0,
  max: 1_000_000,
  of: "money",
} as const;
const patron = clause("patron", "1", [
  condition(
    "subsidised",
    build.compare(build.banded(subsidy, build.fact(income)), ">=", build.amount(200_000)),
  ),
]);
const perk = (id: string, coefficient: string, ...nodes: Parameters<typeof condition>[1][]) =>
  clause(
    id,
    coefficient,
    nodes.map((node, index) => condition(`${id}-${index}`, node)),
  );
/** A general rule, an exception worth nothing, and two of one rank that may contradict each other. */
const perks = [
  perk("perk-all", "1", build.compare(build.ageYears(born), ">=", build.number(10, "year"))),
  perk("perk-rich", "0", build.fact(rich)),
  perk("perk-gold", "3", build.isOneOf(grade, "gold")),
  perk("perk-hurt", "2", build.fact(injured)),
];
const atFee = (coefficient: string) => ({
  parameter: "fee",
  coefficient: ratioOf(coefficient),
  rounding: "down" as const,
});
const trips = [
  clause("trip-a", "1", [
    condition("young", build.compare(build.ageMonths(born), "<", build.number(216, "month"))),
  ]),
  clause("trip-b", "2", [
    condition("calm", build.everyMember({}, build.not(build.fact(injured))), "lastDay"),
  ]),
  clause("trip-c", "1", [
    condition("supervised", build.fact(supervised)),
    condition("exactly", build.compare(age, "=", years(17))),
  ]),
];
const wreath = clause("wreath", "3", [
  condition("died", build.diedInMonth),
  condition("not-rich", build.not(build.any(build.fact(rich), build.isOneOf(grade, "none")))),
]);
const lessons = clause(
  "lessons",
  "1/3",
  [condition("parents-calm", build.everyMember(children, build.not(build.fact(injured))))],
  {
    units: {
      count: build.add(
        build.countMembers(parents, build.not(build.fact(injured))),
        build.countMembers(children, build.compare(age, "<", years(18))),
      ),
      label: same("lessons"),
    },
  },
);
const given = (id: string, ...conditions: Parameters<typeof condition>[1][]) => ({
  ...clause(
    id,
    "1",
    conditions.map((node, index) => condition(`${id}-${index}`, node)),
  ),
  amounts: [],
});

export const wholeClub: PolicySetDefinition = {
  ...club,
  id: "whole-club",
  facts: [...club.facts, court, supervised],
  tables: [
    {
      ...courtFee,
      label: same("court fee"),
      short: same("court fee"),
      min: 0,
      max: 1_000_000,
      key: court.id,
      versions: [{ ...dates, citation: rules("8"), value: { clay: 100_000, grass: 250_000, hall: 100_000 } }],
    },
  ],
  bands: [
    {
      ...subsidy,
      versions: [
        {
          ...dates,
          citation: rules("9"),
          value: [
            { from: 0, value: 300_000 },
            { from: 100_000, value: 50_000 },
            { from: 300_001, value: 200_000 },
            { from: 1_000_000, value: 0 },
          ],
        },
      ],
    },
  ],
  benefits: [
    ...club.benefits,
    benefit("patronage", [patron]),
    benefit("perks", perks, {
      combination: build.exceptions(
        rules("6"),
        build.of("perk-all"),
        build.of("perk-rich"),
        ["perk-gold", "perk-hurt"].map(build.of),
      ),
    }),
    benefit(
      "bounded",
      [
        perk("bounded-a", "1", build.fact(injured)),
        perk("bounded-b", "2", build.isOneOf(grade, "gold", "silver")),
        perk("bounded-c", "1/3", build.condition("is-child")),
      ],
      {
        combination: build.floor(
          rules("6"),
          build.cap(
            rules("6"),
            build.stack(rules("6"), ...["bounded-a", "bounded-b", "bounded-c"].map(build.of)),
            atFee("2.5"),
          ),
          atFee("0.9"),
        ),
      },
    ),
    benefit("outing", [...trips, wreath, lessons], {
      combination: build.stack(
        rules("6"),
        build.exclusive(rules("6"), ...trips.map((item) => build.of(item.id))),
        build.highestOf(rules("6"), build.of("wreath"), build.of("lessons")),
      ),
    }),
    benefit(
      "card",
      [
        {
          ...given("card-due", build.entitled("discount"), build.not(build.entitled("gift"))),
          sensitivity: "honour",
        },
        given("card-child", build.condition("is-child")),
      ],
      {
        inKind: same("card"),
      },
    ),
    benefit("refund", [refund, rebate], { subject: "household" }),
    benefit(
      "sticker",
      [given("sticker", build.entitled("refund"), build.someMember({}, build.fact(injured)))],
      {
        subject: "household",
        inKind: same("sticker"),
      },
    ),
    benefit("visit", [given("visit", build.any(build.entitled("sticker"), build.fact(supervised)))], {
      inKind: same("visit"),
    }),
  ],
  overlaps: [
    ...club.overlaps,
    {
      id: "outing-or-gift",
      label: same("one of both"),
      combination: build.exclusive(rules("7"), build.of("outing"), build.of("gift")),
    },
  ],
};
