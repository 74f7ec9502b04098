import { buildPolicySet, month, type PolicySet } from "@ansinh/engine";
import { monthlyPolicySet } from "@ansinh/policies";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#kernel/actor.ts";
import { perform } from "#platform/action.ts";
import { type Cells, importGiven, listBytes, quietFile, toldOf } from "#test/lists.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { createReadyDatabase } from "#test/ready-database.ts";
import { giveFile, settleFile } from "./index.ts";
import { jobsUnder } from "./jobs.ts";
import { amountsUnder } from "./rules/levels.ts";

const commune = "05983";
const payer = { agency: "Bưu điện", funding: "commune" } as const;

interface Office {
  readonly province: TestProvince;
  readonly officer: Actor;
}

async function open(law: PolicySet): Promise<Office> {
  const province = await openTestProvince(createReadyDatabase());
  await province.services.jobs.start(
    province.services,
    jobsUnder(async () => amountsUnder(law)),
  );
  return { province, officer: province.actor({ permissions: "all", areas: [commune] }) };
}

const assistance = {
  title: "DANH SÁCH QUẢN LÝ ĐỐI TƯỢNG BẢO TRỢ XÃ HỘI",
  header: [
    ...["STT", "Mã đối tượng", "Họ và tên", "Ngày sinh", "Số CCCD", "Giới tính", "Loại đối tượng"],
    ...["Mức hỗ trợ", "Số quyết định", "Ngày quyết định", "Ngày hỗ trợ", "Tình trạng"],
  ],
};
const severe = "Người khuyết tật đặc biệt nặng (Khoản 6 Điều 5)";
const decided = ["12/QĐ-UBND", "12/03/2024", "01/03/2024", "Đang hưởng"];
const payment = {
  title: "DANH SÁCH CHI TRẢ TRỢ CẤP XÃ HỘI",
  header: [
    ...["STT", "Họ tên", "Năm sinh", "Số quyết định hưởng", "Số sổ lĩnh tiền"],
    ...["Tiền trợ cấp tháng này", "Tổng số tiền", "Ký nhận"],
  ],
};

async function grant({ province, officer }: Office, outcome = "taken"): Promise<void> {
  const row = ["Đàm Văn Giáp", "1975", "020075005555", "Nam", severe, 1_080_000, ...decided];
  const other = ["Đàm Thị Hoa", "1976", "020176005556", "Nữ", severe, 1_080_000, ...decided];
  const list = { ...assistance, rows: [[1, "B1", ...row] as Cells, [2, "B2", ...other] as Cells] };
  const done = await importGiven(province, list, { by: officer, unit: commune });
  expect(done.counts).toMatchObject({ [outcome]: 2 });
}

async function paid({ province }: Office, paidMonth: string) {
  const found = await province.services.database.batch((tx) =>
    sql<{ book: string; amount: number }>`select g.book_number as book, o.amount from opening_payment o
      join benefit_grant g on g.tenant = o.tenant and g.id = o.grant_id
      where to_char(o.month, 'YYYY-MM') = ${paidMonth} order by 1`.execute(tx),
  );
  return found.rows;
}

async function payments(office: Office, rows: Cells[], asked: { sheet: string; month?: string }) {
  const list = { ...payment, rows, sheet: asked.sheet };
  const giving = { by: office.officer, unit: commune, payer };
  const done = await importGiven(
    office.province,
    list,
    asked.month === undefined ? giving : { ...giving, month: asked.month },
  );
  return { done, rows: await toldOf(office.province, done.id, office.officer) };
}

const first: Cells = [1, "Đàm Văn Giáp", 1975, "12/QĐ-UBND", "B1", 1_080_000, 1_080_000, "Đã nhận"];
const broken: Cells = [2, "Đàm Thị Hoa", 1976, "12/QĐ-UBND", "B2", "một triệu", null, "Đã nhận"];

describe("a payment list", () => {
  let office: Office;
  beforeAll(async () => {
    office = await open(monthlyPolicySet);
    await grant(office);
  });
  afterAll(() => office.province.close());

  it("of a month before the law began says so at the amount, and only good rows come in", async () => {
    const { done, rows } = await payments(office, [first, broken], { sheet: "T6", month: "2021-06" });
    expect(done).toMatchObject({ state: "imported", counts: { warned: 1, returned: 1 } });
    const [told] = rows[0]?.findings ?? [];
    expect(told).toMatchObject({ code: "exchange.monthBeforeLaw", value: "1080000" });
    expect(told?.text.vi).toBe(
      "Sheet T6, dòng 5, cột Tiền trợ cấp tháng này (F): tháng 06/2021 trước khi chế độ " +
        "“Trợ cấp xã hội hàng tháng” được áp dụng (từ 07/2021); đã ghi theo danh sách. " +
        "Đề nghị kiểm tra tháng hoặc loại đối tượng.",
    );
    expect(told?.text.en).toMatch(
      /^Sheet T6, row 5, column Tiền trợ cấp tháng này \(F\): the month 06\/2021 lies before .*from 07\/2021.*Please check/,
    );
    expect(rows[1]?.findings[0]?.text.vi).toContain("Sheet T6, dòng 6, cột Tiền trợ cấp tháng này (F)");
    expect(await paid(office, "2021-06")).toEqual([{ book: "B1", amount: 1_080_000 }]);
  });

  it("of the law's first month says nothing about the law", async () => {
    const { rows } = await payments(office, [[...first.slice(0, 5), 720_000, 720_000, "Đã nhận"]], {
      sheet: "T7",
      month: "2021-07",
    });
    expect(rows[0]?.findings).toEqual([]);
  });

  it("with the old base rate on one row names both rates and takes the row", async () => {
    const old: Cells = [...first.slice(0, 5), 720_000, 720_000, "Đã nhận"];
    const { rows } = await payments(office, [old], { sheet: "T11", month: "2026-11" });
    expect(rows[0]).toMatchObject({ outcome: "warned" });
    expect(rows[0]?.findings[0]?.text).toEqual({
      vi: expect.stringMatching(
        /^Sheet T11, dòng 5, cột .*\(F\): số tiền 720\.000 đ tính theo mức chuẩn cũ 360\.000 đ, tháng này áp dụng 540\.000 đ\./,
      ),
      en: expect.stringMatching(
        /^Sheet T11, row 5, column .*old base rate of 360\.000 đ; 540\.000 đ applies/,
      ),
    });
  });

  it("in thousands is read in full where that is the level, and told", async () => {
    const { rows } = await payments(office, [[...first.slice(0, 5), 1_080, 1_080, "Đã nhận"]], {
      sheet: "T10",
      month: "2026-10",
    });
    expect(rows[0]?.findings[0]?.text).toEqual({
      vi: expect.stringMatching(/\(F\): “1\.080” được hiểu là nghìn đồng: 1\.080\.000 đ.*Đề nghị/),
      en: expect.stringMatching(/\(F\): “1\.080” was read as thousands: 1\.080\.000 đ.*Please/),
    });
    expect(await paid(office, "2026-10")).toEqual([{ book: "B1", amount: 1_080_000 }]);
  });
});

/** The release as it would be had the standard been set up to this month and nothing come after. */
function withLevelUpTo(last: string): PolicySet {
  const { parameters, ...rest } = monthlyPolicySet.definition;
  return buildPolicySet({
    ...rest,
    parameters: parameters.map((parameter) => {
      if (parameter.id !== "assistanceStandard") return parameter;
      const versions = parameter.versions.map((version) => ({ ...version, appliesTo: month(last) }));
      return { ...parameter, versions } as typeof parameter;
    }),
  });
}

describe("a payment list of a month whose level the policies lack", () => {
  let office: Office;
  beforeAll(async () => {
    office = await open(withLevelUpTo("2026-10"));
    await grant(office, "warned");
  });
  afterAll(() => office.province.close());

  it("names the missing level and month at the amount, in both languages, and only good rows come in", async () => {
    const { done, rows } = await payments(office, [first, broken], { sheet: "T11", month: "2026-11" });
    expect(done).toMatchObject({ state: "imported", counts: { warned: 1, returned: 1 } });
    const [told] = rows[0]?.findings ?? [];
    expect(told).toMatchObject({ code: "exchange.parameterMissing", value: "1080000" });
    expect(told?.text.vi).toMatch(
      /^Sheet T11, dòng 5, cột Tiền trợ cấp tháng này \(F\): chưa có mức “Mức chuẩn trợ giúp xã hội” cho tháng 11\/2026.*Đề nghị/,
    );
    expect(told?.text.en).toMatch(
      /^Sheet T11, row 5, column Tiền trợ cấp tháng này \(F\): no level “[^”]*[a-z]{4}[^”]*” is known for 11\/2026.*Please/,
    );
    expect(told?.text.en).not.toContain("Mức chuẩn");
    expect(await paid(office, "2026-11")).toEqual([{ book: "B1", amount: 1_080_000 }]);
  });

  it("says nothing for the last month that has one", async () => {
    const { rows } = await payments(office, [first], { sheet: "T10", month: "2026-10" });
    expect(rows[0]?.findings).toEqual([]);
  });
});

describe("a list whose cells are wrong", () => {
  let office: Office;
  let told: Awaited<ReturnType<typeof toldOf>>;
  const header = ["STT", "Số hộ khẩu", "Quan hệ với chủ hộ", "Họ và tên", "Ngày sinh", "Giới tính"];
  const dirty: [
    string,
    string,
    Partial<Record<"name" | "birth" | "number" | "address", Cells[number]>>,
    string,
  ][] = [
    ["a day that never was", "dateNotExist", { birth: "31/02/1950" }, "E"],
    ["an uncertain year", "dateUncertainYear", { birth: "1951?" }, "E"],
    ["Excel's day number", "dateFromSerial", { birth: 18_512 }, "E"],
    ["a birth to come", "birthInFuture", { birth: "05/09/2030" }, "E"],
    ["a date in words", "dateUnreadable", { birth: "năm ngoái" }, "E"],
    ["a shortened number", "numberLostDigits", { number: "2.0E+10" }, "G"],
    ["a lost zero beside another birth", "numberShort", { number: 20_160_001_234 }, "G"],
    ["an error value", "errorValue", { number: { formula: "A1", result: { error: "#REF!" } } }, "G"],
    ["old TCVN3 letters", "oldEncoding", { name: "NguyÔn V¨n ¸nh" }, "D"],
    ["two people", "nameTwoPeople", { name: "Lý Thị Dung, Lý Văn Én" }, "D"],
    ["an unknown commune", "communeUnknown", { address: "Thôn 1, xã Không Có Thật" }, "H"],
    ["a commune that was split", "communeSplit", { address: "xã Bính Xá, huyện Đình Lập" }, "H"],
  ];

  beforeAll(async () => {
    office = await open(monthlyPolicySet);
    const rows = dirty.map(
      ([, , { name = "Nông Văn An", birth = "1950", number = null, address = null }], at) => [
        ...[at + 1, `H${at}`, "Chủ hộ", name, birth, "Nam", number, address],
      ],
    );
    rows.push([99, "H99", "Chủ hộ", "Nông Văn Lành", "1950", "Nam", "020050001299", null]);
    const list = { title: "DANH SÁCH NHÂN KHẨU", header: [...header, "Số CMND/CCCD", "Địa chỉ"], rows };
    const done = await importGiven(office.province, list, { by: office.officer, unit: commune });
    told = await toldOf(office.province, done.id, office.officer);
  });
  afterAll(() => office.province.close());

  it.each(dirty.map((each, at) => [each[0], at] as const))(
    "%s is told at its cell with its mend",
    (_, at) => {
      const [, code, , letter] = dirty[at] ?? [];
      const found = told
        .find(({ row }) => row === 5 + at)
        ?.findings.find((each) => each.code === `exchange.${code}`);
      expect(found?.value).not.toBe("");
      expect(found?.text.vi).toMatch(
        new RegExp(`^Sheet Sheet1, dòng ${5 + at}, cột .*\\(${letter}\\): .*[Đđ]ề nghị`),
      );
      expect(found?.text.en).toMatch(
        new RegExp(`^Sheet Sheet1, row ${5 + at}, column .*\\(${letter}\\): .*(lease|Convert|Format|write)`),
      );
    },
  );

  it("lets its good row in", () => {
    expect(told.find(({ row }) => row === 5 + dirty.length)).toMatchObject({
      outcome: "taken",
      findings: [],
    });
  });

  it("a death before the birth is told at the day of death, and nobody is recorded as dead", async () => {
    const list = {
      title: "DANH SÁCH KHAI TỬ",
      header: ["STT", "Họ và tên", "Năm sinh", "Số CCCD", "Ngày chết", "Số khai tử"],
      rows: [[1, "Nông Văn Bảy", "1960", "020060004444", "05/09/1959", "15/2026"] as Cells],
    };
    const done = await importGiven(office.province, list, { by: office.officer, unit: commune });
    const [row] = await toldOf(office.province, done.id, office.officer);
    expect(row?.findings[0]?.text).toEqual({
      vi: expect.stringMatching(
        /^Sheet Sheet1, dòng 5, cột Ngày chết \(E\): ngày chết 05\/09\/1959 trước ngày sinh .*1960/,
      ),
      en: expect.stringMatching(
        /^Sheet Sheet1, row 5, column Ngày chết \(E\): the date of death 05\/09\/1959 lies before/,
      ),
    });
    const dead = await office.province.services.database.batch((tx) =>
      sql`select 1 from fact f join person p on p.id = f.subject_id where p.name = 'Nông Văn Bảy'
        and f.kind like '%death%'`.execute(tx),
    );
    expect(dead.rows).toEqual([]);
  });
});

describe("a sheet with two columns of one name", () => {
  it("is told before the import, and the same column can't serve two fields", async () => {
    const { province, officer } = await open(monthlyPolicySet);
    const header = ["STT", "Số hộ khẩu", "Họ và tên", "Họ và tên", "Ngày sinh", "Giới tính"];
    const rows: Cells[] = [[1, "H1", "Nông Văn An", "Nông Văn Ba", "1950", "Nam"]];
    const bytes = await listBytes({ title: "DANH SÁCH NHÂN KHẨU", header, rows });
    const input = { name: "hai cot.xlsx", unit: commune, bytes, again: true };
    const { id } = await perform(province.services, officer, { action: giveFile, input });
    const file = await quietFile(province, id);
    const doubled = file.sheets[0]?.problems.find(({ code }) => code === "exchange.columnDoubled");
    expect(doubled?.text.vi).toMatch(
      /^Sheet Sheet1: có nhiều cột cùng là “Họ và tên” .*Đề nghị chọn một cột/,
    );
    expect(doubled?.text.en).toMatch(/^Sheet Sheet1: several columns are “Full name” .*Choose one/);
    const [sheet] = file.sheets;
    const mapping = { ...sheet?.mapping, birth: sheet?.mapping.name ?? 2 };
    const sheets = [{ sheet: 0, layout: "residents" as const, mapping, options: sheet?.options ?? {} }];
    const settings = { kind: "full", complete: false, agency: null, funding: null, sheets } as const;
    const settled = perform(province.services, officer, {
      action: settleFile,
      input: { id, unit: commune, settings: settings as never },
    });
    await expect(settled).rejects.toMatchObject({
      code: "exchange.columnTwice",
      vi: expect.stringMatching(/^Sheet “Sheet1”: cột . được chọn cho hai nội dung .*Đề nghị/),
      en: expect.stringMatching(/^Sheet "Sheet1": column . was chosen for two fields .*Please/),
    });
    await province.close();
  });
});
