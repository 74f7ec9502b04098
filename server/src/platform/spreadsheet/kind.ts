import { type FileHandle, open } from "node:fs/promises";
import type { ReadingLimits } from "./limits.ts";
import { SpreadsheetProblem } from "./problems.ts";

/** What the bytes say the file is; its name is never trusted. */
export type FileKind =
  | { readonly kind: "zip" }
  | { readonly kind: "text"; readonly encoding: TextEncodingName };
export type TextEncodingName = "utf-8" | "utf-16le" | "utf-16be";

const headBytes = 64 * 1024;

function startsWith(head: Buffer, ...bytes: number[]): boolean {
  return bytes.every((byte, at) => head[at] === byte);
}

function notASpreadsheet(found: string, foundEn: string): SpreadsheetProblem {
  return new SpreadsheetProblem("spreadsheet.wrongType", { found, foundEn });
}

function knownOtherType(head: Buffer): SpreadsheetProblem | undefined {
  const start = head
    .subarray(0, 1024)
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (start.startsWith("%PDF")) return notASpreadsheet("PDF", "a PDF file");
  if (startsWith(head, 0x89, 0x50, 0x4e, 0x47)) return notASpreadsheet("ảnh (PNG)", "a picture (PNG)");
  if (startsWith(head, 0xff, 0xd8, 0xff)) return notASpreadsheet("ảnh (JPEG)", "a picture (JPEG)");
  if (startsWith(head, 0x52, 0x61, 0x72, 0x21)) return notASpreadsheet("nén RAR", "a RAR archive");
  if (startsWith(head, 0x37, 0x7a, 0xbc, 0xaf)) return notASpreadsheet("nén 7z", "a 7z archive");
  if (/^<(!doctype html|html|table|meta|head|body)/i.test(start)) {
    return new SpreadsheetProblem("spreadsheet.otherOfficeFormat", { found: "HTML (.xls)" });
  }
  if (start.startsWith("<?xml") && start.includes("urn:schemas-microsoft-com:office:spreadsheet")) {
    return new SpreadsheetProblem("spreadsheet.otherOfficeFormat", { found: "XML Spreadsheet 2003" });
  }
  if (start.startsWith("<?xml")) return notASpreadsheet("XML", "an XML file");
  if (start.startsWith("{\\rtf")) return notASpreadsheet("RTF", "an RTF document");
  return undefined;
}

/** Old Office files are one container: its directory names tell an .xls from a .doc and from a password. */
async function oleProblem(file: FileHandle, size: number): Promise<SpreadsheetProblem> {
  const names: [string, SpreadsheetProblem][] = [
    ["EncryptedPackage", new SpreadsheetProblem("spreadsheet.passwordProtected")],
    ["Workbook", new SpreadsheetProblem("spreadsheet.oldXls")],
    ["Book", new SpreadsheetProblem("spreadsheet.oldXls")],
    ["WordDocument", notASpreadsheet("Word (.doc)", "a Word document (.doc)")],
  ];
  const bytes = Buffer.alloc(Math.min(size, 16 * 1024 * 1024));
  await file.read(bytes, 0, bytes.length, 0);
  for (const [name, problem] of names) {
    if (bytes.includes(Buffer.from(name, "utf16le"))) return problem;
  }
  return notASpreadsheet("Office cũ", "an old Office file");
}

function utf16WithoutMark(head: Buffer): TextEncodingName | undefined {
  let evenZeros = 0;
  let oddZeros = 0;
  const length = Math.min(head.length, 4096);
  for (let at = 0; at < length; at += 1) {
    if (head[at] !== 0) continue;
    if (at % 2 === 0) evenZeros += 1;
    else oddZeros += 1;
  }
  // Digits, separators and unaccented letters leave every second byte zero.
  if (oddZeros > length / 5 && evenZeros < length / 50) return "utf-16le";
  if (evenZeros > length / 5 && oddZeros < length / 50) return "utf-16be";
  return undefined;
}

function textEncoding(head: Buffer): TextEncodingName {
  if (startsWith(head, 0xff, 0xfe)) return "utf-16le";
  if (startsWith(head, 0xfe, 0xff)) return "utf-16be";
  const guessed = utf16WithoutMark(head);
  if (guessed) return guessed;
  for (const byte of head) {
    if (byte === 0 || (byte < 9 && byte > 0) || (byte > 13 && byte < 27)) {
      throw notASpreadsheet("nhị phân không rõ loại", "a binary file of unknown type");
    }
  }
  return "utf-8";
}

/** Looks at the first bytes; throws the problem that names what the file is when it can't be read. */
export async function fileKind(path: string, limits: ReadingLimits): Promise<FileKind> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size === 0) throw new SpreadsheetProblem("spreadsheet.emptyFile");
    if (size > limits.fileBytesMax) {
      const reason = `${Math.ceil(size / 1048576)} MB > ${limits.fileBytesMax / 1048576} MB`;
      throw new SpreadsheetProblem("spreadsheet.tooLarge", { reason });
    }
    const buffer = Buffer.alloc(Math.min(size, headBytes));
    await file.read(buffer, 0, buffer.length, 0);
    if (startsWith(buffer, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))
      throw await oleProblem(file, size);
    if (startsWith(buffer, 0x50, 0x4b, 0x03, 0x04) || startsWith(buffer, 0x50, 0x4b, 0x05, 0x06)) {
      return { kind: "zip" };
    }
    const other = knownOtherType(buffer);
    if (other) throw other;
    return { kind: "text", encoding: textEncoding(buffer) };
  } finally {
    await file.close();
  }
}
