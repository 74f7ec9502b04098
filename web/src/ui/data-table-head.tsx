import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useTexts } from "#app/texts/define.ts";
import { type Column, isNumeric } from "./data-columns.ts";
import styles from "./data-table.module.css";
import { uiTexts } from "./texts.ts";

/** The part of the table model the head needs, so that it doesn't depend on the row type. */
interface SortableTable {
  getColumn: (id: string) => SortableColumn | undefined;
}

interface SortableColumn {
  getCanSort: () => boolean;
  getIsSorted: () => false | "asc" | "desc";
  toggleSorting: () => void;
}

interface HeadProps<Row> {
  columns: readonly Column<Row>[];
  table: SortableTable;
}

export function Head<Row>({ columns, table }: HeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <HeadCell key={column.id} column={column} model={table.getColumn(column.id)} />
        ))}
      </tr>
    </thead>
  );
}

const ariaSort = { asc: "ascending", desc: "descending" } as const;

function HeadCell<Row>({ column, model }: { column: Column<Row>; model: SortableColumn | undefined }) {
  const t = useTexts(uiTexts);
  const sorted = model?.getIsSorted() ?? false;
  const unit = column.unit === undefined ? null : <span className={styles.unit}>{column.unit}</span>;
  const sort = sorted === false ? {} : { "aria-sort": ariaSort[sorted] };
  return (
    <th scope="col" data-numeric={isNumeric(column)} {...sort}>
      {model?.getCanSort() === true ? (
        <button
          type="button"
          className={styles.sort}
          title={t("sortBy", { column: column.header })}
          onClick={() => model.toggleSorting()}
        >
          {column.header}
          {unit}
          {sorted === "asc" && <IconArrowUp size={14} aria-hidden />}
          {sorted === "desc" && <IconArrowDown size={14} aria-hidden />}
        </button>
      ) : (
        <>
          {column.header}
          {unit}
        </>
      )}
    </th>
  );
}
