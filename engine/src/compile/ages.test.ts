import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { born } from "../test/tennis-club.fixture.ts";
import { civilDate, dayNumber, fullMonths, fullYears } from "../values/civil-date.ts";
import { ageColumn } from "./ages.ts";
import type { Column, Rows } from "./rows.ts";

/** One household of one person, looked at on a day. */
const rowsOn = (birth: number, day: number): Rows => {
  const births = Int32Array.of(birth);
  return {
    households: 1,
    start: Int32Array.of(0, 1),
    day: Int32Array.of(day),
    columns: {
      person: new Map([["born", { type: "quantity", lo: births, hi: births }]]),
      household: new Map(),
    },
    lists: new Uint32Array(1),
    relations: new Map(),
  };
};

/** Columns hold one more than the age. */
function ageOn(birth: number, on: number, unit: "year" | "month"): number {
  return ageIn(ageColumn({ kind: born, age: unit }, rowsOn(birth, on)));
}
const ageIn = (column: Column): number => (column.type === "quantity" ? (column.lo[0] ?? 0) - 1 : Number.NaN);

const day = (date: string): number => dayNumber(civilDate(date));

describe("ages in columns", () => {
  it.each([
    ["2008-02-29", "2026-02-27", 17],
    ["2008-02-29", "2026-02-28", 18],
    ["2008-02-29", "2028-02-28", 19],
    ["2008-02-29", "2028-02-29", 20],
    ["1950-11-01", "2026-10-31", 75],
    ["1950-11-01", "2026-11-01", 76],
    ["2026-11-02", "2026-11-01", -1],
  ])("of somebody born on %s are complete on %s: %i years", (birth, on, years) => {
    expect(ageOn(day(birth), day(on), "year")).toBe(years);
  });

  it.each([
    ["2022-11-30", "2026-11-01", undefined, 4],
    ["2022-12-01", "2026-11-30", undefined, 3],
    ["2024-02-29", "2027-02-10", undefined, 3],
    ["2022-11-15", "2026-11-01", "2026-11-14", 3],
    ["2022-11-15", "2026-11-01", "2026-11-15", 4],
  ])("at the month's end of somebody born on %s, looked at on %s, who lived until %s: %i", (...row) => {
    const [birth, on, until, years] = row;
    const lived = until ? { lastLived: Int32Array.of(day(until)) } : {};
    const rows = { ...rowsOn(day(birth), day(on)), ...lived };
    expect(ageIn(ageColumn({ kind: born, age: "year", at: "monthEnd" }, rows))).toBe(years);
  });

  it("are those that explain counts, on every day of leap and common years", () => {
    const days = fc.integer({ min: day("1995-01-01"), max: day("2029-12-31") });
    fc.assert(
      fc.property(days, days, (birth, on) => {
        expect(ageOn(birth, on, "month")).toBe(Math.max(-1, fullMonths(birth, on)));
        expect(ageOn(birth, on, "year")).toBe(Math.max(-1, fullYears(birth, on)));
      }),
      { numRuns: 5000 },
    );
  });
});
