import { type Benefit, staysOpen } from "../language/definition.ts";
import type { Arrays } from "./kernels.ts";
import { indexOfBenefit, type Plan, type PlannedSide } from "./plan.ts";
import type { Numbers, Snapshot } from "./rows.ts";

export const sides = ["person", "household"] as const;
export type Side = (typeof sides)[number];

/** What programs write: amounts of benefits, words of clause truths, counts of units; of persons and households. */
export interface Outputs {
  readonly arrays: Arrays;
  /** đồng; portions of a benefit in kind. */
  readonly lo: ReadonlyMap<string, Numbers>;
  /** The same arrays where every amount is exact. */
  readonly hi: ReadonlyMap<string, Numbers>;
  readonly sure: Readonly<Record<Side, readonly Uint32Array[]>>;
  readonly possible: Readonly<Record<Side, readonly Uint32Array[]>>;
  readonly unitsLo: Readonly<Record<Side, ReadonlyMap<string, Numbers>>>;
  readonly unitsHi: Readonly<Record<Side, ReadonlyMap<string, Numbers>>>;
  /** After exact code: upper bounds are the lower ones, but for benefits whose bounds it wrote both. */
  closeUpper(
    written: ReadonlySet<string>,
    rows: { readonly from: number; readonly to: number; readonly start: Int32Array },
  ): void;
}

const sideOf = (plan: Plan, side: Side): PlannedSide => (side === "person" ? plan.persons : plan.households);

/** Room for the answers; `open`: upper bounds are held apart from lower ones. */
export function outputsFor(
  plan: Plan,
  size: Pick<Snapshot, "persons" | "households">,
  open: boolean,
): Outputs {
  const arrays: Arrays = {};
  const lo = new Map<string, Numbers>();
  const hi = new Map<string, Numbers>();
  const apart = open || mayStayOpen(plan);
  const found = { sure: empty(), possible: empty(), unitsLo: emptyUnits(), unitsHi: emptyUnits() };
  for (const side of sides) {
    const rows = side === "person" ? size.persons : size.households;
    const planned = sideOf(plan, side);
    for (const benefit of planned.benefits) {
      const index = indexOfBenefit(plan, benefit.id);
      const low = amountsFor(benefit, rows);
      arrays[`lo${index}`] = entry(lo, benefit.id, low);
      arrays[`hi${index}`] = entry(hi, benefit.id, apart ? amountsFor(benefit, rows) : low);
    }
    for (let word = 0; word < planned.words; word++) {
      const sure = new Uint32Array(rows);
      const possible = open ? new Uint32Array(rows) : sure;
      found.sure[side].push(sure);
      found.possible[side].push(possible);
      arrays[`${side}Sure${word}`] = sure;
      arrays[`${side}Possible${word}`] = possible;
    }
    for (const [index, { id, units }] of planned.clauses.entries()) {
      if (!units) continue;
      // a home may hold more people than its relations declare as the most
      const low = new Float64Array(rows);
      arrays[`${side}UnitsLo${index}`] = entry(found.unitsLo[side], id, low);
      arrays[`${side}UnitsHi${index}`] = entry(found.unitsHi[side], id, open ? new Float64Array(rows) : low);
    }
  }
  const outputs = { arrays, lo, hi, ...found };
  return { ...outputs, closeUpper: (written, rows) => closeUpper(outputs, written, { plan, ...rows }) };
}

/** What the room is made for: answers of the same shape fit into it. */
export const shapeOf = (
  plan: Plan,
  { persons, households }: Pick<Snapshot, "persons" | "households">,
  open: boolean,
): string =>
  JSON.stringify([
    [persons, households, open, mayStayOpen(plan)],
    plan.set.definition.benefits.map(({ id, subject, inKind, clauses }) => [
      id,
      subject,
      inKind !== undefined,
      clauses.length,
    ]),
    ...sides.map((side) => sideOf(plan, side).clauses.map(({ id, units }) => [id, units !== undefined])),
  ]);

/** Portions of a card or certificate are few; amounts may be any whole number of đồng. */
const amountsFor = (benefit: Benefit, rows: number): Numbers =>
  benefit.inKind && benefit.clauses.length < 0xff && benefit.clauses.every((clause) => !clause.units)
    ? new Uint8Array(rows)
    : new Float64Array(rows);

const empty = (): Record<Side, Uint32Array[]> => ({ person: [], household: [] });
const emptyUnits = (): Record<Side, Map<string, Numbers>> => ({ person: new Map(), household: new Map() });

function entry<V>(map: Map<string, V>, key: string, value: V): V {
  map.set(key, value);
  return value;
}

/** A choice that somebody must make stays open although everything is known. */
const mayStayOpen = (plan: Plan): boolean =>
  [...plan.set.definition.overlaps, ...plan.set.definition.benefits].some(({ combination }) =>
    staysOpen(combination),
  );

function closeUpper(
  outputs: Omit<Outputs, "closeUpper">,
  written: ReadonlySet<string>,
  rows: { readonly plan: Plan; readonly from: number; readonly to: number; readonly start: Int32Array },
): void {
  for (const side of sides) {
    const from = side === "household" ? rows.from : (rows.start[rows.from] ?? 0);
    const to = side === "household" ? rows.to : (rows.start[rows.to] ?? 0);
    const copy = <A extends Numbers | Uint32Array>(low: A | undefined, high: A | undefined): void => {
      if (low && high && low !== high) high.set(low.subarray(from, to), from);
    };
    for (const { id } of sideOf(rows.plan, side).benefits)
      if (!written.has(id)) copy(outputs.lo.get(id), outputs.hi.get(id));
    for (const [word, sure] of outputs.sure[side].entries()) copy(sure, outputs.possible[side][word]);
    for (const [id, low] of outputs.unitsLo[side]) copy(low, outputs.unitsHi[side].get(id));
  }
}
