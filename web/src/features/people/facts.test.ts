import { describe, expect, test } from "vitest";
import { ageOn, type Fact, factWords, leftOn, statusesOn } from "./facts.ts";

const fact = (kind: string, value: unknown, more: Partial<Fact> = {}): Fact => ({
  id: `${kind} ${String(value)}`,
  kind,
  label: { vi: kind, en: kind },
  value,
  validFrom: null,
  validTo: null,
  subject: "person",
  recordedFrom: "2026-11-01T00:00:00.000Z",
  recordedTo: null,
  source: "thử",
  ...more,
});

describe("age on a day", () => {
  const known = { from: "1950-11-21", to: "1950-11-21" };
  test.each([
    ["2026-11-20", 75],
    ["2026-11-21", 76],
    ["2026-11-22", 76],
  ])("on %s somebody born on 21/11/1950 is %d", (day, age) =>
    expect(ageOn(known, day)).toEqual({ from: age, to: age }),
  );

  test("with only the year known the age is between two numbers", () =>
    expect(ageOn({ from: "1950-01-01", to: "1950-12-31" }, "2026-11-21")).toEqual({ from: 75, to: 76 }));

  test("on the last day of the year it is one number again", () =>
    expect(ageOn({ from: "1950-01-01", to: "1950-12-31" }, "2026-12-31")).toEqual({ from: 76, to: 76 }));
});

describe("statuses that hold on a day", () => {
  const poor = fact("poverty", "poor", { validFrom: "2026-01-01", validTo: "2026-12-31" });
  test.each([
    ["2025-12-31", 0],
    ["2026-01-01", 1],
    ["2026-12-31", 1],
    ["2027-01-01", 0],
  ])("on %s a poor household of 2026 has %d badges", (day, count) =>
    expect(statusesOn([poor], day)).toHaveLength(count),
  );

  test("what is said to be unknown or none is no badge", () =>
    expect(
      statusesOn(
        [fact("poverty", "not-poor"), fact("disabilityDegree", null), fact("receivesPension", false)],
        "2026-11-21",
      ),
    ).toEqual([]));

  test("death comes first, with its day", () => {
    const died = fact("death", "2026-11-12", { validFrom: "2026-11-12" });
    expect(statusesOn([poor, died], "2026-11-21").map((one) => one.kind)).toEqual(["death", "poverty"]);
    expect(leftOn([died], "death")).toBe("2026-11-12");
    expect(statusesOn([died], "2026-11-11")).toEqual([]);
  });
});

test.each([
  ["poverty", "near-poor", "hộ cận nghèo"],
  ["receivesPension", true, "có"],
  ["receivesPension", false, "không"],
  ["death", "2026-11-12", "12/11/2026"],
  ["disabilityDegree", "severe", "nặng"],
] as const)("%s %s is written %s", (kind, value, words) => expect(factWords(kind, value)?.vi).toBe(words));

test("an explicit unknown has no words of its own: it is neither yes nor no", () =>
  expect(factWords("receivesPension", null)).toBeNull());
