import type { Birth } from "../model.ts";

/** dd/mm/yyyy where the day is known, the year where only that is. */
export function birthText(birth: Birth | null): string {
  if (!birth) return "";
  const [year, month, day] = birth.from.split("-");
  if (birth.from === birth.to) return `${day}/${month}/${year}`;
  const end = birth.to.slice(0, 4);
  return year === end ? `${year}` : `${year}–${end}`;
}

/** Whether two readings of a birth may be of one person: their years overlap; unknown meets everything. */
export function birthYearsMeet(a: Birth | null, b: Birth | null): boolean {
  if (!a || !b) return true;
  return a.from.slice(0, 4) <= b.to.slice(0, 4) && b.from.slice(0, 4) <= a.to.slice(0, 4);
}
