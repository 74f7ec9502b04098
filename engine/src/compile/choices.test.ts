import { describe, expect, it } from "vitest";
import { explain } from "../explain/explain.ts";
import * as build from "../language/build.ts";
import type { Benefit, Overlap, PolicySetDefinition } from "../language/definition.ts";
import type { FactRecord } from "../language/facts.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import { toldByBatch, toldByExplain } from "../test/agreement.ts";
import { anna, clause, club, condition, injured, now, rules, same } from "../test/tennis-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { ratioOf } from "../values/ratio.ts";

const benefit = (id: string, clauses: Benefit["clauses"], operator = build.highestOf): Benefit => ({
  id,
  label: same(id),
  period: "monthly",
  clauses,
  combination: operator(rules("6"), ...clauses.map((item) => build.of(item.id))),
  details: [],
});

/** 120 or 240, until somebody chooses. */
const chosen = benefit("chosen", [clause("small", "1", []), clause("large", "2", [])], build.exclusive);
const plain = (id: string, coefficient = "1"): Benefit => benefit(id, [clause(`${id}-due`, coefficient, [])]);
const after = benefit("after", [
  clause("after-due", "1", [condition("chosen-due", build.entitled("chosen"))]),
]);

const overlap = (combination: Overlap["combination"]): Overlap => ({
  id: "o",
  label: same("o"),
  combination,
});
const { of } = build;
const exclusive = (...parts: Overlap["combination"][]) => build.exclusive(rules("7"), ...parts);

/** What anna, of whom all is known, is due of each benefit: by explain, which the batch repeats. */
function due(benefits: readonly Benefit[], overlaps: readonly Overlap[] = []) {
  const definition: PolicySetDefinition = { ...club, benefits, overlaps };
  const set = buildPolicySet(definition);
  const home = anna([{ kind: "injured", value: true }]);
  const [told] = toldByExplain(set, home, now);
  expect(toldByBatch(set, [home], now)[0]?.[0]).toEqual(told);
  return Object.fromEntries((told ?? []).map((one) => [one.benefit, [one.outcome, one.lo, one.hi]]));
}

/** What explain asks for before it can say what a benefit comes to. */
function asked(definition: Partial<PolicySetDefinition>, facts: readonly FactRecord[], benefit: string) {
  const set = buildPolicySet({ ...club, ...definition });
  const told = explain(set, { household: anna(facts), person: "anna", ...now });
  const outcome = told.benefits.find((one) => one.benefit === benefit)?.outcome;
  return outcome?.kind === "undetermined" ? outcome.needs : [];
}

describe("what keeps an amount open is asked for", () => {
  it("where somebody must choose one of two benefits that are due", () => {
    const benefits = [plain("a"), plain("b", "2")];
    const needs = asked({ benefits, overlaps: [overlap(exclusive(of("a"), of("b")))] }, [], "a");
    expect(needs).toMatchObject([{ kind: "choice", among: ["a", "b"] }]);
  });

  it.each([
    ["cap", build.cap],
    ["floor", build.floor],
  ])("where nobody has verified what a %s comes to", (_, limit) => {
    const [fee] = club.parameters;
    if (!fee) throw new Error("the club has a fee");
    const versions = fee.versions.slice(0, 1);
    const guess = versions.map((item) => ({ ...item, value: 900, citation: rules("4", "M") }));
    const line = { ...fee, id: "line", versions: guess };
    const at = { parameter: "line", coefficient: ratioOf("1/5"), rounding: "down" } as const;
    const limited = { ...plain("a"), combination: limit(rules("6"), of("a-due"), at) };
    const needs = asked({ parameters: [fee, line], benefits: [limited], overlaps: [] }, [], "a");
    expect(needs).toMatchObject([{ kind: "parameter", parameter: "line" }]);
  });

  it("where a count is open on another day than the last", () => {
    const points = { type: "number", unit: "person", min: 0, max: 9 } as const;
    const absence = { means: "no", list: "grades", reason: same("on the list") } as const;
    const guests = {
      id: "guests",
      subject: "person",
      label: same("guests"),
      value: points,
      absence,
    } as const;
    const units = { count: build.fact(guests), label: same("guests") };
    const benefits = [benefit("a", [clause("a-due", "1", [], { units })])];
    const until = [{ kind: "guests", value: { lo: 0, hi: 3 }, to: civilDate("2026-11-20") }];
    const needs = asked({ facts: [...club.facts, guests], benefits, overlaps: [] }, until, "a");
    expect(needs).toMatchObject([{ kind: "fact", fact: "guests" }]);
  });
});

describe("a choice that somebody must make, where everything is known", () => {
  it("keeps open the benefit that looks at it, where its bounds go down to nothing", () => {
    const equal = benefit("chosen", [clause("one", "1", []), clause("other", "1", [])], build.exclusive);
    expect(due([equal, after]).after).toEqual(["undetermined", 0, 120]);
    expect(due([chosen, after]).after).toEqual(["granted", 120, 120]);
  });

  it("inside one benefit leaves another, of which only the higher is drawn, waiting for it", () => {
    const highest = overlap(build.highestOf(rules("7"), of("chosen"), of("other")));
    expect(due([chosen, plain("other", "3/2")], [highest])).toEqual({
      chosen: ["undetermined", 0, 240],
      other: ["undetermined", 0, 180],
    });
  });

  it("of one that is due and one that may be goes down to the least that may be", () => {
    const perhaps = clause("perhaps", "1/2", [condition("hurt", build.fact(injured))]);
    const one = benefit("one", [clause("sure", "1", []), perhaps], build.exclusive);
    const open = anna([]);
    const set = buildPolicySet({ ...club, benefits: [one], overlaps: [] });
    const [told] = toldByExplain(set, open, now);
    expect(told).toMatchObject([{ outcome: "undetermined", lo: 0, hi: 120 }]);
    expect(toldByBatch(set, [open], now)[0]?.[0]).toEqual(told);
  });

  it.each([
    ["of three at once", exclusive(of("a"), of("b"), of("c"))],
    ["of two, one of which is a choice", exclusive(of("a"), exclusive(of("b"), of("c")))],
    ["of two, the first of which is a choice", exclusive(exclusive(of("a"), of("b")), of("c"))],
  ])("%s leaves each waiting", (_, combination) => {
    expect(due([plain("a"), plain("b", "2"), plain("c", "3")], [overlap(combination)])).toEqual({
      a: ["undetermined", 0, 120],
      b: ["undetermined", 0, 240],
      c: ["undetermined", 0, 360],
    });
  });
});
