import * as build from "../language/build.ts";
import type { Benefit, Clause, PolicySetDefinition } from "../language/definition.ts";
import type { BooleanNode } from "../language/node.ts";
import { clause, club, condition, rules, same } from "./tennis-club.fixture.ts";

/** The club with one benefit: the highest of these clauses. */
export const withClauses = (
  clauses: readonly Clause[],
  more: Partial<PolicySetDefinition> = {},
  benefit: Partial<Benefit> = {},
): PolicySetDefinition => ({
  ...club,
  ...more,
  benefits: [
    {
      id: "one",
      label: same("one"),
      period: "monthly",
      clauses,
      combination: build.highestOf(rules("6"), ...clauses.map((item) => build.of(item.id))),
      details: [],
      ...benefit,
    },
  ],
  overlaps: [],
});

/** A clause of one condition. */
export const asked = (is: BooleanNode, coefficient = "1", id = "asked"): Clause =>
  clause(id, coefficient, [condition(`${id}-so`, is)]);
