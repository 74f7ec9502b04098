import type {
  Act,
  Bands,
  Benefit,
  FactKind,
  NamedCondition,
  Overlap,
  Parameter,
  RelationKind,
  Table,
  Text,
} from "@ansinh/engine";
import type { CourseRule } from "./course.ts";
import type { ClauseEvidence } from "./evidence.ts";
import type { Indicator } from "./indicator.ts";
import type { Procedure } from "./procedure.ts";
import type { Together } from "./quality/together.ts";

/** What a folder of `policies/` declares. Screens, imports and runs come from the declarations. */
export interface PolicyArea {
  readonly id: string;
  readonly label: Text;
  /** Where it stands among the areas. */
  readonly order: number;
  /** Paid by the monthly lists of communes: asked of a whole province every month and compared with them. */
  readonly paidMonthly: boolean;
  readonly acts: readonly Act[];
  readonly lists: readonly { readonly id: string; readonly label: Text }[];
  readonly facts: readonly FactKind[];
  readonly relations: readonly RelationKind[];
  readonly parameters: readonly Parameter[];
  readonly tables: readonly Table[];
  readonly bands: readonly Bands[];
  readonly conditions: readonly NamedCondition[];
  readonly benefits: readonly Benefit[];
  readonly overlaps: readonly Overlap[];
  readonly evidence: readonly ClauseEvidence[];
  readonly course: readonly CourseRule[];
  readonly procedures: readonly Procedure[];
  readonly indicators: readonly Indicator[];
  /** What its benefits may be drawn beside. */
  readonly together: readonly Together[];
}

type Named = Pick<PolicyArea, "id" | "label" | "order" | "paidMonthly">;

/** An area with what it declares; of what is left out it has none. */
export const policyArea = (parts: Named & Partial<PolicyArea>): PolicyArea => ({
  acts: [],
  lists: [],
  facts: [],
  relations: [],
  parameters: [],
  tables: [],
  bands: [],
  conditions: [],
  benefits: [],
  overlaps: [],
  evidence: [],
  course: [],
  procedures: [],
  indicators: [],
  together: [],
  ...parts,
});
