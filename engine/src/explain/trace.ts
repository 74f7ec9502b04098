import type { Node } from "../language/node.ts";
import type { BandsAt, ParameterAt, TableAt } from "../language/policy-set.ts";
import type { Value } from "../values/value.ts";
import type { TraceNode } from "./explanation.ts";
import type { FactReading } from "./fact-reading.ts";

const nothing: readonly TraceStep[] = [];

/** What the evaluator saw at one node; words and citations are put in when it is shown. */
export class TraceStep {
  readonly node: Node;
  value: Value = "unknown";
  steps: readonly TraceStep[] = nothing;
  /** Whose fact, or which member was looked at. */
  subject: { readonly kind: "person" | "household"; readonly id: string } | undefined = undefined;
  reading: FactReading | undefined = undefined;
  parameter: ParameterAt | undefined = undefined;
  table: TableAt | BandsAt | undefined = undefined;
  /** Another benefit whose outcome was looked at. */
  benefit: string | undefined = undefined;
  /** A relation list that isn't complete kept the answer open. */
  openList: string | undefined = undefined;
  /** A relation that the list leaves unstated kept the answer open. */
  openRelation: string | undefined = undefined;
  /** As it was shown: clauses share steps, and each is put in words once. */
  shown: TraceNode | undefined = undefined;

  constructor(node: Node) {
    this.node = node;
  }

  /** Files a step below this one. */
  take(step: TraceStep): void {
    if (this.steps === nothing) this.steps = [step];
    else (this.steps as TraceStep[]).push(step);
  }
}
