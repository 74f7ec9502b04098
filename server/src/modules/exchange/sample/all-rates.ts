import { monthRates } from "./month-rates.ts";
import type { Rate } from "./rates.ts";
import { peopleRates } from "./rates.ts";

/** Every rate of the sample, with its origin: what the app's page on the sample shows. */
export const allRates: Readonly<Record<string, Rate>> = { ...peopleRates, ...monthRates };
