import { readFileSync } from "node:fs";
import {
  type Column,
  type FactRecord,
  type HouseholdInput,
  type Month,
  month,
  type Snapshot,
} from "@ansinh/engine";
import { referencePolicy } from "./reference-policy.ts";

/** Columns of a whole-number CSV with a header. */
export function columnsOf(path: string, count: number): Float64Array[] {
  const bytes = readFileSync(path);
  let rows = 0;
  const first = bytes.indexOf(10) + 1;
  for (let at = first; at < bytes.length; at++) if (bytes[at] === 10) rows++;
  const columns = Array.from({ length: count }, () => new Float64Array(rows));
  let [row, column, value] = [0, 0, 0];
  for (let at = first; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 44 || byte === 10) {
      const target = columns[column];
      if (target) target[row] = value;
      value = 0;
      column = byte === 10 ? 0 : column + 1;
      if (byte === 10) row++;
    } else value = value * 10 + byte - 48;
  }
  return columns;
}

export interface Population {
  readonly persons: number;
  readonly households: number;
  readonly start: Int32Array;
  /** By fact kind of the reference rules. */
  readonly values: ReadonlyMap<string, Float64Array>;
}

const personFacts = ["role", "married", "age", "disability", "pension", "orphan", "hiv"];
const householdFacts = ["area", "income", "deprivations", "special-area"];

/** Reads `persons.csv` and `households.csv` of a folder. */
export function readPopulation(folder: string): Population {
  const persons = columnsOf(`${folder}/persons.csv`, 2 + personFacts.length);
  const households = columnsOf(`${folder}/households.csv`, 1 + householdFacts.length);
  const homes = persons[1] ?? new Float64Array();
  const start = new Int32Array((households[0]?.length ?? 0) + 1);
  for (const home of homes) start[home + 1] = (start[home + 1] ?? 0) + 1;
  for (let home = 1; home < start.length; home++) start[home] = (start[home] ?? 0) + (start[home - 1] ?? 0);
  const values = new Map<string, Float64Array>();
  for (const [index, id] of personFacts.entries()) values.set(id, persons[2 + index] ?? new Float64Array());
  for (const [index, id] of householdFacts.entries())
    values.set(id, households[1 + index] ?? new Float64Array());
  return { persons: homes.length, households: start.length - 1, start, values };
}

/** The population as the engine reads it; `unknown` says of which rows a fact isn't known. */
export function snapshotOfPopulation(
  population: Population,
  at: string,
  unknown: (fact: string, row: number) => boolean = () => false,
): Snapshot {
  const columns = { person: new Map<string, Column>(), household: new Map<string, Column>() };
  for (const kind of referencePolicy.facts) {
    const values = population.values.get(kind.id);
    if (values)
      columns[kind.subject].set(
        kind.id,
        columnOf(kind, values, (row) => unknown(kind.id, row)),
      );
  }
  const { households, persons, start } = population;
  return {
    month: month(at) satisfies Month,
    households,
    persons,
    rows: {
      households,
      start,
      day: new Int32Array(households),
      columns,
      lists: new Uint32Array(households).fill(1),
      relations: new Map(),
    },
    stretchOf: new Int32Array(),
    personOf: new Int32Array(),
  };
}

/** One household as explain reads it; `unknown` as above. */
export function householdAt(
  population: Population,
  home: number,
  unknown: (fact: string, row: number) => boolean = () => false,
): HouseholdInput {
  const factsOf = (subject: Kind["subject"], row: number): FactRecord[] =>
    referencePolicy.facts.flatMap((kind) => {
      const value = population.values.get(kind.id)?.[row];
      if (kind.subject !== subject || value === undefined) return [];
      return { kind: kind.id, value: unknown(kind.id, row) ? null : recorded(kind, value) };
    });
  const [from, to] = [population.start[home] ?? 0, population.start[home + 1] ?? 0];
  return {
    id: `h${home}`,
    facts: factsOf("household", home),
    members: Array.from({ length: to - from }, (_, place) => ({
      id: String(from + place),
      facts: factsOf("person", from + place),
    })),
    completeLists: ["members"],
  };
}

function recorded({ value: schema }: Kind, value: number): boolean | number | string {
  if (schema.type === "boolean") return value === 1;
  return schema.type === "enum" ? (schema.values[value]?.id ?? "") : value;
}

type Kind = (typeof referencePolicy.facts)[number];

function columnOf(kind: Kind, values: Float64Array, unknown: (row: number) => boolean): Column {
  const schema = kind.value;
  switch (schema.type) {
    case "boolean":
      return { type: "boolean", values: Uint8Array.from(values, (value, row) => (unknown(row) ? 2 : value)) };
    case "enum": {
      const anything = (1 << schema.values.length) - 1;
      return {
        type: "enum",
        possible: Uint8Array.from(values, (value, row) => (unknown(row) ? anything : 1 << value)),
      };
    }
    case "number":
    case "money": {
      const empty = () =>
        schema.max < 256 ? new Uint8Array(values.length) : new Float64Array(values.length);
      const fill = (numbers: Uint8Array | Float64Array, otherwise: number) => {
        for (const [row, value] of values.entries()) numbers[row] = unknown(row) ? otherwise : value;
        return numbers;
      };
      const lo = fill(empty(), schema.min);
      const open = values.some((_, row) => unknown(row));
      return { type: "quantity", lo, hi: open ? fill(empty(), schema.max) : lo };
    }
    case "date":
      throw new Error("the reference rules read no dates");
  }
}
