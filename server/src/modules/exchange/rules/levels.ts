import { clauses as allClauses, type ListedClause, month as monthOf } from "@ansinh/engine";
import { releasePolicySet } from "@ansinh/policies";
import { amountText } from "./amounts.ts";
import type { Finding } from "./outcome.ts";

/** An amount as taken, with what there is to tell about it. */
export interface JudgedAmount {
  readonly amount: number;
  readonly findings: readonly Finding[];
}

const byId = new Map(allClauses(releasePolicySet).map((clause) => [clause.clause, clause]));
const paidPerHead = new Set(
  releasePolicySet.definition.benefits.flatMap((benefit) =>
    benefit.clauses.filter((each) => each.units !== undefined).map((each) => each.id),
  ),
);
const parameters = new Map(releasePolicySet.definition.parameters.map((each) => [each.id, each]));

const unit = { numerator: 1, denominator: 1 } as const;

interface Level {
  readonly base: number;
  readonly amount: number;
}

/** What the clause pays at each base rate, newest first, up to the month. */
function levelsUpTo(clause: ListedClause, month: string, units: number): Level[] {
  const rules = clause.amounts.filter(({ appliesFrom }) => appliesFrom <= monthOf(month));
  const rule = rules.at(-1) ?? clause.amounts[0];
  if (!rule) return [];
  const { parameter, coefficient } = rule.value;
  const versions = (parameters.get(parameter)?.versions ?? []).filter(
    ({ appliesFrom }) => appliesFrom <= monthOf(month),
  );
  return versions.toReversed().map(({ value }) => {
    const base = Number(value);
    return { base, amount: (base * units * coefficient.numerator) / coefficient.denominator };
  });
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
  return units !== undefined && Number.isInteger(units) && units >= 1 ? units : undefined;
}

/**
 * For how many a row is paid (children of a single parent, people cared for): its coefficient or amount over that
 * of one. 1 where the clause pays for oneself alone; undefined: the row doesn't say.
 */
export function unitsOf({ clause, coefficient, amount, month }: UnitsQuestion): number | undefined {
  const found = byId.get(clause);
  const rule = found?.amounts.filter(({ appliesFrom }) => appliesFrom <= monthOf(month)).at(-1);
  if (!found || !paidPerHead.has(clause)) return 1;
  const { numerator, denominator } = (rule ?? found.amounts[0])?.value.coefficient ?? unit;
  const byCoefficient =
    coefficient === undefined
      ? undefined
      : whole((coefficient * Number(denominator)) / (10 * Number(numerator)));
  if (byCoefficient !== undefined || amount === undefined) return byCoefficient;
  const counts = levelsUpTo(found, month, 1).map((level) => whole(wholeAmount(amount) / level.amount));
  return counts.find((count) => count !== undefined);
}

/** The months in which a clause pays at all, as the law of this release has it. */
function beforeLaw(clause: ListedClause, month: string): Finding[] {
  const first = clause.rules.map(({ appliesFrom }) => appliesFrom).sort()[0];
  const parameter = parameters.get(clause.amounts[0]?.value.parameter ?? "");
  const known = parameter?.versions.map(({ appliesFrom }) => appliesFrom).sort()[0];
  if (first !== undefined && monthOf(month) < first && (known === undefined || known > monthOf(month))) {
    const details = {
      month,
      benefit: clause.benefitLabel.vi,
      benefitEn: clause.benefitLabel.en,
      since: first,
    };
    return [{ name: "monthBeforeLaw", outcome: "warned", details }];
  }
  if (known !== undefined && known > monthOf(month)) {
    return [
      {
        name: "parameterMissing",
        outcome: "warned",
        details: { month, parameter: parameter?.label.vi ?? "" },
      },
    ];
  }
  return [];
}

/** Amounts below this are no month's benefit: they were written in thousands, or are wrong. */
const wholeAmountMin = 10_000;

function differing(levels: readonly Level[], amount: number): Finding {
  const [current] = levels;
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
export function judgeAmount({ amount, clause, units, month }: AmountQuestion): JudgedAmount {
  const found = byId.get(clause);
  if (!found) return inFull(amount, 0);
  const early = beforeLaw(found, month);
  if (early.length > 0) return { amount, findings: early };
  const levels = levelsUpTo(found, month, units);
  const usual = levels.slice(0, 2).map((level) => level.amount);
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
