import { expect, it } from "vitest";
import { clausesFitting } from "./clauses.ts";

const listTitle = "DANH SÁCH CHI TRẢ TRỢ CẤP HƯU TRÍ XÃ HỘI";
const found = (clues: Omit<Parameters<typeof clausesFitting>[0], "month">, month: string) =>
  clausesFitting({ ...clues, month }).map(({ clause }) => clause);
const born = (from: string, to = from) => ({ birth: { from, to }, listTitle });

it.each([
  ["75 on the last day of the list's month", born("1951-11-30"), "2026-11", "from-75"],
  ["75 on the first day of the month after", born("1951-12-01"), "2026-11", "poor-70-to-74"],
  ["75 only this year, on a list of last year", born("1951-03-02"), "2025-11", "poor-70-to-74"],
  ["75 next year, on a list of next year", born("1952-03-02"), "2027-03", "from-75"],
  ["75 by the year of birth alone", born("1951-01-01", "1951-12-31"), "2026-01", "from-75"],
  ["74 by the year of birth alone", born("1952-01-01", "1952-12-31"), "2026-12", "poor-70-to-74"],
  ["70 in the month", born("1956-11-30"), "2026-11", "poor-70-to-74"],
  ["younger than any clause asks", born("1966-01-01"), "2026-11", "poor-70-to-74"],
])("who is %s stands under the clause of that age", (_who, clues, month, clause) => {
  expect(found(clues, month)).toEqual([`social-pension.${clause}`]);
});

it("the clause that a row names is not outdone by the age", () => {
  expect(found({ ...born("1966-01-01"), code: "HTXH.75" }, "2026-11")).toEqual(["social-pension.from-75"]);
});

it.each([
  ["khoản 8 Điều 5", "5.8", "social-assistance.hiv-poor"],
  ["Điểm c khoản 2 Điều 17", "17.2.c", "care-allowance.cares-for-extremely-severe"],
  ["điểm c khoản 2 Điều 20", "20.2.c", "care-allowance.cares-for-extremely-severe"],
])("%s and %s are one place, in the old decree as in the new", (category, code, clause) => {
  expect(found({ category }, "2026-11")).toEqual([clause]);
  expect(found({ code }, "2026-11")).toEqual([clause]);
});
