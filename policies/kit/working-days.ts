import {
  addDays,
  type Citation,
  type CivilDate,
  civilDate,
  dateOfDayNumber,
  dayNumber,
  splitDate,
  text,
} from "@ansinh/engine";
import { cite, reading } from "./cite.ts";
import { lunarDate } from "./lunar.ts";
import type { Limit } from "./procedure.ts";

/** The rule behind the calendar; not among the facts of law we read, so unverified. */
export const holidaysCitation: Citation = reading(
  cite("45/2019/QH14", "112", "M"),
  text(
    "Khi chưa có thông báo nghỉ của năm: Tết nghỉ ngày cuối năm âm lịch và bốn ngày đầu năm; 02/9 nghỉ thêm ngày liền kề cho liền với ngày nghỉ; ngày lễ trùng ngày nghỉ hằng tuần thì nghỉ bù ngày làm việc kế tiếp.",
    "Until a year's notice: Tết is the last day of the lunar year and the first four; beside 02/9 the neighbour that joins other days off; a holiday on a weekend is made up for on the next working day.",
  ),
);

/** What the Government decides for a year: further days off, and days worked instead. They win over the rule. */
export interface Calendar {
  readonly off: readonly CivilDate[];
  readonly worked: readonly CivilDate[];
}

/** Nothing decided: the rule alone. */
export const ordinaryCalendar: Calendar = { off: [], worked: [] };

/** 0 is Sunday; 01/01/1970 was a Thursday. */
const weekday = (date: CivilDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7;
const isWeekend = (date: CivilDate): boolean => weekday(date) === 0 || weekday(date) === 6;

/** After 02/9 where that makes days off run together (02/9 on a Sunday, Monday or Thursday), else before. */
const besideNationalDay = (year: number): CivilDate =>
  civilDate(`${year}-09-${[0, 1, 4].includes(weekday(civilDate(`${year}-09-02`))) ? "03" : "01"}`);

/** The public holidays of a civil year, in order. */
export function holidaysOf(year: number): readonly CivilDate[] {
  const newYear = lunarDate({ year, month: 1, day: 1 });
  const fixed = ["01-01", "04-30", "05-01", "09-02"].map((day) => civilDate(`${year}-${day}`));
  const tet = [-1, 0, 1, 2, 3].map((step) => addDays(newYear, step));
  const kings = lunarDate({ year, month: 3, day: 10 });
  return [...new Set([...fixed, ...tet, kings, besideNationalDay(year)])].sort();
}

const daysOff = new Map<number, ReadonlySet<CivilDate>>();

/** Holidays of a year with the days that make up for those on a weekend. */
function offIn(year: number): ReadonlySet<CivilDate> {
  const known = daysOff.get(year);
  if (known) return known;
  const off = new Set(holidaysOf(year));
  for (const holiday of [...off].filter(isWeekend)) {
    let instead = addDays(holiday, 1);
    while (off.has(instead) || isWeekend(instead)) instead = addDays(instead, 1);
    off.add(instead);
  }
  daysOff.set(year, off);
  return off;
}

export function isWorkingDay(date: CivilDate, calendar: Calendar = ordinaryCalendar): boolean {
  if (calendar.worked.includes(date)) return true;
  return !isWeekend(date) && !offIn(splitDate(date).year).has(date) && !calendar.off.includes(date);
}

const countMax = 1000;

/** The day on which so many working days are over; the day itself isn't counted. RangeError for no whole number of days. */
export function addWorkingDays(
  from: CivilDate,
  count: number,
  calendar: Calendar = ordinaryCalendar,
): CivilDate {
  if (!Number.isInteger(count) || count < 0 || count > countMax)
    throw new RangeError(`not a number of working days: ${count}`);
  let day = dayNumber(from);
  for (let left = count; left > 0; ) {
    day += 1;
    if (isWorkingDay(dateOfDayNumber(day), calendar)) left -= 1;
  }
  return dateOfDayNumber(day);
}

/** The last day of a legal limit, counted from the day after receipt; of hours the day in which they end at the latest. */
export function dueDate(limit: Limit, received: CivilDate, calendar: Calendar = ordinaryCalendar): CivilDate {
  if ("workingDays" in limit) return addWorkingDays(received, limit.workingDays, calendar);
  return addDays(received, "days" in limit ? limit.days : Math.ceil(limit.hours / 24));
}
