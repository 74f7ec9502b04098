import { useTexts } from "#app/texts/define.ts";
import { said, type Words } from "#app/texts/said.ts";
import styles from "./reason-tree.module.css";
import { type Reason, ReasonTree } from "./reason-tree.tsx";
import { type Outcome, parted } from "./reasons-parted.ts";
import { uiTexts } from "./texts.ts";

/** A line of why, as the rules and the server tell it: in both languages. */
export interface ToldReason {
  readonly id: string;
  readonly outcome: Reason["outcome"];
  readonly label: Words;
  readonly value: Words | null;
  readonly source: Words | null;
  readonly article: Words | null;
  readonly children: readonly ToldReason[];
}

interface ReasonPanelProps {
  outcome: Outcome;
  sentence: Words;
  reasons: readonly ToldReason[];
}

/** Why a benefit is due or not: the sentence, the clauses that decide with all they rest on, the others folded. */
export function ReasonPanel({ outcome, sentence, reasons }: ReasonPanelProps) {
  const t = useTexts(uiTexts);
  const { first, others } = parted({ outcome, reasons: reasons.map(inWords) });
  return (
    <div className={styles.panel}>
      <ReasonTree sentence={said(sentence)} reasons={first} />
      {others.length > 0 && (
        <details className={styles.others}>
          <summary>{t("otherClauses", { count: others.length })}</summary>
          <ReasonTree sentence={t("otherClausesSentence")} reasons={others} />
        </details>
      )}
    </div>
  );
}

function inWords(reason: ToldReason): Reason {
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
