import { Button, Loader } from "@mantine/core";
import type { ReactNode } from "react";
import type { Problem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { currentLanguage } from "#app/texts/language.ts";
import { words } from "#app/texts/words.ts";
import styles from "./states.module.css";
import { Notice } from "./status.tsx";
import { uiTexts } from "./texts.ts";

interface EmptyStateProps {
  /** What will be here. */
  title: string;
  detail?: string;
  /** The first action, as a button or link. */
  action?: ReactNode;
}

export function EmptyState({ title, detail, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{title}</p>
      {detail !== undefined && <p className={styles.emptyDetail}>{detail}</p>}
      {action}
    </div>
  );
}

/** From this status on it is a fault of ours: only then the log's number helps anybody. */
const unforeseen = 500;

interface ErrorStateProps {
  problem: Problem;
  onRetry?: (() => void) | undefined;
}

/** Title, detail, reference, and a way on. The same for every fault of every page. */
export function ErrorState({ problem, onRetry }: ErrorStateProps) {
  const t = useTexts(uiTexts);
  const say = useTexts(words);
  const kind = problem.code === "network" ? "network" : "unexpected";
  const title = problem.title === "" ? t(`problem.${kind}Title`) : problem.title;
  const said = currentLanguage() === "en" ? problem.en : problem.vi;
  const detail = said ?? problem.detail ?? (problem.title === "" ? t(`problem.${kind}Detail`) : undefined);
  return (
    <div role="alert" className={styles.error}>
      <Notice meaning="harm">
        <p className={styles.errorTitle}>{title}</p>
        {detail !== undefined && <p>{detail}</p>}
        {problem.reference !== undefined && problem.status >= unforeseen && (
          <p className={styles.reference}>{`${t("reference")}: ${problem.reference}`}</p>
        )}
        {onRetry !== undefined && (
          <Button variant="default" size="xs" mt="xs" onClick={onRetry}>
            {say("retry")}
          </Button>
        )}
      </Notice>
    </div>
  );
}

/** Waiting is said in words; a spinner alone says nothing to a screen reader. */
export function LoadingState() {
  const t = useTexts(uiTexts);
  return (
    <p className={styles.loading} role="status">
      <Loader size={16} aria-hidden />
      {t("loading")}
    </p>
  );
}
