import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";

/** Park and Miller's generator: the same people on every machine. */
class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = (seed % 2_147_483_646) + 1;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state * 48_271) % 2_147_483_647;
    return (this.#state - 1) / 2_147_483_646;
  }

  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  /** Roughly normal: the mean of several draws. */
  normal(mean: number, deviation: number): number {
    let sum = 0;
    for (let draw = 0; draw < 12; draw++) sum += this.next();
    return mean + (sum - 6) * deviation;
  }
}

const sizes = [0.095, 0.26, 0.485, 0.75, 0.895, 0.96, 0.985, 1];

/**
 * Invented people in the columns of the reference rules, written as `persons.csv` and `households.csv`: as many on each
 * side of every threshold as a province has, incomes exactly on the line among them.
 */
export function writePopulation(folder: string, persons: number, seed: number): void {
  mkdirSync(folder, { recursive: true });
  const random = new Random(seed);
  const people = new Lines(`${folder}/persons.csv`);
  const homes = new Lines(`${folder}/households.csv`);
  people.add("person_id,household_id,role,married,age,disability,pension,orphan,hiv");
  homes.add("household_id,area,income,deprivations,special_area");
  let person = 0;
  for (let home = 0; person < persons; home++) {
    const drawn = random.next();
    const size = Math.min(persons - person, 1 + sizes.findIndex((share) => drawn < share));
    homes.add(household(home, size, random));
    const old = size <= 2 && random.chance(0.09);
    const alone = size === 1 || random.chance(0.2);
    for (let place = 0; place < size; place++)
      people.add(member(person++, home, { place, old, alone, random }));
  }
  people.close();
  homes.close();
}

function household(home: number, size: number, random: Random): string {
  const urban = random.chance(0.35);
  const special = !urban && random.chance(0.22);
  const line = (urban ? 2_000_000 : 1_500_000) * size;
  const each = Math.exp(random.normal(Math.log(urban ? 4_600_000 : 3_100_000) - (special ? 0.35 : 0), 0.55));
  const usual = Math.round((each * size) / 1000) * 1000;
  const drawn = random.next();
  const income = drawn < 0.004 ? line : drawn < 0.008 ? line + 1000 : drawn < 0.01 ? 0 : usual;
  const share = Math.min(
    0.9,
    Math.max(0.01, 0.34 - 0.17 * Math.min(income / line, 1.8) + (special ? 0.07 : 0)),
  );
  let lacks = 0;
  for (let lack = 0; lack < 12; lack++) if (random.chance(share)) lacks++;
  return [home, Number(urban), income, lacks, Number(special)].join(",");
}

interface Member {
  readonly place: number;
  readonly old: boolean;
  readonly alone: boolean;
  readonly random: Random;
}

function member(person: number, home: number, { place, old, alone, random }: Member): string {
  const parent = place === 0 || (place === 1 && !alone);
  const role = parent ? 0 : old || random.chance(0.22) ? 2 : 1;
  const age = old ? 60 + random.below(40) : ageOf(role, random);
  const married = role === 0 ? random.chance(alone ? 0.3 : 0.985) : age >= 20 && random.chance(0.5);
  const frail = age >= 60 ? 3 : age < 16 ? 0.6 : 1;
  const drawn = random.next() / frail;
  const disability = drawn < 0.006 ? 3 : drawn < 0.021 ? 2 : drawn < 0.04 ? 1 : 0;
  const pension = age >= 55 && random.chance(0.3) ? 1000 * (1500 + random.below(7000)) : 0;
  const orphan = role !== 0 && age < 16 && random.chance(0.008);
  const hiv = random.chance(0.0025);
  return [person, home, role, Number(married), age, disability, pension, Number(orphan), Number(hiv)].join(
    ",",
  );
}

function ageOf(role: number, random: Random): number {
  if (role === 0) return Math.min(97, Math.max(18, Math.round(random.normal(43, 12.5))));
  if (role === 1) return Math.min(random.below(25), random.below(31));
  return random.chance(0.66) ? 60 + random.below(40) : 18 + random.below(42);
}

/** A file written in pieces. */
class Lines {
  readonly #file: number;
  #kept: string[] = [];

  constructor(path: string) {
    this.#file = openSync(path, "w");
  }

  add(line: string): void {
    if (this.#kept.push(line) >= 50_000) this.#flush();
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }

  #flush(): void {
    if (this.#kept.length > 0) writeSync(this.#file, `${this.#kept.join("\n")}\n`);
    this.#kept = [];
  }
}
