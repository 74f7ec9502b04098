import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { formatCount, formatMoney } from "#ui/format.ts";
import { rowsOf } from "./found.ts";
import styles from "./levels.module.css";
import type { ParameterShown, VersionShown } from "./requests.ts";
import { levelsTexts } from "./texts.ts";

const fewRows = 4;

/** A number in the level's unit. */
export const written = ({ type, unit }: ParameterShown, value: number): string =>
  type === "money" ? formatMoney(value) : `${formatCount(value)}${unit === null ? "" : ` ${unit}`}`;

/** The word of a row: a key's label, or the bound it begins at. */
export const rowWord = (level: ParameterShown, key: string, from: (at: string) => string): string => {
  const known = level.keys.find(({ id }) => id === key);
  if (known !== undefined) return said(known.label);
  return key === "" ? "" : from(key);
};

/** What a version says: a number, a few rows, or many rows folded. */
export function Value({ level, version }: { level: ParameterShown; version: VersionShown }) {
  const t = useTexts(levelsTexts);
  const rows = rowsOf(version);
  const list = (
    <ul className={styles.rows}>
      {rows.map(({ key, value }) => (
        <li key={key}>
          <span>{rowWord(level, key, (from) => t("column.from", { from }))}</span>
          <strong>{written(level, value)}</strong>
        </li>
      ))}
    </ul>
  );
  if (rows.length <= fewRows) return list;
  const values = rows.map(({ value }) => value);
  const about = {
    count: rows.length,
    lo: written(level, Math.min(...values)),
    hi: written(level, Math.max(...values)),
  };
  return (
    <details>
      <summary>{t("rows", about)}</summary>
      {list}
    </details>
  );
}
