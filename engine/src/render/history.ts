import { nodeWords } from "../explain/words.ts";
import { canonicalJson } from "../language/content-hash.ts";
import { type Dated, isKnown, type When } from "../language/dated.ts";
import type { AmountRule, Clause, ClauseCondition, ClauseRule } from "../language/definition.ts";
import { levelOf } from "../language/levels.ts";
import type { PolicySet } from "../language/policy-set.ts";
import { formatRatio } from "../values/ratio.ts";
import { type Text, text } from "../values/text.ts";
import { datesOf } from "./amounts-by-date.ts";
import { renderCitation } from "./citation-words.ts";
import { labelled, renderCount } from "./condition-words.ts";
import type { RenderedChange, RenderedCondition, RenderedHistory, RenderedVersion } from "./rendered.ts";

/** Every version of a clause's rule and coefficient, in the order of the months they rule, with what each changed. */
export function historyOf(set: PolicySet, clause: Clause, when: When): RenderedHistory {
  const rules = inOrder(clause.rules).map((version, index, all) =>
    rendered(set, version, when, {
      of: "rule",
      changes: ruleChanges(set, all[index - 1], version),
    }),
  );
  const amounts = inOrder(clause.amounts).map((version, index, all) =>
    rendered(set, version, when, {
      of: "coefficient",
      changes: amountChanges(set, all[index - 1], version),
    }),
  );
  const versions = [...rules, ...amounts].sort((left, right) => byMonth(left.dates, right.dates));
  const label = clause.rules.at(-1)?.value.label ?? text(clause.id, clause.id);
  return { clause: clause.id, label, versions };
}

type Dates = Pick<Dated<unknown>, "appliesFrom" | "inForce">;
const byMonth = (left: Dates, right: Dates): number =>
  left.appliesFrom.localeCompare(right.appliesFrom) || left.inForce.localeCompare(right.inForce);
const inOrder = <T extends Dates>(versions: readonly T[]): readonly T[] => [...versions].sort(byMonth);

const rendered = (
  set: PolicySet,
  version: Dated<unknown>,
  when: When,
  told: Pick<RenderedVersion, "of" | "changes">,
): RenderedVersion => ({
  ...told,
  dates: datesOf(version),
  citation: renderCitation(version.citation, set),
  known: isKnown(version, when),
});

const same = (left: unknown, right: unknown): boolean =>
  canonicalJson(left ?? null) === canonicalJson(right ?? null);

function ruleChanges(
  set: PolicySet,
  before: Dated<ClauseRule> | undefined,
  after: Dated<ClauseRule>,
): readonly RenderedChange[] {
  if (!before) return [];
  const [was, is] = [before.value, after.value];
  const changes = [
    ...conditionChanges(set, was.conditions, is.conditions),
    ...(same(was.label, is.label) ? [] : [labelChange(was.label, is.label)]),
    ...countChange(set, was, is),
  ];
  if (changes.length > 0) return changes;
  return same(before.citation, after.citation) ? [] : [onlyCited];
}

const onlyCited: RenderedChange = {
  kind: "citation",
  words: text("nội dung giữ nguyên, chỉ đổi căn cứ", "same content, cited from another act"),
};

const labelChange = (was: Text, is: Text): RenderedChange => ({
  kind: "label",
  words: text(`đổi tên gọi: “${was.vi}” thành “${is.vi}”`, `renamed: “${was.en}” to “${is.en}”`),
});

function countChange(set: PolicySet, was: ClauseRule, is: ClauseRule): RenderedChange[] {
  if (same(was.count, is.count)) return [];
  return [
    {
      kind: "count",
      words: text("đổi cách đếm số lần hưởng", "counted otherwise"),
      ...(was.count ? { before: renderCount(was.count, set) } : {}),
      ...(is.count ? { after: renderCount(is.count, set) } : {}),
    },
  ];
}

/** Conditions are told apart by id; articles that alone moved are no change of what is asked. */
function conditionChanges(
  set: PolicySet,
  was: readonly ClauseCondition[],
  is: readonly ClauseCondition[],
): RenderedChange[] {
  const [before, after] = [byId(was), byId(is)];
  const removed = was.filter(({ id }) => !after.has(id)).map((item) => goneOrNew(set, item, "removed"));
  const added = is.filter(({ id }) => !before.has(id)).map((item) => goneOrNew(set, item, "added"));
  const changed = is.flatMap((item) => {
    const old = before.get(item.id);
    return old && !same(asked(old), asked(item)) ? [changedCondition(set, old, item)] : [];
  });
  return [...removed, ...added, ...changed];
}

const byId = (conditions: readonly ClauseCondition[]): ReadonlyMap<string, ClauseCondition> =>
  new Map(conditions.map((item) => [item.id, item]));
const asked = ({ label, reading, is }: ClauseCondition) => ({ label, reading, is });

function goneOrNew(set: PolicySet, item: ClauseCondition, kind: "added" | "removed"): RenderedChange {
  const { vi, en } = item.label;
  const words = kind === "added" ? text(`thêm: ${vi}`, `added: ${en}`) : text(`bỏ: ${vi}`, `removed: ${en}`);
  return { kind, words, [kind === "added" ? "after" : "before"]: conditionOf(set, item) };
}

const changedCondition = (set: PolicySet, was: ClauseCondition, is: ClauseCondition): RenderedChange => ({
  kind: "changed",
  words: text(`sửa: ${is.label.vi}`, `changed: ${is.label.en}`),
  before: conditionOf(set, was),
  after: conditionOf(set, is),
});

const conditionOf = (set: PolicySet, item: ClauseCondition): RenderedCondition => ({
  ...labelled(item.is, item.label, set),
  citation: renderCitation(item.citation, set),
});

function amountChanges(
  set: PolicySet,
  before: Dated<AmountRule> | undefined,
  after: Dated<AmountRule>,
): readonly RenderedChange[] {
  if (!before) return [];
  const [was, is] = [before.value, after.value];
  if (same(was, is)) return [onlyCited];
  return [{ kind: "coefficient", words: coefficientWords(set, was, is) }];
}

function coefficientWords(set: PolicySet, was: AmountRule, is: AmountRule): Text {
  const say = (rule: AmountRule, language: "vi" | "en"): string => {
    const looked = set.levels.get(rule);
    const label = looked ? nodeWords(looked, set) : levelOf(rule, set.definition)?.short;
    return `${label ? `${label[language]} × ` : ""}${formatRatio(rule.coefficient, language)}`;
  };
  return text(
    `mức: ${say(was, "vi")} thành ${say(is, "vi")}`,
    `level: ${say(was, "en")} to ${say(is, "en")}`,
  );
}
