// Written by `npm run generate` from the folders beside it.

import { area as emergencyRelief } from "./emergency-relief/index.ts";
import { area as funeralSupport } from "./funeral-support/index.ts";
import { area as healthInsurance } from "./health-insurance/index.ts";
import type { PolicyArea } from "./kit/index.ts";
import { area as merit } from "./merit/index.ts";
import { area as poverty } from "./poverty/index.ts";
import { area as socialAssistance } from "./social-assistance/index.ts";
import { area as socialFacilities } from "./social-facilities/index.ts";
import { area as socialPension } from "./social-pension/index.ts";
import { area as voluntaryInsurance } from "./voluntary-insurance/index.ts";

export const areas: readonly PolicyArea[] = [
  emergencyRelief,
  funeralSupport,
  healthInsurance,
  merit,
  poverty,
  socialAssistance,
  socialFacilities,
  socialPension,
  voluntaryInsurance,
];
