import { type Benefit, type Combination, type Limit, type Overlap, partsOf } from "../language/definition.ts";
import { both, isOne, type Pair } from "./block.ts";
import { bitOf, type Plan, type PlannedClause, type PlannedSide } from "./plan.ts";

/** Names under which a program holds the words of clause truths, counts of units and amounts. */
export interface Names {
  readonly names: () => string;
  /** Whether sure and possible are held apart. */
  readonly open: boolean;
  /** Bits of a word, sure and possible. */
  readonly word: (index: number) => Pair;
  readonly units: (clause: PlannedClause) => Pair;
  /** Place of a cap or floor among those of the set. */
  readonly limit: (limit: Limit) => number;
  /** Amount of a clause, by its index; and of the leading bit of a word. */
  readonly side: "person" | "household";
}

const none = both("0");

/** Code for what a benefit comes to before overlaps. */
export function amountOfBenefit(benefit: Benefit, side: PlannedSide, names: Names): Pair {
  return combined(benefit.combination, side, names);
}

function combined(combination: Combination, side: PlannedSide, names: Names): Pair {
  switch (combination.op) {
    case "of": {
      const clause = side.byId.get(combination.id);
      return clause ? ofClause(clause, side, names) : none;
    }
    case "highestOf":
      return highest(combination.of, side, names);
    case "stack":
      return together(
        combination.of.map((part) => combined(part, side, names)),
        (parts) => `(${parts.join("+")})`,
      );
    case "exclusive":
      return onlyOne(combination.of.map((part) => combined(part, side, names)));
    case "exceptions":
      return combination.ranks.reduce<Pair>(
        (general, rank) => excepted(general, rank, { side, names }),
        none,
      );
    case "cap":
    case "floor":
      return limited(combination, side, names);
  }
}

const together = (parts: readonly Pair[], write: (ends: readonly string[]) => string): Pair => {
  const some = parts.filter((part) => part !== none);
  const [first] = some;
  if (!first) return none;
  if (some.length === 1) return first;
  const lo = write(some.map((part) => part.lo));
  return some.every(isOne) ? both(lo) : { lo, hi: write(some.map((part) => part.hi)) };
};

function ofClause(clause: PlannedClause, side: PlannedSide, names: Names): Pair {
  const word = names.word(clause.place.word);
  const due = whenMet(clause, side, names);
  const of = (end: "lo" | "hi"): string => `((${word[end]}&${bitOf(clause.place)})!==0?${due[end]}:0)`;
  return names.open ? { lo: of("lo"), hi: of("hi") } : both(of("lo"));
}

/** What a clause pays to whom it applies. */
function whenMet(clause: PlannedClause, side: PlannedSide, names: Names): Pair {
  const index = side.clauses.indexOf(clause);
  const units = clause.units ? names.units(clause) : undefined;
  const of = (end: "lo" | "hi"): string => {
    const amount = `${names.side}${end === "lo" ? "Lo" : "Hi"}[${index}]`;
    return units ? `${amount}*${units[end]}` : amount;
  };
  return names.open ? { lo: of("lo"), hi: of("hi") } : both(of("lo"));
}

function limited(limit: Limit, side: PlannedSide, names: Names): Pair {
  const amount = combined(limit.of, side, names);
  const index = names.limit(limit);
  const of = (end: "lo" | "hi"): string => {
    const most = `limit${end === "lo" ? "Lo" : "Hi"}[${index}]`;
    return limit.op === "cap"
      ? `Math.min(${amount[end]},${most})`
      : `(${amount[end]}>0?Math.max(${amount[end]},${most}):0)`;
  };
  return names.open || !isOne(amount) ? { lo: of("lo"), hi: of("hi") } : both(of("lo"));
}

/** Clauses of one level in one word are decided by the leading bit; what is left is compared. */
function highest(parts: readonly Combination[], side: PlannedSide, names: Names): Pair {
  const groups = new Map<string, { word: number; mask: number }>();
  const rest: Pair[] = [];
  for (const part of parts) {
    const clause = part.op === "of" ? side.byId.get(part.id) : undefined;
    if (!clause || clause.units) {
      rest.push(combined(part, side, names));
      continue;
    }
    const { word } = clause.place;
    const key = `${word} ${clause.benefit} ${clause.level}`;
    const group = groups.get(key) ?? { word, mask: 0 };
    groups.set(key, { word, mask: group.mask | bitOf(clause.place) });
  }
  const leading = [...groups.values()].map(({ word, mask }) => leadingBit(word, mask, names));
  return together([...leading, ...rest], (ends) => `Math.max(${ends.join(",")})`);
}

function leadingBit(word: number, mask: number, names: Names): Pair {
  const bits = names.word(word);
  const of = (end: "lo" | "hi"): string =>
    `${names.side}Word${end === "lo" ? "Lo" : "Hi"}${word}[Math.clz32(${bits[end]}&${mask})]`;
  return names.open ? { lo: of("lo"), hi: of("hi") } : both(of("lo"));
}

/** At most one may be drawn; two at once stay open until somebody chooses. */
function onlyOne(parts: readonly Pair[]): Pair {
  const some = parts.filter((part) => part !== none);
  const [first] = some;
  if (!first || some.length === 1) return first ?? none;
  const list = some.flatMap((part) => [part.lo, part.hi]).join(",");
  return { lo: `onlyOneLo(${list})`, hi: `Math.max(${some.map((part) => part.hi).join(",")})` };
}

interface Context {
  readonly side: PlannedSide;
  readonly names: Names;
}

/** One exception: whether it applies, surely and possibly, and what it then comes to. */
interface Exception {
  readonly applies: Pair;
  readonly amount: Pair;
}

/** Code for what a rank of exceptions leaves of the rules before it: the same as `excepted` of combine.ts. */
function excepted(general: Pair, rank: readonly Combination[], context: Context): Pair {
  const exceptions = rank.flatMap((part) => exceptionOf(part, context));
  const [only, ...others] = exceptions;
  if (!only) return general;
  return others.length === 0 ? byOne(general, only) : byOneOf(general, exceptions);
}

/** None where no clause of it is in force. */
function exceptionOf(part: Combination, { side, names }: Context): Exception[] {
  const clauses = partsOf(part).flatMap((id) => side.byId.get(id) ?? []);
  const [clause] = clauses;
  if (!clause) return [];
  const masks = new Map<number, number>();
  for (const { place } of clauses) masks.set(place.word, (masks.get(place.word) ?? 0) | bitOf(place));
  const of = (end: "lo" | "hi"): string =>
    `((${[...masks].map(([word, mask]) => `(${names.word(word)[end]}&${mask})`).join("|")})!==0)`;
  const applies = names.open ? { lo: of("lo"), hi: of("hi") } : both(of("lo"));
  return [{ applies, amount: part.op === "of" ? whenMet(clause, side, names) : combined(part, side, names) }];
}

function byOne(general: Pair, { applies, amount }: Exception): Pair {
  if (isOne(applies) && isOne(general) && isOne(amount))
    return both(`(${applies.lo}?${amount.lo}:${general.lo})`);
  const end = (one: "lo" | "hi", join: "min" | "max"): string =>
    `(${applies.lo}?${amount[one]}:${applies.hi}?Math.${join}(${amount[one]},${general[one]}):${general[one]})`;
  return { lo: end("lo", "min"), hi: end("hi", "max") };
}

/** Several of one rank: each is handed over as surely, possibly, lower and upper amount. */
function byOneOf(general: Pair, exceptions: readonly Exception[]): Pair {
  const list = exceptions.flatMap(({ applies, amount }) => [applies.lo, applies.hi, amount.lo, amount.hi]);
  const given = [general.lo, general.hi, ...list].join(",");
  return { lo: `exceptedLo(${given})`, hi: `exceptedHi(${given})` };
}

/** Code that applies an overlap to amounts held in variables. */
export function overlapLines(overlap: Overlap, plan: Plan, due: ReadonlyMap<string, Due>): string[] {
  const parts = [...new Set(partsOf(overlap.combination))].flatMap((id) => due.get(id) ?? []);
  if (parts.length < 2) return [];
  const index = plan.set.definition.overlaps.indexOf(overlap);
  const several = `(${parts.map(({ alone }) => `(${alone.hi}>0?1:0)`).join("+")})>1`;
  const given = parts.flatMap(({ alone, final }) => [alone.lo, alone.hi, final.lo, final.hi]);
  const taken = parts.flatMap(({ final }, place) =>
    isOne(final)
      ? [`${final.lo}=outdone[${2 * place + 1}];`]
      : [`${final.lo}=outdone[${2 * place}];`, `${final.hi}=outdone[${2 * place + 1}];`],
  );
  return [`if(${several}){overlap(${index},[${given.join(",")}]);${taken.join("")}}`];
}

/** A benefit's amount before overlaps, and the variables that hold it after. */
export interface Due {
  readonly alone: Pair;
  readonly final: Pair;
}
