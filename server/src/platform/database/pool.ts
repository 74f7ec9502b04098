import { Kysely, PostgresDialect, type Transaction } from "kysely";
import pg from "pg";

/** One open transaction; stores get it handed in and never open their own. Use with Kysely's `sql`. */
export type Tx = Transaction<unknown>;

export interface DatabaseUrls {
  readonly owner: string;
  readonly app: string;
  readonly batch: string;
}

const int8 = 20;
const date = 1082;

/** Whole numbers stay exact or fail; dates stay 'YYYY-MM-DD' and never become a moment in some zone. */
function typeParser(oid: number, format?: "text" | "binary"): (text: string) => unknown {
  if (oid === int8) return wholeNumber;
  if (oid === date) return (text: string) => text;
  return pg.types.getTypeParser(oid, format as "text") as (text: string) => unknown;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`int8 beyond 2^53: ${text}`);
  return value;
}

export interface PoolLimits {
  readonly connectionsMax: number;
  /** A statement that takes longer is ended; absent: no limit. */
  readonly statementMsMax?: number;
}

export function openPool(url: string, { connectionsMax, statementMsMax }: PoolLimits): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connectionsMax,
    idleTimeoutMillis: 10_000,
    connectionTimeoutMillis: 10_000,
    ...(statementMsMax === undefined ? {} : { statement_timeout: statementMsMax }),
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
  });
  // An idle connection that the server closes must not end the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

export function kyselyOver(pool: pg.Pool): Kysely<unknown> {
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}
