import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { from as copyFrom } from "pg-copy-streams";
import type { Database } from "#server/platform/database/database.ts";

export type Field = string | number | boolean | Date | null | readonly string[];

const escaped = (text: string): string =>
  text.replace(/[\\\t\n\r]/g, (char) => `\\${{ "\\": "\\", "\t": "t", "\n": "n", "\r": "r" }[char] ?? char}`);

function text(field: Field): string {
  if (field === null) return "\\N";
  if (field instanceof Date) return field.toISOString();
  return typeof field === "object" ? `{${field.join(",")}}` : escaped(String(field));
}

const rowsPerChunk = 2_000;

function* chunks(rows: Iterable<readonly Field[]>): Generator<string> {
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(row.map(text).join("\t"));
    if (lines.length < rowsPerChunk) continue;
    yield `${lines.join("\n")}\n`;
    lines = [];
  }
  if (lines.length > 0) yield `${lines.join("\n")}\n`;
}

/** Rows into a table by COPY as the batch role. `table` is written `person (tenant, id, …)`. */
export async function copyInto(
  database: Database,
  table: string,
  rows: Iterable<readonly Field[]>,
): Promise<void> {
  await database.batchClient(async (client) => {
    const stream = client.query(copyFrom(`copy ${table} from stdin`));
    await pipeline(Readable.from(chunks(rows)), stream);
  });
}
