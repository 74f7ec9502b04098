import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { defineAction, perform } from "#platform/action.ts";
import { appendAudit } from "#platform/audit/writer.ts";
import type { Services } from "#platform/services.ts";
import { accessProblems } from "../problems.ts";
import { endSessions } from "../store/sessions.ts";

/** Signing out needs no permission: it only takes away. Twice is once. */
export async function signOut(services: Services, actor: Actor, sessionId: string): Promise<void> {
  const { accountId, tenant } = actor;
  if (accountId === null) return;
  await services.database.write(actor, async (tx) => {
    const at = services.clock.now();
    const ended = await endSessions(tx, tenant, { accountId, at, only: sessionId });
    if (ended === 0) return;
    const facts = { subjectKind: "account", subjectId: accountId };
    await appendAudit(tx, actor, { action: "access.signOut", at, facts });
  });
}

const OwnSessions = z.object({ current: z.uuid(), session: z.uuid().nullable() });

const endOwnSessions = defineAction({
  name: "access.endOwnSessions",
  permission: "session.own",
  input: OwnSessions,
  unit: () => null,
  run: async ({ tx, actor, now }, { current, session }) => {
    const accountId = ownId(actor);
    const which = session === null ? { except: current } : { only: session };
    const ended = await endSessions(tx, actor.tenant, { accountId, at: now, ...which });
    if (ended === 0 && session !== null) throw accessProblems.sessionNotFound();
    return { ended, accountId };
  },
  audit: ({ session }, { ended, accountId }) => ({
    subjectKind: "account",
    subjectId: accountId,
    details: { session: session ?? "others", ended },
  }),
});

/** Ends one session of one's own, or all but the current one (`session` null); answers how many. */
export async function endOwn(
  services: Services,
  actor: Actor,
  which: { current: string; session: string | null },
): Promise<number> {
  const { ended } = await perform(services, actor, { action: endOwnSessions, input: which });
  return ended;
}

export function ownId(actor: Actor): string {
  if (actor.accountId === null) throw new Error("only a signed-in account has sessions of its own");
  return actor.accountId;
}
