import type { Tx } from "#platform/database/pool.ts";
import type { SessionShown } from "../model.ts";
import { sessionIsOpen } from "../rules/session-life.ts";
import { openSessionsOf } from "../store/sessions.ts";

/** Open sessions of an account, the one used last first. */
export async function sessionsShown(
  tx: Tx,
  tenant: number,
  of: { accountId: string; at: Date; current: string | null },
): Promise<SessionShown[]> {
  const sessions = await openSessionsOf(tx, tenant, of);
  return sessions
    .filter((session) => sessionIsOpen(session, of.at))
    .map(({ id, createdAt, seenAt, expiresAt, address, agent }) => ({
      id,
      createdAt: createdAt.toISOString(),
      seenAt: seenAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      address,
      agent,
      current: id === of.current,
    }));
}
