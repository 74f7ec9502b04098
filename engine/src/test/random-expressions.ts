import { boundsOf } from "../language/bounds.ts";
import * as build from "../language/build.ts";
import type { FactKind, PolicySetDefinition, ValueSchema } from "../language/definition.ts";
import type { BooleanNode, FactNode, MemberChoice, QuantityNode, QuantityType } from "../language/node.ts";
import { dateOfDayNumber } from "../values/civil-date.ts";
import { firstDayNumber, type Month } from "../values/month.ts";
import { ratioOf } from "../values/ratio.ts";
import type { Dice } from "./dice.ts";

/** From where an expression looks. Members gone through are persons whose dues aren't known yet. */
export interface Standpoint {
  readonly of: "person" | "household";
  readonly withoutDues?: true;
}

const aMember: Standpoint = { of: "person", withoutDues: true };

/** What may be spoken of beside the vocabulary, by standpoint. */
export interface Speakable {
  readonly id: string;
  readonly of: "person" | "household";
  /** Looks at what benefits come to, which nobody may ask of a member. */
  readonly dues?: boolean;
}

type Unit = "money" | "date" | `number:${string}`;
type Typed<T extends ValueSchema["type"]> = FactKind<Extract<ValueSchema, { type: T }>>;

const relations = ["<", "<=", ">", ">=", "="] as const;
const comparedUnits: readonly Unit[] = [
  "money",
  "money",
  "number:year",
  "number:year",
  "number:month",
  "number:point",
  "number:person",
  "number:day",
  "date",
];
const constants: Readonly<Record<string, readonly number[]>> = {
  money: [0, 1, 10, 100_000, 250_000, 2 ** 24, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 4_000_000_000_000],
  "number:year": [0, 1, 3, 16, 18, 60, 80],
  "number:month": [0, 1, 6, 36, 216],
  "number:point": [-5, 0, 3, 30, 255, 65_535],
  "number:person": [0, 1, 2, 3],
  "number:day": [-30, 0, 30, 366],
};
const ratios = ["1/2", "1/3", "2", "1.5", "0", "-1", "7/10"].map(ratioOf);

export class RandomExpressions {
  readonly conditions: Speakable[] = [];
  readonly benefits: Speakable[] = [];
  readonly #dice: Dice;
  readonly #definition: PolicySetDefinition;
  readonly #month: Month;

  constructor(dice: Dice, definition: PolicySetDefinition, month: Month) {
    this.#dice = dice;
    this.#definition = definition;
    this.#month = month;
  }

  truth(at: Standpoint, depth: number): BooleanNode {
    const dice = this.#dice;
    const roll = depth <= 0 ? dice.int(1, 50) : dice.int(1, 100);
    if (roll <= 22) return this.#compare(at, depth);
    if (roll <= 32) return this.#booleanFact(at);
    if (roll <= 40) return this.#choice(at);
    if (roll <= 46) return this.#named(at);
    if (roll <= 48) return at.of === "person" ? build.diedInMonth : build.always(false);
    if (roll <= 50) return build.always(dice.pick([true, false, "unknown"] as const));
    if (roll <= 62) return build.all(...dice.times(1, 3, () => this.truth(at, depth - 1)));
    if (roll <= 74) return build.any(...dice.times(1, 3, () => this.truth(at, depth - 1)));
    if (roll <= 84) return build.not(this.truth(at, depth - 1));
    const search = dice.pick([build.someMember, build.everyMember]);
    return search(this.#among(at), this.truth(aMember, depth - 1));
  }

  quantity(unit: Unit, at: Standpoint, depth: number): QuantityNode {
    const dice = this.#dice;
    if (depth <= 0 || dice.chance(40)) return this.#leaf(unit, at);
    const below = (): QuantityNode => this.quantity(unit, at, depth - 1);
    switch (dice.pick(["join", "join", "subtract", "scale", "multiply", "sum", "band", "count"])) {
      case "join": {
        const joins =
          unit === "date" ? [build.least, build.greatest] : [build.add, build.least, build.greatest];
        return dice.pick(joins)(below(), ...dice.times(0, 2, below));
      }
      case "subtract":
        return unit === "date" ? below() : build.subtract(below(), below());
      case "scale":
        if (unit === "date") return below();
        return build.scale(below(), dice.pick(ratios), dice.pick(["up", "down", "half-up"] as const));
      case "multiply":
        return this.#product(unit, at, depth);
      case "sum": {
        if (unit === "date") return below();
        const where = this.truth(aMember, depth - 1);
        return this.#safe(
          build.sumMembers({ among: this.#among(at), where, of: this.quantity(unit, aMember, depth - 1) }),
          () => this.#leaf(unit, at),
        );
      }
      case "band":
        return this.banded(unit, at, depth);
      default:
        if (unit === "number:person") return this.#count(at, depth);
        return unit === "number:point"
          ? build.countTrue("point", ...dice.times(1, 4, () => this.truth(at, depth - 1)))
          : this.#leaf(unit, at);
    }
  }

  #count(at: Standpoint, depth: number): QuantityNode {
    const everybody = this.#dice.chance(30);
    const where = everybody ? build.always(true) : this.truth(aMember, depth - 1);
    return build.countMembers(this.#among(at), where);
  }

  #product(unit: Unit, at: Standpoint, depth: number): QuantityNode {
    const factor = this.quantity(this.#dice.pick(["number:person", "number:point"] as const), at, depth - 1);
    const product = build.multiply(this.quantity(unit, at, depth - 1), factor);
    return unit === "date" ? this.#leaf(unit, at) : this.#safe(product, () => this.#leaf(unit, at));
  }

  /** What bands of the unit say of a quantity; something simpler where there are none, or they cover none. */
  banded(unit: Unit, at: Standpoint, depth: number): QuantityNode {
    const bands = (this.#definition.bands ?? []).filter((item) => lawUnit(item) === unit);
    const chosen = bands.length > 0 ? this.#dice.pick(bands) : undefined;
    if (!chosen) return this.#leaf(unit, at);
    const of = this.#safe(this.quantity(chosen.of as Unit, at, depth - 1), () =>
      this.#leaf(chosen.of as Unit, at),
    );
    const begins = Math.max(...chosen.versions.map(({ value }) => value[0]?.from ?? 0));
    const covered = boundsOf(of, this.#definition).lo >= begins;
    return covered ? build.banded(chosen, of) : this.#leaf(unit, at);
  }

  /** What the checks refuse because it might leave the safe integers or multiply below zero is not said. */
  #safe(node: QuantityNode, instead: () => QuantityNode): QuantityNode {
    try {
      const { lo, hi } = boundsOf(node, this.#definition);
      return Math.max(-lo, hi) < 2 ** 52 ? node : instead();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      return instead();
    }
  }

  #compare(at: Standpoint, depth: number): BooleanNode {
    const unit = this.#dice.pick(comparedUnits);
    const left = this.quantity(unit, at, Math.min(depth, 2));
    const right = this.quantity(unit, at, this.#dice.chance(70) ? 0 : Math.min(depth, 1));
    const sides = this.#dice.chance(80) ? ([left, right] as const) : ([right, left] as const);
    return build.compare(sides[0], this.#dice.pick(relations), sides[1]);
  }

  #booleanFact(at: Standpoint): BooleanNode {
    const kinds = this.#facts("boolean", at);
    return kinds.length > 0 ? build.fact(this.#dice.pick(kinds)) : build.always(true);
  }

  #choice(at: Standpoint): BooleanNode {
    const kinds = this.#facts("enum", at);
    if (kinds.length === 0) return this.#booleanFact(at);
    const kind = this.#dice.pick(kinds);
    const values = kind.value.values.map((value) => value.id);
    return build.isOneOf(kind, this.#dice.pick(values), ...this.#dice.some(values, 25));
  }

  #named(at: Standpoint): BooleanNode {
    const asked = <S extends Speakable>(items: readonly S[]): readonly S[] =>
      items.filter(
        (item) => (at.of === "person" || item.of === "household") && !(at.withoutDues && item.dues),
      );
    const [conditions, benefits] = [asked(this.conditions), asked(this.benefits)];
    const preferred = this.#dice.chance(50);
    if (benefits.length > 0 && (preferred || conditions.length === 0))
      return build.entitled(this.#dice.pick(benefits).id);
    return conditions.length > 0 ? build.condition(this.#dice.pick(conditions).id) : this.#booleanFact(at);
  }

  #among(at: Standpoint): MemberChoice {
    const related = this.#definition.relations.filter((relation) => relation.id !== "member");
    if (at.of === "household" || this.#dice.chance(50)) return {};
    const relation = this.#dice.pick(related).id;
    return { relation, member: this.#dice.pick(["holder", "other"] as const) };
  }

  #facts<T extends ValueSchema["type"]>(type: T, at: Standpoint): Typed<T>[] {
    return this.#definition.facts.filter(
      (kind): kind is Typed<T> =>
        kind.value.type === type && (at.of === "person" || kind.subject === "household"),
    );
  }

  #leaf(unit: Unit, at: Standpoint): QuantityNode {
    const options = [...this.#recorded(unit, at), ...this.#lawful(unit, at)];
    const constant = (): QuantityNode => this.#constant(unit);
    return options.length > 0 && this.#dice.chance(65) ? this.#dice.pick(options)() : constant();
  }

  #constant(unit: Unit): QuantityNode {
    const dice = this.#dice;
    if (unit === "date") return build.day(dateOfDayNumber(firstDayNumber(this.#month) + dice.int(-400, 60)));
    const value = dice.pick(constants[unit] ?? [0]);
    return unit === "money" ? build.amount(value) : build.number(value, unit.slice("number:".length));
  }

  /** Facts of a unit, and the time between or since dates. */
  #recorded(unit: Unit, at: Standpoint): (() => QuantityNode)[] {
    const dice = this.#dice;
    const dates = this.#facts("date", at);
    const kinds: FactKind[] = this.#definition.facts.filter(
      (kind) => unitOf(kind.value) === unit && (at.of === "person" || kind.subject === "household"),
    );
    const found = kinds.map((kind) => () => build.fact(kind) as FactNode<QuantityType>);
    if (dates.length === 0) return found;
    const since = unit === "number:month" ? build.ageMonths : build.ageYears;
    if (unit === "number:year" || unit === "number:month")
      return [...found, () => since(dice.pick(dates), dice.chance(30) ? "monthEnd" : undefined)];
    if (unit !== "number:day") return found;
    return [() => build.subtract(build.fact(dice.pick(dates)), this.#leaf("date", at))];
  }

  /** Parameters and tables of a unit. */
  #lawful(unit: Unit, at: Standpoint): (() => QuantityNode)[] {
    const { parameters, tables } = this.#definition;
    const enums = this.#facts("enum", at);
    const looked = tables
      .filter((table) => lawUnit(table) === unit)
      .flatMap((table) => {
        const key = enums.find((kind) => kind.id === table.key);
        return key ? [() => build.lookup(table, key)] : [];
      });
    const fixed = parameters
      .filter((parameter) => lawUnit(parameter) === unit)
      .map(
        ({ id, type }) =>
          () =>
            type === "money" ? build.moneyParameter(id) : build.numberParameter(id),
      );
    return [...looked, ...fixed];
  }
}

const lawUnit = (item: { readonly type: string; readonly unit?: string }): string =>
  item.type === "money" ? item.type : `number:${item.unit ?? ""}`;

const unitOf = (schema: ValueSchema): string =>
  schema.type === "number" ? `number:${schema.unit}` : schema.type;
