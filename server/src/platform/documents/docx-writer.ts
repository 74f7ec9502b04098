import { strToU8, zipSync } from "fflate";
import { escapeXml } from "./xlsx-writer.ts";

/** Words in one look. Sizes in points; absent: 14. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly size?: number;
}

export type Alignment = "left" | "center" | "right" | "both";

export interface Paragraph {
  readonly kind: "paragraph";
  readonly runs: readonly Run[];
  readonly align?: Alignment;
  /** Millimetres by which the first line is set in. */
  readonly firstLine?: number;
  /** Points above and below; absent: 6 below. */
  readonly above?: number;
  readonly below?: number;
  /** Begins a new page. */
  readonly onNewPage?: boolean;
  /** Stays on the page of what follows. */
  readonly keepsNext?: boolean;
}

export interface TableCell {
  readonly paragraphs: readonly Paragraph[];
  readonly span?: number;
}

export interface DocxTable {
  readonly kind: "table";
  /** Millimetres of each column. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly TableCell[])[];
  /** Rows repeated on top of each page. */
  readonly headRows?: number;
  readonly bordered?: boolean;
}

export type Block = Paragraph | DocxTable;

export interface DocxOptions {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** Decree 30/2020's page: A4, 20 mm above and below, 30 mm left, 15 mm right; the number of each page but the first on top. */
const page = { width: 210, height: 297, above: 20, below: 20, left: 30, right: 15 } as const;
/** Millimetres between the margins. */
export const textWidth = page.width - page.left - page.right;

const defaultSize = 14;
const font = "Times New Roman";
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PKG = "http://schemas.openxmlformats.org/package/2006";
// Local fields, because the zip header stores local time: the same bytes in every time zone.
const fixedTime = new Date(2026, 0, 1, 0, 0, 0);

/** Twentieths of a point, in which Word measures. */
const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

export const paragraph = (
  words: string | readonly Run[],
  look: Omit<Paragraph, "kind" | "runs"> = {},
): Paragraph => ({
  kind: "paragraph",
  runs: typeof words === "string" ? [{ text: words }] : words,
  ...look,
});

/** A .docx file. The same blocks give the same bytes. */
export function writeDocx({ title, blocks }: DocxOptions): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": packageRelations,
    "docProps/core.xml": coreProperties(title),
    "word/_rels/document.xml.rels": documentRelations,
    "word/styles.xml": styles,
    "word/header1.xml": header('<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'),
    "word/header2.xml": header(""),
    "word/document.xml": documentXml(blocks),
  };
  const files = Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: fixedTime });
}

function documentXml(blocks: readonly Block[]): string {
  const last = blocks.at(-1);
  // Word wants a paragraph after a table at the end of a document
  const body = blocks.map(blockXml).join("") + (last?.kind === "table" ? "<w:p/>" : "");
  const margins =
    `w:top="${twips(page.above)}" w:bottom="${twips(page.below)}" w:left="${twips(page.left)}"` +
    ` w:right="${twips(page.right)}" w:header="${twips(10)}" w:footer="${twips(10)}" w:gutter="0"`;
  return (
    `${XML}<w:document xmlns:w="${W}" xmlns:r="${REL}"><w:body>${body}<w:sectPr>` +
    '<w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/>' +
    `<w:pgSz w:w="${twips(page.width)}" w:h="${twips(page.height)}"/><w:pgMar ${margins}/><w:titlePg/>` +
    "</w:sectPr></w:body></w:document>"
  );
}

const blockXml = (block: Block): string => (block.kind === "table" ? tableXml(block) : paragraphXml(block));

function paragraphXml({ runs, align, firstLine, above = 0, below = 6, ...look }: Paragraph): string {
  const properties = [
    look.keepsNext ? "<w:keepNext/>" : "",
    look.onNewPage ? "<w:pageBreakBefore/>" : "",
    `<w:spacing w:before="${above * 20}" w:after="${below * 20}"/>`,
    firstLine === undefined ? "" : `<w:ind w:firstLine="${twips(firstLine)}"/>`,
    align === undefined ? "" : `<w:jc w:val="${align}"/>`,
  ].join("");
  return `<w:p><w:pPr>${properties}</w:pPr>${runs.map(runXml).join("")}</w:p>`;
}

function runXml({ text, bold, italic, underline, size = defaultSize }: Run): string {
  const look = [
    bold ? "<w:b/>" : "",
    italic ? "<w:i/>" : "",
    size === defaultSize ? "" : `<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`,
    underline ? '<w:u w:val="single"/>' : "",
  ].join("");
  const lines = text.split("\n").map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`);
  return `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}${lines.join("<w:br/>")}</w:r>`;
}

function tableXml({ widths, rows, headRows = 0, bordered = false }: DocxTable): string {
  const edges = ["top", "left", "bottom", "right", "insideH", "insideV"];
  const borders = bordered
    ? `<w:tblBorders>${edges.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0"/>`).join("")}</w:tblBorders>`
    : "";
  const total = widths.reduce((sum, width) => sum + twips(width), 0);
  const grid = widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join("");
  const body = rows.map((row, at) => rowXml(row, { widths, isHead: at < headRows })).join("");
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/>${borders}<w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${body}</w:tbl>`
  );
}

interface RowPlace {
  readonly widths: readonly number[];
  readonly isHead: boolean;
}

function rowXml(cells: readonly TableCell[], { widths, isHead }: RowPlace): string {
  let column = 0;
  const written = cells.map(({ paragraphs, span = 1 }) => {
    const width = widths.slice(column, column + span).reduce((sum, one) => sum + twips(one), 0);
    column += span;
    const spanned = span > 1 ? `<w:gridSpan w:val="${span}"/>` : "";
    return (
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${spanned}</w:tcPr>` +
      `${paragraphs.length > 0 ? paragraphs.map(paragraphXml).join("") : "<w:p/>"}</w:tc>`
    );
  });
  const head = isHead ? "<w:tblHeader/>" : "";
  return `<w:tr><w:trPr><w:cantSplit/>${head}</w:trPr>${written.join("")}</w:tr>`;
}

const header = (number: string): string =>
  `${XML}<w:hdr xmlns:w="${W}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${number}</w:p></w:hdr>`;

const fonts = `<w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:cs="${font}" w:eastAsia="${font}"/>`;
const styles =
  `${XML}<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts}` +
  `<w:sz w:val="${defaultSize * 2}"/><w:szCs w:val="${defaultSize * 2}"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>` +
  "<w:pPrDefault/></w:docDefaults>" +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>';

const officeType = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const override = (part: string, type: string): string =>
  `<Override PartName="${part}" ContentType="${type}"/>`;
const contentTypes =
  `${XML}<Types xmlns="${PKG}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  override("/word/document.xml", `${officeType}.document.main+xml`) +
  override("/word/styles.xml", `${officeType}.styles+xml`) +
  override("/word/header1.xml", `${officeType}.header+xml`) +
  override("/word/header2.xml", `${officeType}.header+xml`) +
  `${override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")}</Types>`;

const relation = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
const relations = (all: readonly string[]): string =>
  `${XML}<Relationships xmlns="${PKG}/relationships">${all.join("")}</Relationships>`;
const packageRelations = relations([
  relation("rId1", `${REL}/officeDocument`, "word/document.xml"),
  relation("rId2", `${PKG}/relationships/metadata/core-properties`, "docProps/core.xml"),
]);
const documentRelations = relations([
  relation("rId1", `${REL}/styles`, "styles.xml"),
  relation("rId2", `${REL}/header`, "header1.xml"),
  relation("rId3", `${REL}/header`, "header2.xml"),
]);

const coreProperties = (title: string): string =>
  `${XML}<cp:coreProperties xmlns:cp="${PKG}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
  `<dc:title>${escapeXml(title)}</dc:title></cp:coreProperties>`;
