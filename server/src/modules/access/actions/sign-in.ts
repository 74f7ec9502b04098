import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { appendAudit } from "#platform/audit/writer.ts";
import type { Services } from "#platform/services.ts";
import { accessProblems } from "../problems.ts";
import { actorOf } from "../queries/actor.ts";
import { type AccountRow, findAccountByLogin } from "../store/accounts.ts";
import { insertAttempt } from "../store/attempts.ts";
import { passwordMatches } from "./secrets.ts";
import { type Browser, type OpenedSession, openSession } from "./session-open.ts";
import { reserveAttempt } from "./throttle.ts";

export const SignIn = z.object({
  login: z.string().trim().toLowerCase().min(1).max(100),
  password: z.string().min(1).max(500),
});
export type SignIn = z.infer<typeof SignIn>;

/** Password right → a session and its audit entry; wrong, unknown or too often → a Problem that tells neither. */
export async function signIn(
  services: Services,
  system: Actor,
  asked: SignIn & Browser,
): Promise<OpenedSession> {
  const { login, address } = asked;
  await reserveAttempt(services, system, { login, address });
  const account = await services.database.read(system, (tx) => findAccountByLogin(tx, system.tenant, login));
  const matches = await passwordMatches(account?.passwordHash ?? null, asked.password);
  if (!account || !matches) throw accessProblems.wrongLogin();
  return admit(services, system, { ...asked, account });
}

async function admit(
  services: Services,
  system: Actor,
  asked: SignIn & Browser & { account: AccountRow },
): Promise<OpenedSession> {
  const at = services.clock.now();
  return services.database.write(system, async (tx) => {
    // Read again under the transaction: the account may have been locked or reset meanwhile.
    const account = await findAccountByLogin(tx, system.tenant, asked.login);
    if (!account || account.passwordHash !== asked.account.passwordHash) throw accessProblems.wrongLogin();
    if (account.state === "locked") throw accessProblems.accountLocked();
    const { actor, rights } = await actorOf(tx, system.tenant, { account, at });
    if (rights.roles.length === 0) throw accessProblems.noRoleToday();
    await insertAttempt(tx, system.tenant, {
      login: asked.login,
      address: asked.address,
      at,
      succeeded: true,
    });
    const session = await openSession(tx, actor, { ...asked, at });
    await appendAudit(tx, actor, {
      action: "access.signIn",
      at,
      facts: { subjectKind: "account", subjectId: account.id, details: { address: asked.address } },
    });
    return session;
  });
}
