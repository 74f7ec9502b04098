import type { Month } from "../values/month.ts";
import type { Column, Masks, Numbers, Related, Relations, Snapshot } from "./rows.ts";

export type Values = Numbers | Masks;

/** What a snapshot is made of beside its arrays. */
export interface SnapshotFrame {
  readonly month: Month;
  readonly households: number;
  readonly persons: number;
  /** Households of `rows`: those behind the first too. */
  readonly standings: number;
  readonly relations: readonly string[];
  readonly columns: readonly ColumnName[];
}

/** A fact kind that has a column. */
export interface ColumnName {
  readonly subject: "person" | "household";
  readonly id: string;
  readonly type: Column["type"];
}

export const frameOf = ({ month, households, persons, rows }: Snapshot): SnapshotFrame => ({
  month,
  households,
  persons,
  standings: rows.households,
  relations: [...rows.relations.keys()],
  columns: (["person", "household"] as const).flatMap((subject) =>
    [...rows.columns[subject]].map(([id, { type }]) => ({ subject, id, type })),
  ),
});

/** Every array of a snapshot by its name in the file. */
export function arraysOf({ rows, stretchOf, personOf }: Snapshot): ReadonlyMap<string, Values> {
  const arrays = new Map<string, Values>();
  const put = (name: string, values: Values | undefined): void => {
    if (values) arrays.set(name, values);
  };
  put("start", rows.start);
  put("day", rows.day);
  put("lists", rows.lists);
  put("personLists", rows.personLists);
  put("diedInMonth", rows.diedInMonth);
  put("stretchOf", stretchOf);
  put("personOf", personOf);
  for (const subject of ["person", "household"] as const)
    for (const [id, column] of rows.columns[subject])
      for (const [part, values] of partsOf(column)) put(`${subject}/${id}/${part}`, values);
  for (const [id, relations] of rows.relations)
    for (const side of ["holds", "heldBy"] as const) {
      const { first, to, perhaps } = relations[side];
      put(`relation/${id}/${side}/first`, first);
      put(`relation/${id}/${side}/to`, to);
      put(`relation/${id}/${side}/perhaps`, perhaps);
    }
  return arrays;
}

function partsOf(column: Column): readonly (readonly [string, Values])[] {
  switch (column.type) {
    case "boolean":
      return [["values", column.values]];
    case "enum":
      return [["possible", column.possible]];
    case "quantity":
      return [
        ["lo", column.lo],
        ["hi", column.hi],
      ];
  }
}

/** An array by its name and kind; undefined where the file has none of that name. */
export type Take = <A extends Values>(name: string, ...kinds: readonly KindOf<A>[]) => A | undefined;
export type KindOf<A> = { new (length: number): A; readonly BYTES_PER_ELEMENT: number };

const numbers = [Uint8Array, Int16Array, Int32Array, Float64Array] as const;
const masks = [Uint8Array, Uint16Array, Uint32Array] as const;

/** The snapshot made of arrays with these names; throws RangeError where one that it can't do without is missing. */
export function snapshotFrom(frame: SnapshotFrame, take: Take): Snapshot {
  const need = <A extends Values>(name: string, ...kinds: readonly KindOf<A>[]): A => {
    const values = take(name, ...kinds);
    if (!values) throw new RangeError(name);
    return values;
  };
  const columns = { person: new Map<string, Column>(), household: new Map<string, Column>() };
  for (const { subject, id, type } of frame.columns) {
    const part = (name: string): string => `${subject}/${id}/${name}`;
    columns[subject].set(id, columnFrom(type, part, need));
  }
  const related = (id: string, side: "holds" | "heldBy"): Related => {
    const perhaps = take<Uint8Array>(`relation/${id}/${side}/perhaps`, Uint8Array);
    return {
      first: need<Int32Array>(`relation/${id}/${side}/first`, Int32Array),
      to: need<Int32Array>(`relation/${id}/${side}/to`, Int32Array),
      ...(perhaps ? { perhaps } : {}),
    };
  };
  const personLists = take<Uint32Array>("personLists", Uint32Array);
  const diedInMonth = take<Uint8Array>("diedInMonth", Uint8Array);
  const relations = frame.relations.map((id): [string, Relations] => [
    id,
    { holds: related(id, "holds"), heldBy: related(id, "heldBy") },
  ]);
  return {
    month: frame.month,
    households: frame.households,
    persons: frame.persons,
    rows: {
      households: frame.standings,
      start: need<Int32Array>("start", Int32Array),
      day: need<Int32Array>("day", Int32Array),
      columns,
      lists: need<Uint32Array>("lists", Uint32Array),
      ...(personLists ? { personLists } : {}),
      ...(diedInMonth ? { diedInMonth } : {}),
      relations: new Map(relations),
    },
    stretchOf: need<Int32Array>("stretchOf", Int32Array),
    personOf: need<Int32Array>("personOf", Int32Array),
  };
}

type Need = <A extends Values>(name: string, ...kinds: readonly KindOf<A>[]) => A;

function columnFrom(type: Column["type"], part: (name: string) => string, need: Need): Column {
  switch (type) {
    case "boolean":
      return { type, values: need<Uint8Array>(part("values"), Uint8Array) };
    case "enum":
      return { type, possible: need<Masks>(part("possible"), ...masks) };
    case "quantity":
      return { type, lo: need<Numbers>(part("lo"), ...numbers), hi: need<Numbers>(part("hi"), ...numbers) };
  }
}
