import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "#kernel/id.ts";
import { logRead } from "#platform/http/read-log.ts";
import { systemActor } from "#platform/tenant.ts";
import { Browser, type Office, openOffice, signedIn } from "#test/access.ts";

let office: Office;
let inspector: Browser;
const seen = newId();
const other = newId();

beforeAll(async () => {
  office = await openOffice();
  const officer = await signedIn(office, "xa.canbo");
  const { account } = (await officer.get("/api/session")).json();
  const actor = { ...systemActor(1), accountId: account.id as string };
  const read = { route: "GET /api/people", criteria: { q: "lan" } };
  await logRead(office.services, actor, { ...read, purpose: "search", shown: [seen, other] });
  await logRead(office.services, actor, { ...read, purpose: `list:${newId()}`, shown: [other] });
  inspector = await signedIn(office, "thanhtra");
});
afterAll(() => office.close());

const acts = async (query: string) => (await inspector.get(`/api/audit?${query}`)).json();

describe("the log of acts", () => {
  test("shows the newest first, and is narrowed by account, act, module and subject", async () => {
    const all = (await acts("")).items;
    expect(all.map((item: { seq: number }) => item.seq)).toEqual(
      all.map((item: { seq: number }) => item.seq).sort((a: number, b: number) => b - a),
    );
    const signIn = (await acts("action=access.signIn")).items;
    expect(signIn.map((item: { accountName: string }) => item.accountName)).toEqual([
      "Lê Thị Mẫu",
      "Hoàng Thị Mẫu",
    ]);
    expect((await acts(`account=${signIn[1].accountId}`)).total).toBe(1);
    expect((await acts("action=access")).total).toBe(3);
    expect((await acts("action=acc")).total).toBe(0);
    expect((await acts("subjectKind=account&subjectId=sample")).total).toBe(1);
  });

  test.each([
    ["from=2026-11-21&to=2026-11-21&action=access.signIn", 2],
    ["from=2026-11-22", 0],
    ["action=access.signIn&to=2026-11-20", 0],
  ])("%s holds %i entries", async (query, total) => expect((await acts(query)).total).toBe(total));

  test("counts a day as the office's day: until midnight in Hanoi", async () => {
    office.clock.at = new Date("2026-11-21T17:00:00Z");
    await signedIn(office, "phantich");
    const { items } = (await (await signedIn(office, "thanhtra")).get("/api/audit?from=2026-11-22")).json();
    expect(items.map((item: { accountName: string }) => item.accountName)).toEqual([
      "Lê Thị Mẫu",
      "Vũ Văn Mẫu",
    ]);
    office.clock.at = new Date("2026-11-21T02:00:00Z");
  });

  test("answers with a date that does not exist saying so", async () => {
    expect((await inspector.get("/api/audit?from=2026-02-30")).statusCode).toBe(400);
  });
});

describe("the log of reads", () => {
  const reads = async (query: string) => (await inspector.get(`/api/reads?${query}`)).json();

  test("says who saw a person, for what, among how many", async () => {
    const { items, total } = await reads(`person=${seen}`);
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      accountName: "Hoàng Thị Mẫu",
      route: "GET /api/people",
      purpose: "search",
      criteria: { q: "lan" },
      people: 2,
    });
    expect((await reads(`person=${other}&purpose=list:`)).total).toBe(1);
    expect((await reads(`person=${newId()}`)).total).toBe(0);
  });

  test("is itself read under the reader's name", async () => {
    await reads(`person=${seen}`);
    const own = await reads("purpose=inspection");
    expect(own.items[0]).toMatchObject({ accountName: "Lê Thị Mẫu", purpose: "inspection" });
    expect(own.items.some((item: { shown: string[] }) => item.shown.includes(seen))).toBe(true);
  });
});

test("the state of the chain is told with its checkpoints", async () => {
  const state = (await inspector.get("/api/audit/verification")).json();
  expect(state).toMatchObject({ checkpoints: 0, lastCheckpoint: null, findings: [] });
  expect(state.entries).toBeGreaterThan(2);
});

test.each(["/api/audit", "/api/reads", "/api/audit/verification"])(
  "%s is for inspectors and administrators alone",
  async (url) => {
    for (const login of ["xa.canbo", "so.giamdoc", "lanhdao", "phantich"]) {
      const answer = await (await signedIn(office, login)).get(url);
      expect([login, answer.statusCode]).toEqual([login, 403]);
    }
    expect((await (await signedIn(office, "quantri")).get(url)).statusCode).toBe(200);
    expect((await new Browser(office).get(url)).statusCode).toBe(401);
  },
);
