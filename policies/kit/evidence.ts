import {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  type FactRecord,
  type FactValue,
  lastDay,
  monthOf,
} from "@ansinh/engine";

/** As many as the decision grants: people cared for, children counted. */
export const granted = { granted: "units" } as const;

/** Nobody cares for more: a decision that seems to say so was written down wrong. */
export const unitsMax = 10;

export interface ImpliedFact {
  /** `children`: those of the person for whom it was granted. */
  readonly subject: "person" | "household" | "children";
  readonly fact: string;
  readonly value: FactValue | typeof granted;
  /** Months after which it can no longer hold without a new decision: a child cared for grows up. */
  readonly monthsMax?: number;
}

/** What a decision under a clause implies: its facts held on its date, until a dated fact contradicts one. */
export interface ClauseEvidence {
  readonly clause: string;
  /** Class of a sealed clause: where what it implies comes from is told only to who holds it. */
  readonly sensitivity?: string;
  readonly implies: readonly ImpliedFact[];
}

export interface DecisionEvidence {
  readonly number?: string;
  readonly date: CivilDate;
  /** From when the granted benefit runs. */
  readonly from?: CivilDate;
  /** Last day, where the grant was ended. */
  readonly to?: CivilDate;
  /** One when left out. */
  readonly units?: number;
}

export type ImpliedFacts = Readonly<Record<ImpliedFact["subject"], readonly FactRecord[]>>;

/** The facts a decision implies, split by subject, ready to be added to what is recorded. */
export function impliedFacts(evidence: ClauseEvidence | undefined, decision: DecisionEvidence): ImpliedFacts {
  const sensitivity = evidence?.sensitivity;
  const source = {
    kind: "decision",
    date: decision.date,
    ...(decision.number ? { reference: decision.number } : {}),
    ...(sensitivity ? { sensitivity } : {}),
  };
  const records = (subject: ImpliedFact["subject"]): FactRecord[] =>
    (evidence?.implies ?? [])
      .filter((item) => item.subject === subject)
      .map((item) => ({
        kind: item.fact,
        value: item.value === granted ? unitsOf(decision) : (item.value as FactValue),
        from: decision.from ?? decision.date,
        ...lastDayOf(item, decision),
        implied: true,
        source,
      }));
  return { person: records("person"), household: records("household"), children: records("children") };
}

/** Null where it can't be so many: how many isn't known then, and is asked for. */
const unitsOf = ({ units = 1 }: DecisionEvidence): FactValue => (units > unitsMax ? null : units);

function lastDayOf({ monthsMax }: ImpliedFact, decision: DecisionEvidence): { to?: CivilDate } {
  const { date, from, to } = decision;
  if (monthsMax === undefined) return to ? { to } : {};
  const since = from && from > date ? from : date;
  const longest = addDays(monthsAfter(since, monthsMax), -1);
  return { to: to && to < longest ? to : longest };
}

function monthsAfter(date: CivilDate, months: number): CivilDate {
  const month = addMonths(monthOf(date), months);
  const wanted = `${month}-${date.slice(8)}`;
  const last = lastDay(month);
  return wanted < last ? civilDate(wanted) : last;
}
