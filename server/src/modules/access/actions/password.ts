import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { defineAction, perform } from "#platform/action.ts";
import type { Services } from "#platform/services.ts";
import { systemActor } from "#platform/tenant.ts";
import { accessProblems } from "../problems.ts";
import { faultTexts, passwordFaults, passwordLengthMin } from "../rules/password.ts";
import { findAccount, setPassword } from "../store/accounts.ts";
import { insertAttempt } from "../store/attempts.ts";
import { forgetDevices } from "../store/devices.ts";
import { endSessions } from "../store/sessions.ts";
import { ownId } from "./own-session.ts";
import { hashPassword, passwordMatches } from "./secrets.ts";
import { type Browser, type OpenedSession, openSession } from "./session-open.ts";
import { reserveAttempt } from "./throttle.ts";

/** Errors: weakPassword, saying every fault and how to mend it. */
export function mustBeStrong(password: string, about: { login: string; name: string }): void {
  const faults = passwordFaults(password, about);
  if (faults.length === 0) return;
  throw accessProblems.weakPassword({
    faults: faults.map((fault) => faultTexts[fault].vi).join("; "),
    faultsEn: faults.map((fault) => faultTexts[fault].en).join("; "),
    lengthMin: passwordLengthMin,
  });
}

const ChangePassword = z.object({
  current: z.string().min(1).max(500),
  next: z.string().min(1).max(500),
  address: z.string(),
  agent: z.string(),
  session: z.uuid(),
});

const changeOwnPassword = defineAction({
  name: "access.changePassword",
  permission: "session.own",
  input: ChangePassword,
  unit: () => null,
  run: async ({ tx, actor, now }, input) => {
    const accountId = ownId(actor);
    const account = await findAccount(tx, actor.tenant, accountId);
    if (!account || !(await passwordMatches(account.passwordHash, input.current))) {
      throw accessProblems.wrongPassword();
    }
    const hash = await hashPassword(input.next);
    await setPassword(tx, actor.tenant, { accountId, hash, mustChange: false });
    await forgetDevices(tx, actor.tenant, accountId);
    const ended = await endSessions(tx, actor.tenant, { accountId, at: now });
    const place = { login: account.login, address: input.address, deviceId: input.session };
    await insertAttempt(tx, actor.tenant, { ...place, at: now, succeeded: true });
    return { accountId, ended, session: await openSession(tx, actor, { ...input, at: now }) };
  },
  audit: (_input, { accountId, ended }) => ({
    subjectKind: "account",
    subjectId: accountId,
    details: { sessionsEnded: ended },
  }),
});

/** Ends every session of the account and opens a new one here. Guessing the current one is throttled too. */
export async function changePassword(
  services: Services,
  actor: Actor,
  asked: { login: string; current: string; next: string; session: string } & Browser,
): Promise<OpenedSession> {
  // Before the count of attempts: looking for a password that is strong enough is no guessing.
  if (asked.next === asked.current) throw accessProblems.samePassword();
  mustBeStrong(asked.next, { login: asked.login, name: actor.name });
  // Guesses at the login page never keep a signed-in owner from changing the password, nor the other way round.
  const place = { login: asked.login, address: asked.address, deviceId: asked.session };
  await reserveAttempt(services, systemActor(actor.tenant), place);
  const { session } = await perform(services, actor, { action: changeOwnPassword, input: asked });
  return session;
}
