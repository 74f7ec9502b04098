import {
  type FactValue,
  type HouseholdInput,
  type Month,
  type PolicySet,
  type Recorded,
  type Relations,
  type Snapshot,
  type SteadyHouseholds,
  steadySnapshot,
} from "@ansinh/engine";
import { type Births, birthOf, sexesOf } from "./births.ts";
import type { Cells, Validity } from "./cells.ts";
import type { Facts } from "./facts.ts";
import type { Homes } from "./homes.ts";
import { noRelations, type Parenthoods, parenthoods, parentsOf } from "./parents.ts";
import { isGone, type People } from "./people.ts";

/** Where the rows of a snapshot come from. */
export interface Columns {
  readonly snapshot: Snapshot;
  /** Of each person of the snapshot their row, and of each household its home. */
  readonly rows: Int32Array;
  readonly homes: Int32Array;
}

interface Standing {
  readonly homes: Int32Array;
  readonly start: Int32Array;
  readonly rows: Int32Array;
}

/** Everybody of some communes, read into columns for a month. */
export class Province {
  readonly #people: People;
  readonly #births: Births;
  readonly #homes: Homes;
  readonly #facts: Facts;
  readonly #lists: ReadonlyMap<string, readonly string[]>;
  #how: Parenthoods | undefined;

  constructor(read: {
    readonly people: People;
    readonly births: Births;
    readonly homes: Homes;
    readonly facts: Facts;
    /** Complete lists by commune. */
    readonly lists: ReadonlyMap<string, readonly string[]>;
  }) {
    this.#people = read.people;
    this.#births = read.births;
    this.#homes = read.homes;
    this.#facts = read.facts;
    this.#lists = read.lists;
  }

  personId(row: number): string {
    return this.#people.ids.text(row);
  }

  /** -1 for somebody who isn't of these communes. */
  rowOf(person: string): number {
    const row = this.#people.ids.findText(person);
    return isGone(this.#people.commune, row) ? -1 : row;
  }

  homeOf(row: number): number {
    return this.#homes.homeOf[row] ?? -1;
  }

  communeOf(home: number): string {
    return this.#people.communes.list[this.#homes.commune[home] ?? 0] ?? "";
  }

  /** A home with its members' births and relations alone, as decisions of its members are held against: by their rows. */
  sketch(home: number): { readonly household: HouseholdInput; readonly rows: Int32Array } {
    const rows = this.#membersOf(home);
    const { holds } = this.#parents({ rows, start: Int32Array.of(0, rows.length) });
    const ids = Array.from(rows, (row) => this.personId(row));
    const relations = ids.flatMap((from, place) =>
      Array.from(holds.to.subarray(holds.first[place], holds.first[place + 1]), (child, index) => ({
        kind: "parent",
        from,
        to: ids[child] ?? "",
        ...(holds.perhaps?.[(holds.first[place] ?? 0) + index] ? { unstated: true as const } : {}),
      })),
    );
    const members = ids.map((id, place) => ({ id, facts: this.#birthFacts(rows[place] ?? 0) }));
    return { household: { id: String(home), facts: [], members, relations, completeLists: [] }, rows };
  }

  #birthFacts(row: number): HouseholdInput["facts"] {
    const value = birthOf(this.#people, row);
    return value === undefined ? [] : [{ kind: "birthDate", value }];
  }

  #membersOf(home: number): Int32Array {
    const { members, start } = this.#homes;
    return members.subarray(start[home], start[home + 1]);
  }

  /** What a decision implies, of a person or of their home; after everything was read. */
  imply(
    row: number,
    fact: { readonly kind: string; readonly value: FactValue; readonly valid: Validity },
  ): void {
    const { kind, value, valid } = fact;
    this.#facts.person.get(kind)?.imply(row, value, valid);
    this.#facts.household.get(kind)?.imply(this.homeOf(row), value, valid);
  }

  /** Ids of everybody whose home only records can tell: something known changes in the month, or sources disagree. */
  apart(): readonly string[] {
    const apart = this.#apart();
    const ids: string[] = [];
    for (let home = 0; home < this.#homes.count; home++)
      if (apart[home] === 1) for (const row of this.#membersOf(home)) ids.push(this.personId(row));
    return ids;
  }

  #apart(): Uint8Array {
    const { person, household, apart: odd } = this.#facts;
    const apart = odd.slice();
    for (const cells of person.values()) for (const row of cells.unsteadyRows()) apart[this.homeOf(row)] = 1;
    for (const cells of household.values()) for (const home of cells.unsteadyRows()) apart[home] = 1;
    return apart;
  }

  /** The columns of every home that isn't apart. */
  columns(set: PolicySet, month: Month): Columns {
    const homes = this.#steadyHomes();
    const { members, start: first } = this.#homes;
    const start = new Int32Array(homes.length + 1);
    const rows = new Int32Array(members.length);
    let row = 0;
    for (let place = 0; place < homes.length; place++) {
      const home = homes[place] ?? 0;
      for (let at = first[home] ?? 0; at < (first[home + 1] ?? 0); at++) rows[row++] = members[at] ?? 0;
      start[place + 1] = row;
    }
    return this.#columnsOf({ set, month }, { homes, start, rows: rows.slice(0, row) });
  }

  #steadyHomes(): Int32Array {
    const apart = this.#apart();
    const homes = new Int32Array(apart.length);
    let count = 0;
    for (let home = 0; home < apart.length; home++) if (apart[home] === 0) homes[count++] = home;
    return homes.slice(0, count);
  }

  #columnsOf({ set, month }: { set: PolicySet; month: Month }, { homes, start, rows }: Standing): Columns {
    const steady = {
      start,
      recorded: this.#recorded(rows, homes),
      lists: this.#listBits(set, homes),
      relations: this.#relations(set, { rows, start }),
    };
    return { snapshot: steadySnapshot(set, month, steady), rows, homes };
  }

  #recorded(rows: Int32Array, homes: Int32Array): SteadyHouseholds["recorded"] {
    const { person, household } = this.#facts;
    return {
      person: new Map([
        ["birthDate", this.#births.pick(rows)],
        ["sex", sexesOf(this.#people, rows)],
        ...picked(person, rows),
      ]),
      household: new Map(picked(household, homes)),
    };
  }

  #listBits(set: PolicySet, homes: Int32Array): Uint32Array {
    const ofCommune = this.#people.communes.list.map((commune) => {
      const complete = this.#lists.get(commune) ?? [];
      return set.definition.lists.reduce(
        (bits, { id }, index) => (complete.includes(id) ? bits | (1 << index) : bits),
        0,
      );
    });
    return Uint32Array.from(homes, (home) => ofCommune[this.#homes.commune[home] ?? 0] ?? 0);
  }

  #relations(
    set: PolicySet,
    standing: { rows: Int32Array; start: Int32Array },
  ): ReadonlyMap<string, Relations> {
    const parents = this.#parents(standing);
    return new Map(
      set.definition.relations.map(({ id }) => [
        id,
        id === "parent" ? parents : noRelations(standing.rows.length),
      ]),
    );
  }

  #parents({ rows, start }: { rows: Int32Array; start: Int32Array }): Relations {
    this.#how ??= parenthoods(this.#people.relations.list);
    return parentsOf({ people: this.#people, rows, start, how: this.#how });
  }
}

/** Kinds of which something is recorded. */
const picked = (cells: ReadonlyMap<string, Cells>, rows: Int32Array): (readonly [string, Recorded])[] =>
  [...cells].flatMap(([kind, of]) => {
    const recorded = of.pick(rows);
    return recorded ? [[kind, recorded] as const] : [];
  });
