import type { RawBuilder } from "kysely";
import type { Tx } from "#platform/database/pool.ts";

const rowsPerStatement = 2_000;

/** One statement per 2,000 rows, handed over as JSON. */
export async function writeRows(
  tx: Tx,
  rows: readonly object[],
  statement: (given: string) => RawBuilder<unknown>,
): Promise<void> {
  for (const part of chunks(rows)) await statement(JSON.stringify(part)).execute(tx);
}

export function* chunks<T>(rows: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < rows.length; at += rowsPerStatement) yield rows.slice(at, at + rowsPerStatement);
}

/** First day of a month, as tables keep it. Errors: not a month. */
export function firstDay(month: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new RangeError(`not a month: ${month}`);
  return `${month}-01`;
}
