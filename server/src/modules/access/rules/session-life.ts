const minuteMs = 60_000;

export const sessionIdleMs = 30 * minuteMs;
export const sessionLifeMs = 12 * 60 * minuteMs;
/** The moment of last use is written at most this often. */
export const seenEveryMs = minuteMs;

export interface SessionTimes {
  readonly seenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

/** Open until ended, 30 minutes after the last request, or 12 hours after signing in. */
export function sessionIsOpen(session: SessionTimes, now: Date): boolean {
  return (
    session.endedAt === null &&
    now < session.expiresAt &&
    now.getTime() - session.seenAt.getTime() < sessionIdleMs
  );
}
