import type { FactKind, PolicySetDefinition } from "../language/definition.ts";
import { anyValue, noValue, requireValue } from "../language/fact-value.ts";
import type { FactValue } from "../language/facts.ts";
import type { PolicySet } from "../language/policy-set.ts";
import { firstDayNumber, type Month } from "../values/month.ts";
import type { Value } from "../values/value.ts";
import { columnWriter } from "./column-writer.ts";
import { pickColumn } from "./pick.ts";
import type { Column, Relations, Snapshot } from "./rows.ts";

/** What is recorded of one fact kind, a code a row: `values[code - 1]`, or nothing where the code is 0. */
export interface Recorded {
  readonly codes: Uint16Array | Int32Array;
  readonly values: readonly FactValue[];
}

/** Households in which nothing known changes during the month and everybody lives on all its days. */
export interface SteadyHouseholds {
  /** First row of each household's members, and the number of rows after the last. */
  readonly start: Int32Array;
  /** By subject and fact kind; a kind left out is recorded of nobody. */
  readonly recorded: Readonly<Record<"person" | "household", ReadonlyMap<string, Recorded>>>;
  /** Per household, bit n: the n-th list of the set is complete. */
  readonly lists: Uint32Array;
  readonly relations: ReadonlyMap<string, Relations>;
}

/** Columns of a province that was read as codes, without a record for any fact: what `snapshotOf` makes of records. */
export function steadySnapshot(set: PolicySet, month: Month, from: SteadyHouseholds): Snapshot {
  const households = from.lists.length;
  const persons = from.start[households] ?? 0;
  const listsOf = { household: from.lists, person: listsOfMembers(from, persons) };
  const columns = { person: new Map<string, Column>(), household: new Map<string, Column>() };
  for (const kind of set.definition.facts) {
    const recorded = from.recorded[kind.subject].get(kind.id);
    columns[kind.subject].set(
      kind.id,
      columnOf(kind, recorded, {
        lists: listsOf[kind.subject],
        definition: set.definition,
      }),
    );
  }
  const rows = {
    households,
    start: from.start,
    day: new Int32Array(households).fill(firstDayNumber(month)),
    columns,
    lists: from.lists,
    relations: from.relations,
  };
  return { month, households, persons, rows, stretchOf: new Int32Array(0), personOf: new Int32Array(0) };
}

function listsOfMembers({ start, lists }: SteadyHouseholds, persons: number): Uint32Array {
  const ofMembers = new Uint32Array(persons);
  for (const [household, complete] of lists.entries())
    ofMembers.fill(complete, start[household], start[household + 1]);
  return ofMembers;
}

/** Each value is written once, then stood wherever it is recorded: the first two are what absence means. */
function columnOf(
  kind: FactKind,
  recorded: Recorded | undefined,
  { lists, definition }: { readonly lists: Uint32Array; readonly definition: PolicySetDefinition },
): Column {
  const values = recorded?.values ?? [];
  const writer = columnWriter(kind, values.length + 2);
  const { open, complete } = absent(kind);
  writer.add(open);
  writer.add(complete);
  for (const value of values) writer.add(requireValue(kind, value, kind.id));
  const places = new Int32Array(lists.length);
  const list = listBit(kind, definition);
  for (let row = 0; row < places.length; row++) {
    const code = recorded?.codes[row] ?? 0;
    places[row] = code > 0 ? code + 1 : ((lists[row] ?? 0) & list) === 0 ? 0 : 1;
  }
  return pickColumn(writer.column(), places);
}

/** What absence means where its list isn't complete, and where it is; undefined for what is derived. */
function absent(kind: FactKind): Record<"open" | "complete", Value | undefined> {
  if (kind.absence.means === "derived") return { open: undefined, complete: undefined };
  const open = anyValue(kind.value);
  return { open, complete: kind.absence.means === "no" ? noValue(kind.value) : open };
}

function listBit({ absence }: FactKind, definition: PolicySetDefinition): number {
  if (absence.means !== "no") return 0;
  return 1 << definition.lists.findIndex((list) => list.id === absence.list);
}
