import { describe, expect, test } from "vitest";
import type { Reason } from "./reason-tree.tsx";
import { type Outcome, parted } from "./reasons-parted.ts";

describe("the clauses shown first", () => {
  const line = (id: string, outcome: Reason["outcome"], children: Reason[] = []): Reason => ({
    id,
    outcome,
    label: id,
    children,
  });
  const far = line("far", "no", [line("a", "no"), line("b", "no")]);
  const near = line("near", "no", [line("c", "yes"), line("d", "no")]);
  const met = line("met", "yes");
  const split = (outcome: Outcome, reasons: Reason[]) =>
    parted({ outcome, reasons }).first.map((clause) => clause.id);

  test("are those that are met where the benefit is granted", () =>
    expect(split("granted", [far, met, near])).toEqual(["met"]));
  test("are none where the met one is sealed, and the others aren't told either", () =>
    expect(parted({ outcome: "granted", reasons: [far, near] })).toEqual({ first: [], others: [] }));
  test("are the nearest to being met where it is refused", () =>
    expect(split("refused", [far, near])).toEqual(["near", "far"]));
  test("are the open ones where it can't be told", () =>
    expect(split("undetermined", [far, line("open", "unknown")])).toEqual(["open"]));
});
