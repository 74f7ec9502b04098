import * as build from "../language/build.ts";
import type { Citation } from "../language/citation.ts";
import type { Band, Bands, Clause, FactKind, PolicySetDefinition, Table } from "../language/definition.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { ratioOf } from "../values/ratio.ts";
import { text } from "../values/text.ts";
import { clause, club, condition, grade, rules, same } from "./tennis-club.fixture.ts";

const ofLife = { means: "unknown", reason: same("nobody may assume it") } as const;
const since2020 = { inForce: civilDate("2020-01-01"), appliesFrom: month("2020-01") };
const since2026 = { inForce: civilDate("2026-06-01"), appliesFrom: month("2026-06") };

export const rate = {
  id: "rate",
  subject: "person",
  label: text("tỷ lệ thương tật", "rate of injury"),
  value: { type: "number", unit: "percent", min: 0, max: 100 },
  absence: ofLife,
} as const satisfies FactKind;

/** One row a percent around 61, one for all above. */
export const byRate: readonly Band[] = [
  { from: 0, value: 0 },
  { from: 21, value: 1_830 },
  { from: 60, value: 5_360 },
  { from: 61, value: 5_450 },
  { from: 62, value: 5_540 },
];

export const rateBands = (status: Citation["status"] = "V"): Bands => ({
  id: "pay-by-rate",
  label: text("mức theo tỷ lệ thương tật", "pay by rate of injury"),
  short: text("mức theo tỷ lệ", "pay at"),
  type: "money",
  of: "number:percent",
  min: 0,
  max: 10_000,
  versions: [
    {
      ...since2020,
      citation: rules("8"),
      value: byRate.map(({ from, value }) => ({ from, value: value / 2 })),
    },
    { ...since2026, citation: rules("9", status), value: byRate },
  ],
});

export const gradeTable: Table = {
  id: "pay-by-grade",
  label: same("pay by grade"),
  short: same("pay of grade"),
  type: "money",
  key: "grade",
  min: 0,
  max: 10_000,
  versions: [{ ...since2020, citation: rules("8"), value: { gold: 900, silver: 500, none: 100 } }],
};

/** Multiples of a level that is looked up. */
export const amountBy = (level: "rate" | "grade", coefficient = "1"): Clause["amounts"] => [
  {
    ...since2020,
    citation: rules("3"),
    value: {
      ...(level === "rate" ? { bands: "pay-by-rate", of: build.fact(rate) } : { table: "pay-by-grade" }),
      coefficient: ratioOf(coefficient),
      rounding: "half-up",
    },
  },
];

export const isHurt = condition("hurt", build.compare(build.fact(rate), ">=", build.number(21, "percent")));
export const payClause = clause("pay", "1", [isHurt], { amounts: amountBy("rate") });

/** A club that pays the injured by how much, and its graded members by their grade. */
export const measuredClub = (
  changed: Partial<Record<"pay" | "prize", Clause>> & { readonly status?: Citation["status"] } = {},
): PolicySetDefinition => ({
  ...club,
  facts: [...club.facts, rate],
  tables: [gradeTable],
  bands: [rateBands(changed.status)],
  benefits: [
    {
      id: "injury",
      label: same("injury pay"),
      period: "monthly",
      clauses: [changed.pay ?? payClause],
      combination: build.of("pay"),
      details: [],
    },
    {
      id: "prize",
      label: same("prize"),
      period: "monthly",
      clauses: [
        changed.prize ??
          clause("by-grade", "1", [condition("graded", build.isOneOf(grade, "gold", "silver"))], {
            amounts: amountBy("grade", "1.5"),
          }),
      ],
      combination: build.of("by-grade"),
      details: [],
    },
  ],
  overlaps: [],
});
