import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "#kernel/id.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import {
  type BatchToOpen,
  openBatch,
  type PersonToRecord,
  type Recording,
  readSnapshot,
  recordCoverage,
  recordFacts,
  recordHouseholds,
  recordMemberships,
  recordPeople,
  undoBatch,
} from "./index.ts";
import { personPage } from "./queries/person-page.ts";
import { searchPeople } from "./queries/search.ts";

let province: TestProvince;
beforeAll(async () => {
  province = await openTestProvince();
});
afterAll(() => province.close());

const commune = "06001";
const everyday = { q: "", after: 0, limit: 20 };

function batch(label: string): BatchToOpen {
  return { tenant: 1, id: newId(), kind: "import", label, unit: commune, accountId: null, at: new Date() };
}

function somebody(name: string, given: Partial<PersonToRecord> = {}): PersonToRecord {
  return {
    name,
    nameRaw: name,
    sex: null,
    birth: null,
    number: null,
    commune,
    source: "Danh sách thử, dòng 1",
    ...given,
  };
}

function inBatch<T>(
  label: string,
  work: (recording: Recording, tx: Parameters<typeof openBatch>[0]) => Promise<T>,
) {
  return province.services.database.batch(async (tx) => work(await openBatch(tx, batch(label)), tx));
}

const whole = () => province.actor({ permissions: "all", areas: "*" });
const find = (q: string, actor = whole()) =>
  province.services.database.read(actor, (tx) => searchPeople(tx, actor, { ...everyday, q }));

test("people of a list: by number known or new, without one they wait with candidates of the same name", async () => {
  const birth = { from: "1948-01-01", to: "1948-12-31" };
  const first = await inBatch("dân cư", (recording, tx) =>
    recordPeople(tx, recording, [
      somebody("Nông Thị Bản", { number: { value: "020148000123", restored: false }, birth, sex: "female" }),
      somebody("Hoàng Văn Sáng", { number: { value: "020085000777", restored: false } }),
    ]),
  );
  expect(first.map((item) => item.outcome)).toEqual(["new", "new"]);
  const second = await inBatch("người khuyết tật", (recording, tx) =>
    recordPeople(tx, recording, [
      somebody("NÔNG THỊ BẢN", { number: { value: "020148000123", restored: false } }),
      somebody("Nông Thị Bản", { birth: { from: "1948-06-01", to: "1948-06-01" } }),
    ]),
  );
  expect(second[0]).toMatchObject({ outcome: "known", personId: first[0]?.personId });
  expect(second[1]).toMatchObject({ outcome: "wait", reason: "no_number" });
  const items = await province.services.database.batch((tx) =>
    sql<{
      candidates: string[];
    }>`select candidates from match_item where person_id = ${second[1]?.personId}`.execute(tx),
  );
  expect(items.rows[0]?.candidates).toEqual([first[0]?.personId]);
});

test("the second row of a number in one list meets the person of the first", async () => {
  const twice = await inBatch("trùng", (recording, tx) =>
    recordPeople(tx, recording, [
      somebody("Lý A Pao", { number: { value: "020090000001", restored: false } }),
      somebody("Lý A Pao", { number: { value: "020090000001", restored: false } }),
    ]),
  );
  expect(twice[1]).toMatchObject({ outcome: "known", personId: twice[0]?.personId });
});

test.each([
  ["without diacritics", "nong thi ban"],
  ["in any order", "ban nong"],
  ["unfinished", "nong thi b"],
  ["with the birth year", "ban 1948"],
  ["by number", "020148000123"],
  ["shouted with signs", "NÔNG  THỊ BẢN"],
])("a person is found %s", async (_how, q) => {
  const found = await find(q);
  expect(found.items.map((item) => item.name)).toContain("Nông Thị Bản");
});

test("a search finds nobody outside the area, without a context, or by a wildcard", async () => {
  const elsewhere = province.actor({ permissions: "all", areas: ["06999"] });
  expect((await find("nong thi ban", elsewhere)).items).toEqual([]);
  expect((await find("%%")).items).toEqual([]);
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString: province.urls.app });
  await client.connect();
  const naked = await client.query(
    "select * from search_people(array['ban','nong','thi'], 'ban', null, null, null, 0, 20)",
  );
  await client.end();
  expect(naked.rows).toEqual([]);
});

test("people of exactly the name come first, then who bears more words, page by page without a gap", async () => {
  const near = ["Lộc Văn Páo An", "Lộc Páo Văn Én", "Lộc Văn Thị Páo"];
  const names = [...near, "Lộc Văn Páo", "Páo Lộc Văn", "Lộc Văn Páo"];
  await inBatch("dân cư", (recording, tx) =>
    recordPeople(
      tx,
      recording,
      names.map((name) => somebody(name)),
    ),
  );
  const page = (after: number, actor = whole()) =>
    province.services.database.read(actor, (tx) =>
      searchPeople(tx, actor, { q: "páo văn lộc", after, limit: 2 }),
    );
  const pages = [await page(0), await page(2), await page(4)];
  expect(pages.map((each) => each.more)).toEqual([true, true, false]);
  const found = pages.flatMap((each) => each.items);
  expect(new Set(found.map((each) => each.id)).size).toBe(6);
  expect(new Set(found.slice(0, 3).map((each) => each.name))).toEqual(
    new Set(["Lộc Văn Páo", "Páo Lộc Văn"]),
  );
  expect(new Set(found.slice(3).map((each) => each.name))).toEqual(new Set(near));
});

test.each(["l", "w", "lo", "loc vă", "văn p"])("an unfinished word finds as its beginning: %s", async (q) => {
  const found = (await find(q)).items.map((each) => each.name);
  const own = (await find(q, province.actor({ permissions: "all", areas: [commune] }))).items;
  expect(own.map((each) => each.name)).toEqual(found);
  expect(found.length > 0).toBe(q !== "w");
});

test("a household with its statuses reaches the engine, and its absences mean what was declared", async () => {
  const made = await inBatch("hộ nghèo", async (recording, tx) => {
    const people = await recordPeople(tx, recording, [
      somebody("Triệu Văn Chủ", {
        number: { value: "020070000010", restored: false },
        birth: { from: "1970-01-01", to: "1970-12-31" },
      }),
      somebody("Triệu Thị Con", {
        number: { value: "020318000011", restored: false },
        birth: { from: "2018-05-06", to: "2018-05-06" },
        sex: "female",
      }),
    ]);
    const ids = people.map((item) => item.personId);
    const [home] = await recordHouseholds(tx, recording, [{ kind: "review", commune, number: "HN-01" }]);
    const [again] = await recordHouseholds(tx, recording, [{ kind: "review", commune, number: "HN-01" }]);
    expect(again).toBe(home);
    const source = "Danh sách hộ nghèo";
    await recordMemberships(tx, recording, [
      { householdId: home ?? "", personId: ids[0] ?? "", relation: "head", source },
      { householdId: home ?? "", personId: ids[1] ?? "", relation: "child", source },
    ]);
    const poor = {
      subjectKind: "household",
      subjectId: home ?? "",
      kind: "poverty",
      value: "poor",
      validFrom: "2026-01-01",
      source,
    } as const;
    await recordFacts(tx, recording, [poor, poor]);
    await recordFacts(tx, recording, [
      {
        subjectKind: "person",
        subjectId: ids[1] ?? "",
        kind: "hiv",
        value: true,
        source,
        sealedClass: "hiv",
      },
    ]);
    await recordCoverage(tx, recording, { commune, list: "poor", complete: true, asOf: "2026-11-01" });
    return ids;
  });
  const question = {
    tenant: 1,
    communes: [commune],
    people: [made[1] ?? ""],
    knownAt: null,
    day: "2026-11-21",
    sealed: false,
  };
  const [home] = await province.services.database.batch((tx) => readSnapshot(tx, question));
  expect(home?.facts).toMatchObject([{ kind: "poverty", value: "poor", from: "2026-01-01" }]);
  expect(home?.completeLists).toEqual(["poor"]);
  expect(home?.relations).toEqual([{ kind: "parent", from: made[0], to: made[1] }]);
  const child = home?.members.find((member) => member.id === made[1]);
  expect(child?.facts).toMatchObject([
    { kind: "birthDate", value: "2018-05-06" },
    { kind: "sex", value: "female" },
  ]);
  expect(home?.members.find((member) => member.id === made[0])?.facts.map((fact) => fact.kind)).toEqual([
    "birthDate",
  ]);
  const [whole] = await province.services.database.batch((tx) =>
    readSnapshot(tx, { ...question, sealed: true }),
  );
  expect(whole?.members.flatMap((member) => member.facts.map((fact) => fact.kind))).toContain("hiv");
});

test("a sealed fact is seen on the person's page only by who holds the class", async () => {
  const [found] = (await find("trieu thi con")).items;
  const page = (classes: readonly "hiv"[]) => {
    const actor = province.actor({ permissions: "all", areas: "*", classes });
    return province.services.database.read(actor, (tx) =>
      personPage(tx, actor, { id: found?.id ?? "", knownAt: null }),
    );
  };
  expect(JSON.stringify(await page([]))).not.toMatch(/hiv/i);
  expect((await page(["hiv"])).facts.map((fact) => fact.kind)).toContain("hiv");
});

test("a list is undone whole, and not while later data stands upon its people", async () => {
  const given = batch("nhập nhầm");
  const later = batch("nhập sau");
  const { database } = province.services;
  const [person] = await database.batch(async (tx) =>
    recordPeople(tx, await openBatch(tx, given), [
      somebody("Vi Văn Nhầm", { number: { value: "020099000099", restored: false } }),
    ]),
  );
  await database.batch(async (tx) => {
    const recording = await openBatch(tx, later);
    await recordFacts(tx, recording, [
      {
        subjectKind: "person",
        subjectId: person?.personId ?? "",
        kind: "receivesPension",
        value: true,
        source: "BHXH",
      },
    ]);
  });
  const undo = (which: BatchToOpen) =>
    database.batch(async (tx) => undoBatch(tx, await openBatch(tx, which)));
  await expect(undo(given)).rejects.toThrow(/Vi Văn Nhầm/);
  await undo(later);
  await undo(given);
  expect((await find("vi van nham")).items).toEqual([]);
  const [again] = await inBatch("nhập lại", (recording, tx) =>
    recordPeople(tx, recording, [
      somebody("Vi Văn Nhầm", { number: { value: "020099000099", restored: false } }),
    ]),
  );
  expect(again?.outcome).toBe("new");
});
