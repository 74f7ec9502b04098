import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "#kernel/id.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { readSnapshot } from "./snapshot.ts";

let province: TestProvince;
const people = 3_000;
const households = 1_000;

beforeAll(async () => {
  province = await openTestProvince();
  const { tenant } = province;
  const batch = newId();
  await province.services.database.batch(async (tx) => {
    await sql`insert into recording_batch (tenant, id, kind, label, recorded_at)
      values (${tenant}, ${batch}, 'import', 'just read in', now())`.execute(tx);
    await sql`insert into person (tenant, id, state, commune, created_at, batch_id, name, name_key, name_tokens)
      select ${tenant}::integer, gen_random_uuid(), 'active', '06040', now(), ${batch}::uuid, 'Lê ' || n, 'le ' || n, '{le}'
      from generate_series(1, ${people}::integer) n`.execute(tx);
    await sql`insert into household (tenant, id, kind, commune, number, recorded_from, batch_id)
      select ${tenant}::integer, gen_random_uuid(), 'residence', '06040', n, now(), ${batch}::uuid
      from generate_series(1, ${households}::integer) n`.execute(tx);
    await sql`with p as (select id, row_number() over () % ${households}::integer as n from person),
        h as (select id, row_number() over () % ${households}::integer as n from household)
      insert into membership (tenant, id, household_id, person_id, relation, recorded_from, source, batch_id)
      select ${tenant}::integer, gen_random_uuid(), h.id, p.id, 'other', now(), 'test', ${batch}::uuid
      from p join h using (n)`.execute(tx);
  });
});
afterAll(() => province?.close());

test("a commune just read in, of which the database has no statistics yet, is read at once", async () => {
  const question = { communes: ["06040"], knownAt: null, day: "2026-11-21", sealed: false };
  const found = await province.services.database.batch(async (tx) => {
    await sql`set local statement_timeout = '1500ms'`.execute(tx);
    return readSnapshot(tx, { tenant: province.tenant, ...question });
  });
  expect(found).toHaveLength(households);
  expect(found.every(({ members }) => members.length === people / households)).toBe(true);
});

test("of several deaths on record the earliest counts, in whatever order they were recorded", async () => {
  const { tenant } = province;
  const died = await province.services.database.batch(async (tx) => {
    const { rows } = await sql<{ id: string; batch_id: string }>`select id, batch_id from person order by id
      limit 2`.execute(tx);
    for (const [at, days] of [
      ["2026-11-18", "2026-10-02"],
      ["2026-10-02", "2026-11-18"],
    ].entries())
      for (const day of days)
        await sql`insert into fact (tenant, id, subject_kind, subject_id, kind, value, recorded_from, source, batch_id)
          values (${tenant}, ${newId()}, 'person', ${rows[at]?.id}, 'death', to_jsonb(${day}::text), now(), 'test',
            ${rows[at]?.batch_id})`.execute(tx);
    const question = { communes: ["06040"], knownAt: null, day: "2026-11-21", sealed: false };
    const found = await readSnapshot(tx, { tenant, people: rows.map(({ id }) => id), ...question });
    return found.flatMap(({ members }) => members.flatMap((member) => member.died ?? []));
  });
  expect(died).toEqual(["2026-10-02", "2026-10-02"]);
});
