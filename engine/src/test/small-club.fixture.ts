import * as build from "../language/build.ts";
import type { Benefit, FactKind, PolicySetDefinition, ValueSchema } from "../language/definition.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { ratioOf } from "../values/ratio.ts";
import { born, clause, club, condition, grade, injured, rich, rules, same } from "./tennis-club.fixture.ts";

/** A club whose amounts are so small that every value can be tried one by one. */
type Kind<T extends ValueSchema["type"]> = FactKind<Extract<ValueSchema, { type: T }>>;
const ofLife = { means: "unknown", reason: same("nobody may assume it") } as const;
export const most = 40;
const purse: Kind<"money"> = {
  id: "purse",
  subject: "person",
  label: same("purse"),
  value: { type: "money", min: 0, max: most },
  absence: ofLife,
};
const rackets: Kind<"number"> = {
  id: "rackets",
  subject: "person",
  label: same("rackets"),
  value: { type: "number", unit: "person", min: 0, max: 9 },
  absence: ofLife,
};
const dates = { inForce: civilDate("2020-01-01"), appliesFrom: month("2020-01") };
const ladder = {
  id: "ladder",
  label: same("ladder"),
  short: same("ladder"),
  type: "money",
  min: 0,
  max: 9,
  of: "money",
} as const;
const total = build.sumMembers({ among: {}, where: build.not(build.fact(injured)), of: build.fact(purse) });
const people = build.countMembers({}, build.always(true));
const own = build.fact(purse);
const amount = build.amount;

const conditions = {
  "sum-per-head": build.compare(total, "<=", build.multiply(amount(9), people)),
  exactly: build.compare(own, "=", amount(17)),
  between: build.all(build.compare(own, ">", amount(5)), build.not(build.compare(own, ">=", amount(12)))),
  "half-odd": build.compare(build.scale(own, ratioOf("1/2"), "half-up"), ">=", amount(8)),
  arms: build.compare(
    build.subtract(build.greatest(own, amount(10)), build.least(own, amount(20))),
    "<=",
    amount(3),
  ),
  valley: build.compare(build.banded(ladder, own), "=", amount(2)),
  "rich-friends": build.compare(
    build.countMembers({}, build.compare(own, ">", amount(30))),
    ">=",
    build.number(2, "person"),
  ),
  "gold-or-poor": build.any(build.isOneOf(grade, "gold"), build.compare(own, "<", amount(3))),
} as const;
const benefit = (id: string, more: Partial<Benefit> & Pick<Benefit, "clauses" | "combination">): Benefit => ({
  id,
  label: same(id),
  period: "monthly",
  details: [],
  ...more,
});
const single = (id: string, is: (typeof conditions)[keyof typeof conditions]): Benefit =>
  benefit(id, {
    clauses: [clause(`${id}-clause`, "1", [condition(id, is)])],
    combination: build.of(`${id}-clause`),
  });
const strung = clause("strung", "1", [condition("not-injured", build.not(build.fact(injured)))], {
  units: {
    count: build.add(build.fact(rackets), build.countMembers({}, build.compare(own, "<", amount(10)))),
    label: same("rackets"),
  },
});
export const smallClub: PolicySetDefinition = {
  ...club,
  id: "small-club",
  facts: [born, injured, grade, rich, purse, rackets],
  conditions: [],
  bands: [
    {
      ...ladder,
      versions: [
        {
          ...dates,
          citation: rules("9"),
          value: [0, 10, 20, 30].map((from, at) => ({ from, value: [2, 5, 2, 1][at] ?? 0 })),
        },
      ],
    },
  ],
  benefits: [
    ...Object.entries(conditions).map(([id, is]) => single(id, is)),
    benefit("strings", { clauses: [strung], combination: build.of("strung") }),
    benefit("both", {
      clauses: [
        clause("due", "1", [
          condition("due", build.all(build.entitled("between"), build.not(build.fact(rich)))),
        ]),
      ],
      combination: build.of("due"),
    }),
    benefit("house", {
      subject: "household",
      clauses: [
        clause("calm", "1", [condition("calm", build.everyMember({}, build.compare(own, ">=", amount(4))))]),
      ],
      combination: build.of("calm"),
    }),
  ],
  overlaps: [
    {
      id: "one",
      label: same("one"),
      combination: build.highestOf(rules("7"), build.of("strings"), build.of("exactly")),
    },
  ],
};
