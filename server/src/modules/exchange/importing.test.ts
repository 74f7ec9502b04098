import ExcelJS from "exceljs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#kernel/actor.ts";
import { newId } from "#kernel/id.ts";
import { loadUnits } from "#modules/places/index.ts";
import { perform } from "#platform/action.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { giveFile, importFileDetail, jobs, settleFile, startImport, tryImport, undoImport } from "./index.ts";
import { importRows } from "./queries/files.ts";
import { returnedImport } from "./queries/returning.ts";

const commune = "05983";
let province: TestProvince;
let officer: Actor;

beforeAll(async () => {
  province = await openTestProvince();
  await loadUnits(province.services, province.tenant);
  officer = province.actor({ permissions: "all", areas: [commune] });
  await province.services.jobs.start(province.services, jobs);
});

afterAll(() => province.close());

type Cells = (string | number | null | { formula: string; result: number } | Date)[];

async function workbook(title: string, header: string[], rows: Cells[], name = "Sheet1"): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(name);
  sheet.addRow(["UBND XÃ ĐOÀN KẾT"]);
  sheet.addRow([title]);
  sheet.addRow([]);
  sheet.addRow(header);
  for (const row of rows) sheet.addRow(row);
  return Buffer.from(await book.xlsx.writeBuffer());
}

async function quiet(id: string) {
  for (let turn = 0; turn < 400; turn += 1) {
    const file = await importFileDetail(
      province.services,
      province.actor({ permissions: "all", areas: "*" }),
      id,
    );
    if (file.job === null || !["waiting", "running"].includes(file.job.state)) return file;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the work did not end");
}

async function given(bytes: Buffer, name = "danh sach.xlsx", again = false) {
  const input = { name, unit: commune, bytes, again };
  const { id } = await perform(province.services, officer, { action: giveFile, input });
  return quiet(id);
}

interface Payer {
  readonly agency: string | null;
  readonly funding: "commune" | null;
}

async function settled(
  file: Awaited<ReturnType<typeof given>>,
  payer: Payer = { agency: null, funding: null },
) {
  const sheets = file.sheets.map(({ sheet, layout, mapping, options }) => ({
    sheet,
    layout,
    mapping,
    options,
  }));
  const settings = { kind: "full" as const, complete: true, ...payer, sheets };
  await perform(province.services, officer, {
    action: settleFile,
    input: { id: file.id, unit: commune, settings },
  });
  return file.id;
}

async function worked(action: typeof startImport, id: string) {
  await perform(province.services, officer, { action, input: { id, unit: commune } });
  return quiet(id);
}

async function imported(bytes: Buffer, payer?: Payer) {
  return worked(startImport, await settled(await given(bytes, "danh sach.xlsx", true), payer));
}

const rowsOf = (id: string, actor = officer) =>
  importRows(province.services, actor, {
    fileId: id,
    outcomes: null,
    after: { sheet: -1, row: 0 },
    limit: 500,
  });

async function count(table: string): Promise<number> {
  const found = await province.services.database.batch((tx) =>
    sql<{ n: number }>`select count(*) as n from ${sql.table(table)} where tenant = 1`.execute(tx),
  );
  return found.rows[0]?.n ?? -1;
}

const residentsHeader = [
  "STT",
  "Số hộ khẩu",
  "Quan hệ với chủ hộ",
  "Họ và tên",
  "Ngày sinh",
  "Giới tính",
  "Số CMND/CCCD",
  "Địa chỉ",
];
const residents: Cells[] = [
  [1, "H1", "Chủ hộ", "NÔNG VĂN AN", "05/09/1950", "Nam", "020050001234", "Thôn Nà Pàn"],
  [2, "H1", "Vợ", "Hoàng Thị Bé", "1951", "Nữ", 20_151_001_235, "Thôn Nà Pàn"],
  [3, "H1", "Con", "Nông Văn Cường", "31/02/1980", "Nam", "080123456", "Thôn Nà Pàn"],
  [4, "H2", "Chủ hộ", "Lý Thị Dung, Lý Văn Én", "1970", "Nữ", null, "Thôn Nà Pàn"],
];

describe("a list of residents", () => {
  it("is looked through, tried out without writing, imported, known the second time, and undone whole", async () => {
    const bytes = await workbook("DANH SÁCH NHÂN KHẨU", residentsHeader, residents);
    const file = await given(bytes);
    expect(file).toMatchObject({ state: "analysed", classes: [] });
    expect(file.sheets[0]).toMatchObject({ layout: "residents", rowsTotal: 4, problems: [] });
    expect(file.sheets[0]?.columns[3]).toMatchObject({
      letter: "D",
      field: "name",
      samples: residents.map((row) => row[3]),
    });

    const before = await count("person");
    await settled(file);
    const tried = await worked(tryImport, file.id);
    expect(tried.counts).toMatchObject({ taken: 1, warned: 1, queued: 1, returned: 1 });
    expect(await count("person")).toBe(before);

    const done = await worked(startImport, file.id);
    expect(done).toMatchObject({ state: "imported", counts: tried.counts });
    expect(await count("person")).toBe(before + 3);

    const again = await imported(await workbook("DANH SÁCH NHÂN KHẨU", residentsHeader, residents));
    expect(again.counts).toMatchObject({ known: 3, returned: 1, taken: 0 });
    expect(await count("person")).toBe(before + 3);

    await worked(undoImport, again.id);
    const traces = await count("office_change");
    const undone = await worked(undoImport, file.id);
    // nobody of it is paid, but the commune's list isn't complete any more: lists being made must notice
    expect(await count("office_change")).toBeGreaterThan(traces);
    expect(undone).toMatchObject({ state: "undone" });
    const living = await province.services.database.batch((tx) =>
      sql`select 1 from person where tenant = 1 and state <> 'undone'`.execute(tx),
    );
    expect(living.rows).toHaveLength(before);
  });

  it("comes back whole, every row with its result at the far right in either language", async () => {
    const { id } = await imported(await workbook("DANH SÁCH NHÂN KHẨU 2", residentsHeader, residents));
    for (const [language, head, message] of [
      [
        "vi",
        "Kết quả nhập",
        "Cột Ngày sinh (E): 31/02/1980 không tồn tại. Đề nghị kiểm tra; nếu chỉ biết năm sinh thì ghi 1980.",
      ],
      ["en", "Import result", "Column Ngày sinh (E): 31/02/1980 does not exist."],
    ] as const) {
      const returned = await returnedImport(province.services, officer, { id, language });
      const chunks: Buffer[] = [];
      for await (const chunk of returned.bytes) chunks.push(chunk);
      const book = new ExcelJS.Workbook();
      const whole = Buffer.concat(chunks);
      await book.xlsx.load(
        whole.buffer.slice(whole.byteOffset, whole.byteOffset + whole.length) as ArrayBuffer,
      );
      const sheet = book.getWorksheet("Sheet1");
      expect(sheet?.getCell("I4").text).toBe(head);
      expect(sheet?.getCell("I7").text).toContain(message);
      expect(sheet?.getCell("D8").text).toBe("Lý Thị Dung, Lý Văn Én");
    }
  });

  it("with a member of two households tells it and moves nobody", async () => {
    const twice: Cells[] = [
      [1, "H7", "Chủ hộ", "Vi Văn Páo", "1960", "Nam", "020060007777", null],
      [2, "H8", "Chủ hộ", "Vi Văn Páo", "1960", "Nam", "020060007777", null],
    ];
    const { id } = await imported(await workbook("DANH SÁCH NHÂN KHẨU 3", residentsHeader, twice));
    const { items } = await rowsOf(id);
    expect(items[1]?.findings[0]).toMatchObject({ code: "exchange.memberOfTwoHouseholds" });
    expect(items[1]?.findings[0]?.text.vi).toContain("đã có trong hộ H7, nay lại ở hộ H8");
    expect(items[1]?.findings[0]?.text.en).toContain("belongs to household H7");
  });
});

const assistanceHeader = [
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
];
const paymentHeader = [
  "STT",
  "Họ tên",
  "Năm sinh",
  "Số quyết định hưởng",
  "Số sổ lĩnh tiền",
  "Tiền trợ cấp tháng này",
  "Tổng số tiền",
  "Ký nhận",
];

describe("lists of grants", () => {
  it("give grants with clause and decision, then months paid and unpaid by the book's number", async () => {
    const management = await imported(
      await workbook("DANH SÁCH QUẢN LÝ ĐỐI TƯỢNG BẢO TRỢ XÃ HỘI", assistanceHeader, [
        [
          1,
          "B1",
          "Đàm Văn Giáp",
          "1975",
          "020075005555",
          "Nam",
          "Người khuyết tật đặc biệt nặng (Khoản 6 Điều 5)",
          1_000_000,
          "12/QĐ-UBND",
          "12/03/2024",
          "01/03/2024",
          "Đang hưởng",
        ],
        [
          2,
          "B2",
          "Đàm Thị Hoa",
          "1976",
          "020176005556",
          "Nữ",
          "Diện khác",
          500_000,
          "12/QĐ-UBND",
          "12/03/2024",
          "01/03/2024",
          "Đang hưởng",
        ],
      ]),
    );
    expect(management.counts).toMatchObject({ taken: 1, returned: 1 });
    const { items } = await rowsOf(management.id);
    expect(items[1]?.findings[0]?.text.vi).toMatch(
      /dòng 6, cột Loại đối tượng \(G\): chưa xác định được khoản hưởng của “Diện khác”/,
    );

    const payments = await imported(
      await workbook(
        "DANH SÁCH CHI TRẢ TRỢ CẤP XÃ HỘI THÁNG 10/2026",
        paymentHeader,
        [
          [1, "Đàm Văn Giáp", 1975, "12/QĐ-UBND", "B1", 1_000_000, 1_000_000, "Chưa nhận"],
          [2, "Nông Văn Lạ", 1975, "12/QĐ-UBND", "B9", 500_000, 500_000, "Đã nhận"],
          [null, "Tổng cộng", null, null, null, 1_400_000, 1_500_000, null],
        ],
        "T10",
      ),
      { agency: "Bưu điện", funding: "commune" },
    );
    expect(payments.counts).toMatchObject({ taken: 1, returned: 1, noted: 1 });
    const told = await rowsOf(payments.id);
    expect(told.items.map((item) => item.findings[0]?.code)).toEqual([
      undefined,
      "exchange.grantNotFound",
      "exchange.totalDiffers",
    ]);
    const opening = await province.services.database.batch((tx) =>
      sql`select to_char(o.month, 'YYYY-MM') as month, o.amount, o.state, g.agency from opening_payment o
        join benefit_grant g on g.tenant = o.tenant and g.id = o.grant_id where o.tenant = 1`.execute(tx),
    );
    expect(opening.rows).toEqual([
      { month: "2026-10", amount: 1_000_000, state: "uncollected", agency: "Bưu điện" },
    ]);
  });
});

describe("a list with a sealed case", () => {
  it("keeps name, note and clause of the case out of everything that roles without the class can read", async () => {
    const secret = "Người nhiễm HIV/AIDS thuộc hộ nghèo (Khoản 8 Điều 5)";
    const file = await imported(
      await workbook(
        "DANH SÁCH QUẢN LÝ ĐỐI TƯỢNG BẢO TRỢ XÃ HỘI",
        [...assistanceHeader, "Ghi chú"],
        [
          [
            1,
            "S1",
            "Triệu Văn Kín (HIV)",
            "1985",
            "020085009999",
            "Nam",
            secret,
            750_000,
            "40/QĐ-UBND",
            "12/03/2024",
            "01/03/2024",
            "Đang hưởng",
            "đang điều trị HIV",
          ],
          [
            2,
            "S2",
            "Triệu Văn Khác",
            "31/02/1985",
            "020085009998",
            "Nam",
            "Người khuyết tật nặng (Khoản 6 Điều 5)",
            750_000,
            "40/QĐ-UBND",
            "12/03/2024",
            "01/03/2024",
            "Đang hưởng",
            "x",
          ],
        ],
      ),
    );
    expect(file).toMatchObject({ classes: [], sealed: true, mayReturn: false });
    const cleared = province.actor({ permissions: "all", areas: [commune], classes: ["hiv"] });
    const seen = await importFileDetail(province.services, cleared, file.id);
    expect(seen).toMatchObject({ classes: ["hiv"], mayReturn: true });
    const open = JSON.stringify([
      await rowsOf(file.id),
      await importFileDetail(province.services, officer, file.id),
    ]);
    expect(open).not.toMatch(/hiv|aids|Kín|điều trị/i);
    const people = async (actor: Actor) =>
      (await rowsOf(file.id, actor)).items.map((item) => [item.sealed, item.personId !== null]);
    expect(await people(officer)).toEqual([
      [true, false],
      [false, true],
    ]);
    expect(await people(cleared)).toEqual([
      [true, true],
      [false, true],
    ]);
    await expect(returnedImport(province.services, officer, { id: file.id, language: "vi" })).rejects.toThrow(
      "fileSealed",
    );
    await expect(
      returnedImport(province.services, cleared, { id: file.id, language: "vi" }),
    ).resolves.toBeDefined();
    const clauses = await province.services.database.read(officer, (tx) =>
      sql<{
        clause: string;
      }>`select t.clause from grant_term t join benefit_grant g on g.tenant = t.tenant and g.id = t.grant_id
        where g.book_number = 'S1'`.execute(tx),
    );
    expect(clauses.rows).toEqual([{ clause: "sealed" }]);
    const dump = await province.services.database.read(officer, async (tx) => {
      const tables = [
        "person",
        "person_identity",
        "import_row",
        "import_sheet",
        "import_file",
        "recording_batch",
        "grant_payee",
        "decision",
        "job",
      ];
      const found = await Promise.all(
        tables.map((table) => sql`select to_jsonb(t) as row from ${sql.table(table)} t`.execute(tx)),
      );
      return JSON.stringify(found.map((each) => each.rows));
    });
    expect(dump).not.toMatch(/(?<!")hiv(?!")|aids|điều trị/i);
  });
});

describe("a commune's list that names somebody of another commune by number", () => {
  it("writes no fact onto them and fills no gap, but puts the row to be matched; a department's list may", async () => {
    const elsewhere = "06001";
    const held = newId();
    const number = "020060004321";
    await province.services.database.batch(async (tx) => {
      const batchId = newId();
      await sql`insert into recording_batch (tenant, id, kind, label, unit, recorded_at)
        values (1, ${batchId}, 'import', 'nơi khác', ${elsewhere}, now())`.execute(tx);
      await sql`insert into person (tenant, id, state, commune, created_at, batch_id, name, name_key, name_tokens, number)
        values (1, ${held}, 'active', ${elsewhere}, now(), ${batchId}, 'Lục Văn Xa', 'luc van xa',
          ${["luc", "van", "xa"]}, ${number})`.execute(tx);
    });
    const deaths = (day: string) =>
      workbook(
        "DANH SÁCH KHAI TỬ",
        ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Số CCCD", "Ngày chết", "Địa chỉ"],
        [[1, "Lục Văn Xa", "1960", "Nam", number, day, "Xã Đoàn Kết"]],
      );
    const known = () =>
      province.services.database.batch(async (tx) => {
        const found = await sql`select p.sex, (select count(*)::integer from fact f where f.tenant = p.tenant
            and f.subject_id = p.id) as facts, array(select m.reason from match_item m where m.tenant = p.tenant
            and m.person_id = p.id and m.state = 'open') as reasons from person p where p.id = ${held}`.execute(
          tx,
        );
        return found.rows[0];
      });
    const own = await imported(await deaths("03/11/2026"));
    expect(own.counts).toMatchObject({ queued: 1, taken: 0, warned: 0 });
    const { items } = await rowsOf(own.id);
    expect(JSON.stringify(items[0]?.findings)).toContain("do xã khác quản lý");
    expect(await known()).toEqual({ sex: null, facts: 0, reasons: ["other_commune"] });

    const department = province.actor({ permissions: "all", areas: "*" });
    const given = { name: "so.xlsx", unit: "20", bytes: await deaths("04/11/2026"), again: true };
    const { id } = await perform(province.services, department, { action: giveFile, input: given });
    const sheets = (await quiet(id)).sheets.map(({ sheet, layout, mapping, options }) => {
      return { sheet, layout, mapping, options: { ...options, skip: false } };
    });
    const settings = { kind: "full", complete: false, agency: null, funding: null, sheets } as const;
    await perform(province.services, department, { action: settleFile, input: { id, unit: "20", settings } });
    await perform(province.services, department, { action: startImport, input: { id, unit: "20" } });
    await quiet(id);
    expect(await known()).toMatchObject({ sex: "male", facts: 1 });
  });
});

describe("a file that can't be read", () => {
  it("is refused by name and nothing of it is written", async () => {
    const file = await given(Buffer.from("%PDF-1.7"), "a.xlsx");
    expect(file.state).toBe("refused");
    expect(file.problem?.vi).toContain("PDF");
    expect(file.problem?.en).toContain("PDF");
    await expect(worked(startImport, file.id)).rejects.toThrow("fileNotReady");
  });

  it("without the columns it needs can't be settled, naming sheet and columns", async () => {
    const file = await given(
      await workbook(
        "DANH SÁCH NHÂN KHẨU",
        ["STT", "Ngày sinh", "Giới tính", "Số hộ khẩu"],
        [[1, "1950", "Nam", "H1"]],
      ),
    );
    expect(file.sheets[0]?.problems[0]?.text.vi).toContain("không thấy cột “Họ và tên”");
    expect(file.sheets[0]?.problems[0]?.text.en).toContain("Full name");
    await expect(settled(file)).rejects.toThrow("columnsMissing");
  });
});
