import { compose } from "./households.ts";
import type { Commune, Ethnicity, Household, HouseholdKind, Person, Province, Village } from "./model.ts";
import { drawName, drawSurname } from "./names.ts";
import { makeCommunes, splitPeople } from "./places.ts";
import type { Random, Weighted } from "./random.ts";
import { createRandom } from "./random.ts";

const kinds: readonly Weighted<HouseholdKind>[] = [
  ["nuclear", 430],
  ["threeGenerations", 190],
  ["elderCouple", 66],
  ["elderAlone", 42],
  ["adultChildren", 60],
  ["singleParent", 45],
  ["youngCouple", 45],
  ["adultAlone", 40],
  ["grandparents", 20],
  ["orphans", 1],
];

const communePeoples: readonly (readonly Weighted<Ethnicity>[])[] = [
  [
    ["Nùng", 48],
    ["Tày", 36],
    ["Kinh", 10],
    ["Dao", 4],
    ["Hoa", 1],
    ["Mông", 1],
  ],
  [
    ["Nùng", 30],
    ["Tày", 52],
    ["Kinh", 14],
    ["Dao", 3],
    ["Hoa", 1],
  ],
  [
    ["Nùng", 56],
    ["Tày", 22],
    ["Kinh", 8],
    ["Dao", 10],
    ["Mông", 4],
  ],
];
const wardPeoples: readonly Weighted<Ethnicity>[] = [
  ["Kinh", 46],
  ["Tày", 27],
  ["Nùng", 24],
  ["Hoa", 2],
  ["Dao", 1],
];

/** People, households and villages of an invented Lạng Sơn of exactly `people` persons. */
export function makePopulation(seed: string, people: number): Province {
  const random = createRandom(`ansinh sample ${seed}`);
  const communes = makeCommunes(random.fork("places"), people);
  const households: Household[] = [];
  const everybody: Person[] = [];
  const make = householdMaker(random.fork("households"), everybody);
  const sizes = splitPeople(random.fork("sizes"), communes, people);
  const deck = kindDeck(random.fork("kinds"));
  communes.forEach((commune, index) => {
    for (const village of commune.villages) {
      let left = sizes.get(village) ?? 0;
      while (left > 0) {
        const household = make({ village, kind: deck(), room: left, peoples: peoplesOf(commune, index) });
        households.push(household);
        left -= household.members.length;
      }
    }
  });
  return { seed, communes, households, people: everybody };
}

function peoplesOf(commune: Commune, index: number): readonly Weighted<Ethnicity>[] {
  return commune.isWard ? wardPeoples : (communePeoples[index % communePeoples.length] ?? wardPeoples);
}

/** Kinds dealt from shuffled decks: each thousand of households has the same mix, orphans included. */
function kindDeck(random: Random): () => HouseholdKind {
  const cards = kinds.flatMap(([kind, weight]) => Array.from({ length: weight }, () => kind));
  let deck: HouseholdKind[] = [];
  return () => {
    if (deck.length === 0) deck = random.shuffle(cards);
    return deck.pop() ?? "nuclear";
  };
}

interface HouseholdAsk {
  readonly village: Village;
  readonly kind: HouseholdKind;
  readonly room: number;
  readonly peoples: readonly Weighted<Ethnicity>[];
}

function householdMaker(random: Random, everybody: Person[]): (ask: HouseholdAsk) => Household {
  let count = 0;
  return ({ village, kind, room, peoples }) => {
    count += 1;
    const ethnicity = random.weighted(peoples);
    const id = `H${String(count).padStart(6, "0")}`;
    const household: Household = { id, kind, village, ethnicity, members: [], poverty: "none" };
    const surname = drawSurname(random, ethnicity);
    for (const member of compose(random, kind).slice(0, room)) {
      const own = member.isOfLine || random.chance(80, 100) ? ethnicity : random.weighted(peoples);
      const birth = birthOf(random, member.age);
      const name = drawName(random, {
        surname: member.isOfLine ? surname : drawSurname(random, own),
        ethnicity: own,
        sex: member.sex,
        birthYear: Number(birth.slice(0, 4)),
      });
      const person: Person = {
        id: `P${String(everybody.length + 1).padStart(7, "0")}`,
        household,
        relation: member.relation,
        sex: member.sex,
        birth,
        isYearOnly: false,
        name,
        ethnicity: own,
        ...plainLife(),
      };
      household.members.push(person);
      everybody.push(person);
    }
    return household;
  };
}

function plainLife() {
  return {
    number: null,
    identityCard: null,
    isInLabourForce: false,
    isTrained: false,
    isInsured: false,
    isStudying: false,
    hasHiv: false,
    pension: null,
    disability: null,
    circumstance: null,
    diedOn: null,
  };
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A birth date giving `age` completed years on the sample's day, 21/11/2026; heaps on 01/01 among the old. */
function birthOf(random: Random, age: number): string {
  if (age >= 55 && random.chance(9, 100)) return `${2026 - age}-01-01`;
  const month = random.between(1, 12);
  const day = random.between(1, DAYS[month - 1] ?? 28);
  const isBeforeBirthday = month > 11 || (month === 11 && day > 21);
  const year = 2026 - age - (isBeforeBirthday ? 1 : 0);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}
