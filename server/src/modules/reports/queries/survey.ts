import { basename } from "node:path";
import { gini, month, povertyMeasures, weightedMean } from "@ansinh/engine";
import type { SurveyMapping, SurveyResult } from "../model.ts";
import { classifyHouseholds, povertyPolicy } from "../rules/poverty-policy.ts";
import { readSurvey } from "./read-survey.ts";

/** Poverty and inequality of a survey file: the engine says who is poor, the measures count them. */
export async function surveyPoverty(path: string, mapping: SurveyMapping): Promise<SurveyResult> {
  const { columns, returned } = await readSurvey(path, mapping);
  const set = povertyPolicy(mapping);
  const poorBy = classifyHouseholds(set, columns, month(mapping.month));
  const weighted = { values: columns.perCapita, weights: columns.persons };
  const persons = columns.persons.reduce((sum, weight) => sum + weight, 0);
  const lines = mapping.lines.map(({ id, label }) => {
    const poor = poorBy.get(id);
    const amount = set.parameters.get(id)?.versions[0]?.value;
    if (!poor || amount === undefined) throw new Error(`line ${id} isn't in the policy`);
    const measures = povertyMeasures(weighted, poor, amount);
    const poorHouseholds = poor.reduce((sum, one) => sum + one, 0);
    return { id, label, amount, poorHouseholds, poorPersons: measures.headcount * persons, ...measures };
  });
  return {
    title: mapping.title,
    file: basename(path),
    unit: mapping.value.unit,
    policy: { id: set.definition.id, hash: set.hash },
    households: columns.row.length,
    persons,
    mean: weightedMean(weighted),
    gini: gini(weighted),
    lines,
    returned,
  };
}
