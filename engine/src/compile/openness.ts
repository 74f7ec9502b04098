import { amountOf } from "../explain/clause-due.ts";
import { type FactKind, limitsOfSet, type PolicySetDefinition, staysOpen } from "../language/definition.ts";
import { reachedFrom } from "../language/expressions.ts";
import type { Node } from "../language/node.ts";
import { exactly, isExact } from "../values/value.ts";
import type { Openness } from "./emit-nodes.ts";
import type { Plan } from "./plan.ts";
import type { Column, Rows } from "./rows.ts";
import { isAggregate } from "./scope.ts";

/** Households to a block: a block in which everything needed is known is computed exactly. */
export const blockSize = 256;

/** `derivedOpen`: what is derived of this column may itself be unknown. */
const isOpenAt = (column: Column, derivedOpen: boolean): ((row: number) => boolean) => {
  switch (column.type) {
    case "boolean":
      return (row) => (column.values[row] ?? 0) === 2 || (derivedOpen && column.values[row] === 3);
    case "enum":
      return (row) => {
        const mask = column.possible[row] ?? 0;
        return (mask & (mask - 1)) !== 0;
      };
    case "quantity":
      return (row) => column.lo[row] !== column.hi[row];
  }
};

/** Whether deciding a node may meet something unknown for everybody. */
const meetsUnknown = (node: Node, definition: PolicySetDefinition, passed = new Set<string>()): boolean => {
  for (const part of reachedFrom(node, definition, passed))
    if (part.op === "always" && part.value === "unknown") return true;
  return false;
};

/** Which blocks hold an open value; undefined where none does. */
export function openBlocks(
  column: Column,
  start: Int32Array,
  { kind, derivedOpen }: { readonly kind: FactKind; readonly derivedOpen: boolean },
): Uint8Array | undefined {
  if (column.type === "quantity" && column.lo === column.hi) return undefined;
  const ofHousehold = kind.subject === "household";
  const households = start.length - 1;
  const blocks = new Uint8Array(Math.ceil(households / blockSize));
  const isOpen = isOpenAt(column, derivedOpen);
  let any = false;
  for (let block = 0; block < blocks.length; block++) {
    const first = block * blockSize;
    const end = Math.min(households, first + blockSize);
    const lastRow = ofHousehold ? end : (start[end] ?? 0);
    for (let row = ofHousehold ? first : (start[first] ?? 0); row < lastRow; row++)
      if (isOpen(row)) {
        blocks[block] = 1;
        any = true;
        break;
      }
  }
  return any ? blocks : undefined;
}

/** Bits of the lists that the relations asked about need; undefined where one can never be complete. */
export function listsNeeded(plan: Plan): number | undefined {
  const { relations, lists } = plan.set.definition;
  let bits = 0;
  for (const node of plan.nodes) {
    if (!isAggregate(node) || !("among" in node)) continue;
    const kind = relations.find((item) => item.id === (node.among.relation ?? "member"));
    if (kind?.absence.means !== "no") return undefined;
    const { list } = kind.absence;
    bits |= 1 << lists.findIndex((item) => item.id === list);
  }
  return bits;
}

/** Blocks with a household whose lists aren't all complete. */
export function openLists(rows: Rows, needed: number): Uint8Array | undefined {
  if (needed === 0) return undefined;
  const blocks = new Uint8Array(Math.ceil(rows.households / blockSize));
  let any = false;
  for (let household = 0; household < rows.households; household++)
    if ((needed & ~(rows.lists[household] ?? 0)) !== 0) {
      blocks[Math.floor(household / blockSize)] = 1;
      any = true;
    }
  return any ? blocks : undefined;
}

/** Relations asked about that have an unstated pair, and the blocks in which one stands. */
export function openRelations(plan: Plan, rows: Rows): ReadonlyMap<string, Uint8Array> {
  const open = new Map<string, Uint8Array>();
  for (const node of plan.nodes) {
    const id = isAggregate(node) && "among" in node ? node.among.relation : undefined;
    const perhaps = id === undefined ? undefined : rows.relations.get(id)?.holds.perhaps;
    if (id !== undefined && perhaps && !open.has(id)) open.set(id, blocksOfTies(rows, id));
  }
  return open;
}

function blocksOfTies(rows: Rows, relation: string): Uint8Array {
  const blocks = new Uint8Array(Math.ceil(rows.households / blockSize));
  const related = rows.relations.get(relation)?.holds;
  for (let household = 0; household < rows.households; household++) {
    const from = related?.first[rows.start[household] ?? 0] ?? 0;
    const to = related?.first[rows.start[household + 1] ?? 0] ?? 0;
    if (related?.perhaps?.subarray(from, to).includes(1)) blocks[Math.floor(household / blockSize)] = 1;
  }
  return blocks;
}

/** Boolean facts that may be unknown where they are derived. */
export const unknownWhenDerived = (definition: PolicySetDefinition): ReadonlySet<string> =>
  new Set(
    definition.facts.flatMap(({ id, absence }) =>
      absence.means === "derived" && meetsUnknown(absence.from, definition) ? [id] : [],
    ),
  );

/** A condition that is unknown for everybody, not only where a fact is absent. */
function isAlwaysUnknown(plan: Plan): boolean {
  const { definition } = plan.set;
  const behind = [...unknownWhenDerived(definition)].map((id) => `fact ${id}`);
  const roots = [...plan.persons.clauses, ...plan.households.clauses].flatMap(({ conditions, units }) => [
    ...conditions.map((item) => item.is),
    ...(units ? [units] : []),
  ]);
  return roots.some((root) => meetsUnknown(root, definition, new Set(behind)));
}

/** A benefit that another looks at may wait for a choice that somebody must make, whatever is known. */
const looksAtChoice = (plan: Plan): boolean =>
  plan.nodes.some(
    (node) =>
      node.op === "entitled" &&
      plan.set.definition.benefits.some(
        ({ id, combination }) => id === node.benefit && staysOpen(combination),
      ),
  );

export const isLawOpen = (plan: Plan): boolean =>
  isAlwaysUnknown(plan) ||
  looksAtChoice(plan) ||
  [...plan.persons.clauses, ...plan.households.clauses].some(({ amount }) => !isExact(amount)) ||
  limitsOfSet(plan.set.definition).some(({ at }) => !isExact(amountOf(at, plan.law, exactly(1)))) ||
  plan.nodes.some((node) => {
    if (node.op === "parameter") return !isExact(plan.law.parameters.get(node.parameter)?.range ?? noRange);
    if (node.op === "banded") return !plan.law.bands.get(node.bands)?.ranges.every(isExact);
    if (node.op !== "lookup") return false;
    const ranges = plan.law.tables.get(node.table)?.ranges ?? {};
    return !Object.values(ranges).every(isExact);
  });

const noRange = { lo: 0, hi: 1 };

/** What exact code is written for. */
export const nothingOpen = (derived: ReadonlySet<string>, definition: PolicySetDefinition): Openness => ({
  columns: new Set(),
  derived: new Set([...derived].filter((id) => !unknownWhenDerived(definition).has(id))),
  lists: false,
  relations: new Set(),
  personLists: false,
  law: false,
});
