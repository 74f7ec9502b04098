import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  civilDate,
  dateOfDayNumber,
  dayNumber,
  formatDate,
  fullMonths,
  fullYears,
  parseCivilDate,
} from "./civil-date.ts";
import {
  addMonths,
  firstDay,
  formatMonth,
  lastDay,
  month,
  monthOf,
  monthRange,
  monthsBetween,
  parseMonth,
} from "./month.ts";

const age = (birth: string, on: string) => fullYears(dayNumber(civilDate(birth)), dayNumber(civilDate(on)));
const days = fc.integer({ min: -40_000, max: 60_000 });

describe("civil dates", () => {
  it.each(["1950-02-31", "2025-02-29", "2026-13-01", "2026-00-10", "2026-1-1", "31/12/2025", "0000-01-01"])(
    "refuses %s",
    (written) => {
      expect(parseCivilDate(written)).toBeUndefined();
    },
  );

  it("knows every day by one number, in order", () => {
    expect(dayNumber(civilDate("1970-01-01"))).toBe(0);
    expect(dayNumber(civilDate("2000-03-01"))).toBe(11_017);
    fc.assert(
      fc.property(days, (day) => {
        const date = dateOfDayNumber(day);
        expect(parseCivilDate(date)).toBe(date);
        expect(dayNumber(date)).toBe(day);
        expect(addDays(date, 1) > date).toBe(true);
        expect(new Date(`${date}T00:00:00Z`).getTime()).toBe(day * 86_400_000);
      }),
    );
  });

  it.each([
    ["1951-11-21", "2026-11-20", 74],
    ["1951-11-21", "2026-11-21", 75],
    ["1951-11-21", "2026-11-22", 75],
    ["2010-12-31", "2026-12-30", 15],
    ["2010-12-31", "2026-12-31", 16],
    ["2011-01-01", "2026-12-31", 15],
    ["2008-02-29", "2024-02-28", 15],
    ["2008-02-29", "2024-02-29", 16],
    ["2008-02-29", "2026-02-27", 17],
    ["2008-02-29", "2026-02-28", 18],
    ["2026-11-21", "2026-11-21", 0],
    ["2026-11-21", "2026-11-20", -1],
  ])("born %s is on %s %d years old", (birth, on, expected) => {
    expect(age(birth, on)).toBe(expected);
  });

  it.each([
    ["2023-11-30", "2026-11-29", 35],
    ["2023-11-30", "2026-11-30", 36],
    ["2023-08-31", "2026-02-27", 29],
    ["2023-08-31", "2026-02-28", 30],
  ])("born %s is on %s %d months old", (birth, on, expected) => {
    expect(fullMonths(dayNumber(civilDate(birth)), dayNumber(civilDate(on)))).toBe(expected);
  });

  it("never makes anybody younger with time", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 40_000 }), (birth, lived) => {
        expect(fullYears(birth, birth + lived + 1)).toBeGreaterThanOrEqual(fullYears(birth, birth + lived));
      }),
    );
  });

  it("is written as offices write it", () => {
    expect(formatDate(civilDate("2026-10-05"))).toBe("05/10/2026");
    expect(formatMonth(month("2026-07"))).toBe("07/2026");
  });
});

describe("months", () => {
  it.each(["2026-13", "2026-0", "26-07", "0000-01"])("refuses %s", (written) => {
    expect(parseMonth(written)).toBeUndefined();
  });

  it("know their first and last day", () => {
    expect([firstDay(month("2024-02")), lastDay(month("2024-02"))]).toEqual(["2024-02-01", "2024-02-29"]);
    expect(lastDay(month("2026-02"))).toBe("2026-02-28");
    expect(monthOf(civilDate("2026-11-21"))).toBe("2026-11");
  });

  it("count over the end of a year", () => {
    expect(addMonths(month("2026-11"), 2)).toBe("2027-01");
    expect(monthsBetween(month("2026-07"), month("2026-11"))).toBe(4);
    expect(monthRange(month("2026-11"), month("2027-01"))).toEqual(["2026-11", "2026-12", "2027-01"]);
    expect(monthRange(month("2026-11"), month("2026-10"))).toEqual([]);
  });

  it("add and subtract back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: -1000, max: 1000 }), (from, step) => {
        const start = addMonths(month("1900-01"), from);
        expect(monthsBetween(start, addMonths(start, step))).toBe(step);
      }),
    );
  });
});
