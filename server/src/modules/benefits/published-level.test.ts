import { sql } from "kysely";
import { afterAll, beforeAll, expect, it } from "vitest";
import { newId } from "#kernel/id.ts";
import { handlers } from "#main/composition.ts";
import { handleEvents } from "#platform/outbox.ts";
import { type Browser, communes, type Office, openOffice, signedIn } from "#test/access.ts";
import { journeyTwoTotals, recordJourneyTwo } from "#test/journey-two.ts";
import { jobs } from "./index.ts";

const [office] = communes;
let province: Office;
let officer: Browser;

beforeAll(async () => {
  province = await openOffice();
  await recordJourneyTwo(province.services, { tenant: 1, office });
  await province.services.jobs.start(province.services, jobs);
  officer = await signedIn(province, "xa.canbo");
}, 600_000);
afterAll(async () => {
  await province.services.jobs.stop();
  await province.close();
});

async function make(): Promise<void> {
  const answer = await officer.post("/api/pay-lists/make", { month: "2026-12", office });
  expect(answer.statusCode).toBe(200);
  for (let tries = 0; tries < 1200; tries += 1) {
    const job = await province.services.database.batch((tx) =>
      sql<{ state: string }>`select state from job where id = ${answer.json().jobId}`.execute(tx),
    );
    if (job.rows[0]?.state === "succeeded") return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the lists were not made in time");
}

async function list() {
  const found = await province.services.database.batch((tx) =>
    sql<{ policySet: string; due: number; arrears: number; stale: boolean; kept: boolean }>`
      select l.policy_set as "policySet", l.due, l.arrears, l.stale_since is not null as stale,
        exists (select 1 from policy_set s where s.tenant = l.tenant and s.hash = l.policy_set) as kept
      from pay_list l where l.tenant = 1 and l.state <> 'superseded'`.execute(tx),
  );
  const [only] = found.rows;
  if (!only) throw new Error("no list was made");
  return only;
}

/** What the decree of the journey does: 40.000 more for a coefficient of one, from July, in force in November. */
const decree = {
  label: "Mức chuẩn trợ giúp xã hội, trợ cấp hưu trí xã hội 580.000",
  document: { number: "412/2026/NĐ-CP", issuedOn: "2026-11-10", issuer: "Chính phủ" },
  content: {
    kind: "level",
    versions: ["assistanceStandard", "socialPensionLevel"].map((id) => ({
      of: "parameter",
      id,
      signed: "2026-11-10",
      inForce: "2026-11-20",
      appliesFrom: "2026-07",
      citation: { act: "412/2026/NĐ-CP", article: "4" },
      value: 580_000,
    })),
  },
};

it("after a level is published the draft is to be made again, uses it with arrears, and has another hash", async () => {
  await make();
  const before = await list();
  expect(before).toMatchObject({ due: journeyTwoTotals.due, stale: false, kept: true });
  const maker = await signedIn(province, "so.theodoi");
  const publisher = await signedIn(province, "so.giamdoc");
  const drafted = (await maker.post("/api/policy/amendments", { id: newId(), ...decree })).json();
  const seen = (await maker.post("/api/policy/amendments/submit", drafted)).json();
  expect((await officer.post("/api/policy/amendments/publish", seen)).statusCode).toBe(403);
  expect((await publisher.post("/api/policy/amendments/publish", seen)).statusCode).toBe(200);
  await handleEvents(province.services.database, handlers, province.services.log);
  expect((await list()).stale).toBe(true);

  await make();
  const after = await list();
  expect(after).toMatchObject({ stale: false, kept: true });
  expect(after.policySet).not.toBe(before.policySet);
  const raisedShare = 40_000 / 540_000;
  expect(after.due).toBe(before.due + before.due * raisedShare);
  expect(after.arrears).toBeGreaterThan(before.arrears + 4 * before.due * raisedShare);
  const person = await province.services.database.batch((tx) =>
    sql<{ id: string }>`select person_id as id from benefit_grant where tenant = 1 limit 1`.execute(tx),
  );
  const reasons = await officer.get(`/api/people/${person.rows[0]?.id}/reasons?month=2026-12`);
  expect(reasons.json().policySet).toBe(after.policySet);
}, 600_000);
