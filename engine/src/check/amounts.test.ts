import { describe, expect, it } from "vitest";
import { multiply, number } from "../language/build.ts";
import type { Dated } from "../language/dated.ts";
import type { Clause, PolicySetDefinition } from "../language/definition.ts";
import { clauses, club } from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { text } from "../values/text.ts";
import { endingParameters } from "./amounts.ts";
import { checkDefinition } from "./check.ts";

const [rule] = clauses.senior.rules;
const [amount] = clauses.senior.amounts;
const [fee] = club.parameters;
const [feeOf2020] = fee?.versions ?? [];
const [table] = wholeClub.tables;
const [bands] = wholeClub.bands ?? [];
if (!rule || !amount || !fee || !feeOf2020 || !table || !bands) throw new Error("the club has all of these");

/** The club with its senior's clause changed. */
const withSenior = (changed: Partial<Clause>): PolicySetDefinition => ({
  ...club,
  benefits: club.benefits.map((benefit) =>
    benefit.id === "gift" ? { ...benefit, clauses: [{ ...clauses.senior, ...changed }] } : benefit,
  ),
});
const from = <T>(version: Dated<T>, appliesFrom: string, appliesTo?: string): Dated<T> => ({
  ...version,
  appliesFrom: month(appliesFrom),
  ...(appliesTo ? { appliesTo: month(appliesTo) } : {}),
});
const since = <T>(version: Dated<T>, inForce: string): Dated<T> => ({
  ...version,
  inForce: civilDate(inForce),
});
const told = (definition: PolicySetDefinition) =>
  checkDefinition(definition).map(({ code, at }) => `${code} ${at}`);

describe("what all clauses come to together", () => {
  const tenDigits = number(65_535, "point");
  const times = (count: number): Partial<Clause> => ({
    units: { count: number(count, "person"), label: text("người", "people") },
  });

  it("stays within the safe integers", () => {
    expect(told(withSenior(times(1_000)))).toEqual([]);
  });

  it.each<[string, Partial<Clause>]>([
    ["one clause beyond them", times(Number.MAX_SAFE_INTEGER)],
    [
      "one clause of so many units",
      { units: { count: multiply(tenDigits, tenDigits), label: text("điểm", "points") } },
    ],
    [
      "a version that counts others",
      { rules: [{ ...rule, value: { ...rule.value, count: number(2 ** 44, "person") } }] },
    ],
  ])("or is refused when it is built: %s", (_, changed) => {
    const dear = {
      ...withSenior(changed),
      parameters: club.parameters.map((item) => ({ ...item, max: 2_147_483_653 })),
    };
    expect(told(dear)).toContain(`overflow ${clauses.senior.id}`);
  });
});

describe("a rule needs an amount in every month that it governs", () => {
  it.each<[string, Partial<Clause>]>([
    ["from its first month on", { amounts: [from(amount, "2020-01")] }],
    ["longer than the rule", { rules: [from(rule, "2021-01", "2021-12")] }],
    ["by two versions that meet", { amounts: [from(amount, "2020-01", "2022-06"), from(amount, "2022-07")] }],
  ])("and has it: %s", (_, changed) => {
    expect(told(withSenior(changed))).toEqual([]);
  });

  it.each<[string, Partial<Clause>, string]>([
    ["the month before the amount begins", { amounts: [from(amount, "2020-02")] }, "01/2020"],
    ["the month after the last amount", { amounts: [from(amount, "2020-01", "2022-06")] }, "07/2022"],
    [
      "the month between two amounts",
      { amounts: [from(amount, "2020-01", "2022-06"), from(amount, "2022-08")] },
      "07/2022",
    ],
    ["as long as the amount isn't in force", { amounts: [since(amount, "2020-01-02")] }, "01/2020"],
  ])("and is refused without one: %s", (_, changed, without) => {
    const found = checkDefinition(withSenior(changed));
    expect(found.map(({ code }) => code)).toEqual(["rule_without_amount"]);
    expect(found[0]?.message).toEqual({
      vi:
        "gift, khoản “senior” (Điều 3 Club rules): " +
        `Theo luật có hiệu lực đến 2020-01-01, tháng ${without} có quy định mà không có mức tiền. ` +
        "Thêm mức tiền cho các tháng đó, hoặc sửa tháng áp dụng của quy định.",
      en:
        "gift, clause “senior” (Article 3, Club rules): " +
        `By the law in force on 2020-01-01 a rule governs ${without} and no amount does. ` +
        "Add an amount for those months, or correct the months that the rule governs.",
    });
  });

  it("but not where what is given isn't money", () => {
    expect(told(wholeClub)).toEqual([]);
  });
});

describe("an amount needs a value of its parameter as long as it governs", () => {
  const ending = (amountTo: string | undefined, parameterTo: string): PolicySetDefinition => {
    const paid = { ...amount, value: { ...amount.value, parameter: "ended" } };
    return {
      ...withSenior({
        rules: [from(rule, "2020-01", amountTo)],
        amounts: [from(paid, "2020-01", amountTo)],
      }),
      parameters: [fee, { ...fee, id: "ended", versions: [from(feeOf2020, "2020-01", parameterTo)] }],
    };
  };

  it.each([
    ["the parameter ends in the same month", "2022-06", "2022-06", []],
    ["the parameter ends a month later", "2022-06", "2022-07", []],
    ["the parameter ends a month before", "2022-06", "2022-05", ["parameter_ends senior"]],
    ["the parameter ends, the amount doesn't", undefined, "2022-06", ["parameter_ends senior"]],
  ])("%s", (_, amountTo, parameterTo, found) => {
    const definition = ending(amountTo, parameterTo);
    expect(endingParameters(definition).map(({ code, at }) => `${code} ${at}`)).toEqual(found);
    expect(told(definition)).toEqual([]);
  });

  it("and is told from which month on there is none", () => {
    const [found] = endingParameters(ending(undefined, "2022-06"));
    expect(found?.message.vi).toBe(
      "gift, khoản “senior” (Điều 3 Club rules): " +
        "Tham số ended không còn giá trị từ 07/2022, mức tiền thì còn áp dụng. " +
        "Thêm phiên bản của tham số, biểu hoặc bảng, hoặc ghi tháng cuối cho mức tiền.",
    );
    expect(found?.message.en).toContain("Parameter ended has no value from 07/2022 on");
  });
});

describe("names that a set rests on", () => {
  it.each<[string, Partial<PolicySetDefinition>, string]>([
    ["a parameter without versions", { parameters: [{ ...fee, versions: [] }] }, "without_versions fee"],
    ["a table without versions", { tables: [{ ...table, versions: [] }] }, "without_versions court-fee"],
    ["bands without versions", { bands: [{ ...bands, versions: [] }] }, "without_versions subsidy"],
    ["a birth that isn't declared", { birth: "brn" }, "unknown_name birth"],
    ["a birth that isn't a date", { birth: "injured" }, "birth_not_date injured"],
    ["a birth of the household", { birth: "founded" }, "birth_not_date founded"],
    ["a confirmation of no parameter", { confirmed: ["fees@2020-01@2020-01-01"] }, "unknown_name confirmed"],
    ["a confirmation of no version", { confirmed: ["fee@2020-01@2020-01-02"] }, "unknown_name confirmed"],
  ])("are refused with how to mend them: %s", (_, changed, wanted) => {
    const [born] = wholeClub.facts;
    const founded = born ? [{ ...born, id: "founded", subject: "household" as const }] : [];
    const found = checkDefinition({ ...wholeClub, facts: [...wholeClub.facts, ...founded], ...changed });
    expect(found.map(({ code, at }) => `${code} ${at}`)).toContain(wanted);
    for (const { message, mend } of found) {
      expect(message.vi).toContain(mend?.vi ?? "no mend");
      expect(message.en).toContain(mend?.en ?? "no mend");
    }
  });

  it.each([
    "fee@2020-01@2020-01-01",
    "fee@2026-07@2026-10-05",
    "court-fee@2020-01@2020-01-01",
    "subsidy@2020-01@2020-01-01",
  ])("are there: %s is confirmed", (key) => {
    expect(told({ ...wholeClub, confirmed: [key] })).toEqual([]);
  });
});
