import type { HouseholdInput, Text } from "@ansinh/engine";
import type { DecisionCase, DeterminationFinding, Difference } from "./determination-case.ts";
import { explainedOpenly } from "./sealed-ground.ts";

/** The finding with its words; without a household nothing can be explained. */
export function explained(
  difference: Difference,
  household: HouseholdInput | undefined,
  asked: Pick<DecisionCase, "set" | "month" | "knownOn">,
): DeterminationFinding {
  const { toExplain, ...finding } = difference;
  if (toExplain === undefined || !household) return finding;
  const told = explainedOpenly(finding.benefit, { personId: finding.personId, household }, asked);
  const words = toExplain === "reason" ? { reason: told?.reasonSentence } : needsOf(told?.outcome);
  return { ...finding, details: { ...finding.details, ...words } };
}

type Outcome = NonNullable<ReturnType<typeof explainedOpenly>>["outcome"];

/** In words, what would have to become known. */
function needsOf(outcome: Outcome | undefined): { needs?: readonly Text[] } {
  if (outcome?.kind !== "undetermined") return {};
  return { needs: [...new Map(outcome.needs.map(({ label }) => [label.vi, label])).values()] };
}
