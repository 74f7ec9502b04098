import { addMonths, type Month, type RenderedAmount, type RenderedAmounts, type Text } from "@ansinh/engine";

export interface AmountGrid {
  /** Months in which an amount begins or ends, oldest first. */
  readonly months: readonly Month[];
  readonly rows: readonly {
    readonly clause: string;
    readonly label: Text;
    /** By month: what rules from then on; undefined where the clause gives nothing. */
    readonly cells: readonly (RenderedAmount | undefined)[];
  }[];
}

/** Clauses by the months in which something begins: amounts stand side by side instead of below one another. */
export function amountGrid(amounts: readonly RenderedAmounts[]): AmountGrid {
  const edges = amounts.flatMap(({ rows }) =>
    rows.flatMap(({ from, to }) => (to === undefined ? [from] : [from, addMonths(to, 1)])),
  );
  const months = [...new Set(edges)].sort();
  const rules = (row: RenderedAmount, month: Month): boolean =>
    row.from <= month && (row.to === undefined || month <= row.to);
  return {
    months,
    rows: amounts.map(({ clause, label, rows }) => ({
      clause,
      label,
      cells: months.map((month) => rows.find((row) => rules(row, month))),
    })),
  };
}
