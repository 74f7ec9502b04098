import {
  EngineProblems,
  explainTo,
  type NearClause,
  type PolicySet,
  type Question,
  type Range,
  type Text,
  type WhatIf,
  whatIf,
  whyNot,
} from "@ansinh/engine";
import { type ShownBenefit, shownBenefits } from "#pure/benefits/rules/shown-reasons.ts";

export interface TriedOut {
  readonly shown: ShownBenefit;
  /** What may be due where it can't be told; null otherwise. */
  readonly bounds: Range | null;
  /** What is given instead of money. */
  readonly inKind: Text | null;
  readonly near: readonly NearClause[];
  readonly whatIf: WhatIf;
  /** Another benefit takes its place. */
  readonly overlap: Text | null;
}

interface Asked {
  readonly benefit: string;
  /** Sealed classes that the reader holds. */
  readonly classes: ReadonlySet<string>;
}

/** One benefit for one sample person: outcome, whole trace, what is nearest, and what would change it. */
export function tryOut(
  set: PolicySet,
  question: Question,
  { benefit, classes }: Asked,
): TriedOut | { readonly problems: readonly Text[] } {
  try {
    const toReader = explainTo(set, question, classes);
    const shown = shownBenefits(toReader).find((one) => one.benefit === benefit);
    const told = toReader.benefits.find((one) => one.benefit === benefit);
    if (shown === undefined || told === undefined) return { problems: [] };
    return {
      shown,
      bounds: told.outcome.kind === "undetermined" ? told.outcome.bounds : null,
      inKind: told.inKind ?? null,
      near: whyNot(told),
      whatIf: whatIf(set, question, { benefit, classes }),
      overlap: told.overlap?.words ?? null,
    };
  } catch (thrown) {
    if (thrown instanceof EngineProblems) return { problems: thrown.problems.map(({ message }) => message) };
    throw thrown;
  }
}
