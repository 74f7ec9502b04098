import { describe, expect, it } from "vitest";
import { of } from "../language/build.ts";
import type { PolicySetDefinition } from "../language/definition.ts";
import { buildPolicySet, lawAt } from "../language/policy-set.ts";
import { EngineProblems } from "../language/problem.ts";
import { club, now, rules, same } from "../test/tennis-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { amountOfClause, amountOfClauseAt, clauses, clausesAt } from "./clause-amount.ts";

const set = buildPolicySet(club);
const junior = { benefit: "discount", clause: "junior" };
const before2020 = { month: month("2019-12"), knownOn: now.knownOn };
const [discount, gift] = club.benefits;
const [juniorClause, ...others] = discount?.clauses ?? [];
if (!discount || !gift || !juniorClause) throw new Error("the club has two benefits");
const withJunior = (clause: typeof juniorClause): PolicySetDefinition => ({
  ...club,
  benefits: [{ ...discount, clauses: [clause, ...others] }, gift],
});

describe("the month's amount of a granted clause", () => {
  it("is told with its coefficient, level and article", () => {
    const found = amountOfClause(set, { ...junior, ...now });
    expect(found).toEqual({
      kind: "amount",
      amount: 180,
      coefficient: { numerator: 3, denominator: 2 },
      parameter: lawAt(set, now).parameters.get("fee"),
      citation: rules("3"),
    });
    expect(amountOfClauseAt(set, lawAt(set, now), junior)).toEqual(found);
  });

  it.each([
    [1, 180],
    [2, 360],
    [7, 1260],
  ])("for %d units is %d", (units, amount) => {
    expect(amountOfClause(set, { ...junior, ...now, units })).toMatchObject({ kind: "amount", amount });
  });

  it.each([0, -1, 0.5, 2 ** 53, Number.NaN])("has no %d units", (units) => {
    const ask = () => amountOfClause(set, { ...junior, ...now, units });
    expect(ask).toThrow(RangeError);
    expect(ask).toThrow("units must be a whole number ≥ 1");
  });

  it("lies between bounds while its level isn't verified", () => {
    const [fee] = club.parameters;
    if (!fee) throw new Error("the club has a fee");
    const versions = fee.versions.map((version) => ({ ...version, citation: rules("4", "M") }));
    const unverified = buildPolicySet({ ...club, parameters: [{ ...fee, versions }] });
    expect(amountOfClause(unverified, { ...junior, ...now, units: 2 })).toEqual({
      kind: "undetermined",
      bounds: { lo: 30, hi: 3000 },
      parameter: lawAt(unverified, now).parameters.get("fee"),
    });
  });

  it("isn't any before its law", () => {
    expect(amountOfClause(set, { ...junior, ...before2020 })).toEqual({
      kind: "not-applicable",
      words: { vi: "khoản này không còn áp dụng trong tháng", en: "the clause doesn't rule the month" },
    });
  });

  it.each([
    ["a benefit that isn't", { benefit: "bonus", clause: "junior" }],
    ["a clause that isn't", { benefit: "discount", clause: "young" }],
    ["a clause of another benefit", { benefit: "discount", clause: "senior" }],
  ])("isn't asked of %s", (_, question) => {
    let thrown: unknown;
    try {
      amountOfClause(set, { ...question, ...now });
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(EngineProblems);
    expect((thrown as EngineProblems).problems).toEqual([
      {
        code: "unknown_clause",
        at: `${question.benefit} ${question.clause}`,
        message: { vi: "Không có khoản này trong chế độ.", en: "The benefit has no such clause." },
      },
    ]);
  });
});

describe("the clauses of a set", () => {
  it("are listed with the words of their latest version and their sensitivity class", () => {
    const [version] = juniorClause.rules;
    if (!version) throw new Error("a clause has a version");
    const renamed = {
      ...version,
      inForce: civilDate("2026-06-01"),
      appliesFrom: month("2026-06"),
      value: { ...version.value, label: same("young member"), reason: same("is young") },
    };
    const between = { ...version, inForce: civilDate("2025-06-01"), appliesFrom: month("2025-06") };
    const versions = [version, between, renamed];
    const found = clauses(buildPolicySet(withJunior({ ...juniorClause, rules: versions })));
    expect(found.map((item) => [item.benefit, item.clause, item.label.en, item.sensitivity])).toEqual([
      ["discount", "junior", "young member", undefined],
      ["discount", "level", "level", undefined],
      ["discount", "parent", "parent", undefined],
      ["discount", "honoured", "honoured", "honour"],
      ["gift", "senior", "senior", undefined],
    ]);
    expect(found[0]).toEqual({
      benefit: "discount",
      benefitLabel: same("discount"),
      clause: "junior",
      label: same("young member"),
      reason: same("is young"),
      rules: versions,
      amounts: juniorClause.amounts,
    });
  });

  it("are named by their id while no version says more", () => {
    const [nameless] = clauses(buildPolicySet(withJunior({ ...juniorClause, rules: [] })));
    expect(nameless).toMatchObject({ label: same("junior"), reason: same("junior"), rules: [] });
  });

  it("rule a month where rule and amount do", () => {
    const at = (of: PolicySetDefinition, when = now) =>
      clausesAt(buildPolicySet(of), when).map((item) => item.clause);
    expect(at(club)).toEqual(["junior", "level", "parent", "honoured", "senior"]);
    expect(at(club, before2020)).toEqual([]);
    expect(at(withJunior({ ...juniorClause, rules: [] }))).toEqual(["level", "parent", "honoured", "senior"]);
    const card = { ...juniorClause, id: "card-due", amounts: [] };
    const inKind = {
      ...gift,
      id: "card",
      clauses: [card],
      combination: of("card-due"),
      inKind: same("card"),
    };
    expect(at({ ...club, benefits: [...club.benefits, inKind] })).not.toContain("card-due");
  });
});
