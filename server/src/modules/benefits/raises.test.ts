import { strFromU8, unzipSync } from "fflate";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#kernel/id.ts";
import { handlers } from "#main/composition.ts";
import { handleEvents } from "#platform/outbox.ts";
import { auditOf, type Browser, communes, type Office, openOffice, signedIn } from "#test/access.ts";
import { type GrantToRecord, jobs, type Recording, recordDecisions, recordGrants } from "./index.ts";

const [office, other] = communes;
const inForce = "2026-11-20";
let province: Office;
let recording: Recording;

const levels = [
  { count: 183, benefit: "social-pension", clause: "social-pension.from-75", amount: 540_000 },
  {
    count: 200,
    benefit: "social-assistance",
    clause: "social-assistance.disability-severe.adult",
    amount: 810_000,
  },
  {
    count: 129,
    benefit: "social-assistance",
    clause: "social-assistance.disability-extremely-severe.adult",
    amount: 1_080_000,
  },
] as const;
const months = ["2026-07", "2026-08", "2026-09", "2026-10", "2026-11"] as const;

/** The commune of the journey: 512 people with coefficients of 741 together, paid from July to November. */
beforeAll(async () => {
  province = await openOffice();
  recording = { tenant: 1, batchId: newId(), at: new Date() };
  await province.services.database.batch(async (tx) => {
    await sql`insert into recording_batch (tenant, id, kind, label, unit, recorded_at)
      values (1, ${recording.batchId}, 'import', 'Danh sách', ${office}, ${recording.at})`.execute(tx);
  });
  const everybody = levels.flatMap(({ count, ...level }) => Array.from({ length: count }, () => level));
  await record(office, everybody);
  await record(other, [
    levels[0],
    { ...levels[1], paid: ["2026-10", "2026-11"] },
    { ...levels[1], clause: "social-assistance.hiv-poor", sealedClass: "hiv" },
    { ...levels[2], stopsIn: "2026-10" },
  ]);
  await province.services.jobs.start(province.services, jobs);
}, 600_000);
afterAll(async () => {
  await province.services.jobs.stop();
  await province.close();
});

interface Paid {
  readonly benefit: string;
  readonly clause: string;
  readonly amount: number;
  readonly paid?: readonly string[];
  readonly sealedClass?: "hiv";
  readonly stopsIn?: string;
}

async function record(at: string, all: readonly Paid[]): Promise<void> {
  await province.services.database.batch(async (tx) => {
    const people = all.map((_, order) => ({ id: newId(), name: `Nông Thị ${at} ${order}` }));
    await sql`insert into person (tenant, id, state, commune, created_at, batch_id, name, name_key, name_tokens,
        birth_from, birth_to)
      select 1, p.id, 'active', ${at}, now(), ${recording.batchId}::uuid, p.name, lower(p.name),
        array['nong'], '1940-01-01', '1940-12-31'
      from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as p(id uuid, name text)`.execute(tx);
    const given = {
      number: "12/QĐ-UBND",
      office: at,
      signerName: "Hoàng Văn Thành",
      signerTitle: "Chủ tịch",
    };
    const [granted, ended] = await recordDecisions(tx, recording, [
      { ...given, kind: "grant", signedOn: "2025-06-12" },
      { ...given, kind: "end", signedOn: "2026-09-10" },
    ]);
    const grants = all.map((one, order): GrantToRecord => {
      const term = { clause: one.clause, sealedClass: one.sealedClass ?? null, decisionId: granted ?? null };
      const end = {
        ...term,
        state: "ended",
        reason: "no_longer_eligible",
        decisionId: ended ?? null,
      } as const;
      const paid = one.paid ?? months.filter((month) => month < (one.stopsIn ?? "9999"));
      return {
        personId: people[order]?.id ?? "",
        benefit: one.benefit,
        ...{ office: at, agency: "Bưu điện", funding: "commune" },
        terms: [
          { ...term, fromMonth: "2025-07", state: "paid" },
          ...(one.stopsIn ? [{ ...end, fromMonth: one.stopsIn }] : []),
        ],
        opening: paid.map((month) => ({ month, component: "monthly", amount: one.amount, state: "paid" })),
      };
    });
    await recordGrants(tx, recording, grants);
  });
}

async function finished(): Promise<void> {
  for (let tries = 0; tries < 2400; tries += 1) {
    const open = await province.services.database.batch((tx) =>
      sql<{ n: number; failed: number }>`select count(*) filter (where state in ('waiting', 'running')) as n,
        count(*) filter (where state = 'failed') as failed from job where tenant = 1`.execute(tx),
    );
    if (open.rows[0]?.failed) throw new Error("a job failed");
    if (open.rows[0]?.n === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the work did not end in time");
}

/** What the decree of the journey does: 40.000 more for a coefficient of one, from July, in force in November. */
const decree = {
  label: "Mức chuẩn trợ giúp xã hội, trợ cấp hưu trí xã hội 580.000",
  document: { number: "412/2026/NĐ-CP", issuedOn: "2026-11-10", issuer: "Chính phủ" },
  content: {
    kind: "level",
    versions: ["assistanceStandard", "socialPensionLevel"].map((id) => ({
      ...{ of: "parameter", id, signed: "2026-11-10", inForce, appliesFrom: "2026-07", value: 580_000 },
      citation: { act: "412/2026/NĐ-CP", article: "4" },
    })),
  },
};

async function publish(): Promise<void> {
  const maker = await signedIn(province, "so.theodoi");
  const publisher = await signedIn(province, "so.giamdoc");
  const drafted = (await maker.post("/api/policy/amendments", { id: newId(), ...decree })).json();
  const seen = (await maker.post("/api/policy/amendments/submit", drafted)).json();
  expect((await publisher.post("/api/policy/amendments/publish", seen)).statusCode).toBe(200);
  await handleEvents(province.services.database, handlers, province.services.log);
  await finished();
}

const board = async (browser: Browser) => (await browser.get(`/api/raises/board?inForce=${inForce}`)).json();
const rowOf = async (browser: Browser, code: string) =>
  (await board(browser)).offices.find((row: { office: string }) => row.office === code);

describe("a decree that raises the level", () => {
  it("before it is published the board shows every office as waiting", async () => {
    const found = await board(await signedIn(province, "so.theodoi"));
    expect(found).toMatchObject({ made: 0, total: 2, monthly: 0, month: null });
    expect(found.offices[0]).toMatchObject({ id: null, state: null, gap: null });
  });

  it("once published gives each commune its draft: +29.640.000 a month, 148.200.000 for July to November", async () => {
    await publish();
    const found = await board(await signedIn(province, "so.theodoi"));
    expect(found).toMatchObject({ made: 2, total: 2, month: "2026-12" });
    expect(found.levels.map(({ before, after }: Record<string, number>) => [before, after])).toEqual([
      [540_000, 580_000],
      [540_000, 580_000],
    ]);
    const row = found.offices.find((one: { office: string }) => one.office === office);
    expect(row).toMatchObject({ state: "draft", people: 512, monthly: 29_640_000, arrears: 148_200_000 });
    const raise = (await (await signedIn(province, "xa.canbo")).get(`/api/raises/${row.id}`)).json();
    expect(raise).toMatchObject({ coefficients: "741", withoutBasis: 0, steps: ["make", "submit"] });
    expect(raise.levels[0].citation).toBe("Điều 4 Nghị định 412/2026/NĐ-CP");
  });

  it("says the same arrears that the month's list pays, and nothing is paid by it", async () => {
    const officer = await signedIn(province, "xa.canbo");
    await officer.post("/api/pay-lists/make", { month: "2026-12", office });
    await finished();
    const lists = await province.services.database.batch((tx) =>
      sql<{ due: number; arrears: number }>`select due, arrears from pay_list
        where tenant = 1 and office = ${office} and state <> 'superseded'`.execute(tx),
    );
    expect(lists.rows).toEqual([{ due: 400_140_000 + 29_640_000, arrears: 148_200_000 }]);
  });

  it("tells months without basis, pays arrears to who has stopped, and leaves the sealed out of the annex", async () => {
    const officer = await signedIn(province, "xa2.canbo");
    const row = await rowOf(officer, other);
    // 1 + 1,5 + 1,5 a month; five months, two, five, and three of who stopped after September
    expect(row).toMatchObject({
      people: 4,
      withoutBasis: 1,
      monthly: 160_000,
      arrears: 5 * 40_000 + 2 * 60_000 + 5 * 60_000 + 3 * 80_000,
    });
    const lines = (await officer.get(`/api/raises/${row.id}/lines`)).json();
    expect(lines.apart).toEqual({ people: 1, monthly: 60_000, arrears: 300_000 });
    expect(lines.total).toBe(3);
    expect(JSON.stringify(lines)).not.toContain("hiv");
    expect(lines.items.map((line: Record<string, unknown>) => line.withoutBasis)).toEqual([
      [],
      ["2026-07", "2026-08", "2026-09"],
      [],
    ]);
    expect(lines.items[2]).toMatchObject({
      ...{ before: 0, after: 0, arrears: 240_000, arrearsMonths: ["2026-07", "2026-08", "2026-09"] },
    });
  });

  it("shows no gap before the budget is entered, then what is missing to the end of the year", async () => {
    const accountant = await signedIn(province, "xa.ketoan");
    expect(await rowOf(accountant, office)).toMatchObject({ gap: null, parts: [{ left: null, gap: null }] });
    // December at the new level, and the arrears
    const need = 429_780_000 + 148_200_000;
    const entered = { office, funding: "commune", year: 2026, document: "Công văn 15/TCKH" };
    const enter = (amount: number) => accountant.post("/api/raises/budget", { ...entered, amount });
    expect((await enter(need - 1)).statusCode).toBe(200);
    expect(await rowOf(accountant, office)).toMatchObject({ gap: 1, parts: [{ need, left: need - 1 }] });
    await enter(need);
    expect(await rowOf(accountant, office)).toMatchObject({ gap: 0 });
    const officer = await signedIn(province, "xa.canbo");
    expect((await officer.post("/api/raises/budget", { ...entered, amount: 1 })).statusCode).toBe(403);
    const elsewhere = await accountant.post("/api/raises/budget", { ...entered, office: other, amount: 1 });
    expect(elsewhere.statusCode).toBe(403);
    expect((await auditOf(province, "benefits.enterBudget")).at(-1)).toMatchObject({
      unit: office,
      details: { amount: need, document: "Công văn 15/TCKH" },
    });
  });
});

describe("the decision of a commune", () => {
  const seenBy = async (browser: Browser) => {
    const { id, revision } = await rowOf(browser, office);
    return { id, office, revision };
  };
  const signature = { number: "215/QĐ-UBND", signedOn: "2026-11-21" };

  it("is made again for the asker's own office alone, as the same decision", async () => {
    const officer = await signedIn(province, "xa.canbo");
    const before = await rowOf(officer, office);
    expect((await officer.post("/api/raises/make", { inForce, office: other })).statusCode).toBe(403);
    expect((await officer.post("/api/raises/make", { inForce, office })).json().offices).toBe(1);
    await finished();
    const after = await rowOf(officer, office);
    expect(after).toEqual({ ...before, revision: before.revision + 1 });
  });

  it("goes from officer to chairman, is returned once, and signed by another than who submitted it", async () => {
    const officer = await signedIn(province, "xa.canbo");
    const chairman = await signedIn(province, "xa.chutich");
    const first = await seenBy(officer);
    expect((await chairman.post("/api/raises/submit", first)).statusCode).toBe(403);
    expect((await officer.post("/api/raises/submit", first)).statusCode).toBe(200);
    expect((await officer.post("/api/raises/submit", first)).json().code).toBe("benefits.raiseChanged");
    const reason = "Thiếu dự toán nguồn xã";
    const returned = await chairman.post("/api/raises/return", { ...(await seenBy(chairman)), reason });
    expect(returned.statusCode).toBe(200);
    await officer.post("/api/raises/submit", await seenBy(officer));
    const seen = await seenBy(chairman);
    const tomorrow = { ...seen, ...signature, signedOn: "2026-11-22" };
    expect((await chairman.post("/api/raises/sign", tomorrow)).json().code).toBe("benefits.signedLater");
    const answers = await Promise.all(
      [1, 2].map(() => chairman.post("/api/raises/sign", { ...seen, ...signature })),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    expect(await rowOf(chairman, office)).toMatchObject({ state: "signed", monthly: 29_640_000 });
    expect(await auditOf(province, "benefits.signRaise")).toMatchObject([
      { accountName: "Nông Văn Mẫu", unit: office, details: { people: 512, arrears: 148_200_000 } },
    ]);
  });

  it("once signed stays as it is when drafts are made again", async () => {
    const officer = await signedIn(province, "xa.canbo");
    const before = await rowOf(officer, office);
    await officer.post("/api/raises/make", { inForce });
    await finished();
    expect(await rowOf(officer, office)).toEqual(before);
    const days = (await officer.get("/api/raises")).json().days;
    expect(days).toEqual([{ inForce, offices: 1, signed: 1 }]);
  });

  it("is a Word document with every part of a decision and its annex, logged as read", async () => {
    const officer = await signedIn(province, "xa.canbo");
    const { id } = await rowOf(officer, office);
    const answer = await officer.get(`/api/raises/${id}/decision.docx`);
    expect(answer.headers["content-type"]).toContain("wordprocessingml");
    const parts = unzipSync(new Uint8Array(answer.rawPayload));
    const words = strFromU8(parts["word/document.xml"] ?? new Uint8Array()).replace(/<[^>]+>/g, " ");
    for (const part of [
      "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      "Độc lập - Tự do - Hạnh phúc",
      "XÃ ĐOÀN KẾT",
      "Số: 215/QĐ-UBND",
      "Đoàn Kết, ngày 21 tháng 11 năm 2026",
      "Căn cứ Điều 4 Nghị định 412/2026/NĐ-CP;",
      "Tổng hệ số 741; số tiền tăng thêm hằng tháng 29.640.000",
      "148.200.000",
      "Nơi nhận:",
      "CHỦ TỊCH",
      "PHỤ LỤC",
      "07–11/2026",
    ])
      expect(words).toContain(part);
    expect(words.match(/Nông Thị 06001/g)).toHaveLength(512);
    const log = await province.services.database.batch((tx) =>
      sql<{ n: number }>`select cardinality(shown) as n from read_log where tenant = 1
        and route like '%decision.docx%'`.execute(tx),
    );
    expect(log.rows).toEqual([{ n: 512 }]);
  });
});
