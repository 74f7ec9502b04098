import { cellAt, type SheetRow } from "#kernel/sheet.ts";
import { amountText, readAmount } from "./amounts.ts";
import type { Mapping } from "./columns.ts";
import type { FieldName } from "./data/fields.ts";
import type { Finding } from "./outcome.ts";

export interface PlacedFinding {
  readonly column: number;
  readonly field: FieldName;
  readonly finding: Finding;
}

/** Sums of the rows since the last subtotal and of the whole sheet, held against the totals written. */
export class Totals {
  private readonly summed: readonly FieldName[];
  private readonly section = new Map<FieldName, number>();
  private readonly whole = new Map<FieldName, number>();
  private hasSections = false;
  private readonly inexact = new Set<FieldName>();

  constructor(summed: readonly FieldName[]) {
    this.summed = summed;
  }

  /** An unreadable amount makes every sum above it unknown, not smaller. */
  add(amounts: Readonly<Partial<Record<FieldName, number>>>, unreadable: readonly FieldName[]): void {
    for (const field of unreadable) this.inexact.add(field);
    for (const field of this.summed) {
      const amount = amounts[field] ?? 0;
      this.section.set(field, (this.section.get(field) ?? 0) + amount);
      this.whole.set(field, (this.whole.get(field) ?? 0) + amount);
    }
  }

  check(row: SheetRow, mapping: Mapping, isGrand: boolean): PlacedFinding[] {
    const sums = isGrand || !this.hasSections ? (isGrand ? this.whole : this.section) : this.section;
    const findings = this.summed.flatMap((field): PlacedFinding[] => {
      const column = mapping[field];
      const cell = column === undefined ? undefined : cellAt(row, column);
      if (column === undefined || !cell) return [];
      const read = readAmount(cell);
      const [broken] = read.findings;
      if (broken) return [{ column, field, finding: broken }];
      const sum = sums.get(field) ?? 0;
      if (read.value === undefined || read.value === sum || this.inexact.has(field)) return [];
      const details = {
        value: amountText(read.value),
        sum: amountText(sum),
        difference: amountText(Math.abs(read.value - sum)),
      };
      return [{ column, field, finding: { name: "totalDiffers", outcome: "warned", details } }];
    });
    if (!isGrand) {
      this.section.clear();
      this.hasSections = true;
    }
    return findings;
  }
}
