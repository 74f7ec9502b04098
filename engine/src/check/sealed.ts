import type { PolicySetDefinition } from "../language/definition.ts";
import { type Expression, expressionsOfBenefit, reachedFrom } from "../language/expressions.ts";
import type { Node } from "../language/node.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { type Text, text } from "../values/text.ts";
import { located } from "./places.ts";

/**
 * What reads a sealed fact, or anything that rests on one, is declared of its class itself: pages, worklists and paper
 * go by the declaration. Read through named conditions, derived facts, members and what another benefit comes to.
 */
export function checkSealed(definition: PolicySetDefinition): EngineProblem[] {
  return [...undeclaredFacts(definition), ...definition.benefits.flatMap(undeclaredIn(definition))];
}

function undeclaredFacts(definition: PolicySetDefinition): EngineProblem[] {
  return definition.facts.flatMap(({ id, label, absence, sensitivity }) => {
    if (absence.means !== "derived") return [];
    const place = { at: id, label, node: absence.from };
    return readsBeyond(sensitivity, place.node, definition).map((read) =>
      located(problem("derived_of_sealed", id, readWords(read)), place, definition),
    );
  });
}

const undeclaredIn =
  (definition: PolicySetDefinition) =>
  (benefit: PolicySetDefinition["benefits"][number]): EngineProblem[] => {
    const found = new Map<string, EngineProblem>();
    for (const expression of expressionsOfBenefit(benefit, definition))
      for (const read of readsBeyond(expression.clause?.sensitivity, expression.node, definition)) {
        // versions of one condition are mended together
        const key = `${expression.at} ${read.kind} ${read.id}`;
        if (!found.has(key)) found.set(key, undeclared(read, expression, definition));
      }
    return [...found.values()];
  };

function undeclared(
  read: Read,
  { node: _, ...place }: Expression,
  definition: PolicySetDefinition,
): EngineProblem {
  const declared = place.clause?.sensitivity;
  const code = !place.clause ? "sealed_in_sentence" : declared ? "sealed_of_two_classes" : "class_undeclared";
  const citation = place.citation ?? place.clause?.rules[0]?.citation;
  const cited = { ...place, ...(citation ? { citation } : {}) };
  return located(problem(code, place.at, readWords(read)), cited, definition);
}

/** A sealed fact, or a benefit with a sealed clause. */
interface Read {
  readonly kind: "fact" | "benefit";
  readonly id: string;
  readonly label: Text;
  readonly sealedClass: string;
}

const readWords = ({ kind, label, sealedClass }: Read): Text =>
  kind === "fact"
    ? text(
        `đọc thông tin được bảo mật “${label.vi}” (nhóm ${sealedClass}) mà không khai nhóm đó.`,
        `reads the sealed fact “${label.en}” (class ${sealedClass}) and isn't declared of that class.`,
      )
    : text(
        `hỏi chế độ “${label.vi}”, chế độ có khoản được bảo mật (nhóm ${sealedClass}), mà không khai nhóm đó.`,
        `asks for “${label.en}”, which has a sealed clause (class ${sealedClass}), and isn't declared of that class.`,
      );

function readsBeyond(declared: string | undefined, start: Node, definition: PolicySetDefinition): Read[] {
  return [...reachedFrom(start, definition)]
    .flatMap((node) => sealedBy(node, definition))
    .filter(({ sealedClass }) => sealedClass !== declared);
}

function sealedBy(node: Node, { facts, benefits }: PolicySetDefinition): Read[] {
  if (node.op === "fact") {
    const kind = facts.find(({ id }) => id === node.fact);
    if (!kind?.sensitivity) return [];
    return [{ kind: "fact", id: kind.id, label: kind.label, sealedClass: kind.sensitivity }];
  }
  if (node.op !== "entitled") return [];
  const benefit = benefits.find(({ id }) => id === node.benefit);
  return (benefit?.clauses ?? []).flatMap(({ sensitivity }) =>
    benefit && sensitivity
      ? [{ kind: "benefit", id: benefit.id, label: benefit.label, sealedClass: sensitivity }]
      : [],
  );
}
