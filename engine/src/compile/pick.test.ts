import { describe, expect, it } from "vitest";
import { pickColumn, pickColumns, pickNumbers, pickRelations } from "./pick.ts";
import type { Column, Rows } from "./rows.ts";

const some = Int32Array.of(2, 0, 2);

describe("some rows of columns, in the order asked for", () => {
  it("keep their kind of numbers", () => {
    expect(pickNumbers(Uint8Array.of(5, 6, 7), some)).toEqual(Uint8Array.of(7, 5, 7));
    expect(pickNumbers(Float64Array.of(0.5, 6, 7), some)).toEqual(Float64Array.of(7, 0.5, 7));
    expect(pickNumbers(Uint32Array.of(1, 2), new Int32Array(0))).toEqual(new Uint32Array(0));
  });

  it.each<[Column, Column]>([
    [
      { type: "boolean", values: Uint8Array.of(0, 1, 2) },
      { type: "boolean", values: Uint8Array.of(2, 0, 2) },
    ],
    [
      { type: "enum", possible: Uint16Array.of(1, 2, 4) },
      { type: "enum", possible: Uint16Array.of(4, 1, 4) },
    ],
    [
      { type: "quantity", lo: Int16Array.of(1, 2, 3), hi: Int16Array.of(4, 5, 6) },
      { type: "quantity", lo: Int16Array.of(3, 1, 3), hi: Int16Array.of(6, 4, 6) },
    ],
  ])("of each kind of column: %j", (column, expected) => {
    expect(pickColumn(column, some)).toEqual(expected);
    expect(pickColumns(new Map([["a", column]]), some)).toEqual(new Map([["a", expected]]));
  });

  it("share one array of both ends where the column does", () => {
    const lo = Int16Array.of(1, 2, 3);
    const shared = pickColumn({ type: "quantity", lo, hi: lo }, some);
    expect(shared.type === "quantity" && shared.hi === shared.lo).toBe(true);
    const apart = pickColumn({ type: "quantity", lo, hi: lo.slice() }, some);
    expect(apart.type === "quantity" && apart.hi === apart.lo).toBe(false);
  });
});

describe("relations of households that stand elsewhere now", () => {
  /** Two homes of two and three: 0 → 1 in the first, 2 → 3 and 2 → 4 in the second. */
  const from: Rows = {
    households: 2,
    start: Int32Array.of(0, 2, 5),
    day: new Int32Array(2),
    columns: { person: new Map(), household: new Map() },
    lists: new Uint32Array(2),
    relations: new Map(),
  };
  const holds = { first: Int32Array.of(0, 1, 1, 3, 3, 3), to: Int32Array.of(1, 3, 4) };
  const heldBy = { first: Int32Array.of(0, 0, 1, 1, 2, 3), to: Int32Array.of(0, 2, 2) };

  it("go with their rows", () => {
    const start = Int32Array.of(0, 3, 5, 8);
    const homes = [{ source: 1 }, { source: 0 }, { source: 1 }];
    expect(pickRelations({ holds, heldBy }, homes, { from, start })).toEqual({
      holds: { first: Int32Array.of(0, 2, 2, 2, 3, 3, 5, 5, 5), to: Int32Array.of(1, 2, 4, 6, 7) },
      heldBy: { first: Int32Array.of(0, 0, 1, 2, 2, 3, 3, 4, 5), to: Int32Array.of(0, 0, 3, 5, 5) },
    });
  });

  it("keep which of them aren't stated", () => {
    const unstated = { ...holds, perhaps: Uint8Array.of(1, 0, 1) };
    const picked = pickRelations({ holds: unstated, heldBy }, [{ source: 1 }], {
      from,
      start: Int32Array.of(0, 3),
    });
    expect(picked.holds).toEqual({
      first: Int32Array.of(0, 2, 2, 2),
      to: Int32Array.of(1, 2),
      perhaps: Uint8Array.of(0, 1),
    });
    expect(picked.heldBy.perhaps).toBeUndefined();
  });
});
