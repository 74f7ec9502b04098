import {
  type Benefit,
  branchesOf,
  type Clause,
  type ClauseRule,
  type Combination,
  type MonthReading,
  type PolicySetDefinition,
  partsOf,
} from "../language/definition.ts";
import { reachedFrom } from "../language/expressions.ts";
import type { BooleanNode, MemberChoice } from "../language/node.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { formatMonth } from "../values/month.ts";
import { text } from "../values/text.ts";
import type { Range } from "../values/value.ts";
import { type LawOfClauses, lawsOf } from "./partitions.ts";
import { clauseWords, located } from "./places.ts";
import { anyCase, type Case, casesWhere, type Search } from "./possible.ts";

/**
 * Clauses paid beside each other of which nobody meets two on one day, the person or one whom they look after, yet both
 * in the month of a birthday: two levels of one thing are then added. A law may mean it so, so that a set is built with
 * them; a release must not do it unawares. Ages alone move here: whatever is recorded is the same all month.
 */
export const stackedLevels = (definition: PolicySetDefinition): readonly EngineProblem[] =>
  definition.benefits.flatMap((benefit) =>
    stackedIn(benefit.combination).flatMap(([one, other]) => {
      const clauses = [one, other].flatMap((id) => benefit.clauses.find((clause) => clause.id === id) ?? []);
      const law = lawsOf(clauses, definition).find((found) => areAddedUp(clauses, found, definition));
      return law ? [addedUp(benefit, clauses, { law, definition })] : [];
    }),
  );

/** Every two parts of which both are paid. */
function stackedIn(combination: Combination): readonly (readonly [string, string])[] {
  const branches = branchesOf(combination);
  const below = branches.flatMap(stackedIn);
  if (combination.op !== "stack") return below;
  const between = branches.flatMap((branch, index) =>
    branches
      .slice(index + 1)
      .flatMap((later) =>
        partsOf(branch).flatMap((one) => partsOf(later).map((other) => [one, other] as const)),
      ),
  );
  return [...between, ...below];
}

function areAddedUp(
  clauses: readonly Clause[],
  { rules, parameters }: LawOfClauses,
  definition: PolicySetDefinition,
): boolean {
  const [one, other] = clauses.map(({ id }) => rules.get(id));
  if (!one || !other) return false;
  const search = { definition, parameters };
  return asksOfOne(one, other, definition).some(
    ([first, second]) =>
      !meetOnOneDay([...first, ...second], search) && meetInOneMonth(first, second, search),
  );
}

/** What must hold of one person for a clause to be due. */
interface Ask {
  readonly is: BooleanNode;
  readonly reading: MonthReading;
}

/** What two clauses ask of the person themself, and what they ask of members in the same relation to them. */
function asksOfOne(
  one: ClauseRule,
  other: ClauseRule,
  definition: PolicySetDefinition,
): readonly (readonly [readonly Ask[], readonly Ask[]])[] {
  const others = searchesIn(other, definition);
  const ofMembers = searchesIn(one, definition).flatMap((search) =>
    others
      .filter(({ among }) => isSame(among, search.among))
      .map(({ ask }) => [[search.ask], [ask]] as const),
  );
  return [[one.conditions, other.conditions], ...ofMembers];
}

const isSame = (one: MemberChoice, other: MemberChoice): boolean =>
  one.relation === other.relation && one.member === other.member;

const searchesIn = ({ conditions }: ClauseRule, definition: PolicySetDefinition) =>
  conditions.flatMap(({ is, reading }) =>
    [...reachedFrom(is, definition)].flatMap((node) =>
      node.op === "someMember" || node.op === "countMembers"
        ? [{ among: node.among, ask: { is: node.where, reading } }]
        : [],
    ),
  );

function left(asks: readonly Ask[], start: readonly Case[], search: Search): readonly Case[] {
  return asks.reduce<readonly Case[]>(
    (cases, { is }) => casesWhere({ is, truth: true }, cases, search),
    start,
  );
}

const meetOnOneDay = (asks: readonly Ask[], search: Search): boolean =>
  left(asks, [{ ...anyCase, day: "one" }], search).length > 0;

function meetInOneMonth(first: readonly Ask[], second: readonly Ask[], search: Search): boolean {
  const on = (day: "first" | "second", asks: readonly Ask[], cases: readonly Case[]): readonly Case[] =>
    (["anyDay", "lastDay"] as const).reduce<readonly Case[]>((before, reading) => {
      const looked = reading === "lastDay" ? ("monthEnd" as const) : day;
      const mine = asks.filter((ask) => ask.reading === reading);
      return left(
        mine,
        before.map((item) => ({ ...item, day: looked })),
        search,
      );
    }, cases);
  return on("second", second, on("first", first, [anyCase])).some(({ ranges }) => areOfOneMonth(ranges));
}

/** In one month an age completes one month at most, and at its end has completed what it completes in it. */
function areOfOneMonth(ranges: Case["ranges"]): boolean {
  const births = new Set(
    [...ranges.keys()].map((key) => /^(age .+) (?:first|second|monthEnd)$/.exec(key)?.[1]),
  );
  return [...births].every((birth) => {
    const [first, second, end] = ["first", "second", "monthEnd"].map((day) => ranges.get(`${birth} ${day}`));
    return isNear(first, second) && [first, second].every((day) => isNear(day, end) && !isOlder(day, end));
  });
}

const isNear = (one: Range | undefined, other: Range | undefined): boolean =>
  !one || !other || (one.lo <= other.hi + 1 && other.lo <= one.hi + 1);
const isOlder = (day: Range | undefined, end: Range | undefined): boolean =>
  day !== undefined && end !== undefined && day.lo > end.hi;

function addedUp(
  benefit: Benefit,
  clauses: readonly Clause[],
  { law, definition }: { readonly law: LawOfClauses; readonly definition: PolicySetDefinition },
): EngineProblem {
  const words = clauseWords(
    benefit,
    clauses.map(({ id }) => id),
  );
  const since = formatMonth(law.when.month);
  const message = text(
    `trong tháng sinh nhật của một người, cả hai mức cùng đạt và được cộng: ${words.vi} (tháng ${since}).`,
    `in the month of one person's birthday both levels are met and added: ${words.en} (month ${since}).`,
  );
  const citation = clauses[0]?.rules[0]?.citation;
  const place = { at: benefit.id, benefit, ...(citation ? { citation } : {}) };
  return located(problem("levels_added_up", benefit.id, message), place, definition);
}
