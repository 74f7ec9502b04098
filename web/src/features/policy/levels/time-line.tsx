import { useTexts } from "#app/texts/define.ts";
import { formatMonth } from "#ui/format.ts";
import { spansOf } from "./found.ts";
import styles from "./levels.module.css";
import type { ParameterShown } from "./requests.ts";
import { levelsTexts } from "./texts.ts";

/** From here on a month is written to the left of its mark, so that it stays on the page. */
const lateFrom = 80;

/** The versions of a level on a line of time; said in words to whoever doesn't see it. */
export function TimeLine({ level }: { level: ParameterShown }) {
  const t = useTexts(levelsTexts);
  const spans = spansOf(level.versions);
  const monthOf = new Map(level.versions.map((version) => [version.key, formatMonth(version.appliesFrom)]));
  const words = spans
    .map(({ key, current }) => {
      const month = monthOf.get(key) ?? "";
      return `${t("lineVersion", { month })}${current ? ` (${t("now")})` : ""}`;
    })
    .join("; ");
  return (
    <div className={styles.line} role="img" aria-label={t("line", { words })}>
      {spans.map(({ key, left, width, current, undetermined }) => (
        <span
          key={key}
          className={styles.span}
          data-current={current}
          data-open={undetermined}
          data-late={left > lateFrom}
          style={{ left: `${left}%`, width: `${width}%` }}
        >
          <span className={styles.spanWord}>{monthOf.get(key)}</span>
        </span>
      ))}
    </div>
  );
}
