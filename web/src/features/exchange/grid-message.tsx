import { useTexts } from "#app/texts/define.ts";
import { currentLanguage } from "#app/texts/language.ts";
import { Status } from "#ui/status.tsx";
import styles from "./grid.module.css";
import { type CellPlace, findingsAt, wholeRow } from "./grid-table.tsx";
import type { GridRow, ImportSheet } from "./requests.ts";
import { exchangeTexts } from "./texts.ts";

interface Props {
  rows: readonly GridRow[];
  columns: ImportSheet["columns"];
  place: CellPlace | null;
}

/** What is told about the cell looked at, where it doesn't hide the cells around it. */
export function GridMessage({ rows, columns, place }: Props) {
  const t = useTexts(exchangeTexts);
  const english = currentLanguage() === "en";
  const row = rows.find((each) => each.row === place?.row);
  const findings = row && place ? findingsAt(row, place.column) : [];
  if (!row || !place || findings.length === 0) {
    return (
      <div className={styles.message}>
        <p className={styles.where}>{t("grid.hint")}</p>
      </div>
    );
  }
  const column = columns.find((each) => each.column === place.column);
  return (
    <div className={styles.message}>
      <p className={styles.where}>
        {place.column === wholeRow
          ? t("grid.wholeRow", { row: row.row })
          : t("grid.place", { row: row.row, column: column ? `${column.title} (${column.letter})` : "" })}
      </p>
      {findings.map((finding) => (
        <p key={`${finding.code} ${finding.value}`}>
          <Status meaning={finding.outcome === "returned" ? "harm" : "attention"}>
            {english ? finding.short.en : finding.short.vi}
          </Status>
        </p>
      ))}
    </div>
  );
}
