/** How numbers, money, dates and months are written and read: 1.234.567 đ, dd/mm/yyyy, mm/yyyy. Pure. */

const nothing = "–";

/** 1234567 → "1.234.567"; the same in both languages, because officers compare it with paper. */
export function formatCount(value: number): string {
  const [whole = "", fraction] = String(Math.abs(value)).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return `${value < 0 ? "−" : ""}${grouped}${fraction === undefined ? "" : `,${fraction}`}`;
}

/** Whole đồng. Zero is "–"; a missing amount is not zero, so callers show their own words for it. */
export function formatMoney(dong: number, unit = true): string {
  if (dong === 0) return nothing;
  return unit ? `${formatCount(dong)} đ` : formatCount(dong);
}

/** A difference carries its sign: "+6.210.000 đ", "−4.860.000 đ". */
export function formatDifference(dong: number, unit = true): string {
  return dong > 0 ? `+${formatMoney(dong, unit)}` : formatMoney(dong, unit);
}

/** 0.0789 → "7,89 %". */
export function formatPercent(ratio: number, decimals = 1): string {
  return `${(ratio * 100).toFixed(decimals).replace(".", ",")} %`;
}

/** "2026-11-24" → "24/11/2026"; anything else comes back as it is. */
export function formatDate(iso: string): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  return parts === null ? iso : `${parts[3]}/${parts[2]}/${parts[1]}`;
}

/** "2026-11-24" → "24/11", where the year is plain from what stands beside. */
export function formatDayMonth(iso: string): string {
  return formatDate(iso).slice(0, 5);
}

/** One day, a whole year ("1950"), or the days between which a birth must lie. */
export function formatBirth({ from, to }: { from: string; to: string }): string {
  if (from === to) return formatDate(from);
  const year = from.slice(0, 4);
  const whole = from === `${year}-01-01` && to === `${year}-12-31`;
  return whole ? year : `${formatDate(from)} – ${formatDate(to)}`;
}

/** "2026-12" → "12/2026". */
export function formatMonth(month: string): string {
  const parts = /^(\d{4})-(\d{2})/.exec(month);
  return parts === null ? month : `${parts[2]}/${parts[1]}`;
}

/** A moment in the time of Asia/Ho_Chi_Minh: "21/11/2026 14:05". */
export function formatMoment(instant: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Asia/Ho_Chi_Minh",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((p) => p.type === type)?.value ?? "";
  return `${part("day")}/${part("month")}/${part("year")} ${part("hour")}:${part("minute")}`;
}

export function addMonths(month: string, count: number): string {
  const total = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  const year = Math.floor(total / 12);
  return `${year}-${String((total % 12) + 1).padStart(2, "0")}`;
}

export type Reading<T> = { ok: true; value: T } | { ok: false; reason: "shape" | "missing-day" };

/** "1.080.000", "1080000 đ" → 1080000. A comma or a lone ".5" is no way to write whole đồng. */
export function readMoney(typed: string): Reading<number> {
  const bare = typed.replace(/\s|đ|₫/gi, "");
  if (!/^(\d{1,3}(\.\d{3})+|\d+)$/.test(bare)) return { ok: false, reason: "shape" };
  const value = Number(bare.replaceAll(".", ""));
  return Number.isSafeInteger(value) ? { ok: true, value } : { ok: false, reason: "shape" };
}

/** "1/2/1950", "01021950" or "01/02/1950" → "1950-02-01"; 31/02/1950 does not exist and says so. */
export function readDate(typed: string): Reading<string> {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$|^(\d{2})(\d{2})(\d{4})$/.exec(typed.trim());
  if (parts === null) return { ok: false, reason: "shape" };
  const day = Number(parts[1] ?? parts[4]);
  const month = Number(parts[2] ?? parts[5]);
  const year = Number(parts[3] ?? parts[6]);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? { ok: true, value: date.toISOString().slice(0, 10) } : { ok: false, reason: "missing-day" };
}

/** "12/2026", "12-2026" → "2026-12". */
export function readMonth(typed: string): Reading<string> {
  const parts = /^(\d{1,2})[/.-](\d{4})$/.exec(typed.trim());
  if (parts === null) return { ok: false, reason: "shape" };
  const month = Number(parts[1]);
  if (month < 1 || month > 12) return { ok: false, reason: "missing-day" };
  return { ok: true, value: `${parts[2]}-${String(month).padStart(2, "0")}` };
}
