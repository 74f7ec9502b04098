import {
  always,
  type BooleanNode,
  type Citation,
  compare,
  countMembers,
  diedInMonth,
  not,
  number,
  type Text,
} from "@ansinh/engine";

/** What an indicator counts in a month. Whoever is undetermined widens it: it is a number or a range. */
export type IndicatorOf =
  /** People (or households) to whom one of these benefits is due. */
  | { readonly kind: "due"; readonly benefits: readonly string[] }
  /** đồng due under these benefits. */
  | { readonly kind: "money"; readonly benefits: readonly string[] }
  /** People of whom, or households of which, it holds on the month's last day. */
  | { readonly kind: "people" | "households"; readonly is: BooleanNode };

/** Chỉ tiêu: computed from the registry, never entered. */
export interface Indicator {
  readonly id: string;
  readonly label: Text;
  readonly of: IndicatorOf;
  /** As a share of this, in percent. */
  readonly per?: IndicatorOf;
  readonly citation: Citation;
}

/** Everybody alive at the month's end, as what others are a share of. */
export const everyPerson: IndicatorOf = { kind: "people", is: not(diedInMonth) };
/** Every household with a living member. */
export const everyHousehold: IndicatorOf = {
  kind: "households",
  is: compare(countMembers({}, always(true)), ">=", number(1, "person")),
};
