import type { Cell, CellKind } from "#kernel/sheet.ts";
import type { CellStyle } from "./styles.ts";
import { unescaped } from "./xml.ts";

export interface CellContext {
  readonly styles: readonly CellStyle[];
  readonly sharedText: readonly string[];
  readonly from1904: boolean;
}

export interface StoredCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  readonly value: string;
  readonly inlineText: string;
  readonly formula: string | undefined;
}

const dayMilliseconds = 86_400_000;

/** yyyy-mm-dd of an Excel serial; undefined outside Excel's calendar or for the 29/02/1900 that never was. */
export function dateOfSerial(serial: number, from1904: boolean): string | undefined {
  const day = Math.floor(serial) + (from1904 ? 1462 : 0);
  if (!(day >= 1 && day <= 2_958_465) || day === 60) return undefined;
  const epoch = Date.UTC(1899, 11, day < 60 ? 31 : 30);
  return new Date(epoch + day * dayMilliseconds).toISOString().slice(0, 10);
}

interface Meaning {
  readonly kind: CellKind;
  readonly text: string;
}

function numberOrDate(stored: StoredCell, context: CellContext): Meaning {
  if (context.styles[stored.style]?.isDate) {
    const date = dateOfSerial(Number(stored.value), context.from1904);
    if (date !== undefined) return { kind: "date", text: date };
  }
  return { kind: "number", text: stored.value };
}

function meaning(stored: StoredCell, context: CellContext): Meaning {
  switch (stored.type) {
    case "s":
      return { kind: "text", text: context.sharedText[Number(stored.value)] ?? "" };
    case "inlineStr":
      return { kind: "text", text: unescaped(stored.inlineText) };
    case "str":
      return { kind: "text", text: unescaped(stored.value) };
    case "b":
      return { kind: "boolean", text: stored.value === "1" || stored.value === "true" ? "true" : "false" };
    case "e":
      return { kind: "error", text: stored.value };
    case "d":
      return { kind: "date", text: stored.value.slice(0, 10) };
    default:
      return numberOrDate(stored, context);
  }
}

/** undefined for a cell that holds a style and nothing else. */
export function cellFrom(stored: StoredCell, context: CellContext): Cell | undefined {
  const { kind, text } = meaning(stored, context);
  if (text === "" && stored.formula === undefined) return undefined;
  const format = context.styles[stored.style]?.format;
  return {
    column: stored.column,
    kind,
    text,
    ...(stored.formula === undefined ? {} : { formula: stored.formula }),
    ...(format === undefined ? {} : { format }),
  };
}
