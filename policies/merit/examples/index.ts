import type { ExampleFolder } from "@ansinh/policies/kit";
import { allowanceExamples } from "./allowances.ts";
import { carerExamples, schoolingExamples } from "./carers-and-schooling.ts";
import { deathExamples, funeralExamples } from "./deaths.ts";
import { graveExamples, housingExamples, orthopaedicExamples } from "./graves-and-housing.ts";
import { giftExamples, oneOffExamples } from "./once.ts";
import { facilityExamples, nursingExamples, schoolYearExamples, worshipExamples } from "./yearly.ts";

export const examples: readonly ExampleFolder[] = [
  ["merit: monthly allowances", allowanceExamples],
  ["merit: carers", carerExamples],
  ["merit: monthly schooling", schoolingExamples],
  ["merit: one-off payments", oneOffExamples],
  ["merit: payments on death", deathExamples],
  ["merit: funerals", funeralExamples],
  ["merit: nursing", nursingExamples],
  ["merit: school years", schoolYearExamples],
  ["merit: worship", worshipExamples],
  ["merit: facilities", facilityExamples],
  ["merit: graves", graveExamples],
  ["merit: orthopaedic travel", orthopaedicExamples],
  ["merit: housing", housingExamples],
  ["merit: gifts", giftExamples],
];
