export { allRates } from "./all-rates.ts";
export { addSampleCommand } from "./commands.ts";
export { SYNTHETIC_NUMBER } from "./numbers.ts";
export type { Rate, RateOrigin } from "./rates.ts";
export { unlabelledRates } from "./rates.ts";
export type { Sample, SampleAsk, SampleProgress, SampleResult, WriteSampleAsk } from "./sample.ts";
export { makeSample, writeSample } from "./sample.ts";
