import {
  type AmountRule,
  clauses as allClauses,
  type Dated,
  isMeasured,
  type Level as LevelOfLaw,
  type ListedClause,
  levelName,
  levelOf,
  levelVersions,
  type Month,
  month as monthOf,
  type PolicySet,
} from "@ansinh/engine";
import { monthlyPolicySet, unitsMax } from "@ansinh/policies";
import { amountText } from "./amounts.ts";
import type { Finding } from "./outcome.ts";

/** An amount as taken, with what there is to tell about it. */
export interface JudgedAmount {
  readonly amount: number;
  readonly findings: readonly Finding[];
}

/** What amounts are held against. */
export interface LawOfAmounts {
  readonly clauses: ReadonlyMap<string, ListedClause>;
  readonly paidPerHead: ReadonlySet<string>;
  /** Of a clause's amount: its parameter, bands or table. */
  readonly levelOf: (rule: AmountRule) => LevelOfLaw | undefined;
}

export function amountsUnder(set: PolicySet): LawOfAmounts {
  const { benefits } = set.definition;
  return {
    clauses: new Map(allClauses(set).map((clause) => [clause.clause, clause])),
    paidPerHead: new Set(
      benefits.flatMap((benefit) =>
        benefit.clauses.filter((each) => each.units !== undefined).map((each) => each.id),
      ),
    ),
    levelOf: (rule) => levelOf(rule, set.definition),
  };
}

export const releaseAmounts = amountsUnder(monthlyPolicySet);

const unit = { numerator: 1, denominator: 1 } as const;

interface Level {
  readonly base: number;
  readonly amount: number;
  /** How many versions of the base are newer. */
  readonly age: number;
}

/** What the clause pays at each base rate, newest first, up to the month; of bands or a table at each of its rates. */
function levelsUpTo(law: LawOfAmounts, clause: ListedClause, of: { month: string; units: number }): Level[] {
  const { month, units } = of;
  const rules = clause.amounts.filter(({ appliesFrom }) => appliesFrom <= monthOf(month));
  const rule = rules.at(-1) ?? clause.amounts[0];
  if (!rule) return [];
  const { coefficient } = rule.value;
  const level = law.levelOf(rule.value);
  const versions = level ? levelVersions(level) : [];
  const begun = versions.filter(({ appliesFrom }) => appliesFrom <= monthOf(month));
  return begun.toReversed().flatMap(({ value }, age) =>
    value.map((base) => {
      const amount = (base * units * coefficient.numerator) / coefficient.denominator;
      return { base, amount, age };
    }),
  );
}

export interface UnitsQuestion {
  readonly clause: string;
  /** Coefficient × 10. */
  readonly coefficient?: number;
  readonly amount?: number;
  /** 'YYYY-MM' */
  readonly month: string;
}

function whole(units: number | undefined): number | undefined {
  return units !== undefined && Number.isInteger(units) && units >= 1 && units <= unitsMax
    ? units
    : undefined;
}

/**
 * For how many a row is paid (children of a single parent, people cared for): its coefficient or amount over that
 * of one. 1 where the clause pays for oneself alone; undefined: the row doesn't say.
 */
export function unitsOf(
  { clause, coefficient, amount, month }: UnitsQuestion,
  law: LawOfAmounts = releaseAmounts,
): number | undefined {
  const found = law.clauses.get(clause);
  const rule = found?.amounts.filter(({ appliesFrom }) => appliesFrom <= monthOf(month)).at(-1);
  if (!found || !law.paidPerHead.has(clause)) return 1;
  const { numerator, denominator } = (rule ?? found.amounts[0])?.value.coefficient ?? unit;
  const byCoefficient =
    coefficient === undefined
      ? undefined
      : whole((coefficient * Number(denominator)) / (10 * Number(numerator)));
  if (byCoefficient !== undefined || amount === undefined) return byCoefficient;
  // of a level that is looked up the amount alone doesn't tell how often it is paid
  if (rule && isMeasured(rule.value)) return undefined;
  const counts = levelsUpTo(law, found, { month, units: 1 }).map((level) =>
    whole(wholeAmount(amount) / level.amount),
  );
  return counts.find((count) => count !== undefined);
}

function rules(dated: Dated<unknown>, month: Month): boolean {
  return dated.appliesFrom <= month && (dated.appliesTo === undefined || month <= dated.appliesTo);
}

/** "2026-11" as officers write it: 11/2026. */
function monthText(month: string): string {
  return `${month.slice(5)}/${month.slice(0, 4)}`;
}

/** Told where the law has nothing for the month: the benefit hadn't begun, or its level isn't known. */
function monthUnruled(law: LawOfAmounts, clause: ListedClause, asked: string): Finding | undefined {
  const month = monthOf(asked);
  const first = clause.rules.map(({ appliesFrom }) => appliesFrom).sort()[0];
  if (first !== undefined && month < first) {
    const { vi: benefit, en: benefitEn } = clause.benefitLabel;
    const details = { month: monthText(asked), benefit, benefitEn, since: monthText(first) };
    return { name: "monthBeforeLaw", outcome: "warned", details };
  }
  const amount = clause.amounts.filter(({ appliesFrom }) => appliesFrom <= month).at(-1) ?? clause.amounts[0];
  const level = amount && law.levelOf(amount.value);
  if (!amount || level?.versions.some((version: Dated<unknown>) => rules(version, month))) return undefined;
  const { id } = levelName(amount.value);
  const { vi = id, en = id } = level?.label ?? {};
  const details = { month: monthText(asked), parameter: vi, parameterEn: en };
  return { name: "parameterMissing", outcome: "warned", details };
}

/** Amounts below this are no month's benefit: they were written in thousands, or are wrong. */
const wholeAmountMin = 10_000;

/** Of many rates of one version the one that may have been meant. */
const nearest = (levels: readonly Level[], amount: number): Level | undefined =>
  levels.toSorted((one, other) => Math.abs(one.amount - amount) - Math.abs(other.amount - amount))[0];

function differing(levels: readonly Level[], amount: number): Finding {
  const current = nearest(
    levels.filter(({ age }) => age === 0),
    amount,
  );
  const old = levels.find((level) => level.amount === amount);
  if (old && current) {
    const details = {
      value: amountText(amount),
      base: amountText(old.base),
      current: amountText(current.base),
    };
    return { name: "amountOldLevel", outcome: "warned", details };
  }
  const details = { value: amountText(amount), expected: amountText(current?.amount ?? 0) };
  return { name: "amountDiffers", outcome: "warned", details };
}

export interface AmountQuestion {
  readonly amount: number;
  readonly clause: string;
  readonly units: number;
  /** 'YYYY-MM' */
  readonly month: string;
}

/**
 * Holds an amount against its clause. The newest level and the one before it are both usual, since a decree
 * comes months after the month it rules; older ones and thousands are told.
 */
export function judgeAmount(
  { amount, clause, units, month }: AmountQuestion,
  law: LawOfAmounts = releaseAmounts,
): JudgedAmount {
  const found = law.clauses.get(clause);
  if (!found) return inFull(amount, 0);
  const unruled = monthUnruled(law, found, month);
  if (unruled) {
    const whole = inFull(amount, 0);
    return { amount: whole.amount, findings: [unruled, ...whole.findings] };
  }
  const levels = levelsUpTo(law, found, { month, units });
  const usual = levels.filter(({ age }) => age < 2).map((level) => level.amount);
  if (usual.includes(amount)) return { amount, findings: [] };
  const thousands = levels.find((level) => level.amount === amount * 1_000);
  if (thousands) {
    const details = { value: amountText(amount), taken: amountText(amount * 1_000) };
    return { amount: amount * 1_000, findings: [{ name: "amountInThousands", outcome: "warned", details }] };
  }
  if (amount > 0 && amount < wholeAmountMin) return small(amount);
  return { amount, findings: [differing(levels, amount)] };
}

/** What an amount is when it may have been written in thousands: no monthly benefit is below 10.000 đ. */
export function wholeAmount(amount: number): number {
  return amount > 0 && amount < wholeAmountMin ? amount * 1_000 : amount;
}

/** Allowance and supplement of a benefit whose levels the law library doesn't know. */
export function inFull(amount: number, supplement: number): JudgedAmount {
  const whole = wholeAmount(amount) + wholeAmount(supplement);
  if (whole === amount + supplement) return { amount: whole, findings: [] };
  const details = { value: amountText(amount), taken: amountText(wholeAmount(amount)) };
  return { amount: whole, findings: [{ name: "amountInThousands", outcome: "warned", details }] };
}

function small(amount: number): JudgedAmount {
  if (amount === 0 || amount >= wholeAmountMin) return { amount, findings: [] };
  return {
    amount,
    findings: [{ name: "amountTooSmall", outcome: "returned", details: { value: amountText(amount) } }],
  };
}
