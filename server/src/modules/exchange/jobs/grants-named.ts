import { type GrantOfBook, grantsOfBooks } from "#modules/benefits/index.ts";
import { birthYearsMeet } from "#modules/registry/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import { nameKey } from "../rules/names.ts";
import type { Finding } from "../rules/outcome.ts";
import type { ImportContext, RowAtWork } from "./context.ts";

/** A row with the grant that it names. */
export interface Paid {
  readonly row: RowAtWork;
  readonly grant: GrantOfBook;
}

interface Refusal extends Omit<Finding, "outcome"> {
  /** Where it is, when not in the book's number. */
  readonly column?: number | null;
}

/** Nothing of the row is recorded. */
export function giveBack(
  context: ImportContext,
  row: RowAtWork,
  { column = bookColumn(context), ...finding }: Refusal,
): undefined {
  row.personId = null;
  row.findings.push({ column, finding: { ...finding, outcome: "returned" } });
  return undefined;
}

const bookColumn = ({ sheet }: ImportContext): number | null =>
  sheet.mapping.bookNumber ?? sheet.mapping.code ?? null;

/** A row names a grant by its book; the name and birth beside it must be those of the grant's person. */
export function matched(
  context: ImportContext,
  row: RowAtWork,
  grants: ReadonlyMap<string, GrantOfBook>,
): Paid | undefined {
  const { name, birth, bookNumber, code } = row.reading.values;
  const book = bookNumber ?? code ?? "";
  const grant = grants.get(book);
  if (!grant) return giveBack(context, row, { name: "grantNotFound", details: { value: book } });
  const held = grant.birthFrom && grant.birthTo ? { from: grant.birthFrom, to: grant.birthTo } : null;
  if (nameKey(name?.display ?? "") !== grant.nameKey || !birthYearsMeet(birth ?? null, held)) {
    const details = { value: book, name: grant.personName };
    return giveBack(context, row, { name: "grantOfAnother", details });
  }
  row.personId = grant.personId;
  row.sealedClass ??= grant.sealedClass;
  return { row, grant };
}

export async function grantsNamed(
  tx: Tx,
  context: ImportContext,
  rows: readonly RowAtWork[],
): Promise<Map<string, GrantOfBook>> {
  const books = [
    ...new Set(rows.flatMap(({ reading }) => reading.values.bookNumber ?? reading.values.code ?? [])),
  ];
  const found = await grantsOfBooks(tx, context.tenant, { office: context.file.unit, books });
  return new Map(found.map((grant) => [grant.bookNumber, grant]));
}
