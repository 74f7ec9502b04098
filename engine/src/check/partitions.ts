import { unitWords } from "../explain/words.ts";
import { versionAt, type When } from "../language/dated.ts";
import type { Benefit, Clause, ClauseRule, Partition, PolicySetDefinition } from "../language/definition.ts";
import { reachedFrom } from "../language/expressions.ts";
import type { QuantityNode } from "../language/node.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { formatMoney, money } from "../values/money.ts";
import { addMonths, formatMonth } from "../values/month.ts";
import { type Text, text } from "../values/text.ts";
import { exactly, type Range } from "../values/value.ts";
import { unknownName } from "./nodes.ts";
import { clauseWords, located } from "./places.ts";
import { anyCase, type Case, casesWhere, columnOf, keyOf, perUnit, type Search } from "./possible.ts";
import { thresholdsIn } from "./thresholds.ts";

/** Where a benefit declares that of some clauses exactly one fits each value, none is left out and none fits two. */
export const checkPartitions = (definition: PolicySetDefinition): EngineProblem[] =>
  definition.benefits.flatMap((benefit) =>
    (benefit.partitions ?? []).flatMap((partition) => checkPartition(benefit, partition, definition)),
  );

/** The same of those benefits alone whose shared thresholds read one of these parameters. */
export const checkPartitionsOf = (
  definition: PolicySetDefinition,
  parameters: ReadonlySet<string>,
  rules: PolicySetDefinition,
): EngineProblem[] => {
  const benefits = definition.benefits.filter((benefit) =>
    [...(parametersShared(rules).get(benefit) ?? [])].some((id) => parameters.has(id)),
  );
  return checkPartitions({ ...definition, benefits });
};

const known = new WeakMap<PolicySetDefinition, ReadonlyMap<Benefit, ReadonlySet<string>>>();

/** By benefit, the parameters that its partitions' clauses read: found once for all reforms of values. */
function parametersShared(rules: PolicySetDefinition): ReadonlyMap<Benefit, ReadonlySet<string>> {
  const found = known.get(rules) ?? new Map(rules.benefits.map((item) => [item, parametersOf(item, rules)]));
  known.set(rules, found);
  return found;
}

function parametersOf(benefit: Benefit, rules: PolicySetDefinition): ReadonlySet<string> {
  const clauses = (benefit.partitions ?? []).flatMap((partition) => clausesOf(benefit, partition));
  const conditions = clauses.flatMap((clause) => clause.rules.flatMap(({ value }) => value.conditions));
  const reached = conditions.flatMap(({ is }) => [...reachedFrom(is, rules)]);
  return new Set(reached.flatMap((node) => (node.op === "parameter" ? [node.parameter] : [])));
}

const clausesOf = (benefit: Benefit, { clauses }: Partition): readonly Clause[] =>
  benefit.clauses.filter(({ id }) => clauses.includes(id));

function checkPartition(
  benefit: Benefit,
  partition: Partition,
  definition: PolicySetDefinition,
): EngineProblem[] {
  const place = { at: benefit.id, benefit, citation: partition.citation };
  const clauses = clausesOf(benefit, partition);
  if (clauses.length < partition.clauses.length)
    return partition.clauses
      .filter((id) => !clauses.some((clause) => clause.id === id))
      .map((id) => located(unknownName(benefit.id, "part", id), place, definition));
  const told = new Set<string>();
  return lawsOf(clauses, definition).flatMap((law) =>
    wrongParts(partition, law, definition)
      .filter((part) => !told.has(JSON.stringify(part)) && told.add(JSON.stringify(part)))
      .map((part) => {
        const many = clauseWords(benefit, part.clauses);
        const since = formatMonth(law.when.month);
        const message =
          part.clauses.length === 0
            ? text(
                `${part.words.vi} không khoản nào (tháng ${since}).`,
                `${part.words.en}: none of the clauses (month ${since}).`,
              )
            : text(
                `${part.words.vi} có hơn một khoản: ${many.vi} (tháng ${since}).`,
                `${part.words.en}: more than one clause: ${many.en} (month ${since}).`,
              );
        const code = part.clauses.length === 0 ? "values_uncovered" : "values_covered_twice";
        return located(problem(code, benefit.id, message), place, definition);
      }),
  );
}

/** The rules of the clauses as they stand together in some month. */
export interface LawOfClauses {
  readonly when: When;
  readonly rules: ReadonlyMap<string, ClauseRule>;
  readonly parameters: ReadonlyMap<string, Range>;
}

/** Each combination of versions that ever rules, with the first month in which it does. */
export function lawsOf(clauses: readonly Clause[], definition: PolicySetDefinition): readonly LawOfClauses[] {
  const versions = clauses.flatMap((clause) => clause.rules);
  const months = versions.flatMap(({ appliesFrom, appliesTo }) =>
    appliesTo ? [appliesFrom, addMonths(appliesTo, 1)] : [appliesFrom],
  );
  const laws = new Map<string, LawOfClauses>();
  for (const month of [...new Set(months)].sort())
    for (const knownOn of new Set(versions.map(({ inForce }) => inForce))) {
      const when = { month, knownOn };
      const chosen = clauses.map((clause) => versionAt(clause.rules, when));
      const key = chosen.map((version, index) => version && clauses[index]?.rules.indexOf(version));
      if (laws.has(key.join()) || chosen.every((version) => version === undefined)) continue;
      const rules = clauses.flatMap(({ id }, index) => {
        const rule = chosen[index]?.value;
        return rule ? [[id, rule] as const] : [];
      });
      laws.set(key.join(), { when, rules: new Map(rules), parameters: parametersAt(definition, when) });
    }
  return [...laws.values()];
}

const parametersAt = ({ parameters }: PolicySetDefinition, when: When): ReadonlyMap<string, Range> =>
  new Map(
    parameters.flatMap(({ id, versions }) => {
      const value = versionAt(versions, when)?.value;
      return value === undefined ? [] : [[id, exactly(value)] as const];
    }),
  );

interface Part {
  readonly words: Text;
  readonly clauses: readonly string[];
}

function wrongParts(partition: Partition, law: LawOfClauses, definition: PolicySetDefinition): Part[] {
  const search = { definition, parameters: law.parameters };
  if (partition.by === "value")
    return partition.values.flatMap((value) => {
      const schema = definition.facts.find((kind) => kind.id === partition.of.fact)?.value;
      const item = { ...oneDay, choices: new Map([[keyOf(partition.of), [value]]]) };
      const clauses = covering(law, item, search);
      const label = schema?.type === "enum" ? schema.values.find(({ id }) => id === value)?.label : undefined;
      return clauses.length === 1 ? [] : [{ words: label ?? text(value, value), clauses }];
    });
  return wrongSpans(partition, law, search);
}

const oneDay: Case = { ...anyCase, day: "one" };

/** The clauses whose conditions can all be met in a case, readings of the month put on one day. */
const covering = (law: LawOfClauses, item: Case, search: Search): readonly string[] =>
  [...law.rules]
    .filter(([, { conditions }]) => {
      const start: readonly Case[] = [item];
      return (
        conditions.reduce((cases, { is }) => casesWhere({ is, truth: true }, cases, search), start).length > 0
      );
    })
    .map(([id]) => id);

type OfQuantity = Extract<Partition, { readonly by: "quantity" }>;

/** Between two thresholds nothing changes: the first value of each stretch answers for all of it. */
function wrongSpans({ of, from, to }: OfQuantity, law: LawOfClauses, search: Search): Part[] {
  const step = perUnit(of);
  const end = (to + 1) * step;
  const starts = [from * step, ...turns(of, law, search)].filter((at) => at >= from * step && at < end);
  const spans: { lo: number; hi: number; clauses: readonly string[] }[] = [];
  const sorted = [...new Set(starts)].sort((a, b) => a - b);
  for (const [index, lo] of sorted.entries()) {
    const hi = (sorted[index + 1] ?? end) - 1;
    const clauses = covering(
      law,
      { ...oneDay, ranges: new Map([[columnOf(of, "one"), exactly(lo)]]) },
      search,
    );
    const last = spans.at(-1);
    if (last?.clauses.join() === clauses.join()) last.hi = hi;
    else spans.push({ lo, hi, clauses });
  }
  return spans
    .filter(({ clauses }) => clauses.length !== 1)
    .map(({ lo, hi, clauses }) => ({ words: spanWords(of, { lo, hi }), clauses }));
}

/** Where the quantity crosses a threshold of one of the rules, in the column's unit. */
function turns(of: QuantityNode, law: LawOfClauses, search: Search): readonly number[] {
  const conditions = [...law.rules.values()].flatMap((rule) => rule.conditions);
  return conditions.flatMap(({ is }) =>
    [...thresholdsIn(is, search.definition, law.parameters)]
      .filter((threshold) => columnOf(threshold.of, "one") === columnOf(of, "one"))
      .flatMap((threshold) => [0, 1].map((more) => (threshold.value + more) * perUnit(threshold.of))),
  );
}

function spanWords(of: QuantityNode, { lo, hi }: Range): Text {
  const step = perUnit(of);
  const whole = lo % step === 0 && (hi + 1) % step === 0;
  const [first, last] = whole ? [lo / step, (hi + 1) / step - 1] : [lo, hi];
  const unit = of.op !== "age" ? unitOf(of) : unitWords(whole ? of.unit : "month");
  const [a, b] = [first, last].map((value) =>
    unit === undefined ? formatMoney(money(value)) : String(value),
  );
  const after = unit ?? text("", "");
  const words =
    a === b
      ? text(`đúng ${a} ${after.vi}`, `at ${a} ${after.en}`)
      : text(`từ ${a} đến ${b} ${after.vi}`, `from ${a} to ${b} ${after.en}`);
  return text(words.vi.trim(), words.en.trim());
}

/** Undefined for amounts, which carry their unit. */
const unitOf = (of: QuantityNode): Text | undefined =>
  (of.op === "fact" || of.op === "parameter") && of.type === "money"
    ? undefined
    : unitWords(of.op === "countMembers" ? "person" : "");
