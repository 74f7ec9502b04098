import { type Citation, formatCitation } from "../language/citation.ts";
import type { ClauseCondition, FactKind } from "../language/definition.ts";
import type { Node, QuantityType } from "../language/node.ts";
import type { ClauseAt, Law, PolicySet } from "../language/policy-set.ts";
import { type Text, text } from "../values/text.ts";
import type { ExplainedClause, ExplainedCondition } from "./explanation.ts";
import { nodeWords, quantityType } from "./words.ts";

/** Words with the article they rest on. */
export interface Cited {
  readonly words: Text;
  readonly citation: Citation;
}

/** What is said of a node whatever its value. */
export interface SaidNode {
  readonly label: Text;
  readonly citation: Citation | undefined;
  /** Of a fact. */
  readonly kind: FactKind | undefined;
  /** How a quantity is written. */
  readonly type: QuantityType;
}

type SaidCondition = Pick<ExplainedCondition, "id" | "label" | "refusal" | "citation">;
type SaidClause = Omit<ExplainedClause, "truth" | "amount" | "units" | "conditions" | "needs">;

/** Words of a set that no person changes, put together once. */
export class Said {
  readonly #set: PolicySet;
  readonly #nodes = new Map<Node, SaidNode>();
  readonly #citations = new Map<Citation, Cited>();
  readonly #conditions = new Map<ClauseCondition, SaidCondition>();
  readonly #clauses = new WeakMap<ClauseAt, SaidClause>();

  constructor(set: PolicySet) {
    this.#set = set;
  }

  node(node: Node): SaidNode {
    const known = this.#nodes.get(node);
    if (known) return known;
    const { conditions } = this.#set.definition;
    const named = node.op === "condition" ? conditions.find((item) => item.id === node.condition) : undefined;
    const said = {
      label: nodeWords(node, this.#set),
      citation: node.citation ?? named?.citation,
      kind: node.op === "fact" ? this.#set.facts.get(node.fact) : undefined,
      type: quantityType(node, this.#set),
    };
    this.#nodes.set(node, said);
    return said;
  }

  cited(citation: Citation): Cited {
    const known = this.#citations.get(citation);
    if (known) return known;
    const cited = { words: formatCitation(citation, this.#set.definition.acts), citation };
    this.#citations.set(citation, cited);
    return cited;
  }

  condition(condition: ClauseCondition): SaidCondition {
    const known = this.#conditions.get(condition);
    if (known) return known;
    const { id, label, refusal, citation } = condition;
    const said = { id, label, refusal, citation: this.cited(citation).words };
    this.#conditions.set(condition, said);
    return said;
  }

  clause(at: ClauseAt, law: Law): SaidClause {
    const known = this.#clauses.get(at);
    if (known) return known;
    const said = this.#sayClause(at, law);
    this.#clauses.set(at, said);
    return said;
  }

  #sayClause({ clause, inKind, rule, amount }: ClauseAt, law: Law): SaidClause {
    const latest = rule ?? clause.rules.at(-1);
    const { value } = amount ?? {};
    const level = value && "parameter" in value ? law.parameters.get(value.parameter) : undefined;
    return {
      clause: clause.id,
      label: latest?.value.label ?? text(clause.id, clause.id),
      reason: latest?.value.reason ?? text(clause.id, clause.id),
      applicable: rule !== undefined && (inKind || amount !== undefined),
      ...(clause.units ? { unitLabel: clause.units.label } : {}),
      ...(amount ? { coefficient: amount.value.coefficient } : {}),
      ...(level
        ? { level: { parameter: level.parameter.id, short: level.parameter.short, range: level.range } }
        : {}),
      ...(latest ? { citation: this.cited(latest.citation) } : {}),
      ...(clause.sensitivity ? { sensitivity: clause.sensitivity } : {}),
    };
  }
}

const saidOfSets = new WeakMap<PolicySet, Said>();

export function saidOf(set: PolicySet): Said {
  const known = saidOfSets.get(set);
  if (known) return known;
  const said = new Said(set);
  saidOfSets.set(set, said);
  return said;
}
