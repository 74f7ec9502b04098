import type { Month } from "@ansinh/engine";
import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import type { Tx } from "#platform/database/pool.ts";
import { writeRows } from "#platform/database/write-rows.ts";
import type { WorklistKind } from "../model.ts";

export interface WorklistItem {
  readonly kind: WorklistKind;
  readonly personId: string;
  readonly grantId: string | null;
  readonly benefit: string | null;
  /** Đồng at stake a month, or in all where it is of the past. */
  readonly amount: number;
  readonly details: Readonly<Record<string, unknown>>;
  readonly sealed: boolean;
}

/** What a run found takes the place of what runs of that month or an earlier one found; a later month's stays. */
export async function replaceWorklist(
  tx: Tx,
  at: { tenant: number; unit: string; month: Month; kinds: readonly WorklistKind[]; madeAt: Date },
  items: readonly WorklistItem[],
): Promise<void> {
  const newer = await sql`select 1 from worklist_item where tenant = ${at.tenant} and unit = ${at.unit}
    and state = 'open' and kind = any(${at.kinds}::text[]) and month > ${`${at.month}-01`}::date limit 1`.execute(
    tx,
  );
  if (newer.rows.length > 0) return;
  await sql`delete from worklist_item where tenant = ${at.tenant} and unit = ${at.unit} and state = 'open'
    and kind = any(${at.kinds}::text[])`.execute(tx);
  const rows = items.map((item) => ({
    id: newId(),
    kind: item.kind,
    person_id: item.personId,
    grant_id: item.grantId,
    benefit: item.benefit,
    amount: item.amount,
    details: item.details,
    sealed: item.sealed,
  }));
  await writeRows(
    tx,
    rows,
    (given) =>
      sql`insert into worklist_item (tenant, id, kind, month, unit, person_id, grant_id, benefit, amount, details,
        sealed, state, made_at)
      select ${at.tenant}::integer, g.id, g.kind, ${`${at.month}-01`}::date, ${at.unit}, g.person_id, g.grant_id,
        g.benefit, g.amount, g.details, g.sealed, 'open', ${at.madeAt}
      from jsonb_to_recordset(${given}::jsonb) as g(id uuid, kind text, person_id uuid, grant_id uuid, benefit text,
        amount bigint, details jsonb, sealed boolean)`,
  );
}
