import {
  type CivilDate,
  checkFactValue,
  civilDate,
  type FactKind,
  type FactRecord,
  type HouseholdInput,
  type Month,
  month as monthOf,
  type PolicySet,
  type Question,
  text,
} from "@ansinh/engine";
import { exampleSubject } from "@ansinh/policies";
import { readDate, readMonth } from "#ui/format.ts";
import { asExample, readFact, writtenOf } from "./written.ts";

/** What stands in the form beside the facts. */
export interface Moment {
  readonly month: string;
  readonly knownOn: string;
  /** Empty: living. */
  readonly died: string;
}

/** Fields that were changed, by fact. */
export type Edits = ReadonlyMap<string, string>;

export interface Field {
  readonly kind: FactKind;
  /** As the example has it. */
  readonly written: string;
}

export type FieldProblem = "date" | "day" | "month" | "number" | "outside";

export type ReadCase =
  | { readonly ok: true; readonly question: Question }
  | { readonly ok: false; readonly problems: ReadonlyMap<string, FieldProblem> };

const fromExample = text("Ví dụ", "Worked example");
const fromForm = text("Sửa khi tính thử", "Changed in this trial");

/** The facts that a benefit asks for, as the sample person and household have them. */
export function fieldsOf(kinds: readonly FactKind[], household: HouseholdInput): Field[] {
  return kinds.map((kind) => ({ kind, written: writtenOf(kind, recordsOf(household, kind)) }));
}

function recordsOf(household: HouseholdInput, kind: FactKind): readonly FactRecord[] {
  const person = household.members.find(({ id }) => id === exampleSubject);
  const facts = kind.subject === "person" ? (person?.facts ?? []) : household.facts;
  return facts.filter((record) => record.kind === kind.id);
}

interface Typed {
  readonly household: HouseholdInput;
  readonly edits: Edits;
  readonly moment: Moment;
}

/** The question that the form asks, or what can't be read in it, by field. */
export function readCase(set: PolicySet, { household, edits, moment }: Typed): ReadCase {
  const problems = new Map<string, FieldProblem>();
  const changed = new Map<string, FactRecord[]>();
  for (const [fact, written] of edits) {
    const kind = set.facts.get(fact);
    if (kind === undefined || written === asExample) continue;
    const read = readFact(kind, written);
    if (!read.ok) problems.set(fact, read.reason);
    else if (read.value === undefined) changed.set(fact, []);
    else if (checkFactValue(kind, read.value) !== undefined) problems.set(fact, "outside");
    else changed.set(fact, [{ kind: fact, value: read.value, source: { kind: "trial", label: fromForm } }]);
  }
  const when = readMoment(moment, problems);
  if (problems.size > 0 || when === undefined) return { ok: false, problems };
  const { died, ...asked } = when;
  const edited = withRecords({ set, household, changed }, died);
  return { ok: true, question: { household: edited, person: exampleSubject, ...asked } };
}

interface When {
  readonly month: Month;
  readonly knownOn: CivilDate;
  readonly died: CivilDate | undefined;
}

function readMoment(moment: Moment, problems: Map<string, FieldProblem>): When | undefined {
  const month = readMonth(moment.month);
  const [knownOn, died] = [readDate(moment.knownOn), readDate(moment.died)];
  const isLiving = moment.died.trim() === "";
  if (!month.ok) problems.set("month", "month");
  if (!knownOn.ok) problems.set("knownOn", knownOn.reason === "shape" ? "date" : "day");
  if (!isLiving && !died.ok) problems.set("died", died.reason === "shape" ? "date" : "day");
  if (!month.ok || !knownOn.ok) return undefined;
  return {
    month: monthOf(month.value),
    knownOn: civilDate(knownOn.value),
    died: isLiving || !died.ok ? undefined : civilDate(died.value),
  };
}

interface Changing {
  readonly set: PolicySet;
  readonly household: HouseholdInput;
  readonly changed: ReadonlyMap<string, readonly FactRecord[]>;
}

/** Every record says where it comes from, so that the trace tells the example's from what was changed. */
function withRecords({ set, household, changed }: Changing, died: CivilDate | undefined): HouseholdInput {
  const sourced = (records: readonly FactRecord[]): FactRecord[] =>
    records.map((record) => ({ ...record, source: { kind: "example", label: fromExample } }));
  const edited = (records: readonly FactRecord[], subject: FactKind["subject"]): FactRecord[] => [
    ...sourced(records.filter(({ kind }) => !changed.has(kind))),
    ...[...changed].flatMap(([fact, own]) => (set.facts.get(fact)?.subject === subject ? own : [])),
  ];
  return {
    ...household,
    facts: edited(household.facts, "household"),
    members: household.members.map((member) => {
      if (member.id !== exampleSubject) return { ...member, facts: sourced(member.facts) };
      const { died: _asExample, ...rest } = member;
      const facts = edited(member.facts, "person");
      return { ...rest, facts, ...(died === undefined ? {} : { died }) };
    }),
  };
}
