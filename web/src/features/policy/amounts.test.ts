import { civilDate, clauses } from "@ansinh/engine";
import { releasePolicySet } from "@ansinh/policies";
import { describe, expect, test } from "vitest";
import { amountsByDate } from "./amounts.ts";

const clause = (id: string) => {
  const found = clauses(releasePolicySet).find((one) => one.clause === id);
  if (found === undefined) throw new Error(id);
  return found;
};
const severe = "social-assistance.disability-severe.adult";
const on = (id: string, day: string) => amountsByDate(releasePolicySet, clause(id), civilDate(day));

describe("amounts of a clause by date", () => {
  test("each change of the standard gives a new amount", () =>
    expect(on(severe, "2026-11-21")).toEqual([
      { from: "2021-07", amount: 540_000 },
      { from: "2024-07", amount: 750_000 },
      { from: "2026-07", amount: 810_000 },
    ]));

  test.each([
    ["2026-10-04", 750_000],
    ["2026-10-05", 810_000],
  ])("on %s the last known amount is %d: a decree counts from its coming into force", (day, amount) =>
    expect(on(severe, day).at(-1)?.amount).toBe(amount),
  );

  test("the social pension has no amount before it began", () =>
    expect(on("social-pension.from-75", "2026-11-21")[0]).toEqual({ from: "2025-07", amount: 500_000 }));
});
