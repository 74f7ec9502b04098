import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";
import type { Making } from "../model.ts";
import { benefitProblems } from "../problems.ts";

/** A run that makes lists, or drafts decisions on new levels, as the reader may see it. */
export async function readMaking(tx: Tx, tenant: number, id: string): Promise<Making> {
  const found =
    await sql<Making>`select state, done, total, coalesce((result ->> 'left')::integer, 0) as left, problem
    from job where tenant = ${tenant} and id = ${id} and kind in ('benefits.makeLists', 'benefits.makeRaises')`.execute(
      tx,
    );
  const making = found.rows[0];
  if (!making) throw benefitProblems.runNotFound();
  return making;
}
