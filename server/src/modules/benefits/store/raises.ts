import type { CivilDate, Money, Month } from "@ansinh/engine";
import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";
import { chunks } from "#platform/database/write-rows.ts";
import type { RaisedLevel, RaiseState } from "../model.ts";
import type { RaisePart } from "../rules/raise.ts";

export interface RaiseHead {
  readonly id: string;
  readonly office: string;
  readonly inForce: CivilDate;
  readonly month: Month;
  readonly state: RaiseState;
  readonly revision: number;
  readonly policySet: string;
  readonly people: number;
  readonly coefficients: string;
  readonly monthly: Money;
  readonly arrears: Money;
  readonly withoutBasis: number;
  readonly levels: readonly RaisedLevel[];
  readonly parts: readonly RaisePart[];
  readonly madeAt: Date;
  readonly madeBy: string | null;
  readonly submittedBy: string | null;
  readonly submittedByName: string | null;
  readonly returnedReason: string | null;
  readonly number: string | null;
  readonly signedOn: string | null;
  readonly signedByName: string | null;
}

const nameOf = (column: ReturnType<typeof sql>) =>
  sql`(select a.name from account a where a.tenant = d.tenant and a.id = ${column})`;

const columns = sql`d.id, d.office, d.in_force as "inForce", to_char(d.month, 'YYYY-MM') as month, d.state, d.revision,
  d.policy_set as "policySet", d.people, d.coefficients, d.monthly, d.arrears, d.without_basis as "withoutBasis",
  d.levels, d.parts, d.made_at as "madeAt", d.made_by as "madeBy", d.submitted_by as "submittedBy",
  ${nameOf(sql`d.submitted_by`)} as "submittedByName", d.returned_reason as "returnedReason", d.number,
  d.signed_on as "signedOn", ${nameOf(sql`d.signed_by`)} as "signedByName"`;

export async function findRaise(tx: Tx, tenant: number, id: string): Promise<RaiseHead | null> {
  const found = await sql<RaiseHead>`select ${columns} from raise_decision d
    where d.tenant = ${tenant} and d.id = ${id}`.execute(tx);
  return found.rows[0] ?? null;
}

/** Those of a day, also where they concern nobody. */
export async function raisesOf(tx: Tx, tenant: number, inForce: string): Promise<readonly RaiseHead[]> {
  const found = await sql<RaiseHead>`select ${columns} from raise_decision d
    where d.tenant = ${tenant} and d.in_force = ${inForce} order by d.office`.execute(tx);
  return found.rows;
}

export interface RaiseToWrite
  extends Pick<
    RaiseHead,
    | "id"
    | "office"
    | "inForce"
    | "month"
    | "policySet"
    | "people"
    | "coefficients"
    | "monthly"
    | "arrears"
    | "withoutBasis"
    | "levels"
    | "parts"
    | "madeAt"
    | "madeBy"
  > {
  readonly lines: readonly RaiseLineToWrite[];
}

export interface RaiseLineToWrite {
  readonly grant_id: string;
  readonly person_id: string;
  readonly funding: string;
  readonly sealed: boolean;
  readonly clause: string;
  readonly coefficient: string | null;
  readonly amount_before: Money;
  readonly amount_after: Money;
  readonly arrears: Money;
  readonly arrears_months: readonly Month[];
  readonly without_basis: readonly Month[];
}

/** Writes an office's decision of a day anew; one that was submitted or signed stays, and false is told. */
export async function writeRaise(tx: Tx, tenant: number, given: RaiseToWrite): Promise<boolean> {
  const state = given.lines.length > 0 ? "draft" : "none";
  const written = await sql<{
    id: string;
  }>`insert into raise_decision as d (tenant, id, office, in_force, month, state,
      revision, policy_set, people, coefficients, monthly, arrears, without_basis, levels, parts, made_at, made_by)
    values (${tenant}, ${given.id}, ${given.office}, ${given.inForce}, ${`${given.month}-01`}, ${state}, 1,
      ${given.policySet}, ${given.people}, ${given.coefficients}, ${given.monthly}, ${given.arrears},
      ${given.withoutBasis}, ${JSON.stringify(given.levels)}, ${JSON.stringify(given.parts)}, ${given.madeAt},
      ${given.madeBy})
    on conflict on constraint raise_decision_once do update set month = excluded.month, state = excluded.state,
      revision = d.revision + 1, policy_set = excluded.policy_set, people = excluded.people,
      coefficients = excluded.coefficients, monthly = excluded.monthly, arrears = excluded.arrears,
      without_basis = excluded.without_basis, levels = excluded.levels, parts = excluded.parts,
      made_at = excluded.made_at, made_by = excluded.made_by
      where d.state in ('none', 'draft')
    returning d.id`.execute(tx);
  const id = written.rows[0]?.id;
  if (id === undefined) return false;
  await sql`delete from raise_line where tenant = ${tenant} and decision_id = ${id}`.execute(tx);
  for (const part of chunks(given.lines))
    await sql`insert into raise_line (tenant, decision_id, grant_id, person_id, funding, sealed, clause, coefficient,
        amount_before, amount_after, arrears, arrears_months, without_basis)
      select ${tenant}::integer, ${id}::uuid, l.* from jsonb_to_recordset(${JSON.stringify(part)}::jsonb)
        as l(grant_id uuid, person_id uuid, funding text, sealed boolean, clause text, coefficient text,
        amount_before bigint, amount_after bigint, arrears bigint, arrears_months jsonb, without_basis jsonb)`.execute(
      tx,
    );
  return true;
}

export interface RaiseMove {
  readonly id: string;
  readonly revision: number;
  readonly by: string | null;
  readonly at: Date;
}

const moved = (found: { numAffectedRows?: bigint | undefined }): boolean => found.numAffectedRows === 1n;

export async function markRaiseSubmitted(tx: Tx, tenant: number, step: RaiseMove): Promise<boolean> {
  return moved(
    await sql`update raise_decision set state = 'submitted', revision = revision + 1, submitted_at = ${step.at},
      submitted_by = ${step.by}, returned_reason = null
    where tenant = ${tenant} and id = ${step.id} and revision = ${step.revision} and state = 'draft'`.execute(
      tx,
    ),
  );
}

export async function markRaiseReturned(
  tx: Tx,
  tenant: number,
  step: RaiseMove & { readonly reason: string },
): Promise<boolean> {
  return moved(
    await sql`update raise_decision set state = 'draft', revision = revision + 1, returned_reason = ${step.reason}
    where tenant = ${tenant} and id = ${step.id} and revision = ${step.revision} and state = 'submitted'`.execute(
      tx,
    ),
  );
}

export async function markRaiseSigned(
  tx: Tx,
  tenant: number,
  step: RaiseMove & { readonly number: string; readonly signedOn: string },
): Promise<boolean> {
  return moved(
    await sql`update raise_decision set state = 'signed', revision = revision + 1, signed_at = ${step.at},
      signed_by = ${step.by}, number = ${step.number}, signed_on = ${step.signedOn}
    where tenant = ${tenant} and id = ${step.id} and revision = ${step.revision} and state = 'submitted'`.execute(
      tx,
    ),
  );
}

export interface BudgetLeft {
  readonly office: string;
  readonly funding: string;
  readonly amount: number;
}

export async function budgetsLeft(tx: Tx, tenant: number, year: number): Promise<readonly BudgetLeft[]> {
  const found = await sql<BudgetLeft>`select office, funding, amount from budget_left
    where tenant = ${tenant} and year = ${year}`.execute(tx);
  return found.rows;
}

export async function writeBudgetLeft(
  tx: Tx,
  tenant: number,
  given: BudgetLeft & {
    readonly year: number;
    readonly document: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await sql`insert into budget_left (tenant, office, funding, year, amount, document, entered_at, entered_by)
    values (${tenant}, ${given.office}, ${given.funding}, ${given.year}, ${given.amount}, ${given.document},
      ${given.at}, ${given.by})
    on conflict on constraint budget_left_pk do update set amount = excluded.amount, document = excluded.document,
      entered_at = excluded.entered_at, entered_by = excluded.entered_by`.execute(tx);
}
