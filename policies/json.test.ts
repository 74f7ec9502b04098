import { buildPolicySet, policySetFromJson, policySetToJson } from "@ansinh/engine";
import { expect, it } from "vitest";
import { releasePolicySet } from "./index.ts";

it("the law of this release comes back from JSON without loss and under the same hash", () => {
  const { definition, hash } = releasePolicySet;
  const back = policySetFromJson(policySetToJson(definition));
  expect(back).toEqual(JSON.parse(JSON.stringify(definition)));
  expect(buildPolicySet(back).hash).toBe(hash);
});
