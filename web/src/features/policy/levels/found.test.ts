import { describe, expect, it } from "vitest";
import { changedRows, levelsFound, spansOf } from "./found.ts";
import type { ParameterShown, VersionShown } from "./requests.ts";

const version = (of: Partial<VersionShown>): VersionShown => ({
  key: `x@${of.appliesFrom ?? "2024-07"}@2024-07-01`,
  signed: null,
  inForce: "2024-07-01",
  appliesFrom: "2024-07",
  appliesTo: null,
  value: 500_000,
  citation: { vi: "Nghị định 76/2024/NĐ-CP", en: "Decree 76/2024" },
  status: "V2",
  undetermined: false,
  amendment: null,
  reviewOn: null,
  current: false,
  ...of,
});
const level = (id: string, versions: readonly VersionShown[], area = "assistance"): ParameterShown => ({
  of: "parameter",
  id,
  area: { id: area, label: { vi: "Trợ giúp xã hội", en: "Social assistance" } },
  label: { vi: "Mức chuẩn trợ giúp xã hội", en: "Assistance standard" },
  type: "money",
  unit: null,
  min: 0,
  max: 1,
  keys: [],
  versions: [...versions],
});

describe("levels found", () => {
  const all = [
    level("standard", [version({})]),
    level("merit", [version({ undetermined: true, status: "M" })], "merit"),
    level("old", [version({ reviewOn: "2026-11-20" })]),
  ];
  const asked = { typed: "", area: "", filter: "all", today: "2026-11-21" } as const;
  const ids = (more: object) =>
    levelsFound(all, { ...asked, ...more }).flatMap((area) => area.parameters.map(({ id }) => id));

  it("are found without diacritics by name and source", () => {
    expect(ids({ typed: "muc chuan 76/2024" })).toEqual(["standard", "old", "merit"]);
    expect(ids({ typed: "bảo hiểm" })).toEqual([]);
  });
  it("are those that nobody has confirmed, or whose review is due that day or before", () => {
    expect(ids({ filter: "unconfirmed" })).toEqual(["merit"]);
    expect(ids({ filter: "review" })).toEqual(["old"]);
    expect(ids({ filter: "review", today: "2026-11-19" })).toEqual([]);
  });
  it("stand under their area", () => {
    expect(levelsFound(all, asked).map(({ id, parameters }) => [id, parameters.length])).toEqual([
      ["assistance", 2],
      ["merit", 1],
    ]);
  });
});

describe("two versions", () => {
  it("differ by the number", () => {
    expect(changedRows(version({}), version({ value: 540_000 }))).toEqual([
      { key: "", before: 500_000, after: 540_000 },
    ]);
  });
  it("of a table differ by the rows that changed, began or ended", () => {
    const [before, after] = [version({ value: { a: 1, b: 2 } }), version({ value: { b: 3, c: 4 } })];
    expect(changedRows(before, after)).toEqual([
      { key: "a", before: 1, after: null },
      { key: "b", before: 2, after: 3 },
      { key: "c", before: null, after: 4 },
    ]);
  });
});

describe("the line of time", () => {
  it("leads from each version to the next, the last to the end", () => {
    const spans = spansOf([
      version({ appliesFrom: "2024-07", key: "second", current: true }),
      version({ appliesFrom: "2021-07", key: "first" }),
    ]);
    expect(spans.map(({ key }) => key)).toEqual(["first", "second"]);
    const [first, second] = spans;
    expect(first?.left).toBe(0);
    expect((first?.left ?? 0) + (first?.width ?? 0)).toBeCloseTo(second?.left ?? -1);
    expect((second?.left ?? 0) + (second?.width ?? 0)).toBeCloseTo(100);
  });
  it("ends with a version that ends, and never goes beyond", () => {
    const ended = version({ appliesFrom: "2022-01", appliesTo: "2025-06", key: "ended" });
    expect(spansOf([ended])[0]?.width).toBeCloseTo(100);
    const [first, gap] = spansOf([ended, version({ appliesFrom: "2026-01", key: "later" })]);
    expect((first?.left ?? 0) + (first?.width ?? 0)).toBeLessThan(gap?.left ?? 0);
    expect((gap?.left ?? 0) + (gap?.width ?? 0)).toBeCloseTo(100);
  });
});
