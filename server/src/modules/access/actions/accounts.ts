import { z } from "zod";
import { officeDate } from "#kernel/clock.ts";
import { type Acting, defineAction } from "#platform/action.ts";
import { HeldClassInput, HeldRoleInput, Login } from "../model.ts";
import { accessProblems } from "../problems.ts";
import { type AccountRow, findAccount, setPassword, setState } from "../store/accounts.ts";
import { forgetDevices } from "../store/devices.ts";
import { administratorsOn, lockRoles } from "../store/roles.ts";
import { endSessions } from "../store/sessions.ts";
import { makeAccount } from "./account-make.ts";
import { hashPassword, newOneTimePassword } from "./secrets.ts";

const nameLengthMax = 120;

export const NewAccount = z.object({
  /** Made by the client, so that sending the same form twice makes one account. */
  id: z.uuid(),
  login: Login,
  name: z.string().trim().min(1).max(nameLengthMax),
  title: z.string().trim().max(nameLengthMax).nullable(),
  roles: z.array(HeldRoleInput).min(1).max(20),
  classes: z.array(HeldClassInput).max(4),
});
export type NewAccount = z.infer<typeof NewAccount>;

/** Answers a one-time password, shown once: its owner must change it at the first sign-in. */
export const addAccount = defineAction({
  name: "access.addAccount",
  permission: "account.manage",
  input: NewAccount,
  unit: () => null,
  run: async (acting, account) => {
    const oneTimePassword = newOneTimePassword();
    await makeAccount(acting, account, { password: oneTimePassword, mustChange: true });
    return { id: account.id, oneTimePassword };
  },
  audit: ({ id, login, roles, classes }) => ({
    subjectKind: "account",
    subjectId: id,
    details: { login, roles, classes },
  }),
});

export const OneAccount = z.object({ accountId: z.uuid() });

export const lockAccount = defineAction({
  name: "access.lockAccount",
  permission: "account.manage",
  input: OneAccount,
  unit: () => null,
  run: async (acting, { accountId }) => {
    const account = await anotherAccount(acting, accountId);
    await lockRoles(acting.tx, acting.actor.tenant);
    await mustChange(acting, accountId, "locked");
    await administratorRemains(acting, officeDate(acting.now));
    const ended = await endSessions(acting.tx, acting.actor.tenant, { accountId, at: acting.now });
    return { login: account.login, ended };
  },
  audit: ({ accountId }, { login, ended }) => ({
    subjectKind: "account",
    subjectId: accountId,
    details: { login, sessionsEnded: ended },
  }),
});

export const unlockAccount = defineAction({
  name: "access.unlockAccount",
  permission: "account.manage",
  input: OneAccount,
  unit: () => null,
  run: async (acting, { accountId }) => {
    const account = await anotherAccount(acting, accountId);
    await mustChange(acting, accountId, "active");
    return { login: account.login };
  },
  audit: ({ accountId }, { login }) => ({ subjectKind: "account", subjectId: accountId, details: { login } }),
});

/** A one-time password, shown once; every session of the account ends. */
export const resetPassword = defineAction({
  name: "access.resetPassword",
  permission: "account.manage",
  input: OneAccount,
  unit: () => null,
  run: async (acting, { accountId }) => {
    const { tx, actor, now } = acting;
    const account = await anotherAccount(acting, accountId);
    const oneTimePassword = newOneTimePassword();
    const hash = await hashPassword(oneTimePassword);
    await setPassword(tx, actor.tenant, { accountId, hash, mustChange: true });
    await forgetDevices(tx, actor.tenant, accountId);
    const ended = await endSessions(tx, actor.tenant, { accountId, at: now });
    return { login: account.login, oneTimePassword, ended };
  },
  audit: ({ accountId }, { login, ended }) => ({
    subjectKind: "account",
    subjectId: accountId,
    details: { login, sessionsEnded: ended },
  }),
});

export const endSessionsOf = defineAction({
  name: "access.endSessions",
  permission: "account.manage",
  input: OneAccount.extend({ session: z.uuid().nullable() }),
  unit: () => null,
  run: async ({ tx, actor, now }, { accountId, session }) => {
    await knownAccount(tx, actor.tenant, accountId);
    const only = session === null ? {} : { only: session };
    const ended = await endSessions(tx, actor.tenant, { accountId, at: now, ...only });
    if (ended === 0) throw accessProblems.sessionNotFound();
    return { ended };
  },
  audit: ({ accountId, session }, { ended }) => ({
    subjectKind: "account",
    subjectId: accountId,
    details: { session: session ?? "all", ended },
  }),
});

async function mustChange(acting: Acting, accountId: string, state: AccountRow["state"]): Promise<void> {
  const changed = await setState(acting.tx, acting.actor.tenant, { accountId, state });
  if (!changed) throw accessProblems.alreadyInState();
}

export async function knownAccount(tx: Acting["tx"], tenant: number, accountId: string): Promise<AccountRow> {
  const account = await findAccount(tx, tenant, accountId);
  if (!account) throw accessProblems.accountNotFound({ account: accountId });
  return account;
}

/** Nobody locks, resets or gives rights to themselves. */
export async function anotherAccount(acting: Acting, accountId: string): Promise<AccountRow> {
  if (acting.actor.accountId === accountId) throw accessProblems.ownAccount();
  return knownAccount(acting.tx, acting.actor.tenant, accountId);
}

/** Called after the change, under `lockRoles`: somebody must still be able to manage accounts. */
export async function administratorRemains(acting: Acting, day: string): Promise<void> {
  if ((await administratorsOn(acting.tx, acting.actor.tenant, day)) === 0) {
    throw accessProblems.lastAdministrator();
  }
}
