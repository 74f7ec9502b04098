import type { Related, Relations } from "@ansinh/engine";
import { parenthood } from "../rules/household-relations.ts";
import type { People } from "./people.ts";

/** Members of homes in their order: rows of `people`, and where each home begins. */
export interface Standing {
  readonly people: People;
  readonly rows: Int32Array;
  readonly start: Int32Array;
}

/** Who is whose parent by what the list calls them, as `relationsOf` says of records. */
export function parentsOf(standing: Standing): Relations {
  const ties = new Ties();
  const how = parenthoods(standing.people.relations.list);
  for (let home = 0; home + 1 < standing.start.length; home++) tieHome(standing, home, { how, ties });
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
interface Parenthoods {
  readonly count: number;
  readonly marks: Uint8Array;
  readonly head: number;
}

function parenthoods(names: readonly string[]): Parenthoods {
  const all = names.flatMap((parent) => names.map((child) => marks[parenthood(parent, child)]));
  return { count: names.length, marks: Uint8Array.from(all), head: names.indexOf("head") };
}

function tieHome(
  { people, rows, start }: Standing,
  home: number,
  { how, ties }: { readonly how: Parenthoods; readonly ties: Ties },
): void {
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
  readonly #parent: number[] = [];
  readonly #child: number[] = [];
  readonly #perhaps: number[] = [];

  add(parent: number, child: number, stated: boolean): void {
    this.#parent.push(parent);
    this.#child.push(child);
    this.#perhaps.push(stated ? 0 : 1);
  }

  /** The other end of each tie, by one end. */
  related(rows: number, by: "parent" | "child"): Related {
    const [from, other] = by === "parent" ? [this.#parent, this.#child] : [this.#child, this.#parent];
    const first = new Int32Array(rows + 1);
    for (const row of from) first[row + 1] = (first[row + 1] ?? 0) + 1;
    for (let row = 0; row < rows; row++) first[row + 1] = (first[row + 1] ?? 0) + (first[row] ?? 0);
    const next = first.slice();
    const to = new Int32Array(from.length);
    const perhaps = new Uint8Array(from.length);
    for (let tie = 0; tie < from.length; tie++) {
      const row = from[tie] ?? 0;
      const place = next[row] ?? 0;
      to[place] = other[tie] ?? 0;
      perhaps[place] = this.#perhaps[tie] ?? 0;
      next[row] = place + 1;
    }
    return { first, to, ...(perhaps.includes(1) ? { perhaps } : {}) };
  }
}
