import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import type { Tx } from "#platform/database/pool.ts";
import { writeRows } from "#platform/database/write-rows.ts";
import type { HouseholdKind } from "../model.ts";
import { lockRecording, type Recording } from "./batch.ts";

export interface HouseholdToRecord {
  readonly kind: HouseholdKind;
  readonly commune: string;
  readonly villageId?: string | null;
  /** Number in its register; null: a household of its own each time. */
  readonly number: string | null;
}

/** The households with these numbers, made where missing; ids in order. */
export async function recordHouseholds(
  tx: Tx,
  recording: Recording,
  households: readonly HouseholdToRecord[],
): Promise<string[]> {
  await lockRecording(tx, recording.tenant);
  const known = await knownHouseholds(tx, recording.tenant, households);
  const fresh: (HouseholdToRecord & { id: string })[] = [];
  const ids = households.map((household) => {
    const key = keyOf(household);
    const found = household.number === null ? undefined : known.get(key);
    if (found !== undefined) return found;
    const id = newId();
    known.set(key, id);
    fresh.push({ ...household, id });
    return id;
  });
  const rows = fresh.map(({ id, kind, commune, villageId, number }) => ({
    id,
    kind,
    commune,
    village_id: villageId ?? null,
    number,
  }));
  await writeRows(
    tx,
    rows,
    (
      json,
    ) => sql`insert into household (tenant, id, kind, commune, village_id, number, recorded_from, batch_id)
      select ${recording.tenant}::integer, h.id, h.kind, h.commune, h.village_id, h.number,
        ${recording.at}::timestamptz, ${recording.batchId}::uuid
      from jsonb_to_recordset(${json}::jsonb) as h(id uuid, kind text, commune text, village_id uuid, number text)`,
  );
  return ids;
}

async function knownHouseholds(
  tx: Tx,
  tenant: number,
  households: readonly HouseholdToRecord[],
): Promise<Map<string, string>> {
  const numbers = [...new Set(households.flatMap((household) => household.number ?? []))];
  const found = await sql<{ id: string; kind: HouseholdKind; commune: string; number: string }>`
    select id, kind, commune, number from household
    where tenant = ${tenant} and number = any(${numbers}) and recorded_to is null`.execute(tx);
  return new Map(found.rows.map((row) => [keyOf(row), row.id]));
}

function keyOf(household: { kind: string; commune: string; number: string | null }): string {
  return `${household.kind}|${household.commune}|${household.number}`;
}

export interface MembershipToRecord {
  readonly householdId: string;
  readonly personId: string;
  readonly relation: string;
  readonly source: string;
}

/** Who belongs to which household; the same membership said again is not recorded twice. */
export async function recordMemberships(
  tx: Tx,
  recording: Recording,
  memberships: readonly MembershipToRecord[],
): Promise<void> {
  const rows = memberships.map((membership) => ({
    id: newId(),
    household_id: membership.householdId,
    person_id: membership.personId,
    relation: membership.relation,
    source: membership.source,
  }));
  await writeRows(
    tx,
    rows,
    (
      json,
    ) => sql`insert into membership (tenant, id, household_id, person_id, relation, recorded_from, source,
        batch_id)
      select ${recording.tenant}::integer, m.id, m.household_id, m.person_id, m.relation, ${recording.at}::timestamptz,
        m.source, ${recording.batchId}::uuid
      from jsonb_to_recordset(${json}::jsonb) as m(id uuid, household_id uuid, person_id uuid, relation text, source text)
      where not exists (select 1 from membership e where e.tenant = ${recording.tenant}::integer
        and e.household_id = m.household_id and e.person_id = m.person_id and e.recorded_to is null)`,
  );
}

export interface HouseholdOf {
  readonly id: string;
  readonly number: string | null;
}

/** Households of a kind to which these people belong already, by person. */
export async function householdsOf(
  tx: Tx,
  tenant: number,
  question: { kind: HouseholdKind; people: readonly string[] },
): Promise<Map<string, HouseholdOf[]>> {
  const found = await sql<HouseholdOf & { personId: string }>`
    select m.person_id as "personId", m.household_id as id, h.number from membership m
    join household h on h.tenant = m.tenant and h.id = m.household_id and h.kind = ${question.kind}
    where m.tenant = ${tenant} and m.person_id = any(${question.people}::uuid[]) and m.recorded_to is null
      and h.recorded_to is null`.execute(tx);
  const map = new Map<string, HouseholdOf[]>();
  for (const { personId, id, number } of found.rows) {
    map.set(personId, [...(map.get(personId) ?? []), { id, number }]);
  }
  return map;
}
