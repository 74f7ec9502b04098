import { describe, expect, it } from "vitest";
import { born, grade, income, injured } from "../test/tennis-club.fixture.ts";
import { civilDate, dayNumber } from "../values/civil-date.ts";
import { exactly } from "../values/value.ts";
import { columnWriter, masksFor, numbersFor } from "./column-writer.ts";

describe("the narrowest whole numbers", () => {
  it.each([
    [0, 255, "Uint8Array"],
    [0, 256, "Int16Array"],
    [-1, 255, "Int16Array"],
    [-32_768, 32_767, "Int16Array"],
    [-32_769, 0, "Int32Array"],
    [0, 32_768, "Int32Array"],
    [-2_147_483_648, 2_147_483_647, "Int32Array"],
    [-2_147_483_649, 0, "Float64Array"],
    [0, 2_147_483_648, "Float64Array"],
  ])("for %d to %d are %s", (lo, hi, name) => {
    const numbers = numbersFor({ lo, hi }, 3);
    expect([numbers.constructor.name, numbers.length]).toEqual([name, 3]);
    numbers.set([lo, hi]);
    expect([...numbers]).toEqual([lo, hi, 0]);
  });

  it.each([
    [1, "Uint8Array"],
    [8, "Uint8Array"],
    [9, "Uint16Array"],
    [16, "Uint16Array"],
    [17, "Uint32Array"],
    [32, "Uint32Array"],
  ])("for sets of %d values are %s", (values, name) => {
    const masks = masksFor(values, 2);
    expect([masks.constructor.name, masks.length]).toEqual([name, 2]);
  });
});

describe("a column written row by row", () => {
  it("of truths holds codes", () => {
    const writer = columnWriter(injured, 4);
    for (const value of [false, true, "unknown", undefined] as const) writer.add(value);
    expect(writer.column()).toEqual({ type: "boolean", values: Uint8Array.of(0, 1, 2, 3) });
    expect(() => writer.add(exactly(1))).toThrow("a boolean column takes truths");
  });

  it("of choices holds the bits of possible values", () => {
    const writer = columnWriter(grade, 4);
    for (const value of [["gold"], ["silver"], ["gold", "none"], []]) writer.add(value);
    expect(writer.column()).toEqual({ type: "enum", possible: Uint8Array.of(1, 2, 5, 0) });
    expect(() => writer.add(true)).toThrow("an enum column takes possible values");
    expect(() => writer.add(undefined)).toThrow("an enum column takes possible values");
  });

  it("of amounts holds one array while every amount is known", () => {
    const writer = columnWriter(income, 2);
    writer.add(exactly(7));
    writer.add(exactly(1_000_000));
    const column = writer.column();
    if (column.type !== "quantity") throw new Error("a quantity");
    expect(column.hi).toBe(column.lo);
    expect(column.lo).toEqual(Int32Array.of(7, 1_000_000));
    expect(() => writer.add(true)).toThrow("a quantity column takes ranges");
    expect(() => writer.add(undefined)).toThrow("a quantity column takes ranges");
  });

  it("of amounts holds both ends once one isn't known, also where later ones are", () => {
    const writer = columnWriter(income, 3);
    writer.add(exactly(7));
    writer.add({ lo: 1, hi: 9 });
    writer.add(exactly(8));
    expect(writer.column()).toEqual({
      type: "quantity",
      lo: Int32Array.of(7, 1, 8),
      hi: Int32Array.of(7, 9, 8),
    });
  });

  it("of dates holds days from the first to the last of the calendar", () => {
    const writer = columnWriter(born, 1);
    writer.add(exactly(dayNumber(civilDate("2026-11-01"))));
    expect(writer.column()).toMatchObject({ type: "quantity", lo: Int32Array.of(20_758) });
  });
});
