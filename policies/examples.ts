import {
  civilDate,
  confirmParameters,
  type FactRecord,
  type HouseholdInput,
  month,
  type PersonInput,
  type PolicySet,
  parseCivilDate,
  type Question,
} from "@ansinh/engine";
import { areaExamples } from "./area-examples.ts";
import {
  type Example,
  type ExampleFolder,
  type ExampleValue,
  exampleSubject,
  lists,
  releaseAreas,
  releasePolicySet,
} from "./index.ts";

/** Every worked example of the release, in the folders they stand in. */
export const exampleFolders: readonly ExampleFolder[] = releaseAreas.flatMap(
  (area) => areaExamples[area.id] ?? [],
);

/** The worked examples of one benefit, in the order they were written. */
export const examplesOf = (benefit: string): readonly Example[] =>
  exampleFolders.flatMap(([, examples]) => examples.filter((example) => example.benefit === benefit));

const confirmedSets = new Map<string, PolicySet>();

/** The law an example is asked of: the release, with what the example says was confirmed. */
export function lawOf({ confirmed }: Example): PolicySet {
  if (!confirmed) return releasePolicySet;
  const key = confirmed.join(" ");
  const known = confirmedSets.get(key) ?? confirmParameters(releasePolicySet, confirmed);
  confirmedSets.set(key, known);
  return known;
}

/** The household of an example as the engine takes it; `exampleSubject` is who is asked about. */
export const householdOf = (example: Example): HouseholdInput => ({
  id: "household",
  facts: records(example.household),
  members: [
    { id: exampleSubject, facts: records(example.person), ...died(example.died) },
    ...(example.others ?? []).map((other) => ({
      id: other.id,
      facts: records(other.facts),
      ...died(other.died),
    })),
  ],
  relations: example.relations ?? [],
  completeLists: example.completeLists ?? lists.map((list) => list.id),
});

/** What an example asks the engine. */
export const questionOf = (example: Example): Question => ({
  household: householdOf(example),
  person: exampleSubject,
  month: month(example.month),
  knownOn: civilDate(example.knownOn),
});

/** Throws where a fact is named that the release doesn't know. */
function records(facts: Readonly<Record<string, ExampleValue>> = {}): FactRecord[] {
  return Object.entries(facts).flatMap(([kind, value]) => {
    if (!releasePolicySet.facts.has(kind)) throw new Error(`the example names no such fact: ${kind}`);
    if (!Array.isArray(value)) return [{ kind, value: value as FactRecord["value"] }];
    return value.map((item) => ({
      kind,
      value: item.value,
      ...(item.from ? { from: civilDate(item.from) } : {}),
      ...(item.to ? { to: civilDate(item.to) } : {}),
    }));
  });
}

function died(written: string | undefined): Pick<PersonInput, "died"> {
  const date = parseCivilDate(written ?? "");
  return date ? { died: date } : {};
}
