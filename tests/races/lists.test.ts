import ExcelJS from "exceljs";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#server/kernel/actor.ts";
import { newId } from "#server/kernel/id.ts";
import {
  checkList,
  returnChecked,
  signList,
  submitList,
} from "#server/modules/benefits/actions/list-steps.ts";
import { makeLists } from "#server/modules/benefits/actions/make-lists.ts";
import { outdateLists, recordGrants, undoGrants } from "#server/modules/benefits/index.ts";
import {
  giveFile,
  importFileDetail,
  settleFile,
  startImport,
  undoImport,
} from "#server/modules/exchange/index.ts";
import { perform } from "#server/platform/action.ts";
import { openCheckpoints, readKeptCheckpoints } from "#server/platform/audit/checkpoint.ts";
import { verifyAudit } from "#server/platform/audit/verify.ts";
import type { Tx } from "#server/platform/database/pool.ts";
import { journeyTwoTotals, recordJourneyTwo } from "#server/test/journey-two.ts";
import type { TestProvince } from "#server/test/province.ts";
import {
  expectConflict,
  expectOneWinner,
  jobsDone,
  month,
  office,
  officer,
  openRace,
  query,
  queuedBehind,
} from "./racing.ts";

let province: TestProvince;
let maker: Actor;
let accountants: readonly [Actor, Actor];
let chairmen: readonly [Actor, Actor];

beforeEach(async () => {
  province = await openRace({
    name: "journey_two",
    more: (services) => recordJourneyTwo(services, { tenant: 1, office }),
  });
  maker = officer(province, "Công chức", ["list.make", "list.read"]);
  accountants = [
    officer(province, "Kế toán một", ["list.check"]),
    officer(province, "Kế toán hai", ["list.check"]),
  ];
  chairmen = [officer(province, "Chủ tịch", ["list.sign"]), officer(province, "Phó chủ tịch", ["list.sign"])];
});
afterEach(async () => {
  const { services, tenant } = province;
  const { publicKey } = await openCheckpoints(services.dataDir);
  const checkpoints = await readKeptCheckpoints(services.dataDir);
  const report = await verifyAudit(services.database, tenant, { checkpoints, publicKey });
  await province.close();
  expect(report.findings).toEqual([]);
});

interface Seen {
  readonly listId: string;
  readonly revision: number;
  readonly state: string;
}

async function seen(): Promise<Seen & { office: string }> {
  const [list] = await query(
    province,
    sql<Seen>`select id as "listId", revision, state from pay_list where state <> 'superseded'`,
  );
  if (!list) throw new Error("no list was made");
  return { ...list, office };
}

const make = (actor: Actor = maker) =>
  perform(province.services, actor, { action: makeLists, input: { month, office } });
const submit = (input: object) => perform(province.services, maker, { action: submitList, input });
const check = (input: object, actor = accountants[0]) =>
  perform(province.services, actor, { action: checkList, input });
const sign = (input: object, actor = chairmen[0]) =>
  perform(province.services, actor, { action: signList, input: { ...input, overlapsSeen: 0 } });

async function made(): Promise<void> {
  await make();
  await jobsDone(province);
}

async function checked(): Promise<void> {
  await made();
  await submit(await seen());
  await check(await seen());
}

const entries = async (action: string): Promise<number> =>
  (await query(province, sql`select 1 from audit_entry where action = ${action}`)).length;

const holdList = (tx: Tx) => sql`select 1 from pay_list for update`.execute(tx);

async function expectWholeList(): Promise<void> {
  const lists = await query(
    province,
    sql`select l.state, l.people, l.due, (select count(distinct (grant_id, month, component, adjustment_no)) = count(*)
      from entitlement_line) as once from pay_list l where l.state <> 'superseded'`,
  );
  const { people, due } = journeyTwoTotals;
  expect(lists).toMatchObject([{ people, due, once: true }]);
}

describe("two at once on one list", () => {
  it("of two accountants one agrees, the other is told to look again", async () => {
    await made();
    await submit(await seen());
    const input = await seen();
    await expectOneWinner(accountants.map((accountant) => check(input, accountant)));
    expect(await entries("benefits.checkList")).toBe(1);
    expect((await seen()).state).toBe("checked");
  });

  it("of two chairmen, each pressing three times, one signs once", async () => {
    await checked();
    const input = await seen();
    await expectOneWinner([...chairmen, ...chairmen, ...chairmen].map((chairman) => sign(input, chairman)));
    expect(await entries("benefits.signList")).toBe(1);
    const checkpoints = await query(
      province,
      sql`select 1 from audit_checkpoint where reason like 'pay_list%'`,
    );
    expect(checkpoints).toHaveLength(1);
  });

  it("of one who signs and one who gives it back, whoever comes first decides", async () => {
    await checked();
    const input = await seen();
    const giveBack = () =>
      perform(province.services, chairmen[1], {
        action: returnChecked,
        input: { ...input, reason: "Thiếu quyết định" },
      });
    for (const [first, state] of [
      ["back", "preparing"],
      ["sign", "signed"],
    ] as const) {
      if ((await seen()).state === "preparing") {
        await submit(await seen());
        await check(await seen());
        Object.assign(input, await seen());
      }
      const comers = [giveBack, () => sign(input)];
      const [won, lost] = await queuedBehind(
        province,
        holdList,
        first === "back" ? comers : comers.reverse(),
      );
      expect(won?.status, first).toBe("fulfilled");
      expectConflict(lost?.status === "rejected" ? lost.reason : null);
      expect((await seen()).state).toBe(state);
    }
  });
});

describe("making the list", () => {
  it("asked for by two at once gives one list, every line once", async () => {
    await Promise.all([make(), make(), make(officer(province, "Công chức hai", ["list.make"])), make()]);
    const done = await jobsDone(province);
    expect(done.map((job) => job.state)).toEqual(["succeeded", "succeeded", "succeeded", "succeeded"]);
    await expectWholeList();
    expect((await seen()).revision).toBe(1);
  });

  it("again while it is handed over refuses the handing over, or leaves the list alone", async () => {
    await made();
    for (let round = 0; round < 5; round += 1) {
      const input = await seen();
      await newGrant(round);
      const [handed] = await Promise.allSettled([submit(input), make()]);
      await jobsDone(province);
      const after = await seen();
      if (handed.status === "fulfilled") {
        // Handed over first: the list stands as the maker saw it, stale or remade only after a return.
        expect(after).toMatchObject({ state: "submitted", revision: input.revision + 1 });
        return;
      }
      expectConflict(handed.reason);
      expect(after).toMatchObject({ state: "preparing" });
      expect(after.revision).toBeGreaterThan(input.revision);
    }
  });

  it("again while it is signed leaves the signed list and its lines as they were", async () => {
    await checked();
    const lines = () =>
      query(province, sql`select * from entitlement_line order by grant_id, month, component`);
    const before = await lines();
    const [signed] = await Promise.allSettled([sign(await seen()), make(), make()]);
    await jobsDone(province);
    expect(signed.status).toBe("fulfilled");
    expect((await seen()).state).toBe("signed");
    expect(await lines()).toEqual(before);
  });

  it("with a revision that was made over can't be signed by who saw the old one", async () => {
    await checked();
    const old = await seen();
    await perform(province.services, chairmen[1], {
      action: returnChecked,
      input: { ...old, reason: "Bổ sung một người" },
    });
    await newGrant(1);
    await made();
    await submit(await seen());
    await check(await seen());
    await expect(sign(old)).rejects.toMatchObject({ code: "benefits.listChanged", kind: "conflict" });
    await sign(await seen());
  });
});

/** One more person with a grant, in a batch that can be taken back. */
async function newGrant(round: number) {
  const recording = { tenant: 1, batchId: newId(), at: new Date() };
  await province.services.database.batch(async (tx) => {
    await sql`insert into recording_batch (tenant, id, kind, label, unit, recorded_at)
      values (1, ${recording.batchId}, 'import', 'Bổ sung', ${office}, ${recording.at})`.execute(tx);
    const personId = newId();
    const name = `Hứa Văn Thêm ${round}`;
    const key = `hua van them ${round}`;
    await sql`insert into person (tenant, id, state, commune, created_at, batch_id, name, name_key, name_tokens)
      values (1, ${personId}, 'active', ${office}, ${recording.at}, ${recording.batchId}, ${name}, ${key},
        ${key.split(" ")})`.execute(tx);
    const place = { office, agency: "Bưu điện", funding: "commune" } as const;
    const decisionId = null;
    const term = {
      clause: "social-pension.from-75",
      fromMonth: "2026-12",
      state: "paid",
      decidedAmount: 540_000,
      decisionId,
    } as const;
    await recordGrants(tx, recording, [{ personId, benefit: "social-pension", ...place, terms: [term] }]);
    await outdateLists(tx, 1, { offices: [office], at: recording.at });
  });
  return recording;
}

describe("taking an import back while the list with its people is signed", () => {
  it.each([
    ["sign", "the signature stands and the import can't be taken back"],
    ["undo", "the list must be made again before it is signed"],
  ] as const)("when %s comes first %s", async (first, _then) => {
    await made();
    const recording = await newGrant(0);
    await made();
    await submit(await seen());
    await check(await seen());
    const input = await seen();
    const undo = () => province.services.database.batch((tx) => undoGrants(tx, recording));
    const comers = first === "sign" ? [() => sign(input), undo] : [undo, () => sign(input)];
    const [won, lost] = await queuedBehind(province, holdList, comers);
    expect(won?.status).toBe("fulfilled");
    expectConflict(lost?.status === "rejected" ? lost.reason : null);
    const onSigned = await query(
      province,
      sql`select 1 from entitlement_line e join pay_list l on l.id = e.list_id and l.state = 'signed'
        join benefit_grant g on g.id = e.grant_id where g.state = 'undone'`,
    );
    expect(onSigned).toEqual([]);
    expect((await seen()).state).toBe(first === "sign" ? "signed" : "checked");
  });
});

/** Gives the paid person a number, and the commune's list of deaths that names them by it. */
async function listOfDeaths(): Promise<Buffer> {
  const [person] = await query(
    province,
    sql<{ name: string; year: number; number: string }>`update person set number = '0200'
        || to_char(birth_from, 'YY') || '001234' where id = (select g.person_id from benefit_grant g
        join person p on p.id = g.person_id and extract(year from p.birth_from) < 2000
        join entitlement_line e on e.tenant = g.tenant and e.grant_id = g.id order by g.id limit 1)
      returning name, extract(year from birth_from)::integer as year, number`,
  );
  if (!person) throw new Error("nobody is paid");
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Khai tu");
  sheet.addRow(["DANH SÁCH KHAI TỬ"]);
  sheet.addRow([]);
  sheet.addRow(["STT", "Họ và tên", "Năm sinh", "Số CCCD", "Ngày chết", "Số khai tử"]);
  sheet.addRow([1, person.name, String(person.year), person.number, "03/11/2026", "15/2026"]);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function importDeaths(bytes: Buffer, importer: Actor): Promise<string> {
  const given = { name: "khai tu.xlsx", unit: office, bytes, again: true };
  const { id } = await perform(province.services, importer, { action: giveFile, input: given });
  await jobsDone(province);
  const { sheets } = await importFileDetail(province.services, importer, id);
  const settled = sheets.map(({ sheet, layout, mapping, options }) => ({ sheet, layout, mapping, options }));
  const settings = { kind: "full", complete: false, agency: null, funding: null, sheets: settled } as const;
  await perform(province.services, importer, { action: settleFile, input: { id, unit: office, settings } });
  await perform(province.services, importer, { action: startImport, input: { id, unit: office } });
  await jobsDone(province);
  return id;
}

describe("a death imported when the list is checked already", () => {
  it("keeps the list from being signed until it is made again, and so does taking the import back", async () => {
    await checked();
    const importer = officer(province, "Công chức nhập", ["import.run", "import.read"]);
    const id = await importDeaths(await listOfDeaths(), importer);
    expect(await importFileDetail(province.services, importer, id)).toMatchObject({
      state: "imported",
      counts: { taken: 1, returned: 0 },
    });
    await expect(sign(await seen())).rejects.toMatchObject({ code: "benefits.listStale" });

    await perform(province.services, chairmen[1], {
      action: returnChecked,
      input: { ...(await seen()), reason: "Có người đã mất" },
    });
    await checked();
    await perform(province.services, importer, { action: undoImport, input: { id, unit: office } });
    await jobsDone(province);
    await expect(sign(await seen())).rejects.toMatchObject({ code: "benefits.listStale" });
  });
});
