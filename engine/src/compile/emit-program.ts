import type { Benefit, MonthReading } from "../language/definition.ts";
import { type Atom, atomsOf } from "./atoms.ts";
import { Block, both, isOne, type Pair } from "./block.ts";
import type { Due } from "./emit-amounts.ts";
import { amountLines, outcomeLines } from "./emit-finish.ts";
import { NodeWriter, type Openness, type Standpoint } from "./emit-nodes.ts";
import { type LookupTable, lookupTables, tabulated } from "./lookup-tables.ts";
import type { Side } from "./outputs.ts";
import { bitOf, indexOfBenefit, type Plan, type PlannedClause, type PlannedSide } from "./plan.ts";
import { holdsDue, scopeOf, searchesMembers } from "./scope.ts";
import { WordBits } from "./word-bits.ts";

/** Source of a program over rows, and the tables it reads. */
export interface Program {
  readonly source: string;
  readonly tables: readonly LookupTable[];
  /** Benefits whose two bounds the program writes; of the rest the upper bound is the lower. */
  readonly open: ReadonlySet<string>;
}

/**
 * `whole`: truths, units and amounts of rows looked at on one day. A reading alone: truths and units of every row,
 * to be put together over the days of the month.
 */
export type Extent = "whole" | MonthReading;

export function writeProgram(plan: Plan, open: Openness, extent: Extent): Program {
  return new ProgramWriter(plan, open, extent).write();
}

class ProgramWriter {
  readonly #plan: Plan;
  readonly #open: Openness;
  readonly #extent: Extent;
  readonly #nodes: NodeWriter;
  readonly #atoms: Readonly<Record<Side, readonly Atom[]>>;
  readonly #tables: readonly LookupTable[];
  readonly #dues = new Map<string, Due>();
  readonly #isOpen: boolean;
  readonly #words: WordBits;
  /** Bits of clauses that need the household's members to be gone through. */
  readonly #needing = new Map<string, number>();
  readonly #tail: string[] = [];

  constructor(plan: Plan, open: Openness, extent: Extent) {
    this.#plan = plan;
    this.#open = open;
    this.#extent = extent;
    this.#isOpen = open.columns.size > 0 || open.lists || open.relations.size > 0 || open.law;
    this.#words = new WordBits(this.#isOpen);
    this.#nodes = new NodeWriter(plan, open, (benefit, at) => this.#due(benefit, at));
    const { definition } = plan.set;
    const reading = extent === "whole" ? "all" : extent;
    this.#atoms = {
      household: atomsOf(plan.households.clauses, definition, reading),
      person: atomsOf(plan.persons.clauses, definition, reading),
    };
    this.#tables = lookupTables(this.#atoms.person, plan);
  }

  write(): Program {
    const household = this.#household();
    const person = this.#person();
    const { before, after, members } = this.#nodes;
    const { shared, starts } = members;
    const loop = shared.lines.length > 0 ? `for(let m=a;m<b;m++){${shared.lines.join("\n")}}` : "";
    const hoisted = after.hoisted ?? [];
    const source = [
      `for(let j=first;j<end;j++){const a=start[j],b=start[j+1],size=b-a;`,
      this.#words.declare("h", this.#plan.households.words, "(size>0?-1:0)"),
      this.#words.declare("b", this.#plan.persons.words, "-1"),
      ...before.lines,
      ...household.before,
      hoisted.length > 0 ? `let ${hoisted.map((name) => `${name}=0`).join(",")};` : "",
      `if(${this.#needed()}){`,
      ...starts,
      loop,
      ...after.lines,
      ...household.after,
      "}",
      ...household.amounts,
      `for(let i=a;i<b;i++){`,
      ...person,
      "}}",
    ].join("\n");
    const open = [...this.#dues].filter(([, due]) => !isOne(due.final)).map(([id]) => id);
    return { source, tables: this.#tables, open: new Set(open) };
  }

  #side(side: Side): PlannedSide {
    return side === "household" ? this.#plan.households : this.#plan.persons;
  }

  #need(prefix: string, masks: ReadonlyMap<number, number>): void {
    for (const [index, mask] of masks) {
      const key = `${prefix} ${index}`;
      this.#needing.set(key, (this.#needing.get(key) ?? 0) | mask);
    }
  }

  #needed(): string {
    if (this.#extent !== "whole") return "1";
    const words = [...this.#needing].map(([key, mask]) => {
      const [prefix, index] = key.split(" ");
      return `(${this.#words.word(prefix ?? "", Number(index)).hi}&${mask})`;
    });
    return words.length > 0 ? words.join("|") : "0";
  }

  /** Truths of what depends on the household alone, and its own benefits. */
  #household(): { before: string[]; after: string[]; amounts: string[] } {
    const { definition } = this.#plan.set;
    const parts = { before: [] as string[], after: [] as string[], amounts: [] as string[] };
    for (const side of ["household", "person"] as const) {
      const prefix = side === "household" ? "h" : "b";
      for (const atom of this.#atoms[side]) {
        if (holdsDue(atom.node, definition)) continue;
        if (side === "person" && !this.#isOfHousehold(atom)) continue;
        const at = this.#nodes.ofHousehold(atom.node);
        const searches = searchesMembers(atom.node, definition);
        if (searches) this.#need(prefix, atom.masks);
        const truth = at.block.bind(this.#nodes.truth(atom.node, at));
        parts[searches ? "after" : "before"].push(...this.#words.apply(prefix, atom, truth));
      }
    }
    const block = new Block(this.#nodes.names, { outer: this.#nodes.after });
    this.#stages("household", { scope: "household", row: "j", block });
    parts.amounts.push(...block.lines);
    return parts;
  }

  #isOfHousehold(atom: Atom): boolean {
    return !tabulated(atom, this.#plan) && scopeOf(atom.node, this.#nodes) === "household";
  }

  #person(): string[] {
    const block = new Block(this.#nodes.names, { outer: this.#nodes.after });
    this.#startWords(block);
    this.#stages("person", { scope: "person", row: "i", block });
    return [...block.lines, ...this.#tail];
  }

  /** What the small columns don't rule out: a load and an "and" for each column and word. */
  #startWords(block: Block): void {
    const indexes = new Map<string, Pair>();
    for (const { column } of this.#tables) {
      if (indexes.has(column)) continue;
      const name = this.#nodes.columnName(column);
      const planned = this.#plan.columns.get(column);
      const open = this.#open.columns.has(column);
      const quantity = planned?.age !== undefined || planned?.kind.value.type === "number";
      const pair = open && quantity ? { lo: `${name}[i]`, hi: `${name}h[i]` } : both(`${name}[i]`);
      const bound = block.bind(pair);
      indexes.set(column, bound);
      if (!planned?.age) block.learn(`raw i ${column}`, bound);
    }
    for (let index = 0; index < this.#plan.persons.words; index++) {
      const ends = (end: "lo" | "hi"): string => {
        const factors = [...this.#tables.entries()].flatMap(([place, table]) =>
          table.word === index ? this.#factor(place, table, indexes, end) : [],
        );
        return [this.#words.word("b", index)[end], ...factors].join("&");
      };
      const { lo, hi } = this.#words.word("", index);
      block.lines.push(
        lo === hi ? `let ${lo}=${ends("lo")};` : `let ${lo}=${ends("lo")},${hi}=${ends("hi")};`,
      );
    }
  }

  #factor(
    place: number,
    { column }: LookupTable,
    indexes: ReadonlyMap<string, Pair>,
    end: "lo" | "hi",
  ): string[] {
    const index = indexes.get(column);
    if (!index) return [];
    if (!this.#open.columns.has(column)) return [`t${place}[${index.lo}]`];
    // of codes and masks the first table says what is sure, the second what is possible
    if (isOne(index)) return [`t${place}${end === "lo" ? "l" : "u"}[${index.lo}]`];
    return end === "lo"
      ? [`t${place}l[${index.lo}]`, `t${place}u[${index.hi}]`]
      : [`t${place}l[${index.hi}]`, `t${place}u[${index.lo}]`];
  }

  /** Benefit by benefit: the rest of its conditions, its units, its amount. */
  #stages(side: Side, at: Standpoint): void {
    const planned = this.#side(side);
    const written = new Set<Atom>();
    const late = this.#atoms[side].filter((atom) => this.#isLate(atom, side));
    for (const benefit of planned.benefits) {
      const clauses = planned.clauses.filter((clause) => clause.benefit === benefit.id);
      for (const atom of late) {
        const asked = clauses.some(({ place }) => ((atom.masks.get(place.word) ?? 0) & bitOf(place)) !== 0);
        if (!asked || written.has(atom)) continue;
        written.add(atom);
        this.#lateAtom(atom, side, at);
      }
      const units = new Map(clauses.flatMap((clause) => this.#unitsOf(clause, side, at)));
      if (this.#extent === "whole") this.#amount(benefit, side, at, units);
    }
    if (this.#extent === "whole") for (const line of this.#afterwards(side)) at.block.lines.push(line);
    this.#store(side, at);
  }

  #isLate(atom: Atom, side: Side): boolean {
    const { definition } = this.#plan.set;
    if (holdsDue(atom.node, definition)) return true;
    return side === "person" && !tabulated(atom, this.#plan) && !this.#isOfHousehold(atom);
  }

  #prefix(side: Side): string {
    return side === "household" ? "h" : "";
  }

  #lateAtom(atom: Atom, side: Side, at: Standpoint): void {
    const block = at.block.inner();
    if (searchesMembers(atom.node, this.#plan.set.definition))
      this.#need(side === "household" ? "h" : "b", atom.masks);
    const truth = block.bind(this.#nodes.truth(atom.node, { ...at, block }));
    const prefix = this.#prefix(side);
    at.block.lines.push(
      `if(${this.#words.possible(prefix, atom.masks)}){`,
      ...block.lines,
      ...this.#words.apply(prefix, atom, truth),
      "}",
    );
  }

  #unitsOf(clause: PlannedClause, side: Side, at: Standpoint): [PlannedClause, Pair][] {
    if (!clause.units) return [];
    const masks = new Map([[clause.place.word, bitOf(clause.place)]]);
    const block = at.block.inner();
    if (searchesMembers(clause.units, this.#plan.set.definition))
      this.#need(side === "household" ? "h" : "b", masks);
    const count = this.#nodes.range(clause.units, { ...at, block });
    const lo = at.block.variable("0");
    const hi = this.#isOpen ? at.block.variable("0") : lo;
    const guard = this.#extent === "whole" ? this.#words.possible(this.#prefix(side), masks) : "1";
    at.block.lines.push(
      `if(${guard}){`,
      ...block.lines,
      `${lo}=Math.max(0,${count.lo});`,
      this.#isOpen ? `${hi}=Math.max(0,${count.hi});` : "",
      "}",
    );
    const index = this.#side(side).clauses.indexOf(clause);
    at.block.lines.push(
      `${side}UnitsLo${index}[${at.row}]=${lo};`,
      this.#isOpen ? `${side}UnitsHi${index}[${at.row}]=${hi};` : "",
    );
    return [[clause, { lo, hi }]];
  }

  #amount(benefit: Benefit, side: Side, at: Standpoint, units: ReadonlyMap<PlannedClause, Pair>): void {
    const due = amountLines(benefit, {
      plan: this.#plan,
      side,
      block: at.block,
      open: this.#isOpen,
      word: (index) => this.#words.word(this.#prefix(side), index),
      units: (clause) => units.get(clause) ?? both("1"),
      names: this.#nodes.names,
    });
    this.#dues.set(benefit.id, due);
  }

  #afterwards(side: Side): string[] {
    return outcomeLines(this.#plan, side, this.#dues);
  }

  #store(side: Side, at: Standpoint): void {
    for (let index = 0; index < this.#side(side).words; index++) {
      const { lo, hi } = this.#words.word(this.#prefix(side), index);
      at.block.lines.push(`${side}Sure${index}[${at.row}]=${lo};`);
      if (this.#isOpen) at.block.lines.push(`${side}Possible${index}[${at.row}]=${hi};`);
    }
  }

  #due(benefit: string, at: Standpoint): Pair {
    const due = this.#dues.get(benefit);
    if (due) return due.alone;
    const row = this.#plan.households.benefits.some((item) => item.id === benefit) ? "j" : at.row;
    const index = indexOfBenefit(this.#plan, benefit);
    return this.#isOpen
      ? { lo: `dueLo${index}[${row}]`, hi: `dueHi${index}[${row}]` }
      : both(`dueLo${index}[${row}]`);
  }
}
