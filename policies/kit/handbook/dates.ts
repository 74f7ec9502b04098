import { formatDate, formatMonth, type LegalDates, type Month } from "@ansinh/engine";

export const monthsWords = (from: Month, to: Month | undefined): string =>
  to === undefined ? `từ ${formatMonth(from)}` : `${formatMonth(from)} – ${formatMonth(to)}`;

/** The three legal dates in one line: signed, in force, the months governed. */
export function datesWords({ signed, inForce, appliesFrom, appliesTo }: LegalDates): string {
  const parts = [
    ...(signed === undefined ? [] : [`ký ${formatDate(signed)}`]),
    `hiệu lực ${formatDate(inForce)}`,
    `áp dụng cho tháng ${monthsWords(appliesFrom, appliesTo)}`,
  ];
  return parts.join(" · ");
}
