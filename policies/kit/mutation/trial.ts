import {
  checkDefinition,
  explain,
  lawAt,
  type PolicySet,
  type Question,
  uncheckedPolicySet,
} from "@ansinh/engine";
import type { Example } from "../examples.ts";
import { deviation } from "../expectation.ts";
import type { Mutant } from "./change.ts";
import { Reach } from "./reach.ts";

/** A worked example with the question that it asks the engine. */
export interface AskedExample {
  readonly example: Example;
  readonly question: Question;
}

/** `killed`: an example notices. `refused`: none does, and no such set can be built. */
export type Fate = "killed" | "refused" | "survived";

export interface Tried {
  readonly mutant: Mutant;
  readonly fate: Fate;
  /** The example that noticed. */
  readonly by?: Example;
}

/** Tries changed laws against the worked examples of a law. */
export class Trial {
  readonly #set: PolicySet;
  readonly #reach: Reach;
  readonly #byBenefit = new Map<string, AskedExample[]>();

  constructor(set: PolicySet, examples: readonly AskedExample[]) {
    this.#set = set;
    this.#reach = new Reach(set.definition);
    for (const asked of examples) {
      const { benefit } = asked.example;
      this.#byBenefit.set(benefit, [...(this.#byBenefit.get(benefit) ?? []), asked]);
    }
  }

  /** Examples that the law itself doesn't meet: nothing can be tried by them. */
  failing(): readonly Example[] {
    return [...this.#byBenefit.values()]
      .flat()
      .filter((asked) => notices(this.#set, asked))
      .map(({ example }) => example);
  }

  /** Asks the examples of the benefits that may come out otherwise, until one of them does. */
  of(mutant: Mutant): Tried {
    const touched = this.#reach.touchedBy(mutant.place);
    const set = uncheckedPolicySet(this.#reach.narrowed(mutant.value, touched));
    const noticing = this.#asked(mutant, touched).find((asked) => notices(set, asked));
    if (noticing) return { mutant, fate: "killed", by: noticing.example };
    const refused = checkDefinition(mutant.value).length > 0;
    return { mutant, fate: refused ? "refused" : "survived" };
  }

  /** Those first that are granted under the clause changed, for they soonest notice; months ruled otherwise left out. */
  #asked({ place }: Mutant, touched: readonly string[]): readonly AskedExample[] {
    const examples = touched.flatMap((benefit) => this.#byBenefit.get(benefit) ?? []);
    const { clause, version } = place;
    if (!clause) return examples;
    const ruled = version
      ? examples.filter(({ question }) => {
          const at = lawAt(this.#set, question).clauses.get(clause);
          return at?.rule === version || at?.amount === version;
        })
      : examples;
    const shows = ({ example: { expect } }: AskedExample) =>
      "granted" in expect && expect.clauses.includes(clause);
    return [...ruled.filter(shows), ...ruled.filter((asked) => !shows(asked))];
  }
}

/** What throws where the law of the release doesn't is noticed as well, by whom the checks would have kept from it. */
function notices(set: PolicySet, { example, question }: AskedExample): boolean {
  try {
    const { benefits } = explain(set, { ...question, benefits: [example.benefit] });
    return benefits.some((told) => deviation(example, told) !== undefined);
  } catch {
    return true;
  }
}
