import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import type { Tx } from "#platform/database/pool.ts";
import { writeRows } from "#platform/database/write-rows.ts";
import { firstDay } from "./first-day.ts";
import { staleLists } from "./pay-lists-stale.ts";
import type { OpeningToRecord, PayeeToRecord, Recording } from "./recording.ts";

/** The payee from now on; the one recorded before is closed. The same payee again changes nothing. */
export async function recordPayees(
  tx: Tx,
  recording: Recording,
  payees: readonly { readonly grantId: string; readonly payee: PayeeToRecord }[],
): Promise<void> {
  const rows = payees.map(({ grantId, payee }) => ({
    id: newId(),
    grant_id: grantId,
    kind: payee.kind,
    name: payee.name,
    person_id: payee.personId ?? null,
    bank: payee.bank ?? null,
    account: payee.account ?? null,
    valid_from: payee.validFrom ?? null,
  }));
  const shape = sql`g(id uuid, grant_id uuid, kind text, name text, person_id uuid, bank text, account text,
    valid_from date)`;
  const differs = sql`(p.kind, p.name) is distinct from (g.kind, g.name)
    or (p.person_id, p.bank, p.account) is distinct from (g.person_id, g.bank, g.account)`;
  await writeRows(
    tx,
    rows,
    (given) =>
      sql`update grant_payee p set recorded_to = ${recording.at} from jsonb_to_recordset(${given}::jsonb) as ${shape}
      where p.tenant = ${recording.tenant} and p.grant_id = g.grant_id and p.recorded_to is null and (${differs})`,
  );
  await writeRows(
    tx,
    rows,
    (given) =>
      sql`insert into grant_payee (tenant, id, grant_id, kind, name, person_id, bank, account, valid_from,
        recorded_from, batch_id)
      select ${recording.tenant}::integer, g.id, g.grant_id, g.kind, g.name, g.person_id, g.bank, g.account,
        g.valid_from, ${recording.at}, ${recording.batchId}::uuid
      from jsonb_to_recordset(${given}::jsonb) as ${shape}
      where not exists (select 1 from grant_payee p where p.tenant = ${recording.tenant}
        and p.grant_id = g.grant_id and p.recorded_to is null)`,
  );
}

/** What was listed before An Sinh. Known with the same amount and state: nothing; otherwise corrected. */
export async function recordOpening(
  tx: Tx,
  recording: Recording,
  payments: readonly { readonly grantId: string; readonly opening: OpeningToRecord }[],
): Promise<void> {
  const rows = payments.map(({ grantId, opening }) => ({
    id: newId(),
    grant_id: grantId,
    month: firstDay(opening.month),
    component: opening.component,
    amount: opening.amount,
    state: opening.state,
  }));
  const shape = sql`g(id uuid, grant_id uuid, month date, component text, amount bigint, state text)`;
  const key = sql`p.tenant = ${recording.tenant} and p.grant_id = g.grant_id and p.month = g.month
    and p.component = g.component and p.recorded_to is null`;
  await writeRows(
    tx,
    rows,
    (given) =>
      sql`update opening_payment p set recorded_to = ${recording.at}
      from jsonb_to_recordset(${given}::jsonb) as ${shape}
      where ${key} and (p.amount, p.state) is distinct from (g.amount, g.state)`,
  );
  await writeRows(
    tx,
    rows,
    (given) =>
      sql`insert into opening_payment (tenant, id, grant_id, month, component, amount, state, recorded_from, batch_id)
      select ${recording.tenant}::integer, g.id, g.grant_id, g.month, g.component, g.amount, g.state,
        ${recording.at}, ${recording.batchId}::uuid
      from jsonb_to_recordset(${given}::jsonb) as ${shape}
      where not exists (select 1 from opening_payment p where ${key})`,
  );
  await staleLists(tx, recording, rows);
}
