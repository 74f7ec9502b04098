import ExcelJS from "exceljs";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Actor } from "#server/kernel/actor.ts";
import {
  giveFile,
  importFileDetail,
  settleFile,
  startImport,
  undoImport,
} from "#server/modules/exchange/index.ts";
import { perform } from "#server/platform/action.ts";
import type { TestProvince } from "#server/test/province.ts";
import { expectConflict, jobsDone, office, officer, openRace, query } from "./racing.ts";

const people = 600;
let province: TestProvince;
let importers: readonly [Actor, Actor];

beforeEach(async () => {
  province = await openRace();
  importers = [
    officer(province, "Công chức một", ["import.run", "import.read"]),
    officer(province, "Công chức hai", ["import.run", "import.read"]),
  ];
});
afterEach(() => province.close());

/** Half of them without a number: those are recognised by the row alone. */
async function residents(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Nhan khau");
  sheet.addRow(["UBND XÃ ĐOÀN KẾT"]);
  sheet.addRow(["DANH SÁCH NHÂN KHẨU"]);
  sheet.addRow([]);
  const header = ["STT", "Số hộ khẩu", "Quan hệ với chủ hộ", "Họ và tên", "Ngày sinh", "Giới tính"];
  sheet.addRow([...header, "Số CMND/CCCD", "Địa chỉ"]);
  for (let at = 1; at <= people; at += 1) {
    const head = at % 4 === 1;
    const number = at % 2 === 0 ? `0${20_050_000_000 + at}` : null;
    const surname = ["Nông", "Hoàng", "Lương", "Vi", "Triệu", "Chu", "Lý", "Hứa", "Đinh", "Bế", "Lộc"][
      at % 11
    ];
    const given = [
      "An",
      "Bình",
      "Chiến",
      "Dung",
      "Hạnh",
      "Khánh",
      "Lan",
      "Mai",
      "Nga",
      "Phúc",
      "Sơn",
      "Thảo",
      "Yến",
    ];
    const name = `${surname} ${["Văn", "Thị", "Đình", "Minh", "Ngọc"][at % 5]} ${given[at % 13]}`;
    const own = [name, `${1940 + (at % 60)}`, "Nam", number];
    sheet.addRow([at, `H${Math.ceil(at / 4)}`, head ? "Chủ hộ" : "Con", ...own, "Thôn Nà Pàn"]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function ready(bytes: Buffer, importer: Actor): Promise<string> {
  const input = { name: "nhan khau.xlsx", unit: office, bytes, again: true };
  const { id } = await perform(province.services, importer, { action: giveFile, input });
  await jobsDone(province);
  const file = await importFileDetail(province.services, importer, id);
  const sheets = file.sheets.map(({ sheet, layout, mapping, options }) => ({
    sheet,
    layout,
    mapping,
    options,
  }));
  const settings = { kind: "full", complete: true, agency: null, funding: null, sheets } as const;
  await perform(province.services, importer, {
    action: settleFile,
    input: { id, unit: office, settings },
  });
  return id;
}

const start = (id: string, importer: Actor) =>
  perform(province.services, importer, { action: startImport, input: { id, unit: office } });

async function counts() {
  const [found] = await query(
    province,
    sql`select (select count(*) from person where state <> 'undone') as people,
      (select count(*) from household where recorded_to is null) as households,
      (select count(*) from identifier where recorded_to is null) as numbers,
      (select count(*) from membership where recorded_to is null) as members`,
  );
  return found;
}

describe("the same list", () => {
  it("given by two and imported by both at once comes in once", async () => {
    const bytes = await residents();
    const alone = await ready(bytes, importers[0]);
    await start(alone, importers[0]);
    await jobsDone(province);
    const once = await counts();
    expect(once).toMatchObject({ people, households: people / 4 });
    await perform(province.services, importers[0], {
      action: undoImport,
      input: { id: alone, unit: office },
    });
    await jobsDone(province);

    const files = [await ready(bytes, importers[0]), await ready(bytes, importers[1])];
    await Promise.all(files.map((id, at) => start(id, importers[at] ?? importers[0])));
    const done = await jobsDone(province);
    expect(done.filter((job) => job.state === "failed")).toEqual([]);
    expect(await counts()).toEqual(once);
    const rows = await query(
      province,
      sql<{
        outcome: string;
        n: number;
      }>`select case outcome when 'known' then 'known' else 'in' end as outcome,
        count(*) as n from import_row where file_id = any(${files}) group by 1 order by 1`,
    );
    expect(rows).toEqual([
      { outcome: "in", n: people },
      { outcome: "known", n: people },
    ]);
  });

  it("started twice by an impatient pair is imported by one job; the other is told to refresh", async () => {
    const id = await ready(await residents(), importers[0]);
    const pressed = await Promise.allSettled(
      [0, 1, 0, 1].map((at) => start(id, importers[at] ?? importers[0])),
    );
    expect(pressed.filter((each) => each.status === "fulfilled")).toHaveLength(1);
    for (const each of pressed) if (each.status === "rejected") expectConflict(each.reason);
    const done = await jobsDone(province);
    expect(done.filter((job) => job.kind === "exchange.import")).toEqual([
      { kind: "exchange.import", state: "succeeded" },
    ]);
    expect(await counts()).toMatchObject({ people, households: people / 4 });
  });
});
