import ExcelJS from "exceljs";
import type { Actor } from "#kernel/actor.ts";
import { giveFile, importFileDetail, settleFile, startImport } from "#modules/exchange/index.ts";
import { importRows } from "#modules/exchange/queries/files.ts";
import { perform } from "#platform/action.ts";
import type { TestProvince } from "./province.ts";

export type Cells = (
  | string
  | number
  | null
  | Date
  | { formula: string; result?: number | { error: string } }
)[];

export interface ListToGive {
  readonly title: string;
  readonly header: string[];
  readonly rows: Cells[];
  /** Name of its sheet; a payment list takes its month from it. */
  readonly sheet?: string;
}

/** A list as an office writes it: head, title, header in row 4, rows from row 5. */
export async function listBytes({ title, header, rows, sheet = "Sheet1" }: ListToGive): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const own = book.addWorksheet(sheet);
  own.addRow(["UBND XÃ ĐOÀN KẾT"]);
  own.addRow([title]);
  own.addRow([]);
  own.addRow(header);
  for (const row of rows) own.addRow(row);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export interface Giving {
  readonly by: Actor;
  readonly unit: string;
  readonly payer?: { readonly agency: string; readonly funding: "commune" };
  /** Month chosen in the step Columns, where the sheet doesn't say it. */
  readonly month?: string;
}

type Ground = Pick<TestProvince, "services" | "system">;
type Detail = Awaited<ReturnType<typeof importFileDetail>>;

export async function quietFile(province: Ground, id: string): Promise<Detail> {
  for (let turn = 0; turn < 600; turn += 1) {
    const file = await importFileDetail(province.services, province.system, id);
    if (file.job === null || !["waiting", "running"].includes(file.job.state)) return file;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  throw new Error("the work did not end");
}

/** Gives a list, takes the columns as guessed and imports it, as its officer would. */
export async function importGiven(province: Ground, list: ListToGive, giving: Giving): Promise<Detail> {
  const { services } = province;
  const { by, unit, payer } = giving;
  const input = { name: "danh sach.xlsx", unit, bytes: await listBytes(list), again: true };
  const { id } = await perform(services, by, { action: giveFile, input });
  const sheets = (await quietFile(province, id)).sheets.map(({ sheet, layout, mapping, options }) => ({
    sheet,
    layout,
    mapping,
    options: giving.month === undefined ? options : { ...options, month: giving.month },
  }));
  const { agency, funding } = payer ?? { agency: null, funding: null };
  const settings = { kind: "full", complete: false, agency, funding, sheets } as const;
  await perform(services, by, { action: settleFile, input: { id, unit, settings } });
  await perform(services, by, { action: startImport, input: { id, unit } });
  return quietFile(province, id);
}

/** What the page of the file says of its rows. */
export async function toldOf(province: Ground, id: string, by: Actor) {
  const { items } = await importRows(province.services, by, {
    fileId: id,
    outcomes: null,
    after: { sheet: -1, row: 0 },
    limit: 500,
  });
  return items;
}
