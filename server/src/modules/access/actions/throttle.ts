import type { Actor } from "#kernel/actor.ts";
import type { Services } from "#platform/services.ts";
import { accessProblems } from "../problems.ts";
import { addressKnownMs, attemptWaitSeconds, throttleWindowMs } from "../rules/throttle.ts";
import { cameFrom, failuresSince, insertAttempt, lockAttempts, type Place } from "../store/attempts.ts";

/**
 * Counts the attempt as failed before the password is looked at, in a transaction of its own, so that neither
 * a crash nor parallel guessing is free. Errors: tooManyAttempts with the seconds to wait.
 */
export async function reserveAttempt(services: Services, system: Actor, place: Place): Promise<void> {
  const now = services.clock.now();
  const before = (ms: number) => new Date(now.getTime() - ms);
  const { tenant } = system;
  const { login, address } = place;
  const seconds = await services.database.write(system, async (tx) => {
    await lockAttempts(tx, tenant, place);
    const since = before(throttleWindowMs);
    const ofPlace = await failuresSince(tx, tenant, { of: { place }, since });
    const ofLogin = await failuresSince(tx, tenant, { of: { login }, since });
    const ofAddress = await failuresSince(tx, tenant, { of: { address }, since });
    const from = { login, address, since: before(addressKnownMs) };
    const isKnownPlace = place.deviceId !== null || (await cameFrom(tx, tenant, from));
    const wait = attemptWaitSeconds({ ofPlace, ofLogin, ofAddress }, now, isKnownPlace);
    if (wait === 0) await insertAttempt(tx, tenant, { ...place, at: now, succeeded: false });
    return wait;
  });
  if (seconds > 0) throw accessProblems.tooManyAttempts({ seconds });
}
