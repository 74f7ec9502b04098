import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useId } from "react";
import { useTexts } from "#app/texts/define.ts";
import { ReasonPanel } from "#ui/reason-panel.tsx";
import type { BenefitReasons } from "./answers.ts";
import styles from "./person.module.css";
import { personTexts } from "./person-texts.ts";

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
      <div id={id}>{opened && <ReasonPanel {...reasons} />}</div>
    </>
  );
}
