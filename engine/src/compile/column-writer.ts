import type { FactKind, ValueSchema } from "../language/definition.ts";
import { dayNumber } from "../values/civil-date.ts";
import { isChoice, isRange, isTruth, type Value } from "../values/value.ts";
import type { Column, Masks, Numbers } from "./rows.ts";

/** Codes of a boolean column. */
export const code = { no: 0, yes: 1, unknown: 2, derived: 3 } as const;

export interface ColumnWriter {
  /** The next row's value; undefined: absent and derived. */
  add(value: Value | undefined): void;
  column(): Column;
}

/** The narrowest whole numbers that hold everything between two bounds. */
export function numbersFor(bounds: { readonly lo: number; readonly hi: number }, rows: number): Numbers {
  if (bounds.lo >= 0 && bounds.hi <= 0xff) return new Uint8Array(rows);
  if (bounds.lo >= -0x8000 && bounds.hi <= 0x7fff) return new Int16Array(rows);
  if (bounds.lo >= -0x8000_0000 && bounds.hi <= 0x7fff_ffff) return new Int32Array(rows);
  return new Float64Array(rows);
}

export const masksFor = (values: number, rows: number): Masks =>
  values <= 8 ? new Uint8Array(rows) : values <= 16 ? new Uint16Array(rows) : new Uint32Array(rows);

export function columnWriter(kind: FactKind, rows: number): ColumnWriter {
  const schema = kind.value;
  switch (schema.type) {
    case "boolean":
      return booleanWriter(rows);
    case "enum":
      return enumWriter(schema, rows);
    case "number":
    case "money":
      return quantityWriter({ lo: schema.min, hi: schema.max }, rows);
    case "date":
      return quantityWriter({ lo: dayNumber(schema.min), hi: dayNumber(schema.max) }, rows);
  }
}

function booleanWriter(rows: number): ColumnWriter {
  const values = new Uint8Array(rows);
  let row = 0;
  return {
    add(value) {
      if (value !== undefined && !isTruth(value)) throw new TypeError("a boolean column takes truths");
      values[row++] =
        value === undefined ? code.derived : value === "unknown" ? code.unknown : value ? code.yes : code.no;
    },
    column: () => ({ type: "boolean", values }),
  };
}

function enumWriter(schema: ValueSchema & { type: "enum" }, rows: number): ColumnWriter {
  const possible = masksFor(schema.values.length, rows);
  const bits = new Map(schema.values.map((value, index) => [value.id, 1 << index]));
  let row = 0;
  return {
    add(value) {
      if (value === undefined || !isChoice(value))
        throw new TypeError("an enum column takes possible values");
      possible[row++] = value.reduce((mask, id) => mask | (bits.get(id) ?? 0), 0) >>> 0;
    },
    column: () => ({ type: "enum", possible }),
  };
}

function quantityWriter(bounds: { lo: number; hi: number }, rows: number): ColumnWriter {
  const lo = numbersFor(bounds, rows);
  const hi = numbersFor(bounds, rows);
  let row = 0;
  let open = false;
  return {
    add(value) {
      if (value === undefined || !isRange(value)) throw new TypeError("a quantity column takes ranges");
      lo[row] = value.lo;
      hi[row++] = value.hi;
      open ||= value.lo !== value.hi;
    },
    column: () => ({ type: "quantity", lo, hi: open ? hi : lo }),
  };
}
