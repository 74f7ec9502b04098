import { buildPolicySet, type PolicySet } from "@ansinh/engine";
import { funeralSupportArea } from "./funeral-support/index.ts";
import { acts, birthDate, lists, type PolicyArea, peopleFacts, peopleRelations } from "./kit/index.ts";
import { socialAssistanceArea } from "./social-assistance/index.ts";
import { socialPensionArea } from "./social-pension/index.ts";

/** The areas of this release. */
export const releaseAreas: readonly PolicyArea[] = [
  socialAssistanceArea,
  socialPensionArea,
  funeralSupportArea,
];

/** The law of this release, checked, with one content hash. */
export const releasePolicySet: PolicySet = buildPolicySet({
  id: "release",
  acts,
  lists,
  birth: birthDate.id,
  facts: [...peopleFacts, ...releaseAreas.flatMap((area) => area.facts)],
  relations: [...peopleRelations, ...releaseAreas.flatMap((area) => area.relations)],
  parameters: releaseAreas.flatMap((area) => area.parameters),
  tables: [],
  conditions: releaseAreas.flatMap((area) => area.conditions),
  benefits: releaseAreas.flatMap((area) => area.benefits),
  overlaps: releaseAreas.flatMap((area) => area.overlaps),
  confirmed: [],
});
