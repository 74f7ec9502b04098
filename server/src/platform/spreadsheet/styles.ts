import type { Archive } from "./archive.ts";
import { parseWhole } from "./xml.ts";

export interface CellStyle {
  readonly format: string | undefined;
  readonly isDate: boolean;
}

/** The built-in number formats that a list meets; ECMA-376 Part 1, 18.8.30. */
const builtinFormats: Readonly<Record<number, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "mm-dd-yy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yy h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};

/** A format shows a date when a day, month or year letter stands outside quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  const bare = format
    .replace(/"[^"]*"/g, "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/[\\_*]./g, "");
  return /[dy]|mmm|m[/-]|[/-]m/i.test(bare) && !/^general$/i.test(bare);
}

function styleOf(id: number, custom: ReadonlyMap<number, string>): CellStyle {
  const format = custom.get(id) ?? builtinFormats[id];
  // 27–36 and 50–58 are East Asian date formats whose letters depend on the locale.
  const regional = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return { format, isDate: regional || (format !== undefined && isDateFormat(format)) };
}

export async function readStyles(archive: Archive, part: string | undefined): Promise<readonly CellStyle[]> {
  if (part === undefined || !archive.entries.has(part)) return [];
  const custom = new Map<number, string>();
  const ids: number[] = [];
  let inCellFormats = false;
  await parseWhole(await archive.read(part), part, {
    open(name, attributes) {
      if (name === "numFmt") custom.set(Number(attributes.numFmtId), attributes.formatCode ?? "");
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) ids.push(Number(attributes.numFmtId ?? 0));
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
    text() {},
  });
  return ids.map((id) => styleOf(id, custom));
}
