import type { RawBuilder } from "kysely";
import type { Tx } from "./pool.ts";

const rowsPerStatement = 2_000;

/** One statement per 2,000 rows, handed over as JSON for `jsonb_to_recordset`. */
export async function writeRows(
  tx: Tx,
  rows: readonly object[],
  statement: (given: string) => RawBuilder<unknown>,
): Promise<void> {
  for (const part of chunks(rows)) await statement(JSON.stringify(part)).execute(tx);
}

/** Rows in parts that one statement carries. */
export function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += rowsPerStatement) yield rows.slice(at, at + rowsPerStatement);
}
