import { canonicalJson } from "../language/content-hash.ts";
import {
  type Benefit,
  branchesOf,
  type Combination,
  limitsOf,
  type PolicySetDefinition,
} from "../language/definition.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { text } from "../values/text.ts";
import { unknownName } from "./nodes.ts";

/** Exceptions by rank, caps and floors. */
export function checkCombinations(definition: PolicySetDefinition): EngineProblem[] {
  return [
    ...definition.benefits.flatMap((benefit) => [
      ...checkRanks(benefit.id, benefit.combination),
      ...checkTwins(benefit),
      ...limitsOf(benefit.combination).flatMap(({ at }) => checkLimit(benefit, at.parameter, definition)),
    ]),
    ...definition.overlaps.flatMap((overlap) => [
      ...checkRanks(overlap.id, overlap.combination),
      ...limitsOf(overlap.combination).map(({ op }) => limitBetweenBenefits(overlap.id, op)),
    ]),
  ];
}

function checkRanks(at: string, combination: Combination): EngineProblem[] {
  const below = branchesOf(combination).flatMap((branch) => checkRanks(at, branch));
  if (combination.op !== "exceptions") return below;
  const isWhole = combination.ranks.length > 1 && combination.ranks.every((rank) => rank.length > 0);
  if (isWhole) return below;
  const words = text(
    "Ngoại lệ cần quy định chung và ít nhất một bậc ngoại lệ, không bậc nào trống.",
    "Exceptions need a general rule and at least one rank of exceptions, none of them empty.",
  );
  return [problem("exceptions_incomplete", at, words), ...below];
}

/** Two clauses of one rank that ask for the same always apply together. */
function checkTwins(benefit: Benefit): EngineProblem[] {
  const asked = new Map(benefit.clauses.map((clause) => [clause.id, canonicalJson(conditionsOf(clause))]));
  const check = (combination: Combination): EngineProblem[] => {
    const below = branchesOf(combination).flatMap(check);
    if (combination.op !== "exceptions") return below;
    return [...combination.ranks.flatMap((rank) => twinsIn(rank, { benefit, asked })), ...below];
  };
  return check(benefit.combination);
}

const conditionsOf = (clause: Benefit["clauses"][number]): unknown =>
  clause.rules.map(({ value, appliesFrom, appliesTo }) => [
    appliesFrom,
    appliesTo ?? null,
    value.conditions.map(({ is, reading }) => [is, reading]),
  ]);

function twinsIn(
  rank: readonly Combination[],
  { benefit, asked }: { readonly benefit: Benefit; readonly asked: ReadonlyMap<string, string> },
): EngineProblem[] {
  const ids = rank.flatMap((part) => (part.op === "of" ? [part.id] : []));
  return ids.flatMap((id, index) =>
    ids
      .slice(index + 1)
      .filter((other) => asked.get(other) === asked.get(id))
      .map((other) => {
        const words = text(
          `Khoản "${id}" và "${other}" cùng bậc ngoại lệ, cùng điều kiện nên luôn mâu thuẫn.`,
          `Clauses "${id}" and "${other}" of one rank ask for the same and always contradict.`,
        );
        return problem("exceptions_contradict", benefit.id, words);
      }),
  );
}

function checkLimit(benefit: Benefit, id: string, definition: PolicySetDefinition): EngineProblem[] {
  const parameter = definition.parameters.find((item) => item.id === id);
  if (!parameter) return [unknownName(benefit.id, "parameter", id)];
  if (parameter.type === "money" && !benefit.inKind) return [];
  const words = text(
    `Mức trần, mức sàn cần tham số tiền và chế độ bằng tiền; "${id}" không phải.`,
    `A cap or floor needs a parameter of money and a benefit in money; "${id}" doesn't fit.`,
  );
  return [problem("limit_not_money", benefit.id, words)];
}

const limitBetweenBenefits = (overlap: string, op: "cap" | "floor"): EngineProblem =>
  problem(
    "limit_in_overlap",
    overlap,
    text(
      `Mức ${op === "cap" ? "trần" : "sàn"} giữa nhiều chế độ không nói chế độ nào bị thay đổi.`,
      `A ${op} over several benefits doesn't say which of them changes.`,
    ),
  );
