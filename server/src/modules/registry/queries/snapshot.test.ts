import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "#kernel/id.ts";
import type { Tx } from "#platform/database/pool.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import {
  openBatch,
  readSnapshot,
  recordFacts,
  recordHouseholds,
  recordMemberships,
  recordPeople,
} from "../index.ts";

const commune = "06001";
const source = "Danh sách nhân khẩu";
const households = 300;
let province: TestProvince;
let people: string[];

beforeAll(async () => {
  province = await openTestProvince();
  people = await province.services.database.batch(async (tx) => {
    const batch = { tenant: 1, kind: "import", label: "thử", unit: commune, accountId: null } as const;
    const recording = await openBatch(tx, { ...batch, id: newId(), at: new Date() });
    const made = await recordPeople(
      tx,
      recording,
      Array.from({ length: households * 2 }, (_unused, at) => ({
        name: `Nông Văn ${at}`,
        nameRaw: `Nông Văn ${at}`,
        sex: null,
        birth: { from: "1980-01-01", to: "1980-12-31" },
        number: { value: String(20_080_000_000 + at).padStart(12, "0"), restored: false },
        commune,
        source,
      })),
    );
    const ids = made.map(({ personId }) => personId);
    const kinds = ["residence", "review"] as const;
    for (const kind of kinds) {
      const homes = await recordHouseholds(
        tx,
        recording,
        Array.from({ length: households }, (_unused, at) => ({ kind, commune, number: `${kind}-${at}` })),
      );
      const memberships = ids.map((personId, at) => ({
        householdId: homes[Math.floor(at / 2)] ?? "",
        personId,
        relation: at % 2 === 0 ? "head" : "child",
        source,
      }));
      await recordMemberships(tx, recording, memberships);
      const subject = { subjectKind: "household", kind: "poverty", value: "poor", source } as const;
      await recordFacts(
        tx,
        recording,
        homes.map((subjectId) => ({ ...subject, subjectId })),
      );
    }
    const fact = { subjectKind: "person", kind: "disabilityDegree", value: "severe", source } as const;
    await recordFacts(
      tx,
      recording,
      ids.map((subjectId) => ({ ...fact, subjectId })),
    );
    return ids;
  });
  const owner = new pg.Client(province.superuserUrl);
  await owner.connect();
  await owner.query("analyze");
  await owner.end();
});
afterAll(() => province.close());

const question = { tenant: 1, communes: [commune], knownAt: null, day: "2026-11-21", sealed: true } as const;

/** Rows looked at in this transaction, by whichever index. */
async function rowsRead(tx: Tx): Promise<number> {
  const found = await sql<{
    n: number;
  }>`select sum(coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0))::bigint as n
    from pg_stat_xact_user_tables where relname in ('person', 'membership', 'household', 'fact')`.execute(tx);
  return found.rows[0]?.n ?? -1;
}

test("who is asked about alone is read with their household as in the whole commune, and nothing of the others", async () => {
  const [person = ""] = people;
  const whole = await province.services.database.batch((tx) => readSnapshot(tx, question));
  const { alone, read } = await province.services.database.batch(async (tx) => {
    // In so small a province reading everything would be quicker than any index.
    await sql`set local enable_seqscan = off`.execute(tx);
    const before = await rowsRead(tx);
    const found = await readSnapshot(tx, { ...question, people: [person] });
    return { alone: found, read: (await rowsRead(tx)) - before };
  });
  expect(whole).toHaveLength(households);
  expect(alone).toEqual(whole.filter(({ members }) => members.some(({ id }) => id === person)));
  expect(alone[0]?.members).toHaveLength(2);
  expect(read).toBeLessThan(100);
});
