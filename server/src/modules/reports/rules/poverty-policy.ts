import {
  batch,
  buildPolicySet,
  type Citation,
  civilDate,
  compare,
  type Dated,
  type FactKind,
  fact,
  firstDay,
  type HouseholdInput,
  lastDay,
  type Month,
  moneyParameter,
  month,
  of,
  outcomeAt,
  type PolicySet,
  type PolicySetDefinition,
  ratio,
  text,
} from "@ansinh/engine";
import { lineAmount, perCapitaMax, type SurveyColumns, type SurveyMapping } from "../model.ts";

const act = "survey-mapping";
const citation: Citation = { act, article: "lines", status: "V" };

const born: FactKind<{ type: "date"; min: ReturnType<typeof civilDate>; max: ReturnType<typeof civilDate> }> =
  {
    id: "birth-date",
    subject: "person",
    label: text("ngày sinh", "date of birth"),
    value: { type: "date", min: civilDate("1850-01-01"), max: civilDate("2200-01-01") },
    absence: { means: "unknown", reason: text("tệp khảo sát không ghi", "the survey doesn't tell it") },
  };

const perCapita: FactKind<{ type: "money"; min: number; max: number }> = {
  id: "per-capita",
  subject: "household",
  label: text("mức sống bình quân đầu người", "living standard per person"),
  value: { type: "money", min: 0, max: perCapitaMax },
  absence: { means: "unknown", reason: text("không trả lời không phải là 0", "no answer is not zero") },
};

/** Poor under a line: what a person of the household has is at most the line. A benefit of the set for each line. */
export function povertyPolicy(mapping: SurveyMapping): PolicySet {
  return buildPolicySet({
    id: "survey-poverty",
    acts: [{ id: act, name: text(mapping.title.vi, mapping.title.en) }],
    lists: [],
    birth: born.id,
    facts: [born, perCapita],
    relations: [],
    parameters: mapping.lines.map((line) => parameterOf(line, mapping)),
    tables: [],
    conditions: [],
    benefits: mapping.lines.map((line) => benefitOf(line, month(mapping.month))),
    overlaps: [],
    confirmed: [],
  });
}

type Line = SurveyMapping["lines"][number];

const from = <T>(first: Month, value: T): Dated<T> => ({
  inForce: firstDay(first),
  appliesFrom: first,
  value,
  citation,
});

function parameterOf(line: Line, mapping: SurveyMapping): PolicySetDefinition["parameters"][number] {
  const amount = lineAmount(line.amount, mapping.value.unit);
  if (amount === null) throw new RangeError(`line ${line.id} isn't whole đồng: the mapping wasn't checked`);
  return {
    id: line.id,
    label: line.label,
    short: line.label,
    type: "money",
    min: 1,
    max: perCapitaMax,
    versions: [from(month(mapping.month), amount)],
  };
}

function benefitOf(line: Line, first: Month): PolicySetDefinition["benefits"][number] {
  const condition = {
    id: "at-most-line",
    label: text("mức sống không quá chuẩn", "living standard at most the line"),
    refusal: text("mức sống trên chuẩn", "living standard above the line"),
    reading: "lastDay",
    readingCitation: citation,
    citation,
    is: compare(fact(perCapita), "<=", moneyParameter(line.id)),
  } as const;
  const rule = { label: line.label, reason: line.label, conditions: [condition] };
  const level = { parameter: line.id, coefficient: ratio(1), rounding: "exact" } as const;
  return {
    id: line.id,
    label: line.label,
    period: "once",
    clauses: [{ id: line.id, rules: [from(first, rule)], amounts: [from(first, level)] }],
    combination: of(line.id),
    details: [],
  };
}

/** Households given to the engine at once, so that a census file needs no more memory than a survey. */
const chunk = 5_000;

/** For each line, 1 where the engine calls the household poor, in the order of the columns. */
export function classifyHouseholds(
  set: PolicySet,
  columns: SurveyColumns,
  on: Month,
): Map<string, Uint8Array> {
  const when = { month: on, knownOn: lastDay(on) };
  const poor = new Map(
    set.definition.benefits.map((benefit) => [benefit.id, new Uint8Array(columns.row.length)]),
  );
  for (let start = 0; start < columns.row.length; start += chunk) {
    const found = batch(set, householdsOf(columns, start, start + chunk), when);
    for (const column of found.benefits) {
      const flags = poor.get(column.benefit);
      for (const row of found.persons.keys()) {
        const outcome = outcomeAt(column, row);
        if (outcome === "undetermined")
          throw new Error(`${column.benefit}: a household of known living standard was left undetermined`);
        if (flags) flags[start + row] = outcome === "granted" ? 1 : 0;
      }
    }
  }
  return poor;
}

/** The file tells of households, not of their members: the household's head answers for all of them. */
function householdsOf(columns: SurveyColumns, start: number, end: number): HouseholdInput[] {
  return Array.from(columns.row.subarray(start, end), (row, index) => ({
    id: String(row),
    facts: [{ kind: perCapita.id, value: columns.perCapita[start + index] ?? null }],
    members: [{ id: `${row}`, facts: [] }],
    completeLists: [],
  }));
}
