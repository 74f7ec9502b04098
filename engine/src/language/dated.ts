import type { CivilDate } from "../values/civil-date.ts";
import type { Month } from "../values/month.ts";
import type { Citation } from "./citation.ts";

/** The three legal dates: signed, in force (an authority may act on it), and the months it governs. */
export interface LegalDates {
  /** Left out where the source doesn't state it: then the day it came into force counts. */
  readonly signed?: CivilDate;
  readonly inForce: CivilDate;
  readonly appliesFrom: Month;
  /** Last month governed, as enacted; open when left out. A later act ends it by coming into force. */
  readonly appliesTo?: Month;
}

export interface Dated<T> extends LegalDates {
  readonly value: T;
  readonly citation: Citation;
}

/** The month asked about and the day on which the law is looked at. */
export interface When {
  readonly month: Month;
  readonly knownOn: CivilDate;
  /** A forecast may use what is signed and not yet in force. */
  readonly forecast?: boolean;
}

export const isKnown = (dates: LegalDates, when: When): boolean =>
  (when.forecast ? (dates.signed ?? dates.inForce) : dates.inForce) <= when.knownOn;

export const governs = (dates: LegalDates, month: Month): boolean =>
  dates.appliesFrom <= month && (dates.appliesTo === undefined || month <= dates.appliesTo);

/** The version that rules a month as known on a day: of those known, the one that came into force last. */
export function versionAt<T extends LegalDates>(versions: readonly T[], when: When): T | undefined {
  let latest: T | undefined;
  for (const version of versions) {
    if (!isKnown(version, when) || !governs(version, when.month)) continue;
    if (!latest || version.inForce >= latest.inForce) latest = version;
  }
  return latest;
}

/**
 * How a version of a parameter, table or bands is named to confirm it: `fee@2026-07@2026-10-05`, the first month governed
 * and the day it came into force. No two versions share both, so that a later one for the same month isn't confirmed too.
 */
export const confirmationKey = (id: string, version: Pick<LegalDates, "appliesFrom" | "inForce">): string =>
  `${id}@${version.appliesFrom}@${version.inForce}`;
