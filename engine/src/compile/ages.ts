import { unborn } from "../explain/age.ts";
import { dayNumber, daysInMonth, fromDayNumber } from "../values/civil-date.ts";
import type { PlannedColumn } from "./plan.ts";
import type { Numbers, QuantityColumn, Rows } from "./rows.ts";

/** Days as months × 32 + day of month, so that completed months are a difference shifted. */
interface Calendar {
  readonly from: number;
  readonly packed: Int32Array;
}

const packedOf = (day: number, lastCompletes: boolean): number => {
  const parts = fromDayNumber(day);
  const last = lastCompletes && daysInMonth(parts.year, parts.month) === parts.day;
  return (parts.year * 12 + parts.month - 1) * 32 + (last ? 31 : parts.day);
};

const calendars = new Map<string, Calendar>();

function calendarOf({ kind }: PlannedColumn): Calendar {
  if (kind.value.type !== "date") throw new Error(`fact ${kind.id} isn't a date`);
  const { min, max } = kind.value;
  const known = calendars.get(`${min} ${max}`);
  if (known) return known;
  const from = dayNumber(min);
  const packed = new Int32Array(dayNumber(max) - from + 1);
  for (let day = 0; day < packed.length; day++) packed[day] = packedOf(from + day, false);
  const calendar = { from, packed };
  calendars.set(`${min} ${max}`, calendar);
  return calendar;
}

/** The dates that ages are counted from, as they are recorded. */
export function birthsOf({ kind }: PlannedColumn, rows: Rows): QuantityColumn {
  const births = rows.columns[kind.subject].get(kind.id);
  if (births?.type !== "quantity") throw new Error(`column ${kind.id} is missing`);
  return births;
}

/** Ages in completed years or months, one more than they are, on the day each household is looked at. */
export function ageColumn(planned: PlannedColumn, rows: Rows): QuantityColumn {
  const births = birthsOf(planned, rows);
  // whoever was born first is oldest
  const lo = agesSince(births.hi, planned, rows);
  return { type: "quantity", lo, hi: births.hi === births.lo ? lo : agesSince(births.lo, planned, rows) };
}

function agesSince(births: Numbers, planned: PlannedColumn, rows: Rows): Numbers {
  const { from, packed } = calendarOf(planned);
  const ofHousehold = planned.kind.subject === "household";
  const inYears = planned.age === "year";
  const atEnd = planned.at === "monthEnd";
  const lived = atEnd && !ofHousehold ? rows.lastLived : undefined;
  const ages = inYears ? new Uint8Array(births.length) : new Int16Array(births.length);
  const most = inYears ? 255 : 32_000;
  // almost all households are looked at on the same day
  let looked = Number.NaN;
  let [day, at] = [0, 0];
  for (let household = 0; household < rows.households; household++) {
    if (rows.day[household] !== looked) {
      looked = rows.day[household] ?? 0;
      day = atEnd ? monthEndOf(looked) : looked;
      at = packedOf(day, true);
    }
    const first = ofHousehold ? household : (rows.start[household] ?? 0);
    const end = ofHousehold ? household + 1 : (rows.start[household + 1] ?? 0);
    for (let row = first; row < end; row++) {
      const until = lived?.[row] ?? day;
      const on = until === day ? at : packedOf(until, true);
      const months = (on - (packed[(births[row] ?? 0) - from] ?? 0)) >> 5;
      const age = inYears ? Math.floor(months / 12) : months;
      ages[row] = Math.min(most, Math.max(unborn, age) + 1);
    }
  }
  return ages;
}

function monthEndOf(day: number): number {
  const { year, month, day: ofMonth } = fromDayNumber(day);
  return day - ofMonth + daysInMonth(year, month);
}
