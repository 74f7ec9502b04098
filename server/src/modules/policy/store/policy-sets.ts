import { type PolicySet, type PolicySetDefinition, policySetFromJson, policySetToJson } from "@ansinh/engine";
import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";

/** Keeps the whole definition of a set that a run uses, once, so that the run can be replayed to the đồng. */
export async function keepPolicySet(
  tx: Tx,
  tenant: number,
  kept: { set: PolicySet; at: Date },
): Promise<void> {
  const { set, at } = kept;
  const known = await sql`select 1 from policy_set where tenant = ${tenant} and hash = ${set.hash}`.execute(
    tx,
  );
  if (known.rows.length > 0) return;
  await sql`insert into policy_set (tenant, hash, definition, first_used_at)
    values (${tenant}, ${set.hash}, ${policySetToJson(set.definition)}, ${at})
    on conflict on constraint policy_set_pk do nothing`.execute(tx);
}

/** The definition of a set that some run used; null: none did. */
export async function keptPolicySet(
  tx: Tx,
  tenant: number,
  hash: string,
): Promise<PolicySetDefinition | null> {
  const found = await sql<{ definition: string }>`select definition from policy_set
    where tenant = ${tenant} and hash = ${hash}`.execute(tx);
  const definition = found.rows[0]?.definition;
  return definition === undefined ? null : policySetFromJson(definition);
}
