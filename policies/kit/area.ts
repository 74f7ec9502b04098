import type {
  Benefit,
  FactKind,
  NamedCondition,
  Overlap,
  Parameter,
  RelationKind,
  Text,
} from "@ansinh/engine";
import type { ClauseEvidence } from "./evidence.ts";

/** What a folder of `policies/` declares. Screens, imports and runs come from the declarations. */
export interface PolicyArea {
  readonly id: string;
  readonly label: Text;
  readonly facts: readonly FactKind[];
  readonly relations: readonly RelationKind[];
  readonly parameters: readonly Parameter[];
  readonly conditions: readonly NamedCondition[];
  readonly benefits: readonly Benefit[];
  readonly overlaps: readonly Overlap[];
  readonly evidence: readonly ClauseEvidence[];
}
