import { pickColumns, pickNumbers, pickRelations } from "./pick.ts";
import type { Column, Masks, Numbers, Rows, Snapshot } from "./rows.ts";

/** Households from one to before another. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The snapshot in parts of about as many persons, cut between households: the answers of the parts in order are
 * those of the whole. Fewer parts where there are fewer households; columns are views wherever nobody stands twice.
 */
export function splitSnapshot(snapshot: Snapshot, parts: number): readonly Snapshot[] {
  if (!Number.isInteger(parts) || parts < 1)
    throw new RangeError(`a snapshot has 1 or more parts, got ${parts}`);
  const { start } = snapshot.rows;
  const cuts = [0];
  for (let part = 1; part < parts; part++) {
    const wanted = (snapshot.persons * part) / parts;
    let household = cuts.at(-1) ?? 0;
    while (household < snapshot.households && (start[household] ?? 0) < wanted) household++;
    cuts.push(household);
  }
  cuts.push(snapshot.households);
  const stretches = cuts.slice(1).map((to, index) => ({ from: cuts[index] ?? 0, to }));
  const filled = stretches.filter(({ from, to }) => to > from);
  return filled.length > 0 ? filled.map((stretch) => partOf(snapshot, stretch)) : [snapshot];
}

function partOf(snapshot: Snapshot, { from, to }: Stretch): Snapshot {
  const { rows, households, stretchOf, personOf } = snapshot;
  const behind: number[] = [];
  for (const [index, household] of stretchOf.entries())
    if (household >= from && household < to) behind.push(households + index);
  const sources = chained(from, to, behind);
  const start = new Int32Array(sources.length + 1);
  for (const [index, source] of sources.entries())
    start[index + 1] = (start[index] ?? 0) + (rows.start[source + 1] ?? 0) - (rows.start[source] ?? 0);
  const firstPerson = rows.start[from] ?? 0;
  const allPersons = rows.start[households] ?? 0;
  const standing = behind.flatMap((source) => [
    ...chained(rows.start[source] ?? 0, rows.start[source + 1] ?? 0, []),
  ]);
  return {
    month: snapshot.month,
    households: to - from,
    persons: (rows.start[to] ?? 0) - firstPerson,
    rows: {
      ...rowsOf(rows, { from, to, behind, standing, sources, start }),
      households: sources.length,
      start,
    },
    stretchOf: Int32Array.from(behind, (source) => (stretchOf[source - households] ?? 0) - from),
    personOf: Int32Array.from(standing, (row) => (personOf[row - allPersons] ?? 0) - firstPerson),
  };
}

interface Cut extends Stretch {
  /** Standings and their rows behind the first, of these households. */
  readonly behind: readonly number[];
  readonly standing: readonly number[];
  readonly sources: Int32Array;
  readonly start: Int32Array;
}

function rowsOf(rows: Rows, cut: Cut): Omit<Rows, "households" | "start"> {
  const [first, end] = [rows.start[cut.from] ?? 0, rows.start[cut.to] ?? 0];
  const ofPersons = cutting(first, end, cut.standing);
  const ofHouseholds = cutting(cut.from, cut.to, cut.behind);
  const households = rows.relations.size > 0 ? Array.from(cut.sources, (source) => ({ source })) : [];
  return {
    day: ofHouseholds.numbers(rows.day),
    columns: {
      person: ofPersons.columns(rows.columns.person),
      household: ofHouseholds.columns(rows.columns.household),
    },
    lists: ofHouseholds.numbers(rows.lists),
    ...(rows.personLists ? { personLists: ofPersons.numbers(rows.personLists) } : {}),
    ...(rows.diedInMonth ? { diedInMonth: ofPersons.numbers(rows.diedInMonth) } : {}),
    relations: new Map(
      [...rows.relations].map(([id, relations]) => [
        id,
        pickRelations(relations, households, { from: rows, start: cut.start }),
      ]),
    ),
  };
}

/** Rows from one to before another, and some behind: a view where there are none behind. */
function cutting(from: number, to: number, behind: readonly number[]) {
  const picked = behind.length > 0 ? chained(from, to, behind) : undefined;
  const numbers = <A extends Numbers | Masks>(values: A): A =>
    picked ? pickNumbers(values, picked) : (values.subarray(from, to) as A);
  const viewed = (column: Column): Column => {
    switch (column.type) {
      case "boolean":
        return { type: "boolean", values: numbers(column.values) };
      case "enum":
        return { type: "enum", possible: numbers(column.possible) };
      case "quantity": {
        const lo = numbers(column.lo);
        return { type: "quantity", lo, hi: column.hi === column.lo ? lo : numbers(column.hi) };
      }
    }
  };
  const columns = (all: ReadonlyMap<string, Column>): ReadonlyMap<string, Column> =>
    picked ? pickColumns(all, picked) : new Map([...all].map(([id, column]) => [id, viewed(column)]));
  return { numbers, columns };
}

/** The numbers from one to before another, then those behind. */
function chained(from: number, to: number, behind: readonly number[]): Int32Array {
  const all = new Int32Array(to - from + behind.length);
  for (let at = from; at < to; at++) all[at - from] = at;
  all.set(behind, to - from);
  return all;
}
