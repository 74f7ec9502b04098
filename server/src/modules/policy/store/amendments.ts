import { type Overlay, overlayFromJson, overlayToJson } from "@ansinh/engine";
import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";
import type { AmendmentKind, AmendmentState, Content, Document, Entered } from "../model.ts";
import type { Published } from "../rules/composed.ts";

/** An amendment as stored: what was entered, and the engine's overlay made of it. */
export interface AmendmentRow {
  readonly id: string;
  readonly kind: AmendmentKind;
  readonly state: AmendmentState;
  readonly revision: number;
  readonly label: string;
  readonly document: Document;
  readonly reviewOn: string | null;
  readonly content: Content;
  readonly withdraws: string | null;
  readonly withdrawn: boolean;
  readonly madeAt: Date;
  readonly madeBy: string | null;
  readonly madeByName: string | null;
  readonly submittedAt: Date | null;
  readonly submittedBy: string | null;
  readonly submittedByName: string | null;
  readonly returnedReason: string | null;
  readonly publishedAt: Date | null;
  readonly publishedByName: string | null;
}

const nameOf = (column: ReturnType<typeof sql>) =>
  sql`(select c.name from account c where c.tenant = a.tenant and c.id = ${column})`;

const columns = sql`a.id, a.kind, a.state, a.revision, a.label, a.document, a.review_on as "reviewOn", a.content, a.withdraws,
  exists (select 1 from policy_amendment w where w.tenant = a.tenant and w.withdraws = a.id
    and w.state = 'published') as withdrawn,
  a.made_at as "madeAt", a.made_by as "madeBy", ${nameOf(sql`a.made_by`)} as "madeByName",
  a.submitted_at as "submittedAt", a.submitted_by as "submittedBy",
  ${nameOf(sql`a.submitted_by`)} as "submittedByName", a.returned_reason as "returnedReason",
  a.published_at as "publishedAt", ${nameOf(sql`a.published_by`)} as "publishedByName"`;

/** The newest first; published ones in the order of their publication. */
export async function listAmendments(tx: Tx, tenant: number): Promise<readonly AmendmentRow[]> {
  const found = await sql<AmendmentRow>`select ${columns} from policy_amendment a where a.tenant = ${tenant}
    order by a.published_number desc nulls first, a.made_at desc, a.id`.execute(tx);
  return found.rows;
}

export async function findAmendment(tx: Tx, tenant: number, id: string): Promise<AmendmentRow | null> {
  const found = await sql<AmendmentRow>`select ${columns} from policy_amendment a
    where a.tenant = ${tenant} and a.id = ${id}`.execute(tx);
  return found.rows[0] ?? null;
}

export interface AmendmentToWrite {
  readonly id: string;
  readonly entered: Entered;
  readonly overlay: Overlay | null;
  readonly by: string | null;
  readonly at: Date;
}

const parts = ({ entered, overlay }: AmendmentToWrite) => ({
  kind: entered.content.kind,
  document: JSON.stringify(entered.document),
  content: JSON.stringify(entered.content),
  overlay: overlay && overlayToJson(overlay),
  withdraws: entered.content.kind === "withdrawal" ? entered.content.withdraws : null,
});

/** False where an amendment of this id stands already. */
export async function insertAmendment(tx: Tx, tenant: number, given: AmendmentToWrite): Promise<boolean> {
  const { id, entered, by, at } = given;
  const { kind, document, content, overlay, withdraws } = parts(given);
  const written = await sql`insert into policy_amendment (tenant, id, kind, state, revision, label, document,
      review_on, content, overlay, withdraws, made_at, made_by)
    values (${tenant}, ${id}, ${kind}, 'draft', 1, ${entered.label}, ${document}, ${entered.reviewOn}, ${content},
      ${overlay}, ${withdraws}, ${at}, ${by})
    on conflict on constraint policy_amendment_pk do nothing`.execute(tx);
  return written.numAffectedRows === 1n;
}

/** Puts a draft or returned one anew, whoever saw this revision; false: somebody was sooner. */
export async function rewriteAmendment(
  tx: Tx,
  tenant: number,
  given: AmendmentToWrite & { readonly revision: number },
): Promise<boolean> {
  const { kind, document, content, overlay, withdraws } = parts(given);
  const { label, reviewOn } = given.entered;
  const written =
    await sql`update policy_amendment set state = 'draft', revision = revision + 1, kind = ${kind},
      label = ${label}, document = ${document}, review_on = ${reviewOn}, content = ${content}, overlay = ${overlay},
      withdraws = ${withdraws}, made_at = ${given.at}, made_by = ${given.by}
    where tenant = ${tenant} and id = ${given.id} and revision = ${given.revision}
      and state in ('draft', 'returned')`.execute(tx);
  return written.numAffectedRows === 1n;
}

export interface Step {
  readonly id: string;
  readonly revision: number;
  readonly by: string | null;
  readonly at: Date;
}

export async function markSubmitted(
  tx: Tx,
  tenant: number,
  { id, revision, by, at }: Step,
): Promise<boolean> {
  const moved = await sql`update policy_amendment set state = 'submitted', revision = revision + 1,
      submitted_at = ${at}, submitted_by = ${by}, returned_reason = null
    where tenant = ${tenant} and id = ${id} and revision = ${revision} and state in ('draft', 'returned')`.execute(
    tx,
  );
  return moved.numAffectedRows === 1n;
}

export async function markReturned(
  tx: Tx,
  tenant: number,
  { id, revision, reason }: Step & { readonly reason: string },
): Promise<boolean> {
  const moved = await sql`update policy_amendment set state = 'returned', revision = revision + 1,
      returned_reason = ${reason}
    where tenant = ${tenant} and id = ${id} and revision = ${revision} and state = 'submitted'`.execute(tx);
  return moved.numAffectedRows === 1n;
}

/** Gives it the next number of the tenant; call under `lockPublishing`. */
export async function markPublished(
  tx: Tx,
  tenant: number,
  { id, revision, by, at }: Step,
): Promise<boolean> {
  const moved = await sql`update policy_amendment set state = 'published', revision = revision + 1,
      published_at = ${at}, published_by = ${by}, published_number = (select coalesce(max(published_number), 0) + 1
        from policy_amendment where tenant = ${tenant})
    where tenant = ${tenant} and id = ${id} and revision = ${revision} and state = 'submitted'`.execute(tx);
  return moved.numAffectedRows === 1n;
}

/** Publications of a tenant one after another: the second is checked against what the first made of the set. */
export async function lockPublishing(tx: Tx, tenant: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('policy_amendment'), ${tenant})`.execute(tx);
}

/** A published amendment that counts, without its content. */
export interface Standing {
  readonly id: string;
  readonly kind: AmendmentKind;
  /** Of its overlay. */
  readonly hash: string;
}

/** Those published by a moment and not withdrawn by then, in the order of publication. */
export async function standingAmendments(
  tx: Tx,
  tenant: number,
  publishedBy: Date | null,
): Promise<readonly Standing[]> {
  const found =
    await sql<Standing>`select a.id, a.kind, encode(sha256(convert_to(a.overlay, 'UTF8')), 'hex') as hash
    from policy_amendment a
    where a.tenant = ${tenant} and a.state = 'published' and a.kind <> 'withdrawal'
      and (${publishedBy}::timestamptz is null or a.published_at <= ${publishedBy})
      and not exists (select 1 from policy_amendment w where w.tenant = a.tenant and w.withdraws = a.id
        and w.state = 'published' and (${publishedBy}::timestamptz is null or w.published_at <= ${publishedBy}))
    order by a.published_number`.execute(tx);
  return found.rows;
}

export async function publishedOverlays(
  tx: Tx,
  tenant: number,
  ids: readonly string[],
): Promise<readonly Published[]> {
  const found = await sql<{ id: string; kind: Published["kind"]; overlay: string }>`
    select id, kind, overlay from policy_amendment
    where tenant = ${tenant} and id = any(${ids}::uuid[]) and overlay is not null
    order by published_number`.execute(tx);
  return found.rows.map(({ overlay, ...row }) => ({ ...row, overlay: overlayFromJson(overlay) }));
}
