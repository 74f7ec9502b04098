import { sql } from "kysely";

export interface PersonQuestion {
  readonly id: string;
  /** Moment as known on which; null: now. */
  readonly knownAt: Date | null;
}

/** The condition under which a recording is known on the moment asked about. */
export function knownThen(alias: string, knownAt: Date | null) {
  const from = sql.ref(`${alias}.recorded_from`);
  const to = sql.ref(`${alias}.recorded_to`);
  return knownAt === null
    ? sql<boolean>`${to} is null`
    : sql<boolean>`${from} <= ${knownAt} and (${to} is null or ${to} > ${knownAt})`;
}
