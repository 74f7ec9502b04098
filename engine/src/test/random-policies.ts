import { checkDefinition } from "../check/check.ts";
import * as build from "../language/build.ts";
import type { Dated, When } from "../language/dated.ts";
import type {
  AmountRule,
  Benefit,
  Clause,
  ClauseCondition,
  ClauseRule,
  Combination,
  FactKind,
  PolicySetDefinition,
} from "../language/definition.ts";
import { levelOf } from "../language/levels.ts";
import type { Month } from "../values/month.ts";
import type { Dice } from "./dice.ts";
import { RandomAmounts } from "./random-amounts.ts";
import { RandomExpressions, type Standpoint } from "./random-expressions.ts";
import {
  laterOf,
  oldest,
  randomDates,
  randomQuestion,
  randomVocabulary,
  type Vocabulary,
} from "./random-vocabulary.ts";
import { condition, rules, same } from "./tennis-club.fixture.ts";

/** A policy set that passes the static checks, and the month it is asked about. */
export interface RandomPolicy {
  readonly definition: PolicySetDefinition;
  readonly when: When;
}

/** Policies drawn before one passes the checks: one in ten has a count, say, that is the same for everybody. */
const drawsMax = 20;

/** Well-typed by the way it is drawn: only what the standpoint may look at, in units that go together. */
export function randomPolicy(dice: Dice): RandomPolicy {
  const when = randomQuestion(dice);
  for (let left = drawsMax; left > 0; left--) {
    const definition = new PolicyWriter(dice, when).write();
    if (checkDefinition(definition).length === 0) return { definition, when };
  }
  throw new Error(`none of ${drawsMax} policies passes the static checks`);
}

function notBefore<T>(month: Month, { appliesTo, ...version }: Dated<T>): Dated<T> {
  const appliesFrom = laterOf(month, version.appliesFrom);
  return { ...version, ...(appliesTo && appliesTo >= appliesFrom ? { appliesTo } : {}), appliesFrom };
}

/** Draws of a clause's conditions before it has none. */
const attempts = 9;

const cardOf = (id: string, of: "person" | "household", clauses: readonly Clause[]): Benefit => ({
  id,
  label: same(id),
  period: "monthly",
  subject: of,
  inKind: same("a card"),
  clauses,
  combination: build.stack(rules("6"), ...clauses.map((clause) => build.of(clause.id))),
  details: [],
});

class PolicyWriter {
  readonly #dice: Dice;
  readonly #when: When;
  readonly #vocabulary: Vocabulary;
  readonly #expressions: RandomExpressions;
  readonly #levels: RandomAmounts;
  readonly #conditions: PolicySetDefinition["conditions"][number][] = [];

  constructor(dice: Dice, when: When) {
    this.#dice = dice;
    this.#when = when;
    const vocabulary = randomVocabulary(dice, when);
    const plain = new RandomExpressions(dice, this.#around(vocabulary), when.month);
    const derived = dice.times(0, 2, (index) => derivedFact(`derived${index}`, { dice, plain }));
    const sound = derived.filter((kind) =>
      this.#isSound({ ...vocabulary, facts: [...vocabulary.facts, kind] }),
    );
    this.#vocabulary = { ...vocabulary, facts: [...vocabulary.facts, ...sound] };
    this.#expressions = new RandomExpressions(dice, this.#around(this.#vocabulary), when.month);
    this.#levels = new RandomAmounts(dice, this.#vocabulary, this.#expressions);
  }

  write(): PolicySetDefinition {
    const dice = this.#dice;
    for (let index = dice.int(0, 3); index > 0; index--) this.#name(false);
    const benefits = dice.times(1, 3, (index) => {
      const benefit = this.#benefit(`b${index}`);
      const of = benefit.subject ?? "person";
      this.#expressions.benefits.push({ id: benefit.id, of, dues: true });
      if (dice.chance(25)) this.#name(true);
      return benefit;
    });
    return {
      ...this.#around(this.#vocabulary),
      conditions: dice.shuffled(this.#conditions),
      benefits: dice.shuffled(benefits),
      overlaps: dice.times(0, 2, (index) => this.#overlap(`o${index}`, benefits)).flat(),
    };
  }

  #around(vocabulary: Vocabulary): PolicySetDefinition {
    const acts = [{ id: "club-rules", name: same("Club rules") }];
    return {
      id: "random",
      acts,
      birth: "born",
      ...vocabulary,
      conditions: this.#conditions,
      benefits: [],
      overlaps: [],
    };
  }

  /** A named condition; one that looks at dues is of those benefits that come after. */
  #name(dues: boolean): void {
    const id = `named${this.#conditions.length}`;
    const of = this.#dice.chance(70) ? "person" : "household";
    const benefits = this.#expressions.benefits.filter((item) => of === "person" || item.of === "household");
    const [found] = this.#passing((depth) => [
      condition(id, this.#expressions.truth({ of, withoutDues: true }, Math.min(depth, 2))),
    ]);
    const plain = found?.is ?? build.always("unknown");
    const due = dues && benefits.length > 0 ? build.entitled(this.#dice.pick(benefits).id) : undefined;
    const is = due ? build.any(due, plain) : plain;
    this.#conditions.push({ id, label: same(id), citation: rules("2"), is });
    this.#expressions.conditions.push({ id, of, ...(due ? { dues: true } : {}) });
  }

  #benefit(id: string): Benefit {
    const dice = this.#dice;
    const of = dice.chance(70) ? "person" : "household";
    const inKind = dice.chance(25);
    const clauses = dice.times(1, dice.chance(3) ? 40 : 4, (index) =>
      this.#clause(`${id}c${index}`, { of }, inKind),
    );
    const ids = clauses.map((clause) => clause.id);
    return {
      id,
      label: same(id),
      period: dice.pick(["monthly", "once"] as const),
      ...(of === "household" ? { subject: of } : {}),
      ...(inKind ? { inKind: same("a card") } : {}),
      clauses,
      combination: this.#combination(dice.chance(10) ? [...ids, dice.pick(ids)] : ids, !inKind),
      details: dice.chance(20)
        ? [{ of: this.#expressions.quantity("number:year", { of }, 1), words: same("{}") }]
        : [],
    };
  }

  #clause(id: string, at: Standpoint, inKind: boolean): Clause {
    const dice = this.#dice;
    const count = () => this.#expressions.quantity("number:person", at, 2);
    const counted = dice.chance(25);
    const ruled = dice.pick([1, 1, 1, 2]);
    const rule = (): ClauseRule => ({
      label: same(id),
      reason: same(id),
      conditions: this.#clauseConditions(id, at),
      ...(counted && dice.chance(20) ? { count: count() } : {}),
    });
    const written = this.#dated(ruled, rule);
    const amounts = inKind ? [] : this.#amounts(at);
    // the first amount rules for ever, a rule no month before it
    const from = amounts[0]?.appliesFrom;
    return {
      id,
      rules: from ? written.map((version) => notBefore(from, version)) : written,
      amounts,
      ...(counted ? { units: { count: count(), label: same("units") } } : {}),
    };
  }

  /** Conditions that the checks let pass together; fewer and simpler ones while they don't. */
  #clauseConditions(id: string, at: Standpoint): ClauseCondition[] {
    const dice = this.#dice;
    return this.#passing((depth) =>
      dice.times(0, Math.min(3, depth), (index) => {
        const reading = dice.pick(["anyDay", "anyDay", "lastDay"] as const);
        return condition(`${id}-${index}`, this.#expressions.truth(at, dice.int(0, depth)), reading);
      }),
    );
  }

  /** The first draw that the checks let pass, of `attempts` ever simpler ones; after those no conditions. */
  #passing(draw: (depth: number) => ClauseCondition[]): ClauseCondition[] {
    for (let left = attempts; left > 0; left--) {
      const conditions = draw(Math.ceil((3 * left) / attempts));
      if (this.#passes(conditions)) return conditions;
    }
    return [];
  }

  /** Whether the static checks find nothing wrong with a clause of these conditions. */
  #passes(conditions: readonly ClauseCondition[]): boolean {
    const stubs = this.#expressions.benefits.map(({ id, of }) => cardOf(id, of, []));
    const asked = {
      ...oldest,
      citation: rules("3"),
      value: { label: same("c"), reason: same("c"), conditions },
    };
    const clause: Clause = { id: "tried", rules: [asked], amounts: [] };
    return this.#isSound(this.#vocabulary, [...stubs, cardOf("trial", "person", [clause])]);
  }

  #isSound(vocabulary: Vocabulary, benefits: readonly Benefit[] = []): boolean {
    return checkDefinition({ ...this.#around(vocabulary), benefits }).length === 0;
  }

  #dated<T>(count: number, value: () => T): Dated<T>[] {
    const dates = randomDates(this.#dice, this.#when, count);
    return dates.map((item) => ({ ...item, citation: rules("3"), value: value() }));
  }

  #amounts(at: Standpoint): Dated<AmountRule>[] {
    const versions = this.#dated(this.#dice.pick([1, 1, 2]), () => this.#levels.amount(at));
    // an amount rules no month before the first version of its level
    return versions.map((version) => {
      const level = levelOf(version.value, this.#vocabulary);
      return notBefore(level?.versions[0]?.appliesFrom ?? version.appliesFrom, version);
    });
  }

  /** Every operator; caps and floors only over what one benefit pays in money. */
  #combination(ids: readonly string[], limits: boolean): Combination {
    const dice = this.#dice;
    const within = this.#unlimited(dice.chance(50) ? dice.shuffled(ids) : ids, limits);
    if (!limits || !dice.chance(20)) return within;
    return dice.pick([build.cap, build.floor])(rules("6"), within, this.#levels.ofParameter());
  }

  #unlimited(ids: readonly string[], limits: boolean): Combination {
    const dice = this.#dice;
    const [only, ...others] = ids;
    if (only !== undefined && others.length === 0 && dice.chance(60)) return build.of(only);
    const groups = new Map<number, string[]>();
    for (const id of ids) {
      const group = dice.int(0, 3);
      groups.set(group, [...(groups.get(group) ?? []), id]);
    }
    const parts = [...groups.values()].map((group) => {
      const [first, ...rest] = group;
      if (first !== undefined && rest.length === 0) return [build.of(first)];
      return groups.size === 1 ? group.map(build.of) : [this.#combination(group, limits)];
    });
    if (parts.length > 1 && dice.chance(25)) return build.exceptions(rules("6"), ...parts);
    const operator = dice.pick([build.highestOf, build.highestOf, build.stack, build.exclusive]);
    return operator(rules("6"), ...parts.flat());
  }

  #overlap(id: string, benefits: readonly Benefit[]): PolicySetDefinition["overlaps"][number][] {
    const of = this.#dice.pick(benefits).subject;
    const joined = this.#dice.some(
      benefits.filter((benefit) => benefit.subject === of),
      70,
    );
    if (joined.length === 0) return [];
    return [
      {
        id,
        label: same(id),
        combination: this.#combination(
          joined.map((benefit) => benefit.id),
          false,
        ),
      },
    ];
  }
}

function derivedFact(
  id: string,
  { dice, plain }: { readonly dice: Dice; readonly plain: RandomExpressions },
): FactKind {
  const subject = dice.chance(70) ? "person" : "household";
  const from = plain.truth({ of: subject }, 2);
  const absence = { means: "derived", from, reason: same("seen from others") } as const;
  return { id, subject, label: same(id), value: { type: "boolean" }, absence };
}
