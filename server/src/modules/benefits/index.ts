export { commands } from "./commands.ts";
export { handlers, jobs } from "./jobs.ts";
export {
  type Component,
  components,
  type DecisionKind,
  decisionKinds,
  type EndReason,
  type FundingSource,
  fundingSources,
  type OpeningState,
  type PayeeKind,
  payeeKinds,
  type TermState,
} from "./model.ts";
export { decidedHouseholds } from "./queries/determined.ts";
export { routes } from "./routes.ts";
export { clauseAmountsOf } from "./rules/law.ts";
export { type DecidedTerm, termsOfMonth } from "./store/decided-terms.ts";
export {
  agencyUnstated,
  type GrantOfBook,
  grantsOfBooks,
  type OpeningKnown,
  openingOf,
  statePayer,
} from "./store/find-grants.ts";
export { outdateLists, outdateListsOfPeople } from "./store/pay-lists-stale.ts";

export { recordDecisions } from "./store/record-decisions.ts";
export { grantsOf, recordGrants } from "./store/record-grants.ts";
export { recordOpening, recordPayees } from "./store/record-history.ts";
export { recordTerms } from "./store/record-terms.ts";
export type {
  DecisionToRecord,
  GrantToRecord,
  KnownGrant,
  OpeningToRecord,
  PayeeToRecord,
  Recording,
  TermToRecord,
} from "./store/recording.ts";
export { undoGrants } from "./store/undo.ts";
