import { afterOverlap } from "../explain/overlap.ts";
import type { When } from "../language/dated.ts";
import { partsOf } from "../language/definition.ts";
import { type Law, lawAt, type PolicySet } from "../language/policy-set.ts";
import { zeroRange } from "../values/value.ts";
import { type Arrays, helpers, type Kernel, kernelFor } from "./kernels.ts";
import { blockSize, nothingOpen } from "./openness.ts";
import { type Outputs, outputsFor, shapeOf } from "./outputs.ts";
import { type Plan, planOf } from "./plan.ts";
import { lawArrays, type Ready, ready, tableArrays } from "./ready.ts";
import { restlessOf } from "./restless.ts";
import type { Snapshot } from "./rows.ts";
import { determineRestless } from "./run-restless.ts";

/** Everyone in a snapshot under the law of its month: amounts and truths of clauses. */
export interface Determined {
  readonly plan: Plan;
  readonly outputs: Outputs;
  /** What the answers' arrays are made for. */
  readonly shape: string;
}

export function determineAll(set: PolicySet, snapshot: Snapshot, when: Omit<When, "month">): Determined {
  return determineUnder({ set, law: lawAt(set, { ...when, month: snapshot.month }) }, snapshot);
}

/** `into`: answers no longer needed, whose room is used again where they are of the same shape. */
export function determineUnder(
  { set, law }: { readonly set: PolicySet; readonly law: Law },
  snapshot: Snapshot,
  into?: Determined,
): Determined {
  const plan = planOf(set, law);
  const restless = restlessOf(plan, snapshot, { first: law.firstDay, last: law.lastDay });
  const steady = ready(plan, snapshot.rows);
  const isOpen = steady.openBlocks !== undefined || restless.rows.households > 0;
  const shape = shapeOf(plan, snapshot, isOpen);
  const outputs = into?.shape === shape ? into.outputs : outputsFor(plan, snapshot, isOpen);
  const fixed = { ...lawArrays(plan), ...helpers, ...overlapper(plan) };
  runSteady(plan, steady, { outputs, households: snapshot.households, fixed });
  if (restless.rows.households > 0) determineRestless(plan, restless, { outputs, fixed });
  return { plan, outputs, shape };
}

interface Run {
  readonly outputs: Outputs;
  readonly households: number;
  readonly fixed: Arrays;
}

/** Runs of blocks in which all that is needed is known, and of the rest, each with its own code. */
function runSteady(plan: Plan, steady: Ready, { outputs, households, fixed }: Run): void {
  const known = nothingOpen(steady.openness.derived, plan.set.definition);
  const [exact, open] = [known, steady.openness].map((openness) => {
    let made: { kernel: Kernel; arrays: Arrays } | undefined;
    return () => {
      if (!made) {
        const kernel = kernelFor(plan, openness, "whole");
        const arrays = { ...steady.arrays, ...fixed, ...outputs.arrays, ...tableArrays(kernel.tables) };
        made = { kernel, arrays };
      }
      return made;
    };
  });
  for (const stretch of stretches(steady.openBlocks, households)) {
    const made = (stretch.open ? open : exact)?.();
    made?.kernel.run(made.arrays, stretch.from, stretch.to);
    if (made && !stretch.open)
      outputs.closeUpper(made.kernel.open, { from: stretch.from, to: stretch.to, start: steady.rows.start });
  }
}

function* stretches(
  blocks: Ready["openBlocks"],
  households: number,
): Generator<{ from: number; to: number; open: boolean }> {
  const isOpen = (household: number): boolean =>
    blocks === "every" || (blocks?.[Math.floor(household / blockSize)] ?? 0) === 1;
  let from = 0;
  while (from < households) {
    const open = isOpen(from);
    let to = Math.min(households, (Math.floor(from / blockSize) + 1) * blockSize);
    while (to < households && isOpen(to) === open) to = Math.min(households, to + blockSize);
    yield { from, to, open };
    from = to;
  }
}

/** Overlaps of more than one benefit due to one person are rare enough to be put together outside generated code. */
function overlapper(plan: Plan): Arrays {
  const outdone = new Float64Array(2 * plan.set.definition.benefits.length);
  const overlap = (index: number, given: readonly number[]): void => {
    const found = plan.set.definition.overlaps[index];
    if (!found) return;
    const ids = [...new Set(partsOf(found.combination))].filter((id) => isPlanned(plan, id));
    const standing = (id: string) => {
      const at = 4 * ids.indexOf(id);
      if (at < 0) return { alone: zeroRange, amount: zeroRange };
      const [aloneLo = 0, aloneHi = 0, lo = 0, hi = 0] = given.slice(at, at + 4);
      return { alone: { lo: aloneLo, hi: aloneHi }, amount: { lo, hi } };
    };
    const { amounts } = afterOverlap(found, standing);
    for (const [place, id] of ids.entries()) {
      const amount = amounts.get(id) ?? standing(id).amount;
      outdone[2 * place] = amount.lo;
      outdone[2 * place + 1] = amount.hi;
    }
  };
  return { overlap, outdone };
}

const isPlanned = (plan: Plan, id: string): boolean =>
  plan.persons.benefits.some((benefit) => benefit.id === id) ||
  plan.households.benefits.some((benefit) => benefit.id === id);
