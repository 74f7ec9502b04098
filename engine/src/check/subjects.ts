import type { Benefit, PolicySetDefinition } from "../language/definition.ts";
import { partsOf } from "../language/definition.ts";
import { benefitsLookedAt, expressionsOf, expressionsOfBenefit } from "../language/expressions.ts";
import { childrenOf, type Node } from "../language/node.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { text } from "../values/text.ts";

/** Whose benefit it is, what it looks at, and what it gives. */
export function checkSubjects(definition: PolicySetDefinition): EngineProblem[] {
  return [
    ...definition.benefits.flatMap((benefit) => [
      ...checkGiven(benefit),
      ...(benefit.subject === "household" ? checkOfHousehold(benefit, definition) : []),
    ]),
    ...checkMembers(definition),
    ...checkOverlaps(definition),
  ];
}

function checkGiven(benefit: Benefit): EngineProblem[] {
  const wrong = benefit.clauses.filter(
    (clause) => clause.amounts.length > 0 === (benefit.inKind !== undefined),
  );
  return wrong.map((clause) =>
    problem(
      "amount_or_in_kind",
      clause.id,
      benefit.inKind
        ? text("Chế độ bằng hiện vật không có mức tiền.", "A benefit in kind has no amounts.")
        : text("Khoản trợ cấp thiếu mức tiền.", "The clause has no amount."),
    ),
  );
}

function checkOfHousehold(benefit: Benefit, definition: PolicySetDefinition): EngineProblem[] {
  const persons = [...benefitsLookedAt(benefit, definition)].filter(
    (id) => definition.benefits.find((item) => item.id === id)?.subject !== "household",
  );
  const found = persons.map((id) => ofPerson(benefit.id, id));
  for (const { at, node } of expressionsOfBenefit(benefit, definition))
    for (const name of personal(node, definition, new Set())) found.push(ofPerson(at, name));
  return found;
}

/** A household's benefit is nobody's own: it can't be outdone by one of a member. */
function checkOverlaps(definition: PolicySetDefinition): EngineProblem[] {
  return definition.overlaps.flatMap(({ id, combination }) => {
    const benefits = definition.benefits.filter((benefit) => partsOf(combination).includes(benefit.id));
    const subjects = new Set(benefits.map((benefit) => benefit.subject ?? "person"));
    if (subjects.size < 2) return [];
    const words = text(
      "Phép gộp chỉ nối các chế độ cùng của người hoặc cùng của hộ.",
      "An overlap joins benefits of persons or of households, not of both.",
    );
    return [problem("overlap_of_two_subjects", id, words)];
  });
}

const ofPerson = (at: string, name: string): EngineProblem =>
  problem(
    "household_looks_at_person",
    at,
    text(
      `Chế độ của hộ không xét được "${name}" của một người.`,
      `A household's benefit can't look at one person's "${name}".`,
    ),
  );

/** What of one person an expression looks at outside the members it goes through. */
function* personal(node: Node, definition: PolicySetDefinition, seen: Set<string>): Generator<string> {
  switch (node.op) {
    case "fact": {
      const kind = definition.facts.find((item) => item.id === node.fact);
      if (kind?.subject === "person") yield node.fact;
      else if (kind?.absence.means === "derived") yield* personal(kind.absence.from, definition, seen);
      return;
    }
    case "diedInMonth":
      yield node.op;
      return;
    case "someMember":
    case "everyMember":
    case "countMembers":
    case "sumMembers":
      if (node.among.relation !== undefined) yield node.among.relation;
      return;
    case "condition": {
      if (seen.has(node.condition)) return;
      seen.add(node.condition);
      const named = definition.conditions.find((item) => item.id === node.condition);
      if (named) yield* personal(named.is, definition, seen);
      return;
    }
    default:
      for (const child of childrenOf(node)) yield* personal(child, definition, seen);
  }
}

/** What another member is entitled to is known only after the month is determined for all. */
function checkMembers(definition: PolicySetDefinition): EngineProblem[] {
  return [...expressionsOf(definition)].flatMap(({ at, node }) =>
    looksAtDues(node, false, { definition, seen: new Set() })
      ? [
          problem(
            "entitled_of_member",
            at,
            text(
              "Chưa xét được chế độ của thành viên khác trong hộ.",
              "What another member is entitled to can't be looked at.",
            ),
          ),
        ]
      : [],
  );
}

interface Search {
  readonly definition: PolicySetDefinition;
  readonly seen: Set<string>;
}

function looksAtDues(node: Node, ofMember: boolean, search: Search): boolean {
  const { definition, seen } = search;
  if (node.op === "entitled") return ofMember;
  const inside = ofMember || node.op.endsWith("Member") || node.op.endsWith("Members");
  if (node.op === "condition" || node.op === "fact") {
    const name = `${inside} ${node.op} ${node.op === "condition" ? node.condition : node.fact}`;
    if (seen.has(name)) return false;
    seen.add(name);
    const next =
      node.op === "condition"
        ? definition.conditions.find((item) => item.id === node.condition)?.is
        : derivedFrom(node.fact, definition);
    return next ? looksAtDues(next, inside, search) : false;
  }
  return childrenOf(node).some((child) => looksAtDues(child, inside, search));
}

function derivedFrom(fact: string, definition: PolicySetDefinition): Node | undefined {
  const absence = definition.facts.find((kind) => kind.id === fact)?.absence;
  return absence?.means === "derived" ? absence.from : undefined;
}
