import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";
import type { Conflict } from "../rules/law.ts";

/** Somebody on this list who is due another monthly benefit that the law doesn't pay beside it. */
export interface OverlapRow {
  readonly personId: string;
  readonly grantId: string;
  readonly otherGrantId: string;
  readonly benefit: string;
  readonly otherBenefit: string;
}

/** Province-wide, though the reader sees one commune: a definer function answers for the reader's own list alone. */
export async function overlapsOf(
  tx: Tx,
  listId: string,
  conflicts: readonly Conflict[],
): Promise<OverlapRow[]> {
  const pairs = JSON.stringify(conflicts.map(([one, other]) => `${one}|${other}`));
  const found = await sql<OverlapRow>`select person_id as "personId", grant_id as "grantId",
      other_grant_id as "otherGrantId", benefit, other_benefit as "otherBenefit"
    from pay_list_overlaps(${listId}, ${pairs}::jsonb)`.execute(tx);
  return found.rows;
}
