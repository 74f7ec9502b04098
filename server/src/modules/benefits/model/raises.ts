import { z } from "zod";
import { fundingSources, monthText } from "./vocabulary.ts";

const dong = z.number().int();
const count = z.number().int();

/** chưa lập: no decision was made yet; none: it concerns nobody there. */
export const raiseStates = ["none", "draft", "submitted", "signed"] as const;
export type RaiseState = (typeof raiseStates)[number];

/** A level that changed, in words for the decision. */
export const RaisedLevel = z.object({
  label: z.string(),
  before: dong.nullable(),
  after: dong,
  citation: z.string(),
});
export type RaisedLevel = z.infer<typeof RaisedLevel>;

export const RaisePartShown = z.object({
  funding: z.enum(fundingSources),
  people: count,
  monthly: dong,
  arrears: dong,
  /** What the source must still bear this year: all its grants for every month left at the new level, and the arrears. */
  need: dong,
  /** Left of the year's budget as entered; null: chưa nhập dự toán. */
  left: dong.nullable(),
  /** null: unknown, because the budget wasn't entered. */
  gap: dong.nullable(),
});

export const RaiseOnBoard = z.object({
  office: z.string(),
  officeName: z.string(),
  /** null: chưa lập. */
  id: z.string().nullable(),
  state: z.enum(raiseStates).nullable(),
  revision: count,
  people: count,
  monthly: dong,
  arrears: dong,
  withoutBasis: count,
  parts: z.array(RaisePartShown),
  /** null while the budget of some source wasn't entered. */
  gap: dong.nullable(),
});
export type RaiseOnBoard = z.infer<typeof RaiseOnBoard>;

export const RaiseBoard = z
  .object({
    inForce: z.string(),
    month: monthText.nullable(),
    levels: z.array(RaisedLevel),
    /** "61/65 đã lập": offices whose decision is made, of those that it concerns or that wait. */
    made: count,
    total: count,
    people: count,
    monthly: dong,
    arrears: dong,
    offices: z.array(RaiseOnBoard),
  })
  .meta({ id: "RaiseBoard" });
export type RaiseBoard = z.infer<typeof RaiseBoard>;

export const raiseSteps = ["make", "submit", "return", "sign"] as const;
export type RaiseStep = (typeof raiseSteps)[number];

export const RaiseAnswer = RaiseOnBoard.extend({
  inForce: z.string(),
  month: monthText,
  levels: z.array(RaisedLevel),
  /** Sum of the coefficients of the open rows, such as 741 or 1483/2. */
  coefficients: z.string(),
  policySet: z.string(),
  madeAt: z.string(),
  submittedByName: z.string().nullable(),
  returnedReason: z.string().nullable(),
  number: z.string().nullable(),
  signedOn: z.string().nullable(),
  signedByName: z.string().nullable(),
  steps: z.array(z.enum(raiseSteps)),
}).meta({ id: "Raise" });
export type RaiseAnswer = z.infer<typeof RaiseAnswer>;

export const RaiseLine = z.object({
  grantId: z.string(),
  personId: z.string(),
  name: z.string(),
  birth: z.object({ from: z.string(), to: z.string() }).nullable(),
  clause: z.string(),
  coefficient: z.string().nullable(),
  before: dong,
  after: dong,
  arrearsMonths: z.array(monthText),
  arrears: dong,
  withoutBasis: z.array(monthText),
});
export type RaiseLine = z.infer<typeof RaiseLine>;

export const RaiseLines = z
  .object({
    items: z.array(RaiseLine),
    total: count,
    /** Rows whose reason is sealed: a number and sums, on a list apart. */
    apart: z.object({ people: count, monthly: dong, arrears: dong }),
  })
  .meta({ id: "RaiseLines" });
export type RaiseLines = z.infer<typeof RaiseLines>;
