import { amountOf, countOf } from "../explain/clause-due.ts";
import {
  type AmountRule,
  type Benefit,
  type Clause,
  type ClauseCondition,
  type FactKind,
  isMeasured,
} from "../language/definition.ts";
import { reachedFrom } from "../language/expressions.ts";
import type { AgeDay, Node, QuantityNode } from "../language/node.ts";
import type { ClauseAt, Law, PolicySet } from "../language/policy-set.ts";
import { compareRatios } from "../values/ratio.ts";
import { exactly, type Range, zeroRange } from "../values/value.ts";

type AgeNode = QuantityNode & { readonly op: "age" };

export const ageColumn = ({ birth, unit, at }: AgeNode): string =>
  at ? `age ${unit} ${birth.fact} ${at}` : `age ${unit} ${birth.fact}`;

/** Where the truth of a clause stands: a bit of a word, for persons or for households. */
export interface Place {
  readonly word: number;
  readonly bit: number;
}

export interface PlannedClause {
  readonly id: string;
  readonly clause: Clause;
  readonly benefit: string;
  readonly place: Place;
  readonly conditions: readonly ClauseCondition[];
  /** What the amount is due as many times as; of a measured amount level × coefficient × count. */
  readonly units: QuantityNode | undefined;
  /** The parameter it is a multiple of, and how that is rounded; empty in kind. */
  readonly level: string;
  /** What it pays once, at the month's parameters; of a measured amount one đồng. */
  readonly amount: Range;
}

/** The benefits of one subject with the clauses in force, each with its bit. */
export interface PlannedSide {
  readonly benefits: readonly Benefit[];
  readonly clauses: readonly PlannedClause[];
  readonly byId: ReadonlyMap<string, PlannedClause>;
  readonly words: number;
}

/** What a month's law asks of every person and household. */
export interface Plan {
  /** The same for months that the same versions of clauses rule, whatever the parameters come to. */
  readonly key: string;
  readonly set: PolicySet;
  readonly law: Law;
  readonly persons: PlannedSide;
  readonly households: PlannedSide;
  /** Everything the conditions and units reach, named conditions and derived facts included. */
  readonly nodes: readonly Node[];
  /** The columns read, in the order in which generated code names them. */
  readonly columns: ReadonlyMap<string, PlannedColumn>;
}

/** A fact as recorded, or the age since a date. */
export interface PlannedColumn {
  readonly kind: FactKind;
  readonly age?: "year" | "month";
  /** The day on which the age is read, where it isn't the one looked at. */
  readonly at?: AgeDay;
}

export function planOf(set: PolicySet, law: Law): Plan {
  const persons = sideOf(set, law, (benefit) => benefit.subject !== "household");
  const households = sideOf(set, law, (benefit) => benefit.subject === "household");
  const nodes = nodesOf(set, [...persons.clauses, ...households.clauses]);
  const key = JSON.stringify([persons, households].map(({ clauses }) => clauses.map(versionOf)));
  return { key, set, law, persons, households, nodes, columns: columnsOf(set, nodes) };
}

/** The clause, the rule's version, and what its bit stands by. */
function versionOf({ clause, conditions, level }: PlannedClause): readonly (number | string)[] {
  const rule = clause.rules.findIndex((version) => version.value.conditions === conditions);
  return [clause.id, rule, level];
}

function columnsOf(set: PolicySet, nodes: readonly Node[]): ReadonlyMap<string, PlannedColumn> {
  const births = new Set<Node>(nodes.flatMap((node) => (node.op === "age" ? [node.birth] : [])));
  const columns = new Map<string, PlannedColumn>();
  const add = (key: string, fact: string, as: Omit<PlannedColumn, "kind">): void => {
    const kind = set.facts.get(fact);
    if (kind) columns.set(key, { kind, ...as });
  };
  for (const node of nodes)
    if (node.op === "age") {
      const on = node.at ? { at: node.at } : {};
      add(ageColumn(node), node.birth.fact, { age: node.unit, ...on });
    } else if (node.op === "fact" && !births.has(node)) add(node.fact, node.fact, {});
  return new Map([...columns].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function nodesOf(set: PolicySet, clauses: readonly PlannedClause[]): readonly Node[] {
  const found = new Set<Node>();
  for (const { conditions, units } of clauses) {
    const roots: Node[] = conditions.map((item) => item.is);
    if (units) roots.push(units);
    for (const root of roots) for (const node of reachedFrom(root, set.definition)) found.add(node);
  }
  return [...found];
}

function sideOf(set: PolicySet, law: Law, mine: (benefit: Benefit) => boolean): PlannedSide {
  const benefits = set.benefitsInOrder.filter(mine);
  const clauses: PlannedClause[] = [];
  for (const benefit of benefits)
    for (const at of inForce(benefit, law)) {
      const place = { word: clauses.length >> 5, bit: 31 - (clauses.length & 31) };
      clauses.push(plannedClause(at, law, { benefit: benefit.id, place }));
    }
  const byId = new Map(clauses.map((item) => [item.id, item]));
  return { benefits, clauses, byId, words: Math.ceil(clauses.length / 32) };
}

/**
 * Clauses with a rule and an amount. Those of one parameter and rounding stand together, the highest coefficient
 * first: of several that are met the leading bit is then the highest, whatever the parameter comes to.
 */
function inForce(benefit: Benefit, law: Law): readonly ClauseAt[] {
  const found = benefit.clauses.flatMap((clause) => law.clauses.get(clause.id) ?? []);
  const standing = found.filter((at) => at.rule && (at.amount || at.inKind));
  const levels = [...new Set(standing.map(levelOf))];
  const order = (at: ClauseAt): number => levels.indexOf(levelOf(at));
  return standing.sort((left, right) => order(left) - order(right) || byCoefficient(left, right));
}

/** What is measured differs from one to the other: each version of such an amount stands by itself. */
function levelOf({ clause, amount }: ClauseAt): string {
  if (!amount) return "";
  const { value } = amount;
  return isMeasured(value)
    ? `${clause.id} ${clause.amounts.indexOf(amount)}`
    : `${value.parameter} ${value.rounding}`;
}

function byCoefficient(left: ClauseAt, right: ClauseAt): number {
  if (!left.amount || !right.amount) return 0;
  return compareRatios(right.amount.value.coefficient, left.amount.value.coefficient);
}

function once({ inKind, amount }: ClauseAt, law: Law): Range {
  if (inKind) return exactly(1);
  if (!amount) return zeroRange;
  return isMeasured(amount.value) ? exactly(1) : amountOf(amount.value, law, exactly(1));
}

/** What is reckoned for each person: the count, or all that a measured amount comes to. */
function unitsOf(at: ClauseAt): QuantityNode | undefined {
  const count = countOf(at);
  if (!at.level || !at.amount) return count;
  const paid = multipleOf(at.level, at.amount.value);
  return count ? { op: "multiply", left: paid, right: count } : paid;
}

const multipleOf = (level: QuantityNode, { coefficient, rounding }: AmountRule): QuantityNode =>
  coefficient.numerator === coefficient.denominator
    ? level
    : { op: "scale", operand: level, by: coefficient, rounding };

function plannedClause(
  at: ClauseAt,
  law: Law,
  where: { readonly benefit: string; readonly place: Place },
): PlannedClause {
  return {
    id: at.clause.id,
    clause: at.clause,
    ...where,
    conditions: at.rule?.value.conditions ?? [],
    units: unitsOf(at),
    level: levelOf(at),
    amount: once(at, law),
  };
}

/** One bit of a word as the literal that generated code masks with. */
export const bitOf = ({ bit }: Place): number => 1 << bit;

/** A benefit's place in the definition, by which generated code names its arrays. */
export const indexOfBenefit = (plan: Plan, id: string): number =>
  plan.set.definition.benefits.findIndex((benefit) => benefit.id === id);
