// Written by `npm run generate` from the folders beside it.

import { examples as emergencyRelief } from "./emergency-relief/examples/index.ts";
import { examples as funeralSupport } from "./funeral-support/examples/index.ts";
import { examples as healthInsurance } from "./health-insurance/examples/index.ts";
import type { ExampleFolder } from "./kit/index.ts";
import { examples as merit } from "./merit/examples/index.ts";
import { examples as poverty } from "./poverty/examples/index.ts";
import { examples as socialAssistance } from "./social-assistance/examples/index.ts";
import { examples as socialFacilities } from "./social-facilities/examples/index.ts";
import { examples as socialPension } from "./social-pension/examples/index.ts";
import { examples as voluntaryInsurance } from "./voluntary-insurance/examples.ts";

export const areaExamples: Readonly<Record<string, readonly ExampleFolder[]>> = {
  "emergency-relief": emergencyRelief,
  "funeral-support": funeralSupport,
  "health-insurance": healthInsurance,
  merit: merit,
  poverty: poverty,
  "social-assistance": socialAssistance,
  "social-facilities": socialFacilities,
  "social-pension": socialPension,
  "voluntary-insurance": voluntaryInsurance,
};
