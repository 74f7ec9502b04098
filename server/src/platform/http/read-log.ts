import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { newId } from "#kernel/id.ts";
import type { Services } from "../services.ts";

export interface PersonalRead {
  /** Who read, where it is no account. */
  readonly reader?: string;
  readonly route: string;
  /** `list:<id>`, `case:<id>`, or what the route is for. */
  readonly purpose: string;
  readonly criteria: Record<string, unknown>;
  readonly shown: readonly string[];
}

/** One row per request, written before the answer leaves: a read that can't be logged is not answered. */
export async function logRead(services: Services, actor: Actor, read: PersonalRead): Promise<void> {
  await services.database.write(actor, (tx) =>
    sql`insert into read_log (tenant, id, at, account_id, reader, route, purpose, criteria, shown)
      values (${actor.tenant}, ${newId()}, ${services.clock.now()}, ${actor.accountId},
        ${read.reader ?? actor.name}, ${read.route}, ${read.purpose}, ${JSON.stringify(read.criteria)}, ${read.shown})`.execute(
      tx,
    ),
  );
}

const purposeForm = /^(list|case|import|person):[0-9a-f-]{36}$/;

/** The purpose comes from the list or case that is open in the client; anything else is the route's own. */
export function purposeOf(header: unknown, fallback: string): string {
  return typeof header === "string" && purposeForm.test(header) ? header : fallback;
}
