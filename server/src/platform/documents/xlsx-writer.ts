import { strToU8, Zip, ZipDeflate } from "fflate";
import type { CellStyle } from "./xlsx-styles.ts";
import { StyleSheet } from "./xlsx-styles.ts";

export type { CellFormat, CellStyle } from "./xlsx-styles.ts";

/** What a cell holds. A date is a civil date `YYYY-MM-DD`, stored as Excel's day number. */
export type CellValue =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly formula: string; readonly result?: number | string }
  | { readonly error: string };

export interface Cell {
  readonly value: CellValue;
  readonly style?: CellStyle;
}

export interface SheetOptions {
  /** Width of each column in characters. */
  readonly widths?: readonly number[];
  readonly landscape?: boolean;
  /** First and last row repeated on top of each printed page. */
  readonly repeatRows?: readonly [number, number];
  readonly freezeRows?: number;
}

export interface RowOptions {
  readonly hidden?: boolean;
  /** Height in points. */
  readonly height?: number;
}

const CHUNK_CHARS = 1 << 16;
// Local fields, because the zip header stores local time: the same bytes in every time zone.
const FIXED_TIME = new Date(2026, 0, 1, 0, 0, 0);
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PKG = "http://schemas.openxmlformats.org/package/2006";

/** A1 name of a column, counting from 1. */
export function columnName(column: number): string {
  let rest = column;
  let name = "";
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}

/** Day number of a civil date as Excel counts (1900 system, valid from 01/03/1900). */
export function excelSerial(date: string): number {
  const days = Math.round(Date.parse(`${date}T00:00:00Z`) / 86_400_000) + 25_569;
  if (!Number.isInteger(days) || days < 61) throw new RangeError(`no Excel day number for ${date}`);
  return days;
}

export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : c === ">" ? "&gt;" : "&quot;"))
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}

interface Target {
  push(xml: string): void;
  string(text: string): number;
  style(style: CellStyle | undefined): number;
}

/** Rows of one sheet, written in order; nothing of a row stays in memory. */
export class SheetWriter {
  readonly #target: Target;
  readonly #merges: string[] = [];
  readonly #options: SheetOptions;
  #row = 0;

  constructor(target: Target, options: SheetOptions) {
    this.#target = target;
    this.#options = options;
    target.push(sheetHead(options));
  }

  /** Writes the next row and returns its number, counting from 1. */
  row(cells: readonly (Cell | null)[], options: RowOptions = {}): number {
    this.#row += 1;
    const height = options.height === undefined ? "" : ` ht="${options.height}" customHeight="1"`;
    const hidden = options.hidden === true ? ' hidden="1"' : "";
    let xml = `<row r="${this.#row}"${height}${hidden}>`;
    for (let i = 0; i < cells.length; i += 1) {
      const cell = cells[i];
      if (cell) xml += this.#cell(`${columnName(i + 1)}${this.#row}`, cell);
    }
    this.#target.push(`${xml}</row>`);
    return this.#row;
  }

  /** Merges a range such as `A1:C1`. */
  merge(range: string): void {
    this.#merges.push(`<mergeCell ref="${range}"/>`);
  }

  /** Called by the workbook: closes the sheet's XML. */
  end(): void {
    const merges = this.#merges;
    this.#target.push(
      "</sheetData>" +
        (merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "") +
        '<pageMargins left="0.5" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
        `<pageSetup paperSize="9" orientation="${this.#options.landscape ? "landscape" : "portrait"}"` +
        ' fitToHeight="0"/></worksheet>',
    );
  }

  #cell(ref: string, cell: Cell): string {
    const { value } = cell;
    const index = this.#target.style(cell.style);
    const at = index === 0 ? `r="${ref}"` : `r="${ref}" s="${index}"`;
    if (value === null) return index === 0 ? "" : `<c ${at}/>`;
    if (typeof value === "string") return `<c ${at} t="s"><v>${this.#target.string(value)}</v></c>`;
    if (typeof value === "number") return `<c ${at}><v>${value}</v></c>`;
    if (typeof value === "boolean") return `<c ${at} t="b"><v>${value ? 1 : 0}</v></c>`;
    if ("date" in value) return `<c ${at}><v>${excelSerial(value.date)}</v></c>`;
    if ("error" in value) return `<c ${at} t="e"><v>${escapeXml(value.error)}</v></c>`;
    const formula = `<f>${escapeXml(value.formula)}</f>`;
    if (value.result === undefined) return `<c ${at}>${formula}</c>`;
    const kind = typeof value.result === "string" ? ' t="str"' : "";
    return `<c ${at}${kind}>${formula}<v>${escapeXml(String(value.result))}</v></c>`;
  }
}

/**
 * Writes an .xlsx workbook sheet by sheet, row by row. Opening a sheet closes the one before.
 * The same calls give the same bytes.
 */
export class XlsxWriter {
  readonly #zip: Zip;
  readonly #chunks: Uint8Array[] = [];
  readonly #styles = new StyleSheet();
  readonly #strings = new Map<string, number>();
  readonly #sheets: { name: string; options: SheetOptions }[] = [];
  #stringUses = 0;
  #open: { sheet: SheetWriter; flush: () => void } | undefined;

  constructor() {
    this.#zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.#chunks.push(chunk);
    });
  }

  sheet(name: string, options: SheetOptions = {}): SheetWriter {
    if (!/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/u.test(name)) throw new RangeError(`no sheet name: ${name}`);
    const taken = this.#sheets.some((s) => s.name.toLowerCase() === name.toLowerCase());
    if (taken) throw new RangeError(`two sheets named ${name}`);
    this.#closeSheet();
    this.#sheets.push({ name, options });
    const part = this.#part(`xl/worksheets/sheet${this.#sheets.length}.xml`);
    let buffer = "";
    const target: Target = {
      push: (xml) => {
        buffer += xml;
        if (buffer.length < CHUNK_CHARS) return;
        part.push(strToU8(buffer));
        buffer = "";
      },
      string: (text) => this.#string(text),
      style: (style) => this.#styles.index(style),
    };
    const sheet = new SheetWriter(target, options);
    this.#open = { sheet, flush: () => part.push(strToU8(buffer), true) };
    return sheet;
  }

  /** Closes the workbook and returns the file. */
  finish(): Uint8Array {
    this.#closeSheet();
    for (const [path, xml] of workbookParts(this.#sheets)) this.#part(path).push(strToU8(xml), true);
    this.#part("xl/styles.xml").push(strToU8(this.#styles.xml()), true);
    this.#part("xl/sharedStrings.xml").push(strToU8(this.#stringsXml()), true);
    this.#zip.end();
    return concat(this.#chunks);
  }

  #part(path: string): ZipDeflate {
    const part = new ZipDeflate(path, { level: 3 });
    part.mtime = FIXED_TIME;
    this.#zip.add(part);
    return part;
  }

  #closeSheet(): void {
    this.#open?.sheet.end();
    this.#open?.flush();
    this.#open = undefined;
  }

  #string(text: string): number {
    this.#stringUses += 1;
    const known = this.#strings.get(text);
    if (known !== undefined) return known;
    const index = this.#strings.size;
    this.#strings.set(text, index);
    return index;
  }

  #stringsXml(): string {
    const items: string[] = [];
    for (const text of this.#strings.keys())
      items.push(`<si><t xml:space="preserve">${escapeXml(text)}</t></si>`);
    return `${XML}<sst xmlns="${MAIN}" count="${this.#stringUses}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

function sheetHead(options: SheetOptions): string {
  const freeze = options.freezeRows ?? 0;
  const pane =
    freeze > 0
      ? `<pane ySplit="${freeze}" topLeftCell="A${freeze + 1}" activePane="bottomLeft" state="frozen"/>`
      : "";
  const widths = options.widths ?? [];
  const columns = widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join("");
  return (
    `${XML}<worksheet xmlns="${MAIN}" xmlns:r="${REL}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<sheetViews><sheetView workbookViewId="0">${pane}</sheetView></sheetViews>` +
    '<sheetFormatPr defaultRowHeight="15.75"/>' +
    `${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>`
  );
}

function workbookParts(sheets: readonly { name: string; options: SheetOptions }[]): [string, string][] {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const override = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}" ContentType="${type}.${kind}+xml"/>`;
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${REL}/${kind}" Target="${target}"/>`;
  const each = (write: (sheet: { name: string }, number: number) => string) =>
    sheets.map((sheet, i) => write(sheet, i + 1)).join("");
  const titles = sheets.flatMap(({ name, options }, i) =>
    options.repeatRows ? [printTitle(i, name, options.repeatRows)] : [],
  );
  return [
    [
      "[Content_Types].xml",
      `${XML}<Types xmlns="${PKG}/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        '<Default Extension="xml" ContentType="application/xml"/>' +
        override("workbook.xml", "sheet.main") +
        each((_, n) => override(`worksheets/sheet${n}.xml`, "worksheet")) +
        `${override("styles.xml", "styles")}${override("sharedStrings.xml", "sharedStrings")}</Types>`,
    ],
    [
      "_rels/.rels",
      `${XML}<Relationships xmlns="${PKG}/relationships">${relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>` +
        each((s, n) => `<sheet name="${escapeXml(s.name)}" sheetId="${n}" r:id="rId${n}"/>`) +
        `</sheets>${titles.length > 0 ? `<definedNames>${titles.join("")}</definedNames>` : ""}</workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${XML}<Relationships xmlns="${PKG}/relationships">` +
        each((_, n) => relation(`rId${n}`, "worksheet", `worksheets/sheet${n}.xml`)) +
        relation(`rId${sheets.length + 1}`, "styles", "styles.xml") +
        `${relation(`rId${sheets.length + 2}`, "sharedStrings", "sharedStrings.xml")}</Relationships>`,
    ],
  ];
}

function printTitle(index: number, name: string, rows: readonly [number, number]): string {
  const quoted = escapeXml(`'${name.replaceAll("'", "''")}'!$${rows[0]}:$${rows[1]}`);
  return `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}</definedName>`;
}

function concat(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
