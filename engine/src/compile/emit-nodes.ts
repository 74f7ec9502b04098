import { boundsOf } from "../language/bounds.ts";
import type { FactKind, PolicySetDefinition } from "../language/definition.ts";
import { type BooleanNode, type FactNode, type Node, type QuantityNode, walk } from "../language/node.ts";
import { keyOf } from "./atoms.ts";
import { Block, both, isOne, type Pair } from "./block.ts";
import { MemberLoops } from "./emit-members.ts";
import * as expressions from "./expression.ts";
import { ageColumn, type Plan } from "./plan.ts";
import { holdsDue, isAggregate, type Scope, scopeOf, searchesMembers } from "./scope.ts";

/** What may be open in the rows a program is written for; what isn't named here is known in every row. */
export interface Openness {
  /** Columns in which some value is open. */
  readonly columns: ReadonlySet<string>;
  /** Boolean facts that are derived in some row. */
  readonly derived: ReadonlySet<string>;
  /** Some relation list isn't complete. */
  readonly lists: boolean;
  /** Relations of which some pair is unstated. */
  readonly relations: ReadonlySet<string>;
  /** Lists may be complete for one person and not for the household. */
  readonly personLists: boolean;
  /** Some parameter, table or amount is unverified. */
  readonly law: boolean;
}

/** Where code is written: for a household, a person, or another member. */
export interface Standpoint {
  readonly scope: Scope | "member";
  readonly row: string;
  readonly block: Block;
}

/** How the outcome of a benefit is read where `entitled` asks for it. */
export type DueReader = (benefit: string, at: Standpoint) => Pair;

/** Writes the code of single nodes; each distinct one once a standpoint. */
export class NodeWriter {
  readonly plan: Plan;
  readonly open: Openness;
  readonly definition: PolicySetDefinition;
  /** Of the household: before its members are gone through, and after. */
  readonly before: Block;
  readonly after: Block;
  readonly members: MemberLoops;
  readonly names: () => string;
  readonly #due: DueReader;

  constructor(plan: Plan, open: Openness, due: DueReader) {
    let count = 0;
    this.names = () => `v${count++}`;
    this.plan = plan;
    this.open = open;
    this.definition = plan.set.definition;
    this.before = new Block(this.names);
    this.after = new Block(this.names, { outer: this.before, hoists: true });
    this.members = new MemberLoops(this);
    this.#due = due;
  }

  /** The household's own standpoint for a node, before or after its members are gone through. */
  ofHousehold(node: Node): Standpoint {
    const block = searchesMembers(node, this.definition) ? this.after : this.before;
    return { scope: "household", row: "j", block };
  }

  truth(node: BooleanNode, from: Standpoint): Pair {
    return this.#once(node, from, (at) => this.#truth(node, at));
  }

  range(node: QuantityNode, from: Standpoint): Pair {
    return this.#once(node, from, (at) => this.#range(node, at));
  }

  #once(node: Node, from: Standpoint, write: (at: Standpoint) => Pair): Pair {
    const at = this.#standpoint(node, from);
    const key = `${at.row} ${keyOf(node)}`;
    const known = at.block.known(key);
    if (known) return known;
    const pair = write(at);
    return at.block.learn(key, at.block.bind(pair));
  }

  /** What doesn't depend on the person is written once for the household. */
  #standpoint(node: Node, from: Standpoint): Standpoint {
    if (from.scope === "household") return holdsDue(node, this.definition) ? from : this.ofHousehold(node);
    return scopeOf(node, this) === "household" ? this.ofHousehold(node) : from;
  }

  #truth(node: BooleanNode, at: Standpoint): Pair {
    switch (node.op) {
      case "fact":
        return this.#booleanFact(node, at);
      case "all":
      case "any": {
        const parts = node.operands.map((operand) => this.truth(operand, at));
        return expressions.joined(parts, node.op === "all" ? "&" : "|", node.op === "all" ? "1" : "0");
      }
      case "not":
        return expressions.negated(this.truth(node.operand, at));
      case "compare": {
        const small = this.#isSmall(node.left) && this.#isSmall(node.right);
        const sides = { left: this.range(node.left, at), right: this.range(node.right, at) };
        return expressions.compared(node.relation, sides, small);
      }
      case "oneOf": {
        const wanted = this.masked(node.of.fact, node.values);
        return expressions.oneOf(this.#column(node.of, at).lo, wanted, this.open.columns.has(node.of.fact));
      }
      case "condition":
        return this.truth(this.#named(node.condition), at);
      case "someMember":
      case "everyMember":
        return this.members.aggregate(node, at);
      case "diedInMonth":
        return both(`died[${at.row}]`);
      case "entitled":
        return expressions.positive(this.#due(node.benefit, at));
      case "always":
        return node.value === "unknown" ? { lo: "0", hi: "1" } : both(node.value ? "1" : "0");
    }
  }

  #range(node: QuantityNode, at: Standpoint): Pair {
    switch (node.op) {
      case "fact":
        return this.#column(node, at);
      case "constant":
        return both(`${node.value}`);
      case "parameter": {
        const index = this.parameterIndex(node.parameter);
        return this.open.law
          ? { lo: `parameterLo[${index}]`, hi: `parameterHi[${index}]` }
          : both(`parameterLo[${index}]`);
      }
      case "lookup":
        return this.#lookedUp(node, at);
      case "banded":
        return this.#banded(node, at);
      case "multiply":
        return expressions.combined(this.range(node.left, at), this.range(node.right, at), "*");
      case "add":
        return node.operands
          .map((item) => this.range(item, at))
          .reduce((a, b) => expressions.combined(a, b, "+"));
      case "least":
        return node.operands
          .map((item) => this.range(item, at))
          .reduce((a, b) => expressions.called("Math.min", a, b));
      case "greatest":
        return node.operands
          .map((item) => this.range(item, at))
          .reduce((a, b) => expressions.called("Math.max", a, b));
      case "subtract":
        return expressions.subtracted(this.range(node.left, at), this.range(node.right, at));
      case "scale":
        return expressions.scaled(this.range(node.operand, at), node);
      case "age": {
        const row = this.rowOf(node.birth.fact, at);
        return expressions.shifted(this.#quantity(ageColumn(node), row));
      }
      case "countTrue":
        return node.operands
          .map((item) => this.truth(item, at))
          .reduce((a, b) => expressions.combined(a, b, "+"), both("0"));
      case "countMembers":
      case "sumMembers":
        return this.members.aggregate(node, at);
    }
  }

  #booleanFact(node: FactNode<"boolean">, at: Standpoint): Pair {
    const value = this.#column(node, at).lo;
    const kind = this.kind(node.fact);
    if (kind.absence.means === "derived" && this.open.derived.has(node.fact))
      return expressions.orDerived(value, this.truth(kind.absence.from, at));
    return expressions.known(value, this.open.columns.has(node.fact));
  }

  /** The raw value of a fact in the row looked at. */
  #column(node: FactNode<string>, at: Standpoint): Pair {
    const row = this.rowOf(node.fact, at);
    const block = this.kind(node.fact).subject === "household" ? this.before : at.block;
    const key = `raw ${row} ${node.fact}`;
    const known = block.known(key);
    if (known) return known;
    const schema = this.kind(node.fact).value;
    const quantity = schema.type !== "boolean" && schema.type !== "enum";
    const pair = quantity ? this.#quantity(node.fact, row) : both(`${this.columnName(node.fact)}[${row}]`);
    return block.learn(key, block.bind(pair));
  }

  #quantity(column: string, row: string): Pair {
    const name = this.columnName(column);
    return this.open.columns.has(column)
      ? { lo: `${name}[${row}]`, hi: `${name}h[${row}]` }
      : both(`${name}[${row}]`);
  }

  #lookedUp(node: QuantityNode & { op: "lookup" }, at: Standpoint): Pair {
    const mask = this.#column(node.key, at).lo;
    const index = this.tableIndex(node.table);
    const lo = `tableLo[${index}][${mask}]`;
    const open = this.open.law || this.open.columns.has(node.key.fact);
    return open ? { lo, hi: `tableHi[${index}][${mask}]` } : both(lo);
  }

  #banded(node: QuantityNode & { op: "banded" }, at: Standpoint): Pair {
    const of = this.range(node.of, at);
    const index = this.definition.bands?.findIndex((item) => item.id === node.bands) ?? -1;
    const end = (best: "least" | "most", values: string): string =>
      `${best}Banded(bandFrom[${index}],${values}[${index}],${of.lo},${of.hi})`;
    return this.open.law || !isOne(of)
      ? { lo: end("least", "bandLo"), hi: end("most", "bandHi") }
      : both(end("least", "bandLo"));
  }

  rowOf(fact: string, at: Standpoint): string {
    return this.kind(fact).subject === "household" ? "j" : at.row;
  }

  kind(id: string): FactKind {
    const kind = this.plan.set.facts.get(id);
    if (!kind) throw new Error(`fact ${id} isn't declared; the static checks let it through`);
    return kind;
  }

  #named(id: string): BooleanNode {
    const found = this.plan.set.conditions.get(id);
    if (!found) throw new Error(`condition ${id} isn't declared; the static checks let it through`);
    return found;
  }

  columnName(column: string): string {
    const place = [...this.plan.columns.keys()].indexOf(column);
    if (place < 0) throw new Error(`column ${column} isn't in the plan`);
    return `c${place}`;
  }

  parameterIndex(id: string): number {
    return this.definition.parameters.findIndex((item) => item.id === id);
  }

  tableIndex(id: string): number {
    return this.definition.tables.findIndex((item) => item.id === id);
  }

  masked(fact: string, values: readonly string[]): number {
    const schema = this.kind(fact).value;
    if (schema.type !== "enum") throw new Error(`fact ${fact} has no values to choose from`);
    return schema.values.reduce(
      (mask, { id }, index) => (values.includes(id) ? mask | (1 << index) : mask),
      0,
    );
  }

  /**
   * Differences of two such quantities stay within 32 bits, so that a sign bit tells which is less. A home may hold
   * more people than are declared the most: what is added up over them has no such bound.
   */
  #isSmall(node: QuantityNode): boolean {
    if (node.op !== "countMembers" && [...walk(node)].some(isAggregate)) return false;
    const bounds = boundsOf(node, this.definition);
    return bounds.lo > -(2 ** 30) && bounds.hi < 2 ** 30;
  }
}
