import type { ListChange, ListLine } from "../model.ts";

/**
 * A row whose reason the reader may not know would stand out in a list by being marked. So such people stand in a
 * list of their own, for who holds the class; everybody else's list has their number and money in one line.
 */
export const isApart = (row: { sealed: boolean; clause: string | null }): boolean =>
  row.sealed && row.clause === null;

export interface ApartSum {
  readonly people: number;
  readonly monthly: number;
  readonly arrears: number;
  readonly oneOff: number;
  readonly carried: number;
  readonly total: number;
}

type Summed = Pick<ListLine, "personId" | "monthly" | "arrears" | "oneOff" | "carried" | "total">;

/** null: nobody stands apart. */
export function apartSum(rows: readonly Summed[]): ApartSum | null {
  if (rows.length === 0) return null;
  const sum = (part: Exclude<keyof ApartSum, "people">) => rows.reduce((all, row) => all + row[part], 0);
  return {
    people: new Set(rows.map((row) => row.personId)).size,
    monthly: sum("monthly"),
    arrears: sum("arrears"),
    oneOff: sum("oneOff"),
    carried: sum("carried"),
    total: sum("total"),
  };
}

export type ApartChange = Pick<ListChange, "kind" | "cause" | "before" | "after"> & {
  readonly people: number;
};

/** By kind and cause, as the groups that they are opened from. */
export function apartChanges(changes: readonly ListChange[]): ApartChange[] {
  const groups = new Map<string, ListChange[]>();
  for (const change of changes) {
    const key = `${change.kind} ${change.cause}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    return [
      {
        kind: first.kind,
        cause: first.cause,
        people: new Set(own.map((change) => change.personId)).size,
        before: own.reduce((sum, change) => sum + change.before, 0),
        after: own.reduce((sum, change) => sum + change.after, 0),
      },
    ];
  });
}
