import { z } from "zod";
import {
  changeCauses,
  changeKinds,
  components,
  decisionKinds,
  endReasons,
  fundingSources,
  holdReasons,
  lineCauses,
  listStates,
  monthText,
  openingStates,
  payeeKinds,
  termStates,
  worklistKinds,
} from "./vocabulary.ts";

const dong = z.number().int();
const count = z.number().int();

export const Totals = z.object({
  people: count,
  due: dong,
  arrears: dong,
  oneOff: dong,
  carried: dong,
  /** Everything of this list: due + arrears + one-off + carried. */
  toPay: dong,
  atPayer: dong,
  toDraw: dong,
  peopleBefore: count,
  dueBefore: dong,
});

const ListKey = z.object({
  id: z.uuid(),
  office: z.string(),
  officeName: z.string(),
  agency: z.string(),
  funding: z.enum(fundingSources),
  month: monthText,
  state: z.enum(listStates),
  revision: count,
  /** Something changed since it was made: to be made again. */
  stale: z.boolean(),
});

export const ListOnBoard = ListKey.extend({ totals: Totals }).meta({ id: "ListOnBoard" });
export type ListOnBoard = z.infer<typeof ListOnBoard>;

export const Board = z
  .object({
    month: monthText,
    totals: Totals,
    offices: z.array(
      z.object({
        office: z.string(),
        officeName: z.string(),
        /** The least advanced of its lists; null: none was made. */
        state: z.enum(listStates).nullable(),
        totals: Totals,
        lists: z.array(ListOnBoard),
      }),
    ),
  })
  .meta({ id: "PayListBoard" });
export type Board = z.infer<typeof Board>;

export const ChangeGroup = z.object({
  kind: z.enum(changeKinds),
  cause: z.enum(changeCauses),
  people: count,
  amount: dong,
});

export const steps = ["make", "submit", "check", "sign", "returnSubmitted", "returnChecked"] as const;

export const ListAnswer = ListKey.extend({
  totals: Totals,
  knownOn: z.string(),
  policySet: z.string(),
  digest: z.string(),
  madeAt: z.string(),
  madeByName: z.string().nullable(),
  submittedAt: z.string().nullable(),
  checkedAt: z.string().nullable(),
  checkedByName: z.string().nullable(),
  signedAt: z.string().nullable(),
  signedByName: z.string().nullable(),
  returnedReason: z.string().nullable(),
  changes: z.array(ChangeGroup),
  arrears: z.array(z.object({ cause: z.enum(lineCauses), people: count, lines: count, amount: dong })),
  oneOff: z.object({ people: count, amount: dong }),
  carried: z.object({ people: count, amount: dong }),
  held: z.array(z.object({ reason: z.enum(holdReasons), people: count, amount: dong })),
  noRule: z.object({ people: count, amount: dong }),
  /** People of this list with another benefit that isn't paid beside it. */
  overlaps: count,
  /** What the account asking may do with the list now. */
  steps: z.array(z.enum(steps)),
}).meta({ id: "PayList" });
export type ListAnswer = z.infer<typeof ListAnswer>;

export const PersonOnList = z.object({
  grantId: z.uuid(),
  personId: z.uuid(),
  name: z.string(),
  birth: z.object({ from: z.string(), to: z.string() }).nullable(),
  /** false: paid here, managed by another commune, whose place the village then names. */
  managedHere: z.boolean(),
  villageName: z.string().nullable(),
  benefit: z.string(),
  /** null where the reason is sealed for this account. */
  clause: z.string().nullable(),
  sealed: z.boolean(),
});

export const ListLine = PersonOnList.extend({
  bookNumber: z.string().nullable(),
  /** null: none recorded, or sealed. */
  decision: z.string().nullable(),
  monthly: dong,
  arrears: dong,
  oneOff: dong,
  carried: dong,
  total: dong,
  cause: z.enum(lineCauses).nullable(),
  held: z.enum(holdReasons).nullable(),
  payee: z.object({ kind: z.enum(payeeKinds), name: z.string(), account: z.string().nullable() }).nullable(),
}).meta({ id: "PayListLine" });
export type ListLine = z.infer<typeof ListLine>;

export const ListLines = z.object({
  total: count,
  /** Of the rows found, and of those apart where nothing was looked for. */
  amount: dong,
  /** People whose reason is sealed for this account: within the sums, by no name. null: none, or something was looked for. */
  apart: z
    .object({ people: count, monthly: dong, arrears: dong, oneOff: dong, carried: dong, total: dong })
    .nullable(),
  /** The reader holds a class by which somebody of this list stands in a list apart: it can be printed. */
  mayPrintApart: z.boolean(),
  villages: z.array(z.object({ id: z.uuid(), name: z.string(), lines: count })),
  items: z.array(ListLine),
});
export type ListLines = z.infer<typeof ListLines>;

export const ListChange = PersonOnList.extend({
  kind: z.enum(changeKinds),
  cause: z.enum(changeCauses),
  before: dong,
  after: dong,
}).meta({ id: "PayListChange" });
export type ListChange = z.infer<typeof ListChange>;

export const ListChanges = z.object({
  items: z.array(ListChange),
  /** Of people whose reason is sealed for this account. */
  apart: z.array(
    z.object({
      kind: z.enum(changeKinds),
      cause: z.enum(changeCauses),
      people: count,
      before: dong,
      after: dong,
    }),
  ),
});
export type ListChanges = z.infer<typeof ListChanges>;

export const Worklist = z.object({
  /** Items that are named; the amount holds those apart too. */
  total: count,
  amount: dong,
  /** Items whose reason is sealed for this account; null: none. */
  apart: z.object({ items: count, amount: dong }).nullable(),
  items: z.array(
    z
      .object({
        id: z.uuid(),
        kind: z.enum(worklistKinds),
        personId: z.uuid(),
        grantId: z.uuid().nullable(),
        name: z.string(),
        birth: z.object({ from: z.string(), to: z.string() }).nullable(),
        managedHere: z.boolean(),
        unit: z.string(),
        unitName: z.string(),
        villageName: z.string().nullable(),
        benefit: z.string().nullable(),
        amount: dong,
        details: z.record(z.string(), z.unknown()).nullable(),
        sealed: z.boolean(),
      })
      .meta({ id: "WorklistItem" }),
  ),
});
export type Worklist = z.infer<typeof Worklist>;

export const WorklistSummary = z.object({
  month: monthText,
  kinds: z.array(z.object({ kind: z.enum(worklistKinds), items: count, amount: dong })),
});

export const GrantPayments = z
  .object({
    grantId: z.uuid(),
    personId: z.uuid(),
    benefit: z.string(),
    payments: z.array(
      z.object({
        month: monthText,
        component: z.enum(components),
        amount: dong,
        /** `opening`: before An Sinh; else the list's state. */
        source: z.enum(["opening", ...listStates]),
        listMonth: monthText.nullable(),
        state: z.enum(openingStates).nullable(),
        held: z.enum(holdReasons).nullable(),
      }),
    ),
  })
  .meta({ id: "GrantPayments" });

export const PersonGrants = z
  .object({
    grants: z.array(
      z.object({
        id: z.uuid(),
        benefit: z.string(),
        office: z.string(),
        officeName: z.string(),
        agency: z.string(),
        funding: z.enum(fundingSources),
        bookNumber: z.string().nullable(),
        sealed: z.boolean(),
        payee: z.object({ kind: z.enum(payeeKinds), name: z.string() }).nullable(),
        /** Amount of the latest list or opening month; null: none. */
        lastAmount: dong.nullable(),
        lastMonth: monthText.nullable(),
        terms: z.array(
          z.object({
            clause: z.string().nullable(),
            units: count,
            fromMonth: monthText,
            toMonth: monthText.nullable(),
            state: z.enum(termStates),
            reason: z.enum(endReasons).nullable(),
            decidedAmount: dong.nullable(),
            decision: z
              .object({
                kind: z.enum(decisionKinds),
                number: z.string().nullable(),
                signedOn: z.string().nullable(),
              })
              .nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: "PersonGrants" });

/** Lists being made in the background. */
export const Making = z
  .object({
    state: z.enum(["waiting", "running", "succeeded", "failed", "cancelled"]),
    done: count,
    total: count.nullable(),
    /** Lists left alone, because they are submitted or signed, or an earlier month is unsigned. */
    left: count,
    problem: z.object({ vi: z.string(), en: z.string() }).nullable(),
  })
  .meta({ id: "PayListMaking" });
export type Making = z.infer<typeof Making>;
