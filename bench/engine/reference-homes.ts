import type { FactRecord, FactValue, HouseholdInput } from "@ansinh/engine";
import type { Population } from "./reference-data.ts";
import { referencePolicy } from "./reference-policy.ts";

type Kind = (typeof referencePolicy.facts)[number];

/** The first households of a population as a caller hands them to `explain`, every fact recorded. */
export function homesOf(population: Population, count: number): HouseholdInput[] {
  const kinds = referencePolicy.facts.filter((kind) => population.values.has(kind.id));
  const record = (kind: Kind, row: number): FactRecord => ({
    kind: kind.id,
    value: written(kind, population.values.get(kind.id)?.[row] ?? 0),
  });
  const of = (subject: Kind["subject"]) => kinds.filter((kind) => kind.subject === subject);
  return Array.from({ length: count }, (_, home) => {
    const [first, end] = [population.start[home] ?? 0, population.start[home + 1] ?? 0];
    return {
      id: `h${home}`,
      facts: of("household").map((kind) => record(kind, home)),
      members: Array.from({ length: end - first }, (_, place) => ({
        id: `p${first + place}`,
        facts: of("person").map((kind) => record(kind, first + place)),
      })),
      completeLists: ["members"],
    };
  });
}

function written({ value: schema }: Kind, value: number): FactValue {
  switch (schema.type) {
    case "boolean":
      return value === 1;
    case "enum":
      return schema.values[value]?.id ?? null;
    case "number":
    case "money":
      return value;
    case "date":
      throw new Error("the reference rules read no dates");
  }
}
