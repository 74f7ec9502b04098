import type { SealedClass } from "#kernel/permission.ts";
import { type Cell, cellAt, type SheetRow } from "#kernel/sheet.ts";
import type { Mapping } from "./columns.ts";
import { type FieldName, fields, isFieldName } from "./data/fields.ts";
import { type DaySpan, spanText } from "./dates.ts";
import type { Header } from "./header.ts";
import { type LayoutId, layouts } from "./layouts.ts";
import { lineOf } from "./lines.ts";
import { type NoteReading, readNote } from "./notes.ts";
import type { Finding } from "./outcome.ts";
import { sealedClassOfClause, sealedClassOfRow } from "./sealing.ts";
import { type PlacedFinding, Totals } from "./totals.ts";
import { type RowValues, readField, type ValueContext } from "./values.ts";

/** A sheet as its user confirmed it. */
export interface SheetPlan {
  readonly layout: LayoutId;
  readonly header: Header;
  readonly mapping: Mapping;
  readonly today: string;
  /** Declared for dates whose year has two digits. */
  readonly century?: 19 | 20;
  /** A text file: number cells can't be told from text. */
  readonly isUntyped: boolean;
}

export interface RowReading {
  readonly row: number;
  /** total: not about a person; kept for what it tells. */
  readonly kind: "person" | "total";
  readonly values: RowValues;
  readonly findings: readonly PlacedFinding[];
  /** False where nothing of the row can be recorded. */
  readonly isUsable: boolean;
  /** From the column, else from the separator above. */
  readonly village?: string;
  readonly note?: NoteReading;
  readonly sealedClass?: SealedClass;
  /** A hidden row mostly stands for somebody stopped; it is read like the others and told. */
  readonly isHidden: boolean;
}

type Values = { [F in FieldName]?: unknown };

const firstRead: readonly FieldName[] = ["name", "birth", "sex"];

/** Reads a sheet's rows in their order; keeps what a household's head carries and the separator above. */
export class SheetReader {
  private readonly plan: SheetPlan;
  private readonly columns: readonly [FieldName, number][];
  private readonly carried: Values = {};
  private readonly totals: Totals;
  private section: string | undefined;
  private isOver = false;

  constructor(plan: SheetPlan) {
    this.plan = plan;
    this.totals = new Totals(layouts[plan.layout].summed);
    const mapped = Object.entries(plan.mapping).filter(([name]) => isFieldName(name)) as [
      FieldName,
      number,
    ][];
    const rank = (name: FieldName) => (firstRead.includes(name) ? 0 : 1);
    this.columns = mapped.sort(([a], [b]) => rank(a) - rank(b));
  }

  /** undefined for lines that are neither a person nor a total. */
  read(row: SheetRow): RowReading | undefined {
    const lastHeaderRow = this.plan.header.row + this.plan.header.rows - 1;
    if (row.number <= lastHeaderRow || this.isOver) return undefined;
    const line = lineOf(row, this.plan.header, this.plan.mapping);
    switch (line.kind) {
      case "blank":
      case "header":
      case "letters":
      case "words":
        return undefined;
      case "footer":
        this.isOver = true;
        return undefined;
      case "section":
        this.section = line.title;
        return undefined;
      case "total":
        return this.total(row, line.isGrand);
      case "person":
        return this.person(row);
    }
  }

  private total(row: SheetRow, isGrand: boolean): RowReading {
    const findings = this.totals.check(row, this.plan.mapping, isGrand);
    return { row: row.number, kind: "total", values: {}, findings, isUsable: true, isHidden: row.hidden };
  }

  private person(row: SheetRow): RowReading {
    const { values, findings } = this.cells(row);
    this.carry(values);
    const note = typeof values.note === "string" ? readNote(values.note, this.plan.today) : undefined;
    const noteColumn = this.plan.mapping.note;
    if (note && noteColumn !== undefined) {
      for (const finding of note.findings) findings.push({ column: noteColumn, field: "note", finding });
    }
    findings.push(...this.missing(row, values, findings), ...this.contradictions(values));
    this.add(values, findings);
    const village = typeof values.village === "string" ? values.village : this.section;
    const sealedClass = sealedClassOfRow(row) ?? codeClass(values);
    return {
      row: row.number,
      kind: "person",
      values: values as RowValues,
      findings,
      isUsable: this.isUsable(values, findings),
      ...(village === undefined ? {} : { village }),
      ...(note === undefined ? {} : { note }),
      ...(sealedClass === undefined ? {} : { sealedClass }),
      isHidden: row.hidden,
    };
  }

  private cells(row: SheetRow): { values: Values; findings: PlacedFinding[] } {
    const values: Values = {};
    const findings: PlacedFinding[] = [];
    for (const [field, column] of this.columns) {
      const cell = cellAt(row, column) ?? formulaAt(row, column);
      if (!cell) continue;
      const read = readField(field, cell, this.context(values));
      if (read.value !== undefined) values[field] = read.value;
      for (const finding of read.findings) findings.push({ column, field, finding });
    }
    return { values, findings };
  }

  private context(values: Values): ValueContext {
    const { plan } = this;
    return {
      today: plan.today,
      ...(plan.century ? { century: plan.century } : {}),
      number: {
        isUntyped: plan.isUntyped,
        ...(values.birth ? { birth: values.birth as DaySpan } : {}),
        ...(values.sex ? { sex: values.sex as "male" | "female" } : {}),
      },
    };
  }

  /** The head's row begins a household; members below leave its cells blank. */
  private carry(values: Values): void {
    const names = layouts[this.plan.layout].carriedDown;
    const begins = names[0] !== undefined && values[names[0]] !== undefined;
    for (const name of names) {
      if (begins || values[name] !== undefined) this.carried[name] = values[name];
      else if (this.carried[name] !== undefined) values[name] = this.carried[name];
    }
  }

  private missing(row: SheetRow, values: Values, findings: readonly PlacedFinding[]): PlacedFinding[] {
    return layouts[this.plan.layout].required.flatMap((field): PlacedFinding[] => {
      const column = this.plan.mapping[field];
      if (
        values[field] !== undefined ||
        (field === "amount" && values.amountTotal !== undefined) ||
        column === undefined ||
        findings.some((each) => each.field === field)
      )
        return [];
      const details = { column: fields[field].vi, columnEn: fields[field].en, row: row.number };
      const finding: Finding =
        field === "name"
          ? { name: "nameMissing", outcome: "returned", details: {} }
          : { name: "requiredEmpty", outcome: "returned", details };
      return [{ column, field, finding }];
    });
  }

  /** A row without what its list is about can't be recorded; any other unreadable cell goes back alone. */
  private isUsable(values: Values, findings: readonly PlacedFinding[]): boolean {
    const required = layouts[this.plan.layout].required;
    const lacks = (field: FieldName) =>
      findings.some((each) => each.field === field && each.finding.outcome === "returned");
    return values.name !== undefined && !required.some(lacks);
  }

  private contradictions(values: Values): PlacedFinding[] {
    const birth = values.birth as DaySpan | undefined;
    const died = values.diedOn as DaySpan | undefined;
    const column = this.plan.mapping.diedOn;
    if (!died || column === undefined) return [];
    const told = (name: Finding["name"], details: Finding["details"]): PlacedFinding[] => {
      delete values.diedOn;
      return [{ column, field: "diedOn", finding: { name, outcome: "returned", details } }];
    };
    if (died.from !== died.to) return told("deathDayUnknown", { value: spanText(died) });
    if (!birth || died.to >= birth.from) return [];
    return told("deathBeforeBirth", { value: spanText(died), birth: spanText(birth) });
  }

  private add(values: Values, findings: readonly PlacedFinding[]): void {
    const summed = layouts[this.plan.layout].summed;
    const amounts = Object.fromEntries(summed.map((field) => [field, values[field] as number | undefined]));
    const unreadable = findings
      .filter((each) => each.finding.outcome === "returned")
      .map((each) => each.field);
    this.totals.add(amounts as Partial<Record<FieldName, number>>, unreadable);
  }
}

/** A formula without a value holds no text, so that it isn't found as a filled cell. */
function formulaAt(row: SheetRow, column: number): Cell | undefined {
  return row.cells.find((cell) => cell.column === column && cell.formula !== undefined);
}

function codeClass(values: Values): SealedClass | undefined {
  for (const field of ["clauseCode", "category"] as const) {
    const text = values[field];
    const found = typeof text === "string" ? sealedClassOfClause(text) : undefined;
    if (found) return found;
  }
  return undefined;
}
