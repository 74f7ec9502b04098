import { amountOfClause, civilDate, clauses, month } from "@ansinh/engine";
import { releasePolicySet } from "@ansinh/policies";
import { sayIn } from "#app/texts/define.ts";
import type { Words } from "#app/texts/said.ts";
import type { Grant, Term } from "./answers.ts";
import { personTexts } from "./person-texts.ts";

const benefitLabels = new Map<string, Words>(
  releasePolicySet.definition.benefits.map((benefit) => [benefit.id, benefit.label]),
);
const clauseLabels = new Map<string, Words>(
  clauses(releasePolicySet).map((clause) => [clause.clause, clause.label]),
);
const same = (text: string): Words => ({ vi: text, en: text });

/** Benefits without a rule here carry their own name; merit's tables are not law of this release. */
export function benefitWords(id: string): Words {
  if (id === "merit") return same(sayIn(personTexts)("merit"));
  return benefitLabels.get(id) ?? same(id);
}

/** Of a benefit without a rule the clause is the category as the list words it. */
export function clauseWords(id: string): Words {
  return clauseLabels.get(id) ?? same(id);
}

/** The term that rules a month: the last that has begun, else the first to begin. */
export function termOf(grant: Grant, ofMonth: string): Term | undefined {
  return grant.terms.filter((term) => term.fromMonth <= ofMonth).at(-1) ?? grant.terms[0];
}

/** Clause × parameter of the month in đồng; null where no rule here gives it. */
export function amountByLaw(
  grant: Grant,
  term: Term,
  when: { month: string; knownOn: string },
): number | null {
  if (term.clause === null || !clauseLabels.has(term.clause) || !benefitLabels.has(grant.benefit))
    return null;
  const found = amountOfClause(releasePolicySet, {
    benefit: grant.benefit,
    clause: term.clause,
    units: term.units,
    month: month(when.month),
    knownOn: civilDate(when.knownOn),
  });
  return found.kind === "amount" ? found.amount : null;
}
