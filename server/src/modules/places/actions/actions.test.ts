import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#kernel/actor.ts";
import { type Action, perform } from "#platform/action.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { createReadyDatabase } from "#test/ready-database.ts";
import {
  addVillage,
  classifyPlace,
  endPlaceClassification,
  ensureVillages,
  rearrangeVillages,
  renameVillage,
  villagesOf,
} from "../index.ts";
import { classificationLines, villageLines } from "../queries/index.ts";

const commune = "06220";
let province: TestProvince;
let officer: Actor;

beforeAll(async () => {
  province = await openTestProvince(createReadyDatabase());
  officer = province.actor({ permissions: ["place.read", "place.change"], areas: [commune] });
});

afterAll(() => province.close());

beforeEach(emptyVillages);

/** The app and batch roles may not delete; only a test does, as the owner. */
async function emptyVillages(): Promise<void> {
  const client = new pg.Client({ connectionString: province.urls.owner });
  await client.connect();
  await client.query("truncate village_lineage, village_name, unit_classification, village");
  await client.end();
}

function act<I, O>(action: Action<I, O>, input: unknown, actor = officer): Promise<O> {
  return perform(province.services, actor, { action, input });
}

const decision = "Nghị quyết 12/NQ-HĐND";
const add = (name: string, more: object = {}) =>
  act(addVillage, { commune, kind: "thon", name, from: "2025-07-01", decision, ...more });

async function lastAudit() {
  const found = await province.services.database.batch((tx) =>
    sql<{ action: string; unit: string; details: Record<string, unknown> }>`
      select action, unit, details from audit_entry where tenant = ${province.tenant}
      order by seq desc limit 1`.execute(tx),
  );
  return found.rows[0];
}

const lines = async () =>
  (await villageLines(province.services, officer, commune)).map(
    (line) => `${line.fullName} ${line.from}–${line.to ?? ""}`,
  );

describe("a village of a commune", () => {
  it("is added by a decision, with an audit entry", async () => {
    await add("Nà Kéo");
    expect(await lines()).toEqual(["Thôn Nà Kéo 2025-07-01–"]);
    expect(await lastAudit()).toMatchObject({
      action: "places.addVillage",
      unit: commune,
      details: { name: "Nà Kéo", decision },
    });
  });

  it("is not added twice, however its name is spelled", async () => {
    await add("Nà Hòa");
    await expect(add("NÀ HOÀ")).rejects.toMatchObject({ code: "places.villageExists" });
    expect(await lines()).toHaveLength(1);
  });

  it("is not added to a commune that didn't exist on the day", async () => {
    await expect(add("Nà Kéo", { commune: "06211", from: "2025-06-30" })).rejects.toMatchObject({
      code: "platform.outsideArea",
    });
    const everywhere = province.actor({ permissions: ["place.change"], areas: "*" });
    const input = { commune: "06223", kind: "thon", name: "Nà Kéo", from: "2025-07-01", decision };
    await expect(act(addVillage, input, everywhere)).rejects.toMatchObject({ code: "places.unitNotFound" });
  });

  it.each([
    ["no permission", { permissions: ["place.read"], areas: [commune] }, "platform.notPermitted"],
    ["another area", { permissions: ["place.change"], areas: ["06184"] }, "platform.outsideArea"],
  ] as const)("is not changed with %s", async (_, rights, code) => {
    const input = { commune, kind: "thon", name: "Nà Kéo", from: "2025-07-01", decision };
    await expect(act(addVillage, input, province.actor(rights))).rejects.toMatchObject({ code });
    expect(await lines()).toEqual([]);
  });

  it("keeps its identity under a new name, and the old name with its days", async () => {
    const { id } = await add("Nà Kéo");
    await act(renameVillage, { commune, id, kind: "khu_pho", name: "Kéo", from: "2026-03-01", decision });
    const [line] = await villageLines(province.services, officer, commune);
    expect(line).toMatchObject({ id, fullName: "Khu phố Kéo", from: "2025-07-01", to: null });
    expect(line?.pastNames).toEqual([
      { fullName: "Thôn Nà Kéo", from: "2025-07-01", to: "2026-02-28", source: decision },
    ]);
  });

  it("can't be renamed from a day before its name began", async () => {
    const { id } = await add("Nà Kéo");
    const rename = (from: string) =>
      act(renameVillage, { commune, id, kind: "thon", name: "Kéo", from, decision });
    await rename("2026-03-01");
    await expect(rename("2026-03-01")).rejects.toMatchObject({ code: "places.dayTooEarly" });
    await expect(rename("2026-02-01")).rejects.toMatchObject({ code: "places.dayTooEarly" });
  });

  it("merges with another into a new one; both remain in the history", async () => {
    const first = await add("Nà Kéo", { formerCommune: "06223" });
    const second = await add("Pò Mạch", { formerCommune: "06223" });
    const merge = {
      commune,
      ids: [first.id, second.id],
      into: [{ kind: "thon", name: "Nà Kéo" }],
      on: "2026-05-01",
      decision,
    };
    const made = await act(rearrangeVillages, merge);
    expect(await lines()).toEqual([
      "Thôn Nà Kéo 2026-05-01–",
      "Thôn Nà Kéo 2025-07-01–2026-04-30",
      "Thôn Pò Mạch 2025-07-01–2026-04-30",
    ]);
    const [line] = await villageLines(province.services, officer, commune);
    expect(line).toMatchObject({ id: made.made[0], formerCommune: "06223" });
    expect(line?.madeOf.map((step) => step.fullName).sort()).toEqual(["Thôn Nà Kéo", "Thôn Pò Mạch"]);
    await expect(act(rearrangeVillages, merge)).rejects.toMatchObject({ code: "places.villageEnded" });
    const event = await province.services.database.batch((tx) =>
      sql<{ unit: string; payload: object }>`select unit, payload from event
        where kind = 'places.villagesRearranged'`.execute(tx),
    );
    expect(event.rows).toMatchObject([{ unit: commune, payload: { made: made.made, on: "2026-05-01" } }]);
  });

  it("of another commune can't be merged by an officer of this one", async () => {
    const everywhere = province.actor({ permissions: ["place.change"], areas: "*" });
    const other = { commune: "06184", kind: "thon", name: "Kéo", from: "2025-07-01", decision };
    const { id } = await act(addVillage, other, everywhere);
    const input = { commune, ids: [id], into: [{ kind: "thon", name: "X" }], on: "2026-05-01", decision };
    await expect(act(rearrangeVillages, input)).rejects.toMatchObject({ code: "places.villageNotFound" });
  });
});

describe("villages named by a list", () => {
  const ensure = (texts: string[]) =>
    province.services.database.batch((tx) =>
      ensureVillages(tx, province.tenant, { commune, texts, from: "2025-07-01", source: "danh sách" }),
    );

  it("are added once, whatever the spelling, and found again", async () => {
    const first = await ensure(["Thôn Nà Kéo", "THÔN NÀ KÉO", "Nà Kéo", "TDP 3", "Tổ dân phố 03", ""]);
    expect(new Set(first.values()).size).toBe(2);
    expect(await ensure(["nà kéo", "tdp 3"])).toEqual(
      new Map([
        ["nà kéo", first.get("Nà Kéo")],
        ["tdp 3", first.get("TDP 3")],
      ]),
    );
    expect(await lines()).toEqual(["Tổ dân phố 3 2025-07-01–", "Thôn Nà Kéo 2025-07-01–"]);
  });

  it("of one name and two kinds stay two", async () => {
    const ids = await ensure(["Thôn 1", "Khu phố 1"]);
    expect(new Set(ids.values()).size).toBe(2);
  });

  it("asked for by ten imports at once are still added once", async () => {
    await Promise.all(Array.from({ length: 10 }, () => ensure(["Thôn A", "Thôn B"])));
    const now = await province.services.database.batch((tx) =>
      villagesOf(tx, province.tenant, { commune, on: "2026-11-21" }),
    );
    expect(now.map((village) => village.name)).toEqual(["A", "B"]);
  });
});

describe("a classification of a place", () => {
  const border = { commune, class: "border", from: "2025-07-01", decision: "Quyết định 1/QĐ-TTg" };
  const all = async () =>
    (await classificationLines(province.services, officer, commune)).map(
      ({ class: name, from, to, endDecision }) => `${name} ${from}–${to ?? ""} ${endDecision ?? ""}`.trim(),
    );

  it("is dated, carries its decision and is audited", async () => {
    await act(classifyPlace, border);
    expect(await all()).toEqual(["border 2025-07-01–"]);
    expect(await lastAudit()).toMatchObject({ action: "places.classify", details: { class: "border" } });
  });

  it("can't hold twice on one day; on the day after it ended it may begin again", async () => {
    const { id } = await act(classifyPlace, border);
    await expect(act(classifyPlace, { ...border, from: "2026-01-01" })).rejects.toMatchObject({
      code: "places.classificationOverlaps",
    });
    const end = { commune, id, lastDay: "2025-12-31", decision: "Quyết định 2/QĐ-TTg" };
    await act(endPlaceClassification, end);
    await expect(act(endPlaceClassification, end)).rejects.toMatchObject({
      code: "places.classificationEnded",
    });
    await expect(act(classifyPlace, { ...border, from: "2025-12-31" })).rejects.toMatchObject({
      code: "places.classificationOverlaps",
    });
    await act(classifyPlace, { ...border, from: "2026-01-01" });
    expect(await all()).toEqual(["border 2026-01-01–", "border 2025-07-01–2025-12-31 Quyết định 2/QĐ-TTg"]);
  });

  it("of a village is not one of the commune", async () => {
    const { id } = await add("Nà Kéo");
    const difficult = { ...border, class: "specially_difficult" };
    await act(classifyPlace, { ...difficult, villageId: id });
    await act(classifyPlace, difficult);
    expect(await all()).toHaveLength(2);
  });

  it("doesn't end before it began, and its end doesn't lie before its beginning", async () => {
    await expect(act(classifyPlace, { ...border, to: "2025-06-30" })).rejects.toMatchObject({
      code: "platform.invalidInput",
    });
    const { id } = await act(classifyPlace, border);
    const end = { commune, id, lastDay: "2025-06-30", decision };
    await expect(act(endPlaceClassification, end)).rejects.toMatchObject({ code: "places.dayTooEarly" });
  });
});
