import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import type { Database } from "./database/database.ts";
import type { Tx } from "./database/pool.ts";
import type { Log } from "./log.ts";

/** Something that happened in a lower module, for higher ones to act on. */
export interface DomainEvent {
  readonly kind: string;
  /** Commune concerned: its list can't be signed while this waits. */
  readonly unit: string | null;
  readonly payload: Record<string, unknown>;
}

export interface StoredEvent extends DomainEvent {
  readonly tenant: number;
  readonly id: string;
}

/** Runs at least once, in a batch transaction of its own: must be idempotent. */
export type EventHandler = (tx: Tx, event: StoredEvent) => Promise<void>;
export type EventHandlers = Readonly<Record<string, readonly EventHandler[]>>;

export async function appendEvent(tx: Tx, tenant: number, event: DomainEvent): Promise<void> {
  await sql`insert into event (tenant, id, kind, unit, payload, appended_at)
    values (${tenant}, ${newId()}, ${event.kind}, ${event.unit}, ${JSON.stringify(event.payload)}, now())`.execute(
    tx,
  );
}

/** How many events of these communes wait; a list is not signed before it is 0. */
export async function eventsWaiting(tx: Tx, tenant: number, units: readonly string[]): Promise<number> {
  const found = await sql<{ n: number }>`select count(*) as n from event
    where tenant = ${tenant} and handled_at is null and (unit is null or unit = any(${units}))`.execute(tx);
  return found.rows[0]?.n ?? 0;
}

/** Handles waiting events oldest first; a failing one is counted and stays, the others go on. */
export async function handleEvents(database: Database, handlers: EventHandlers, log: Log): Promise<number> {
  const waiting = await database.batch((tx) =>
    sql<StoredEvent>`select tenant, id, kind, unit, payload from event
      where handled_at is null order by id limit 200`.execute(tx),
  );
  let handled = 0;
  for (const event of waiting.rows) {
    const done = await handleOne(database, handlers, event).catch(async (error: unknown) => {
      log.error({ err: error, event: event.id, kind: event.kind }, "event handler failed");
      await countFailure(database, event, error);
      return false;
    });
    if (done) handled += 1;
  }
  return handled;
}

async function handleOne(database: Database, handlers: EventHandlers, event: StoredEvent): Promise<boolean> {
  return database.batch(async (tx) => {
    const locked = await sql`select 1 from event where tenant = ${event.tenant} and id = ${event.id}
      and handled_at is null for update skip locked`.execute(tx);
    if (locked.rows.length === 0) return false;
    for (const handler of handlers[event.kind] ?? []) await handler(tx, event);
    await sql`update event set handled_at = now() where tenant = ${event.tenant} and id = ${event.id}`.execute(
      tx,
    );
    return true;
  });
}

async function countFailure(database: Database, event: StoredEvent, error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  await database.batch((tx) =>
    sql`update event set attempts = attempts + 1, last_error = ${message.slice(0, 500)}
      where tenant = ${event.tenant} and id = ${event.id}`.execute(tx),
  );
}
