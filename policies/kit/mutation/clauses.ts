import {
  type AmountRule,
  type Clause,
  type ClauseCondition,
  type ClauseRule,
  type Dated,
  formatRatio,
  levelOf,
  levelVersions,
  type PolicySetDefinition,
  type Ratio,
} from "@ansinh/engine";
import { type Change, changed, within, withinEach } from "./change.ts";
import { changesOfDates, datesOf } from "./dates.ts";
import { neighbours } from "./neighbours.ts";
import { changesOfNode } from "./nodes.ts";

/** What a clause stands in: the law, and the coefficients paid beside its own. */
export interface ClauseContext {
  readonly definition: PolicySetDefinition;
  readonly coefficients: readonly Ratio[];
}

/** Everything that one change makes of a clause: its conditions, how they read a month, amounts, units and dates. */
export function* changesOfClause(clause: Clause, context: ClauseContext): Generator<Change<Clause>> {
  const { definition } = context;
  const changes: Iterable<Change<Clause>>[] = [
    within(
      withinEach(clause.rules, (rule) => changesOfRule(rule, definition)),
      (rules) => ({
        ...clause,
        rules,
      }),
    ),
    within(
      withinEach(clause.amounts, (amount) => changesOfAmount(amount, context)),
      (amounts) => ({
        ...clause,
        amounts,
      }),
    ),
    changesOfUnits(clause, definition),
    changesOfDates(clause),
  ];
  const citation = clause.rules[0]?.citation;
  const place = { clause: clause.id, ...(citation ? { citation } : {}) };
  for (const each of changes) yield* within(each, (value) => value, place);
}

function* changesOfRule(
  version: Dated<ClauseRule>,
  definition: PolicySetDefinition,
): Generator<Change<Dated<ClauseRule>>> {
  const rule = version.value;
  const put = (value: ClauseRule): Dated<ClauseRule> => ({ ...version, value });
  const place = { dates: datesOf(version), citation: version.citation, version };
  for (const [index, condition] of rule.conditions.entries()) {
    const dropped = changed("drop", "dropped", rule.conditions.toSpliced(index, 1));
    const changes: Change<readonly ClauseCondition[]>[] = [dropped];
    for (const change of changesOfCondition(condition, definition))
      changes.push({ ...change, value: rule.conditions.with(index, change.value) });
    const at = { ...place, condition: condition.id, citation: condition.citation };
    yield* within(changes, (conditions) => put({ ...rule, conditions }), at);
  }
  if (!rule.count) return;
  const { count, ...uncounted } = rule;
  const dropped = changed("units", "its own count dropped", uncounted);
  yield* within([dropped], put, place);
  yield* within(changesOfNode(count, definition), (found) => put({ ...rule, count: found }), place);
}

function* changesOfCondition(
  condition: ClauseCondition,
  definition: PolicySetDefinition,
): Generator<Change<ClauseCondition>> {
  const reading = condition.reading === "anyDay" ? "lastDay" : "anyDay";
  if (mayTurnWithinMonth(condition))
    yield changed("reading", `${condition.reading} → ${reading}`, { ...condition, reading });
  yield* within(changesOfNode(condition.is, definition), (is) => ({ ...condition, is }));
}

/** A death, or what is due of another benefit, is of the month: on each of its days the same. */
const mayTurnWithinMonth = ({ is }: ClauseCondition): boolean =>
  /"op":"(fact|condition|age|oneOf)"/.test(JSON.stringify(is));

function* changesOfAmount(
  version: Dated<AmountRule>,
  { definition, coefficients }: ClauseContext,
): Generator<Change<Dated<AmountRule>>> {
  const place = { dates: datesOf(version), citation: version.citation, version };
  const changes = changesOfAmountRule(version.value, { definition, coefficients });
  yield* within(changes, (value) => ({ ...version, value }), place);
}

/** The coefficient moved to its neighbour; rounded otherwise where there is something to round. */
export function* changesOfAmountRule<Rule extends AmountRule>(
  amount: Rule,
  { definition, coefficients }: ClauseContext,
): Generator<Change<Rule>> {
  const from = formatRatio(amount.coefficient, "en");
  for (const coefficient of neighbours(amount.coefficient, coefficients))
    yield changed("coefficient", `× ${from} → × ${formatRatio(coefficient, "en")}`, {
      ...amount,
      coefficient,
    });
  if (isWhole(amount, definition)) return;
  const roundings = (["up", "down", "half-up"] as const).filter((rounding) => rounding !== amount.rounding);
  for (const rounding of roundings)
    yield changed("rounding", `rounded ${amount.rounding} → ${rounding}`, { ...amount, rounding });
}

function isWhole(amount: AmountRule, definition: PolicySetDefinition): boolean {
  const { numerator, denominator } = amount.coefficient;
  const level = levelOf(amount, definition);
  const values = level ? levelVersions(level).flatMap(({ value }) => value) : [];
  return values.every((value) => (value * numerator) % denominator === 0);
}

function* changesOfUnits(clause: Clause, definition: PolicySetDefinition): Generator<Change<Clause>> {
  const { units, ...once } = clause;
  if (!units) return;
  yield changed("units", "units dropped", once);
  yield* within(changesOfNode(units.count, definition), (count) => ({
    ...clause,
    units: { ...units, count },
  }));
}
