import { sql } from "kysely";
import type { SealedClass } from "#kernel/permission.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { FileKind, FileState } from "../model.ts";
import { fileProblems } from "../problems/files.ts";

export interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Commune, or the province for the department's lists. */
  readonly unit: string;
  readonly state: FileState;
  readonly kind: FileKind | null;
  readonly complete: boolean | null;
  readonly agency: string | null;
  readonly funding: string | null;
  readonly batchId: string | null;
  readonly uploadedBy: string | null;
  readonly uploadedAt: Date;
  readonly finishedAt: Date | null;
  readonly problem: Record<string, unknown> | null;
  /** null: not looked through yet. */
  readonly classes: readonly SealedClass[] | null;
}

const columns = sql`id, name, size, unit, state, kind, complete, agency, funding, batch_id as "batchId",
  uploaded_by as "uploadedBy", uploaded_at as "uploadedAt", finished_at as "finishedAt", problem, classes`;

export interface FileToStore {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly sha256: Buffer;
  readonly size: number;
  readonly pieces: AsyncIterable<Buffer> | Iterable<Buffer>;
  readonly uploadedBy: string | null;
  readonly at: Date;
}

export async function insertFile(tx: Tx, tenant: number, file: FileToStore): Promise<void> {
  await sql`insert into import_file (tenant, id, name, sha256, size, unit, state, uploaded_by, uploaded_at)
    values (${tenant}, ${file.id}, ${file.name}, ${file.sha256}, ${file.size}, ${file.unit}, 'received',
      ${file.uploadedBy}, ${file.at})`.execute(tx);
  let piece = 0;
  for await (const bytes of file.pieces) {
    await sql`insert into import_content (tenant, file_id, piece, bytes)
      values (${tenant}, ${file.id}, ${piece}, ${bytes})`.execute(tx);
    piece += 1;
  }
}

export async function findFile(tx: Tx, tenant: number, id: string): Promise<FileRow | undefined> {
  const found =
    await sql<FileRow>`select ${columns} from import_file where tenant = ${tenant} and id = ${id}`.execute(
      tx,
    );
  return found.rows[0];
}

/** Locked until commit, so that of two who start its work at once the second finds it busy. */
export async function lockFile(tx: Tx, tenant: number, id: string): Promise<FileRow | undefined> {
  await sql`select 1 from import_file where tenant = ${tenant} and id = ${id} for update`.execute(tx);
  return findFile(tx, tenant, id);
}

/** The same bytes given before and not taken back: told, so that nobody imports a list twice unknowingly. */
export async function findSameBytes(tx: Tx, tenant: number, sha256: Buffer): Promise<FileRow | undefined> {
  const found =
    await sql<FileRow>`select ${columns} from import_file where tenant = ${tenant} and sha256 = ${sha256}
    and state in ('importing', 'imported') order by uploaded_at desc limit 1`.execute(tx);
  return found.rows[0];
}

/** The same bytes of the same unit, neither refused nor undone: where work on them was cut off it goes on. */
export async function findLiveBytes(
  tx: Tx,
  tenant: number,
  given: { sha256: Buffer; unit: string },
): Promise<FileRow | undefined> {
  const found = await sql<FileRow>`select ${columns} from import_file where tenant = ${tenant}
    and sha256 = ${given.sha256} and unit = ${given.unit} and state not in ('refused', 'undone')
    order by uploaded_at desc limit 1`.execute(tx);
  return found.rows[0];
}

export async function listFiles(tx: Tx, tenant: number, limit: number): Promise<FileRow[]> {
  const found = await sql<FileRow>`select ${columns} from import_file where tenant = ${tenant}
    order by uploaded_at desc, id desc limit ${limit}`.execute(tx);
  return found.rows;
}

/** False where the account may not have the bytes: not looked through yet, or a sealed class in it. */
export async function hasContent(tx: Tx, tenant: number, id: string): Promise<boolean> {
  const found = await sql`select 1 from import_content
    where tenant = ${tenant} and file_id = ${id} and piece = 0`.execute(tx);
  return found.rows.length === 1;
}

/** The list piece by piece. Errors: fileSealed, where a class found meanwhile takes the rest away. */
export async function* readContent(tx: Tx, tenant: number, id: string): AsyncGenerator<Buffer> {
  const size = (await findFile(tx, tenant, id))?.size ?? 0;
  for (let piece = 0, read = 0; read < size; piece += 1) {
    const found = await sql<{ bytes: Buffer }>`select bytes from import_content
      where tenant = ${tenant} and file_id = ${id} and piece = ${piece}`.execute(tx);
    const [row] = found.rows;
    if (!row) throw fileProblems.fileSealed();
    read += row.bytes.length;
    yield row.bytes;
  }
}

export async function setState(
  tx: Tx,
  tenant: number,
  change: { id: string; from: readonly FileState[]; to: FileState },
): Promise<boolean> {
  const changed = await sql`update import_file set state = ${change.to},
      finished_at = case when ${change.to} in ('imported', 'undone', 'refused') then now() else null end
    where tenant = ${tenant} and id = ${change.id} and state = any(${change.from}) returning 1`.execute(tx);
  return changed.rows.length === 1;
}

export async function refuseFile(
  tx: Tx,
  tenant: number,
  refusal: { id: string; problem: object },
): Promise<void> {
  await sql`update import_file set state = 'refused', problem = ${JSON.stringify(refusal.problem)}, finished_at = now()
    where tenant = ${tenant} and id = ${refusal.id} and state = 'received'`.execute(tx);
}

export async function setAnalysed(
  tx: Tx,
  tenant: number,
  found: { id: string; classes: readonly string[] },
): Promise<void> {
  await sql`update import_file set state = 'analysed', classes = ${found.classes}
    where tenant = ${tenant} and id = ${found.id} and state = 'received'`.execute(tx);
}

/** A class found only while importing seals the file from that moment. */
export async function addClasses(
  tx: Tx,
  tenant: number,
  found: { id: string; classes: readonly string[] },
): Promise<void> {
  await sql`update import_file set classes = (select array_agg(distinct c) from unnest(classes || ${found.classes}::text[]) c)
    where tenant = ${tenant} and id = ${found.id}`.execute(tx);
}

export interface Settings {
  readonly kind: FileKind;
  readonly complete: boolean;
  readonly agency: string | null;
  readonly funding: string | null;
}

export async function saveSettings(
  tx: Tx,
  tenant: number,
  file: { id: string; settings: Settings },
): Promise<boolean> {
  const { kind, complete, agency, funding } = file.settings;
  const changed = await sql`update import_file set kind = ${kind}, complete = ${complete}, agency = ${agency},
      funding = ${funding}, state = 'ready'
    where tenant = ${tenant} and id = ${file.id} and state in ('analysed', 'ready') returning 1`.execute(tx);
  return changed.rows.length === 1;
}

export async function setBatch(tx: Tx, tenant: number, file: { id: string; batchId: string }): Promise<void> {
  await sql`update import_file set batch_id = ${file.batchId} where tenant = ${tenant} and id = ${file.id}
    and batch_id is null`.execute(tx);
}
