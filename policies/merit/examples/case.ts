import type { Example } from "@ansinh/policies/kit";

/** Somebody of a category: thousands of đồng a month by the tables of the three decrees. */
export interface Case {
  readonly name: string;
  readonly person: Example["person"];
  /** Clauses drawn, without the benefit's name, supplements last. */
  readonly clauses: readonly string[];
  readonly levels: readonly [of2021: number, of2023: number, of2024: number];
  /** From 07/2026: what is sure, and how many levels aren't confirmed; `more`: times that one of them is due again. */
  readonly of2026: number | readonly [sure: number, rows: number, byPercent?: number, more?: number];
  /** Three months of the allowances without supplements by those tables, and how many clauses those are. */
  readonly onDeath: readonly [of2021: number, of2024: number, clauses: number];
}

type Row = readonly [
  name: string,
  person: Example["person"],
  clauses: readonly string[],
  levels: Case["levels"],
  of2026: Case["of2026"],
  onDeath: Case["onDeath"],
];

export const casesOf = (rows: readonly Row[]): readonly Case[] =>
  rows.map(([name, person, clauses, levels, of2026, onDeath]) => ({
    name,
    person,
    clauses,
    levels,
    of2026,
    onDeath,
  }));

/** Levels of 07/2026 that aren't confirmed. */
export const oneRow = [0, 1] as const;
export const twoRows = [0, 2] as const;
export const alone = { meritLivesAlone: true } as const;
