import { canonicalJson } from "../language/content-hash.ts";
import type { PolicySetDefinition } from "../language/definition.ts";
import type { Overlay } from "../language/overlay.ts";
import { EngineProblems, problem } from "../language/problem.ts";
import { text } from "../values/text.ts";
import { overlayShape, policySetShape } from "./constructs.ts";
import { lostInReading } from "./lost-in-reading.ts";
import { readStrictly } from "./read-strictly.ts";
import type { Shape } from "./shape.ts";

/** A definition as canonical JSON: equal contents have one spelling, the one that is hashed. */
export function policySetToJson(definition: PolicySetDefinition): string {
  return canonicalJson(definition);
}

/**
 * Reads a policy set strictly and without loss. Throws `EngineProblems` with every unknown, missing or doubled key,
 * wrong value and repeated id, each at its JSON pointer; what it means is checked by `buildPolicySet`.
 */
export function policySetFromJson(json: string): PolicySetDefinition {
  return read(json, policySetShape) as PolicySetDefinition;
}

/** An overlay as canonical JSON, the spelling that `overlayHash` hashes. */
export function overlayToJson(overlay: Overlay): string {
  return canonicalJson(overlay);
}

/**
 * Reads what a province adds, a draft or a reform as strictly as a policy set: throws `EngineProblems` for the same
 * reasons. Names that the set doesn't know, and what the static checks find, are told by `applyOverlay`.
 */
export function overlayFromJson(json: string): Overlay {
  return read(json, overlayShape) as Overlay;
}

function read(json: string, shape: Shape): unknown {
  const value = parse(json);
  const problems = [...lostInReading(json), ...readStrictly(value, shape)];
  if (problems.length > 0) throw new EngineProblems(problems);
  return value;
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
