export { beginning, end, type MonthDays, type Validity } from "./columns/cells.ts";
export type { Columns, Province } from "./columns/province.ts";
export { type ProvinceRead, readProvince } from "./columns/read-province.ts";
export {
  type Birth,
  civilFacts,
  type HouseholdKind,
  type MatchReason,
  type PersonFound,
  personFoundModel,
  type Sex,
} from "./model.ts";
export { registryProblems } from "./problems.ts";
export { numberShown, peopleShown } from "./queries/found.ts";
export { readSnapshot, type SnapshotHousehold, type SnapshotQuestion } from "./queries/snapshot.ts";
export { routes } from "./routes.ts";
export { birthText, birthYearsMeet } from "./rules.ts";
export { type BatchToOpen, lockRecording, openBatch, type Recording } from "./store/batch.ts";
export {
  type CoverageToRecord,
  type FactToRecord,
  recordCoverage,
  recordFacts,
} from "./store/record-facts.ts";
export {
  type HouseholdOf,
  type HouseholdToRecord,
  householdsOf,
  type MembershipToRecord,
  recordHouseholds,
  recordMemberships,
} from "./store/record-households.ts";
export { type PersonRecorded, type PersonToRecord, recordPeople } from "./store/record-people.ts";
export { peopleAround, peopleOfBatch } from "./store/touched.ts";
export { undoBatch } from "./store/undo.ts";
