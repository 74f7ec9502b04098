import { IconCheck, IconMinus, IconQuestionMark, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTexts } from "#app/texts/define.ts";
import styles from "./reason-tree.module.css";
import { uiTexts } from "./texts.ts";

/** One condition or value of a determination, already in the reader's language. */
export interface Reason {
  readonly id: string;
  readonly outcome: "yes" | "no" | "unknown" | "value";
  readonly label: string;
  /** "8 tuổi", "540.000 đ". */
  readonly value?: string;
  /** Where the value came from: a list, a decision, the law. */
  readonly source?: string;
  /** "Nghị định 335/2026, Điều 5, khoản 1". */
  readonly article?: string;
  readonly children?: readonly Reason[];
}

const icons = { yes: IconCheck, no: IconX, unknown: IconQuestionMark, value: IconMinus } as const;

interface ReasonTreeProps {
  /** The sentence first: "810.000 đ vì: …". */
  sentence: string;
  reasons: readonly Reason[];
}

/** Why an amount is what it is: the sentence, then the tree of conditions with value, source and article. */
export function ReasonTree({ sentence, reasons }: ReasonTreeProps) {
  return (
    <div className={styles.tree}>
      <p className={styles.sentence}>{sentence}</p>
      <ReasonList reasons={reasons} depth={0} />
    </div>
  );
}

function ReasonList({ reasons, depth }: { reasons: readonly Reason[]; depth: number }) {
  return (
    <ul className={styles.list}>
      {reasons.map((reason) => (
        <ReasonLine key={reason.id} reason={reason} depth={depth} />
      ))}
    </ul>
  );
}

function ReasonLine({ reason, depth }: { reason: Reason; depth: number }) {
  const t = useTexts(uiTexts);
  const children = reason.children ?? [];
  // A met condition is folded below the second level: what was refused or is missing must be seen first.
  const [chosen, setChosen] = useState<boolean | null>(null);
  const open = chosen ?? (depth < 1 || reason.outcome !== "yes");
  const Icon = icons[reason.outcome];
  return (
    <li>
      <div className={styles.line} data-outcome={reason.outcome}>
        <Icon size={16} stroke={2} role="img" aria-label={t(`outcome.${reason.outcome}`)} />
        <div className={styles.words}>
          <span className={styles.label}>{reason.label}</span>
          {reason.value !== undefined && <strong className={styles.value}>{reason.value}</strong>}
          {reason.outcome === "unknown" && <em className={styles.unknown}>{t("outcome.unknown")}</em>}
          <span className={styles.origin}>
            {reason.source !== undefined && <span>{`${t("source")}: ${reason.source}`}</span>}
            {reason.article !== undefined && <cite>{reason.article}</cite>}
          </span>
        </div>
        {children.length > 0 && (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={open}
            aria-label={`${open ? t("fold") : t("open")}: ${reason.label}`}
            onClick={() => setChosen(!open)}
          >
            {open ? t("fold") : t("open")}
          </button>
        )}
      </div>
      {children.length > 0 && open && <ReasonList reasons={children} depth={depth + 1} />}
    </li>
  );
}
