// Written by `npm run generate` from the folders beside it.

import funeralSupport from "./funeral-support/mutation.json";
import type { MutationRecord } from "./kit/mutation/record.ts";
import socialPension from "./social-pension/mutation.json";

export const areaMutations: Readonly<Record<string, MutationRecord>> = {
  "funeral-support": funeralSupport,
  "social-pension": socialPension,
};
