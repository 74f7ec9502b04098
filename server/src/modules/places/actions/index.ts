export { classifyPlace, endPlaceClassification } from "./classifications.ts";
export { loadUnits } from "./load-units.ts";
export { addVillage, rearrangeVillages, renameVillage } from "./villages.ts";
