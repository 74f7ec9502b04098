import { amountOf } from "../explain/clause-due.ts";
import { limitsOfSet } from "../language/definition.ts";
import { exactly } from "../values/value.ts";
import { ageColumn } from "./ages.ts";
import type { Openness } from "./emit-nodes.ts";
import type { Arrays } from "./kernels.ts";
import type { LookupTable } from "./lookup-tables.ts";
import {
  isLawOpen,
  listsNeeded,
  openBlocks,
  openLists,
  openRelations,
  unknownWhenDerived,
} from "./openness.ts";
import type { Plan } from "./plan.ts";
import type { Column, Rows } from "./rows.ts";

/** Rows with everything a plan reads of them, and which of it is open. */
export interface Ready {
  readonly rows: Rows;
  readonly arrays: Arrays;
  readonly openness: Openness;
  /** By block of households: 1 where something needed isn't known. */
  readonly openBlocks: Uint8Array | "every" | undefined;
}

interface Seen {
  readonly column: Column;
  readonly open: Uint8Array | undefined;
  readonly derived: boolean;
}

/** What was found of a column once serves every later month, reform and policy. */
const seen = new WeakMap<Rows, Map<string, Seen>>();

export function ready(plan: Plan, rows: Rows): Ready {
  const asksDeath = plan.nodes.some((node) => node.op === "diedInMonth");
  const arrays: Arrays = {
    start: rows.start,
    lists: rows.lists,
    personLists: rows.personLists,
    ...(asksDeath ? { died: rows.diedInMonth ?? noneDied(rows) } : {}),
  };
  const open = new Map<string, Uint8Array>();
  const derived = new Set<string>();
  let place = 0;
  for (const key of plan.columns.keys()) {
    const found = look(plan, rows, key);
    nameColumn(arrays, `c${place++}`, found.column);
    if (found.open) open.set(key, found.open);
    if (found.derived) derived.add(key);
  }
  nameRelations(arrays, plan, rows);
  const needed = listsNeeded(plan);
  const lists = needed === undefined ? "every" : openLists(rows, needed);
  const relations = openRelations(plan, rows);
  const law = isLawOpen(plan);
  return {
    rows,
    arrays,
    openness: {
      columns: new Set(open.keys()),
      derived,
      lists: lists !== undefined,
      relations: new Set(relations.keys()),
      personLists: rows.personLists !== undefined,
      law,
    },
    openBlocks:
      law || lists === "every"
        ? "every"
        : union([...open.values(), ...relations.values(), ...(lists ? [lists] : [])]),
  };
}

const noneDied = (rows: Rows): Uint8Array => new Uint8Array(rows.start.at(-1) ?? 0);

function look(plan: Plan, rows: Rows, key: string): Seen {
  const known = seen.get(rows) ?? new Map<string, Seen>();
  seen.set(rows, known);
  const derivedOpen = unknownWhenDerived(plan.set.definition).has(key);
  const name = `${key} ${derivedOpen}`;
  const before = known.get(name);
  if (before) return before;
  const planned = plan.columns.get(key);
  const column = planned?.age
    ? ageColumn(planned, rows)
    : planned && rows.columns[planned.kind.subject].get(key);
  if (!planned || !column) throw new Error(`the snapshot has no column of ${key}`);
  const found = {
    column,
    open: openBlocks(column, rows.start, { kind: planned.kind, derivedOpen }),
    derived: column.type === "boolean" && column.values.includes(3),
  };
  known.set(name, found);
  return found;
}

function nameColumn(arrays: Arrays, name: string, column: Column): void {
  switch (column.type) {
    case "boolean":
      arrays[name] = column.values;
      return;
    case "enum":
      arrays[name] = column.possible;
      return;
    case "quantity":
      arrays[name] = column.lo;
      arrays[`${name}h`] = column.hi;
      return;
  }
}

function nameRelations(arrays: Arrays, plan: Plan, rows: Rows): void {
  for (const [index, kind] of plan.set.definition.relations.entries()) {
    const relations = rows.relations.get(kind.id);
    if (!relations) continue;
    arrays[`r${index}hF`] = relations.holds.first;
    arrays[`r${index}hT`] = relations.holds.to;
    arrays[`r${index}bF`] = relations.heldBy.first;
    arrays[`r${index}bT`] = relations.heldBy.to;
    arrays[`r${index}hP`] = relations.holds.perhaps;
    arrays[`r${index}bP`] = relations.heldBy.perhaps;
  }
}

function union(all: readonly Uint8Array[]): Uint8Array | undefined {
  const [first, ...rest] = all;
  if (!first) return undefined;
  const together = first.slice();
  for (const blocks of rest)
    for (let index = 0; index < blocks.length; index++)
      together[index] = (together[index] ?? 0) | (blocks[index] ?? 0);
  return together;
}

/** The month's parameters, tables and amounts: arguments, so that a reform of them needs no new code. */
export function lawArrays(plan: Plan): Arrays {
  const { definition } = plan.set;
  const parameters = definition.parameters.map((item) => plan.law.parameters.get(item.id)?.range);
  const tables = definition.tables.map((table) => {
    const schema = plan.set.facts.get(table.key)?.value;
    const keys = schema?.type === "enum" ? schema.values.map((value) => value.id) : [];
    const ranges = plan.law.tables.get(table.id)?.ranges ?? {};
    return keys.map((key) => ranges[key] ?? { lo: table.min, hi: table.max });
  });
  const arrays: Arrays = {
    parameterLo: Float64Array.from(parameters, (range) => range?.lo ?? 0),
    parameterHi: Float64Array.from(parameters, (range) => range?.hi ?? 0),
    tableLo: tables.map((ranges) =>
      byMask(
        ranges.map((range) => range.lo),
        Math.min,
      ),
    ),
    tableHi: tables.map((ranges) =>
      byMask(
        ranges.map((range) => range.hi),
        Math.max,
      ),
    ),
  };
  const limits = limitsOfSet(definition).map(({ at }) => amountOf(at, plan.law, exactly(1)));
  arrays.limitLo = Float64Array.from(limits, ({ lo }) => lo);
  arrays.limitHi = Float64Array.from(limits, ({ hi }) => hi);
  const bands = (definition.bands ?? []).flatMap(({ id }) => plan.law.bands.get(id) ?? []);
  arrays.bandFrom = bands.map(({ from }) => Float64Array.from(from));
  arrays.bandLo = bands.map(({ ranges }) => Float64Array.from(ranges, ({ lo }) => lo));
  arrays.bandHi = bands.map(({ ranges }) => Float64Array.from(ranges, ({ hi }) => hi));
  for (const side of ["person", "household"] as const) {
    const planned = side === "person" ? plan.persons : plan.households;
    arrays[`${side}Lo`] = Float64Array.from(planned.clauses, ({ amount }) => amount.lo);
    arrays[`${side}Hi`] = Float64Array.from(planned.clauses, ({ amount }) => amount.hi);
    for (let word = 0; word < planned.words; word++) {
      const [lo, hi] = [new Float64Array(33), new Float64Array(33)];
      for (const { place, amount } of planned.clauses) {
        if (place.word !== word) continue;
        lo[31 - place.bit] = amount.lo;
        hi[31 - place.bit] = amount.hi;
      }
      arrays[`${side}WordLo${word}`] = lo;
      arrays[`${side}WordHi${word}`] = hi;
    }
  }
  return arrays;
}

/** For every set of possible keys the least or most that the table says. */
function byMask(values: readonly number[], best: (...of: number[]) => number): Float64Array {
  const all = new Float64Array(1 << values.length);
  for (let mask = 1; mask < all.length; mask++)
    all[mask] = best(...values.filter((_, index) => (mask & (1 << index)) !== 0));
  return all;
}

export function tableArrays(tables: readonly LookupTable[]): Arrays {
  const arrays: Arrays = {};
  for (const [place, table] of tables.entries()) {
    arrays[`t${place}`] = table.exact;
    arrays[`t${place}l`] = table.lower;
    arrays[`t${place}u`] = table.upper;
  }
  return arrays;
}
