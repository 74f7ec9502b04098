import type { Citation } from "../language/citation.ts";
import { confirmationKey, type Dated, type LegalDates, type When } from "../language/dated.ts";
import type {
  Band,
  Bands,
  FactKind,
  Parameter,
  PolicySetDefinition,
  RelationKind,
  Table,
  ValueSchema,
} from "../language/definition.ts";
import { noValue } from "../language/fact-value.ts";
import { addDays, civilDate } from "../values/civil-date.ts";
import { addMonths, firstDay, type Month, month, monthsBetween } from "../values/month.ts";
import type { Dice } from "./dice.ts";
import { rules, same } from "./tennis-club.fixture.ts";

/** What a random policy speaks of, before it says anything: facts, relations, lists, parameters, tables. */
export type Vocabulary = Pick<
  PolicySetDefinition,
  "facts" | "relations" | "lists" | "parameters" | "tables" | "bands" | "confirmed"
>;

const months = ["2026-01", "2026-02", "2028-02", "2026-03", "2026-11", "2026-12"].map(month);

export function randomQuestion(dice: Dice): When {
  const asked = dice.pick(months);
  const knownOn = addDays(firstDay(asked), dice.int(-40, 70));
  return { month: asked, knownOn, ...(dice.chance(20) ? { forecast: true } : {}) };
}

/** Named things `a0`, `a1`, …, each made by its number. */
const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${prefix}${index}`,
    label: same(`${prefix}${index}`),
  }));

export function randomVocabulary(dice: Dice, when: When): Vocabulary {
  const lists = numbered("list", dice.int(1, 3));
  const facts = randomFacts(dice, lists);
  const relations = numbered("relation", dice.int(1, 2)).map(
    (names): RelationKind => ({
      ...names,
      absence: onList(dice.pick(lists).id),
      max: dice.int(1, 6),
      ...(dice.chance(30) ? { symmetric: true } : {}),
    }),
  );
  const member = { id: "member", label: same("member"), absence: onList(dice.pick(lists).id), max: 8 };
  const parameters = dice.times(2, 5, (index) => randomParameter(dice, `p${index}`, when));
  const tables = dice.times(0, 2, (index) => randomTable(dice, `t${index}`, { facts, when })).flat();
  const bands = dice.times(0, 2, (index) => randomBands(dice, `band${index}`, when));
  const unverified = [...parameters, ...tables, ...bands].flatMap(({ id, versions }) =>
    versions.filter(({ citation }) => citation.status === "M").map((item) => confirmationKey(id, item)),
  );
  const confirmed = [...new Set(dice.some(unverified, 40))].sort();
  return { lists, facts, relations: [member, ...relations], parameters, tables, bands, confirmed };
}

const ofLife = { means: "unknown", reason: same("nobody may assume it") } as const;
const onList = (list: string) => ({ means: "no", list, reason: same("exists only on the list") }) as const;

const born: FactKind = {
  id: "born",
  subject: "person",
  label: same("born"),
  value: { type: "date", min: civilDate("1900-01-01"), max: civilDate("2100-01-01") },
  absence: ofLife,
};

function randomFacts(dice: Dice, lists: Vocabulary["lists"]): readonly FactKind[] {
  const types = ["boolean", "boolean", "enum", "number", "money", "money", "date"] as const;
  const made = dice.times(4, 8, (index): FactKind => {
    const id = `f${index}`;
    const value = randomSchema(dice, index < 2 ? (["boolean", "enum"] as const)[index] : dice.pick(types));
    const subject = dice.chance(65) ? "person" : "household";
    const listed = noValue(value) !== undefined && dice.chance(50);
    return { id, subject, label: same(id), value, absence: listed ? onList(dice.pick(lists).id) : ofLife };
  });
  return dice.shuffled([born, ...made]);
}

/** Bounds on both sides of what 8, 16, 24, 31, 32 bits and floats hold. */
const moneyBounds = [
  [0, 1_000_000],
  [-500_000, 500_000],
  [0, 2 ** 24 + 10],
  [0, 2 ** 31 + 10],
  [-(2 ** 31) - 10, 2 ** 32 + 10],
  [0, 5_000_000_000_000],
] as const;
const numberBounds = [
  ["point", -50, 50],
  ["point", 0, 300],
  ["point", 0, 70_000],
  ["year", 0, 130],
  ["person", 0, 20],
] as const;

function randomSchema(dice: Dice, type: ValueSchema["type"] | undefined): ValueSchema {
  switch (type) {
    case undefined:
    case "boolean":
      return { type: "boolean" };
    case "money": {
      const [min, max] = dice.pick(moneyBounds);
      return { type, min, max };
    }
    case "number": {
      const [unit, min, max] = dice.pick(numberBounds);
      return { type, unit, min, max };
    }
    case "date":
      return { type, min: civilDate("1990-03-01"), max: civilDate("2040-12-31") };
    case "enum": {
      const values = numbered("v", dice.pick([2, 3, 3, 3, 4, 5, dice.pick([8, 9, 16])]));
      return { type, values, ...(dice.chance(50) ? { none: dice.pick(values).id } : {}) };
    }
  }
}

export const laterOf = (left: Month, right: Month): Month => (monthsBetween(left, right) > 0 ? right : left);

export const oldest: LegalDates = { inForce: civilDate("2019-12-02"), appliesFrom: month("2020-01") };

/** The dates of several versions, no two in force on one day; the first rules for ever unless a later one does. */
export function randomDates(dice: Dice, when: When, count: number): LegalDates[] {
  const offsets = dice.shuffled([-400, -90, -31, -2, -1, 0, 1, 2, 30]).slice(0, count - 1);
  const first = dice.chance(92) ? oldest : { ...oldest, appliesFrom: addMonths(when.month, dice.int(-1, 1)) };
  return [
    first,
    ...offsets.map((offset): LegalDates => {
      const inForce = addDays(when.knownOn, offset);
      const drawn = addMonths(when.month, dice.int(-6, 1));
      // before the first version there is none to fill a gap
      const appliesFrom = laterOf(drawn, first.appliesFrom);
      return {
        inForce,
        appliesFrom,
        ...(dice.chance(50) ? { signed: addDays(inForce, -dice.int(0, 60)) } : {}),
        ...(dice.chance(40) ? { appliesTo: addMonths(appliesFrom, dice.int(0, 8)) } : {}),
      };
    }),
  ];
}

const cited = (dice: Dice): Citation => rules("4", dice.pick(["V", "V", "V", "V2", "D", "M"]));

const dated = <T>(dice: Dice, when: When, value: () => T): Dated<T>[] =>
  randomDates(dice, when, dice.pick([1, 1, 2, 3])).map((dates) => ({
    ...dates,
    citation: cited(dice),
    value: value(),
  }));

const parameterKinds = [
  { type: "money", min: 10, max: 1_000 },
  { type: "money", min: 0, max: 10_000_000 },
  { type: "money", min: 500_000, max: 2 ** 31 + 5 },
  { type: "number", unit: "year", min: 0, max: 100 },
  { type: "number", unit: "point", min: -20, max: 60 },
] as const;

function randomParameter(dice: Dice, id: string, when: When): Parameter {
  const kind = id === "p0" ? dice.pick(parameterKinds.slice(0, 3)) : dice.pick(parameterKinds);
  const versions = dated(dice, when, () => dice.int(kind.min, kind.max));
  return { id, label: same(id), short: same(id), ...kind, versions };
}

function randomTable(
  dice: Dice,
  id: string,
  { facts, when }: { readonly facts: readonly FactKind[]; readonly when: When },
): Table[] {
  const kind = dice.pick(facts.filter(({ value }) => value.type === "enum"));
  if (kind.value.type !== "enum") return [];
  const keys = kind.value.values;
  const of = dice.pick(parameterKinds);
  const versions = dated(dice, when, () =>
    Object.fromEntries(keys.map((key) => [key.id, dice.int(of.min, of.max)])),
  );
  return [{ id, label: same(id), short: same(id), ...of, key: kind.id, versions }];
}

/** The first band begins below most quantities, or just where ages do. */
function randomBands(dice: Dice, id: string, when: When): Bands {
  const of = dice.pick([
    "number:year",
    "number:year",
    "number:point",
    "number:person",
    "number:month",
    "money",
  ]);
  const kind = dice.pick(parameterKinds);
  const value = () => dice.int(kind.min, kind.max);
  const versions = dated(dice, when, () => {
    const begins = [dice.pick([-1, -60, -(10 ** 13)]), ...dice.some([0, 1, 3, 16, 18, 60, 250_000], 40)];
    return begins.map((from): Band => ({ from, value: value() }));
  });
  return { id, label: same(id), short: same(id), ...kind, of, versions };
}
