import { IconAlertOctagon, IconAlertTriangle } from "@tabler/icons-react";
import type { KeyboardEvent, RefObject } from "react";
import { useTexts } from "#app/texts/define.ts";
import { currentLanguage } from "#app/texts/language.ts";
import { Status } from "#ui/status.tsx";
import styles from "./grid.module.css";
import { meanings } from "./outcome-words.ts";
import type { Grid, GridRow, ImportSheet } from "./requests.ts";
import { exchangeTexts } from "./texts.ts";

/** A marked cell; column −1: what is told about the row as a whole. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export const wholeRow = -1;

export function findingsAt(row: GridRow, column: number) {
  return row.findings.filter((finding) => (finding.column ?? wholeRow) === column);
}

interface TableProps {
  holder: RefObject<HTMLDivElement | null>;
  sheet: ImportSheet;
  grid: Grid;
  place: CellPlace | null;
  onPlace: (place: CellPlace) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

export function GridTable({ holder, sheet, grid, place, onPlace, onKeyDown }: TableProps) {
  const t = useTexts(exchangeTexts);
  const titles = new Map(sheet.columns.map((each) => [each.column, each]));
  const caption = t("grid.caption", { sheet: sheet.name });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys of its buttons only, 2026-11-22
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a page without errors is scrolled by keys, 2026-11-22
    <div ref={holder} className={styles.scroll} tabIndex={0} onKeyDown={onKeyDown}>
      <table className={styles.grid}>
        <caption data-shown="false">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t("grid.row")}</th>
            <th scope="col">{t("grid.outcome")}</th>
            {grid.columns.map((letter, column) => (
              <th key={letter} scope="col" title={titles.get(column)?.title}>
                <span className={styles.letter}>{letter}</span>
                {titles.get(column)?.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row) => (
            <tr key={row.row}>
              <th scope="row">{row.row}</th>
              <Outcome row={row} place={place} onPlace={onPlace} />
              {grid.columns.map((letter, column) => (
                <Cell key={letter} row={row} column={column} place={place} onPlace={onPlace} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  row: GridRow;
  column: number;
  place: CellPlace | null;
  onPlace: (place: CellPlace) => void;
}

function Outcome(props: Omit<CellProps, "column">) {
  const t = useTexts(exchangeTexts);
  const { outcome } = props.row;
  if (outcome === null) return <td />;
  const word = t(`outcome.${outcome}`);
  if (findingsAt(props.row, wholeRow).length > 0) return <Marked {...props} column={wholeRow} text={word} />;
  return (
    <td>
      <Status meaning={meanings[outcome]}>{word}</Status>
    </td>
  );
}

function Cell(props: CellProps) {
  const text = props.row.cells.find((cell) => cell.column === props.column)?.text ?? "";
  if (findingsAt(props.row, props.column).length === 0) return <td title={text}>{text}</td>;
  return <Marked {...props} text={text} />;
}

/** Colour, icon and, said aloud with the value, the message; the eye reads it above the grid. */
function Marked({ row, column, place, onPlace, text }: CellProps & { text: string }) {
  const t = useTexts(exchangeTexts);
  const english = currentLanguage() === "en";
  const findings = findingsAt(row, column);
  const isReturned = findings.some((finding) => finding.outcome === "returned");
  const Icon = isReturned ? IconAlertOctagon : IconAlertTriangle;
  const shown = text === "" ? t("grid.blank") : text;
  const messages = findings.map(({ short }) => (english ? short.en : short.vi)).join(" ");
  const here = { row: row.row, column };
  return (
    <td data-meaning={isReturned ? "harm" : "attention"}>
      <button
        type="button"
        className={styles.cell}
        data-row={row.row}
        data-column={column}
        data-current={place?.row === row.row && place.column === column}
        aria-label={`${shown}. ${messages}`}
        onFocus={() => onPlace(here)}
        onClick={() => onPlace(here)}
        onMouseEnter={() => onPlace(here)}
      >
        <Icon size={14} stroke={1.75} aria-hidden />
        <span>{shown}</span>
      </button>
    </td>
  );
}
