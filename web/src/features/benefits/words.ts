import type { Translate } from "#app/texts/define.ts";
import type { FundingSource, ListState } from "#pure/benefits/model.ts";
import type { Meaning } from "#ui/status.tsx";
import type { benefitsTexts } from "./texts.ts";

export type Say = Translate<(typeof benefitsTexts)["vi"]>;

export const stateMeaning: Readonly<Record<ListState, Meaning>> = {
  preparing: "action",
  submitted: "waiting",
  checked: "waiting",
  signed: "settled",
  superseded: "plain",
};

/** Agencies are written as their contract names them; one isn't stated yet. */
export const agencyText = (t: Say, agency: string): string =>
  agency === "unstated" ? t("unstatedAgency") : agency;

export const listName = (t: Say, list: { agency: string; funding: FundingSource }): string =>
  `${agencyText(t, list.agency)} · ${t(`fundingOf.${list.funding}`)}`;

const known = ["social-assistance", "social-pension", "care-allowance", "funeral-support"] as const;

export function benefitName(t: Say, benefit: string | null): string {
  const found = known.find((id) => id === benefit);
  return found === undefined ? (benefit ?? t("worklist.otherBenefit")) : t(`worklist.benefits.${found}`);
}
