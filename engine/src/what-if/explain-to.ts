import { explain, explainPrepared, type Question } from "../explain/explain.ts";
import type { ExplainedBenefit, Explanation } from "../explain/explanation.ts";
import { prepareHousehold } from "../explain/prepare.ts";
import { reasonSentence, sealedClause } from "../explain/sentence.ts";
import { lawAt, type PolicySet } from "../language/policy-set.ts";
import { exactly, zeroRange } from "../values/value.ts";
import { type Answer, restsOnSealed } from "./answer.ts";
import { isSealed, withoutSealed } from "./case.ts";
import { sealedRecordsDropped } from "./supposed.ts";

/**
 * The explanation for a reader who holds some sealed classes. It is that of the case without clauses and records of any
 * other class; where something else is granted in truth, that benefit has its amount and no reason.
 */
export function explainTo(set: PolicySet, question: Question, classes: ReadonlySet<string>): Explanation {
  const whole = explain(set, question);
  const law = lawAt(set, question);
  const household = sealedRecordsDropped(set, prepareHousehold(set, question.household), classes);
  const open = explainPrepared(
    { set, law: withoutSealed(set, law, classes), household },
    question.person,
    question,
  );
  const told = new Map(open.benefits.map((benefit) => [benefit.benefit, benefit]));
  const sealed = new Set(
    [...law.clauses].flatMap(([id, clause]) => (isSealed(set, clause, classes) ? [id] : [])),
  );
  const benefits = whole.benefits.map((benefit) => {
    const shown = told.get(benefit.benefit);
    if (!shown || restsOnSealed(dueOf(benefit), dueOf(shown))) return withoutReason(benefit);
    return { ...shown, clauses: shown.clauses.filter(({ clause }) => !sealed.has(clause)) };
  });
  return { ...whole, benefits };
}

function dueOf({ outcome, inKind, aloneAmount }: ExplainedBenefit): Pick<Answer, "outcome" | "amount"> {
  if (outcome.kind !== "granted") return { outcome: outcome.kind, amount: zeroRange };
  return { outcome: outcome.kind, amount: inKind ? aloneAmount : exactly(outcome.amount) };
}

/** Even the clauses that aren't met would tell by elimination which one was. */
function withoutReason({ overlap: _, ...benefit }: ExplainedBenefit): ExplainedBenefit {
  const { outcome } = benefit;
  const unsaid = {
    ...benefit,
    outcome: outcome.kind === "granted" ? { ...outcome, clauses: [sealedClause] } : outcome,
    clauses: [],
    details: [],
  };
  return { ...unsaid, reasonSentence: reasonSentence(unsaid) };
}
