import { timesCoefficient } from "../explain/determine.ts";
import { rangeWords } from "../explain/words.ts";
import { isKnown, type LegalDates, type When } from "../language/dated.ts";
import type { Clause } from "../language/definition.ts";
import {
  type ClauseAt,
  clauseAt,
  type ParameterAt,
  type PolicySet,
  parameterAt,
} from "../language/policy-set.ts";
import { addDays, type CivilDate } from "../values/civil-date.ts";
import { addMonths, firstDay, type Month } from "../values/month.ts";
import { formatRatio } from "../values/ratio.ts";
import { type Text, text } from "../values/text.ts";
import { renderCitation } from "./citation-words.ts";
import type { RenderedAmount, RenderedLevel, RenderedPay } from "./rendered.ts";

export const datesOf = ({ signed, inForce, appliesFrom, appliesTo }: LegalDates): LegalDates => ({
  ...(signed ? { signed } : {}),
  inForce,
  appliesFrom,
  ...(appliesTo ? { appliesTo } : {}),
});

/** What a clause pays in a month; undefined where no version rules it, or it is given in kind. */
export function payAt(set: PolicySet, clause: Clause, when: When): RenderedPay | undefined {
  return payOf(set, clauseAt(set, clause, when), when);
}

function payOf(set: PolicySet, { rule, amount }: ClauseAt, when: When): RenderedPay | undefined {
  const at = rule && amount ? parameterAt(set, amount.value.parameter, when) : undefined;
  if (!at || !amount) return undefined;
  const level = renderLevel(at, set);
  const due = timesCoefficient(at.range, amount.value);
  const { coefficient } = amount.value;
  const [each, total] = [level.valueWords, rangeWords(due, "money")];
  return {
    level,
    coefficient,
    coefficientDates: datesOf(amount),
    coefficientCitation: renderCitation(amount.citation, set),
    amount: due,
    words: text(
      `${each.vi} × ${formatRatio(coefficient, "vi")} = ${total.vi}`,
      `${each.en} × ${formatRatio(coefficient, "en")} = ${total.en}`,
    ),
  };
}

const renderLevel = (
  { parameter, version, confirmed, range }: ParameterAt,
  set: PolicySet,
): RenderedLevel => ({
  parameter: parameter.id,
  label: parameter.label,
  value: range,
  valueWords: rangeWords(range, parameter.type),
  confirmed,
  ...(version ? { dates: datesOf(version), citation: renderCitation(version.citation, set) } : {}),
});

/** Every run of months in which a clause pays one amount under one law, as known on the day asked about. */
export function amountsByDate(set: PolicySet, clause: Clause, when: When): readonly RenderedAmount[] {
  const versions = versionsBehind(set, clause).filter((version) => isKnown(version, when));
  const starts = [...new Set(versions.flatMap(edgesOf))].sort();
  const rows: RenderedAmount[] = [];
  for (const [index, from] of starts.entries()) {
    const next = starts[index + 1];
    const pay = payAt(set, clause, { ...when, month: from });
    if (!pay) continue;
    const row = {
      from,
      ...(next ? { to: addMonths(next, -1) } : {}),
      pay,
      knownBefore: knownBefore(set, clause, { when: { ...when, month: from }, versions }),
    };
    const last = rows.at(-1);
    const goesOn = last?.to !== undefined && addMonths(last.to, 1) === from && sameRow(last, row);
    if (last && goesOn) rows[rows.length - 1] = { ...row, from: last.from };
    else rows.push(row);
  }
  return rows;
}

const versionsBehind = (set: PolicySet, clause: Clause): readonly LegalDates[] => [
  ...clause.rules,
  ...clause.amounts,
  ...clause.amounts.flatMap(({ value }) => set.parameters.get(value.parameter)?.versions ?? []),
];

/** The months in which a version begins to rule and in which it no longer does. */
const edgesOf = ({ appliesFrom, appliesTo }: LegalDates): Month[] =>
  appliesTo ? [appliesFrom, addMonths(appliesTo, 1)] : [appliesFrom];

function sameRow(left: RenderedAmount, right: RenderedAmount): boolean {
  const content = ({ pay, knownBefore }: RenderedAmount) => JSON.stringify([pay, knownBefore]);
  return content(left) === content(right);
}

/** What a month that had begun paid until the version that rules it came into force: a list made then paid that. */
function knownBefore(
  set: PolicySet,
  clause: Clause,
  asked: { when: When; versions: readonly LegalDates[] },
): RenderedAmount["knownBefore"] {
  const days = [...new Set(asked.versions.map((version) => version.inForce))].sort();
  const seen: { from: CivilDate; words: Text }[] = [];
  for (const day of days) {
    const pay = payAt(set, clause, { month: asked.when.month, knownOn: day });
    if (pay && seen.at(-1)?.words.vi !== pay.words.vi) seen.push({ from: day, words: pay.words });
  }
  const begun = firstDay(asked.when.month);
  return seen.flatMap(({ words }, index) => {
    const next = seen[index + 1]?.from;
    return next !== undefined && next > begun ? [{ until: addDays(next, -1), words }] : [];
  });
}
