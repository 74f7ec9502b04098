import { amountDirt, coefficientDirt } from "./dirt/amounts.ts";
import { birthDirt } from "./dirt/births.ts";
import { nameDirt } from "./dirt/names.ts";
import { numberDirt } from "./dirt/numbers.ts";
import { placeRates } from "./dirt/places.ts";
import { sheetRates } from "./dirt/sow.ts";
import { monthRates } from "./month-rates.ts";
import type { Rate } from "./rates.ts";
import { peopleRates } from "./rates.ts";

/** Every rate of the sample, with its origin: what the app's page on the sample shows. */
export const allRates: Readonly<Record<string, Rate>> = {
  ...peopleRates,
  ...monthRates,
  ...ratesOf({ ...numberDirt, ...birthDirt, ...nameDirt, ...amountDirt, ...coefficientDirt }),
  ...placeRates,
  ...sheetRates,
};

function ratesOf(kinds: Readonly<Record<string, { readonly rate: Rate }>>): Record<string, Rate> {
  return Object.fromEntries(Object.entries(kinds).map(([code, kind]) => [code, kind.rate]));
}
