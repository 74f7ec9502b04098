import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addMonths,
  formatBirth,
  formatCount,
  formatDate,
  formatDifference,
  formatMoment,
  formatMoney,
  formatMonth,
  formatPercent,
  readDate,
  readMoney,
  readMonth,
} from "./format.ts";

describe("money", () => {
  it.each([
    [1_234_567, "1.234.567 đ"],
    [540_000, "540.000 đ"],
    [999, "999 đ"],
    [1_000, "1.000 đ"],
    [0, "–"],
    [-4_860_000, "−4.860.000 đ"],
  ])("%i đồng is written %s", (dong, text) => expect(formatMoney(dong)).toBe(text));

  it.each([
    [6_210_000, "+6.210.000 đ"],
    [-4_860_000, "−4.860.000 đ"],
    [0, "–"],
  ])("a difference of %i is written %s", (dong, text) => expect(formatDifference(dong)).toBe(text));

  it.each([
    ["1.080.000", 1_080_000],
    ["1080000", 1_080_000],
    ["1.080.000 đ", 1_080_000],
    ["1.000", 1_000],
    ["0", 0],
  ])("%s typed means %i đồng", (typed, value) => expect(readMoney(typed)).toEqual({ ok: true, value }));

  it.each(["1,5", "1.5", "1.0800", "", "abc", "-5", "1e6", "99999999999999999999"])(
    "%s typed is refused rather than guessed",
    (typed) => expect(readMoney(typed).ok).toBe(false),
  );

  it("any amount written is read back as the same amount", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 13 }), (dong) => {
        expect(readMoney(formatMoney(dong))).toEqual({ ok: true, value: dong });
      }),
    );
  });
});

describe("dates and months", () => {
  it.each([
    ["1/2/1950", "1950-02-01"],
    ["01/02/1950", "1950-02-01"],
    ["29/02/2024", "2024-02-29"],
    ["01021950", "1950-02-01"],
    ["1-2-1950", "1950-02-01"],
  ])("%s typed means %s", (typed, value) => expect(readDate(typed)).toEqual({ ok: true, value }));

  it.each([
    ["31/02/1950", "missing-day"],
    ["29/02/2023", "missing-day"],
    ["00/01/1950", "missing-day"],
    ["01/13/1950", "missing-day"],
    ["1950", "shape"],
    ["--/--/1950", "shape"],
    ["1951?", "shape"],
    ["1/2/50", "shape"],
  ])("%s typed is refused (%s)", (typed, reason) => expect(readDate(typed)).toEqual({ ok: false, reason }));

  it("any day written is read back as the same day", () => {
    const days = fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(readDate(formatDate(iso))).toEqual({ ok: true, value: iso });
      }),
    );
  });

  it.each([
    ["2026-12", 1, "2027-01"],
    ["2027-01", -1, "2026-12"],
    ["2026-12", 0, "2026-12"],
    ["2026-12", -12, "2025-12"],
  ])("%s and %i months is %s", (month, count, text) => expect(addMonths(month, count)).toBe(text));

  it("months are written mm/yyyy and read back", () => {
    expect(formatMonth("2026-12")).toBe("12/2026");
    expect(readMonth("12/2026")).toEqual({ ok: true, value: "2026-12" });
    expect(readMonth("13/2026").ok).toBe(false);
  });

  it.each([
    ["1950-03-12", "1950-03-12", "12/03/1950"],
    ["1950-01-01", "1950-12-31", "1950"],
    ["1950-01-01", "1951-12-31", "01/01/1950 – 31/12/1951"],
  ])("a birth between %s and %s is written %s", (from, to, text) =>
    expect(formatBirth({ from, to })).toBe(text),
  );

  it("a moment is written in the time of Việt Nam, whatever the computer's zone", () => {
    expect(formatMoment("2026-11-21T17:30:00Z")).toBe("22/11/2026 00:30");
  });
});

describe("counts and shares", () => {
  it("thousands are parted by a point and decimals by a comma", () => {
    expect(formatCount(3412)).toBe("3.412");
    expect(formatCount(1.5)).toBe("1,5");
    expect(formatPercent(0.0789, 2)).toBe("7,89 %");
  });
});
