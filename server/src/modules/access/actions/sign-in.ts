import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { appendAudit } from "#platform/audit/writer.ts";
import type { Services } from "#platform/services.ts";
import { accessProblems } from "../problems.ts";
import { actorOf } from "../queries/actor.ts";
import { type AccountRow, findAccountByLogin } from "../store/accounts.ts";
import { insertAttempt } from "../store/attempts.ts";
import { deviceOf, knowDevice } from "./device.ts";
import { passwordMatches } from "./secrets.ts";
import { type Browser, type OpenedSession, openSession } from "./session-open.ts";
import { reserveAttempt } from "./throttle.ts";

export const SignIn = z.object({
  login: z.string().trim().toLowerCase().min(1).max(100),
  password: z.string().min(1).max(500),
});
export type SignIn = z.infer<typeof SignIn>;

/** What the browser says of itself: the token of its cookie, if it has one. */
export interface Device {
  readonly device: string | undefined;
}

/** With the token by which the browser is known from now on. */
export type SignedIn = OpenedSession & { readonly device: string };

/** Password right → a session and its audit entry; wrong, unknown or too often → a Problem that tells neither. */
export async function signIn(
  services: Services,
  system: Actor,
  asked: SignIn & Browser & Device,
): Promise<SignedIn> {
  const { login, address } = asked;
  const at = services.clock.now();
  const { account, deviceId } = await services.database.read(system, async (tx) => ({
    account: await findAccountByLogin(tx, system.tenant, login),
    deviceId: await deviceOf(tx, system.tenant, { ...asked, at }),
  }));
  await reserveAttempt(services, system, { login, address, deviceId });
  const matches = await passwordMatches(account?.passwordHash ?? null, asked.password);
  if (!account || !matches) throw accessProblems.wrongLogin();
  return admit(services, system, { ...asked, account, deviceId });
}

async function admit(
  services: Services,
  system: Actor,
  asked: SignIn & Browser & Device & { account: AccountRow; deviceId: string | null },
): Promise<SignedIn> {
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
      deviceId: asked.deviceId,
      at,
      succeeded: true,
    });
    const session = await openSession(tx, actor, { ...asked, at });
    const device = await knowDevice(tx, { ...actor, accountId: account.id }, { ...asked, at });
    await appendAudit(tx, actor, {
      action: "access.signIn",
      at,
      facts: { subjectKind: "account", subjectId: account.id, details: { address: asked.address } },
    });
    return { ...session, device };
  });
}
