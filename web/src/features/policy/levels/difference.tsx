import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { formatMonth } from "#ui/format.ts";
import { changedRows } from "./found.ts";
import styles from "./levels.module.css";
import type { ParameterShown } from "./requests.ts";
import { levelsTexts } from "./texts.ts";
import { rowWord, written } from "./value.tsx";

interface DifferenceProps {
  level: ParameterShown;
  picked: ReadonlySet<string>;
}

/** Two chosen versions side by side: the rows that changed, old and new, with both sources. */
export function Difference({ level, picked }: DifferenceProps) {
  const t = useTexts(levelsTexts);
  const [before, after] = level.versions.filter(({ key }) => picked.has(key));
  if (before === undefined || after === undefined) return null;
  const rows = changedRows(before, after);
  const months = { before: formatMonth(before.appliesFrom), after: formatMonth(after.appliesFrom) };
  const say = (value: number | null) => (value === null ? t("nothing") : written(level, value));
  return (
    <div className={styles.difference} role="status">
      <p>{t("compared", months)}</p>
      {rows.length === 0 ? (
        <p>{t("same")}</p>
      ) : (
        <table className={styles.table}>
          <caption data-shown={false}>{t("compare")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("changed.row")}</th>
              <th scope="col">{t("changed.before")}</th>
              <th scope="col">{t("changed.after")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, before: old, after: now }) => (
              <tr key={key}>
                <th scope="row">
                  {rowWord(level, key, (from) => t("column.from", { from })) || said(level.label)}
                </th>
                <td data-label={t("changed.before")}>{say(old)}</td>
                <td data-label={t("changed.after")}>
                  <strong>{say(now)}</strong>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className={styles.soft}>
        {`${t("changed.citation")}: ${said(before.citation)} → ${said(after.citation)}`}
      </p>
    </div>
  );
}
