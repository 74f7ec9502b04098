import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { defineAction, perform } from "./action.ts";
import { verifyAudit } from "./audit/verify.ts";
import { handleEvents } from "./outbox.ts";

let province: TestProvince;
beforeAll(async () => {
  province = await openTestProvince();
});
afterAll(() => province.close());

const classify = defineAction({
  name: "test.classify",
  permission: "place.change",
  input: z.object({ commune: z.string(), fail: z.boolean().default(false) }),
  unit: (input) => input.commune,
  run: async (acting, input) => {
    await sql`insert into list_note (tenant, commune) values (${acting.actor.tenant}, ${input.commune})`.execute(
      acting.tx,
    );
    await acting.emit({ kind: "test.classified", unit: input.commune, payload: { commune: input.commune } });
    if (input.fail) throw new Error("after the write");
    return { commune: input.commune };
  },
  audit: (input) => ({ subjectKind: "commune", subjectId: input.commune, unit: input.commune }),
});

async function ownerRuns(statement: string): Promise<void> {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: province.urls.owner });
  await client.connect();
  await client.query(statement);
  await client.end();
}

async function count(table: string): Promise<number> {
  const found = await province.services.database.batch((tx) =>
    sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(tx),
  );
  return found.rows[0]?.n ?? -1;
}

beforeAll(() =>
  ownerRuns(`create table list_note (tenant integer, commune text);
    grant select, insert on list_note to ansinh_app, ansinh_batch`),
);

test("who lacks the permission changes nothing and is told which one", async () => {
  const actor = province.actor({ areas: "*" });
  await expect(
    perform(province.services, actor, { action: classify, input: { commune: "06000" } }),
  ).rejects.toThrow(/place\.change/);
  expect(await count("list_note")).toBe(0);
});

test("who has the permission elsewhere changes nothing here", async () => {
  const actor = province.actor({ permissions: ["place.change"], areas: ["06001"] });
  await expect(
    perform(province.services, actor, { action: classify, input: { commune: "06000" } }),
  ).rejects.toThrow(/outside the area/);
});

test("what is missing in the input is named", async () => {
  const actor = province.actor({ permissions: ["place.change"], areas: "*" });
  await expect(perform(province.services, actor, { action: classify, input: {} })).rejects.toThrow(/commune/);
});

test("an act is written with its audit entry and its event, together", async () => {
  const actor = province.actor({ permissions: ["place.change"], areas: ["06000"], name: "Cán bộ xã" });
  await perform(province.services, actor, { action: classify, input: { commune: "06000" } });
  expect(await count("list_note")).toBe(1);
  expect(await count("audit_entry")).toBe(1);
  expect(await count("event")).toBe(1);
});

test("an act that fails after writing leaves nothing: no row, no audit entry, no event", async () => {
  const actor = province.actor({ permissions: ["place.change"], areas: ["06000"] });
  const before = [await count("list_note"), await count("audit_entry"), await count("event")];
  const input = { commune: "06000", fail: true };
  await expect(perform(province.services, actor, { action: classify, input })).rejects.toThrow(
    /after the write/,
  );
  expect([await count("list_note"), await count("audit_entry"), await count("event")]).toEqual(before);
});

test("fifty acts at once give one unbroken chain", async () => {
  const actor = province.actor({ permissions: ["place.change"], areas: ["06000"] });
  const acts = Array.from({ length: 50 }, () =>
    perform(province.services, actor, { action: classify, input: { commune: "06000" } }),
  );
  await Promise.all(acts);
  const held = { checkpoints: [], publicKey: province.services.checkpoints.publicKey };
  const report = await verifyAudit(province.services.database, province.tenant, held);
  expect(report).toMatchObject({ entries: 51, findings: [] });
});

test("events are handled once each, and one that fails does not hold up the others", async () => {
  const { database, log } = province.services;
  let failing = true;
  let handled = 0;
  const handlers = {
    "test.classified": [
      async () => {
        if (failing) {
          failing = false;
          throw new Error("first one fails");
        }
        handled += 1;
      },
    ],
  };
  expect(await handleEvents(database, handlers, log)).toBe(50);
  expect(await handleEvents(database, handlers, log)).toBe(1);
  expect(await handleEvents(database, handlers, log)).toBe(0);
  expect(handled).toBe(51);
});
