import { type Excepting, exceptedAmount } from "../explain/combine.ts";
import type { PolicySetDefinition } from "../language/definition.ts";
import { bandOf } from "../language/policy-set.ts";
import { money, multiplyMoney, type Rounding } from "../values/money.ts";
import type { Range } from "../values/value.ts";
import { writeFinish } from "./emit-finish.ts";
import type { Openness } from "./emit-nodes.ts";
import { type Extent, type Program, writeProgram } from "./emit-program.ts";
import type { Plan } from "./plan.ts";

/** Arrays by the names under which generated code knows them. */
export type Arrays = Record<string, unknown>;

export interface Kernel extends Program {
  readonly run: (arrays: Arrays, from: number, to: number) => void;
}

type Run = Kernel["run"];

/** Generated functions by their source, so that reforms of parameters find theirs already optimised. */
const compiled = new Map<string, Run>();
/** Most functions kept; the longest unused goes first. */
const compiledMax = 200;

function compile(body: string): Run {
  const known = compiled.get(body);
  if (known) {
    compiled.delete(body);
    compiled.set(body, known);
    return known;
  }
  const used = [...new Set(body.match(/\b[a-zA-Z]\w*\b/g))].filter((name) => isArray(name));
  const source = `"use strict";const {${used.join(",")}}=arrays;\n${body}`;
  const run = new Function("arrays", "first", "end", source) as Run;
  compiled.set(body, run);
  const [oldest] = compiled.keys();
  if (compiled.size > compiledMax && oldest !== undefined) compiled.delete(oldest);
  return run;
}

/** Names that come from outside: columns, tables, relations, outputs and helpers. */
const fromOutside =
  /^(c\d+h?|t\d+[lu]?|r\d+[hb][FTP]|start|lists|personLists|died|(parameter|table)(Lo|Hi)|(person|household)(Lo|Hi|Word(Lo|Hi)\d+|Units(Lo|Hi)\d+|Sure\d+|Possible\d+)|(due)(Lo|Hi)\d+|(lo|hi)\d+|limit(Lo|Hi)|excepted(Lo|Hi)|band(From|Lo|Hi)|(least|most)Banded|times|related|onlyOneLo|overlap|outdone)$/;

const isArray = (name: string): boolean => fromOutside.test(name);

/** Programs of rules by what they are written for: neither a later month nor a reform of values writes them again. */
const written = new WeakMap<PolicySetDefinition, Map<string, Kernel>>();

export function kernelFor(plan: Plan, open: Openness, extent: Extent): Kernel {
  const programs = written.get(plan.set.rules) ?? new Map<string, Kernel>();
  written.set(plan.set.rules, programs);
  const key = JSON.stringify([extent, plan.key, Object.values(open).map(plainly)]);
  const known = programs.get(key);
  if (known) return known;
  const program = writeProgram(plan, open, extent);
  const kernel = { ...program, run: compile(program.source) };
  programs.set(key, kernel);
  return kernel;
}

const plainly = (of: boolean | ReadonlySet<string>): unknown =>
  typeof of === "boolean" ? of : [...of].sort();

export const finishFor = (plan: Plan, side: "person" | "household"): Run =>
  compile(writeFinish(plan, side).source);

function exceptedRange(general: Range, exceptions: readonly (number | boolean)[]): Range {
  const given: Excepting[] = [];
  for (let at = 0; at < exceptions.length; at += 4) {
    const [sure, possible, lo, hi] = exceptions.slice(at, at + 4);
    if (possible) given.push({ sure: Boolean(sure), amount: { lo: Number(lo), hi: Number(hi) } });
  }
  return exceptedAmount(general, given);
}

/** What generated code calls for what is too rare to be written out. */
export const helpers = {
  times: (amount: number, numerator: number, denominator: number, rounding: Rounding): number =>
    multiplyMoney(money(amount), { numerator, denominator }, rounding),
  related: (first: Int32Array, to: Int32Array, row: number, other: number): boolean =>
    to.subarray(first[row], first[row + 1]).includes(other),
  /** The least and the most that the bands between both ends of a quantity say. */
  leastBanded: (from: Float64Array, values: Float64Array, lo: number, hi: number): number =>
    lo === hi
      ? (values[bandOf(from, lo)] ?? 0)
      : Math.min(...values.subarray(bandOf(from, lo), bandOf(from, hi) + 1)),
  mostBanded: (from: Float64Array, values: Float64Array, lo: number, hi: number): number =>
    Math.max(...values.subarray(bandOf(from, lo), bandOf(from, hi) + 1)),
  /** Bounds of what exceptions of one rank leave of a general amount, each given as surely, possibly, lo, hi. */
  exceptedLo: (lo: number, hi: number, ...exceptions: readonly (number | boolean)[]): number =>
    exceptedRange({ lo, hi }, exceptions).lo,
  exceptedHi: (lo: number, hi: number, ...exceptions: readonly (number | boolean)[]): number =>
    exceptedRange({ lo, hi }, exceptions).hi,
  /** Lower bound of a choice of one among amounts given as lo, hi, lo, hi. */
  onlyOneLo: (...bounds: readonly number[]): number => {
    const highs = bounds.filter((_, index) => index % 2 === 1);
    const lows = bounds.filter((_, index) => index % 2 === 0 && (bounds[index + 1] ?? 0) > 0);
    if (lows.length <= 1) return lows[0] ?? 0;
    const lo = Math.min(...lows);
    return lo === Math.max(...highs) ? 0 : lo;
  },
} as const;
