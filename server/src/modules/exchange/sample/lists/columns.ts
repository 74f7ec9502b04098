import type { CellValue } from "#platform/documents/xlsx-writer.ts";
import type { ColumnFormat, ColumnRole, ListColumn, ListRow } from "../list.ts";
import type { Commune, Person } from "../model.ts";
import { vietDate } from "../month.ts";

/** How a commune writes its lists: vendor export, department template, own file. */
export type Hand = "vendor" | "template" | "own";

export function handOf(commune: Commune, index: number): Hand {
  if (commune.isWard) return "vendor";
  return index % 3 === 1 ? "template" : index % 3 === 2 ? "own" : "vendor";
}

export function column(title: string, width: number, more: Partial<ListColumn> = {}): ListColumn {
  return { title: title.normalize("NFC"), width, format: "text", ...more };
}

export function roleColumn(title: string, width: number, role: ColumnRole): ListColumn {
  const format: ColumnFormat = role === "amount" ? "money" : role === "coefficient" ? "number" : "text";
  return column(title, width, { role, format });
}

export function grouped(group: string, columns: readonly ListColumn[]): ListColumn[] {
  return columns.map((each) => ({ ...each, group: group.normalize("NFC") }));
}

export function sexWord(person: Person): string {
  return person.sex === "male" ? "Nam" : "Nữ";
}

/** A birth date as the hand writes it: an Excel date, or text; the year alone where no more is known. */
export function birthCell(person: Person, hand: Hand): CellValue {
  if (person.isYearOnly) return Number(person.birth.slice(0, 4));
  return hand === "vendor" ? { date: person.birth } : vietDate(person.birth);
}

/** A row about a person; an only-year birth is noted as planted, since an importer must make an interval of it. */
export function personRow(person: Person, cells: CellValue[], columns: readonly ListColumn[]): ListRow {
  const row: ListRow = { person: person.id, cells, plants: [] };
  columns.forEach((each, i) => {
    const value = cells[i];
    if (each.role !== "birth") return;
    if (value !== null && typeof value === "object" && "date" in value) row.formats = { [i]: "date" };
    if (typeof value !== "number") return;
    row.formats = { [i]: "centre" };
    const written = String(value);
    row.plants.push({
      column: i,
      kind: "yearOnly",
      expected: "taken",
      person: person.id,
      written,
      truth: written,
    });
  });
  return row;
}

export function officeOf(commune: Commune): [string, string] {
  return [`ỦY BAN NHÂN DÂN`, commune.name.toUpperCase()];
}

export function villageHeading(index: number, name: string): string {
  return `${roman(index + 1)}. ${name}`;
}

function roman(number: number): string {
  const steps: [number, string][] = [
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let left = number;
  let text = "";
  for (const [value, letter] of steps) {
    while (left >= value) {
      text += letter;
      left -= value;
    }
  }
  return text;
}

/** A stable folder name: `06001-doan-ket`. */
export function slug(text: string): string {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("đ", "d").replaceAll("Đ", "D");
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

export function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}
