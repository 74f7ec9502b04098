import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconCircle,
  IconCircleCheck,
  IconClock,
  IconInfoCircle,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import styles from "./status.module.css";

/** What a status means for the reader, never which colour it has. */
export type Meaning = "harm" | "attention" | "settled" | "waiting" | "action" | "plain";

const icons = {
  harm: IconAlertOctagon,
  attention: IconAlertTriangle,
  settled: IconCircleCheck,
  waiting: IconClock,
  action: IconInfoCircle,
  plain: IconCircle,
} as const;

interface StatusProps {
  meaning: Meaning;
  children: ReactNode;
}

/** Icon and word in a line of text or a table cell. */
export function Status({ meaning, children }: StatusProps) {
  const Icon = icons[meaning];
  return (
    <span className={styles.status} data-meaning={meaning}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>{children}</span>
    </span>
  );
}

/** The same, framed, where it must be seen among other text: the current statuses of a person. */
export function Badge({ meaning, children }: StatusProps) {
  const Icon = icons[meaning];
  return (
    <span className={`${styles.status} ${styles.badge}`} data-meaning={meaning}>
      <Icon size={16} stroke={1.75} aria-hidden />
      <span>{children}</span>
    </span>
  );
}

/** A message that stands in the page until its cause is gone. */
export function Notice({ meaning, children }: StatusProps) {
  const Icon = icons[meaning];
  return (
    <div className={styles.notice} data-meaning={meaning}>
      <Icon size={20} stroke={1.75} aria-hidden />
      <div>{children}</div>
    </div>
  );
}
