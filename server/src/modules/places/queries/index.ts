export { forgetPlaces, placeIndex, unitIndex } from "./place-index.ts";
export * from "./units.ts";
export * from "./villages.ts";
