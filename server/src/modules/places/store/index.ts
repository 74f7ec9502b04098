export * from "./classifications.ts";
export * from "./units.ts";
export * from "./villages.ts";
