import type { Problem } from "#kernel/problem.ts";
import { householdSizeMax, perCapitaMax, type SurveyMapping, surveyUnits, weightMax } from "../model.ts";
import { reportProblems } from "../problems.ts";

export interface SurveyRow {
  readonly number: number;
  /** The cell of a column of the header. */
  readonly cell: (column: string) => string;
}

export interface SurveyHousehold {
  readonly size: number;
  readonly persons: number;
  /** Whole đồng. */
  readonly perCapita: number;
}

/** How statistics programs write that there is no answer. */
const missingWords = new Set(["", "na", "n/a", "nan", ".", "null", "-"]);

/** The household of a row, or the first thing that is wrong in it. */
export function readSurveyRow(row: SurveyRow, mapping: SurveyMapping): SurveyHousehold | Problem {
  const read = (column: string): number | Problem => readNumber(row, column, mapping.decimal);

  const size = read(mapping.householdSize);
  if (typeof size !== "number") return size;
  if (!Number.isInteger(size) || size < 1 || size > householdSizeMax)
    return reportProblems.surveySizeNotAllowed(placeOf(row, mapping.householdSize, householdSizeMax));

  const weight = mapping.weight === undefined ? 1 : read(mapping.weight);
  if (typeof weight !== "number") return weight;
  if (mapping.weight !== undefined && !(weight > 0 && weight <= weightMax))
    return reportProblems.surveyNotPositive(placeOf(row, mapping.weight, weightMax));

  const { column, transform, per, unit } = mapping.value;
  const value = read(column);
  if (typeof value !== "number") return value;
  const shared = per === undefined ? 1 : read(per);
  if (typeof shared !== "number") return shared;
  if (per !== undefined && !(shared > 0 && shared <= perCapitaMax))
    return reportProblems.surveyNotPositive(placeOf(row, per, perCapitaMax));

  const whole = transform === "exp" ? Math.exp(value) : value;
  // adding 0 turns a negative zero into zero
  const perCapita = Math.round((whole / shared) * surveyUnits[unit]) + 0;
  if (!(perCapita >= 0 && perCapita <= perCapitaMax)) {
    const amount = Number.isFinite(perCapita) ? perCapita : "∞";
    return reportProblems.surveyAmountNotAllowed({ ...placeOf(row, column, perCapitaMax), amount });
  }
  return { size, persons: size * weight, perCapita };
}

const placeOf = (row: SurveyRow, column: string, max: number) => ({
  row: row.number,
  column,
  value: row.cell(column),
  max,
});

function readNumber(row: SurveyRow, column: string, decimal: "." | ","): number | Problem {
  const value = row.cell(column);
  const written = value.trim();
  const place = { row: row.number, column, value };
  if (missingWords.has(written.toLowerCase())) return reportProblems.surveyCellMissing(place);
  const form = decimal === "." ? /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i : /^[+-]?\d+(,\d+)?(e[+-]?\d+)?$/i;
  if (!form.test(written)) return reportProblems.surveyCellNotNumber({ ...place, decimal });
  return Number(written.replace(",", "."));
}
