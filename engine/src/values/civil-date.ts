declare const civilDateBrand: unique symbol;
/** A day of the civil calendar, `YYYY-MM-DD`, without time or zone: business dates are those of Asia/Ho_Chi_Minh. */
export type CivilDate = string & { readonly [civilDateBrand]: true };

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** Days since 1970-01-01 in the proleptic Gregorian calendar (years shifted to begin in March). */
export function dayNumberOf({ year, month, day }: YearMonthDay): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function fromDayNumber(dayNumber: number): YearMonthDay {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

const writeDate = ({ year, month, day }: YearMonthDay): CivilDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;

export const dateOfDayNumber = (dayNumber: number): CivilDate => writeDate(fromDayNumber(dayNumber));

export function splitDate(date: CivilDate): YearMonthDay {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

export const dayNumber = (date: CivilDate): number => dayNumberOf(splitDate(date));

/** Undefined for a day that doesn't exist, such as 31/02. */
export function civilDateOf(parts: YearMonthDay): CivilDate | undefined {
  const { year, month, day } = parts;
  if (!Number.isInteger(year) || year < 1 || year > 9999) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(day) || day < 1 || day > daysInMonth(year, month)) return undefined;
  return writeDate(parts);
}

export function parseCivilDate(written: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (!match) return undefined;
  return civilDateOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) });
}

/** For dates written in code and policies; an impossible one is a bug. */
export function civilDate(written: string): CivilDate {
  const parsed = parseCivilDate(written);
  if (!parsed) throw new RangeError(`not a date: ${written}`);
  return parsed;
}

/** `dd/mm/yyyy`, as offices write it. */
export const formatDate = (date: CivilDate): string =>
  `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;

export const addDays = (date: CivilDate, days: number): CivilDate => dateOfDayNumber(dayNumber(date) + days);

/**
 * Completed years on a day. Whoever is born on 29/02 completes a year on 28/02 of a common year: a period whose
 * last month lacks the day ends on that month's last day (our reading of the Civil Code, marked an interpretation).
 */
export function fullYears(birthDay: number, onDay: number): number {
  return Math.floor(fullMonths(birthDay, onDay) / 12);
}

/** Completed months on a day, by the same rule for a day that the month lacks; negative before birth. */
export function fullMonths(birthDay: number, onDay: number): number {
  const birth = fromDayNumber(birthDay);
  const on = fromDayNumber(onDay);
  const months = (on.year - birth.year) * 12 + on.month - birth.month;
  const anniversary = Math.min(birth.day, daysInMonth(on.year, on.month));
  return on.day >= anniversary ? months : months - 1;
}
