import { useTexts } from "#app/texts/define.ts";
import { formatMoney } from "#ui/format.ts";
import { type Meaning, Status } from "#ui/status.tsx";
import type { OfficeOnBoard } from "./requests.ts";
import { changesTexts } from "./texts.ts";

/** As an office stands on the board: its decision isn't made yet, or how far it is. */
export type BoardState = "waiting" | "draft" | "submitted" | "signed" | "none";
export const boardStates = ["waiting", "draft", "submitted", "signed"] as const;

export const stateOf = ({ state }: Pick<OfficeOnBoard, "state">): BoardState => state ?? "waiting";

const meanings: Readonly<Record<BoardState, Meaning>> = {
  waiting: "attention",
  draft: "action",
  submitted: "waiting",
  signed: "settled",
  none: "plain",
};

export function RaiseState({ of }: { of: Pick<OfficeOnBoard, "state"> }) {
  const t = useTexts(changesTexts);
  const state = stateOf(of);
  return <Status meaning={meanings[state]}>{t(`state.${state}`)}</Status>;
}

/** What is missing from the budget; not entered is unknown, which is neither nothing nor enough. */
export function Gap({ gap }: { gap: number | null }) {
  const t = useTexts(changesTexts);
  if (gap === null) return <Status meaning="attention">{t("noBudget")}</Status>;
  if (gap === 0) return <Status meaning="settled">{t("enough")}</Status>;
  return <Status meaning="harm">{t("short", { amount: formatMoney(gap, false) })}</Status>;
}
