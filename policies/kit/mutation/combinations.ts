import { branchesOf, type Combination } from "@ansinh/engine";
import { type Change, changed, within, withinEach } from "./change.ts";
import { type ClauseContext, changesOfAmountRule } from "./clauses.ts";

const operators = ["highestOf", "stack", "exclusive"] as const;

/** The operator exchanged for each other one, limits taken away or turned round, ranks in the other order. */
export function* changesOfCombination(
  combination: Combination,
  context: ClauseContext,
): Generator<Change<Combination>> {
  switch (combination.op) {
    case "of":
      return;
    case "highestOf":
    case "stack":
    case "exclusive": {
      const { op, of } = combination;
      const words = `${op} of ${of.length} (${firstOf(combination)} …)`;
      for (const other of of.length > 1 ? operators.filter((item) => item !== op) : [])
        yield changed("overlap", `${words} → ${other}`, { ...combination, op: other });
      yield* within(
        withinEach(of, (part) => changesOfCombination(part, context)),
        (parts) => ({
          ...combination,
          of: parts,
        }),
      );
      return;
    }
    case "exceptions":
      yield* changesOfExceptions(combination, context);
      return;
    case "cap":
    case "floor": {
      const op = combination.op === "cap" ? "floor" : "cap";
      yield changed("overlap", `${combination.op} dropped`, combination.of);
      yield changed("overlap", `${combination.op} → ${op}`, { ...combination, op });
      yield* within(changesOfAmountRule(combination.at, context), (at) => ({ ...combination, at }));
      yield* within(changesOfCombination(combination.of, context), (of) => ({ ...combination, of }));
    }
  }
}

type Exceptions = Extract<Combination, { op: "exceptions" }>;

function* changesOfExceptions(
  combination: Exceptions,
  context: ClauseContext,
): Generator<Change<Combination>> {
  const { ranks, citation } = combination;
  const words = `exceptions (${firstOf(combination)} …)`;
  for (const op of operators)
    yield changed("overlap", `${words} → ${op}`, { op, of: ranks.flat(), citation });
  for (const index of ranks.keys()) {
    const [rank, next] = [ranks[index], ranks[index + 1]];
    if (!rank || !next) continue;
    const exchanged = ranks.with(index, next).with(index + 1, rank);
    yield changed("overlap", `${words}: ranks ${index + 1} and ${index + 2} exchanged`, {
      ...combination,
      ranks: exchanged,
    });
  }
  const inRanks = withinEach(ranks, (rank) =>
    withinEach(rank, (part) => changesOfCombination(part, context)),
  );
  yield* within(inRanks, (found) => ({ ...combination, ranks: found }));
}

/** A combination is told by the first of its parts. */
const firstOf = (combination: Combination): string => {
  if (combination.op === "of") return combination.id;
  const [first] = branchesOf(combination);
  return first ? firstOf(first) : "";
};
