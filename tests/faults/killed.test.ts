import ExcelJS from "exceljs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#server/kernel/actor.ts";
import { permissions } from "#server/kernel/permission.ts";
import { checkList, submitList } from "#server/modules/benefits/actions/list-steps.ts";
import { makeLists } from "#server/modules/benefits/actions/make-lists.ts";
import { giveFile, importFileDetail, settleFile } from "#server/modules/exchange/index.ts";
import { perform } from "#server/platform/action.ts";
import { readKeptCheckpoints } from "#server/platform/audit/checkpoint.ts";
import type { Services } from "#server/platform/services.ts";
import { systemActor } from "#server/platform/tenant.ts";
import { recordJourneyTwo } from "#server/test/journey-two.ts";
import { killAndCompare, killsPerOperation, type Scene } from "./kill.ts";
import { office, type Prepared, prepare, request } from "./prepared.ts";
import { buildServerProcess } from "./server-process.ts";

const month = "2026-12";
/** Twenty kills take under a minute; a machine shared with other runs needs many times that. */
const patienceMs = 20 * 60_000;
const system: Actor = { ...systemActor(1), permissions: new Set(permissions) };
let server: string;
const prepared: Prepared[] = [];

beforeAll(async () => {
  server = await buildServerProcess();
});
afterAll(async () => {
  for (const each of prepared) await each.drop();
});

async function rowsOf(scene: Scene, query: ReturnType<typeof sql>): Promise<unknown[]> {
  return (await scene.seen.batch((tx) => query.execute(tx))).rows;
}

async function jobsDone(services: Services): Promise<void> {
  for (;;) {
    const open = await services.database.batch((tx) =>
      sql`select 1 from job where state in ('waiting', 'running')`.execute(tx),
    );
    if (open.rows.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function stageOfJob(scene: Scene, kind: string) {
  const found = await scene.seen.batch((tx) =>
    sql<{ state: string }>`select state from job where kind = ${kind}`.execute(tx),
  );
  if (found.rows.length === 0) return "not begun";
  return found.rows.every((job) => ["succeeded", "failed"].includes(job.state)) ? "ended" : "going on";
}

const people = 200;
const months = ["09", "10"] as const;

/** A workbook as communes keep it: who draws what, then two months paid; a few rows go back or are warned of. */
async function listOfCommune(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const numbers = Array.from({ length: people }, (_none, at) => at + 1);
  const name = (at: number) => `Nông Văn ${["An", "Bình", "Chiến", "Dũng", "Giáp"][at % 5]}`;
  const managed = book.addWorksheet("Quan ly");
  managed.addRow(["UBND XÃ ĐOÀN KẾT"]);
  managed.addRow(["DANH SÁCH QUẢN LÝ ĐỐI TƯỢNG BẢO TRỢ XÃ HỘI"]);
  managed.addRow([]);
  managed.addRow([
    "STT",
    "Mã đối tượng",
    "Họ và tên",
    "Ngày sinh",
    "Số CCCD",
    "Giới tính",
    "Loại đối tượng",
    "Mức hỗ trợ",
    "Số quyết định",
    "Ngày quyết định",
    "Ngày hỗ trợ",
    "Tình trạng",
  ]);
  for (const at of numbers) {
    const born = at % 50 === 0 ? "31/02/1975" : `${1940 + (at % 40)}`;
    const why = at % 60 === 0 ? "Diện khác" : "Người khuyết tật đặc biệt nặng (Khoản 6 Điều 5)";
    const number = `0${20_040_000_000 + at * 7}`;
    const decided = ["12/QĐ-UBND", "12/03/2024", "01/03/2024", "Đang hưởng"];
    managed.addRow([at, `B${at}`, name(at), born, number, "Nam", why, 1_000_000, ...decided]);
  }
  for (const each of months) {
    const paid = book.addWorksheet(`T${each}`);
    paid.addRow(["UBND XÃ ĐOÀN KẾT"]);
    paid.addRow([`DANH SÁCH CHI TRẢ TRỢ CẤP XÃ HỘI THÁNG ${each}/2026`]);
    paid.addRow([]);
    const header = ["STT", "Họ tên", "Năm sinh", "Số quyết định hưởng", "Số sổ lĩnh tiền"];
    paid.addRow([...header, "Tiền trợ cấp tháng này", "Tổng số tiền", "Ký nhận"]);
    for (const at of numbers) {
      const row = [at, name(at), 1940 + (at % 40), "12/QĐ-UBND", `B${at}`, 1_000_000, 1_000_000];
      paid.addRow([...row, at % 9 === 0 ? "Chưa nhận" : "Đã nhận"]);
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** Gives the list and settles its columns, as the officer would before pressing the button. */
async function listReady(services: Services): Promise<string> {
  const input = { name: "danh sach.xlsx", unit: office, bytes: await listOfCommune(), again: false };
  const { id } = await perform(services, system, { action: giveFile, input });
  await jobsDone(services);
  const file = await importFileDetail(services, system, id);
  const sheets = file.sheets.map(({ sheet, layout, mapping, options }) => ({
    sheet,
    layout,
    mapping,
    options,
  }));
  const settings = { kind: "full", complete: true, agency: "Bưu điện", funding: "commune", sheets } as const;
  await perform(services, system, { action: settleFile, input: { id, unit: office, settings } });
  return id;
}

/** Rows, people, grants and payments by their content: a lost or doubled one changes it. */
async function importOutcome(scene: Scene) {
  return {
    file: await rowsOf(scene, sql`select state from import_file`),
    done: await rowsOf(scene, sql`select sheet, rows_total, rows_done from import_sheet order by sheet`),
    rows: await rowsOf(scene, sql`select sheet, row, outcome, problems from import_row order by sheet, row`),
    people: await rowsOf(
      scene,
      sql`select name, birth_from, birth_to, commune, state from person order by name, birth_from, birth_to`,
    ),
    grants: await rowsOf(
      scene,
      sql`select g.book_number, g.benefit, g.agency, g.funding, g.state, p.name, t.clause, t.from_month,
        t.decided_amount, d.number from benefit_grant g
        join person p on p.tenant = g.tenant and p.id = g.person_id
        join grant_term t on t.tenant = g.tenant and t.grant_id = g.id and t.recorded_to is null
        left join decision d on d.tenant = t.tenant and d.id = t.decision_id
        order by g.book_number, t.from_month, t.clause`,
    ),
    opening: await rowsOf(
      scene,
      sql`select g.book_number, o.month, o.component, o.amount, o.state from opening_payment o
        join benefit_grant g on g.tenant = o.tenant and g.id = o.grant_id
        order by g.book_number, o.month, o.component`,
    ),
    others: await rowsOf(
      scene,
      sql`select (select count(*) from identifier) as identifiers, (select count(*) from decision) as decisions,
        (select count(*) from grant_payee) as payees, (select count(*) from fact) as facts,
        (select count(*) from village) as villages, (select count(*) from recording_batch) as batches,
        (select count(*) from match_item) as matches, (select count(*) from event) as events,
        (select count(*) from list_coverage) as coverages`,
    ),
  };
}

describe(`the server killed ${killsPerOperation} times in the middle of`, () => {
  it(
    "an import leaves every row accounted for once, nobody and no payment lost or doubled",
    async () => {
      let fileId = "";
      const ready = async (services: Services) => {
        fileId = await listReady(services);
      };
      const at = await prepare({ logins: ["xa.canbo"], ready });
      prepared.push(at);
      const session = sessionOf(at, "xa.canbo");
      let rows = 0;
      const { interrupted } = await killAndCompare(
        {
          prepared: at,
          server,
          begin: (address) => request(address, session, { url: `/api/imports/${fileId}/run`, body: {} }),
          stage: (scene) => stageOfJob(scene, "exchange.import"),
          outcome: async (scene) => {
            const outcome = await importOutcome(scene);
            rows = outcome.rows.length;
            return outcome;
          },
        },
        20_261_121,
      );
      expect(rows).toBe(people * (1 + months.length));
      expect(interrupted).toBeGreaterThan(killsPerOperation / 2);
    },
    patienceMs,
  );

  it(
    "making the list leaves one list with the lines of an undisturbed run",
    async () => {
      const at = await prepare({
        logins: ["xa.canbo"],
        ready: (services) => recordJourneyTwo(services, { tenant: 1, office }),
      });
      prepared.push(at);
      const session = sessionOf(at, "xa.canbo");
      const { interrupted } = await killAndCompare(
        {
          prepared: at,
          server,
          begin: (address) =>
            request(address, session, { url: "/api/pay-lists/make", body: { month, office } }),
          stage: (scene) => stageOfJob(scene, "benefits.makeLists"),
          outcome: listOutcome,
        },
        20_261_122,
      );
      expect(interrupted).toBeGreaterThan(killsPerOperation / 2);
    },
    patienceMs,
  );

  it(
    "signing leaves the list signed with its audit entry and checkpoint, or not signed at all",
    async () => {
      const at = await prepare({ logins: ["xa.chutich"], ready: listChecked });
      prepared.push(at);
      const session = sessionOf(at, "xa.chutich");
      const { interrupted } = await killAndCompare(
        {
          prepared: at,
          server,
          begin: async (address) => {
            const board = await request(address, session, { url: `/api/pay-lists/board?month=${month}` });
            const [list] = (board as unknown as Board).offices.flatMap((each) => each.lists);
            const body = { listId: list?.id, office, revision: list?.revision, overlapsSeen: 0 };
            return request(address, session, { url: "/api/pay-lists/sign", body });
          },
          stage: async (scene) => {
            const { state, entry, kept } = await signing(scene);
            if (state !== "signed") return "not begun";
            return entry !== null && kept >= entry ? "ended" : "going on";
          },
          afterKill: async (scene) => {
            const { state, entries } = await signing(scene);
            expect({ state, entries }).toEqual(
              state === "signed" ? { state, entries: 1 } : { state: "checked", entries: 0 },
            );
          },
          outcome: async (scene) => {
            const { state, entries } = await signing(scene);
            return { state, entries, ...(await listOutcome(scene)) };
          },
        },
        20_261_123,
      );
      expect(interrupted).toBeGreaterThan(killsPerOperation / 4);
    },
    patienceMs,
  );
});

interface Board {
  readonly offices: readonly { readonly lists: readonly { id: string; revision: number }[] }[];
}

function sessionOf(at: Prepared, login: string) {
  const session = at.sessions[login];
  if (!session) throw new Error(`${login} is not signed in`);
  return session;
}

async function listOutcome(scene: Scene) {
  return {
    lists: await rowsOf(
      scene,
      sql`select office, agency, funding, month, state, people, due, arrears, one_off, carried, at_payer, to_draw,
        people_before, due_before, stale_since, encode(digest, 'hex') as digest from pay_list
        where state <> 'superseded' order by office, agency, funding, month`,
    ),
    lines: await rowsOf(
      scene,
      sql`select grant_id, person_id, month, component, adjustment_no, amount, clause, cause, held, basis
        from entitlement_line order by grant_id, month, component, adjustment_no`,
    ),
    carries: await rowsOf(
      scene,
      sql`select grant_id, month, component, amount, due from pay_list_carry order by grant_id, month, component`,
    ),
    changes: await rowsOf(
      scene,
      sql`select grant_id, kind, cause, amount_before, amount_after from pay_list_change order by grant_id, kind`,
    ),
    worklist: await rowsOf(
      scene,
      sql`select person_id, kind, benefit, amount, details from worklist_item where state = 'open'
        order by person_id, kind, benefit, amount`,
    ),
  };
}

/** The list made, handed over by its maker and agreed to by the accountant. */
async function listChecked(services: Services): Promise<void> {
  await recordJourneyTwo(services, { tenant: 1, office });
  await perform(services, system, { action: makeLists, input: { month, office } });
  await jobsDone(services);
  for (const action of [submitList, checkList]) {
    const found = await services.database.batch((tx) =>
      sql<{ listId: string; revision: number }>`select id as "listId", revision from pay_list`.execute(tx),
    );
    await perform(services, system, { action, input: { ...found.rows[0], office } });
  }
}

async function signing({ seen, dataDir }: Scene) {
  const found = await seen.batch((tx) =>
    sql<{ state: string; entries: number; entry: number | null }>`select l.state,
      (select count(*) from audit_entry where action = 'benefits.signList') as entries,
      (select max(seq) from audit_entry where action = 'benefits.signList') as entry from pay_list l`.execute(
      tx,
    ),
  );
  const kept = Math.max(0, ...(await readKeptCheckpoints(dataDir)).map((checkpoint) => checkpoint.seq));
  const { state = "none", entries = 0, entry = null } = found.rows[0] ?? {};
  return { state, entries, entry, kept };
}
