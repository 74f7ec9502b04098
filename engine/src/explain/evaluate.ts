import { boundsOf } from "../language/bounds.ts";
import type { FactKind } from "../language/definition.ts";
import type { BooleanNode, FactNode, QuantityNode } from "../language/node.ts";
import { bandOf, type ParameterAt } from "../language/policy-set.ts";
import { money, multiplyMoney } from "../values/money.ts";
import type { Choice, Range, Truth } from "../values/value.ts";
import * as values from "../values/value.ts";
import { ageOf } from "./age.ts";
import { type FactReading, readFact } from "./fact-reading.ts";
import { type Look, memberLook } from "./look.ts";
import { isComplete, type Member, members, openTruth, relationOf } from "./related.ts";
import type { TraceStep } from "./trace.ts";
import { begin, end, seenBefore } from "./tracing.ts";

const kindOf = (look: Look, id: string): FactKind => {
  const kind = look.set.facts.get(id);
  if (!kind) throw new Error(`fact ${id} isn't declared; the static checks let it through`);
  return kind;
};

function readingOf(node: FactNode<string>, look: Look): FactReading {
  const kind = kindOf(look, node.fact);
  let reading = look.readings.get(node.fact);
  if (!reading) {
    reading = readFact(kind, look, look.day);
    look.readings.set(node.fact, reading);
  }
  const { step } = look;
  if (step) {
    const id = kind.subject === "person" ? look.person.input.id : look.household.input.id;
    step.subject = { kind: kind.subject, id };
    step.reading = reading;
  }
  return reading;
}

export function truthOf(node: BooleanNode, look: Look): Truth {
  const outer = look.step;
  if (!outer) return truth(node, look);
  const before = seenBefore(node, look);
  if (before) {
    outer.take(before);
    return before.value as Truth;
  }
  const step = begin(node, look);
  const value = truth(node, look);
  step.value = value;
  end(step, outer, look);
  return value;
}

function truth(node: BooleanNode, look: Look): Truth {
  switch (node.op) {
    case "fact": {
      const { value, origin } = readingOf(node, look);
      if (origin.by === "absence" && origin.absence.means === "derived")
        return truthOf(origin.absence.from, look);
      return values.isTruth(value) ? value : "unknown";
    }
    case "all":
      return joined(node.operands, look, values.and);
    case "any":
      return joined(node.operands, look, values.or);
    case "not":
      return values.negation(truthOf(node.operand, look));
    case "compare":
      return values.compareRanges(rangeOf(node.left, look), node.relation, rangeOf(node.right, look));
    case "oneOf":
      return values.isOneOf(choiceOf(node.of, look), node.values);
    case "condition":
      return conditionTruth(node.condition, look);
    case "someMember":
      return members(node.among, look).reduce(
        (found, member) =>
          values.or(found, values.and(member.related, memberTruth(node.where, look, member))),
        openTruth(node.among, look, false),
      );
    case "everyMember":
      return members(node.among, look).reduce(
        (found, member) =>
          values.and(
            found,
            values.or(values.negation(member.related), memberTruth(node.where, look, member)),
          ),
        openTruth(node.among, look, true),
      );
    case "diedInMonth":
      return look.person.died >= look.law.firstDay && look.person.died <= look.law.lastDay;
    case "entitled":
      return dueOf(node.benefit, look);
    case "always":
      return node.value;
  }
}

function dueOf(benefit: string, look: Look): Truth {
  const due = look.dues.get(benefit);
  if (!due) throw new Error(`benefit ${benefit} is looked at before it is determined`);
  if (look.step) look.step.benefit = benefit;
  return values.compareRanges(due, ">", values.zeroRange);
}

/** For a trace all operands are evaluated, so that every reason is found; else until one decides. */
function joined(
  operands: readonly BooleanNode[],
  look: Look,
  join: (left: Truth, right: Truth) => Truth,
): Truth {
  const decided = join === values.or;
  let result: Truth = !decided;
  for (const operand of operands) {
    result = join(result, truthOf(operand, look));
    if (result === decided && !look.step) return result;
  }
  return result;
}

function conditionTruth(id: string, look: Look): Truth {
  if (look.step) return toldBefore(id, look.step, look);
  const known = look.conditions.get(id);
  if (known !== undefined) return known;
  const truth = truthOf(conditionOf(look, id), look);
  look.conditions.set(id, truth);
  return truth;
}

/** A named condition is seen once and shown wherever it is asked for. */
function toldBefore(id: string, step: TraceStep, look: Look): Truth {
  const known = look.told?.get(id);
  if (known) {
    step.take(known);
    return known.value as Truth;
  }
  const truth = truthOf(conditionOf(look, id), look);
  const [seen] = step.steps;
  if (seen) {
    look.told ??= new Map();
    look.told.set(id, seen);
  }
  return truth;
}

function conditionOf(look: Look, id: string): BooleanNode {
  const found = look.set.conditions.get(id);
  if (!found) throw new Error(`condition ${id} isn't declared; the static checks let it through`);
  return found;
}

export function choiceOf(node: FactNode<"enum">, look: Look): Choice {
  const outer = look.step;
  if (!outer) return choice(node, look);
  const before = seenBefore(node, look);
  if (before) {
    outer.take(before);
    return before.value as Choice;
  }
  const step = begin(node, look);
  const value = choice(node, look);
  step.value = value;
  end(step, outer, look);
  return value;
}

function choice(node: FactNode<"enum">, look: Look): Choice {
  const { value } = readingOf(node, look);
  return values.isChoice(value) ? value : [];
}

export function rangeOf(node: QuantityNode, look: Look): Range {
  const outer = look.step;
  if (!outer) return range(node, look);
  const before = seenBefore(node, look);
  if (before) {
    outer.take(before);
    return before.value as Range;
  }
  const step = begin(node, look);
  const value = range(node, look);
  step.value = value;
  end(step, outer, look);
  return value;
}

function range(node: QuantityNode, look: Look): Range {
  switch (node.op) {
    case "fact": {
      const { value } = readingOf(node, look);
      if (!values.isRange(value)) throw new Error(`fact ${node.fact} isn't a quantity`);
      return value;
    }
    case "constant":
      return values.exactly(node.value);
    case "parameter":
      return parameterOf(node.parameter, look).range;
    case "lookup":
      return lookedUp(node, look);
    case "banded":
      return bandedOf(node, look);
    case "multiply":
      return values.multiplyRanges(rangeOf(node.left, look), rangeOf(node.right, look));
    case "add":
      return folded(node.operands, look, values.addRanges);
    case "least":
      return folded(node.operands, look, values.leastOf);
    case "greatest":
      return folded(node.operands, look, values.greatestOf);
    case "subtract":
      return values.subtractRanges(rangeOf(node.left, look), rangeOf(node.right, look));
    case "scale":
      return scaled(rangeOf(node.operand, look), node);
    case "age":
      return ageOf(node, rangeOf(node.birth as QuantityNode, look), look);
    case "countTrue":
      return node.operands
        .map((operand) => values.oneIf(truthOf(operand, look)))
        .reduce(values.addRanges, values.zeroRange);
    case "countMembers":
      return countMembers(node, look);
    case "sumMembers":
      return sumMembers(node, look);
  }
}

/** The widest of what the possible keys say. */
function lookedUp(node: QuantityNode & { op: "lookup" }, look: Look): Range {
  const table = look.law.tables.get(node.table);
  if (!table) throw new Error(`table ${node.table} isn't declared; the static checks let it through`);
  if (look.step) look.step.table = table;
  const ranges = choiceOf(node.key, look).flatMap((key) => table.ranges[key] ?? []);
  return {
    lo: Math.min(...ranges.map((range) => range.lo)),
    hi: Math.max(...ranges.map((range) => range.hi)),
  };
}

/** The widest of the bands between both ends. */
function bandedOf(node: QuantityNode & { op: "banded" }, look: Look): Range {
  const bands = look.law.bands.get(node.bands);
  if (!bands) throw new Error(`bands ${node.bands} aren't declared; the static checks let it through`);
  if (look.step) look.step.table = bands;
  const { lo, hi } = rangeOf(node.of, look);
  const between = bands.ranges.slice(bandOf(bands.from, lo), bandOf(bands.from, hi) + 1);
  return between.reduce((widest, one) => ({
    lo: Math.min(widest.lo, one.lo),
    hi: Math.max(widest.hi, one.hi),
  }));
}

function scaled(operand: Range, node: QuantityNode & { op: "scale" }): Range {
  const lo = multiplyMoney(money(operand.lo), node.by, node.rounding);
  const hi = multiplyMoney(money(operand.hi), node.by, node.rounding);
  return lo <= hi ? { lo, hi } : { lo: hi, hi: lo };
}

function folded(
  operands: readonly [QuantityNode, ...QuantityNode[]],
  look: Look,
  join: (left: Range, right: Range) => Range,
): Range {
  const [first, ...rest] = operands;
  return rest.reduce((result, operand) => join(result, rangeOf(operand, look)), rangeOf(first, look));
}

function parameterOf(id: string, look: Look): ParameterAt {
  const found = look.law.parameters.get(id);
  if (!found) throw new Error(`parameter ${id} isn't declared; the static checks let it through`);
  if (look.step) look.step.parameter = found;
  return found;
}

const memberTruth = (where: BooleanNode, look: Look, member: Member): Truth =>
  truthOf(where, memberLook(look, member.person));

function countMembers(node: QuantityNode & { op: "countMembers" }, look: Look): Range {
  let count = values.zeroRange;
  for (const member of members(node.among, look)) {
    const met = values.and(member.related, memberTruth(node.where, look, member));
    count = { lo: count.lo + (met === true ? 1 : 0), hi: count.hi + (met === false ? 0 : 1) };
  }
  return isComplete(node.among, look)
    ? count
    : { lo: count.lo, hi: Math.max(count.hi, relationOf(look, node.among).max) };
}

function sumMembers(node: QuantityNode & { op: "sumMembers" }, look: Look): Range {
  let total = values.zeroRange;
  for (const member of members(node.among, look)) {
    const met = values.and(member.related, memberTruth(node.where, look, member));
    if (met === false) continue;
    const value = rangeOf(node.of, memberLook(look, member.person));
    const counted = met === true ? value : { lo: Math.min(0, value.lo), hi: Math.max(0, value.hi) };
    total = values.addRanges(total, counted);
  }
  if (isComplete(node.among, look)) return total;
  const widest = boundsOf(node, look.set.definition);
  return { lo: Math.min(total.lo, widest.lo), hi: Math.max(total.hi, widest.hi) };
}
