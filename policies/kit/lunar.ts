import { type CivilDate, dateOfDayNumber, dayNumberOf } from "@ansinh/engine";

/** Vietnam's calendar follows the moon as seen from the zone seven hours east of Greenwich. */
const zoneDays = 7 / 24;
/** Julian day of 01/01/1970, from which the engine counts days. */
const julianOf1970 = 2_440_588;
/** Mean length of a lunation, and the new moon of 01/01/1900 from which they are counted. */
const lunationDays = 29.530588853;
const newMoonOf1900 = 2_415_021.076998695;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const sin = (degrees: number): number => Math.sin(radians(degrees));

/** The Julian instant of the k-th new moon after 01/01/1900 (Meeus, as Hồ Ngọc Đức gives it for Vietnam's calendar). */
function newMoon(k: number): number {
  const t = k / 1236.85;
  const mean = 2_415_020.75933 + 29.53058868 * k + 0.0001178 * t ** 2 - 0.000000155 * t ** 3;
  const sun = 359.2242 + 29.10535608 * k - 0.0000333 * t ** 2 - 0.00000347 * t ** 3;
  const moon = 306.0253 + 385.81691806 * k + 0.0107306 * t ** 2 + 0.00001236 * t ** 3;
  const node = 21.2964 + 390.67050646 * k - 0.0016528 * t ** 2 - 0.00000239 * t ** 3;
  const swing =
    (0.1734 - 0.000393 * t) * sin(sun) +
    0.0021 * sin(2 * sun) -
    0.4068 * sin(moon) +
    0.0161 * sin(2 * moon) -
    0.0004 * sin(3 * moon) +
    0.0104 * sin(2 * node) -
    0.0051 * sin(sun + moon) -
    0.0074 * sin(sun - moon) +
    0.0004 * sin(2 * node + sun) -
    0.0004 * sin(2 * node - sun) -
    0.0006 * sin(2 * node + moon) +
    0.001 * sin(2 * node - moon) +
    0.0005 * sin(sun + 2 * moon);
  // dynamical time runs ahead of the clock by this much
  const ahead = -0.000278 + 0.000265 * t + 0.000262 * t ** 2;
  return mean + 0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t ** 2) + swing - ahead;
}

/** Which twelfth of its way, from the spring equinox, the sun stands in when a Julian day begins in Vietnam. */
function sunTwelfth(day: number): number {
  const t = (day - 0.5 - zoneDays - 2_451_545) / 36_525;
  const anomaly = 357.5291 + 35_999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3;
  const mean = 280.46645 + 36_000.76983 * t + 0.0003032 * t ** 2;
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.00029 * sin(3 * anomaly);
  const longitude = mean + centre;
  return Math.floor((longitude - 360 * Math.floor(longitude / 360)) / 30);
}

const newMoonDay = (k: number): number => Math.floor(newMoon(k) + 0.5 + zoneDays);

/** The Julian day on which the eleventh lunar month begins, the one of the winter solstice, and its lunation. */
function eleventhMonth(year: number): { readonly begins: number; readonly k: number } {
  const lastDay = julianOf1970 + dayNumberOf({ year, month: 12, day: 31 });
  const k = Math.floor((lastDay - 2_415_021) / lunationDays);
  const found = sunTwelfth(newMoonDay(k)) >= 9 ? k - 1 : k;
  return { begins: newMoonDay(found), k: found };
}

/** How many months after the eleventh the leap month stands: the first in which the sun enters no new twelfth. */
function leapOffset(k: number): number {
  let offset = 1;
  while (offset < 14 && sunTwelfth(newMoonDay(k + offset)) !== sunTwelfth(newMoonDay(k + offset + 1)))
    offset += 1;
  return offset;
}

/**
 * The civil day of a day of the lunar calendar of Vietnam: months 1 to 10, none of them the leap month that may follow
 * the month of its number.
 */
export function lunarDate({ year, month, day }: { year: number; month: number; day: number }): CivilDate {
  const before = eleventhMonth(year - 1);
  const hasLeap = eleventhMonth(year).begins - before.begins > 365;
  const offset = month + 1;
  const later = hasLeap && offset >= leapOffset(before.k) ? 1 : 0;
  const begins = newMoonDay(
    Math.floor(0.5 + (before.begins - newMoonOf1900) / lunationDays) + offset + later,
  );
  return dateOfDayNumber(begins + day - 1 - julianOf1970);
}
