import type { Days } from "../explain/prepare.ts";
import { type Aged, anniversaryIn } from "../language/aged.ts";
import { childrenOf, type Node, type QuantityNode } from "../language/node.ts";
import type { Relation } from "../values/value.ts";
import { birthsOf, ageColumn as columnOfAges } from "./ages.ts";
import { ageColumn, type Plan, type PlannedColumn } from "./plan.ts";
import type { QuantityColumn, Rows } from "./rows.ts";

/** Ages at which something asked changes; `every` where an age is used in another way. */
export interface Turns {
  readonly column: PlannedColumn;
  readonly at: ReadonlySet<number> | "every";
  /** The same ages in words. */
  readonly ages: string;
}

const turnsOn: Readonly<Record<Relation, readonly number[]>> = {
  "<": [0],
  ">=": [0],
  "<=": [1],
  ">": [1],
  "=": [0, 1],
};

/** By each place in which an age stands, for one and the same may be written once and stand in several. */
export function turnsOf(plan: Plan): readonly Turns[] {
  const turns = new Map<string, Set<number> | "every">();
  const add = (node: QuantityNode & { op: "age" }, ages: readonly number[] | "every"): void => {
    // read at the month's end it is the same on every day
    if (node.at === "monthEnd") return;
    const key = ageColumn(node);
    const known = turns.get(key);
    turns.set(key, known === "every" || ages === "every" ? "every" : new Set([...(known ?? []), ...ages]));
  };
  for (const node of plan.nodes)
    for (const child of childrenOf(node)) if (child.op === "age") add(child, turnsIn(node, child));
  for (const { units } of [...plan.persons.clauses, ...plan.households.clauses])
    if (units?.op === "age") add(units, "every");
  return [...plan.columns].flatMap(([key, column]): Turns[] => {
    const at = turns.get(key);
    if (at === undefined) return [];
    const ages = at === "every" ? at : [...at].sort((left, right) => left - right).join();
    return [{ column, at, ages }];
  });
}

/** The ages at which a comparison with a fixed number changes; any other use may change at every one. */
function turnsIn(node: Node, age: Node): readonly number[] | "every" {
  if (node.op !== "compare") return "every";
  const { left, right, relation } = node;
  if (left === age && right.op === "constant") return turnsOn[relation].map((by) => right.value + by);
  if (right === age && left.op === "constant") return turnsOn[relation].map((by) => left.value + 1 - by);
  return "every";
}

/** Two plans with the same turns are restless in the same households. */
export const keyOfTurns = (turns: readonly Turns[]): string =>
  JSON.stringify(turns.map(({ column, ages }) => [column.kind.id, column.age, ages]));

/** By household: 1 where an age asked about is reached during the month. */
export function turningHouseholds(turns: readonly Turns[], rows: Rows, days: Days): Uint8Array {
  const turning = new Uint8Array(rows.households);
  for (const turn of turns) for (const household of turningFor(turn, rows, days)) turning[household] = 1;
  return turning;
}

function* turningFor(turn: Turns, rows: Rows, days: Days): Generator<number> {
  const on = (day: number): QuantityColumn =>
    columnOfAges(turn.column, { ...rows, day: new Int32Array(rows.households).fill(day) });
  const [begin, end] = [on(days.first), on(days.last)];
  const ofHousehold = turn.column.kind.subject === "household";
  for (let household = 0; household < rows.households; household++) {
    const first = ofHousehold ? household : (rows.start[household] ?? 0);
    const last = ofHousehold ? household + 1 : (rows.start[household + 1] ?? 0);
    for (let row = first; row < last; row++)
      if (reached(begin.lo[row], end.lo[row], turn.at) || reached(begin.hi[row], end.hi[row], turn.at)) {
        yield household;
        break;
      }
  }
}

/** Columns of ages hold one more than the age. */
const reached = (before: number | undefined, after: number | undefined, at: Turns["at"]): boolean =>
  before !== after && (at === "every" || at.has((after ?? 0) - 1));

/** Who completes a year completes a month too. */
const agedBy = ({ age }: PlannedColumn): Aged => ({
  yearly: true,
  monthsMax: age === "month" ? Number.POSITIVE_INFINITY : -1,
});

/** The days of the month on which an age of somebody in a household is completed. */
export function anniversariesOf(
  turns: readonly Turns[],
  { rows, household }: { readonly rows: Rows; readonly household: number },
  days: Days,
): number[] {
  return turns.flatMap(({ column }) => {
    const births = birthsOf(column, rows);
    const ofHousehold = column.kind.subject === "household";
    const first = ofHousehold ? household : (rows.start[household] ?? 0);
    const end = ofHousehold ? household + 1 : (rows.start[household + 1] ?? 0);
    const dates = [...births.lo.subarray(first, end), ...births.hi.subarray(first, end)];
    return dates.flatMap((date) => anniversaryIn(days.first, date, agedBy(column)) ?? []);
  });
}
