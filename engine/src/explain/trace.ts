import type { Node } from "../language/node.ts";
import type { BandsAt, ParameterAt, TableAt } from "../language/policy-set.ts";
import type { Value } from "../values/value.ts";
import type { FactReading } from "./fact-reading.ts";

/** What the evaluator saw at one node; words and citations are put in when it is shown. */
export interface TraceStep {
  readonly node: Node;
  readonly value: Value;
  readonly steps: readonly TraceStep[];
  /** Whose fact, or which member was looked at. */
  readonly subject?: { readonly kind: "person" | "household"; readonly id: string };
  readonly reading?: FactReading;
  readonly parameter?: ParameterAt;
  readonly table?: TableAt | BandsAt;
  /** Another benefit whose outcome was looked at. */
  readonly benefit?: string;
  /** A relation list that isn't complete kept the answer open. */
  readonly openList?: string;
  /** A relation that the list leaves unstated kept the answer open. */
  readonly openRelation?: string;
}
