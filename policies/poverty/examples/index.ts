import type { ExampleFolder } from "@ansinh/policies/kit";
import { classExamples } from "./classes.ts";
import { indicatorExamples } from "./indicators.ts";
import { outcomeExamples } from "./outcomes.ts";
import { scoreExamples } from "./scores.ts";
import { throughTheLaw } from "./through-the-law.ts";

export const examples: readonly ExampleFolder[] = [
  ["income and deprivations", classExamples],
  ["the twelve indicators", indicatorExamples],
  ["scores of form B", scoreExamples],
  ["through the law", throughTheLaw],
  ["movement of poor households", outcomeExamples],
];
