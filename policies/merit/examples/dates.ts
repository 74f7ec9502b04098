import { type Example, grants, leavesOpen, refuses } from "@ansinh/policies/kit";

type Expected = Example["expect"];
export type Written = Omit<Example, "month" | "knownOn" | "expect">;

/** Known long after. */
export const later = "2026-11-21";
export const before = refuses("chế độ không áp dụng trong tháng");

const at = (written: Written, month: string, knownOn: string, expect: Expected): Example => ({
  ...written,
  name: `${written.name}, tháng ${month.slice(5)}/${month.slice(0, 4)}, theo luật đến ${knownOn}`,
  month,
  knownOn,
  expect,
});

/** Nothing before 07/2021, and nothing of it known on the day before it came into force. */
export const sinceJuly2021 = (written: Written, expect: Expected): readonly Example[] => [
  at(written, "2021-06", later, before),
  at(written, "2021-07", "2021-06-30", before),
  at(written, "2021-07", "2021-07-01", expect),
];

/** What each of the three published levels gives, and what is said of 07/2026. */
export interface Levels {
  readonly of2021: Expected;
  readonly of2023: Expected;
  readonly of2024: Expected;
  readonly of2026: Expected;
}

/** On both sides of each month from which a level applies, and of each day on which it came into force. */
export const throughLevels = (
  written: Written,
  { of2021, of2023, of2024, of2026 }: Levels,
): readonly Example[] => [
  ...sinceJuly2021(written, of2021),
  at(written, "2023-06", later, of2021),
  at(written, "2023-07", "2023-09-04", of2021),
  at(written, "2023-07", "2023-09-05", of2023),
  at(written, "2024-06", later, of2023),
  at(written, "2024-07", "2024-06-30", of2023),
  at(written, "2024-07", "2024-07-01", of2024),
  at(written, "2026-06", later, of2024),
  at(written, "2026-07", "2026-09-30", of2024),
  at(written, "2026-07", "2026-10-01", of2026),
];

/** Thousands of đồng under these clauses. */
export const paid = (thousands: number, ...clauses: readonly string[]): Expected =>
  grants(thousands * 1_000, ...clauses);

/** Levels of 2026 not yet confirmed: each stands between its bounds, on top of what is sure. */
export const unconfirmed = (sure: number, rows: number, byPercent = 0, more = 0): Expected =>
  leavesOpen(
    sure * 1_000 + (rows + more) * 100_000,
    sure * 1_000 + (rows + byPercent + more) * 20_000_000,
    ...Array.from({ length: rows + byPercent }, () => "parameter"),
  );
