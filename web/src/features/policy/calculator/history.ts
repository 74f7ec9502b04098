import type { Draft } from "./draft.ts";

export interface History {
  readonly past: readonly Draft[];
  readonly now: Draft;
  /** The field written in last: its letters are undone together. */
  readonly field: string | null;
}

export type Step = { readonly to: Draft; readonly field?: string } | "undo";

const stepsMax = 200;

export const historyOf = (now: Draft): History => ({ past: [], now, field: null });

/** A change, or the way back to what was before the last one. */
export function stepped(history: History, step: Step): History {
  const { past, now, field } = history;
  if (step === "undo") {
    const before = past.at(-1);
    return before ? { past: past.slice(0, -1), now: before, field: null } : history;
  }
  const goesOn = step.field !== undefined && step.field === field;
  return {
    past: goesOn ? past : [...past, now].slice(-stepsMax),
    now: step.to,
    field: step.field ?? null,
  };
}
