/** Real time; audit, sessions and jobs always use it. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

const officeZone = "Asia/Ho_Chi_Minh";
const officeDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: officeZone,
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
});

/** The office's calendar day of a moment, 'YYYY-MM-DD'. */
export function officeDate(moment: Date): string {
  return officeDay.format(moment);
}
