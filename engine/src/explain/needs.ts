import type { PolicySet } from "../language/policy-set.ts";
import { type Text, text } from "../values/text.ts";
import { isDecided } from "../values/value.ts";
import type { TraceStep } from "./trace.ts";

/** What would have to become known: sound, not minimal. */
export type Need =
  | {
      readonly kind: "fact";
      readonly fact: string;
      readonly subject: { readonly kind: "person" | "household"; readonly id: string };
      readonly label: Text;
      readonly sensitivity?: string;
      /** Declaring this list complete would also do. */
      readonly list?: string;
    }
  | { readonly kind: "parameter"; readonly parameter: string; readonly label: Text }
  | { readonly kind: "benefit"; readonly benefit: string; readonly label: Text }
  | { readonly kind: "list"; readonly list: string; readonly label: Text }
  | { readonly kind: "relation"; readonly relation: string; readonly label: Text }
  | { readonly kind: "choice"; readonly among: readonly string[]; readonly label: Text }
  /** Exceptions of one rank that apply together; `among` their clauses. */
  | { readonly kind: "contradiction"; readonly among: readonly string[]; readonly label: Text };

export const needKey = (need: Need): string => {
  switch (need.kind) {
    case "fact":
      return `fact ${need.fact} ${need.subject.id}`;
    case "parameter":
      return `parameter ${need.parameter}`;
    case "benefit":
      return `benefit ${need.benefit}`;
    case "list":
      return `list ${need.list}`;
    case "relation":
      return `relation ${need.relation}`;
    case "choice":
    case "contradiction":
      return `${need.kind} ${need.among.join(" ")}`;
  }
};

export const distinctNeeds = (needs: readonly Need[]): readonly Need[] => [
  ...new Map(needs.map((need) => [needKey(need), need])).values(),
];

/** Unknown leaves that no decided sibling shields. */
export function needsOf(step: TraceStep, set: PolicySet): Need[] {
  if (isDecided(step.value)) return [];
  // a derived fact is asked for itself: that is one question to one person
  const below = step.reading ? [] : step.steps.flatMap((child) => needsOf(child, set));
  return [...below, ...ownNeeds(step, set)];
}

function ownNeeds(step: TraceStep, set: PolicySet): Need[] {
  const own: Need[] = [];
  if (step.reading && step.node.op === "fact" && step.subject) {
    const kind = set.facts.get(step.node.fact);
    const absence = step.reading.origin.by === "absence" ? step.reading.origin.absence : undefined;
    if (kind)
      own.push({
        kind: "fact",
        fact: kind.id,
        subject: step.subject,
        label: kind.label,
        ...(kind.sensitivity ? { sensitivity: kind.sensitivity } : {}),
        ...(absence?.means === "no" ? { list: absence.list } : {}),
      });
  }
  if (step.parameter)
    own.push({
      kind: "parameter",
      parameter: step.parameter.parameter.id,
      label: step.parameter.parameter.label,
    });
  if (step.table && !step.table.confirmed)
    own.push({ kind: "parameter", parameter: step.table.table.id, label: step.table.table.label });
  if (step.benefit) own.push(benefitNeed(step.benefit, set));
  if (step.openList) own.push(listNeed(step.openList, set));
  if (step.openRelation) own.push(relationNeed(step.openRelation, set));
  return own;
}

function relationNeed(relation: string, set: PolicySet): Need {
  const label =
    set.definition.relations.find((item) => item.id === relation)?.label ?? text(relation, relation);
  return {
    kind: "relation",
    relation,
    label: text(`Quan hệ trong hộ: ${label.vi}`, `Relation in the household: ${label.en}`),
  };
}

function benefitNeed(benefit: string, set: PolicySet): Need {
  const label = set.definition.benefits.find((item) => item.id === benefit)?.label ?? text(benefit, benefit);
  return { kind: "benefit", benefit, label };
}

function listNeed(list: string, set: PolicySet): Need {
  const label = set.definition.lists.find((item) => item.id === list)?.label ?? text(list, list);
  return { kind: "list", list, label };
}
