import { z } from "zod";
import { currentLanguage } from "#app/texts/language.ts";
import type { Worklist } from "#pure/benefits/model.ts";
import { formatMoney, formatMonth } from "#ui/format.ts";
import { benefitName, type Say } from "../words.ts";

const Told = z.object({ vi: z.string(), en: z.string() });
type Item = Worklist["items"][number];

const reasons = [
  "death",
  "moved_out",
  "term_over",
  "ended",
  "suspended",
  "above_law",
  "no_rule",
  "undetermined",
  "facts_unknown",
] as const;

/** The details in a few words; sealed ones say only that they are. */
export function detailOf(t: Say, item: Item): string {
  if (item.details === null) return item.sealed ? t("list.sealed") : "";
  const { months, reasons: why, listed, with: other } = item.details;
  const parts: string[] = [];
  if (Array.isArray(why)) {
    for (const reason of reasons) if (why.includes(reason)) parts.push(t(`worklist.reason.${reason}`));
  }
  if (Array.isArray(months)) parts.push(t("worklist.months", { months: monthsText(months.map(String)) }));
  if (Array.isArray(listed) && typeof listed[0] === "number")
    parts.push(t("worklist.listed", { amount: formatMoney(listed[0]) }));
  if (typeof other === "string") parts.push(benefitName(t, other));
  if (item.kind === "may_be_eligible" && item.details.bound === "least")
    parts.push(t("worklist.atLeast", { amount: formatMoney(item.amount) }));
  const needs = z.array(Told).safeParse(item.details.needs).data ?? [];
  if (needs.length > 0)
    parts.push(t("worklist.needs", { what: needs.map((need) => need[currentLanguage()]).join(", ") }));
  if (item.kind === "level_differs") parts.push(...levelParts(t, item.details));
  if (parts.length === 0 && item.sealed) return t("list.sealed");
  return parts.join("; ");
}

const bounds = ["exact", "least", "most"] as const;

/** Both figures, then the rules' sentence. */
function levelParts(t: Say, { granted, byRules, bound, reason }: Record<string, unknown>): string[] {
  const known = bounds.find((one) => one === bound);
  if (known === undefined || typeof granted !== "number" || typeof byRules !== "number") return [];
  const figures = t(`worklist.levels.${known}`, {
    granted: formatMoney(granted),
    byRules: formatMoney(byRules),
  });
  const told = Told.safeParse(reason);
  return told.success ? [figures, told.data[currentLanguage()]] : [figures];
}

/** Months in a row are written as first–last. */
function monthsText(months: readonly string[]): string {
  const sorted = [...new Set(months)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return "";
  return first === last ? formatMonth(first) : `${formatMonth(first)}–${formatMonth(last)}`;
}
