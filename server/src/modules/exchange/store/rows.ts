import { sql } from "kysely";
import type { SealedClass } from "#kernel/permission.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { RowOutcome, StoredFinding } from "../model.ts";

export interface RowToStore {
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly personId: string | null;
  readonly fingerprint: Buffer;
  readonly findings: readonly StoredFinding[];
  readonly sealedClass: SealedClass | null;
}

export interface SheetPlace {
  readonly tenant: number;
  readonly fileId: string;
  readonly sheet: number;
}

/** Values of a sealed row's cells stand in the sealed schema alone; outside only that there is something. */
function openFindings(row: RowToStore): readonly StoredFinding[] {
  if (row.sealedClass === null) return row.findings;
  return row.findings.map(({ column, outcome }) => ({
    column,
    outcome,
    name: "wordOfSealedClass",
    value: "",
    details: {},
  }));
}

export async function writeImportRows(tx: Tx, place: SheetPlace, rows: readonly RowToStore[]): Promise<void> {
  const { tenant, fileId, sheet } = place;
  const given = rows.map((row) => ({
    row: row.row,
    outcome: row.outcome,
    person_id: row.personId,
    fingerprint: row.fingerprint.toString("hex"),
    problems: openFindings(row),
    sealed: row.sealedClass !== null,
  }));
  await sql`insert into import_row (tenant, file_id, sheet, row, outcome, person_id, fingerprint, problems, sealed)
    select ${tenant}::integer, ${fileId}::uuid, ${sheet}::integer, r.row, r.outcome, r.person_id,
      decode(r.fingerprint, 'hex'), r.problems, r.sealed
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as r(row integer, outcome text, person_id uuid,
      fingerprint text, problems jsonb, sealed boolean)`.execute(tx);
  const sealed = rows.flatMap(({ row, sealedClass, findings }) =>
    sealedClass === null ? [] : [{ row, class: sealedClass, problems: findings }],
  );
  if (sealed.length === 0) return;
  await sql`insert into sealed.import_row (tenant, file_id, sheet, row, class, problems)
    select ${tenant}::integer, ${fileId}::uuid, ${sheet}::integer, r.row, r.class, r.problems
    from jsonb_to_recordset(${JSON.stringify(sealed)}::jsonb) as r(row integer, class text, problems jsonb)`.execute(
    tx,
  );
}

/** Rows of the same content that came in with another file, not taken back. */
export async function knownFingerprints(
  tx: Tx,
  place: SheetPlace,
  fingerprints: readonly Buffer[],
): Promise<Map<string, string | null>> {
  const hex = fingerprints.map((each) => each.toString("hex"));
  const found = await sql<{ hex: string; personId: string | null }>`
    select encode(r.fingerprint, 'hex') as hex, r.person_id as "personId" from import_row r
    join import_file f on f.tenant = r.tenant and f.id = r.file_id and f.state in ('importing', 'imported')
    where r.tenant = ${place.tenant} and r.file_id <> ${place.fileId} and r.outcome in ('taken', 'warned', 'queued')
      and r.fingerprint in (select decode(h, 'hex') from unnest(${hex}::text[]) h)`.execute(tx);
  return new Map(found.rows.map(({ hex: key, personId }) => [key, personId]));
}

export async function forgetRows(tx: Tx, tenant: number, fileId: string): Promise<void> {
  await sql`delete from import_row where tenant = ${tenant} and file_id = ${fileId}`.execute(tx);
  await sql`update import_sheet set rows_done = 0 where tenant = ${tenant} and file_id = ${fileId}`.execute(
    tx,
  );
}

export interface OutcomeCount {
  readonly sheet: number;
  readonly outcome: RowOutcome;
  readonly count: number;
}

export async function countOutcomes(tx: Tx, tenant: number, fileId: string): Promise<OutcomeCount[]> {
  const found = await sql<OutcomeCount>`select sheet, outcome, count(*) as count from import_row
    where tenant = ${tenant} and file_id = ${fileId} group by sheet, outcome order by sheet, outcome`.execute(
    tx,
  );
  return found.rows;
}

export interface ShownRow {
  readonly sheet: number;
  readonly row: number;
  readonly outcome: RowOutcome;
  readonly personId: string | null;
  readonly findings: StoredFinding[];
  readonly sealed: boolean;
}

export interface RowsQuestion {
  readonly fileId: string;
  readonly outcomes: readonly RowOutcome[] | null;
  readonly after: { readonly sheet: number; readonly row: number };
  readonly limit: number;
  /** Only rows about which something is told. */
  readonly onlyErring?: boolean;
}

const isErring = sql`(r.outcome = 'returned' or r.problems <> '[]')`;

/** Numbers of the rows of a sheet about which something is told, in their order. */
export async function erringRows(
  tx: Tx,
  tenant: number,
  of: { fileId: string; sheet: number },
): Promise<number[]> {
  const found = await sql<{ row: number }>`select r.row from import_row r where r.tenant = ${tenant}
    and r.file_id = ${of.fileId} and r.sheet = ${of.sheet} and ${isErring} order by r.row`.execute(tx);
  return found.rows.map((each) => each.row);
}

/** As the account may see them: of a sealed row findings and person only with its class. */
export async function readImportRows(tx: Tx, tenant: number, question: RowsQuestion): Promise<ShownRow[]> {
  const { fileId, outcomes, after, limit } = question;
  const found = await sql<ShownRow>`select r.sheet, r.row, r.outcome,
      case when r.sealed and s.row is null then null else r.person_id end as "personId",
      coalesce(s.problems, r.problems) as findings, r.sealed
    from import_row r left join sealed.import_row s on s.tenant = r.tenant and s.file_id = r.file_id
      and s.sheet = r.sheet and s.row = r.row
    where r.tenant = ${tenant} and r.file_id = ${fileId} and (r.sheet, r.row) > (${after.sheet}, ${after.row})
      and (${outcomes}::text[] is null or r.outcome = any(${outcomes}))
      and (${!question.onlyErring} or ${isErring})
    order by r.sheet, r.row limit ${limit}`.execute(tx);
  return found.rows;
}
