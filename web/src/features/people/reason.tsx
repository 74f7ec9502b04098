import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useId } from "react";
import { useTexts } from "#app/texts/define.ts";
import { type Reason, ReasonTree } from "#ui/reason-tree.tsx";
import type { BenefitReasons, ShownReason } from "./answers.ts";
import styles from "./person.module.css";
import { personTexts } from "./person-texts.ts";
import { parted } from "./reasons-parted.ts";
import { said } from "./said.ts";

/** In the reader's language, as the kit's tree takes it. */
function inWords(reason: ShownReason): Reason {
  return {
    id: reason.id,
    outcome: reason.outcome,
    label: said(reason.label),
    ...(reason.value === null ? {} : { value: said(reason.value) }),
    ...(reason.source === null ? {} : { source: said(reason.source) }),
    ...(reason.article === null ? {} : { article: said(reason.article) }),
    children: reason.children.map(inWords),
  };
}

interface WhyProps {
  reasons: BenefitReasons;
  label: string;
  /** Said while the reason is closed; its own sentence then takes the place. */
  brief?: string;
}

/** A button that opens the reason below it: the sentence first, then the conditions. */
export function Why({ reasons, label, brief }: WhyProps) {
  const t = useTexts(personTexts);
  const [opened, panel] = useDisclosure(false);
  const id = useId();
  return (
    <>
      {brief !== undefined && !opened && <p>{brief}</p>}
      <div className={styles.acts}>
        <Button
          variant="default"
          size="xs"
          aria-expanded={opened}
          aria-controls={id}
          aria-label={t("law.whyOf", { benefit: label })}
          onClick={panel.toggle}
        >
          {t("law.why")}
        </Button>
      </div>
      <div id={id}>{opened && <ReasonPanel reasons={reasons} />}</div>
    </>
  );
}

function ReasonPanel({ reasons }: { reasons: BenefitReasons }) {
  const t = useTexts(personTexts);
  const { first, others } = parted(reasons);
  return (
    <div className={styles.reason}>
      <ReasonTree sentence={said(reasons.sentence)} reasons={first.map(inWords)} />
      {others.length > 0 && (
        <details className={styles.details}>
          <summary>{t("law.others", { count: others.length })}</summary>
          <ReasonTree sentence={t("law.othersSentence")} reasons={others.map(inWords)} />
        </details>
      )}
    </div>
  );
}
