const minuteMs = 60_000;

/** Failures older than this are forgotten. */
export const throttleWindowMs = 15 * minuteMs;

/** A login is one person who mistypes; an address may be a whole office behind one router. */
export const freeFailures = { login: 5, address: 50 } as const;

const firstWaitSeconds = 30;
const waitSecondsMax = 900;

/** Seconds still to wait before the next attempt: from the sixth failure 30 s, doubled each time, at most 15 min. */
export function waitSeconds(failures: readonly Date[], now: Date, free: number): number {
  const recent = failures.filter((at) => now.getTime() - at.getTime() < throttleWindowMs);
  if (recent.length < free) return 0;
  const last = Math.max(...recent.map((at) => at.getTime()));
  const wait = Math.min(firstWaitSeconds * 2 ** Math.min(recent.length - free, 10), waitSecondsMax);
  return Math.max(0, Math.ceil((last + wait * 1_000 - now.getTime()) / 1_000));
}
