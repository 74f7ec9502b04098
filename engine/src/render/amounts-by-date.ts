import { timesCoefficient } from "../explain/clause-due.ts";
import { type LevelAt, levelAt } from "../explain/level-at.ts";
import { bandWords, keyWords } from "../explain/measure-words.ts";
import { nodeWords, rangeWords } from "../explain/words.ts";
import { isKnown, type LegalDates, type When } from "../language/dated.ts";
import { type AmountRule, type Clause, isMeasured, type MeasuredAmount } from "../language/definition.ts";
import { levelOf } from "../language/levels.ts";
import { childrenOf } from "../language/node.ts";
import { type ClauseAt, clauseAt, lawAt, type PolicySet, parameterAt } from "../language/policy-set.ts";
import { addDays, type CivilDate } from "../values/civil-date.ts";
import { addMonths, firstDay, type Month } from "../values/month.ts";
import { formatRatio } from "../values/ratio.ts";
import { lowerFirstText, type Text, text } from "../values/text.ts";
import type { Range } from "../values/value.ts";
import { renderCitation } from "./citation-words.ts";
import type { RenderedAmount, RenderedLevel, RenderedPay, RenderedRow } from "./rendered.ts";

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

function payOf(set: PolicySet, at: ClauseAt, when: When): RenderedPay | undefined {
  const { rule, amount } = at;
  const level = rule && amount ? levelIn(set, amount.value, when) : undefined;
  if (!level || !amount) return undefined;
  const shown = renderLevel(level, set);
  const due = timesCoefficient(level.range, amount.value);
  const rows = isMeasured(amount.value) ? rowsOf(set, amount.value, when) : undefined;
  return {
    level: shown,
    coefficient: amount.value.coefficient,
    coefficientDates: datesOf(amount),
    coefficientCitation: renderCitation(amount.citation, set),
    amount: due,
    ...(rows ? { rows } : {}),
    words: payWords(set, at, { value: shown.valueWords, total: rangeWords(due, "money") }),
  };
}

/** "540.000 đ × 1,5 = 810.000 đ"; "1.000.000 đ – 5.450.000 đ, theo tỷ lệ tổn thương". */
function payWords(
  set: PolicySet,
  { amount, level }: ClauseAt,
  { value, total }: { readonly value: Text; readonly total: Text },
): Text {
  const coefficient = amount?.value.coefficient ?? { numerator: 1, denominator: 1 };
  const [of] = level ? childrenOf(level) : [];
  const by = of && lowerFirstText(nodeWords(of, set));
  const isWhole = by !== undefined && coefficient.numerator === coefficient.denominator;
  const say = (language: "vi" | "en"): string =>
    isWhole
      ? total[language]
      : `${value[language]} × ${formatRatio(coefficient, language)} = ${total[language]}`;
  return text(`${say("vi")}${by ? `, theo ${by.vi}` : ""}`, `${say("en")}${by ? `, by ${by.en}` : ""}`);
}

/** The whole law of a month is resolved only where something is looked up in it. */
const levelIn = (set: PolicySet, rule: AmountRule, when: When): LevelAt | undefined =>
  "parameter" in rule ? parameterAt(set, rule.parameter, when) : levelAt(rule, lawAt(set, when));

/** What each band or key pays; none while no version of them is verified. */
function rowsOf(set: PolicySet, rule: MeasuredAmount, when: When): readonly RenderedRow[] {
  const { bands, tables } = lawAt(set, when);
  const row = (key: Text, level: Range): RenderedRow => {
    const amount = timesCoefficient(level, rule);
    return { key, amount, words: rangeWords(amount, "money") };
  };
  if ("bands" in rule) {
    const at = bands.get(rule.bands);
    if (!at?.confirmed) return [];
    return at.ranges.map((range, index) =>
      row(bandWords(at.table, at.from[index] ?? 0, at.from[index + 1]), range),
    );
  }
  const at = tables.get(rule.table);
  if (!at?.confirmed) return [];
  return Object.entries(at.ranges).map(([key, range]) => row(keyWords(at.table, key, set), range));
}

const renderLevel = ({ parameter, version, confirmed, range }: LevelAt, set: PolicySet): RenderedLevel => ({
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
  ...clause.amounts.flatMap(
    ({ value }): readonly LegalDates[] => levelOf(value, set.definition)?.versions ?? [],
  ),
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
