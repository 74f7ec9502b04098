import { describe, expect, it } from "vitest";
import { batch } from "../compile/batch.ts";
import * as build from "../language/build.ts";
import type { Benefit, Clause } from "../language/definition.ts";
import type { HouseholdInput, PersonInput } from "../language/facts.ts";
import type { AgeDay } from "../language/node.ts";
import { buildPolicySet, type PolicySet } from "../language/policy-set.ts";
import { born, clause, club, condition, everyList, now, rules, same } from "../test/tennis-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { whatIf } from "../what-if/what-if.ts";
import { explain } from "./explain.ts";

const children = { relation: "parent", member: "other" } as const;

/** A clause a member: due to whoever trains one whose age stands so. */
const training = (id: "small" | "large", at: AgeDay | undefined, coefficient: string): Clause => {
  const relation = id === "small" ? "<" : ">=";
  const aged = build.compare(build.ageYears(born, at), relation, build.number(4, "year"));
  const units = { count: build.countMembers(children, aged), label: same("children") };
  return clause(id, coefficient, [condition(`${id}-so`, build.someMember(children, aged))], { units });
};

/** The small ones and the rest, each paid for every child. */
function levels(at: AgeDay | undefined, ofSmall = "1"): PolicySet {
  const clauses = [training("small", at, ofSmall), training("large", at, "1")];
  const benefit: Benefit = {
    id: "training",
    label: same("training"),
    period: "monthly",
    clauses,
    combination: build.stack(rules("6"), ...clauses.map(({ id }) => build.of(id))),
    details: [],
  };
  return buildPolicySet({ ...club, benefits: [benefit], overlaps: [] });
}

const atMonthEnd = levels("monthEnd");
const onAnyDay = levels(undefined);

const home = (...members: readonly Omit<PersonInput, "id">[]): HouseholdInput => ({
  id: "home",
  facts: [],
  members: [
    { id: "anna", facts: [{ kind: "born", value: "1980-05-05" }] },
    ...members.map((child, index) => ({ id: `child${index}`, ...child })),
  ],
  relations: members.map((_, index) => ({ kind: "parent", from: "anna", to: `child${index}` })),
  completeLists: everyList,
});
const child = (birth: string, died?: string): Omit<PersonInput, "id"> => ({
  facts: [{ kind: "born", value: birth }],
  ...(died ? { died: civilDate(died) } : {}),
});

/** The levels met, by explain and by the batch. */
function met(set: PolicySet, household: HouseholdInput, in_ = "2026-11"): Readonly<Record<string, unknown>> {
  const when = { ...now, month: month(in_) };
  const [told] = explain(set, { household, person: "anna", ...when }).benefits;
  const compiled = batch(set, [household], when);
  for (const { clause: id, truth } of told?.clauses ?? []) expect(compiled.truth(id, 0)).toBe(truth);
  const [column] = compiled.benefits;
  const outcome = told?.outcome;
  const amount = outcome?.kind === "granted" ? outcome.amount : 0;
  const bounds = outcome?.kind === "undetermined" ? outcome.bounds : { lo: amount, hi: amount };
  expect({ lo: column?.lo[0], hi: column?.hi[0] }).toEqual(bounds);
  return { ...bounds, met: told?.clauses.filter(({ truth }) => truth === true).map((item) => item.clause) };
}
const pays = (amount: number, ...levelsMet: readonly string[]) => ({
  lo: amount,
  hi: amount,
  met: levelsMet,
});

describe("an age read at the month's end", () => {
  it.each([
    ["2022-10-31", "2026-11", "large"],
    ["2022-11-01", "2026-11", "large"],
    ["2022-11-02", "2026-11", "large"],
    ["2022-11-30", "2026-11", "large"],
    ["2022-12-01", "2026-11", "small"],
    ["2024-02-29", "2028-02", "large"],
    ["2024-02-29", "2028-01", "small"],
    // 29/02 is completed on 28/02 of a common year
    ["2020-02-29", "2025-02", "large"],
    ["2026-11-20", "2026-11", "small"],
  ])("is one level alone for somebody born on %s, in %s", (birth, looked, level) => {
    const fee = looked < "2026-07" ? 100 : 120;
    expect(met(atMonthEnd, home(child(birth)), looked)).toEqual(pays(fee, level));
  });

  it.each(["2022-11-02", "2022-11-15", "2022-11-30"])(
    "is where both levels are met when read on any day: born on %s",
    (birth) => expect(met(onAnyDay, home(child(birth)))).toEqual(pays(240, "small", "large")),
  );

  it("counts each child once, beside changes of others in the month", () => {
    const many = home(child("2022-11-15"), child("2024-03-03"), child("2021-11-20"), child("2022-11-30"));
    expect(met(atMonthEnd, many)).toEqual(pays(480, "small", "large"));
  });

  it.each([
    ["before the birthday", "2026-11-14", "small"],
    ["on the birthday", "2026-11-15", "large"],
    ["after the birthday", "2026-11-29", "large"],
    ["before the month", "2026-10-31", undefined],
  ])("is that on the day of a death %s", (_, died, level) => {
    const found = met(atMonthEnd, home(child("2022-11-15", died)));
    expect(found).toEqual(level ? pays(120, level) : pays(0));
  });

  it("is that on the day of a death also beside one who has a birthday after it", () => {
    const found = met(atMonthEnd, home(child("2022-11-15", "2026-11-10"), child("2022-11-20")));
    expect(found).toEqual(pays(240, "small", "large"));
  });

  it("leaves open what a year alone leaves open, and no more", () => {
    expect(met(atMonthEnd, home(child("2022")))).toEqual({ lo: 0, hi: 240, met: [] });
    expect(met(atMonthEnd, home(child("2022")), "2026-12")).toEqual(pays(120, "large"));
    expect(met(atMonthEnd, home(child("2023")), "2026-12")).toEqual(pays(120, "small"));
    expect(met(atMonthEnd, home(child("2022-11")))).toEqual(pays(120, "large"));
  });

  it("tells of a year alone from which birthday on the other level is due", () => {
    const asked = { household: home(child("2022")), person: "anna", ...now };
    const { changes } = whatIf(levels("monthEnd", "2"), asked, { benefit: "training", classes: new Set() });
    expect(changes.map(({ fact, to, due }) => [fact, to, due.clauses, due.amount])).toEqual([
      ["born", { lo: "2022-01-01", hi: "2022-11-30" }, ["large"], { lo: 120, hi: 120 }],
      ["born", { lo: "2022-12-01", hi: "2022-12-31" }, ["small"], { lo: 240, hi: 240 }],
    ]);
  });
});
