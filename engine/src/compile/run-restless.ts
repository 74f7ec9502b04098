import { benefitsLookedAt } from "../language/expressions.ts";
import { type Arrays, finishFor, kernelFor } from "./kernels.ts";
import { type Outputs, outputsFor, type Side, sides } from "./outputs.ts";
import { indexOfBenefit, type Plan, type PlannedSide } from "./plan.ts";
import { ready, tableArrays } from "./ready.ts";
import type { Restless } from "./restless.ts";
import type { Numbers } from "./rows.ts";

/** Whom each row is about, numbered among those looked at. */
interface Merging {
  readonly of: Int32Array;
  readonly subjects: readonly number[];
}

/**
 * Households looked at on several days: conditions read on any day must hold together on one of them, those read
 * on the last day on the last on which the subject stands; units are the most of any day.
 */
export function determineRestless(
  plan: Plan,
  restless: Restless,
  whole: { readonly outputs: Outputs; readonly fixed: Arrays },
): void {
  const { rows } = restless;
  const size = { persons: rows.start.at(-1) ?? 0, households: rows.households };
  const prepared = ready(plan, rows);
  const merging = {
    person: mergingOf(restless.personOf, () => true),
    household: mergingOf(restless.householdOf, (row) => (rows.start[row + 1] ?? 0) > (rows.start[row] ?? 0)),
  };
  const merged = outputsFor(
    plan,
    { persons: merging.person.subjects.length, households: merging.household.subjects.length },
    true,
  );
  const days = { anyDay: outputsFor(plan, size, true), lastDay: outputsFor(plan, size, true) };
  const dues = {
    rows: dueArrays(plan, size),
    merged: dueArrays(plan, {
      persons: merging.person.subjects.length,
      households: merging.household.subjects.length,
    }),
  };
  const open = { ...prepared.openness, law: true };
  for (let round = roundsOf(plan); round > 0; round--) {
    for (const reading of ["anyDay", "lastDay"] as const) {
      const kernel = kernelFor(plan, open, reading);
      const arrays = { ...prepared.arrays, ...whole.fixed, ...dues.rows, ...days[reading].arrays };
      kernel.run({ ...arrays, ...tableArrays(kernel.tables) }, 0, rows.households);
    }
    for (const side of sides) {
      merge(days, merged, { side, ...merging[side] });
      const arrays = { ...whole.fixed, ...merged.arrays, ...dues.merged };
      finishFor(plan, side)(arrays, 0, merging[side].subjects.length);
      spread(planned(plan, side), merging[side], { plan, ...dues });
    }
  }
  for (const side of sides) scatter(merged, whole.outputs, { plan, side, merging: merging[side], restless });
}

function mergingOf(ids: Int32Array, stands: (row: number) => boolean): Merging {
  const places = new Map<number, number>();
  const of = new Int32Array(ids.length).fill(-1);
  for (const [row, id] of ids.entries()) {
    if (!stands(row)) continue;
    const place = places.get(id) ?? places.size;
    places.set(id, place);
    of[row] = place;
  }
  return { of, subjects: [...places.keys()] };
}

/** A benefit that looks at another is decided in the round after it. */
function roundsOf(plan: Plan): number {
  const { definition, benefitsInOrder } = plan.set;
  const depth = new Map<string, number>();
  for (const benefit of benefitsInOrder) {
    const below = [...benefitsLookedAt(benefit, definition)].map((id) => depth.get(id) ?? 0);
    depth.set(benefit.id, 1 + Math.max(0, ...below));
  }
  return Math.max(1, ...depth.values());
}

function dueArrays(plan: Plan, size: { persons: number; households: number }): Record<string, Float64Array> {
  const arrays: Record<string, Float64Array> = {};
  for (const benefit of plan.set.definition.benefits) {
    const rows = benefit.subject === "household" ? size.households : size.persons;
    const index = indexOfBenefit(plan, benefit.id);
    arrays[`dueLo${index}`] = new Float64Array(rows);
    arrays[`dueHi${index}`] = new Float64Array(rows);
  }
  return arrays;
}

const planned = (plan: Plan, side: Side): PlannedSide => (side === "person" ? plan.persons : plan.households);

type Days = Readonly<Record<"anyDay" | "lastDay", Outputs>>;

function merge(days: Days, merged: Outputs, { side, of, subjects }: Merging & { side: Side }): void {
  for (const ends of ["sure", "possible"] as const)
    for (const [word, target] of merged[ends][side].entries()) {
      const any = days.anyDay[ends][side][word];
      const last = days.lastDay[ends][side][word];
      const together = new Uint32Array(subjects.length);
      const lastly = new Uint32Array(subjects.length);
      for (let row = 0; row < of.length; row++) {
        const place = of[row] ?? -1;
        if (place < 0) continue;
        together[place] = (together[place] ?? 0) | (any?.[row] ?? 0);
        lastly[place] = last?.[row] ?? 0;
      }
      for (let place = 0; place < subjects.length; place++)
        target[place] = (together[place] ?? 0) & (lastly[place] ?? 0);
    }
  for (const ends of ["unitsLo", "unitsHi"] as const)
    for (const [id, target] of merged[ends][side]) {
      const counts = days.anyDay[ends][side].get(id);
      target.fill(0);
      for (let row = 0; row < of.length; row++) {
        const place = of[row] ?? -1;
        if (place >= 0) target[place] = Math.max(target[place] ?? 0, counts?.[row] ?? 0);
      }
    }
}

/** What was found due goes to every row of the subject, for benefits that look at it. */
function spread(
  side: PlannedSide,
  { of }: Merging,
  dues: {
    readonly plan: Plan;
    readonly rows: Record<string, Float64Array>;
    readonly merged: Record<string, Float64Array>;
  },
): void {
  for (const { id } of side.benefits)
    for (const end of ["dueLo", "dueHi"]) {
      const name = `${end}${indexOfBenefit(dues.plan, id)}`;
      const [target, found] = [dues.rows[name], dues.merged[name]];
      if (!target || !found) continue;
      for (let row = 0; row < of.length; row++) {
        const place = of[row] ?? -1;
        target[row] = place < 0 ? 0 : (found[place] ?? 0);
      }
    }
}

/** Puts the answers where the household's first standing was. Whoever lives on no day is due nothing. */
function scatter(
  merged: Outputs,
  outputs: Outputs,
  of: { readonly plan: Plan; readonly side: Side; readonly merging: Merging; readonly restless: Restless },
): void {
  const { plan, side, merging, restless } = of;
  const placeOf = new Map(merging.subjects.map((subject, place) => [subject, place]));
  const everyone = side === "household" ? Int32Array.from(new Set(restless.householdOf)) : restless.everyone;
  const places = everyone.map((subject) => placeOf.get(subject) ?? -1);
  const put = (target: Numbers | Uint32Array | undefined, found: Numbers | Uint32Array | undefined): void => {
    if (!target || !found) return;
    for (let index = 0; index < places.length; index++) {
      const place = places[index] ?? -1;
      target[everyone[index] ?? 0] = place < 0 ? 0 : (found[place] ?? 0);
    }
  };
  for (const { id } of planned(plan, side).benefits) {
    put(outputs.lo.get(id), merged.lo.get(id));
    put(outputs.hi.get(id), merged.hi.get(id));
  }
  for (const ends of ["sure", "possible"] as const)
    for (const [word, found] of merged[ends][side].entries()) put(outputs[ends][side][word], found);
  for (const ends of ["unitsLo", "unitsHi"] as const)
    for (const [id, found] of merged[ends][side]) put(outputs[ends][side].get(id), found);
}
