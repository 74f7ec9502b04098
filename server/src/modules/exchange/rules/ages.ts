import {
  type BooleanNode,
  civilDate,
  dayNumber,
  fullYears,
  type ListedClause,
  lastDay,
  month,
  versionAt,
} from "@ansinh/engine";

/** A birth, the earliest day where only the year or month is known, and the month a list is of. */
export interface AgeIn {
  readonly birth: string;
  readonly month: string;
}

/** Whether the ages that a clause asks for, in the rule of that month, are those of somebody born then. */
export function agesFit({ rules }: ListedClause, of: AgeIn): boolean {
  const inMonth = month(of.month);
  const on = lastDay(inMonth);
  const rule = versionAt(rules, { month: inMonth, knownOn: on });
  if (!rule) return false;
  const age = fullYears(dayNumber(civilDate(of.birth)), dayNumber(on));
  return rule.value.conditions.every(({ is }) => holds(is, age));
}

function holds(node: BooleanNode, age: number): boolean {
  if (node.op !== "compare" || node.left.op !== "age" || node.left.unit !== "year") return true;
  if (node.right.op !== "constant") return true;
  const years = node.right.value;
  switch (node.relation) {
    case "<":
      return age < years;
    case "<=":
      return age <= years;
    case ">":
      return age > years;
    case ">=":
      return age >= years;
    case "=":
      return age === years;
  }
}
