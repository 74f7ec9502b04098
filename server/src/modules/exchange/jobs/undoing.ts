import { sql } from "kysely";
import { outdateLists, outdateListsOfPeople, undoGrants } from "#modules/benefits/index.ts";
import { peopleOfBatch, type Recording, undoBatch } from "#modules/registry/index.ts";
import type { JobHandler } from "#platform/jobs/jobs.ts";
import { appendEvent } from "#platform/outbox.ts";
import { findFile, setState } from "../store/files.ts";

/** Takes an import back whole, in one transaction. Errors: something was built upon it, or is on a signed list. */
export const undoFile: JobHandler = async ({ services, job }) => {
  const id = String(job.input.fileId);
  const { tenant } = job;
  return services.database.batch(async (tx) => {
    const file = await findFile(tx, tenant, id);
    if (file?.state !== "imported" || file.batchId === null) return { state: file?.state ?? "unknown" };
    const found = await sql<{ at: Date }>`select recorded_at as at from recording_batch
      where tenant = ${tenant} and id = ${file.batchId}`.execute(tx);
    const recording: Recording = { tenant, batchId: file.batchId, at: found.rows[0]?.at ?? new Date(0) };
    await undoGrants(tx, recording);
    const people = await peopleOfBatch(tx, recording);
    const at = services.clock.now();
    await outdateListsOfPeople(tx, tenant, { people, at });
    // whether the unit's lists are complete changes with it, also where nobody on them is paid
    await outdateLists(tx, tenant, { offices: [file.unit], at });
    await undoBatch(tx, recording);
    await setState(tx, tenant, { id, from: ["imported"], to: "undone" });
    await appendEvent(tx, tenant, { kind: "exchange.undone", unit: file.unit, payload: { fileId: id } });
    return { state: "undone" };
  });
};
