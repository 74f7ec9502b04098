import {
  type ColumnDef,
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { type KeyboardEvent, type ReactNode, useMemo, useRef } from "react";
import { useTexts } from "#app/texts/define.ts";
import { type Column, cellText, compareValues, isNumeric, sortValue } from "./data-columns.ts";
import styles from "./data-table.module.css";
import { Head } from "./data-table-head.tsx";
import { Paging, type PagingProps } from "./paging.tsx";
import { useRowKeys } from "./row-keys.ts";
import { LoadingState } from "./states.tsx";
import { uiTexts } from "./texts.ts";
import { useVisibleRows } from "./visible-rows.ts";

export type { Column } from "./data-columns.ts";

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

export interface DataTableProps<Row> {
  /** What the table holds; read aloud and printed, shown above it when `captionShown`. */
  caption: string;
  captionShown?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  /** Enter, double click or a click on the first cell opens a row. */
  onOpen?: (row: Row) => void;
  /** Shown instead of the table when there is no row. */
  empty: ReactNode;
  paging?: PagingProps;
  /** Totals, in the order of the columns; they stand at the foot and are printed. */
  totals?: readonly ReactNode[];
  /** A mark on a row that says its meaning to the eye; the word stands in a cell. */
  rowMeaning?: (row: Row) => "harm" | "attention" | undefined;
  /** 28 px instead of 32 px rows. */
  compact?: boolean;
}

/** The one table of the house: right-aligned numbers, sorting, keys, thousands of rows, print. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  if (props.rows === undefined) return <LoadingState />;
  if (props.rows.length === 0) return props.empty;
  return <FilledTable {...props} rows={props.rows} />;
}

function columnDefs<Row extends object>(columns: readonly Column<Row>[]): ColumnDef<typeof features, Row>[] {
  return columns.map((column) => ({
    id: column.id,
    accessorFn: (row: Row) => sortValue(column, row),
    enableSorting: column.sortable !== false,
    sortFn: (
      a: { getValue: (id: string) => unknown },
      b: { getValue: (id: string) => unknown },
      id: string,
    ) => compareValues(a.getValue(id), b.getValue(id)),
    sortUndefined: "last" as const,
  }));
}

function FilledTable<Row extends object>(props: DataTableProps<Row> & { rows: readonly Row[] }) {
  const { columns, rows, rowKey, onOpen, compact = false } = props;
  const t = useTexts(uiTexts);
  const scroll = useRef<HTMLDivElement>(null);
  const defs = useMemo(() => columnDefs(columns), [columns]);
  const table = useTable({ features, columns: defs, data: rows as Row[], getRowId: rowKey });
  const sorted = table.getRowModel().rows.map((row) => row.original);
  const visible = useVisibleRows({ count: sorted.length, height: compact ? 28 : 32, scroll });
  const keys = useRowKeys({
    count: sorted.length,
    reveal: visible.reveal,
    open: (at) => {
      const row = sorted[at];
      if (row !== undefined) onOpen?.(row);
    },
  });
  return (
    <div className={styles.holder}>
      <div ref={scroll} className={styles.scroll} data-long={rows.length > 15}>
        <table className={styles.table} data-compact={compact} aria-rowcount={rows.length + 1}>
          <caption className={styles.caption} data-shown={props.captionShown === true}>
            {`${props.caption}. ${t("tableKeys")}`}
          </caption>
          <Head columns={columns} table={table} />
          <tbody>
            {visible.before > 0 && <Filler height={visible.before} columns={columns.length} />}
            {visible.indexes.map((at) => {
              const row = sorted[at];
              return row === undefined ? null : (
                <BodyRow
                  key={rowKey(row)}
                  row={row}
                  at={at}
                  columns={columns}
                  focusable={at === keys.current}
                  meaning={props.rowMeaning?.(row)}
                  onFocus={() => keys.setCurrent(at)}
                  onKeyDown={keys.onKeyDown}
                  onOpen={onOpen}
                />
              );
            })}
            {visible.after > 0 && <Filler height={visible.after} columns={columns.length} />}
          </tbody>
          {props.totals !== undefined && <Totals columns={columns} totals={props.totals} />}
        </table>
      </div>
      {props.paging !== undefined && <Paging {...props.paging} />}
    </div>
  );
}

function Filler({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden>
      <td colSpan={columns} className={styles.filler} style={{ height }} />
    </tr>
  );
}

interface BodyRowProps<Row> {
  row: Row;
  at: number;
  columns: readonly Column<Row>[];
  focusable: boolean;
  meaning: string | undefined;
  onFocus: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLTableRowElement>) => void;
  onOpen: ((row: Row) => void) | undefined;
}

function BodyRow<Row>({ row, at, columns, focusable, meaning, onFocus, ...on }: BodyRowProps<Row>) {
  const { onKeyDown, onOpen } = on;
  return (
    <tr
      data-at={at}
      data-meaning={meaning}
      data-opens={onOpen !== undefined}
      aria-rowindex={at + 2}
      tabIndex={focusable ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
      onClick={onOpen === undefined ? undefined : (event) => !isControl(event.target) && onOpen(row)}
    >
      {columns.map((column) => (
        <td key={column.id} data-numeric={isNumeric(column)} style={{ width: column.width }}>
          {column.cell === undefined ? cellText(column, row) : column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** A click on a link, button or field inside a row means that thing, not the row; neither does a selection. */
function isControl(target: EventTarget): boolean {
  if (window.getSelection()?.type === "Range") return true;
  return target instanceof Element && target.closest("a, button, input, select, label") !== null;
}

function Totals<Row>({ columns, totals }: { columns: readonly Column<Row>[]; totals: readonly ReactNode[] }) {
  return (
    <tfoot>
      <tr>
        {columns.map((column, at) => (
          <td key={column.id} data-numeric={isNumeric(column)}>
            {totals[at]}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
