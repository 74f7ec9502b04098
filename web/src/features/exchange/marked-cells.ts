import { type KeyboardEvent, type RefObject, useEffect, useState } from "react";
import type { Grid } from "./requests.ts";

function marked(holder: HTMLElement | null): HTMLButtonElement[] {
  return [...(holder?.querySelectorAll<HTMLButtonElement>("button[data-row]") ?? [])];
}

function rowOf(cell: HTMLElement): number {
  return Number(cell.dataset.row);
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

interface Pages {
  readonly grid: Grid | undefined;
  /** The page on which this row stands. */
  readonly show: (row: number) => void;
}

/** Goes from one marked cell to the next, over pages and from the last to the first. */
export function useMarkedCells(holder: RefObject<HTMLElement | null>, { grid, show }: Pages) {
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    if (wanted === null || grid === undefined) return;
    const cell = marked(holder.current).find((each) => rowOf(each) === wanted);
    if (cell === undefined) return;
    cell.focus();
    setWanted(null);
  }, [wanted, grid, holder]);

  const next = (current: { row: number; column: number } | null): void => {
    const cells = marked(holder.current);
    const at = cells.findIndex(
      (each) => rowOf(each) === current?.row && Number(each.dataset.column) === current.column,
    );
    const following = cells[at + 1];
    if (following !== undefined) {
      following.focus();
      return;
    }
    const row = grid?.nextErring ?? grid?.firstErring ?? null;
    if (row === null) return;
    setWanted(row);
    show(row);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = steps[event.key];
    if (step === undefined || !(event.target instanceof HTMLButtonElement)) return;
    const cells = marked(holder.current);
    const beside = cells[cells.indexOf(event.target) + step];
    if (beside === undefined) return;
    event.preventDefault();
    beside.focus();
  };

  return { next, onKeyDown };
}
