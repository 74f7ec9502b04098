import type { OfficeOnBoard } from "./requests.ts";

interface Sums {
  readonly people: number;
  readonly monthly: number;
  readonly arrears: number;
  /** Of offices whose budget was entered; null: of none. */
  readonly gap: number | null;
  /** Offices with a decision whose budget wasn't entered: their gap is in no sum. */
  readonly unknown: number;
}

/** The foot of the board, of the offices that are shown. */
export function sumsOf(rows: readonly Pick<OfficeOnBoard, Summed | "id" | "gap">[]): Sums {
  const sum = (of: Summed): number => rows.reduce((total, row) => total + row[of], 0);
  const gaps = rows.flatMap(({ gap }) => (gap === null ? [] : [gap]));
  return {
    people: sum("people"),
    monthly: sum("monthly"),
    arrears: sum("arrears"),
    gap: gaps.length === 0 ? null : gaps.reduce((total, gap) => total + gap, 0),
    unknown: rows.filter(({ id, gap }) => id !== null && gap === null).length,
  };
}

type Summed = "people" | "monthly" | "arrears";
