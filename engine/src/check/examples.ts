import {
  determine,
  determineClause,
  householdSubjectOf,
  type Subject,
  subjectOf,
} from "../explain/determine.ts";
import { rangeOf } from "../explain/evaluate.ts";
import type { Question } from "../explain/explain.ts";
import { type Look, memberLook } from "../explain/look.ts";
import { daysToLookAt, prepareHousehold } from "../explain/prepare.ts";
import { members } from "../explain/related.ts";
import { nodeWords, quantityType, rangeWords, unitWords } from "../explain/words.ts";
import { boundsOf } from "../language/bounds.ts";
import { walk } from "../language/node.ts";
import { lawAt, type PolicySet } from "../language/policy-set.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { fromDayNumber } from "../values/civil-date.ts";
import { formatMonth } from "../values/month.ts";
import { joinText, type Text, text } from "../values/text.ts";
import { exactly, isExact } from "../values/value.ts";
import { located } from "./places.ts";
import { keyOf } from "./possible.ts";
import { supposedBothWays } from "./supposing.ts";
import { type PlacedThreshold, thresholdsOf } from "./thresholds.ts";

/** A worked example: what is asked about whom, under which benefit. */
export interface WorkedExample {
  readonly benefit: string;
  readonly question: Question;
}

/** Just before a threshold, on it, just after it. */
const sides = [-1, 0, 1];

/**
 * The thresholds of each version of each clause on which, or beside which, no example stands: a value less or more, a
 * day before or after; of an age the months before, of and after the birthday. An example counts where the clause hangs
 * on the comparison: everything else that it asks about other quantities is met.
 */
export function missingExamples(
  set: PolicySet,
  examples: readonly WorkedExample[],
): readonly EngineProblem[] {
  const wanted = wantedOf(set);
  for (const example of examples) {
    const subject = subjectAsked(set, example);
    for (const { thresholds, sides: left } of wanted) {
      if (left.size === 0) continue;
      for (const threshold of thresholds) {
        if (!isAsked(threshold, example, subject)) continue;
        const found = [...sidesOf(threshold, subject)].filter((side) => left.has(side));
        if (found.length > 0 && hangsOn(threshold, subject)) for (const side of found) left.delete(side);
      }
    }
  }
  return wanted.flatMap(({ thresholds: [threshold], sides: left }) =>
    threshold && left.size > 0 ? [missing(threshold, [...left], set)] : [],
  );
}

/** Examples that must still be found; one of any of these thresholds will do. */
interface Wanted {
  readonly thresholds: readonly PlacedThreshold[];
  readonly sides: Set<number>;
}

function wantedOf(set: PolicySet): readonly Wanted[] {
  const same = new Map<string, PlacedThreshold[]>();
  for (const threshold of thresholdsOf(set.definition)) {
    const { assuming, place, rule, compare, members: of } = threshold;
    const whose = assuming ?? [place.at, place.clause.rules.indexOf(rule)];
    const key = JSON.stringify([whose, keyOf(compare), of]);
    same.set(key, [...(same.get(key) ?? []), threshold]);
  }
  return [...same.values()].map((thresholds) => ({
    thresholds,
    sides: new Set(sides.filter((side) => thresholds.some((each) => isPossible(each, side, set)))),
  }));
}

const isAsked = ({ place, rule }: PlacedThreshold, { benefit }: WorkedExample, { law }: Subject): boolean =>
  place.benefit.id === benefit && law.clauses.get(place.clause.id)?.rule === rule;

function subjectAsked(set: PolicySet, { benefit, question }: WorkedExample): Subject {
  const { household: input, person: id, ...when } = question;
  const law = lawAt(set, when);
  const household = prepareHousehold(set, input);
  const person = household.members.get(id);
  if (!person) throw new Error(`${id} isn't in the household of an example`);
  const days = daysToLookAt(set, law, household);
  const own = subjectOf(set, law, { household, person, days });
  const ofHousehold = householdSubjectOf(set, law, { household, days });
  determine(own, ofHousehold);
  const asked = set.definition.benefits.find((item) => item.id === benefit);
  return asked?.subject === "household" ? ofHousehold : own;
}

/** What only goes in steps of one can stand just beside a number; a product may leap over it. */
const leaps = ({ of }: PlacedThreshold): boolean =>
  [...walk(of)].some(({ op }) => ["scale", "multiply", "banded", "lookup", "parameter"].includes(op));

function isPossible(threshold: PlacedThreshold, side: number, set: PolicySet): boolean {
  const { lo, hi } = boundsOf(threshold.of, set.definition);
  const value = threshold.value + side;
  return lo <= value && value <= hi && !(side === 0 && leaps(threshold));
}

/** Where the people whose quantity it is stand, each on the days of the month. */
function sidesOf(threshold: PlacedThreshold, subject: Subject): ReadonlySet<number> {
  const looks = subject.looks.flatMap(({ look }) =>
    threshold.members.reduce<readonly Look[]>(
      (from, among) =>
        from.flatMap((one) =>
          members(among, one).flatMap(({ person, related }) =>
            related === true ? [memberLook(one, person)] : [],
          ),
        ),
      [look],
    ),
  );
  return new Set(looks.map((look) => distance(threshold, look)));
}

/** How far a quantity is from the threshold: of an age in months from the birthday's; nowhere where it isn't known. */
function distance({ of, value, ...threshold }: PlacedThreshold, look: Look): number {
  if (of.op === "age") {
    const born = rangeOf(of.birth as typeof of.birth & { type: "date" }, look);
    if (!isExact(born)) return Number.NaN;
    const [since, now] = [fromDayNumber(born.lo), fromDayNumber(look.day)];
    const months = (now.year - since.year) * 12 + now.month - since.month;
    return months - value * (of.unit === "year" ? 12 : 1);
  }
  const range = rangeOf(of, look);
  if (!isExact(range)) return Number.NaN;
  const away = range.lo - value;
  return leaps({ of, value, ...threshold }) ? Math.sign(away) : away;
}

/** The clause comes out otherwise where the comparison does, whatever else it asks about the same quantity. */
function hangsOn(threshold: PlacedThreshold, subject: Subject): boolean {
  const { place, rule } = threshold;
  const at = subject.law.clauses.get(place.clause.id);
  if (!at) return false;
  const [met, unmet] = supposedBothWays(threshold, subject.set).map(({ conditions, set }) => {
    const under = subjectOf(set, subject.law, subject);
    for (const [id, due] of subject.dues) under.dues.set(id, due);
    return determineClause({ ...at, rule: { ...rule, value: { ...rule.value, conditions } } }, under).truth;
  });
  return met !== unmet;
}

function missing(threshold: PlacedThreshold, left: readonly number[], set: PolicySet): EngineProblem {
  const { place, rule, compare } = threshold;
  const where = joinText(
    left.map((side) => sideWords(threshold, side, set)),
    ", ",
  );
  const [what, from] = [nodeWords(compare, set), formatMonth(rule.appliesFrom)];
  const words = text(
    `chưa có ví dụ ${where.vi} cho “${what.vi}”, quy định áp dụng từ ${from}.`,
    `no example ${where.en} for “${what.en}”, the rule from ${from}.`,
  );
  return located(problem("example_missing", place.at, words), place, set.definition);
}

function sideWords(threshold: PlacedThreshold, side: number, set: PolicySet): Text {
  const { of, value } = threshold;
  if (of.op === "age") {
    const unit = unitWords(of.unit);
    const [vi, en] = [
      ["tháng liền trước ", "the month before "],
      ["", ""],
      ["tháng liền sau ", "the month after "],
    ][side + 1] ?? ["", ""];
    return text(
      `${vi}tháng tròn ${value} ${unit.vi}`,
      `in ${en}the month that completes ${value} ${unit.en}`,
    );
  }
  const type = quantityType(of, set);
  const at = (number: number) => rangeWords(exactly(number), type);
  if (!leaps(threshold)) return text(`tại ${at(value + side).vi}`, `at ${at(value + side).en}`);
  return side < 0
    ? text(`dưới ${at(value).vi}`, `below ${at(value).en}`)
    : text(`trên ${at(value).vi}`, `above ${at(value).en}`);
}
