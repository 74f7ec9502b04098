import type { Column, Masks, Numbers, Related, Relations, Rows } from "./rows.ts";

/** Some rows of a column, in the order asked for. */
export function pickNumbers<A extends Numbers | Masks>(values: A, rows: Int32Array): A {
  const picked = new (values.constructor as new (length: number) => A)(rows.length);
  for (let index = 0; index < rows.length; index++) picked[index] = values[rows[index] ?? 0] ?? 0;
  return picked;
}

export const pickColumns = (
  columns: ReadonlyMap<string, Column>,
  rows: Int32Array,
): ReadonlyMap<string, Column> => new Map([...columns].map(([id, column]) => [id, pickColumn(column, rows)]));

export function pickColumn(column: Column, rows: Int32Array): Column {
  switch (column.type) {
    case "boolean":
      return { type: "boolean", values: pickNumbers(column.values, rows) };
    case "enum":
      return { type: "enum", possible: pickNumbers(column.possible, rows) };
    case "quantity": {
      const lo = pickNumbers(column.lo, rows);
      return { type: "quantity", lo, hi: column.hi === column.lo ? lo : pickNumbers(column.hi, rows) };
    }
  }
}

/** The relations of whole households, their rows standing elsewhere now. */
export function pickRelations(
  relations: Relations,
  households: readonly { readonly source: number }[],
  { from, start }: { readonly from: Rows; readonly start: Int32Array },
): Relations {
  const pick = (related: Related): Related => {
    const first = new Int32Array((start.at(-1) ?? 0) + 1);
    const to: number[] = [];
    const perhaps: number[] = [];
    for (const [index, { source }] of households.entries()) {
      const old = from.start[source] ?? 0;
      const moved = (start[index] ?? 0) - old;
      for (let row = old; row < (from.start[source + 1] ?? 0); row++) {
        for (let edge = related.first[row] ?? 0; edge < (related.first[row + 1] ?? 0); edge++) {
          to.push((related.to[edge] ?? 0) + moved);
          perhaps.push(related.perhaps?.[edge] ?? 0);
        }
        first[row + moved + 1] = to.length;
      }
    }
    const unstated = related.perhaps ? { perhaps: Uint8Array.from(perhaps) } : {};
    return { first, to: Int32Array.from(to), ...unstated };
  };
  return { holds: pick(relations.holds), heldBy: pick(relations.heldBy) };
}
