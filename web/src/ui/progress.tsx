import { Progress as Bar } from "@mantine/core";
import type { ReactNode } from "react";
import { useTexts } from "#app/texts/define.ts";
import { formatCount } from "./format.ts";
import styles from "./progress.module.css";
import { uiTexts } from "./texts.ts";

interface ProgressProps {
  /** What is being done: "Đang đọc danh sách xã Cao Lộc". */
  label: string;
  done: number;
  /** Left out while the end isn't known. */
  total?: number | undefined;
  /** What stands under the bar: what has come out so far. */
  children?: ReactNode;
}

/** A job under way: words and numbers first, the bar second. */
export function Progress({ label, done, total, children }: ProgressProps) {
  const t = useTexts(uiTexts);
  const counted = total === undefined ? formatCount(done) : t("doneOf", { done, total });
  const percent = total === undefined || total === 0 ? 100 : Math.min(100, (done / total) * 100);
  return (
    <div className={styles.progress}>
      <div className={styles.line} role="status">
        <span>{label}</span>
        <span className={styles.count}>{counted}</span>
      </div>
      <Bar value={percent} animated={total === undefined} size={6} aria-label={label} />
      {children}
    </div>
  );
}
