// Written by `npm run generate` from the folders beside it.

import funeralSupport from "./funeral-support/mutation.json";
import healthInsurance from "./health-insurance/mutation.json";
import type { MutationRecord } from "./kit/mutation/record.ts";
import poverty from "./poverty/mutation.json";
import socialPension from "./social-pension/mutation.json";
import voluntaryInsurance from "./voluntary-insurance/mutation.json";

export const areaMutations: Readonly<Record<string, MutationRecord>> = {
  "funeral-support": funeralSupport,
  "health-insurance": healthInsurance,
  poverty: poverty,
  "social-pension": socialPension,
  "voluntary-insurance": voluntaryInsurance,
};
