import {
  type FactValue,
  type HouseholdInput,
  type Month,
  type PolicySet,
  type Relations,
  type Snapshot,
  type SteadyHouseholds,
  steadySnapshot,
} from "@ansinh/engine";
import { type Births, birthOf, sexesOf } from "./births.ts";
import type { Validity } from "./cells.ts";
import type { Facts } from "./facts.ts";
import type { Homes } from "./homes.ts";
import { noRelations, parentsOf } from "./parents.ts";
import type { People } from "./people.ts";

/** Where the rows of a snapshot come from. */
export interface Columns {
  readonly snapshot: Snapshot;
  /** Of each person of the snapshot their row, and of each household its home. */
  readonly rows: Int32Array;
  readonly homes: Int32Array;
}

/** Everybody of some communes, read into columns for a month. */
export class Province {
  readonly #people: People;
  readonly #births: Births;
  readonly #homes: Homes;
  readonly #facts: Facts;
  readonly #lists: ReadonlyMap<string, readonly string[]>;

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
    return this.#people.ids.findText(person);
  }

  homeOf(row: number): number {
    return this.#homes.homeOf[row] ?? -1;
  }

  communeOf(home: number): string {
    return this.#people.communes.list[this.#homes.commune[home] ?? 0] ?? "";
  }

  /** A home with its members' births and relations alone: what decisions of its members are held against. */
  sketch(home: number): HouseholdInput {
    const rows = this.#membersOf(home);
    const { holds } = parentsOf({ people: this.#people, rows, start: Int32Array.of(0, rows.length) });
    const ids = Array.from(rows, (row) => this.personId(row));
    return {
      id: String(home),
      facts: [],
      members: Array.from(rows, (row, place) => ({ id: ids[place] ?? "", facts: this.#birthFacts(row) })),
      relations: ids.flatMap((from, place) =>
        Array.from(holds.to.subarray(holds.first[place], holds.first[place + 1]), (child, index) => ({
          kind: "parent",
          from,
          to: ids[child] ?? "",
          ...(holds.perhaps?.[(holds.first[place] ?? 0) + index] ? { unstated: true as const } : {}),
        })),
      ),
      completeLists: [],
    };
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
    for (const cells of person.values()) cells.markUnsteady(apart, (row) => this.#homes.homeOf[row] ?? 0);
    for (const cells of household.values()) cells.markUnsteady(apart, (home) => home);
    return apart;
  }

  /** The columns of every home that isn't apart. */
  columns(set: PolicySet, month: Month): Columns {
    const apart = this.#apart();
    const homes = Int32Array.from(Array(this.#homes.count).keys()).filter((home) => apart[home] === 0);
    const start = new Int32Array(homes.length + 1);
    for (const [place, home] of homes.entries())
      start[place + 1] = (start[place] ?? 0) + this.#membersOf(home).length;
    const rows = new Int32Array(start[homes.length] ?? 0);
    for (const [place, home] of homes.entries()) rows.set(this.#membersOf(home), start[place]);
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
        ...[...person].map(([kind, cells]) => [kind, cells.pick(rows)] as const),
      ]),
      household: new Map([...household].map(([kind, cells]) => [kind, cells.pick(homes)])),
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
    { rows, start }: { rows: Int32Array; start: Int32Array },
  ): ReadonlyMap<string, Relations> {
    const parents = parentsOf({ people: this.#people, rows, start });
    return new Map(
      set.definition.relations.map(({ id }) => [id, id === "parent" ? parents : noRelations(rows.length)]),
    );
  }
}
