import type { Atom, Constraint } from "./atoms.ts";
import { constraintsOf } from "./atoms.ts";
import { code } from "./column-writer.ts";
import type { Plan, PlannedColumn } from "./plan.ts";

/** For each value a column can have, the clauses of one word that it doesn't rule out. */
export interface LookupTable {
  readonly column: string;
  readonly word: number;
  /** Exact columns are asked once; open ones at both ends: `sure` and `possible`. */
  readonly exact: Int32Array;
  /** By the lower and by the upper end of a quantity; by the code or mask of the rest. */
  readonly lower: Int32Array;
  readonly upper: Int32Array;
}

/** Most values of a column for which a table stays in the processor's nearest memory. */
const valuesMax = 256;

/** How many values a column can have; undefined where a table would be too large. */
export function domainOf({ kind, age }: PlannedColumn): number | undefined {
  if (age) return age === "year" ? valuesMax : undefined;
  const schema = kind.value;
  switch (schema.type) {
    case "boolean":
      return kind.absence.means === "derived" ? undefined : 3;
    case "enum":
      return schema.values.length <= 8 ? 1 << schema.values.length : undefined;
    case "number":
      return schema.min >= 0 && schema.max < valuesMax ? schema.max + 1 : undefined;
    case "money":
    case "date":
      return undefined;
  }
}

/** The constraints of an atom on persons' small columns; undefined where code must be written for it. */
export function tabulated(atom: Atom, plan: Plan): readonly Constraint[] | undefined {
  const constraints = constraintsOf(atom.node);
  const fits = constraints?.every(({ column }) => {
    const planned = plan.columns.get(column);
    return planned?.kind.subject === "person" && domainOf(planned) !== undefined;
  });
  return fits ? constraints : undefined;
}

export function lookupTables(atoms: readonly Atom[], plan: Plan): readonly LookupTable[] {
  const tables = new Map<string, LookupTable>();
  for (const atom of atoms)
    for (const constraint of tabulated(atom, plan) ?? [])
      for (const [word, mask] of atom.masks) {
        const planned = plan.columns.get(constraint.column);
        const size = planned && domainOf(planned);
        if (!planned || size === undefined) continue;
        const key = `${constraint.column} ${word}`;
        const table = tables.get(key) ?? emptyTable(constraint.column, word, size);
        tables.set(key, table);
        for (let value = 0; value < size; value++)
          ruleOut(table, value, { mask, constraint, column: planned });
      }
  return [...tables.values()].sort((left, right) => left.word - right.word);
}

const emptyTable = (column: string, word: number, size: number): LookupTable => ({
  column,
  word,
  exact: new Int32Array(size).fill(-1),
  lower: new Int32Array(size).fill(-1),
  upper: new Int32Array(size).fill(-1),
});

interface Ruling {
  readonly mask: number;
  readonly constraint: Constraint;
  readonly column: PlannedColumn;
}

/**
 * `lower` holds what the lower end decides of "atLeast", `upper` what the upper end decides of "below": sure is
 * lower[lo] & upper[hi], possible lower[hi] & upper[lo]. For truths and choices lower is sure and upper possible.
 */
function ruleOut(table: LookupTable, value: number, { mask, constraint, column }: Ruling): void {
  const off = (array: Int32Array): void => {
    array[value] = (array[value] ?? 0) & ~mask;
  };
  const number = column.age ? value - 1 : value;
  switch (constraint.is) {
    case "atLeast":
      if (number < constraint.bound) for (const array of [table.exact, table.lower]) off(array);
      return;
    case "below":
      if (number >= constraint.bound) for (const array of [table.exact, table.upper]) off(array);
      return;
    case "truth": {
      const wanted = constraint.wanted ? code.yes : code.no;
      if (value !== wanted) for (const array of [table.exact, table.lower]) off(array);
      if (value !== wanted && value !== code.unknown) off(table.upper);
      return;
    }
    case "oneOf": {
      const wanted = maskOf(constraint, column);
      if ((value & ~wanted) !== 0) off(table.lower);
      if ((value & wanted) === 0) for (const array of [table.exact, table.upper]) off(array);
      return;
    }
  }
}

function maskOf(constraint: Constraint & { is: "oneOf" }, { kind }: PlannedColumn): number {
  if (kind.value.type !== "enum") throw new Error(`fact ${kind.id} has no values to choose from`);
  return kind.value.values.reduce(
    (mask, { id }, index) => (constraint.values.includes(id) !== constraint.not ? mask | (1 << index) : mask),
    0,
  );
}
