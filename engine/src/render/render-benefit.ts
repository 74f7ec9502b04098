import { countOf } from "../explain/clause-due.ts";
import { benefitWords, rangeWords } from "../explain/words.ts";
import { confirmationKey, type Dated, isKnown, type When } from "../language/dated.ts";
import type { Bands, Benefit, ClauseCondition, Overlap } from "../language/definition.ts";
import { partsOf } from "../language/definition.ts";
import { levelName } from "../language/levels.ts";
import { type ClauseAt, clauseAt, type PolicySet } from "../language/policy-set.ts";
import { EngineProblems, problem } from "../language/problem.ts";
import { type Text, text } from "../values/text.ts";
import { exactly } from "../values/value.ts";
import { amountsByDate, datesOf, payAt } from "./amounts-by-date.ts";
import { renderCitation } from "./citation-words.ts";
import { renderCombination } from "./combination-words.ts";
import { labelled, namesIn, renderCount } from "./condition-words.ts";
import { type ClauseOfMonth, decisionTable } from "./decision-table.ts";
import { nodesReached, renderFact } from "./facts-asked.ts";
import { historyOf } from "./history.ts";
import type {
  RenderedClause,
  RenderedClauseCondition,
  RenderedOverlap,
  RenderedParameter,
  RenderedPolicy,
  RenderedValue,
} from "./rendered.ts";

/**
 * A benefit as a readable page in both languages: the law of `when.month` as known on `when.knownOn`, with amounts by
 * date and every version. Plain data. Throws `EngineProblems` where the set has no such benefit.
 */
export function renderBenefit(set: PolicySet, benefitId: string, when: When): RenderedPolicy {
  const benefit = set.definition.benefits.find((item) => item.id === benefitId);
  if (!benefit) throw unknownBenefit(benefitId);
  const all = benefit.clauses.map(
    (clause): ClauseOfMonth => ({ at: clauseAt(set, clause, when), pay: payAt(set, clause, when) }),
  );
  const ruling = all.filter(({ at }) => at.rule && (at.amount || at.inKind));
  const others = all.filter((item) => !ruling.includes(item));
  const labels = new Map(ruling.map(({ at }) => [at.clause.id, at.rule?.value.label]));
  const combination = renderCombination(benefit.combination, set, (id) => labels.get(id));
  return {
    policySet: { id: set.definition.id, hash: set.hash },
    when: { month: when.month, knownOn: when.knownOn, ...(when.forecast ? { forecast: true } : {}) },
    ...headOf(benefit),
    clauses: ruling.flatMap((item) => renderClause(set, item)),
    otherClauses: others.map(({ at }) => ({
      clause: at.clause.id,
      label: at.clause.rules.at(-1)?.value.label ?? text(at.clause.id, at.clause.id),
    })),
    ...(combination ? { combination } : {}),
    decisionTable: decisionTable(set, benefit, ruling),
    amounts: benefit.clauses.map((clause) => ({
      clause: clause.id,
      label: clause.rules.at(-1)?.value.label ?? text(clause.id, clause.id),
      rows: amountsByDate(set, clause, when),
    })),
    history: benefit.clauses.map((clause) => historyOf(set, clause, when)),
    ...usedBy(set, benefit, when),
    overlaps: set.definition.overlaps.flatMap((overlap) => renderOverlap(set, overlap, benefit)),
  };
}

const unknownBenefit = (id: string): EngineProblems =>
  new EngineProblems([
    problem(
      "unknown_benefit",
      id,
      text("Bộ quy định không có chế độ này.", "The policy set has no such benefit."),
    ),
  ]);

function headOf(
  benefit: Benefit,
): Pick<RenderedPolicy, "benefit" | "title" | "subject" | "period" | "gives"> {
  const ofHousehold = benefit.subject === "household";
  const monthly = benefit.period === "monthly";
  return {
    benefit: benefit.id,
    title: benefit.label,
    subject: {
      kind: ofHousehold ? "household" : "person",
      words: ofHousehold
        ? text("hộ, một lần cho cả hộ", "the household, once for all of it")
        : text("từng người", "each person"),
    },
    period: {
      kind: benefit.period,
      words: monthly ? text("hằng tháng", "monthly") : text("một lần", "once"),
    },
    gives: benefit.inKind
      ? { kind: "in-kind", words: benefit.inKind }
      : { kind: "money", words: text("tiền", "money") },
  };
}

function renderClause(set: PolicySet, { at, pay }: ClauseOfMonth): RenderedClause[] {
  const { clause, rule } = at;
  if (!rule) return [];
  const times = timesOf(set, at);
  return [
    {
      clause: clause.id,
      label: rule.value.label,
      reason: rule.value.reason,
      dates: datesOf(rule),
      citation: renderCitation(rule.citation, set),
      ...(clause.sensitivity ? { sensitivity: clause.sensitivity } : {}),
      conditions: rule.value.conditions.map((condition) => renderClauseCondition(set, condition)),
      ...(times ? { times } : {}),
      ...(pay ? { pay } : {}),
    },
  ];
}

function timesOf(set: PolicySet, at: ClauseAt): RenderedClause["times"] | undefined {
  const count = countOf(at);
  return count && at.clause.units && { label: at.clause.units.label, count: renderCount(count, set) };
}

const readings = {
  anyDay: text("có ít nhất một ngày trong tháng", "on at least one day of the month"),
  lastDay: text("xét vào ngày cuối tháng", "as on the last day of the month"),
} as const;

function renderClauseCondition(set: PolicySet, condition: ClauseCondition): RenderedClauseCondition {
  const { id, is, label, refusal, reading } = condition;
  return {
    id,
    ...labelled(is, label, set),
    citation: renderCitation(condition.citation, set),
    refusal,
    reading: readings[reading],
    readingCitation: renderCitation(condition.readingCitation, set),
  };
}

/** The parameters, tables and facts that a benefit looks at in a month. */
function usedBy(
  set: PolicySet,
  benefit: Benefit,
  when: When,
): Pick<RenderedPolicy, "parameters" | "tables" | "facts"> {
  const names = namesIn(nodesReached(set, benefit, when));
  for (const clause of benefit.clauses)
    for (const { value } of clause.amounts) {
      const { kind, id } = levelName(value);
      ({ parameter: names.parameters, bands: names.bands, table: names.tables })[kind].add(id);
    }
  return {
    parameters: set.definition.parameters
      .filter(({ id }) => names.parameters.has(id))
      .map((item) => ({
        id: item.id,
        label: item.label,
        versions: item.versions.map((version) =>
          renderValue(set, { id: item.id, version, when }, [
            { words: rangeWords(exactly(version.value), item.type) },
          ]),
        ),
      })),
    tables: [
      ...set.definition.tables
        .filter(({ id }) => names.tables.has(id))
        .map((table) => renderTable(set, table, when)),
      ...[...set.bands.values()]
        .filter(({ id }) => names.bands.has(id))
        .map((bands) => renderBands(set, bands, when)),
    ],
    facts: set.definition.facts.filter(({ id }) => names.facts.has(id)).map((kind) => renderFact(kind, set)),
  };
}

function renderTable(
  set: PolicySet,
  table: PolicySet["definition"]["tables"][number],
  when: When,
): RenderedParameter {
  const schema = set.facts.get(table.key)?.value;
  const keyWords = (key: string): Text =>
    (schema?.type === "enum" && schema.values.find((item) => item.id === key)?.label) || text(key, key);
  return {
    id: table.id,
    label: table.label,
    versions: table.versions.map((version) =>
      renderValue(
        set,
        { id: table.id, version, when },
        Object.entries(version.value).map(([key, value]) => ({
          key: keyWords(key),
          words: rangeWords(exactly(value), table.type),
        })),
      ),
    ),
  };
}

function renderBands(set: PolicySet, bands: Bands, when: When): RenderedParameter {
  const [type] = bands.of.split(":");
  return {
    id: bands.id,
    label: bands.label,
    versions: bands.versions.map((version) =>
      renderValue(
        set,
        { id: bands.id, version, when },
        version.value.map(({ from, value }) => {
          const start = rangeWords(exactly(from), type === "money" ? "money" : "number");
          return {
            key: text(`từ ${start.vi}:`, `from ${start.en}:`),
            words: rangeWords(exactly(value), bands.type),
          };
        }),
      ),
    ),
  };
}

function renderValue(
  set: PolicySet,
  { id, version, when }: { id: string; version: Dated<unknown>; when: When },
  values: RenderedValue["values"],
): RenderedValue {
  const { citation } = version;
  const confirmed =
    citation.status !== "M" || set.definition.confirmed.includes(confirmationKey(id, version));
  return {
    dates: datesOf(version),
    known: isKnown(version, when),
    confirmed,
    citation: renderCitation(citation, set),
    values,
  };
}

function renderOverlap(set: PolicySet, overlap: Overlap, benefit: Benefit): RenderedOverlap[] {
  if (!partsOf(overlap.combination).includes(benefit.id)) return [];
  const combination = renderCombination(overlap.combination, set, (id) => benefitWords(id, set));
  return combination ? [{ id: overlap.id, label: overlap.label, combination }] : [];
}
