import type { Related, Relations } from "@ansinh/engine";
import { parenthood } from "../rules/household-relations.ts";
import { Growing } from "./fields.ts";
import type { People } from "./people.ts";

/** Members of homes in their order: rows of `people`, where each home begins, and what their relations make of two. */
export interface Standing {
  readonly people: People;
  readonly rows: Int32Array;
  readonly start: Int32Array;
  readonly how: Parenthoods;
}

/** Who is whose parent by what the list calls them, as `relationsOf` says of records. */
export function parentsOf(standing: Standing): Relations {
  const ties = new Ties();
  for (let home = 0; home + 1 < standing.start.length; home++) tieHome(standing, home, ties);
  const rows = standing.rows.length;
  return {
    holds: ties.related(rows, "parent"),
    heldBy: ties.related(rows, "child"),
  };
}

export const noRelations = (rows: number): Relations => {
  const none = { first: new Int32Array(rows + 1), to: new Int32Array(0) };
  return { holds: none, heldBy: none };
};

const marks = { none: 0, perhaps: 1, ofHead: 2 } as const;

/** By the numbers of two relations to the head. */
export interface Parenthoods {
  readonly count: number;
  readonly marks: Uint8Array;
  readonly head: number;
}

export function parenthoods(names: readonly string[]): Parenthoods {
  const all = names.flatMap((parent) => names.map((child) => marks[parenthood(parent, child)]));
  return { count: names.length, marks: Uint8Array.from(all), head: names.indexOf("head") };
}

function tieHome({ people, rows, start, how }: Standing, home: number, ties: Ties): void {
  const first = start[home] ?? 0;
  const end = start[home + 1] ?? 0;
  let heads = 0;
  for (let place = first; place < end; place++)
    if (people.relation[rows[place] ?? 0] === how.head) heads += 1;
  for (let child = first; child < end; child++)
    for (let parent = first; parent < end; parent++) {
      const [elder, younger] = [rows[parent] ?? 0, rows[child] ?? 0];
      const mark = how.marks[(people.relation[elder] ?? 0) * how.count + (people.relation[younger] ?? 0)];
      if (parent === child || mark === marks.none) continue;
      const stated = mark === marks.ofHead && heads === 1;
      if (stated || people.bornFrom.at(elder) < people.bornTo.at(younger)) ties.add(parent, child, stated);
    }
}

/** Ties of parents and children, each pair once. */
class Ties {
  readonly #parent = new Growing();
  readonly #child = new Growing();
  readonly #perhaps = new Growing();
  #count = 0;
  #isAnyOpen = false;

  add(parent: number, child: number, stated: boolean): void {
    this.#parent.set(this.#count, parent);
    this.#child.set(this.#count, child);
    this.#perhaps.set(this.#count, stated ? 0 : 1);
    this.#isAnyOpen ||= !stated;
    this.#count += 1;
  }

  /** The other end of each tie, by one end. */
  related(rows: number, by: "parent" | "child"): Related {
    const [from, other] = by === "parent" ? [this.#parent, this.#child] : [this.#child, this.#parent];
    const first = new Int32Array(rows + 1);
    for (let tie = 0; tie < this.#count; tie++) {
      const after = from.at(tie) + 1;
      first[after] = (first[after] ?? 0) + 1;
    }
    for (let row = 0; row < rows; row++) first[row + 1] = (first[row + 1] ?? 0) + (first[row] ?? 0);
    const next = first.slice();
    const to = new Int32Array(this.#count);
    const perhaps = new Uint8Array(this.#count);
    for (let tie = 0; tie < this.#count; tie++) {
      const row = from.at(tie);
      const place = next[row] ?? 0;
      to[place] = other.at(tie);
      perhaps[place] = this.#perhaps.at(tie);
      next[row] = place + 1;
    }
    return { first, to, ...(this.#isAnyOpen ? { perhaps } : {}) };
  }
}
