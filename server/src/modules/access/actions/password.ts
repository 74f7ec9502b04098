import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { defineAction, perform } from "#platform/action.ts";
import type { Services } from "#platform/services.ts";
import { systemActor } from "#platform/tenant.ts";
import { accessProblems } from "../problems.ts";
import { faultTexts, passwordFaults, passwordLengthMin } from "../rules/password.ts";
import { findAccount, setPassword } from "../store/accounts.ts";
import { insertAttempt } from "../store/attempts.ts";
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
    const ended = await endSessions(tx, actor.tenant, { accountId, at: now });
    const attempt = { login: account.login, address: input.address, at: now, succeeded: true };
    await insertAttempt(tx, actor.tenant, attempt);
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
  asked: { login: string; current: string; next: string } & Browser,
): Promise<OpenedSession> {
  // Before the count of attempts: looking for a password that is strong enough is no guessing.
  if (asked.next === asked.current) throw accessProblems.samePassword();
  mustBeStrong(asked.next, { login: asked.login, name: actor.name });
  await reserveAttempt(services, systemActor(actor.tenant), asked);
  const { session } = await perform(services, actor, { action: changeOwnPassword, input: asked });
  return session;
}
