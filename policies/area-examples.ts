// Written by `npm run generate` from the folders beside it.

import { examples as funeralSupport } from "./funeral-support/examples.ts";
import type { ExampleFolder } from "./kit/index.ts";
import { examples as poverty } from "./poverty/examples/index.ts";
import { examples as socialAssistance } from "./social-assistance/examples/index.ts";
import { examples as socialPension } from "./social-pension/examples.ts";

export const areaExamples: Readonly<Record<string, readonly ExampleFolder[]>> = {
  "funeral-support": funeralSupport,
  poverty: poverty,
  "social-assistance": socialAssistance,
  "social-pension": socialPension,
};
