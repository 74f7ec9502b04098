import { assistanceRows } from "./data/assistance.ts";
import { insuranceRows } from "./data/insurance.ts";
import { meritRows } from "./data/merit.ts";
import { othersRows } from "./data/others.ts";
import { povertyRows } from "./data/poverty.ts";
import { proceduresRows } from "./data/procedures.ts";
import type { SourceRow } from "./source-row.ts";

export { isBorne, isCovered, placeOf, type SourceRow, statusOf } from "./source-row.ts";

/** The register of sources: every row of the facts of law, with what it bears or why it is left out. */
export const sourceRows: readonly SourceRow[] = [
  ...assistanceRows,
  ...meritRows,
  ...povertyRows,
  ...insuranceRows,
  ...othersRows,
  ...proceduresRows,
];
