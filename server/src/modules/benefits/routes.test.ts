import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#kernel/id.ts";
import { type Browser, communes, type Office, openOffice, signedIn } from "#test/access.ts";
import { journeyTwoTotals, recordJourneyTwo } from "#test/journey-two.ts";
import { jobs, type Recording, recordGrants } from "./index.ts";
import { readWorklist } from "./queries/worklist.ts";

const office = communes[0];
let province: Office;
let sealedPerson: string;

beforeAll(async () => {
  province = await openOffice();
  await recordJourneyTwo(province.services, { tenant: 1, office });
  sealedPerson = await plantSealedGrant();
  await province.services.jobs.start(province.services, jobs);
});
afterAll(async () => {
  await province.services.jobs.stop();
  await province.close();
});

/** Somebody paid under a clause whose reason is sealed, out of another source. */
async function plantSealedGrant(): Promise<string> {
  const recording: Recording = { tenant: 1, batchId: newId(), at: new Date() };
  const personId = newId();
  await province.services.database.batch(async (tx) => {
    await sql`insert into recording_batch (tenant, id, kind, label, unit, recorded_at)
      values (1, ${recording.batchId}, 'import', 'Danh sách riêng', ${office}, ${recording.at})`.execute(tx);
    await sql`insert into person (tenant, id, state, commune, created_at, batch_id, name, name_key, name_tokens)
      values (1, ${personId}, 'active', ${office}, now(), ${recording.batchId}, 'Hứa Văn Kín', 'hua van kin',
        ${["hua", "van", "kin"]})`.execute(tx);
    const term = {
      clause: "social-assistance.hiv-poor",
      sealedClass: "hiv",
      fromMonth: "2026-05",
      state: "paid",
    } as const;
    const opening = [{ month: "2026-11", component: "monthly", amount: 810_000, state: "paid" } as const];
    const place = { office, agency: "Tài khoản", funding: "province" } as const;
    await recordGrants(tx, recording, [
      { personId, benefit: "social-assistance", ...place, terms: [term], opening },
    ]);
  });
  return personId;
}

function aMinuteLater(): Date {
  province.clock.at = new Date(province.clock.at.getTime() + 60_000);
  return province.clock.at;
}

async function make(browser: Browser): Promise<void> {
  const answer = await browser.post("/api/pay-lists/make", { month: "2026-12", office });
  expect(answer.statusCode).toBe(200);
  const { jobId } = answer.json();
  for (let tries = 0; tries < 600; tries += 1) {
    const job = await province.services.database.batch((tx) =>
      sql<{ state: string }>`select state from job where id = ${jobId}`.execute(tx),
    );
    if (job.rows[0]?.state === "succeeded") return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("the lists were not made in time");
}

interface OnBoard {
  id: string;
  agency: string;
  revision: number;
}

async function listOf(browser: Browser, agency: string): Promise<OnBoard> {
  const board = (await browser.get("/api/pay-lists/board?month=2026-12")).json();
  const found = board.offices
    .flatMap((row: { lists: OnBoard[] }) => row.lists)
    .find((list: OnBoard) => list.agency === agency);
  if (!found) throw new Error(`no list of ${agency}`);
  return found;
}

describe("the month over HTTP", () => {
  it("before anything is made the board names the office without a list", async () => {
    const board = (
      await (await signedIn(province, "so.theodoi")).get("/api/pay-lists/board?month=2026-12")
    ).json();
    expect(board.offices).toMatchObject([{ office, officeName: "Xã Đoàn Kết", state: null, lists: [] }]);
  });

  it("the officer makes the lists and sees totals, difference by cause and the next steps", async () => {
    const browser = await signedIn(province, "xa.canbo");
    await make(browser);
    const { id } = await listOf(browser, "Bưu điện");
    const list = (await browser.get(`/api/pay-lists/${id}`)).json();
    const { people, due, arrears, oneOff, carried, toPay, atPayer, toDraw, peopleBefore, dueBefore } =
      journeyTwoTotals;
    expect(list.totals).toEqual({
      people,
      due,
      arrears,
      oneOff,
      carried,
      toPay,
      atPayer,
      toDraw,
      peopleBefore,
      dueBefore,
    });
    expect(list.steps).toEqual(["make", "submit"]);
    const total = list.changes.reduce((sum: number, group: { amount: number }) => sum + group.amount, 0);
    expect(dueBefore + total).toBe(due);
    expect(list.carried).toEqual({ people: 10, amount: 8_100_000 });
    expect(list.oneOff).toEqual({ people: 4, amount: 43_200_000 });
  });

  it("lines can be searched without diacritics, and every read is written down", async () => {
    const browser = await signedIn(province, "xa.canbo");
    const { id } = await listOf(browser, "Bưu điện");
    const all = (await browser.get(`/api/pay-lists/${id}/lines?limit=200`)).json();
    expect(all.total).toBe(514 + 4);
    expect(all.amount).toBe(journeyTwoTotals.toPay);
    const name = all.items[0].name;
    const found = (await browser.get(`/api/pay-lists/${id}/lines?q=nong%20binh`)).json();
    expect(found.items.length).toBeGreaterThan(0);
    expect(
      found.items.every(
        (line: { name: string }) => line.name.startsWith("Nông") && line.name.endsWith("Bình"),
      ),
    ).toBe(true);
    expect(name).toBeTruthy();
    const logged = await province.services.database.batch((tx) =>
      sql<{
        n: number;
      }>`select count(*) as n from read_log where route like '%/lines' and cardinality(shown) > 0`.execute(
        tx,
      ),
    );
    expect(logged.rows[0]?.n).toBeGreaterThanOrEqual(2);
  });

  it("the people behind a cause are the ones counted", async () => {
    const browser = await signedIn(province, "xa.canbo");
    const { id } = await listOf(browser, "Bưu điện");
    const deaths = (await browser.get(`/api/pay-lists/${id}/changes?kind=decrease&cause=death`)).json();
    expect(deaths.items).toHaveLength(4);
    expect(deaths.items.reduce((sum: number, item: { before: number }) => sum + item.before, 0)).toBe(
      2_700_000,
    );
  });

  it("whose reason is sealed is named to who holds its class, to all others there is their number and money", async () => {
    const apart = { people: 1, monthly: 810_000, arrears: 0, oneOff: 0, carried: 0, total: 810_000 };
    for (const [login, clause] of [
      ["xa.canbo", null],
      ["xa.hiv", "social-assistance.hiv-poor"],
    ] as const) {
      const browser = await signedIn(province, login);
      const { id } = await listOf(browser, "Tài khoản");
      const answer = await browser.get(`/api/pay-lists/${id}/lines`);
      const changes = await browser.get(`/api/pay-lists/${id}/changes`);
      const sought = await browser.get(`/api/pay-lists/${id}/lines?q=kin`);
      const own = await browser.get(`/api/pay-lists/${id}/print.xlsx?part=apart`);
      expect(answer.json().amount).toBe(810_000);
      if (clause === null) {
        expect(answer.json()).toMatchObject({
          total: 0,
          items: [],
          villages: [],
          apart,
          mayPrintApart: false,
        });
        expect(sought.json()).toMatchObject({ total: 0, amount: 0, apart: null });
        expect(answer.body + changes.body + sought.body).not.toMatch(/hiv|Kín/);
        expect(own.json().code).toBe("benefits.nothingApart");
      } else {
        const named = { personId: sealedPerson, sealed: true, clause, decision: null, monthly: 810_000 };
        expect(answer.json()).toMatchObject({ total: 1, apart: null, mayPrintApart: true, items: [named] });
        expect(own.statusCode).toBe(200);
      }
      const grants = await browser.get(`/api/people/${sealedPerson}/grants`);
      expect(grants.json().grants[0].terms[0].clause).toBe(clause);
      if (clause === null) expect(grants.body).not.toContain("hiv");
    }
  });

  it("another commune sees none of it, and the leader sees sums but no people", async () => {
    const { id } = await listOf(await signedIn(province, "xa.canbo"), "Bưu điện");
    const other = await signedIn(province, "xa2.canbo");
    expect((await other.get(`/api/pay-lists/${id}`)).statusCode).toBe(404);
    expect((await other.get(`/api/pay-lists/${id}/lines`)).json().items).toEqual([]);
    expect((await other.get("/api/pay-lists/board?month=2026-12")).json().offices).toEqual([]);
    const leader = await signedIn(province, "lanhdao");
    expect((await leader.get(`/api/pay-lists/${id}`)).json().totals.due).toBe(journeyTwoTotals.due);
    expect((await leader.get(`/api/pay-lists/${id}/lines`)).statusCode).toBe(403);
  });

  it("a director of the department can't sign a commune's list", async () => {
    const { id, revision } = await listOf(await signedIn(province, "xa.canbo"), "Bưu điện");
    const director = await signedIn(province, "so.giamdoc");
    const answer = await director.post("/api/pay-lists/sign", {
      listId: id,
      office,
      revision,
      overlapsSeen: 0,
    });
    expect(answer.json().code).toBe("platform.outsideArea");
  });

  it("what is known of a grant is read month by month", async () => {
    const browser = await signedIn(province, "xa.hiv");
    const { id } = await listOf(browser, "Tài khoản");
    const [line] = (await browser.get(`/api/pay-lists/${id}/lines`)).json().items;
    const history = (await browser.get(`/api/grants/${line.grantId}/payments`)).json();
    expect(history.payments).toMatchObject([
      { month: "2026-12", amount: 810_000, source: "preparing" },
      { month: "2026-11", amount: 810_000, source: "opening" },
    ]);
  });

  it("a death recorded after the list was made asks for the list to be made again, and holds the line", async () => {
    const browser = await signedIn(province, "xa.canbo");
    const { id } = await listOf(browser, "Tài khoản");
    await province.services.database.batch((tx) =>
      sql`insert into fact (tenant, id, subject_kind, subject_id, kind, value, valid_from, recorded_from, source, batch_id)
        select 1, ${newId()}, 'person', ${sealedPerson}, 'death', '"2026-11-18"', '2026-11-18', ${aMinuteLater()}, 'civil-status',
          batch_id from person where id = ${sealedPerson}`.execute(tx),
    );
    const stale = (await browser.get(`/api/pay-lists/${id}`)).json();
    expect([stale.stale, stale.steps]).toEqual([true, ["make"]]);
    aMinuteLater();
    await make(browser);
    const made = (await browser.get(`/api/pay-lists/${id}`)).json();
    expect([made.stale, made.totals.due]).toEqual([false, 0]);
    expect(made.held).toEqual([{ reason: "death", people: 1, amount: 810_000 }]);
    expect(made.changes).toEqual([{ kind: "decrease", cause: "death", people: 1, amount: -810_000 }]);
  });

  it("a fact recorded after the list was made asks for the list to be made again before it goes on", async () => {
    const { outdateLists } = await import("./index.ts");
    const browser = await signedIn(province, "xa.canbo");
    const { id, revision } = await listOf(browser, "Bưu điện");
    await province.services.database.batch((tx) =>
      outdateLists(tx, 1, { offices: [office], at: new Date() }),
    );
    const refused = await browser.post("/api/pay-lists/submit", { listId: id, office, revision });
    expect(refused.json().code).toBe("benefits.listStale");
    await make(browser);
    const accepted = await browser.post("/api/pay-lists/submit", { listId: id, office, revision });
    expect(accepted.statusCode).toBe(200);
  });
});

describe("worklists", () => {
  it("name who may be eligible, the most money first, and never the reason of a sealed one", async () => {
    const browser = await signedIn(province, "xa.canbo");
    const summary = (await browser.get(`/api/worklists/summary?month=2026-12&unit=${office}`)).json();
    expect(summary.kinds.length).toBeGreaterThan(0);
    const items = (await browser.get(`/api/worklists?month=2026-12&unit=${office}&limit=200`)).json().items;
    const amounts = items.map((item: { amount: number }) => item.amount);
    expect(amounts).toEqual([...amounts].sort((one: number, other: number) => other - one));
    expect(items.filter((one: { sealed: boolean }) => one.sealed)).toEqual([]);
    expect(JSON.stringify(items)).not.toContain("hiv");
    expect(
      (await (await signedIn(province, "xa2.canbo")).get("/api/worklists?month=2026-12")).json().items,
    ).toEqual([]);
  });

  it("count whoever's reason is sealed among the named for who holds the class; others read a number and a sum", async () => {
    const { database } = province.services;
    await database.batch((tx) =>
      sql`insert into worklist_item (tenant, id, kind, month, unit, person_id, grant_id, benefit, amount, details,
        sealed, state, made_at) values (1, ${newId()}, 'missing_basis', '2026-12-01', ${office}, ${sealedPerson}, null,
        'social-assistance', 810000, '{}', true, 'open', now())`.execute(tx),
    );
    const seenBy = (classes: readonly "hiv"[]) => {
      const wanted = { month: "2026-12", unit: office, after: 0, limit: 200 };
      return database.batch((tx) => readWorklist(tx, { tenant: 1, classes }, wanted));
    };
    const [open, whole] = [await seenBy([]), await seenBy(["hiv"])];
    expect(open.apart?.items).toBe(whole.total - open.total);
    expect(open.amount).toBe(whole.amount);
    expect(whole.apart).toBeNull();
    expect(whole.total).toBeGreaterThan(open.total);
  });
});
