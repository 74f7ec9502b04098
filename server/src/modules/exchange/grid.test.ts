import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { Actor } from "#kernel/actor.ts";
import { systemActor } from "#platform/tenant.ts";
import { communes, type Office, openOffice, signedIn } from "#test/access.ts";
import { importGiven } from "#test/lists.ts";
import { jobs } from "./index.ts";
import { importGrid } from "./queries/grid.ts";

const [unit] = communes;
let office: Office;
let officer: Actor;
let id = "";

/** Rows 5 to 124, of which every tenth has a birthday that never was; a separator above them all. */
const rows = [
  ["I. Thôn Nà Pàn", null, null, null, null, null, null],
  ...Array.from({ length: 119 }, (_, at) => [
    ...[at + 1, `H${at}`, "Chủ hộ", `Nông Văn ${String.fromCharCode(65 + (at % 26))}`],
    ...[at % 10 === 9 ? "31/02/1980" : "05/09/1950", "Nam", null],
  ]),
];
const header = ["STT", "Số hộ khẩu", "Quan hệ với chủ hộ", "Họ và tên", "Ngày sinh", "Giới tính", "Số CCCD"];

beforeAll(async () => {
  office = await openOffice();
  await office.services.jobs.start(office.services, jobs);
  officer = systemActor(1);
  const ground = { services: office.services, system: officer };
  const list = { title: "DANH SÁCH NHÂN KHẨU", header, rows };
  ({ id } = await importGiven(ground, list, { by: officer, unit }));
});
afterAll(async () => {
  await office.services.jobs.stop();
  await office.close();
});

const erring = [15, 25, 35, 45, 55, 65, 75, 85, 95, 105, 115];
const ask = (question: { after?: number; limit?: number; onlyErring?: boolean } = {}) =>
  importGrid(office.services, officer, {
    ...{ fileId: id, sheet: 0, after: 0, limit: 50, onlyErring: false },
    ...question,
  });

it("rows stand as in the file, below the header, page after page to the last", async () => {
  const first = await ask();
  expect(first).toMatchObject({
    columns: [..."ABCDEFG"],
    more: true,
    erring: 11,
    firstErring: 15,
    nextErring: 55,
  });
  expect(first.rows.map(({ row }) => row)).toEqual(Array.from({ length: 50 }, (_, at) => 5 + at));
  expect(first.rows[0]).toMatchObject({ outcome: null, cells: [{ column: 0, text: "I. Thôn Nà Pàn" }] });
  expect(first.rows[1]?.cells[3]).toEqual({ column: 3, text: "Nông Văn A" });
  const last = await ask({ after: 104 });
  expect(last.rows.map(({ row }) => row)).toEqual(Array.from({ length: 20 }, (_, at) => 105 + at));
  expect(last).toMatchObject({ more: false, nextErring: null });
});

it("an erring cell carries its message in both languages, at its column", async () => {
  const [, , , , , , , , , , row] = (await ask()).rows;
  expect(row?.row).toBe(15);
  expect(row?.findings[0]).toMatchObject({
    column: 4,
    short: { vi: expect.stringMatching(/^Cột Ngày sinh \(E\): 31\/02\/1980 không tồn tại/) },
    text: { en: expect.stringMatching(/^Sheet Sheet1, row 15, column Ngày sinh \(E\)/) },
  });
});

it("only rows with something to tell are shown where that is asked, in pages too", async () => {
  const first = await ask({ onlyErring: true, limit: 10 });
  expect(first.rows.map(({ row }) => row)).toEqual(erring.slice(0, 10));
  expect(first.more).toBe(true);
  const rest = await ask({ onlyErring: true, limit: 10, after: 105 });
  expect(rest.rows.map(({ row }) => row)).toEqual([115]);
  expect(rest.more).toBe(false);
});

it("is logged as a read of these rows for this file, with the people on them; another commune sees no file", async () => {
  const browser = await signedIn(office, "xa.canbo");
  const address = `/api/imports/${id}/sheets/0/rows?limit=20`;
  const answer = await browser.get(address);
  expect(answer.statusCode).toBe(200);
  const found = await office.services.database.batch((tx) =>
    sql<{ purpose: string; criteria: object; people: number }>`select purpose, criteria,
        cardinality(shown) as people from read_log where route like '%/sheets/:sheet/rows'`.execute(tx),
  );
  expect(found.rows).toEqual([
    { purpose: "import", criteria: { file: id, sheet: 0, fromRow: 5, toRow: 24 }, people: 19 },
  ]);
  expect((await (await signedIn(office, "xa2.canbo")).get(address)).statusCode).toBe(404);
  expect((await (await signedIn(office, "lanhdao")).get(address)).statusCode).toBe(403);
  expect((await browser.get(`/api/imports/${id}/sheets/7/rows`)).json()).toMatchObject({
    code: "exchange.sheetNotFound",
  });
});
