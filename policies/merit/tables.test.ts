import { describe, expect, it } from "vitest";
import { appendixI, estimate2026 } from "./appendix-i.ts";
import { area } from "./index.ts";
import { warInvalids, warInvalidsB } from "./war-invalid-tables.ts";

describe("the tables of war invalids", () => {
  it.each([
    ["II", warInvalids, 251_969, 318_839, 432_666],
    ["III", warInvalidsB, 208_614, 263_979, 358_218],
  ] as const)(
    "of appendix %s have 80 rising levels a year that add up to the published tables",
    (_, table, ...sums) => {
      for (const [index, year] of ([2021, 2023, 2024] as const).entries()) {
        const levels = table[year];
        expect(levels).toHaveLength(80);
        expect(levels.filter((level, at) => at > 0 && level <= (levels[at - 1] ?? 0))).toEqual([]);
        expect(levels.reduce((sum, level) => sum + level, 0)).toBe(sums[index]);
      }
    },
  );

  it("pay class B less than a war invalid at every rate and date", () => {
    for (const year of [2021, 2023, 2024] as const)
      for (const [index, level] of warInvalids[year].entries())
        expect(warInvalidsB[year][index]).toBeLessThan(level);
  });

  it("begin at 21 %, end at 100 % and pay nothing below", () => {
    const [invalid] = area.bands;
    for (const { value } of invalid?.versions ?? []) {
      expect(value.map(({ from }) => from)).toEqual([
        0,
        ...Array.from({ length: 80 }, (_, index) => 21 + index),
      ]);
      expect(value[0]?.value).toBe(0);
    }
  });
});

describe("levels from 07/2026", () => {
  /** Thousands of 07/2024 and their estimate, as reckoned beside the tables. */
  const estimates = [
    [3117, 3366],
    [529, 571],
    [5291, 5714],
    [2231, 2409],
    [2884, 3115],
    [1565, 1690],
    [2337, 2524],
    [1399, 1511],
    [2867, 3096],
    [3582, 3868],
    [2911, 3144],
    [3627, 3917],
    [4622, 4992],
    [5329, 5755],
    [6378, 6888],
    [7104, 7672],
    [2120, 2290],
    [3542, 3825],
    [4964, 5361],
    [6358, 6866],
    [1673, 1807],
    [1639, 1770],
  ] as const;

  it.each(estimates)("of %d thousand in 07/2024 are estimated at %d", (of2024, of2026) => {
    expect(estimate2026(of2024)).toBe(of2026);
  });

  it("of every row and every rate are unverified, and no published level is", () => {
    const levels = [...appendixI, ...area.bands.filter(({ type }) => type === "money")];
    expect(levels).toHaveLength(27 + 4);
    for (const { versions } of levels)
      expect(versions.map(({ appliesFrom, citation }) => `${appliesFrom} ${citation.status}`)).toEqual([
        "2021-07 V",
        "2023-07 V",
        "2024-07 V",
        "2026-07 M",
      ]);
  });
});
