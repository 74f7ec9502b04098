import {
  checkFactValue,
  dateOfDayNumber,
  type FactKind,
  type FactValue,
  type Recorded,
} from "@ansinh/engine";
import { beginning, end } from "./cells.ts";
import type { People } from "./people.ts";
import { notAllowed } from "./value-codes.ts";

/** A birth date as the engine reads it: a day, the days it may have been, or nothing. */
export function birthOf(people: People, row: number): FactValue | undefined {
  const [from, to] = [people.bornFrom.at(row), people.bornTo.at(row)];
  if (from === beginning || to === end) return undefined;
  const lo = dateOfDayNumber(from);
  return from === to ? lo : { lo, hi: dateOfDayNumber(to) };
}

/** The births of everybody, each distinct one written and checked once. */
export class Births {
  readonly #people: People;
  /** By row the number of a birth, 0 where none is known, `notAllowed` where it can't be one. */
  readonly #codes: Int32Array;
  readonly #values: FactValue[] = [];
  readonly #firstDay: number;

  constructor(people: People, { kind, firstDay }: { readonly kind: FactKind; readonly firstDay: number }) {
    this.#people = people;
    this.#firstDay = firstDay;
    this.#codes = new Int32Array(people.ids.count);
    const known = new Map<number, number>();
    for (let row = 0; row < this.#codes.length; row++) {
      const [from, to] = [people.bornFrom.at(row), people.bornTo.at(row)];
      if (from === beginning || to === end) continue;
      const key = from * 2 ** 20 + (to - from);
      let code = known.get(key);
      if (code === undefined) {
        code = this.#add(row, kind);
        known.set(key, code);
      }
      this.#codes[row] = code;
    }
  }

  #add(row: number, kind: FactKind): number {
    const value = birthOf(this.#people, row);
    if (value === undefined) return 0;
    return checkFactValue(kind, value) ? notAllowed : this.#values.push(value);
  }

  /** None that the kind allows, or after the month began: then only records can tell of the home. */
  isOdd(row: number): boolean {
    return this.#codes[row] === notAllowed || this.#people.bornFrom.at(row) > this.#firstDay;
  }

  pick(rows: Int32Array): Recorded {
    return { codes: rows.map((row) => Math.max(0, this.#codes[row] ?? 0)), values: this.#values };
  }
}

export const sexesOf = (people: People, rows: Int32Array): Recorded => ({
  codes: rows.map((row) => people.sex.at(row)),
  values: ["female", "male"],
});
