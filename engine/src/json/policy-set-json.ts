import { canonicalJson } from "../language/content-hash.ts";
import type { PolicySetDefinition } from "../language/definition.ts";
import { EngineProblems, problem } from "../language/problem.ts";
import { text } from "../values/text.ts";
import { policySetShape } from "./constructs.ts";
import { lostInReading } from "./lost-in-reading.ts";
import { readStrictly } from "./read-strictly.ts";

/** A definition as canonical JSON: equal contents have one spelling, the one that is hashed. */
export function policySetToJson(definition: PolicySetDefinition): string {
  return canonicalJson(definition);
}

/**
 * Reads a policy set strictly and without loss. Throws `EngineProblems` with every unknown, missing or doubled key,
 * wrong value and repeated id, each at its JSON pointer; what it means is checked by `buildPolicySet`.
 */
export function policySetFromJson(json: string): PolicySetDefinition {
  const value = parse(json);
  const problems = [...lostInReading(json), ...readStrictly(value, policySetShape)];
  if (problems.length > 0) throw new EngineProblems(problems);
  return value as PolicySetDefinition;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { message } = error;
    throw new EngineProblems([
      problem("json_not_readable", "/", text(`Không phải JSON: ${message}.`, `Not JSON: ${message}.`)),
    ]);
  }
}
