import { describe, expect, test } from "vitest";
import { birthText, birthYearsMeet } from "./birth.ts";
import { decideLink } from "./linking.ts";
import { endWhereNextBegins } from "./succession.ts";

const year = (y: number) => ({ from: `${y}-01-01`, to: `${y}-12-31` });
const day = (d: string) => ({ from: d, to: d });
const row = { nameKey: "nong thi ban", birth: day("1948-03-02"), number: "020148000123", restored: false };
const holder = { personId: "p1", nameKey: "nong thi ban", birth: year(1948) };

describe("a row is somebody already known only by an equal 12-digit number", () => {
  test.each([
    ["no number waits for a person", { ...row, number: null }, holder, { kind: "wait", reason: "no_number" }],
    ["a number nobody has makes a new person", row, null, { kind: "new" }],
    ["an equal number is the same person", row, holder, { kind: "known", personId: "p1" }],
    [
      "a name written differently is still that number",
      { ...row, nameKey: "nong thi van" },
      holder,
      { kind: "known", personId: "p1" },
    ],
    [
      "name and birth both contradict the number",
      { ...row, nameKey: "ly van a", birth: year(1990) },
      holder,
      { kind: "wait", reason: "number_held" },
    ],
    [
      "a restored zero links when name and year agree",
      { ...row, restored: true },
      holder,
      { kind: "known", personId: "p1" },
    ],
    [
      "a restored zero with another name waits",
      { ...row, restored: true, nameKey: "nong thi van" },
      holder,
      { kind: "wait", reason: "restored_number" },
    ],
    [
      "a restored zero with another year waits",
      { ...row, restored: true, birth: year(1949) },
      holder,
      { kind: "wait", reason: "restored_number" },
    ],
  ])("%s", (_case, newcomer, held, link) => {
    expect(decideLink(newcomer, held)).toEqual(link);
  });
});

test.each([
  [day("1950-02-03"), "03/02/1950"],
  [year(1950), "1950"],
  [{ from: "1949-01-01", to: "1951-12-31" }, "1949–1951"],
  [null, ""],
])("birth %o is written %s", (birth, text) => expect(birthText(birth)).toBe(text));

test("birth years meet where they overlap; unknown meets everything", () => {
  expect(birthYearsMeet(year(1950), day("1950-12-31"))).toBe(true);
  expect(birthYearsMeet(year(1950), day("1951-01-01"))).toBe(false);
  expect(birthYearsMeet(null, day("1951-01-01"))).toBe(true);
});

test("a household that left poverty was poor until the day before", () => {
  const fact = (value: string, validFrom: string | null, validTo: string | null = null) => ({
    kind: "poverty",
    value,
    validFrom,
    validTo,
  });
  expect(endWhereNextBegins([fact("near-poor", "2026-01-01"), fact("poor", "2025-01-01")])).toEqual([
    fact("poor", "2025-01-01", "2025-12-31"),
    fact("near-poor", "2026-01-01"),
  ]);
  const said = [fact("poor", "2025-01-01"), fact("near-poor", "2025-01-01")];
  expect(endWhereNextBegins(said)).toEqual(said);
});
