import type { Question } from "../explain/explain.ts";
import { factWords } from "../explain/words.ts";
import type { FactValue } from "../language/facts.ts";
import type { PolicySet } from "../language/policy-set.ts";
import type { Month } from "../values/month.ts";
import type { Text } from "../values/text.ts";
import type { Value } from "../values/value.ts";
import { type Answer, restsOnSealed } from "./answer.ts";
import { prepareCase } from "./case.ts";
import { changesOf, factsConcerned, type Unsearched } from "./changes.ts";
import { monthOfChange } from "./later.ts";

/** One fact supposed otherwise for the whole month, everything else as it is, and what would be due then. */
export interface SupposedChange {
  readonly fact: string;
  readonly label: Text;
  readonly subject: { readonly kind: "person" | "household"; readonly id: string };
  readonly sensitivity?: string;
  /** As it is on the last day of the month. */
  readonly from: Value;
  readonly fromWords: Text;
  /** As it would have to be recorded; an interval where every value in it gives the same. */
  readonly to: FactValue;
  readonly toWords: Text;
  readonly due: Answer;
}

export interface WhatIf {
  readonly benefit: string;
  readonly label: Text;
  readonly now: Answer;
  /** What is granted rests on what this reader may not see: then nothing is supposed. */
  readonly sealed: boolean;
  /**
   * For every fact that alone can change the outcome: of a quantity that is known the nearest value, of one that isn't
   * each run of values that decides, of truths and choices each value.
   */
  readonly changes: readonly SupposedChange[];
  /** The first month in which the same facts and the law known today give another outcome. */
  readonly later?: { readonly month: Month; readonly due: Answer };
  /** Quantities that the rules read in a way that leaves infinitely many values to try. */
  readonly unsearched: readonly Unsearched[];
}

export interface Supposing {
  readonly benefit: string;
  /** Sealed classes that the reader holds: what is told rests on nothing of any other class. */
  readonly classes: ReadonlySet<string>;
  /** How many months ahead are looked at. */
  readonly monthsMax?: number;
}

const monthsAhead = 120;

/**
 * Which change of one fact alone would change what a benefit comes to for a person: exact and smallest, never one that
 * leaves it undetermined. A known date of which ages are counted is never supposed otherwise: for it, time passes.
 */
export function whatIf(set: PolicySet, question: Question, asked: Supposing): WhatIf {
  const whole = prepareCase(set, question, asked.benefit);
  const open = whole.shownTo(asked.classes);
  const [all, now] = [whole.answer(), open.answer()];
  const { id: benefit, label } = whole.benefit;
  if (restsOnSealed(all, now))
    return { benefit, label, now: { ...all, clauses: [] }, sealed: true, changes: [], unsearched: [] };
  const found = factsConcerned(open).map((fact) => changesOf(open, fact, now));
  const later = monthOfChange(open, now, asked.monthsMax ?? monthsAhead);
  return {
    benefit,
    label,
    now,
    sealed: false,
    changes: found.flatMap(({ concerned, changes }) =>
      changes.map(({ to, toValue, due }) => ({
        fact: concerned.kind.id,
        label: concerned.kind.label,
        subject: concerned.subject,
        ...(concerned.kind.sensitivity ? { sensitivity: concerned.kind.sensitivity } : {}),
        from: concerned.now,
        fromWords: factWords(concerned.kind, concerned.now),
        to,
        toWords: factWords(concerned.kind, toValue),
        due,
      })),
    ),
    ...(later ? { later } : {}),
    unsearched: found.flatMap(({ unsearched }) => unsearched ?? []),
  };
}
