import { explain, lastDay, month } from "@ansinh/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { perCapitaMax, type SurveyColumns, surveyMapping } from "../model.ts";
import { classifyHouseholds, povertyPolicy } from "./poverty-policy.ts";

const words = (text: string) => ({ vi: text, en: text });
const mappingWith = (...amounts: number[]) =>
  surveyMapping.parse({
    title: words("khảo sát"),
    householdSize: "size",
    value: { column: "spent", unit: "thousand VND" },
    month: "1998-12",
    lines: amounts.map((amount, index) => ({ id: `line-${index}`, label: words("chuẩn"), amount })),
  });
const columns = (perCapita: readonly number[]): SurveyColumns => ({
  row: Uint32Array.from(perCapita, (_, index) => index + 2),
  size: Uint32Array.from(perCapita, () => 1),
  persons: Float64Array.from(perCapita, () => 1),
  perCapita: Float64Array.from(perCapita),
});
const december = month("1998-12");

describe("a poverty line asked of the engine", () => {
  it.each([
    [0, 1],
    [1_789_999, 1],
    [1_790_000, 1],
    [1_790_001, 0],
    [perCapitaMax, 0],
  ])("%i đồng a person under 1,790 thousand: %i", (perCapita, poor) => {
    const set = povertyPolicy(mappingWith(1790));
    expect([...(classifyHouseholds(set, columns([perCapita]), december).get("line-0") ?? [])]).toEqual([
      poor,
    ]);
  });

  it("classifies by every line in one run", () => {
    const found = classifyHouseholds(
      povertyPolicy(mappingWith(1790, 1287)),
      columns([1_000_000, 1_287_001, 2_000_000]),
      december,
    );
    expect([...(found.get("line-0") ?? [])]).toEqual([1, 1, 0]);
    expect([...(found.get("line-1") ?? [])]).toEqual([1, 0, 0]);
  });

  it("keeps each household's answer at its place in files larger than one run of the engine", () => {
    const perCapita = Array.from({ length: 5_003 }, (_, index) => (index % 7 === 0 ? 100_000 : 3_000_000));
    const found = classifyHouseholds(povertyPolicy(mappingWith(1790)), columns(perCapita), december);
    expect([...(found.get("line-0") ?? [])]).toEqual(perCapita.map((value) => (value === 100_000 ? 1 : 0)));
  });

  it("calls poor exactly those with at most the line", () => {
    const near = fc.integer({ min: 999_990, max: 1_000_010 });
    fc.assert(
      fc.property(fc.array(near, { minLength: 1, maxLength: 20 }), (values) => {
        const found = classifyHouseholds(povertyPolicy(mappingWith(1000)), columns(values), december);
        expect([...(found.get("line-0") ?? [])]).toEqual(values.map((value) => (value <= 1_000_000 ? 1 : 0)));
      }),
    );
  });

  it("leaves a household without an answer undetermined, never poor", () => {
    const household = {
      id: "1",
      facts: [],
      members: [{ id: "1", facts: [] }],
      completeLists: [],
    };
    const told = explain(povertyPolicy(mappingWith(1790)), {
      household,
      person: "1",
      month: december,
      knownOn: lastDay(december),
    });
    expect(told.benefits[0]?.outcome.kind).toBe("undetermined");
  });

  it("has another hash when a line changes", () => {
    expect(povertyPolicy(mappingWith(1790)).hash).toBe(povertyPolicy(mappingWith(1790)).hash);
    expect(povertyPolicy(mappingWith(1790)).hash).not.toBe(povertyPolicy(mappingWith(1791)).hash);
  });
});
