import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#kernel/id.ts";
import { perform } from "#platform/action.ts";
import { journeyTwoTotals, recordJourneyTwo } from "#test/journey-two.ts";
import { pdfText } from "#test/pdf-text.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { makeLists } from "./actions/make-lists.ts";
import { jobs } from "./jobs.ts";
import { readBoard } from "./queries/board.ts";
import { allLines, readChanges } from "./queries/list-people.ts";
import { readPayList } from "./queries/pay-list.ts";
import { listPdf } from "./routes/print-pdf.ts";
import { listXlsx } from "./routes/print-xlsx.ts";
import { type PrintedList, printedList } from "./rules/printed-list.ts";

const office = "06001";
let province: TestProvince;
let printed: PrintedList;

beforeAll(async () => {
  province = await openTestProvince();
  await recordJourneyTwo(province.services, { tenant: 1, office });
  await province.services.jobs.start(province.services, jobs);
  const actor = province.actor({ permissions: "all", areas: [office], name: "Hoàng Thị Mẫu" });
  await perform(province.services, actor, { action: makeLists, input: { month: "2026-12", office } });
  const list = await madeList();
  printed = await province.services.database.read(actor, async (tx) =>
    printedList({
      list: await readPayList(tx, actor, list),
      part: "open",
      lines: await allLines(tx, actor, list),
      changes: await readChanges(tx, 1, { listId: list }),
      today: "2026-11-21" as never,
      department: false,
    }),
  );
});
afterAll(async () => {
  await province.close();
});

async function madeList(): Promise<string> {
  for (let tries = 0; tries < 600; tries += 1) {
    const board = await province.services.database.read(province.system, (tx) => readBoard(tx, 1, "2026-12"));
    const id = board.offices[0]?.lists[0]?.id;
    if (id) return id;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("the list was not made in time");
}

async function textOf(list: PrintedList, name: string): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await listPdf(list)) chunks.push(chunk as Buffer);
  if (process.env.ANSINH_PRINT_TO)
    await writeFile(join(process.env.ANSINH_PRINT_TO, `${name}.pdf`), Buffer.concat(chunks));
  return pdfText(Buffer.concat(chunks));
}

describe("the printed list", () => {
  it("adds up by village and in all, and says the sum in words", () => {
    const villages = printed.sections.map((section) => section.sums.total);
    expect(villages.reduce<number>((sum, total) => sum + total, 0)).toBe(journeyTwoTotals.toPay);
    expect(printed.sums.total).toBe(journeyTwoTotals.toPay);
    expect(printed.inWords).toBe("Bốn trăm năm mươi chín triệu hai trăm bảy mươi nghìn đồng");
    expect(printed.closing[2]).toContain("rút dự toán 451.170.000 đ");
    expect(printed.annexes.map((annex) => [annex.rows.length, annex.after - annex.before])).toEqual([
      [9, journeyTwoTotals.increase],
      [7, -journeyTwoTotals.decrease],
      [2, journeyTwoTotals.adjustment],
    ]);
  });

  it("as PDF carries the form of the office, every person, the annexes, and page numbers from page 2", async () => {
    const text = await textOf(printed, "list");
    const pages = text.split("\f");
    expect(pages[0]).toContain("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    expect(pages[0]).toContain("DANH SÁCH CHI TRẢ TRỢ CẤP THÁNG 12 NĂM 2026");
    expect(pages[0]?.trimStart().startsWith("1\n")).toBe(false);
    expect(pages[1]?.trim().split("\n")[0]?.trim()).toBe("2");
    expect(text).toContain("459.270.000");
    expect(text).toContain("DANH SÁCH TĂNG");
    expect(text).toContain("DANH SÁCH GIẢM");
    expect(text).toMatch(/TỔNG CỘNG \(518 người\)|TỔNG CỘNG \(51\d người\)/);
  });

  it("as workbook holds the amounts as numbers, with a sheet for each annex", async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(listXlsx(printed, "2026-12")) as never);
    expect(book.worksheets.map((sheet) => sheet.name)).toEqual(["T12", "Tăng", "Giảm", "Điều chỉnh"]);
    const sheet = book.getWorksheet("T12");
    const totals: unknown[] = [];
    sheet?.eachRow((row) => {
      if (String(row.getCell(1).value).startsWith("TỔNG CỘNG")) totals.push(row.getCell(9).value);
    });
    expect(totals).toEqual([journeyTwoTotals.toPay]);
  });

  it("whose reason is sealed stands in a list of their own, and in the open one by number and money alone", async () => {
    const open = { ...line, grantId: newId(), personId: newId(), name: "Nông Văn Mở", sealed: false };
    const lines = [line, open];
    const changes = lines.map(({ name, sealed, clause, personId }) => {
      const amounts = { before: 750_000, after: 810_000, kind: "adjustment", cause: "level" } as const;
      return { ...line, personId, name, sealed, clause, ...amounts };
    });
    const totals = { ...sampleHead().totals, people: 2, due: 1_620_000, toPay: 1_620_000, toDraw: 1_620_000 };
    const asked = {
      list: { ...sampleHead(), totals },
      lines,
      changes,
      today: "2026-11-21" as never,
      department: false,
    };
    for (const clause of ["social-assistance.hiv-poor", null]) {
      const mine = { ...asked, lines: [{ ...line, clause }, open] };
      const paper = printedList({ ...mine, part: "open" });
      expect(JSON.stringify(paper)).not.toMatch(/hiv|Kín|BM-/);
      expect(paper.people).toBe(2);
      expect(paper.sums.total).toBe(1_620_000);
      expect(paper.sections.map(({ rows, count }) => [rows.map((row) => row.name), count])).toEqual([
        [["Nông Văn Mở"], 1],
        [["1 người, theo danh sách riêng"], 1],
      ]);
      expect(paper.annexes[2]?.rows.map(({ name, after }) => [name, after])).toEqual([
        ["Nông Văn Mở", 810_000],
        ["1 người, theo danh sách riêng", 810_000],
      ]);
      expect(await textOf(paper, "open")).not.toContain("Kín");
    }
    const own = printedList({ ...asked, part: "apart" });
    expect(own.title).toBe("DANH SÁCH CHI TRẢ TRỢ CẤP RIÊNG THÁNG 12 NĂM 2026");
    expect(own.sections.flatMap(({ rows }) => rows.map((row) => row.name))).toEqual(["Hứa Văn Kín"]);
    expect([own.people, own.sums.total]).toEqual([1, 810_000]);
  });

  it("a list of a thousand rows is a matter of seconds", async () => {
    const [section] = printed.sections;
    if (!section) throw new Error("no section");
    const rows = Array.from(
      { length: 1_000 },
      (_unused, order) => section.rows[order % section.rows.length] ?? section.rows[0],
    );
    const big = { ...printed, sections: [{ ...section, rows: rows.flatMap((row) => row ?? []) }] };
    const from = performance.now();
    await textOf(big, "thousand");
    expect(performance.now() - from).toBeLessThan(60_000);
    if (process.env.ANSINH_PRINT_TO)
      await writeFile(join(process.env.ANSINH_PRINT_TO, "ms.txt"), String(performance.now() - from));
  });
});

const line = {
  grantId: "01930000-0000-7000-8000-0000000abcde",
  personId: "01930000-0000-7000-8000-000000000001",
  name: "Hứa Văn Kín",
  birth: null,
  managedHere: true,
  villageName: null,
  benefit: "social-assistance",
  clause: "social-assistance.hiv-poor",
  sealed: true,
  bookNumber: null,
  decision: null,
  monthly: 810_000,
  arrears: 0,
  oneOff: 0,
  carried: 0,
  total: 810_000,
  cause: "monthly",
  held: null,
  payee: null,
} as const;

function sampleHead(): Parameters<typeof printedList>[0]["list"] {
  const totals = {
    people: 1,
    due: 810_000,
    arrears: 0,
    oneOff: 0,
    carried: 0,
    toPay: 810_000,
    atPayer: 0,
    toDraw: 810_000,
    peopleBefore: 1,
    dueBefore: 810_000,
  };
  return {
    id: "01930000-0000-7000-8000-000000000002",
    office,
    officeName: "Xã Thử",
    agency: "Tài khoản",
    funding: "province",
    month: "2026-12",
    state: "preparing",
    revision: 1,
    stale: false,
    totals,
    knownOn: "2026-11-21",
    policySet: "",
    digest: "",
    madeAt: "2026-11-21T00:00:00Z",
    madeByName: null,
    submittedAt: null,
    checkedAt: null,
    checkedByName: null,
    signedAt: null,
    signedByName: null,
    returnedReason: null,
    changes: [],
    arrears: [],
    oneOff: { people: 0, amount: 0 },
    carried: { people: 0, amount: 0 },
    held: [],
    noRule: { people: 0, amount: 0 },
    overlaps: 0,
    steps: [],
  };
}
