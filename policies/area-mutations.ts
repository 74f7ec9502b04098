// Written by `npm run generate` from the folders beside it.

import emergencyRelief from "./emergency-relief/mutation.json";
import funeralSupport from "./funeral-support/mutation.json";
import healthInsurance from "./health-insurance/mutation.json";
import type { MutationRecord } from "./kit/mutation/record.ts";
import poverty from "./poverty/mutation.json";
import socialFacilities from "./social-facilities/mutation.json";
import socialPension from "./social-pension/mutation.json";
import voluntaryInsurance from "./voluntary-insurance/mutation.json";

export const areaMutations: Readonly<Record<string, MutationRecord>> = {
  "emergency-relief": emergencyRelief,
  "funeral-support": funeralSupport,
  "health-insurance": healthInsurance,
  poverty: poverty,
  "social-facilities": socialFacilities,
  "social-pension": socialPension,
  "voluntary-insurance": voluntaryInsurance,
};
