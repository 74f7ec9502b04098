import type { ExampleFolder } from "@ansinh/policies/kit";
import { groupExamples } from "./groups.ts";
import { reductionExamples } from "./reductions.ts";

export const examples: readonly ExampleFolder[] = [
  ["groups the State pays for", groupExamples],
  ["household premiums", reductionExamples],
];
