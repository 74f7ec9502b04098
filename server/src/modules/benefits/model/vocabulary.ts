import { z } from "zod";

/** A month as the law counts: 'YYYY-MM'. */
export const monthText = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "YYYY-MM");

/** Kinds of decision that change a grant. */
export const decisionKinds = [
  "grant",
  "adjust",
  "suspend",
  "resume",
  "end",
  "move_out",
  "move_in",
  "arrears",
  "recovery",
  "funeral",
  "correction",
] as const;
export type DecisionKind = (typeof decisionKinds)[number];

/** Who collects. `unstated`: the list doesn't say. */
export const payeeKinds = [
  "self",
  "guardian",
  "representative",
  "authorised",
  "carer",
  "heir",
  "worshipper",
  "facility",
  "unstated",
] as const;
export type PayeeKind = (typeof payeeKinds)[number];

/** Budget sources out of which lists are paid. */
export const fundingSources = [
  "central_delegated",
  "central_targeted",
  "province",
  "commune",
  "salary_reform",
  "reserve",
  "mobilised",
] as const;
export type FundingSource = (typeof fundingSources)[number];

/** What a line is for: the monthly amount, money due before that reached nobody's list, or one payment. */
export const components = ["monthly", "arrears", "funeral"] as const;
export type Component = (typeof components)[number];

export const termStates = ["paid", "suspended", "ended"] as const;
export type TermState = (typeof termStates)[number];

/** What became of a payment listed before An Sinh. */
export const openingStates = ["paid", "uncollected", "unknown"] as const;
export type OpeningState = (typeof openingStates)[number];

/** Why a term was suspended or ended; `other` carries its words in the decision. */
export const endReasons = [
  "death",
  "moved_out",
  "no_longer_eligible",
  "refused",
  "uncollected",
  "detained",
  "not_reassessed",
  "term_over",
  "other",
] as const;
export type EndReason = (typeof endReasons)[number];

/** Why a line stays out of the file until a decision. */
export const holdReasons = ["death", "moved_out", "term_over"] as const;
export type HoldReason = (typeof holdReasons)[number];

export const changeKinds = ["increase", "decrease", "adjustment"] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** Why a grant's monthly amount differs from last month's. */
export const changeCauses = [
  "new",
  "moved_in",
  "resumed",
  "not_listed_before",
  "death",
  "moved_out",
  "ended",
  "suspended",
  "no_amount",
  "level",
  "decision",
] as const;
export type ChangeCause = (typeof changeCauses)[number];

/** Why a line is on the list. */
export const lineCauses = [
  "monthly",
  "no_rule",
  "undetermined",
  "new_decision",
  "level",
  "decision",
  "funeral",
] as const;
export type LineCause = (typeof lineCauses)[number];

export const listStates = ["preparing", "submitted", "checked", "signed", "superseded"] as const;
export type ListState = (typeof listStates)[number];

/** What the rules find beside the decisions; people decide. */
export const worklistKinds = [
  "may_be_eligible",
  "facts_against",
  "level_differs",
  "overlap",
  "missing_basis",
  "held",
  "overpaid",
  "amount_differs",
  "no_history",
  "uncollected",
] as const;
export type WorklistKind = (typeof worklistKinds)[number];
