import { buildPolicySet, type PolicySet } from "@ansinh/engine";
import { areas } from "./areas.ts";
import {
  birthDate,
  type PolicyArea,
  peopleFacts,
  peopleLists,
  peopleRelations,
  sharedActs,
} from "./kit/index.ts";

/** The areas of this release, in their order. */
export const releaseAreas: readonly PolicyArea[] = [...areas].sort((a, b) => a.order - b.order);

/** Those that communes pay by monthly lists. */
export const monthlyAreas: readonly PolicyArea[] = releaseAreas.filter((area) => area.paidMonthly);

/** Lists that a commune or a department may declare complete. */
export const lists: readonly { readonly id: string; readonly label: PolicyArea["label"] }[] = [
  ...peopleLists,
  ...releaseAreas.flatMap((area) => area.lists),
];

/** Areas as one set of law, checked, with one content hash. */
function policySetOf(id: string, areasOfSet: readonly PolicyArea[]): PolicySet {
  const every = <Part>(part: (area: PolicyArea) => readonly Part[]) => areasOfSet.flatMap(part);
  return buildPolicySet({
    id,
    acts: [...sharedActs, ...every((area) => area.acts)],
    lists: [...peopleLists, ...every((area) => area.lists)],
    birth: birthDate.id,
    facts: [...peopleFacts, ...every((area) => area.facts)],
    relations: [...peopleRelations, ...every((area) => area.relations)],
    parameters: every((area) => area.parameters),
    tables: every((area) => area.tables),
    bands: every((area) => area.bands),
    conditions: every((area) => area.conditions),
    benefits: every((area) => area.benefits),
    overlaps: every((area) => area.overlaps),
    confirmed: [],
  });
}

/** The whole law of this release. */
export const releasePolicySet: PolicySet = policySetOf("release", releaseAreas);

/** The law that a month of lists asks of everybody in a province. */
export const monthlyPolicySet: PolicySet = policySetOf("month", monthlyAreas);
