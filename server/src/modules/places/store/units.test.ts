import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { nationalUnits } from "../data/national-units.ts";
import { loadUnits, placeIndex, resolveUnit } from "../index.ts";
import { readUnits } from "./units.ts";

let province: TestProvince;

beforeAll(async () => {
  province = await openTestProvince();
});

afterAll(() => province.close());

const entries = async () => {
  const found = await province.services.database.batch((tx) =>
    sql<{ n: number }>`select count(*) as n from audit_entry
      where tenant = ${province.tenant} and action = 'places.loadUnits'`.execute(tx),
  );
  return found.rows[0]?.n;
};

describe("national units of a tenant", () => {
  it("are loaded once: the same release again writes nothing and leaves no audit entry", async () => {
    const national = await nationalUnits();
    const first = await loadUnits(province.services, province.tenant);
    expect(first).toEqual({ units: national.units.length, lineage: national.lineage.length });
    expect(await loadUnits(province.services, province.tenant)).toEqual({ units: 0, lineage: 0 });
    expect(await entries()).toBe(1);
  });

  it("are read back as they were given, a beginning before our records included", async () => {
    const byKey = <T extends { code: string }>(items: readonly T[], key: (item: T) => string) =>
      [...items].sort((a, b) => (key(a) < key(b) ? -1 : 1));
    const read = await province.services.database.read(province.system, (tx) =>
      readUnits(tx, province.tenant),
    );
    const given = await nationalUnits();
    const state = (unit: { code: string; from: string | null }) => `${unit.code} ${unit.from ?? ""}`;
    const link = (one: { code: string; into: string; on: string }) => `${one.code} ${one.into} ${one.on}`;
    expect(byKey(read.units, state)).toEqual(byKey(given.units, state));
    expect(byKey(read.lineage, link)).toEqual(byKey(given.lineage, link));
  });

  it("a wrong name in the database is put right by the next load, which says so in the audit log", async () => {
    await province.services.database.batch((tx) =>
      sql`update unit set name = 'Sai' where tenant = ${province.tenant} and code = '06220'`.execute(tx),
    );
    expect(await loadUnits(province.services, province.tenant)).toEqual({ units: 2, lineage: 0 });
    expect(await entries()).toBe(2);
  });

  it("are the tenant's own: another tenant sees none of them", async () => {
    const stranger = { ...province.system, tenant: 99 };
    const seen = await province.services.database.read(stranger, (tx) => readUnits(tx, province.tenant));
    expect(seen).toEqual({ units: [], lineage: [] });
  });

  it("resolve old names on the database's own rows", async () => {
    const { database } = province.services;
    const index = await database.read(province.system, (tx) => placeIndex(tx, province.tenant));
    const found = resolveUnit(index, { name: "xã Hòa Cư", province: "Lạng Sơn" }, "2026-11-21");
    expect(found).toMatchObject({ kind: "one", by: "lineage", unit: { code: "06220", name: "Công Sơn" } });
  });
});
