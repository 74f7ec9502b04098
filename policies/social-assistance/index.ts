import { type Benefit, type Clause, highestOf, of, stack, text } from "@ansinh/engine";
import { decree335, type PolicyArea } from "../kit/index.ts";
import { disability, singleParent } from "./adults.ts";
import { careAllowance } from "./care.ts";
import { careFacts } from "./care-facts.ts";
import { childrenWithHiv, childUnder3, hivPoor, studyingAfter16 } from "./children.ts";
import { childrenWithoutSupport } from "./children-without-support.ts";
import {
  elderlyFrom80,
  elderlyInDifficultPlace,
  elderlyTakenIn,
  elderlyWithoutSupporter,
} from "./elderly.ts";
import { evidence } from "./evidence.ts";
import { facts, relations } from "./facts.ts";
import { age } from "./law.ts";
import { standard } from "./parameters.ts";

const elderly: readonly Clause[] = [
  ...elderlyWithoutSupporter,
  elderlyInDifficultPlace,
  elderlyFrom80,
  elderlyTakenIn,
];
const besideSingleParent: readonly Clause[] = [...elderly, ...disability, hivPoor];
const others: readonly Clause[] = [
  ...childrenWithoutSupport,
  studyingAfter16,
  ...childrenWithHiv,
  childUnder3,
];
const each = (clauses: readonly Clause[]) => clauses.map((clause) => of(clause.id));

/** Trợ cấp xã hội hàng tháng. */
export const socialAssistance: Benefit = {
  id: "social-assistance",
  label: text("Trợ cấp xã hội hàng tháng", "Monthly social assistance"),
  period: "monthly",
  clauses: [...others, singleParent, ...besideSingleParent],
  // Article 6(2): only the highest; a single parent also under clause 5, 6 or 8 gets both
  combination: highestOf(
    decree335("6.2"),
    ...each(others),
    stack(decree335("6.2"), of(singleParent.id), highestOf(decree335("6.2"), ...each(besideSingleParent))),
  ),
  details: [{ of: age, words: text("{} tuổi", "aged {}") }],
};

export const socialAssistanceArea: PolicyArea = {
  id: "social-assistance",
  facts: [...facts, ...careFacts],
  relations,
  parameters: [standard],
  conditions: [],
  benefits: [socialAssistance, careAllowance],
  overlaps: [],
  evidence,
};
