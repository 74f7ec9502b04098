import {
  checkDefinition,
  explain,
  lawAt,
  type PolicySet,
  type PolicySetDefinition,
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

/** A law by what was confirmed of it: some examples show what only then is decided. */
type LawFor = (example: Example) => PolicySet;

function lawFor(definition: PolicySetDefinition): LawFor {
  const kept = new Map<string, PolicySet>();
  return ({ confirmed = [] }) => {
    const key = confirmed.join(" ");
    const law = kept.get(key) ?? uncheckedPolicySet({ ...definition, confirmed });
    kept.set(key, law);
    return law;
  };
}

/** Tries changed laws against the worked examples of a law. */
export class Trial {
  readonly #set: PolicySet;
  readonly #reach: Reach;
  readonly #byBenefit = new Map<string, AskedExample[]>();
  /** Each clause of the law by itself, and what it comes to in an example. */
  readonly #clauses = new Map<string, { readonly law: LawFor; readonly told: Map<AskedExample, string> }>();

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
    const law = lawFor(this.#set.definition);
    return [...this.#byBenefit.values()]
      .flat()
      .filter((asked) => notices(law, asked))
      .map(({ example }) => example);
  }

  /** Asks the examples of the benefits that may come out otherwise, until one of them does. */
  of(mutant: Mutant): Tried {
    const touched = this.#reach.touchedBy(mutant.place);
    const law = lawFor(this.#reach.narrowed(mutant.value, touched));
    const mayNotice = this.#mayNotice(mutant);
    const noticing = this.#asked(mutant, touched).find((asked) => mayNotice(asked) && notices(law, asked));
    if (noticing) return { mutant, fate: "killed", by: noticing.example };
    const refused = checkDefinition(mutant.value).length > 0;
    return { mutant, fate: refused ? "refused" : "survived" };
  }

  /** Where the clause changed comes out as before, so does its benefit: one clause is asked sooner than forty. */
  #mayNotice({ place: { benefit, clause }, value }: Mutant): (asked: AskedExample) => boolean {
    if (!benefit || !clause) return () => true;
    const alone = lawFor(this.#reach.clauseAlone(value, benefit, clause));
    const known = this.#clauses.get(clause) ?? {
      law: lawFor(this.#reach.clauseAlone(this.#set.definition, benefit, clause)),
      told: new Map<AskedExample, string>(),
    };
    this.#clauses.set(clause, known);
    return (asked) => {
      if (asked.example.benefit !== benefit) return true;
      const before = known.told.get(asked) ?? clauseTold(known.law, asked);
      known.told.set(asked, before);
      return clauseTold(alone, asked) !== before;
    };
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
function notices(law: LawFor, { example, question }: AskedExample): boolean {
  try {
    const { benefits } = explain(law(example), { ...question, benefits: [example.benefit] });
    return benefits.some((told) => deviation(example, told) !== undefined);
  } catch {
    return true;
  }
}

/** All that a benefit takes from one of its clauses: what is due, what is said of it, what it waits for. */
function clauseTold(law: LawFor, { example, question }: AskedExample): string {
  try {
    const { benefits } = explain(law(example), { ...question, benefits: [example.benefit] });
    return JSON.stringify(
      benefits.flatMap(({ clauses, alone }) =>
        clauses.map(({ applicable, truth, amount, units, coefficient, level, conditions, needs }) => [
          [alone, applicable, truth, amount, units, coefficient, level?.range, conditions.length > 0],
          conditions.filter((condition) => condition.truth === false).map(({ refusal }) => refusal.vi),
          needs.map((need) => (need.kind === "fact" ? need.fact : need.kind)),
        ]),
      ),
    );
  } catch (error) {
    return String(error);
  }
}
