import {
  type AmountRule,
  type Benefit,
  type Clause,
  type Combination,
  diedInMonth,
  highestOf,
  of,
  type Ratio,
  ratio,
  stack,
  text,
} from "@ansinh/engine";
import { reading } from "../kit/index.ts";
import type { Allowance } from "./allowance.ts";
import { carers, schooling } from "./carers-and-schooling.ts";
import { categories } from "./categories.ts";
import { impairment } from "./impairment.ts";
import * as law from "./law.ts";

export const allowances: readonly Allowance[] = [...categories, ...impairment];

const clauseOf = (benefit: string, { id, place, ...allowance }: Allowance): Clause =>
  law.ruled({ ...allowance, id: `${benefit}.${id}`, citation: law.decree75(place) });

const clausesOf = (benefit: string, all: readonly Allowance[]) => all.map((one) => clauseOf(benefit, one));
const each = (clauses: readonly Clause[]): Combination[] => clauses.map(({ id }) => of(id));

const cumulation = law.ordinance("6.3");
const monthly = clausesOf("merit-allowance", allowances);

/** Somebody of several categories draws the allowance of each. */
export const meritAllowance: Benefit = {
  id: "merit-allowance",
  label: text("Trợ cấp, phụ cấp ưu đãi người có công hàng tháng", "Monthly allowances for people with merit"),
  period: "monthly",
  clauses: monthly,
  combination: stack(cumulation, ...each(monthly)),
  details: [],
};

const ofCarers = clausesOf("merit-carer", carers);

/** Of several carer's allowances only the highest. */
export const carerAllowance: Benefit = {
  id: "merit-carer",
  label: text(
    "Trợ cấp người phục vụ người có công hàng tháng",
    "Monthly allowance of carers of people with merit",
  ),
  period: "monthly",
  clauses: ofCarers,
  combination: highestOf(cumulation, ...each(ofCarers)),
  details: [],
};

const ofPupils = clausesOf("merit-schooling", schooling);

export const schoolingAllowance: Benefit = {
  id: "merit-schooling",
  label: text("Trợ cấp ưu đãi giáo dục hàng tháng", "Monthly schooling allowance for merit"),
  period: "monthly",
  clauses: ofPupils,
  combination: highestOf(cumulation, ...each(ofPupils)),
  details: [],
};

const threeMonths = (coefficient: Ratio): Ratio => ratio(coefficient.numerator * 3, coefficient.denominator);
const tripled = (amounts: law.Level): law.Level =>
  amounts.map((version) => ({
    ...version,
    value: { ...version.value, coefficient: threeMonths(version.value.coefficient) } satisfies AmountRule,
  }));

const supplementsLeftOut = reading(
  law.decree131("123"),
  text(
    "Ba tháng trợ cấp của mức đang hưởng; phụ cấp không tính vào.",
    "Three months of the allowance drawn; supplements aren't counted.",
  ),
);
const died = law.met("died", supplementsLeftOut, {
  label: text("chết trong tháng", "died in the month"),
  refusal: text("không có thông tin chết trong tháng", "no death in the month"),
  is: diedInMonth,
});
const onDeath = clausesOf(
  "merit-death",
  allowances
    .filter(({ supplement }) => !supplement)
    .map((one) => ({
      ...one,
      vi: `ba tháng trợ cấp: ${one.vi}`,
      en: `three months' allowance: ${one.en}`,
      amounts: tripled(one.amounts),
      conditions: [died, ...one.conditions],
    })),
);

/** Trợ cấp một lần khi người hưởng trợ cấp hàng tháng từ trần. */
export const deathPayment: Benefit = {
  id: "merit-death",
  label: text("Trợ cấp một lần khi người có công từ trần", "One-off payment when a person with merit dies"),
  period: "once",
  clauses: onDeath,
  combination: stack(cumulation, ...each(onDeath)),
  details: [],
};
