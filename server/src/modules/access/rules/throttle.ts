const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Failures older than this are forgotten. */
export const throttleWindowMs = 15 * minuteMs;

export interface Limit {
  /** Failures that cost nothing. */
  readonly free: number;
  /** Wait after the first one too many, doubled with each further one. */
  readonly firstSeconds: number;
  readonly secondsMax: number;
}

/** place: one login from one browser or one address, a person who mistypes or somebody who guesses. */
export const placeLimit: Limit = { free: 5, firstSeconds: 30, secondsMax: 900 };
/** One login from all places that don't know it: guessing spread over many addresses is slowed to two a minute. */
export const loginLimit: Limit = { free: 20, firstSeconds: 30, secondsMax: 30 };
/** One address may be a whole commune behind one router. */
export const addressLimit: Limit = { free: 200, firstSeconds: 30, secondsMax: 900 };

/** An address from which the login came in is known to it for so long. */
export const addressKnownMs = 30 * dayMs;
/** A browser in which the login came in is known to it for so long after the last time. */
export const deviceKnownMs = 180 * dayMs;

/** Seconds still to wait before the next attempt. */
export function waitSeconds(failures: readonly Date[], now: Date, limit: Limit): number {
  const { free, firstSeconds, secondsMax } = limit;
  const recent = failures.filter((at) => now.getTime() - at.getTime() < throttleWindowMs);
  if (recent.length < free) return 0;
  const last = Math.max(...recent.map((at) => at.getTime()));
  const wait = Math.min(firstSeconds * 2 ** Math.min(recent.length - free, 10), secondsMax);
  return Math.max(0, Math.ceil((last + wait * 1_000 - now.getTime()) / 1_000));
}

export interface Failures {
  /** Of the login from this browser where it is known, else from this address. */
  readonly ofPlace: readonly Date[];
  readonly ofLogin: readonly Date[];
  readonly ofAddress: readonly Date[];
}

/** Where the login is known only its own failures there count, so that nobody else can keep its owner out. */
export function attemptWaitSeconds(failures: Failures, now: Date, isKnownPlace: boolean): number {
  const own = waitSeconds(failures.ofPlace, now, placeLimit);
  if (isKnownPlace) return own;
  const spread = waitSeconds(failures.ofLogin, now, loginLimit);
  return Math.max(own, spread, waitSeconds(failures.ofAddress, now, addressLimit));
}
