import type { Meaning } from "#ui/status.tsx";
import type { Outcome } from "./requests.ts";

/** What an outcome means to whoever looks through a file. */
export const meanings: Readonly<Record<Outcome, Meaning>> = {
  taken: "settled",
  warned: "attention",
  queued: "waiting",
  returned: "harm",
  known: "plain",
  noted: "attention",
};
