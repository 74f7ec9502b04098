import { createHash } from "node:crypto";
import { canonicalJson, type PolicySet } from "@ansinh/engine";
import { type Cells, type KeptCells, KeptInDoubt, type MonthDays } from "./cells.ts";
import type { Facts } from "./facts.ts";
import type { Homes } from "./homes.ts";
import { type Packed, pack, unpack } from "./packed.ts";
import type { People } from "./people.ts";
import { UuidRows } from "./uuid-rows.ts";

/** What columns depend on beside what is recorded. */
export interface KeptFor {
  readonly communes: readonly string[];
  readonly set: PolicySet;
  readonly month: MonthDays;
}

interface Head {
  readonly form: number;
  readonly declared: string;
  readonly communes: readonly string[];
  readonly month: MonthDays;
  readonly names: Readonly<Record<"communes" | "villages" | "relations", readonly string[]>>;
  readonly values: Readonly<Record<Subject, readonly (readonly [kind: string, values: readonly string[]])[]>>;
}

type Subject = "person" | "household";

/** Another number whenever what is kept, or how it is read from records, changes. */
const form = 1;

/** Columns as they were read, before decisions and places add anything; nothing of a sealed class is among them. */
export interface KeptColumns {
  readonly head: Head;
  /** By person row, by household row, and two words of each review membership. */
  readonly people: Readonly<Record<PersonArray, Int32Array>> & { readonly ids: UuidRows };
  readonly households: {
    readonly ids: UuidRows;
    readonly commune: Int32Array;
    readonly isReview: Int32Array;
  };
  readonly reviews: Int32Array;
  readonly homes: { readonly apart: Uint8Array; readonly changesOn: Int32Array };
  cells(subject: Subject, kind: string): KeptCells | undefined;
}

const personArrays = [
  "commune",
  "village",
  "sex",
  "bornFrom",
  "bornTo",
  "home",
  "relation",
  "homeOf",
] as const;
type PersonArray = (typeof personArrays)[number];

/** Ids, subjects and values of the fact kinds of a set, and what is sealed: the same again means the same columns. */
const declaredBy = (set: PolicySet): string => {
  const { facts, birth } = set.definition;
  return createHash("sha256").update(canonicalJson({ facts, birth })).digest("hex");
};

const inOrder = (communes: readonly string[]): string[] => [...communes].sort();

/** What is kept as it stands now, to be packed once nobody waits any more. */
export function columnsToKeep(
  asked: KeptFor,
  { people, homes, facts }: { readonly people: People; readonly homes: Homes; readonly facts: Facts },
): () => Uint8Array {
  const count = people.ids.count;
  const households = people.households.count;
  const cells = {
    person: keptCells(facts.person, facts.sealed),
    household: keptCells(facts.household, facts.sealed),
  };
  const head: Head = {
    form,
    declared: declaredBy(asked.set),
    communes: inOrder(asked.communes),
    month: asked.month,
    names: {
      communes: people.communes.list,
      villages: people.villages.list,
      relations: people.relations.list,
    },
    values: {
      person: cells.person.map(([kind, { values }]) => [kind, values]),
      household: cells.household.map(([kind, { values }]) => [kind, values]),
    },
  };
  const arrays = new Map<string, Packed>([
    ["ids", people.ids.words],
    ["places", people.ids.places],
    ["commune", people.commune.first(count)],
    ["village", people.village.first(count)],
    ["sex", people.sex.first(count)],
    ["bornFrom", people.bornFrom.first(count)],
    ["bornTo", people.bornTo.first(count)],
    ["home", people.home],
    ["relation", people.relation],
    ["homeOf", homes.homeOf],
    ["households", people.households.words],
    ["placesOfHouseholds", people.households.places],
    ["communeOfHousehold", people.communeOfHousehold.first(households)],
    ["isReview", people.isReview.first(households)],
    ["reviews", Int32Array.from(people.reviews.flat())],
    ["apart", facts.apart.slice()],
    ["changesOn", facts.changesOn],
    ...cells.person.map(([kind, of]) => [`person/${kind}`, copied(of)] as const),
    ...cells.household.map(([kind, of]) => [`household/${kind}`, copied(of)] as const),
  ]);
  return () => pack(head, arrays);
}

const keptCells = (
  cells: ReadonlyMap<string, Cells>,
  sealed: ReadonlySet<string>,
): readonly (readonly [string, KeptCells])[] =>
  [...cells].flatMap(([kind, of]) => {
    const kept = sealed.has(kind) ? undefined : of.kept();
    return kept ? [[kind, kept] as const] : [];
  });

/** Codes are numbers of a few values each. A copy: more is put into the columns than is kept. */
const copied = ({ codes, values }: KeptCells): Int32Array | Int16Array =>
  values.length > 32_767 ? new Int32Array(codes) : new Int16Array(codes);

/** Null: kept in another form, for other fact kinds, or for a later month, whose past nobody kept. */
export function unpackColumns(bytes: Uint8Array, asked: Omit<KeptFor, "communes">): KeptColumns | null {
  try {
    return unpacked(bytes, asked);
  } catch (error) {
    if (error instanceof KeptInDoubt) return null;
    throw error;
  }
}

function unpacked(bytes: Uint8Array, asked: Omit<KeptFor, "communes">): KeptColumns | null {
  const found = unpack(bytes);
  const head = found?.head as Head | undefined;
  if (!found || head?.form !== form || head.declared !== declaredBy(asked.set)) return null;
  if (head.month.first > asked.month.first) return null;
  const words = (name: string): Int32Array => {
    const array = found.array(name);
    if (array instanceof Int32Array) return array;
    throw new KeptInDoubt(`kept otherwise: ${name}`);
  };
  const flags = (name: string): Uint8Array => {
    const array = found.array(name);
    if (array instanceof Uint8Array) return array;
    throw new KeptInDoubt(`kept otherwise: ${name}`);
  };
  const people = Object.fromEntries(personArrays.map((name) => [name, words(name)])) as Record<
    PersonArray,
    Int32Array
  >;
  const values = { person: new Map(head.values.person), household: new Map(head.values.household) };
  return {
    head,
    people: { ...people, ids: UuidRows.of(words("ids"), words("places")) },
    households: {
      ids: UuidRows.of(words("households"), words("placesOfHouseholds")),
      commune: words("communeOfHousehold"),
      isReview: words("isReview"),
    },
    reviews: words("reviews"),
    homes: { apart: flags("apart"), changesOn: words("changesOn") },
    cells: (subject, kind) => {
      const own = values[subject].get(kind);
      if (!own) return undefined;
      const codes = found.array(`${subject}/${kind}`);
      if (codes instanceof Uint8Array) throw new KeptInDoubt(`kept otherwise: ${kind}`);
      return { codes, values: own };
    },
  };
}

export const isOfCommunes = ({ head }: KeptColumns, communes: readonly string[]): boolean =>
  head.communes.join() === inOrder(communes).join();

/** Whether what is kept would be lost by keeping these communes in its place. */
export const hasOtherCommunes = ({ head }: KeptColumns, communes: readonly string[]): boolean =>
  head.communes.some((commune) => !communes.includes(commune));
