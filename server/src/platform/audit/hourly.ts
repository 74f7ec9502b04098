import { sql } from "kysely";
import type { Services } from "../services.ts";
import { listTenants, systemActor } from "../tenant.ts";
import { type Checkpoint, checkpointIsGenuine, readKeptCheckpoints } from "./checkpoint.ts";
import { lockHead } from "./writer.ts";

const hourMs = 3_600_000;

/** Signs the head of every chain that has grown since its last checkpoint, and keeps the copies outside. */
export async function checkpointAll(
  services: Pick<Services, "database" | "clock" | "checkpoints">,
  reason = "hourly",
): Promise<Checkpoint[]> {
  const signed: Checkpoint[] = [];
  for (const { tenant } of await listTenants(services.database)) {
    const checkpoint = await checkpointOne(services, tenant, reason);
    if (checkpoint) signed.push(checkpoint);
  }
  return signed;
}

async function checkpointOne(
  services: Pick<Services, "database" | "clock" | "checkpoints">,
  tenant: number,
  reason: string,
): Promise<Checkpoint | null> {
  const checkpoint = await services.database.write(systemActor(tenant), async (tx) => {
    const head = await lockHead(tx, tenant);
    const last = await sql<{ seq: number | null }>`select max(seq) as seq from audit_checkpoint
      where tenant = ${tenant}`.execute(tx);
    if (head.seq === 0 || head.seq === last.rows[0]?.seq) return null;
    return services.checkpoints.sign(tx, tenant, { reason, at: services.clock.now(), head });
  });
  if (checkpoint) await services.checkpoints.keep(checkpoint);
  return checkpoint;
}

/** A kill between signing a head and keeping its copy leaves the copy out: it is made up for. */
export async function keepLost(
  services: Pick<Services, "database" | "checkpoints" | "dataDir">,
): Promise<Checkpoint[]> {
  const kept = new Set((await readKeptCheckpoints(services.dataDir)).map((each) => each.signature));
  const signed = await services.database.batch((tx) =>
    sql<Omit<Checkpoint, "at"> & { at: Date }>`select tenant, seq, at, encode(hash, 'hex') as hash, reason,
      key_id as "keyId", encode(signature, 'hex') as signature from audit_checkpoint
      where key_id = ${services.checkpoints.keyId} order by tenant, seq, at`.execute(tx),
  );
  const lost = signed.rows
    .filter((each) => !kept.has(each.signature))
    .map((each) => ({ ...each, at: each.at.toISOString() }))
    .filter((each) => checkpointIsGenuine(each, services.checkpoints.publicKey));
  for (const checkpoint of lost) await services.checkpoints.keep(checkpoint);
  return lost;
}

/** At start and every hour; a failure is logged and the next hour tries again. */
export function startHourlyCheckpoints(services: Services): { stop(): void } {
  const run = () =>
    void keepLost(services)
      .then(() => checkpointAll(services))
      .catch((error) => services.log.error({ err: error }, "audit checkpoint"));
  run();
  const timer = setInterval(run, hourMs);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}
