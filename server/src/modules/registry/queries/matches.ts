import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { MatchReason, PersonPage } from "../model.ts";
import { peopleShown } from "./found.ts";

interface MatchRow {
  id: string;
  personId: string;
  reason: MatchReason;
  candidates: string[];
  createdAt: Date;
}

/** What waits for somebody's decision about this one person. */
export async function openMatchesOf(tx: Tx, actor: Actor, personId: string): Promise<PersonPage["matches"]> {
  const found = await sql<MatchRow>`select id, reason, candidates from match_item
    where tenant = ${actor.tenant} and person_id = ${personId} and state = 'open' order by id`.execute(tx);
  return Promise.all(
    found.rows.map(async ({ id, reason, candidates }) => ({
      id,
      reason,
      candidates: await peopleShown(tx, actor, candidates),
    })),
  );
}

export interface MatchQuestion {
  readonly area?: string | undefined;
  readonly after: number;
  readonly limit: number;
}

/** Chờ đối chiếu: oldest first, those with a candidate before those without. */
export async function openMatches(tx: Tx, actor: Actor, question: MatchQuestion) {
  const where = sql`m.tenant = ${actor.tenant} and m.state = 'open'
    and (${question.area ?? null}::text is null or p.commune = ${question.area ?? null})`;
  const total = await sql<{ n: number }>`select count(*) as n from match_item m
    join person p on p.tenant = m.tenant and p.id = m.person_id where ${where}`.execute(tx);
  const found = await sql<MatchRow>`select m.id, m.person_id as "personId", m.reason, m.candidates,
      m.created_at as "createdAt"
    from match_item m join person p on p.tenant = m.tenant and p.id = m.person_id where ${where}
    order by cardinality(m.candidates) = 0, m.created_at, m.id
    offset ${question.after} limit ${question.limit}`.execute(tx);
  const ids = found.rows.flatMap((row) => [row.personId, ...row.candidates]);
  const people = new Map(
    (await peopleShown(tx, actor, [...new Set(ids)])).map((person) => [person.id, person]),
  );
  const items = found.rows.flatMap(({ id, personId, reason, candidates, createdAt }) => {
    const person = people.get(personId);
    if (!person) return [];
    const shown = candidates.flatMap((candidate) => people.get(candidate) ?? []);
    return [{ id, reason, person, candidates: shown, createdAt: createdAt.toISOString() }];
  });
  return { total: total.rows[0]?.n ?? 0, items };
}
