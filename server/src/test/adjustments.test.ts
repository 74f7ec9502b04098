import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jobs } from "#main/composition.ts";
import { importList, undoImport } from "#modules/exchange/index.ts";
import { importRows } from "#modules/exchange/queries/files.ts";
import { perform } from "#platform/action.ts";
import { openTestProvince, type TestProvince } from "./province.ts";
import { createReadyDatabase } from "./ready-database.ts";

const office = "05983";
let province: TestProvince;
let folder: string;

type Cells = readonly (string | number | null)[];
interface Sheet {
  readonly name: string;
  readonly above: readonly string[];
  readonly rows: readonly Cells[];
}

beforeAll(async () => {
  province = await openTestProvince(createReadyDatabase());
  await province.services.jobs.start(province.services, jobs);
  folder = await mkdtemp(join(tmpdir(), "ansinh-adjust-"));
  await imported("quan ly.xlsx", [{ name: "Sheet1", above: [managed], rows: [managedHeader, ...people] }]);
  await imported(
    "chi tra.xlsx",
    ["T9", "T10", "T11"].map((name) => ({
      name,
      above: [`DANH SÁCH CHI TRẢ TRỢ CẤP XÃ HỘI THÁNG ${name.slice(1)}/2026`],
      rows: [paidHeader, ...paid],
    })),
  );
});

afterAll(async () => {
  await province.close();
  await rm(folder, { recursive: true, force: true });
});

const managed = "DANH SÁCH QUẢN LÝ ĐỐI TƯỢNG BẢO TRỢ XÃ HỘI";
const managedHeader = [
  ...["STT", "Mã đối tượng", "Họ và tên", "Ngày sinh", "Giới tính", "Loại đối tượng", "Mức hỗ trợ"],
  ...["Số quyết định", "Ngày quyết định", "Ngày hỗ trợ", "Tình trạng", "Thời điểm cắt hưởng"],
];
const severe = "Người khuyết tật nặng (Khoản 6 Điều 5)";
const single = "Người đơn thân nghèo đang nuôi con (Khoản 4 Điều 5)";
const decided = ["12/QĐ-UBND", "12/03/2024", "01/03/2024"];
const people: Cells[] = [
  [1, "D1", "Đàm Văn Giáp", "1975", "Nam", severe, 810_000, ...decided, "Đang hưởng", null],
  [2, "D2", "Nông Thị Bích", "1990", "Nữ", single, 1_080_000, ...decided, "Đang hưởng", null],
  [3, "D3", "Vi Thị Chanh", "1991", "Nữ", single, 1_080_000, ...decided, "Đang hưởng", null],
  [4, "D4", "Lý Văn Dừng", "1970", "Nam", severe, 810_000, ...decided, "Thôi hưởng", "10/2026"],
  [5, "D5", "Hoàng Văn Em", "1950", "Nam", severe, 1_080_000, ...decided, "Đang hưởng", null],
];
const paidHeader = ["STT", "Họ tên", "Năm sinh", "Số sổ lĩnh tiền", "Tiền trợ cấp tháng này", "Ký nhận"];
const paid: Cells[] = [
  [1, "Đàm Văn Giáp", 1975, "D1", 810_000, "Đã nhận"],
  [2, "Nông Thị Bích", 1990, "D2", 1_080_000, "Đã nhận"],
  [3, "Vi Thị Chanh", 1991, "D3", 1_080_000, "Đã nhận"],
  [5, "Hoàng Văn Em", 1950, "D5", 1_080_000, "Đã nhận"],
];
const adjustedHeader = [
  ...["STT", "Họ và tên", "Năm sinh", "Số sổ", "Đang hưởng trợ cấp"],
  ...["Điều chỉnh sang chế độ", "Hệ số mới", "Số tiền mới", "Từ tháng"],
];
const extremely = "Người khuyết tật đặc biệt nặng (Khoản 6 Điều 5)";
const adjusted: Cells[] = [
  [1, "Đàm Văn Giáp", 1975, "D1", severe, extremely, "2,0", 1_080_000, "09/2026"],
  [2, "Nông Thị Bích", 1990, "D2", single, single, null, 1_620_000, "10/2026"],
  [3, "Vi Thị Chanh", 1991, "D3", single, single, null, 1_100_000, "12/2026"],
  [4, "Lý Văn Dừng", 1970, "D4", severe, extremely, "2,0", 1_080_000, "11/2026"],
  [5, "Hoàng Văn Em", 1950, "D5", severe, "Trợ cấp hưu trí xã hội", null, 540_000, "12/2026"],
];
const adjusting = ["DANH SÁCH ĐIỀU CHỈNH MỨC TRỢ CẤP THÁNG 12/2026"];
const annexed = "(Kèm theo Quyết định số 45/QĐ-UBND ngày 12/11/2026 của Chủ tịch UBND xã)";

async function imported(name: string, sheets: readonly Sheet[]) {
  const book = new ExcelJS.Workbook();
  for (const { name: title, above, rows } of sheets) {
    const sheet = book.addWorksheet(title);
    for (const text of above) sheet.addRow([text]);
    sheet.addRow([]);
    for (const row of rows) sheet.addRow([...row]);
  }
  const path = join(folder, name);
  await writeFile(path, Buffer.from(await book.xlsx.writeBuffer()));
  const settings = { kind: "full", complete: false, agency: "Bưu điện", funding: "commune" } as const;
  const file = await importList(province.services, province.system, { path, unit: office, settings });
  expect(file.state, JSON.stringify(file.problem)).toBe("imported");
  return file;
}

const adjustments = (name: string, above: readonly string[], rows = adjusted) =>
  imported(name, [{ name: "Điều chỉnh", above: [...adjusting, ...above], rows: [adjustedHeader, ...rows] }]);

async function told(fileId: string) {
  const asked = { fileId, outcomes: null, after: { sheet: -1, row: 0 }, limit: 100 };
  const { items } = await importRows(province.services, province.system, asked);
  return items.map((item) => [item.outcome, item.findings.map((finding) => finding.text)] as const);
}

async function rowsOf<Row>(statement: ReturnType<typeof sql<Row>>): Promise<Row[]> {
  return (await province.services.database.batch((tx) => statement.execute(tx))).rows;
}

async function quiet(): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const open = await rowsOf(sql`select 1 from job where state in ('waiting', 'running')`);
    if (open.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error("the work did not end");
}

async function december() {
  const { services, system } = province;
  await services.database.write(system, (tx) =>
    services.jobs.record(tx, system, {
      kind: "benefits.makeLists",
      unit: null,
      input: { month: "2026-12", offices: [office], maker: "Thử" },
    }),
  );
  await services.jobs.nudge();
  await quiet();
  const lines = await rowsOf(
    sql<{ book: string; month: string; amount: number; cause: string }>`select g.book_number as book,
        to_char(e.month, 'MM') as month, e.amount, e.cause from entitlement_line e
      join benefit_grant g on g.tenant = e.tenant and g.id = e.grant_id
      join pay_list l on l.tenant = e.tenant and l.id = e.list_id and l.state <> 'superseded'
      order by g.book_number, e.month`,
  );
  return lines.map(({ book, month, amount, cause }) => [book, month, amount, cause]);
}

/** Everything that stands of grants, as a list is made from it. */
const standing = () =>
  rowsOf(sql`select g.book_number, g.sealed, g.agency, g.funding, t.clause, t.units, t.decided_amount, t.from_month,
      t.to_month, t.state, t.decision_id
    from benefit_grant g join grant_term t on t.tenant = g.tenant and t.grant_id = g.id and t.recorded_to is null
    where g.state = 'live' order by g.book_number, t.from_month, t.id`);

describe("a list of adjustments", () => {
  it("without its decision adjusts nothing and says where to write it", async () => {
    const before = await standing();
    const file = await adjustments("khong so.xlsx", []);
    const rows = await told(file.id);
    expect(rows.map(([outcome]) => outcome)).toEqual(Array(5).fill("returned"));
    expect(rows[0]?.[1][0]?.vi).toContain("chưa có số và ngày quyết định điều chỉnh");
    expect(rows[0]?.[1][0]?.en).toContain("number and date of the deciding adjustment are missing");
    expect(await standing()).toEqual(before);
  });

  it("records its decision, keeps for how many it pays, follows in arrears to the đồng, and is undone exactly", async () => {
    const before = { terms: await standing(), lines: await december() };
    const file = await adjustments("dieu chinh.xlsx", [annexed]);
    const rows = await told(file.id);
    expect(rows.map(([outcome]) => outcome)).toEqual(["taken", "taken", "warned", "returned", "returned"]);
    expect(rows[3]?.[1][0]).toMatchObject({
      vi: expect.stringMatching(
        /dòng 8, cột Số sổ \(D\): khoản hưởng của sổ “D4” đã thôi hưởng từ tháng 10\/2026/,
      ),
      en: expect.stringContaining("is ended since 10/2026, so it can't be adjusted"),
    });
    expect(rows[4]?.[1][0]?.vi).toContain("thuộc chế độ khác với khoản hưởng của sổ “D5”");
    const terms =
      await rowsOf(sql`select g.book_number as book, t.units, t.clause, d.kind, d.number, d.signed_on as on
      from grant_term t join benefit_grant g on g.tenant = t.tenant and g.id = t.grant_id
      join decision d on d.tenant = t.tenant and d.id = t.decision_id and d.kind <> 'grant'
      where t.recorded_to is null order by 1`);
    const decision = { kind: "adjust", number: "45/QĐ-UBND", on: "2026-11-12" };
    const parent = "social-assistance.single-parent";
    expect(terms).toEqual([
      { book: "D1", units: 1, clause: "social-assistance.disability-extremely-severe.adult", ...decision },
      { book: "D2", units: 3, clause: parent, ...decision },
      { book: "D3", units: 2, clause: parent, ...decision },
    ]);
    expect(await december()).toEqual([
      ["D1", "09", 270_000, "decision"],
      ["D1", "10", 270_000, "decision"],
      ["D1", "11", 270_000, "decision"],
      ["D1", "12", 1_080_000, "monthly"],
      ["D2", "10", 540_000, "decision"],
      ["D2", "11", 540_000, "decision"],
      ["D2", "12", 1_620_000, "monthly"],
      ["D3", "12", 1_080_000, "monthly"],
      ["D5", "12", 1_080_000, "monthly"],
    ]);
    await perform(province.services, province.system, {
      action: undoImport,
      input: { id: file.id, unit: office },
    });
    await quiet();
    expect(await standing()).toEqual(before.terms);
    expect(await december()).toEqual(before.lines);
  });

  it("to a clause with a sealed reason seals the grant, and undone it reads as before", async () => {
    const before = await standing();
    const secret = "Người nhiễm HIV/AIDS thuộc hộ nghèo (Khoản 8 Điều 5)";
    const row = [1, "Đàm Văn Giáp", 1975, "D1", severe, secret, "1,5", 810_000, "12/2026"];
    const file = await adjustments("kin.xlsx", [annexed], [row]);
    expect(await rowsOf(sql`select book_number from benefit_grant where sealed`)).toEqual([
      { book_number: "D1" },
    ]);
    const input = { id: file.id, unit: office };
    await perform(province.services, province.system, { action: undoImport, input });
    await quiet();
    expect(await standing()).toEqual(before);
  });
});
