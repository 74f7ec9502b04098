import { z } from "zod";

/** Above any income or expenditure of a person a year, so that a wrong unit is noticed and sums stay exact. */
export const perCapitaMax = 1_000_000_000_000;
/** Larger households in survey files are institutions or slips. */
export const householdSizeMax = 100;
/** The largest number of households that one interviewed household may stand for. */
export const weightMax = 10_000_000;

export const surveyUnits = { VND: 1, "thousand VND": 1_000, "million VND": 1_000_000 } as const;
export type SurveyUnit = keyof typeof surveyUnits;

const unitNames = Object.keys(surveyUnits) as [SurveyUnit, ...SurveyUnit[]];
const column = z.string().min(1).max(200);
const words = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });

/** Text of one form, and what is said where it isn't: a pattern tells an officer nothing. */
const written = (form: RegExp, vi: string, en: string) =>
  z.string().refine((text) => form.test(text), { params: { vi, en }, error: en });
const monthWritten = written(
  /^\d{4}-(0[1-9]|1[0-2])$/,
  "phải là năm-tháng, ví dụ 1998-12",
  "must be year-month, for example 1998-12",
);
const lineId = written(
  /^[a-z][a-z0-9-]{0,40}$/,
  "phải là chữ thường không dấu, số và gạch nối, ví dụ food-line",
  "must be lower-case letters, digits and hyphens, for example food-line",
);

/** What a household has to live on: `transform(column) / per`, in `unit`. */
const surveyValue = z.strictObject({
  column,
  transform: z.enum(["none", "exp"]).default("none"),
  per: column.optional(),
  unit: z.enum(unitNames),
});

/** A poverty line, in the unit of the value and for the same span of time. */
const surveyLine = z.strictObject({
  id: lineId,
  label: words,
  amount: z.number().positive(),
});

/** Where in a file of others each column of a survey stands. */
export const surveyMapping = z
  .strictObject({
    title: words,
    delimiter: z.enum([",", ";", "\t", "|"]).default(","),
    decimal: z.enum([".", ","]).default("."),
    /** Names a household, so that one that stands twice is found; the row number where left out. */
    household: column.optional(),
    householdSize: column,
    /** How many households this one stands for; 1 where left out. */
    weight: column.optional(),
    value: surveyValue,
    /** The month whose law is asked: the lines are in force in it. */
    month: monthWritten,
    lines: z.array(surveyLine).min(1).max(20),
  })
  .superRefine((mapping, context) => {
    const fault = (path: (string | number)[], vi: string, en: string) =>
      context.addIssue({ code: "custom", path, params: { vi, en }, message: en });
    if (mapping.delimiter === mapping.decimal)
      fault(["decimal"], "trùng với dấu phân cách cột", "is the same sign as the delimiter");
    for (const [index, line] of mapping.lines.entries()) {
      const amount = lineAmount(line.amount, mapping.value.unit);
      if (amount === null)
        fault(
          ["lines", index, "amount"],
          `phải là số đồng nguyên, từ 1 đến ${perCapitaMax}`,
          `must be whole đồng, from 1 to ${perCapitaMax}`,
        );
      if (mapping.lines.findIndex((other) => other.id === line.id) !== index)
        fault(["lines", index, "id"], `“${line.id}” có hai lần`, `“${line.id}” stands twice`);
    }
  });
export type SurveyMapping = z.output<typeof surveyMapping>;

/** A line in whole đồng; null where it isn't whole. 1790.1 thousand is whole, though not in binary. */
export function lineAmount(amount: number, unit: SurveyUnit): number | null {
  const inDong = amount * surveyUnits[unit];
  const whole = Math.round(inDong);
  const isWhole = Math.abs(inDong - whole) <= whole * Number.EPSILON;
  return isWhole && whole >= 1 && whole <= perCapitaMax ? whole : null;
}

/** The good households of a survey, one element each, in the order of the file. */
export interface SurveyColumns {
  /** Row of the file, the header being 1. */
  readonly row: Uint32Array;
  readonly size: Uint32Array;
  /** Persons it stands for: size × the survey's weight. */
  readonly persons: Float64Array;
  /** Whole đồng a person. */
  readonly perCapita: Float64Array;
}

/** A row that couldn't be counted, and why. */
export interface ReturnedRow {
  readonly row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

export interface SurveyLineResult {
  readonly id: string;
  readonly label: { readonly vi: string; readonly en: string };
  /** Whole đồng. */
  readonly amount: number;
  /** Interviewed households that the policy calls poor. */
  readonly poorHouseholds: number;
  /** Persons they stand for. */
  readonly poorPersons: number;
  /** Shares of 1. */
  readonly headcount: number;
  readonly gap: number;
  readonly squaredGap: number;
}

export interface SurveyResult {
  readonly title: { readonly vi: string; readonly en: string };
  readonly file: string;
  readonly unit: SurveyUnit;
  readonly policy: { readonly id: string; readonly hash: string };
  readonly households: number;
  /** Persons that the households stand for. */
  readonly persons: number;
  /** đồng a person. */
  readonly mean: number;
  /** Share of 1; null where nobody has anything. */
  readonly gini: number | null;
  readonly lines: readonly SurveyLineResult[];
  readonly returned: readonly ReturnedRow[];
}
