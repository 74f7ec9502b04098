import {
  dayNumber,
  type FactRecord,
  firstDayNumber,
  fullYears,
  lastDayNumber,
  type Month,
  type PersonInput,
  type RelationKind,
  type RelationRecord,
} from "@ansinh/engine";
import { bornBefore } from "../people.ts";
import { birthOf } from "./facts.ts";
import {
  bornLater,
  diedBeforeBirth,
  relatedBothWays,
  relatedToNobody,
  relatedToSelf,
  tooManyRelated,
  tooOld,
  tooYoungFor,
} from "./faults.ts";
import { complain, type Located, type Reader } from "./pieces.ts";

/** Nobody of record has lived much longer; a birth that says so was written down wrong. */
export const yearsMax = 130;

interface Persons {
  readonly located: Located;
  readonly person: PersonInput;
  readonly name: string;
}

interface Relations {
  readonly located: Located;
  readonly relation: RelationRecord;
}

interface Family {
  readonly persons: readonly Persons[];
  readonly relations: readonly Relations[];
  /** Undefined where it couldn't be read. */
  readonly month: Month | undefined;
}

/** What can't be in a life or a family, though each piece may stand; of an uncertain birth only what is certain. */
export function sayContradictions(reader: Reader, family: Family): void {
  for (const person of family.persons) sayImpossibleLife(reader, person, family.month);
  const known = new Map(family.persons.map((item) => [item.person.id, item]));
  family.relations.forEach((item, index) => {
    const { from, to } = item.relation;
    for (const id of new Set([from, to]))
      if (!known.has(id)) complain(reader, item.located, relatedToNobody(id, [...known.keys()]));
    if (from === to) complain(reader, item.located, relatedToSelf(known.get(from)?.name ?? from));
    sayGenerations(reader, item, known);
    sayBothWays(reader, item, family.relations.slice(0, index));
  });
  for (const kind of reader.set.definition.relations) sayCrowds(reader, kind, family);
}

type Birth = ReturnType<typeof birthOf>;
const bornOf = (reader: Reader, facts: readonly FactRecord[]): Birth =>
  birthOf(facts, reader.set.definition.birth);

function sayImpossibleLife(
  reader: Reader,
  { located, person, name }: Persons,
  month: Month | undefined,
): void {
  const born = bornOf(reader, person.facts);
  if (!born) return;
  const died = person.died === undefined ? undefined : dayNumber(person.died);
  if (died !== undefined && died < born.lo) complain(reader, located, diedBeforeBirth(name));
  if (month === undefined) return;
  if (born.lo > lastDayNumber(month)) complain(reader, located, bornLater(name, month));
  const end = Math.min(died ?? Number.POSITIVE_INFINITY, firstDayNumber(month));
  if (end > born.hi && fullYears(born.hi, end) > yearsMax) complain(reader, located, tooOld(name, yearsMax));
}

type Known = ReadonlyMap<string, Persons>;

function sayGenerations(reader: Reader, { located, relation }: Relations, known: Known): void {
  const years = bornBefore.get(relation.kind);
  const [older, younger] = [known.get(relation.from), known.get(relation.to)];
  if (years === undefined || !older || !younger || older === younger) return;
  const first = bornOf(reader, older.person.facts);
  const second = bornOf(reader, younger.person.facts);
  if (!first || !second) return;
  if (first.lo <= second.hi && fullYears(first.lo, second.hi) >= years) return;
  const label = labelOf(reader, relation.kind);
  complain(reader, located, tooYoungFor({ older: older.name, younger: younger.name, label, years }));
}

const kindOf = (reader: Reader, id: string): RelationKind | undefined =>
  reader.set.definition.relations.find((kind) => kind.id === id);
const labelOf = (reader: Reader, id: string) => kindOf(reader, id)?.label ?? { vi: id, en: id };

function sayBothWays(reader: Reader, { located, relation }: Relations, before: readonly Relations[]): void {
  if (!bornBefore.has(relation.kind) || relation.from === relation.to) return;
  const turned = before.find(
    (other) =>
      other.relation.kind === relation.kind &&
      other.relation.from === relation.to &&
      other.relation.to === relation.from,
  );
  if (turned)
    complain(reader, located, relatedBothWays(labelOf(reader, relation.kind), turned.located.pointer));
}

/** More at once than the relation allows to one person: two spouses, where its kind says one. */
function sayCrowds(reader: Reader, kind: RelationKind, { persons, relations }: Family): void {
  const own = relations.filter(({ relation }) => relation.kind === kind.id && relation.from !== relation.to);
  for (const { person, name } of persons) {
    const sides = kind.symmetric
      ? [own.filter(({ relation }) => relation.from === person.id || relation.to === person.id)]
      : [
          own.filter(({ relation }) => relation.from === person.id),
          own.filter(({ relation }) => relation.to === person.id),
        ];
    for (const side of sides) {
      const over = firstOver(side, kind.max, person.id);
      if (over) complain(reader, over.located, tooManyRelated({ name, label: kind.label, max: kind.max }));
    }
  }
}

/** The last of those who stand in it together on some day, where they are more than may. */
function firstOver(side: readonly Relations[], max: number, person: string): Relations | undefined {
  for (const { relation } of side) {
    const day = relation.since ?? "";
    const standing = side.filter(
      ({ relation: { since = "", until = "9999" } }) => since <= day && day <= until,
    );
    const others = new Set(standing.map(({ relation: { from, to } }) => (from === person ? to : from)));
    if (others.size > max) return standing.at(-1);
  }
  return undefined;
}
