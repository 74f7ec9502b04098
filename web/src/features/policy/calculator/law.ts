import type { FactKind, PolicySet, Text } from "@ansinh/engine";
import { releaseAreas, releasePolicySet } from "@ansinh/policies";

/** What the calculator answers by: a set of law, and how its facts are grouped for whoever looks one up. */
export interface CalculatorLaw {
  readonly set: PolicySet;
  readonly groups: readonly FactGroup[];
}

export interface FactGroup {
  readonly label: Text;
  readonly kinds: readonly FactKind[];
}

const ofAreas = new Set(releaseAreas.flatMap(({ facts }) => facts.map(({ id }) => id)));

/** The law of the release: the one place to change where a tenant has a set of its own. */
export const calculatorLaw: CalculatorLaw = {
  set: releasePolicySet,
  groups: [
    {
      label: { vi: "Thông tin chung", en: "General" },
      kinds: releasePolicySet.definition.facts.filter(({ id }) => !ofAreas.has(id)),
    },
    ...releaseAreas.map(({ label, facts }) => ({ label, kinds: facts })),
  ],
};
