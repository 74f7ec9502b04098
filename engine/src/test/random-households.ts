import type { FactKind, PolicySetDefinition, ValueSchema } from "../language/definition.ts";
import type {
  FactRecord,
  FactValue,
  HouseholdInput,
  PersonInput,
  RelationRecord,
} from "../language/facts.ts";
import { addDays, type CivilDate, dateOfDayNumber, dayNumber } from "../values/civil-date.ts";
import { firstDayNumber, lastDayNumber } from "../values/month.ts";
import type { Dice } from "./dice.ts";
import { type Edges, edgesOf } from "./edges.ts";
import type { RandomPolicy } from "./random-policies.ts";

/** `known`: everything recorded once and for always; `open`: gaps, intervals, choices, disagreement, changes. */
export type Mood = "known" | "open";

/** Households whose values stand on the constants of a policy and just beside them. */
export class RandomHouseholds {
  readonly #dice: Dice;
  readonly #definition: PolicySetDefinition;
  readonly #edges: Edges;
  readonly #first: number;
  readonly #last: number;

  constructor(dice: Dice, { definition, when }: RandomPolicy) {
    this.#dice = dice;
    this.#definition = definition;
    this.#edges = edgesOf(definition, when);
    this.#first = firstDayNumber(when.month);
    this.#last = lastDayNumber(when.month);
  }

  household(id: string, mood: Mood): HouseholdInput {
    const dice = this.#dice;
    const lists = this.#definition.lists.map((list) => list.id);
    const ids = dice.times(dice.chance(3) ? 0 : 1, dice.chance(5) ? 9 : 4, (index) => `${id}p${index}`);
    const complete = mood === "known" || dice.chance(50);
    return {
      id,
      facts: this.#records("household", mood),
      members: ids.map((each) => this.#person(each, mood)),
      ...(ids.length > 0 ? { relations: dice.times(0, 5, () => this.#relation(ids, mood)) } : {}),
      completeLists: complete ? lists : dice.some(lists, 50),
    };
  }

  #person(id: string, mood: Mood): PersonInput {
    const dice = this.#dice;
    const facts = this.#records("person", mood);
    if (mood === "known") return { id, facts };
    const lists = this.#definition.lists.map((list) => list.id);
    return {
      id,
      facts,
      ...(dice.chance(6) ? { died: this.#dayNearMonth() } : {}),
      ...(dice.chance(15) ? { completeLists: dice.some(lists, 50) } : {}),
    };
  }

  #records(subject: "person" | "household", mood: Mood): FactRecord[] {
    const dice = this.#dice;
    const kinds = this.#definition.facts.filter((kind) => kind.subject === subject);
    const found = kinds.flatMap((kind) => {
      if (mood === "known") return [{ kind: kind.id, value: this.#exact(kind, mood) }];
      return dice.times(0, dice.chance(25) ? 3 : 1, () => this.#record(kind));
    });
    return dice.shuffled(found);
  }

  #record(kind: FactKind): FactRecord {
    const dice = this.#dice;
    const value = dice.chance(8) ? null : dice.chance(22) ? this.#partly(kind) : this.#exact(kind, "open");
    const birth = kind.id === this.#definition.birth;
    if (birth || dice.chance(82)) return { kind: kind.id, value };
    return {
      kind: kind.id,
      value,
      ...(dice.chance(60) ? { from: this.#dayNearMonth() } : {}),
      ...(dice.chance(50) ? { to: this.#dayNearMonth() } : {}),
      ...(dice.chance(30) ? { implied: true } : {}),
    };
  }

  /** Half of the days stand in the month, where they change answers. */
  #dayNearMonth(): CivilDate {
    const dice = this.#dice;
    const near = dice.chance(50) ? 0 : 40;
    return dateOfDayNumber(dice.int(this.#first - 1 - near, this.#last + 1 + near));
  }

  #relation(ids: readonly string[], mood: Mood): RelationRecord {
    const dice = this.#dice;
    const kinds = this.#definition.relations.filter(({ id }) => id !== "member");
    const between = { kind: dice.pick(kinds).id, from: dice.pick(ids), to: dice.pick(ids) };
    if (mood === "known") return between;
    return {
      ...between,
      ...(dice.chance(20) ? { since: this.#dayNearMonth() } : {}),
      ...(dice.chance(20) ? { until: this.#dayNearMonth() } : {}),
      ...(dice.chance(20) ? { unstated: true } : {}),
    };
  }

  #exact({ id, value }: FactKind, mood: Mood): FactValue {
    const dice = this.#dice;
    switch (value.type) {
      case "boolean":
        return dice.chance(50);
      case "enum":
        return dice.pick(value.values).id;
      case "number":
        return clamped(dice.pick(this.#edges.numbers), value);
      case "money":
        return clamped(dice.pick(this.#edges.amounts), value);
      case "date": {
        const grown = mood === "known" && id === this.#definition.birth;
        const drawn = clamped(dice.pick(this.#edges.days), daysOf(value));
        return dateOfDayNumber(grown ? Math.min(drawn, this.#first - 1) : drawn);
      }
    }
  }

  /** What is known in part: an interval, a year or month alone, several possible values. */
  #partly(kind: FactKind): FactValue {
    const dice = this.#dice;
    const exact = this.#exact(kind, "open");
    const other = this.#exact(kind, "open");
    if (typeof exact === "number" && typeof other === "number")
      return { lo: Math.min(exact, other), hi: Math.max(exact, other) };
    if (kind.value.type === "enum") return { oneOf: this.#several(kind.value) };
    if (kind.value.type !== "date" || typeof exact !== "string" || typeof other !== "string") return null;
    const near = addDays(exact as CivilDate, dice.int(0, 40));
    const [lo = exact, hi = exact] = [exact, dice.chance(50) ? other : near].sort();
    const written = dice.pick([exact.slice(0, 4), exact.slice(0, 7), { lo, hi }]);
    const latest = daysOf(kind.value).hi;
    // the last year of the schema may end beyond it
    const ends = typeof written === "string" ? `${exact.slice(0, 4)}-12-31` : written.hi;
    const begins = typeof written === "string" ? `${exact.slice(0, 4)}-01-01` : written.lo;
    const allowed =
      dayNumber(ends as CivilDate) <= latest && dayNumber(begins as CivilDate) >= daysOf(kind.value).lo;
    return allowed ? written : exact;
  }

  #several({ values }: Extract<ValueSchema, { type: "enum" }>): string[] {
    const ids = values.map((value) => value.id);
    const found = this.#dice.some(ids, 40);
    return found.length > 0 ? this.#dice.shuffled(found) : ids;
  }
}

const clamped = (
  value: number,
  { lo, hi, min = lo, max = hi }: { lo?: number; hi?: number; min?: number; max?: number },
) => Math.min(max ?? value, Math.max(min ?? value, value));

const daysOf = (schema: Extract<ValueSchema, { type: "date" }>) => ({
  lo: dayNumber(schema.min),
  hi: dayNumber(schema.max),
});
