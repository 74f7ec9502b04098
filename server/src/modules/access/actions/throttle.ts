import type { Actor } from "#kernel/actor.ts";
import type { Services } from "#platform/services.ts";
import { accessProblems } from "../problems.ts";
import { freeFailures, throttleWindowMs, waitSeconds } from "../rules/throttle.ts";
import { failuresSince, insertAttempt, lockAttempts } from "../store/attempts.ts";

export interface Attempting {
  readonly login: string;
  readonly address: string;
}

/**
 * Counts the attempt as failed before the password is looked at, in a transaction of its own, so that neither
 * a crash nor parallel guessing is free. Errors: tooManyAttempts with the seconds to wait.
 */
export async function reserveAttempt(services: Services, system: Actor, by: Attempting): Promise<void> {
  const now = services.clock.now();
  const since = new Date(now.getTime() - throttleWindowMs);
  const { tenant } = system;
  const seconds = await services.database.write(system, async (tx) => {
    await lockAttempts(tx, tenant, by);
    const ofLogin = await failuresSince(tx, tenant, { column: "login", value: by.login, since });
    const ofAddress = await failuresSince(tx, tenant, { column: "address", value: by.address, since });
    const wait = Math.max(
      waitSeconds(ofLogin, now, freeFailures.login),
      waitSeconds(ofAddress, now, freeFailures.address),
    );
    if (wait === 0) await insertAttempt(tx, tenant, { ...by, at: now, succeeded: false });
    return wait;
  });
  if (seconds > 0) throw accessProblems.tooManyAttempts({ seconds });
}
