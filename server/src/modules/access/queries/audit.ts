import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { Tx } from "#platform/database/pool.ts";
import { type AuditShown, CivilDay, type ReadShown } from "../model.ts";

const paging = {
  /** Days of the office, both included. */
  from: CivilDay.optional(),
  to: CivilDay.optional(),
  page: z.coerce.number().int().min(1).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export const AuditAsked = z.object({
  account: z.uuid().optional(),
  /** A whole action, "access.lockAccount", or everything of a module, "access". */
  action: z.string().max(80).optional(),
  subjectKind: z.string().max(40).optional(),
  subjectId: z.string().max(80).optional(),
  unit: z.string().max(20).optional(),
  ...paging,
});
export type AuditAsked = z.infer<typeof AuditAsked>;

export interface Page<Item> {
  readonly items: Item[];
  readonly total: number;
}

/** Entries of the chain, the newest first. */
export async function auditPage(tx: Tx, tenant: number, asked: AuditAsked): Promise<Page<AuditShown>> {
  const where = allOf([
    sql`tenant = ${tenant}`,
    asked.account && sql`account_id = ${asked.account}`,
    asked.action && sql`(action = ${asked.action} or starts_with(action, ${`${asked.action}.`}))`,
    asked.subjectKind && sql`subject_kind = ${asked.subjectKind}`,
    asked.subjectId && sql`subject_id = ${asked.subjectId}`,
    asked.unit && sql`unit = ${asked.unit}`,
    ...days(asked),
  ]);
  const counted = await sql<{ n: number }>`select count(*) as n from audit_entry where ${where}`.execute(tx);
  const found = await sql<Omit<AuditShown, "at"> & { at: Date }>`select seq, at, account_id as "accountId",
      account_name as "accountName", action, subject_kind as "subjectKind", subject_id as "subjectId", unit, details
    from audit_entry where ${where} order by seq desc ${window(asked)}`.execute(tx);
  const items = found.rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  return { items, total: counted.rows[0]?.n ?? 0 };
}

export const ReadsAsked = z.object({
  account: z.uuid().optional(),
  /** A person: who has seen them. */
  person: z.uuid().optional(),
  purpose: z.string().max(80).optional(),
  ...paging,
});
export type ReadsAsked = z.infer<typeof ReadsAsked>;

const shownMax = 20;

/** Requests that showed personal data, the newest first. */
export async function readsPage(tx: Tx, tenant: number, asked: ReadsAsked): Promise<Page<ReadShown>> {
  const where = allOf([
    sql`r.tenant = ${tenant}`,
    asked.account && sql`r.account_id = ${asked.account}`,
    asked.person && sql`r.shown @> array[${asked.person}]::uuid[]`,
    asked.purpose && sql`starts_with(r.purpose, ${asked.purpose})`,
    ...days(asked),
  ]);
  const counted = await sql<{ n: number }>`select count(*) as n from read_log r where ${where}`.execute(tx);
  const found = await sql<
    Omit<ReadShown, "at"> & { at: Date }
  >`select r.id, r.at, r.account_id as "accountId",
      coalesce(a.name, r.reader) as "accountName", r.route, r.purpose, r.criteria,
      cardinality(r.shown) as people, r.shown[1:${sql.lit(shownMax)}] as shown
    from read_log r left join account a on a.tenant = r.tenant and a.id = r.account_id
    where ${where} order by r.at desc, r.id desc ${window(asked)}`.execute(tx);
  const items = found.rows.map((row) => ({ ...row, at: row.at.toISOString() }));
  return { items, total: counted.rows[0]?.n ?? 0 };
}

type Condition = RawBuilder<unknown> | undefined | "";

function days(asked: { from?: string | undefined; to?: string | undefined }): Condition[] {
  const zone = sql.lit("Asia/Ho_Chi_Minh");
  return [
    asked.from && sql`at >= (${asked.from}::date)::timestamp at time zone ${zone}`,
    asked.to && sql`at < (${asked.to}::date + 1)::timestamp at time zone ${zone}`,
  ];
}

function allOf(conditions: readonly Condition[]): RawBuilder<unknown> {
  const given = conditions.filter((item): item is RawBuilder<unknown> => item !== undefined && item !== "");
  return sql.join(given, sql` and `);
}

function window(asked: { page: number; limit: number }): RawBuilder<unknown> {
  return sql`limit ${asked.limit} offset ${(asked.page - 1) * asked.limit}`;
}
