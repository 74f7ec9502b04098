import { type KeyboardEvent, useState } from "react";

interface RowKeys {
  count: number;
  /** Brings a row into view before it gets the focus. */
  reveal: (at: number) => void;
  open: (at: number) => void;
}

const page = 12;

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + page, last),
  PageUp: (at) => Math.max(at - page, 0),
  Home: () => 0,
  End: (_at, last) => last,
};

/** One row can be reached by Tab; arrows move from there, Enter opens. */
export function useRowKeys({ count, reveal, open }: RowKeys) {
  const [current, setCurrent] = useState(0);
  const onKeyDown = (event: KeyboardEvent<HTMLTableRowElement>): void => {
    // Keys inside a link or field of the row belong to that.
    if (event.target !== event.currentTarget) return;
    if (event.key === "Enter") {
      open(current);
      return;
    }
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = step(current, count - 1);
    const holder = event.currentTarget.closest("table");
    setCurrent(next);
    reveal(next);
    requestAnimationFrame(() => {
      holder?.querySelector<HTMLElement>(`tr[data-at="${next}"]`)?.focus({ preventScroll: false });
    });
  };
  return { current: Math.min(current, Math.max(0, count - 1)), setCurrent, onKeyDown };
}
