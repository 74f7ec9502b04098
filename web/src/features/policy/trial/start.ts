import {
  type FactKind,
  type PolicySet,
  type Question,
  type RenderedFact,
  type RenderedPolicy,
  renderBenefit,
  type SupposedChange,
  whatIf,
} from "@ansinh/engine";
import { type Example, exampleSubject } from "@ansinh/policies";
import { formatDate, formatMonth } from "#ui/format.ts";
import type { Moment } from "./case.ts";

interface Chosen {
  readonly policy: RenderedPolicy;
  readonly example: Example;
  readonly question: Question;
  /** Sealed classes that the reader holds. */
  readonly classes: ReadonlySet<string>;
}

/** What a trial begins with: the question of the example, and the fields of its form. */
export interface Start {
  readonly question: Question;
  readonly moment: Moment;
  readonly asked: { readonly benefit: string; readonly classes: ReadonlySet<string> };
  /** Facts with a field: those that the reader may see. */
  readonly kinds: readonly FactKind[];
  readonly facts: readonly RenderedFact[];
  /** Facts that stand open at first: what the example records, or what would change its outcome. */
  readonly first: ReadonlySet<string>;
  /** How many facts are of a sealed class that the reader lacks. */
  readonly hidden: number;
}

export function startOf(set: PolicySet, { policy, example, question, classes }: Chosen): Start {
  const asked = { benefit: policy.benefit, classes };
  const { changes } = whatIf(set, question, asked);
  const ofForm = changes.filter(isOfForm).map(({ fact }) => fact);
  const recorded = [...Object.keys(example.person), ...Object.keys(example.household ?? {})];
  // The law of the example's month may ask for other facts than that of the page's.
  const facts = [...policy.facts, ...renderBenefit(set, policy.benefit, question).facts];
  const listed = new Set(facts.map(({ fact }) => fact));
  const others = [...recorded, ...ofForm].filter((fact) => !listed.has(fact) && isChoice(set, fact));
  const all = [...new Set([...listed, ...others])].flatMap((fact) => set.facts.get(fact) ?? []);
  const kinds = all.filter(({ sensitivity }) => sensitivity === undefined || classes.has(sensitivity));
  return {
    question,
    moment: momentOf(example),
    asked,
    kinds,
    facts,
    first: new Set([...recorded, ...ofForm]),
    hidden: all.length - kinds.length,
  };
}

const momentOf = ({ month, knownOn, died }: Example): Moment => ({
  month: formatMonth(month),
  knownOn: formatDate(knownOn),
  died: died === undefined ? "" : formatDate(died),
});

/** The form changes facts of the household and of who is asked about, not of others in it. */
export const isOfForm = ({ subject }: SupposedChange): boolean =>
  subject.kind === "household" || subject.id === exampleSubject;

const isChoice = (set: PolicySet, fact: string): boolean => {
  const type = set.facts.get(fact)?.value.type;
  return type === "boolean" || type === "enum";
};
