import { truthOf } from "../explain/evaluate.ts";
import { readFact } from "../explain/fact-reading.ts";
import { lookAt } from "../explain/look.ts";
import type { PreparedPerson } from "../explain/prepare.ts";
import type { FactKind } from "../language/definition.ts";
import { anyValue } from "../language/fact-value.ts";
import type { FactValue } from "../language/facts.ts";
import type { Text } from "../values/text.ts";
import { exactly, isExact, isRange, type Range, type Value } from "../values/value.ts";
import { type Answer, isChanged, isSameAnswer } from "./answer.ts";
import type { Case } from "./case.ts";
import { factsOfMembers } from "./roots.ts";
import { signatureOf } from "./signature.ts";
import { isSearchable } from "./steady.ts";
import { type FactOf, recordedAs, supposed } from "./supposed.ts";
import { type Search, turningPoints } from "./turning-points.ts";

/** A fact on which a benefit rests, as it is now. */
export interface Concerned extends FactOf {
  /** On the last day of the month, or of life. */
  readonly now: Value;
  /** Not the same on all days of the month. */
  readonly varies: boolean;
}

export interface Unsearched {
  readonly fact: string;
  readonly label: Text;
  readonly subject: FactOf["subject"];
}

export interface Change {
  readonly to: FactValue;
  readonly toValue: Value;
  readonly due: Answer;
}

export interface Changes {
  readonly concerned: Concerned;
  readonly changes: readonly Change[];
  readonly unsearched?: Unsearched;
}

/** What the rules read of the person, the household and other members; nothing where nobody lived in the month. */
export function factsConcerned(of: Case): readonly Concerned[] {
  const read = new Set(of.roots.flatMap((root) => [...root.facts]));
  const ofMembers = factsOfMembers(of.set, of.roots);
  const { person, household } = of.subjects(of.household);
  const { days } = of.benefit.subject === "household" ? household : person;
  if (days.length === 0) return [];
  const kinds = of.set.definition.facts.filter((kind) => read.has(kind.id));
  const others = [...of.household.members.values()].filter((member) => member.input.id !== of.person);
  return kinds.flatMap((kind): readonly Concerned[] => {
    if (kind.subject === "household") return [concerned(of, kind, { days })];
    const asked = [person.person, ...(ofMembers.has(kind.id) ? others : [])];
    return asked.map((member) => concerned(of, kind, { days, member }));
  });
}

function concerned(
  of: Case,
  kind: FactKind,
  { days, member }: { days: readonly number[]; member?: PreparedPerson },
): Concerned {
  const values = days.map((day) => valueOn(of, kind, { day, ...(member ? { member } : {}) }));
  const now = values.at(-1) ?? anyValue(kind.value);
  const varies = values.some((value) => JSON.stringify(value) !== JSON.stringify(now));
  const subject = member
    ? ({ kind: "person", id: member.input.id } as const)
    : ({ kind: "household", id: of.household.input.id } as const);
  return { kind, subject, now, varies };
}

function valueOn(of: Case, kind: FactKind, at: { day: number; member?: PreparedPerson }): Value {
  const { household, set, law } = of;
  const person = at.member ?? of.subjects(household).person.person;
  if (kind.absence.means !== "derived") return readFact(kind, { household, person }, at.day).value;
  const look = lookAt({ set, law, household, person, day: at.day, dues: new Map() });
  return truthOf({ op: "fact", type: "boolean", fact: kind.id }, look);
}

/** Every value, or the nearest one, that alone changes what the benefit comes to. */
export function changesOf(of: Case, fact: Concerned, now: Answer): Changes {
  const schema = fact.kind.value;
  switch (schema.type) {
    case "boolean":
      return { concerned: fact, changes: tried(of, fact, { values: [true, false], now }) };
    case "enum": {
      const values = schema.values.map((value) => [value.id]);
      return { concerned: fact, changes: tried(of, fact, { values, now }) };
    }
    case "number":
    case "money":
    case "date":
      return quantityChanges(of, fact, now);
  }
}

function tried(
  of: Case,
  fact: Concerned,
  { values, now }: { values: readonly Value[]; now: Answer },
): readonly Change[] {
  return values
    .filter((value) => fact.varies || JSON.stringify(value) !== JSON.stringify(fact.now))
    .flatMap((value) => changeTo(of, fact, { value, now }));
}

function changeTo(
  of: Case,
  fact: Concerned,
  { value, now }: { value: Value; now: Answer },
): readonly Change[] {
  const due = of.answer({ household: supposed(of, fact, value) });
  return isChanged(now, due) ? [{ to: recordedAs(fact.kind, value), toValue: value, due }] : [];
}

/** Evaluations that one fact may take: a threshold among a billion values takes sixty. */
const evaluationsMax = 4000;

function quantityChanges(of: Case, fact: Concerned, now: Answer): Changes {
  const known = isRange(fact.now) && isExact(fact.now);
  // nobody's birthday changes: for whoever's is known, time does
  if (!isRange(fact.now) || (known && of.set.aged.has(fact.kind.id))) return { concerned: fact, changes: [] };
  const roots = of.roots.filter((root) => root.facts.has(fact.kind.id));
  const searchable = roots.every((root) => isSearchable(root, fact.kind.id));
  const search = { signature: signatureOf(of, fact, roots), left: searchable ? evaluationsMax : 0 };
  const changes = smallest(of, fact, { search, now, possible: fact.now });
  if (search.left > 0) return { concerned: fact, changes };
  const { kind, subject } = fact;
  return { concerned: fact, changes: [], unsearched: { fact: kind.id, label: kind.label, subject } };
}

interface Asked {
  readonly search: Search;
  readonly now: Answer;
  /** What the quantity may be: one value where it is known. */
  readonly possible: Range;
}

/** What learning the value decides; where that is nothing, the nearest value beyond what is possible. */
function smallest(of: Case, fact: Concerned, asked: Asked): readonly Change[] {
  const learnt = isExact(asked.possible) && !fact.varies ? [] : runs(of, fact, asked);
  if (learnt.length > 0 || of.set.aged.has(fact.kind.id)) return learnt;
  return nearest(of, fact, asked);
}

/** The nearest value on either side; both where they are equally near. */
function nearest(of: Case, fact: Concerned, { search, now, possible }: Asked): readonly Change[] {
  const { lo, hi } = boundsOf(fact.kind);
  const ways = [
    [possible.lo, lo],
    [possible.hi, hi],
  ] as const;
  const found = ways.flatMap(([from, to]) => {
    for (const value of turningPoints(search, from, to)) {
      const [change] = changeTo(of, fact, { value: exactly(value), now });
      if (change) return [{ change, distance: Math.abs(value - from) }];
    }
    return [];
  });
  const least = Math.min(...found.map((item) => item.distance));
  return found.filter((item) => item.distance === least).map((item) => item.change);
}

/** Of what isn't known: each run of values that gives one outcome other than now's. */
function runs(of: Case, fact: Concerned, { search, now, possible }: Asked): readonly Change[] {
  const { lo, hi } = possible;
  const starts = [lo, ...turningPoints(search, lo, hi)];
  const found: { lo: number; hi: number; due: Answer }[] = [];
  for (const [index, start] of starts.entries()) {
    const end = (starts[index + 1] ?? hi + 1) - 1;
    const due = of.answer({ household: supposed(of, fact, exactly(start)) });
    const last = found.at(-1);
    if (last && isSameAnswer(last.due, due)) last.hi = end;
    else found.push({ lo: start, hi: end, due });
  }
  return found
    .filter(({ due }) => isChanged(now, due))
    .map(({ lo: first, hi: last, due }) => {
      const toValue = { lo: first, hi: last };
      return { to: recordedAs(fact.kind, toValue), toValue, due };
    });
}

function boundsOf(kind: FactKind): Range {
  const any = anyValue(kind.value);
  if (!isRange(any)) throw new Error(`${kind.id} isn't a quantity`);
  return any;
}
