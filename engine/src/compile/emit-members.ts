import { boundsOf, mostMembers } from "../language/bounds.ts";
import type { MemberChoice, Node } from "../language/node.ts";
import { keyOf } from "./atoms.ts";
import { Block, both, type Pair } from "./block.ts";
import type { NodeWriter, Standpoint } from "./emit-nodes.ts";
import { countsEveryone, searchesMembers } from "./scope.ts";

export type Aggregate = Extract<Node, { op: "someMember" | "everyMember" | "countMembers" | "sumMembers" }>;

interface Sums {
  readonly pair: Pair;
  /** Adds one member; `stated`: a name that is 0 where the member only perhaps stands in the relation. */
  readonly add: (member: Standpoint, stated?: string) => void;
}

/** Writes the loops over a household's members, and over those who stand in a relation. */
export class MemberLoops {
  readonly #writer: NodeWriter;
  /** One loop for all sums over members that need no other sum. */
  readonly shared: Block;
  /** Lines before that loop. */
  readonly starts: string[] = [];

  constructor(writer: NodeWriter) {
    this.#writer = writer;
    this.shared = new Block(writer.names, { outer: writer.before });
  }

  aggregate(node: Aggregate, at: Standpoint): Pair {
    const { relation } = node.among;
    const listed = relation === undefined ? this.#overMembers(node) : this.#overRelated(node, at);
    return this.#closed(node, listed, at);
  }

  /** Over every member of the household: the same for all of them. */
  #overMembers(node: Aggregate): Pair {
    if (countsEveryone(node)) return both("size");
    const { after, definition } = this.#writer;
    const key = `members ${keyOf(node)}`;
    const known = after.known(key);
    if (known) return known;
    const nested = [node.where, ...("of" in node ? [node.of] : [])].some((part) =>
      searchesMembers(part, definition),
    );
    const sums = this.#sums(node, (initial) =>
      nested ? after.variable(initial) : this.#startOf(after, initial),
    );
    const block = nested ? new Block(this.#writer.names, { outer: after }) : this.shared;
    sums.add({ scope: "member", row: "m", block });
    if (nested) after.lines.push(`for(let m=a;m<b;m++){${block.lines.join("")}}`);
    return after.learn(key, sums.pair);
  }

  /** Over whoever stands in the relation to the person on the day. */
  #overRelated(node: Aggregate, at: Standpoint): Pair {
    const writer = this.#writer;
    const sums = this.#sums(node, (initial) => at.block.variable(initial));
    const name = this.relatedName(node.among);
    const row = writer.names();
    const block = at.block.inner();
    const edge = writer.names();
    const unstated = writer.open.relations.has(node.among.relation ?? "");
    sums.add({ scope: "member", row, block }, unstated ? `(1^${name}P[${edge}])` : undefined);
    const { row: self } = at;
    at.block.lines.push(
      `for(let ${edge}=${name}F[${self}];${edge}<${name}F[${self}+1];${edge}++){const ${row}=${name}T[${edge}];${block.lines.join("")}}`,
    );
    if (writer.open.lists && (node.op === "countMembers" || node.op === "sumMembers"))
      this.#addOthers(node, at, sums);
    return sums.pair;
  }

  /** Where the list isn't complete any other member may stand in the relation too. */
  #addOthers(node: Aggregate, at: Standpoint, sums: Sums): void {
    const writer = this.#writer;
    const row = writer.names();
    const block = at.block.inner();
    sums.add({ scope: "member", row, block }, "0");
    const name = this.relatedName(node.among);
    at.block.lines.push(
      `if(!${this.#complete(node.among, at)})for(let ${row}=a;${row}<b;${row}++){`,
      `if(${row}===${at.row}||related(${name}F,${name}T,${at.row},${row}))continue;${block.lines.join("")}}`,
    );
  }

  #startOf(after: Block, initial: string): string {
    const name = after.hoist();
    this.starts.push(`${name}=${initial};`);
    return name;
  }

  #sums(node: Aggregate, variable: (initial: string) => string): Sums {
    const writer = this.#writer;
    const initial = node.op === "everyMember" ? "1" : "0";
    const exact = !this.#mayBeOpen(node);
    const lo = variable(initial);
    const hi = exact ? lo : variable(initial);
    const metOf = (member: Standpoint, stated: string | undefined): Pair => {
      const met = writer.truth(node.where, member);
      if (stated === undefined) return met;
      // a search of every member is met by whoever doesn't stand in the relation
      if (node.op === "everyMember") return { lo: met.lo, hi: `(${stated}?${met.hi}:1)` };
      return { lo: member.block.name(`${stated}&${met.lo}`), hi: met.hi };
    };
    const steps =
      (ends: (met: Pair) => readonly [string, string]): Sums["add"] =>
      (member, stated) => {
        const [low, high] = ends(metOf(member, stated));
        member.block.lines.push(low, ...(exact ? [] : [high]));
      };
    const pair = { lo, hi };
    switch (node.op) {
      case "someMember":
        return { pair, add: steps((met) => [`${lo}|=${met.lo};`, `${hi}|=${met.hi};`]) };
      case "everyMember":
        return { pair, add: steps((met) => [`${lo}&=${met.lo};`, `${hi}&=${met.hi};`]) };
      case "countMembers":
        return { pair, add: steps((met) => [`${lo}+=${met.lo};`, `${hi}+=${met.hi};`]) };
      case "sumMembers":
        return {
          pair,
          add: (member, stated) => {
            const met = metOf(member, stated);
            const value = writer.range(node.of, member);
            if (exact) member.block.lines.push(`if(${met.lo})${lo}+=${value.lo};`);
            else
              member.block.lines.push(
                `if(${met.lo}){${lo}+=${value.lo};${hi}+=${value.hi};}`,
                `else if(${met.hi}){${lo}+=Math.min(0,${value.lo});${hi}+=Math.max(0,${value.hi});}`,
              );
          },
        };
    }
  }

  /** Whether any value that goes into the sum may be open: written twice only then. */
  #mayBeOpen(_node: Aggregate): boolean {
    const { open } = this.#writer;
    return open.columns.size > 0 || open.lists || open.relations.size > 0 || open.law;
  }

  /** Members that may exist but aren't listed leave the answer open. */
  #closed(node: Aggregate, listed: Pair, at: Standpoint): Pair {
    const { open, definition } = this.#writer;
    if (!open.lists) return listed;
    const complete = this.#complete(node.among, at);
    const most = mostMembers(node.among, definition);
    switch (node.op) {
      case "someMember":
        return { lo: listed.lo, hi: `(${complete}?${listed.hi}:1)` };
      case "everyMember":
        return { lo: `(${complete}?${listed.lo}:0)`, hi: listed.hi };
      case "countMembers":
        return { lo: listed.lo, hi: `(${complete}?${listed.hi}:Math.max(${listed.hi},${most}))` };
      case "sumMembers": {
        const widest = boundsOf(node, definition);
        return {
          lo: `(${complete}?${listed.lo}:Math.min(${listed.lo},${widest.lo}))`,
          hi: `(${complete}?${listed.hi}:Math.max(${listed.hi},${widest.hi}))`,
        };
      }
    }
  }

  #complete(among: MemberChoice, at: Standpoint): string {
    const { definition, open } = this.#writer;
    const kind = definition.relations.find((item) => item.id === (among.relation ?? "member"));
    if (kind?.absence.means !== "no") return "0";
    const { list } = kind.absence;
    const bit = definition.lists.findIndex((item) => item.id === list);
    const own = open.personLists && at.scope !== "household" ? `|personLists[${at.row}]` : "";
    return `((lists[j]${own})>>>${bit}&1)`;
  }

  relatedName(among: MemberChoice): string {
    const index = this.#writer.definition.relations.findIndex((item) => item.id === among.relation);
    return `r${index}${among.member === "holder" ? "b" : "h"}`;
  }
}
