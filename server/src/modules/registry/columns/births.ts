import {
  checkFactValue,
  dateOfDayNumber,
  type FactKind,
  type FactValue,
  type Recorded,
} from "@ansinh/engine";
import { beginning, end } from "./cells.ts";
import type { People } from "./people.ts";

/** A birth date as the engine reads it: a day, the days it may have been, or nothing. */
export function birthOf(people: People, row: number): FactValue | undefined {
  const [from, to] = [people.bornFrom.at(row), people.bornTo.at(row)];
  if (from === beginning || to === end) return undefined;
  const lo = dateOfDayNumber(from);
  return from === to ? lo : { lo, hi: dateOfDayNumber(to) };
}

/** Births of some rows, each distinct one written once. */
export function birthsOf(people: People, rows: Int32Array): Recorded {
  const known = new Map<number, number>();
  const values: FactValue[] = [];
  const codes = new Int32Array(rows.length);
  for (let place = 0; place < rows.length; place++) {
    const row = rows[place] ?? 0;
    const [from, to] = [people.bornFrom.at(row), people.bornTo.at(row)];
    if (from === beginning || to === end) continue;
    const key = from * 2 ** 20 + (to - from);
    let code = known.get(key);
    if (code === undefined) {
      const value = birthOf(people, row);
      code = value === undefined ? 0 : values.push(value);
      known.set(key, code);
    }
    codes[place] = code;
  }
  return { codes, values };
}

export const sexesOf = (people: People, rows: Int32Array): Recorded => ({
  codes: rows.map((row) => people.sex.at(row)),
  values: ["female", "male"],
});

/** Whether a birth is none that the kind allows, or lies after a day: then only records can tell. */
export function isOddBirth(people: People, row: number, at: { kind: FactKind; firstDay: number }): boolean {
  const from = people.bornFrom.at(row);
  if (from === beginning) return false;
  const value = birthOf(people, row);
  return from > at.firstDay || (value !== undefined && checkFactValue(at.kind, value) !== undefined);
}
