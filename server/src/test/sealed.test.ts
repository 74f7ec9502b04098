import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import type { FastifyInstance, LightMyRequestResponse } from "fastify";
import { strFromU8, unzipSync } from "fflate";
import { sql } from "kysely";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { searchKey } from "#kernel/search-key.ts";
import { authenticateWith, jobs, routes } from "#main/composition.ts";
import { servicesOver } from "#main/open.ts";
import { createSampleAccounts } from "#modules/access/index.ts";
import { importFolder, importList } from "#modules/exchange/index.ts";
import { writeSample } from "#modules/exchange/sample/index.ts";
import { buildApp } from "#platform/http/app.ts";
import type { Services } from "#platform/services.ts";
import { systemActor } from "#platform/tenant.ts";
import { Browser } from "./access.ts";
import type { TestDatabase } from "./database.ts";
import { pdfText } from "./pdf-text.ts";
import { createReadyDatabase } from "./ready-database.ts";
import { commune, type Ids, levelDay, month, visits } from "./sealed-visits.ts";

/** The sample of this seed has one sealed case, in this commune: somebody alone under its clause. */
const sample = { people: 1500, seed: "7" };
const otherCommune = "06313";

const logins = [
  "xa.canbo",
  "xa.ketoan",
  "xa.chutich",
  "xa2.canbo",
  "xa2.ketoan",
  "xa2.chutich",
  "so.cbo",
  "so.ketoan",
  "so.giamdoc",
  "so.theodoi",
  "lanhdao",
  "thanhtra",
  "phantich",
  "quantri",
] as const;

let test: TestDatabase;
let folder: string;
let services: Services;
let app: FastifyInstance;
let ids: Ids;
let logged = "";

async function rowsOf<Row>(statement: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await services.database.batch((tx) => statement.execute(tx))).rows;
}

beforeAll(async () => {
  test = await createReadyDatabase();
  folder = await mkdtemp(join(tmpdir(), "ansinh-sealed-"));
  const write = (line: string) => {
    logged += line;
  };
  const log = pino({ level: "trace" }, { write });
  services = await servicesOver({ urls: test.urls, dataDir: join(folder, "data"), log });
  await createSampleAccounts(services, systemActor(1), [commune, otherCommune]);
  await services.jobs.start(services, jobs);
  const authenticate = authenticateWith(services);
  app = await buildApp({ services, routes, authenticate, systemActor: () => systemActor(1) });
  await writeSample({ ...sample, outDir: join(folder, "lists") });
  await importFolder(services, systemActor(1), { folder: join(folder, "lists") });
  await importPlanted();
  await makeTheLists();
  ids = await idsOf();
}, 600_000);

afterAll(async () => {
  await app.close();
  await services.jobs.stop();
  await services.database.close();
  await test.drop();
  await rm(folder, { recursive: true, force: true });
});

const decided = "40/QĐ-UBND;12/03/2024;01/03/2024;Đang hưởng";
const adult = "Người nhiễm HIV/AIDS thuộc hộ nghèo (Khoản 8 Điều 5)";
const planted = ["Triệu Thị Kín", "Triệu Văn Giấu", "Triệu Văn Trả"];
const plantedNumbers = ["020319001111", "020085009999", "020085009997"];

/** Beside the sample: a child and an adult whose rows also hold notes and errors, so that error texts speak of them. */
async function importPlanted(): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Doi tuong HIV");
  sheet.addRow(["UBND XÃ"]);
  sheet.addRow(["DANH SÁCH QUẢN LÝ ĐỐI TƯỢNG BẢO TRỢ XÃ HỘI"]);
  sheet.addRow([]);
  const header = ["STT", "Mã đối tượng", "Họ và tên", "Ngày sinh", "Số CCCD", "Giới tính", "Loại đối tượng"];
  sheet.addRow([
    ...header,
    "Mức hỗ trợ",
    "Số quyết định",
    "Ngày quyết định",
    "Ngày hỗ trợ",
    "Tình trạng",
    "Ghi chú",
  ]);
  const rows = [
    `1;KB1;Triệu Thị Kín;05/03/2019;020319001111;Nữ;Trẻ em nhiễm HIV/AIDS thuộc hộ nghèo (Khoản 3 Điều 5);1000000;${decided};mẹ nhiễm HIV`,
    `2;KB2;Triệu Văn Giấu (HIV);31/02/1985;020085009999;Nam;${adult};750000;${decided};uống ARV, AIDS`,
    `3;KB3;Triệu Văn Trả;1985;020085009997;Nam;${adult};bảy trăm;${decided};HIV`,
    `4;KB4;Triệu Văn Khác;1985;020085009998;Nam;Người khuyết tật nặng (Khoản 6 Điều 5);750000;${decided};`,
  ];
  for (const row of rows)
    sheet.addRow(row.split(";").map((text) => (/^\d{6,7}$/.test(text) ? Number(text) : text)));
  const path = join(folder, "Danh sach HIV thang 10.xlsx");
  await writeFile(path, Buffer.from(await book.xlsx.writeBuffer()));
  const settings = { kind: "full", complete: false, agency: "Bưu điện", funding: "commune" } as const;
  await importList(services, systemActor(1), { path, unit: commune, settings });
}

async function makeTheLists(): Promise<void> {
  const maker = new Browser({ app }, "10.1.0.1");
  await maker.signIn("xa.canbo");
  const asked = await maker.post("/api/pay-lists/make", { month, office: commune });
  expect(asked.statusCode, asked.body).toBe(200);
  await everyJobEnds();
  const raised = await maker.post("/api/raises/make", { inForce: levelDay, office: commune });
  expect(raised.statusCode, raised.body).toBe(200);
  await everyJobEnds();
}

async function everyJobEnds(): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const open = await rowsOf(sql`select 1 from job where state in ('waiting', 'running')`);
    if (open.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the jobs did not end in time");
}

async function idsOf(): Promise<Ids> {
  const sealed = await rowsOf(
    sql<{
      person: string;
      name: string;
      grant: string;
    }>`select distinct g.person_id as person, p.name, g.id as grant
      from sealed.grant_clause c join grant_term t on t.id = c.term_id join benefit_grant g on g.id = t.grant_id
      join person p on p.id = g.person_id where c.class = 'hiv'`,
  );
  const found = sealed.map((each) => each.person);
  const number = await rowsOf(
    sql<{ value: string }>`select value from identifier where person_id = any(${found})`,
  );
  const touched = await rowsOf(
    sql<{
      id: string;
    }>`select distinct file_id as id from import_row where person_id = any(${found}) or sealed`,
  );
  const idsIn = async (statement: ReturnType<typeof sql<{ id: string }>>) =>
    (await rowsOf(statement)).map((row) => row.id);
  return {
    people: [...new Set(found)],
    names: [...new Set([...sealed.map((each) => each.name), ...planted])],
    numbers: [...new Set([...number.map((each) => each.value), ...plantedNumbers])],
    grants: sealed.map((each) => each.grant),
    lists: await idsIn(sql`select id from pay_list`),
    files: touched.map((each) => each.id),
    accounts: await idsIn(sql`select id from account`),
    jobs: await idsIn(sql`select id from job`),
    raises: await idsIn(sql`select id from raise_decision`),
  };
}

/** The words that disclose it, and the numbers of its clauses in the forms in which offices write them. */
const words = /\bhiv\b|\baids\b|\barv\b|mien dich/;
const clauseNumbers = /\b5[.(]+(?:3|8)\b|\bkhoan (?:3|8),? dieu 5\b|\bk(?:3|8) d5\b/;

async function textOf(answer: LightMyRequestResponse): Promise<string> {
  const type = String(answer.headers["content-type"]);
  if (answer.statusCode !== 200 || /json|csv/.test(type))
    return `${decodeURIComponent(headerOf(answer))} ${answer.body}`;
  if (/spreadsheet|wordprocessing/.test(type)) {
    const parts = Object.entries(unzipSync(new Uint8Array(answer.rawPayload)));
    return [headerOf(answer), ...parts.map(([name, bytes]) => `${name} ${strFromU8(bytes)}`)].join("\n");
  }
  return pdfText(answer.rawPayload);
}

function headerOf(answer: LightMyRequestResponse): string {
  return String(answer.headers["content-disposition"] ?? "");
}

/** Accounts are called by their class and hold it, and this test asked for it: those are no cases. */
function withoutAccounts(text: string): string {
  return text.replace(/xa\.hiv|"class": ?"hiv"|"q": ?"(?:hiv|nhiem hiv|aids)"/g, "");
}

/** Every JSON object that speaks of one of the sealed people directly. */
function* partsAbout(value: unknown, people: readonly string[]): Generator<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) {
    const own = value as Record<string, unknown>;
    if (people.some((id) => own.personId === id || own.id === id || ids.grants.includes(String(own.grantId))))
      yield own;
  }
  for (const each of Object.values(value)) yield* partsAbout(each, people);
}

interface Leak {
  readonly login: string;
  readonly address: string;
  readonly found: string;
}

async function leaksIn(login: string, address: string, answer: LightMyRequestResponse): Promise<Leak[]> {
  const leaks: Leak[] = [];
  const tell = (text: string, pattern: RegExp) => {
    const key = searchKey(withoutAccounts(text));
    const found = pattern.exec(key);
    if (found)
      leaks.push({ login, address, found: key.slice(Math.max(0, found.index - 80), found.index + 80) });
  };
  const whole = await textOf(answer);
  tell(whole, words);
  // On a list such people stand apart: a name there would be marked by what the row lacks.
  if (/^\/api\/(pay-lists|raises)\//.test(address)) {
    for (const name of planted.filter((each) => whole.includes(each)))
      leaks.push({ login, address, found: name });
  }
  if (answer.statusCode !== 200 || !String(answer.headers["content-type"]).includes("json")) return leaks;
  for (const part of partsAbout(answer.json(), ids.people)) {
    tell(JSON.stringify(part), clauseNumbers);
    for (const key of ["clause", "coefficient", "tenths", "basis"]) {
      if (part.sealed === true && part[key] !== undefined && part[key] !== null)
        leaks.push({ login, address, found: `${key}: ${JSON.stringify(part[key])}` });
    }
  }
  return leaks;
}

function addresses(): string[] {
  return Object.values(visits).flatMap((visit) => (typeof visit === "function" ? visit(ids) : []));
}

describe("a person recorded under a sealed clause", () => {
  it("exists in the sample and in the list beside it, and stands on a list", async () => {
    const truth = JSON.parse(await readFile(join(folder, "lists/truth/hiv.json"), "utf8")) as {
      name: string;
    }[];
    expect(truth).toHaveLength(1);
    const recorded = await rowsOf(
      sql<{ name: string }>`select name from person where id = any(${[...ids.people]}) order by name`,
    );
    expect(recorded.map((person) => person.name)).toEqual(
      expect.arrayContaining([...planted.slice(0, 2), truth[0]?.name]),
    );
    const rows = await rowsOf(sql<{ outcome: string }>`select outcome from import_row where sealed`);
    expect(rows.length).toBeGreaterThan(3);
    expect(ids.lists.length).toBeGreaterThan(0);
    expect(ids.files.length).toBeGreaterThan(1);
    expect(ids.raises.length).toBe(1);
  });

  it("is looked for on every route there is", () => {
    const served = routes.map((route) => `${route.method} ${route.url}`);
    expect(Object.keys(visits).sort()).toEqual([...served].sort());
    const leftOut = Object.keys(visits).filter((route) => typeof visits[route] !== "function");
    expect(leftOut.filter((route) => route.startsWith("GET"))).toEqual(["GET /api/sample/rates"]);
  });

  it.each(logins.map((login, order) => [login, order] as const))(
    "is not found out by %s, who lacks the class, on any route",
    async (login, order) => {
      const browser = new Browser({ app }, `10.2.0.${order}`);
      expect((await browser.signIn(login)).statusCode).toBe(200);
      const leaks: Leak[] = [];
      const answered: Record<number, number> = {};
      for (const address of addresses()) {
        const answer = await browser.get(address);
        answered[answer.statusCode] = (answered[answer.statusCode] ?? 0) + 1;
        expect([200, 403, 404], `${address}: ${answer.body.slice(0, 300)}`).toContain(answer.statusCode);
        leaks.push(...(await leaksIn(login, address, answer)));
      }
      expect(leaks).toEqual([]);
      expect(answered[200]).toBeGreaterThan(4);
    },
    300_000,
  );

  it("is found by the officer who holds the class: reason, list, row and file", async () => {
    const browser = new Browser({ app }, "10.3.0.1");
    await browser.signIn("xa.hiv");
    const heard = new Map<string, boolean>();
    for (const [route, visit] of Object.entries(visits)) {
      if (typeof visit !== "function" || !/people|pay-lists|imports|grants/.test(route)) continue;
      const texts = await Promise.all(visit(ids).map(async (address) => textOf(await browser.get(address))));
      heard.set(
        route,
        texts.some((text) => words.test(searchKey(withoutAccounts(text)))),
      );
    }
    for (const route of [
      "GET /api/people/:id/grants",
      "GET /api/pay-lists/:id/lines",
      "GET /api/people/:id/reasons",
      "GET /api/imports",
      "GET /api/imports/:id/file",
      "GET /api/imports/:id/sheets/:sheet/rows",
    ])
      expect(heard.get(route), route).toBe(true);
  });

  it("stands under no clause that counts or sums, so that no group of one names them", async () => {
    const groups = await rowsOf(
      sql<{ clause: string }>`select clause from entitlement_line union select clause from grant_term`,
    );
    expect(groups.map((group) => group.clause).filter((clause) => words.test(clause))).toEqual([]);
    const onLists = await rowsOf(
      sql<{ clause: string; basis: object }>`select distinct clause, basis from entitlement_line
        where grant_id = any(${ids.grants})`,
    );
    expect(onLists).toEqual([{ clause: "sealed", basis: {} }]);
  });

  it("is in no table that the application reads without the class", async () => {
    const tables = await rowsOf(
      sql<{ name: string; schema: string }>`select table_name as name, table_schema as schema
        from information_schema.tables where table_schema in ('public', 'sealed') and table_type = 'BASE TABLE'`,
    );
    const reader = { ...systemActor(1), areas: "*" as const, classes: [] };
    const aboutAccounts = ["class_clearance", "account", "login_attempt"];
    // the law is public, its sealed clauses too: a set says nothing of anybody
    const aboutNobody = ["policy_set"];
    const leaks: string[] = [];
    for (const { schema, name } of tables) {
      const readable = await rowsOf(
        sql<{
          may: boolean;
        }>`select has_table_privilege('ansinh_app', ${`${schema}.${name}`}, 'select') as may`,
      );
      if (readable[0]?.may !== true || [...aboutAccounts, ...aboutNobody].includes(name)) continue;
      const rows = await services.database.read(reader, (tx) =>
        sql<{
          row: Record<string, unknown>;
        }>`select to_jsonb(t) as row from ${sql.table(`${schema}.${name}`)} t`.execute(tx),
      );
      if (schema === "sealed") expect(rows.rows, name).toEqual([]);
      for (const { row } of rows.rows) {
        // Which classes a file holds is told to their holders alone, by the query that shows files.
        const text = withoutAccounts(
          JSON.stringify(name === "import_file" ? { ...row, classes: null } : row),
        );
        if (words.test(searchKey(text))) leaks.push(`${name}: ${text.slice(0, 300)}`);
      }
    }
    expect(leaks).toEqual([]);
  });

  it("is not in the server's log, nor is anybody's name or number", () => {
    expect(logged).toContain('"msg":"request"');
    expect(withoutAccounts(searchKey(logged))).not.toMatch(words);
    for (const text of [...ids.names, ...ids.numbers, ...ids.people]) expect(logged).not.toContain(text);
  });
});
