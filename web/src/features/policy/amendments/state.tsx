import { useTexts } from "#app/texts/define.ts";
import { type Meaning, Status } from "#ui/status.tsx";
import type { AmendmentShown } from "../levels/requests.ts";
import { amendmentsTexts } from "./texts.ts";

const meanings: Readonly<Record<AmendmentShown["state"], Meaning>> = {
  draft: "plain",
  submitted: "waiting",
  returned: "attention",
  published: "settled",
};

export function AmendmentState({ amendment }: { amendment: Pick<AmendmentShown, "state" | "withdrawn"> }) {
  const t = useTexts(amendmentsTexts);
  if (amendment.withdrawn) return <Status meaning="plain">{t("withdrawn")}</Status>;
  return <Status meaning={meanings[amendment.state]}>{t(`state.${amendment.state}`)}</Status>;
}
