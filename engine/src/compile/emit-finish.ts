import {
  type Benefit,
  type Limit,
  limitsOfSet,
  type Overlap,
  partsOf,
  staysOpen,
} from "../language/definition.ts";
import { Block, isOne, type Pair } from "./block.ts";
import { amountOfBenefit, type Due, overlapLines } from "./emit-amounts.ts";
import type { Side } from "./outputs.ts";
import { indexOfBenefit, type Plan, type PlannedClause } from "./plan.ts";

interface AmountContext {
  readonly plan: Plan;
  readonly side: Side;
  readonly block: Block;
  readonly open: boolean;
  readonly word: (index: number) => Pair;
  readonly units: (clause: PlannedClause) => Pair;
  readonly names: () => string;
}

/** A benefit's amount in a name of its own, and variables for what overlaps leave of it. */
export function amountLines(benefit: Benefit, context: AmountContext): Due {
  const { plan, side, block } = context;
  const planned = side === "household" ? plan.households : plan.persons;
  const limit = (item: Limit): number => limitsOfSet(plan.set.definition).indexOf(item);
  const alone = block.bind(amountOfBenefit(benefit, planned, { ...context, limit }));
  const overlaps = plan.set.definition.overlaps.filter((overlap) =>
    partsOf(overlap.combination).includes(benefit.id),
  );
  if (overlaps.length === 0) return { alone, final: alone };
  const lo = block.variable(alone.lo);
  const apart = !isOne(alone) || overlaps.some((overlap) => mayStayOpen(overlap, plan));
  return { alone, final: { lo, hi: apart ? block.variable(alone.hi) : lo } };
}

/** A choice among the benefits, or inside one of them, leaves the others waiting for it. */
const mayStayOpen = ({ combination }: Overlap, { set }: Plan): boolean =>
  staysOpen(combination) ||
  set.definition.benefits.some(
    (benefit) => partsOf(combination).includes(benefit.id) && staysOpen(benefit.combination),
  );

/** Overlaps among the benefits of one subject, then the amounts written. */
export function outcomeLines(plan: Plan, side: Side, dues: ReadonlyMap<string, Due>): string[] {
  const { benefits } = side === "household" ? plan.households : plan.persons;
  const ids = new Set(benefits.map((benefit) => benefit.id));
  const overlaps = plan.set.definition.overlaps.filter((overlap) =>
    partsOf(overlap.combination).every((id) => ids.has(id)),
  );
  const row = side === "household" ? "j" : "i";
  return [
    ...overlaps.flatMap((overlap) => overlapLines(overlap, plan, dues)),
    ...benefits.flatMap(({ id }) => {
      const due = dues.get(id);
      const index = indexOfBenefit(plan, id);
      if (!due) return [];
      const lo = `lo${index}[${row}]=${due.final.lo};`;
      return isOne(due.final) ? [lo] : [`${lo}hi${index}[${row}]=${due.final.hi};`];
    }),
  ];
}

/** Amounts of rows whose truths and units were put together over the days of the month. */
export function writeFinish(plan: Plan, side: Side): { readonly source: string } {
  const planned = side === "household" ? plan.households : plan.persons;
  const row = side === "household" ? "j" : "i";
  let count = 0;
  const names = (): string => `v${count++}`;
  const block = new Block(names);
  const word = (index: number): Pair => ({ lo: `s${index}`, hi: `p${index}` });
  for (let index = 0; index < planned.words; index++)
    block.lines.push(
      `const s${index}=${side}Sure${index}[${row}],p${index}=${side}Possible${index}[${row}];`,
    );
  const units = (clause: PlannedClause): Pair => {
    const index = planned.clauses.indexOf(clause);
    return { lo: `${side}UnitsLo${index}[${row}]`, hi: `${side}UnitsHi${index}[${row}]` };
  };
  const dues = new Map<string, Due>();
  for (const benefit of planned.benefits) {
    const due = amountLines(benefit, { plan, side, block, open: true, word, units, names });
    dues.set(benefit.id, due);
    const index = indexOfBenefit(plan, benefit.id);
    block.lines.push(`dueLo${index}[${row}]=${due.alone.lo};dueHi${index}[${row}]=${due.alone.hi};`);
  }
  const lines = [...block.lines, ...outcomeLines(plan, side, dues)];
  return { source: `for(let ${row}=first;${row}<end;${row}++){\n${lines.join("\n")}\n}` };
}
