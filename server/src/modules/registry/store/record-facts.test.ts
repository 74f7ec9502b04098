import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "#kernel/id.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { openBatch } from "./batch.ts";
import { type FactToRecord, recordFacts } from "./record-facts.ts";

let province: TestProvince;
beforeAll(async () => {
  province = await openTestProvince();
});
afterAll(() => province?.close());

async function recorded(facts: readonly FactToRecord[]): Promise<unknown[]> {
  const { tenant, services } = province;
  return services.database.batch(async (tx) => {
    const batch = {
      tenant,
      id: newId(),
      kind: "act",
      label: "test",
      unit: null,
      accountId: null,
      at: new Date(),
    } as const;
    await recordFacts(tx, await openBatch(tx, batch), facts);
    const ids = facts.map((fact) => fact.subjectId);
    const found = await sql<{ value: unknown }>`select value from fact where tenant = ${tenant}
        and subject_id = any(${ids}::uuid[])
      union all select value from sealed.fact where tenant = ${tenant} and subject_id = any(${ids}::uuid[])`.execute(
      tx,
    );
    return found.rows.map((row) => row.value);
  });
}

const fact = (value: unknown, more: Partial<FactToRecord> = {}): FactToRecord => ({
  subjectKind: "person",
  subjectId: newId(),
  kind: "studying",
  value,
  source: "test",
  ...more,
});

test.each([[null], [true], ["1951"], [{ lo: 1, hi: 2 }]])(
  "%j is recorded as it is, and said again is recorded once",
  async (value) => {
    const said = fact(value);
    expect(await recorded([said, said])).toEqual([value]);
    expect(await recorded([said])).toEqual([value]);
  },
);

test("an explicit “no information” of a sealed kind is recorded too", async () => {
  expect(await recorded([fact(null, { kind: "hiv", sealedClass: "hiv" })])).toEqual([null]);
});
