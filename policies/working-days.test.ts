import { civilDate } from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import { addWorkingDays, type Calendar, dueDate, holidaysOf, isWorkingDay } from "./index.ts";
import { lunarDate } from "./kit/lunar.ts";

const working = (day: string, calendar?: Calendar) => isWorkingDay(civilDate(day), calendar);

describe("the lunar calendar", () => {
  it.each([
    "2020-01-25",
    "2021-02-12",
    "2022-02-01",
    "2023-01-22",
    "2024-02-10",
    "2025-01-29",
    "2026-02-17",
    "2027-02-06",
    "2028-01-26",
    "2029-02-13",
    "2030-02-02",
  ])("begins the year on %s", (day) => {
    expect(lunarDate({ year: Number(day.slice(0, 4)), month: 1, day: 1 })).toBe(day);
  });

  // leap months: the fourth of 2020, the second of 2023, the sixth of 2025
  it.each([
    ["2020-04-02"],
    ["2021-04-21"],
    ["2022-04-10"],
    ["2023-04-29"],
    ["2024-04-18"],
    ["2025-04-07"],
    ["2026-04-26"],
  ])("has the tenth of the third month on %s", (day) => {
    expect(lunarDate({ year: Number(day.slice(0, 4)), month: 3, day: 10 })).toBe(day);
  });

  it("counts a leap month before later months of the year: mid-autumn 2025 is 06/10/2025, 2026 is 25/09/2026", () => {
    expect(lunarDate({ year: 2025, month: 8, day: 15 })).toBe("2025-10-06");
    expect(lunarDate({ year: 2026, month: 8, day: 15 })).toBe("2026-09-25");
    expect(lunarDate({ year: 2020, month: 8, day: 15 })).toBe("2020-10-01");
  });
});

describe("working days", () => {
  it("are none on Saturdays, Sundays and holidays", () => {
    expect(["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"].map((day) => working(day))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    for (const day of holidaysOf(2026)) expect(working(day)).toBe(false);
  });

  it("leave out five for Tết 2026, from the last day of the old year to the fourth of the new", () => {
    expect(["13", "16", "17", "18", "19", "20", "23"].map((day) => working(`2026-02-${day}`))).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it("make up for a holiday on a weekend: 10/3 of 2026 falls on Sunday 26/04, so Monday 27/04 is off", () => {
    expect(working("2026-04-27")).toBe(false);
    expect(working("2026-04-28")).toBe(true);
  });

  it("make up one after the other: the fifth day of Tết 2025 is a Saturday, Monday stands for it", () => {
    expect(["2025-01-27", "2025-01-28", "2025-02-03", "2025-02-04"].map((day) => working(day))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    // 30/04 and 01/05 of 2022 on Saturday and Sunday
    expect(["2022-05-02", "2022-05-03", "2022-05-04"].map((day) => working(day))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it.each([
    [2021, "03"],
    [2022, "01"],
    [2023, "01"],
    [2024, "03"],
    [2025, "01"],
    [2026, "01"],
  ])("leave out beside 02/9/%i its neighbour on the %s", (year, day) => {
    expect(holidaysOf(year).filter((date) => date.startsWith(`${year}-09`))).toEqual(
      [`${year}-09-${day}`, `${year}-09-02`].sort(),
    );
  });

  it("follow what the Government decides for the year: Monday 31/08/2026 off, Saturday 22/08/2026 worked instead", () => {
    const decided = { off: [civilDate("2026-08-31")], worked: [civilDate("2026-08-22")] };
    expect([working("2026-08-31"), working("2026-08-22")]).toEqual([true, false]);
    expect([working("2026-08-31", decided), working("2026-08-22", decided)]).toEqual([false, true]);
    expect(addWorkingDays(civilDate("2026-08-21"), 1, decided)).toBe("2026-08-22");
  });
});

describe("a legal limit", () => {
  it("of 7 working days from Monday 09/11/2026 ends on 18/11/2026", () => {
    expect(dueDate({ workingDays: 7 }, civilDate("2026-11-09"))).toBe("2026-11-18");
  });

  it("received on a Saturday begins on Monday", () => {
    expect(dueDate({ workingDays: 1 }, civilDate("2026-11-21"))).toBe("2026-11-23");
  });

  it("over Tết 2026 leaves it out", () => {
    expect(dueDate({ workingDays: 3 }, civilDate("2026-02-12"))).toBe("2026-02-24");
  });

  it("of no days ends on the day itself; of days and hours counts every day", () => {
    expect(addWorkingDays(civilDate("2026-11-21"), 0)).toBe("2026-11-21");
    expect(dueDate({ days: 2 }, civilDate("2026-11-20"))).toBe("2026-11-22");
    expect(dueDate({ hours: 12 }, civilDate("2026-11-20"))).toBe("2026-11-21");
    expect(dueDate({ hours: 25 }, civilDate("2026-11-20"))).toBe("2026-11-22");
  });

  it.each([-1, 1.5, Number.NaN, 1001])("of %s working days is refused", (count) => {
    expect(() => addWorkingDays(civilDate("2026-11-09"), count)).toThrow(RangeError);
  });
});
