import { expect, test } from "vitest";
import { officeDate } from "./clock.ts";

test.each([
  ["2026-11-21T16:59:59Z", "2026-11-21"],
  ["2026-11-21T17:00:00Z", "2026-11-22"],
  ["2026-12-31T23:00:00Z", "2027-01-01"],
])("at %s the office writes %s", (moment, day) => {
  expect(officeDate(new Date(moment))).toBe(day);
});
