import { money, moneyInWords } from "@ansinh/engine";
import type { Cell, CellStyle, CellValue } from "#platform/documents/xlsx-writer.ts";
import { columnName, XlsxWriter } from "#platform/documents/xlsx-writer.ts";
import type { ListColumn, ListFile, ListRow, ListSection, ListSheet, Place, Planted } from "./list.ts";

const bold: CellStyle = { bold: true };
const centred: CellStyle = { bold: true, align: "center" };
const italic: CellStyle = { italic: true, align: "center" };
const head: CellStyle = { bold: true, align: "center", wrap: true, border: true };
const letters: CellStyle = { italic: true, align: "center", border: true, size: 10 };
const heading: CellStyle = { bold: true, border: true };
const sum: CellStyle = { bold: true, border: true, format: "money" };
const cellStyles: Record<ListColumn["format"], CellStyle> = {
  text: { border: true },
  centre: { border: true, align: "center" },
  number: { border: true, format: "general" },
  money: { border: true, format: "money" },
  date: { border: true, format: "date", align: "center" },
  dayMonth: { border: true, format: "dayMonth" },
};

/** Where each planted error came to stand. */
export interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly planted: readonly Planted[];
}

/** Writes a list in the form of an office: envelope, title, header rows, sections, totals, signatures. */
export function writeListFile(file: ListFile): WrittenFile {
  const writer = new XlsxWriter();
  const planted: Planted[] = [];
  for (const sheet of file.sheets) {
    const page = new Page(writer, sheet, (place, cell) =>
      planted.push({ file: file.path, sheet: sheet.name, ...place, ...cell }),
    );
    page.write();
  }
  return { bytes: writer.finish(), planted };
}

type Report = (place: Place, plant: Omit<Planted, "file" | "sheet" | keyof Place>) => void;

class Page {
  readonly #sheet: ListSheet;
  readonly #out;
  readonly #report: Report;
  #row = 0;

  constructor(writer: XlsxWriter, sheet: ListSheet, report: Report) {
    this.#sheet = sheet;
    this.#report = report;
    const landscape = sheet.columns.length > 9;
    this.#out = writer.sheet(sheet.name, { widths: sheet.columns.map((column) => column.width), landscape });
  }

  write(): void {
    this.#envelope();
    this.#header();
    let number = 0;
    for (const section of this.#sheet.sections) {
      if (section.heading !== null) this.#line([{ value: section.heading, style: heading }]);
      if (this.#sheet.restartsNumbers) number = 0;
      for (const row of section.rows) {
        if (row.repeatsHeader) this.#headerRows();
        number += row.isContinuation ? 0 : 1;
        this.#listRow(row, number);
      }
      if (section.total) this.#total(section.total);
    }
    if (this.#sheet.total) this.#total(this.#sheet.total);
    this.#signatures();
  }

  #envelope(): void {
    const { office, title, attachedTo, columns } = this.#sheet;
    const last = columnName(columns.length);
    const half = Math.max(2, Math.floor(columns.length / 2));
    const right = columnName(half + 1);
    const two = (left: string, text: string) => {
      const cells: (Cell | null)[] = Array.from({ length: columns.length }, () => null);
      cells[0] = { value: left, style: centred };
      cells[half] = { value: text, style: centred };
      const row = this.#line(cells);
      this.#out.merge(`A${row}:${columnName(half)}${row}`);
      this.#out.merge(`${right}${row}:${last}${row}`);
    };
    two(office[0], "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
    two(office[1], "Độc lập - Tự do - Hạnh phúc");
    two("––––––––", "––––––––––––––––");
    this.#line([]);
    for (const [text, style] of [
      [title, { ...centred, size: 14 }],
      [attachedTo, italic],
    ] as const) {
      const row = this.#line([{ value: text, style }]);
      this.#out.merge(`A${row}:${last}${row}`);
    }
    if (this.#sheet.unit) this.#line([{ value: this.#sheet.unit, style: italic }]);
    else this.#line([]);
  }

  #header(): void {
    this.#headerRows();
    if (!this.#sheet.hasLetterRow) return;
    let figure = 0;
    this.#line(
      this.#sheet.columns.map((_, i): Cell => {
        if (i < 2) return { value: i === 0 ? "A" : "B", style: letters };
        figure += 1;
        return { value: figure, style: letters };
      }),
    );
  }

  #headerRows(): void {
    const { columns } = this.#sheet;
    const isGrouped = columns.some((column) => column.group !== undefined);
    if (!isGrouped) {
      this.#line(columns.map((column) => ({ value: column.title, style: head })));
      return;
    }
    const isFirstOfGroup = (i: number) => columns[i]?.group !== columns[i - 1]?.group;
    const top = this.#line(
      columns.map((column, i) => ({
        value: column.group === undefined ? column.title : isFirstOfGroup(i) ? column.group : null,
        style: head,
      })),
    );
    this.#line(
      columns.map((column) => ({ value: column.group === undefined ? null : column.title, style: head })),
    );
    columns.forEach((column, i) => {
      if (column.group === undefined)
        this.#out.merge(`${columnName(i + 1)}${top}:${columnName(i + 1)}${top + 1}`);
      else if (isFirstOfGroup(i)) this.#mergeGroup(i, top);
    });
  }

  #mergeGroup(from: number, row: number): void {
    const { columns } = this.#sheet;
    let to = from;
    while (columns[to + 1]?.group === columns[from]?.group) to += 1;
    if (to > from) this.#out.merge(`${columnName(from + 1)}${row}:${columnName(to + 1)}${row}`);
  }

  #listRow(row: ListRow, number: number): void {
    const at = this.#row + 1;
    const cells = row.cells.map((value, i): Cell => {
      const format = row.formats?.[i] ?? this.#sheet.columns[i]?.format ?? "text";
      const style = row.isStruck ? { ...cellStyles[format], strike: true } : cellStyles[format];
      return { value: placed(value, at), style };
    });
    if (cells[0] && this.#sheet.numbersRows && !row.isContinuation)
      cells[0] = { value: number, style: cellStyles.centre };
    this.#line(cells, row.isHidden);
    for (const { column, ...plant } of row.plants) {
      const written = plant.written.replaceAll("{row}", String(at));
      this.#report(this.#place(at, column), { ...plant, written });
    }
  }

  #total(total: NonNullable<ListSection["total"]>): void {
    const at = this.#row + 1;
    const cells: Cell[] = this.#sheet.columns.map(() => ({ value: null, style: sum }));
    cells[1] = { value: total.label, style: heading };
    for (const [column, value] of total.sums) cells[column] = { value, style: sum };
    this.#line(cells);
    for (const { column, ...plant } of total.plants) this.#report(this.#place(at, column), plant);
  }

  #place(row: number, column: number): Place {
    return { row, column: columnName(column + 1), header: this.#sheet.columns[column]?.title ?? "" };
  }

  #signatures(): void {
    const { inWords, signatures, columns } = this.#sheet;
    if (inWords !== null)
      this.#line([null, { value: `Bằng chữ: ${moneyInWords(money(inWords))}./.`, style: { italic: true } }]);
    this.#line([]);
    const right = Math.max(3, columns.length - 3);
    const cells: (Cell | null)[] = Array.from({ length: right + 1 }, () => null);
    const titles = cells.slice();
    titles[1] = { value: signatures[0], style: bold };
    titles[right] = { value: signatures[1], style: bold };
    this.#line(titles);
  }

  #line(cells: readonly (Cell | null)[], isHidden = false): number {
    this.#row = this.#out.row(cells, isHidden ? { hidden: true } : {});
    return this.#row;
  }
}

/** A formula is written for its own row: `{row}` stands for the number. */
function placed(value: CellValue, row: number): CellValue {
  if (value === null || typeof value !== "object" || !("formula" in value)) return value;
  return { ...value, formula: value.formula.replaceAll("{row}", String(row)) };
}
