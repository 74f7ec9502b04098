import type { LegalDates } from "@ansinh/engine";
import { useTexts } from "#app/texts/define.ts";
import { formatDate, formatMonth } from "#ui/format.ts";
import { policyTexts } from "./texts.ts";

/** The three legal dates in one line: signed, in force, the months governed. */
export function Dates({ dates: { signed, inForce, appliesFrom, appliesTo } }: { dates: LegalDates }) {
  const t = useTexts(policyTexts);
  const months =
    appliesTo === undefined
      ? t("fromMonth", { month: formatMonth(appliesFrom) })
      : `${formatMonth(appliesFrom)} – ${formatMonth(appliesTo)}`;
  const parts = [
    ...(signed === undefined ? [] : [t("dates.signed", { date: formatDate(signed) })]),
    t("dates.inForce", { date: formatDate(inForce) }),
    t("dates.applies", { months }),
  ];
  return <span>{parts.join(" · ")}</span>;
}
