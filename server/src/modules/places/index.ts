export {
  addVillage,
  classifyPlace,
  endPlaceClassification,
  loadUnits,
  rearrangeVillages,
  renameVillage,
} from "./actions/index.ts";
export { nationalUnits } from "./data/national-units.ts";
export {
  type Classification,
  type Day,
  dayAfter,
  dayBefore,
  fullName,
  holdsOn,
  kindWords,
  type Lineage,
  type PlaceClass,
  type Unit,
  type UnitKind,
  type UnitLevel,
  type Village,
  type VillageKind,
  villageWords,
} from "./model.ts";
export { placesProblems } from "./problems.ts";
export { ensureVillages, placeIndex, unitIndex, type VillagesWanted, villagesOf } from "./queries/index.ts";
export { routes } from "./routes.ts";
export {
  type Clues,
  parsePlace,
  placeKey,
  type Resolution,
  resolveUnit,
  splitVillage,
  successors,
  type UnitIndex,
  type UnitQuery,
  unitOn,
  writtenName,
} from "./rules/index.ts";
export { readClassificationsOn } from "./store/index.ts";
