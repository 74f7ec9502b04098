export { parsePlace, placeKey, splitKind, splitVillage, writtenName } from "./names.ts";
export { keyDistance } from "./nearest.ts";
export { resolveUnit, type UnitQuery } from "./resolve.ts";
export { type Found, type SearchScope, searchUnits } from "./search.ts";
export { type Clues, follow, type Resolution, successors } from "./successors.ts";
export {
  holdersOn,
  type IndexSource,
  indexUnits,
  nextOf,
  previousOf,
  type Step,
  type UnitIndex,
  unitKeys,
  unitOn,
  withVillages,
} from "./unit-index.ts";
