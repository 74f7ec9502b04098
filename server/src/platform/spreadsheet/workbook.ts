import { posix } from "node:path";
import type { SheetName } from "#kernel/sheet.ts";
import { type Archive, corrupt } from "./archive.ts";
import { SpreadsheetProblem } from "./problems.ts";
import { parseWhole } from "./xml.ts";

export interface WorkbookSheet extends SheetName {
  /** Where its XML stands in the zip. */
  readonly part: string;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  readonly from1904: boolean;
  readonly stylesPart: string | undefined;
  readonly sharedTextPart: string | undefined;
}

interface Relation {
  readonly type: string;
  readonly part: string;
}

async function relations(archive: Archive, part: string): Promise<Map<string, Relation>> {
  const found = new Map<string, Relation>();
  const folder = posix.dirname(part);
  const name = posix.join(folder, "_rels", `${posix.basename(part)}.rels`);
  if (!archive.entries.has(name)) return found;
  await parseWhole(await archive.read(name), name, {
    open(tag, attributes) {
      if (tag !== "Relationship" || attributes.TargetMode === "External") return;
      const target = attributes.Target ?? "";
      const resolved = target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
      const type = (attributes.Type ?? "").split("/").at(-1) ?? "";
      found.set(attributes.Id ?? "", { type, part: resolved });
    },
    close() {},
    text() {},
  });
  return found;
}

function otherFormat(archive: Archive): SpreadsheetProblem {
  const has = (name: string) => archive.entries.has(name);
  if (has("word/document.xml")) {
    return new SpreadsheetProblem("spreadsheet.wrongType", {
      found: "Word (.docx)",
      foundEn: "a Word document (.docx)",
    });
  }
  if (has("content.xml") && has("mimetype")) {
    return new SpreadsheetProblem("spreadsheet.otherOfficeFormat", { found: "OpenDocument (.ods)" });
  }
  if (has("[Content_Types].xml")) return corrupt("xl/workbook.xml: missing");
  return new SpreadsheetProblem("spreadsheet.wrongType", { found: "nén ZIP", foundEn: "a ZIP archive" });
}

function firstOfType(all: ReadonlyMap<string, Relation>, type: string): string | undefined {
  for (const relation of all.values()) if (relation.type === type) return relation.part;
  return undefined;
}

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

async function workbookXml(archive: Archive, part: string) {
  const entries: SheetEntry[] = [];
  let from1904 = false;
  await parseWhole(await archive.read(part), part, {
    open(tag, attributes) {
      if (tag === "workbookPr") from1904 = ["1", "true"].includes(attributes.date1904 ?? "");
      if (tag !== "sheet") return;
      const relation = Object.entries(attributes).find(([key]) => key === "r:id" || key.endsWith(":id"));
      const hidden = (attributes.state ?? "visible") !== "visible";
      entries.push({ name: attributes.name ?? "", hidden, relation: relation?.[1] ?? "" });
    },
    close() {},
    text() {},
  });
  return { entries, from1904 };
}

export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const root = firstOfType(await relations(archive, "."), "officeDocument");
  const main = root ?? "xl/workbook.xml";
  if (main.endsWith(".bin")) {
    throw new SpreadsheetProblem("spreadsheet.otherOfficeFormat", { found: "Excel nhị phân (.xlsb)" });
  }
  if (!main.startsWith("xl/") && !/workbook\.xml$/.test(main)) throw otherFormat(archive);
  if (!archive.entries.has(main)) throw otherFormat(archive);
  const parts = await relations(archive, main);
  const { entries, from1904 } = await workbookXml(archive, main);
  const sheets: WorkbookSheet[] = [];
  for (const { name, hidden, relation } of entries) {
    const target = parts.get(relation);
    // Chart and macro sheets have no rows.
    if (target?.type !== "worksheet") continue;
    if (!archive.entries.has(target.part)) throw corrupt(`${target.part}: missing`);
    sheets.push({ index: sheets.length, name, hidden, part: target.part });
  }
  return {
    sheets,
    from1904,
    stylesPart: firstOfType(parts, "styles"),
    sharedTextPart: firstOfType(parts, "sharedStrings"),
  };
}
