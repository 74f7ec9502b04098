/** The sample province before it is written: what is true of each invented person. */

export type Sex = "male" | "female";
export type Ethnicity = "Nùng" | "Tày" | "Kinh" | "Dao" | "Mông" | "Hoa";
export type Poverty = "poor" | "nearPoor" | "none";
export type Relation = "Chủ hộ" | "Vợ" | "Chồng" | "Con" | "Con dâu" | "Bố" | "Mẹ" | "Cháu" | "Em";

export type HouseholdKind =
  | "nuclear"
  | "threeGenerations"
  | "elderCouple"
  | "elderAlone"
  | "adultChildren"
  | "singleParent"
  | "youngCouple"
  | "adultAlone"
  | "grandparents"
  | "orphans";

export interface Commune {
  readonly code: string;
  readonly name: string;
  readonly isWard: boolean;
  /** Names of the units merged into it on 01/07/2025. */
  readonly oldNames: readonly string[];
  readonly villages: readonly Village[];
}

export interface Village {
  readonly code: string;
  readonly name: string;
  readonly commune: string;
  /** Classified as specially difficult: clause 5(7) of Decree 20/2021 hangs on it. */
  readonly isSpeciallyDifficult: boolean;
}

export type DisabilityDegree = "extremelySevere" | "severe" | "mild";

export interface Disability {
  readonly degree: DisabilityDegree;
  readonly type: string;
  readonly certificate: string;
  readonly certifiedOn: string;
}

export type Pension = "pension" | "monthlyInsuranceBenefit";
export type ChildCircumstance = "special" | "atRisk";

export interface Person {
  readonly id: string;
  readonly household: Household;
  readonly relation: Relation;
  readonly sex: Sex;
  /** Civil date; where `isYearOnly` the civil register knows the year alone. */
  birth: string;
  isYearOnly: boolean;
  readonly name: string;
  readonly ethnicity: Ethnicity;
  /** 12 digits, or null: not yet issued. */
  number: string | null;
  /** Old identity card of 9 digits, among those born before 1985. */
  identityCard: string | null;
  isInLabourForce: boolean;
  isTrained: boolean;
  isInsured: boolean;
  isStudying: boolean;
  hasHiv: boolean;
  pension: Pension | null;
  disability: Disability | null;
  circumstance: ChildCircumstance | null;
  diedOn: string | null;
}

export interface Household {
  readonly id: string;
  readonly kind: HouseholdKind;
  readonly village: Village;
  readonly ethnicity: Ethnicity;
  readonly members: Person[];
  poverty: Poverty;
}

export interface Province {
  readonly seed: string;
  readonly communes: readonly Commune[];
  readonly households: readonly Household[];
  readonly people: readonly Person[];
}

/** The day on which the sample stands. */
export const SAMPLE_DAY = "2026-11-21";

/** Completed years on a day. */
export function ageOn(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return birth.slice(5) <= day.slice(5) ? years : years - 1;
}

export function age(person: Person): number {
  return ageOn(person.birth, SAMPLE_DAY);
}
