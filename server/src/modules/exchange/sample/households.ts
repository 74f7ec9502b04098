import type { HouseholdKind, Relation, Sex } from "./model.ts";
import type { Random } from "./random.ts";

/** Someone of a household before a name and a number are given. */
export interface Member {
  readonly relation: Relation;
  readonly sex: Sex;
  readonly age: number;
  /** Bears the surname of the head's line. */
  readonly isOfLine: boolean;
}

/** Who lives together in a household of a kind, the head first. */
export function compose(random: Random, kind: HouseholdKind): Member[] {
  return composers[kind](random);
}

const composers: Record<HouseholdKind, (random: Random) => Member[]> = {
  nuclear(random) {
    const age = random.between(24, 52);
    const count = random.weighted([
      [1, 30],
      [2, 50],
      [3, 17],
      [4, 3],
    ]);
    return [...couple(random, age), ...children(random, age, count)];
  },
  threeGenerations(random) {
    const age = random.between(26, 54);
    const count = random.weighted([
      [1, 35],
      [2, 50],
      [3, 15],
    ]);
    return [...couple(random, age), ...children(random, age, count), ...parentsOf(random, age)];
  },
  elderCouple: (random) => couple(random, random.between(61, 86)),
  elderAlone: (random) => [head(random.chance(3, 10) ? "male" : "female", random.between(63, 94))],
  adultChildren(random) {
    const age = random.between(46, 64);
    return [...couple(random, age), ...adultChildren(random, age)];
  },
  singleParent(random) {
    const age = random.between(25, 50);
    const count = random.weighted([
      [1, 45],
      [2, 42],
      [3, 13],
    ]);
    return [head(random.chance(15, 100) ? "male" : "female", age), ...children(random, age, count)];
  },
  youngCouple: (random) => couple(random, random.between(20, 30)),
  adultAlone: (random) => [head(random.chance(6, 10) ? "male" : "female", random.between(22, 59))],
  grandparents(random) {
    const age = random.between(55, 78);
    const grandchildren = Array.from({ length: random.between(1, 2) }, () =>
      member(random, "Cháu", random.between(1, Math.min(17, age - 45))),
    );
    return [...couple(random, age).slice(0, random.between(1, 2)), ...grandchildren];
  },
  orphans(random) {
    const age = random.between(12, 17);
    const younger = Array.from({ length: random.between(1, 2) }, () =>
      member(random, "Em", random.between(Math.max(2, age - 9), age - 1)),
    );
    return [head(random.chance(1, 2) ? "male" : "female", age), ...younger];
  },
};

function head(sex: Sex, age: number): Member {
  return { relation: "Chủ hộ", sex, age, isOfLine: true };
}

function couple(random: Random, age: number): Member[] {
  const other = Math.max(18, age + random.between(-5, 3));
  if (random.chance(85, 100))
    return [head("male", age), { relation: "Vợ", sex: "female", age: other, isOfLine: false }];
  const husband: Member = { relation: "Chồng", sex: "male", age: age + random.between(0, 5), isOfLine: true };
  return [{ ...head("female", age), isOfLine: false }, husband];
}

function member(random: Random, relation: Relation, age: number): Member {
  return { relation, sex: random.chance(107, 207) ? "male" : "female", age, isOfLine: true };
}

function children(random: Random, headAge: number, count: number): Member[] {
  const oldest = Math.min(headAge - 20, random.between(0, 24));
  const list: Member[] = [];
  for (let age = Math.max(0, oldest); age >= 0 && list.length < count; age -= random.between(2, 5))
    list.push(member(random, "Con", age));
  return list;
}

function adultChildren(random: Random, headAge: number): Member[] {
  const list = [member(random, "Con", random.between(18, headAge - 20))];
  if (random.chance(1, 2)) list.push(member(random, "Con", random.between(16, headAge - 22)));
  return list;
}

function parentsOf(random: Random, headAge: number): Member[] {
  const father: Member = {
    relation: "Bố",
    sex: "male",
    age: headAge + random.between(21, 30),
    isOfLine: true,
  };
  const mother: Member = {
    relation: "Mẹ",
    sex: "female",
    age: headAge + random.between(19, 28),
    isOfLine: false,
  };
  const alive = random.weighted<Member[]>([
    [[mother], 46],
    [[father, mother], 40],
    [[father], 14],
  ]);
  return alive.filter((parent) => parent.age <= 101);
}
