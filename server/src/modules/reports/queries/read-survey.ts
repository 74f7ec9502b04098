import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { Problem } from "#kernel/problem.ts";
import type { ReturnedRow, SurveyColumns, SurveyMapping } from "../model.ts";
import { reportProblems } from "../problems.ts";
import { readSurveyRow, type SurveyHousehold } from "../rules/survey-row.ts";
import { systemReason } from "./read-mapping.ts";

export interface SurveyReading {
  readonly columns: SurveyColumns;
  readonly returned: readonly ReturnedRow[];
}

/** Reads a survey row by row: good rows into columns, the others with what is wrong in them. */
export async function readSurvey(path: string, mapping: SurveyMapping): Promise<SurveyReading> {
  const rows = new RowReader(path, mapping);
  const parser = parse({
    bom: true,
    delimiter: mapping.delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: 1_000_000,
  });
  try {
    await pipeline(createReadStream(path), decoded, parser, async (records: AsyncIterable<string[]>) => {
      for await (const cells of records) rows.take(cells);
    });
  } catch (error) {
    if (error instanceof Problem) throw error;
    if (error instanceof CsvError)
      throw reportProblems.surveyQuotesBroken({ path, row: rows.number, reason: error.code });
    if (error instanceof TypeError && "code" in error && error.code === "ERR_ENCODING_INVALID_ENCODED_DATA")
      throw reportProblems.surveyNotText({ path });
    throw reportProblems.surveyFileNotFound({ path, reason: systemReason(error) });
  }
  return rows.reading();
}

/** A byte that isn't UTF-8, or a zero byte (spreadsheets, UTF-16), ends the reading. */
async function* decoded(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

class RowReader {
  number = 0;
  readonly #path: string;
  readonly #mapping: SurveyMapping;
  #positions = new Map<string, number>();
  #headerCells = 0;
  readonly #rows: number[] = [];
  readonly #good: SurveyHousehold[] = [];
  readonly #returned: ReturnedRow[] = [];
  readonly #firstRows = new Map<string, number>();

  constructor(path: string, mapping: SurveyMapping) {
    this.#path = path;
    this.#mapping = mapping;
  }

  take(cells: string[]): void {
    this.number += 1;
    if (this.number === 1) this.#takeHeader(cells);
    else this.#takeRow(cells);
  }

  #takeRow(cells: string[]): void {
    if (cells.length === 1 && cells[0]?.trim() === "") return;
    const found = this.#read(cells);
    if (found instanceof Problem) {
      this.#returned.push(returnedRow(this.number, found));
      return;
    }
    this.#rows.push(this.number);
    this.#good.push(found);
  }

  #takeHeader(cells: string[]): void {
    const names = cells.map((cell) => cell.trim());
    this.#headerCells = names.length;
    const { household, householdSize, weight, value } = this.#mapping;
    const needed = [household, householdSize, weight, value.column, value.per];
    const wanted = [...new Set(needed.filter((column) => column !== undefined))];
    const missing = wanted.filter((column) => !names.includes(column));
    const path = this.#path;
    if (missing.length > 0)
      throw reportProblems.surveyColumnsMissing({ path, columns: missing, found: names.slice(0, 60) });
    const twice = wanted.filter((column) => names.indexOf(column) !== names.lastIndexOf(column));
    if (twice.length > 0) throw reportProblems.surveyColumnTwice({ path, columns: twice });
    this.#positions = new Map(wanted.map((column) => [column, names.indexOf(column)]));
  }

  #read(cells: string[]): SurveyHousehold | Problem {
    const row = this.number;
    if (cells.length !== this.#headerCells)
      return reportProblems.surveyRowCells({ row, cells: cells.length, columns: this.#headerCells });
    const cell = (column: string) => cells[this.#positions.get(column) ?? -1] ?? "";
    const household = readSurveyRow({ number: row, cell }, this.#mapping);
    const column = this.#mapping.household;
    if (household instanceof Problem || column === undefined) return household;
    const value = cell(column).trim();
    if (value === "") return reportProblems.surveyCellMissing({ row, column, value });
    const first = this.#firstRows.get(value);
    if (first !== undefined) return reportProblems.surveyHouseholdTwice({ row, column, value, first });
    this.#firstRows.set(value, row);
    return household;
  }

  reading(): SurveyReading {
    const [first] = this.#returned;
    const path = this.#path;
    if (this.#good.length === 0 && first)
      throw reportProblems.surveyWithoutGoodRow({
        path,
        rows: this.#returned.length,
        firstVi: first.vi,
        firstEn: first.en,
      });
    if (this.#good.length === 0) throw reportProblems.surveyWithoutRows({ path });
    const columns = {
      row: Uint32Array.from(this.#rows),
      size: Uint32Array.from(this.#good, (household) => household.size),
      persons: Float64Array.from(this.#good, (household) => household.persons),
      perCapita: Float64Array.from(this.#good, (household) => household.perCapita),
    };
    return { columns, returned: this.#returned };
  }
}

function returnedRow(row: number, problem: Problem): ReturnedRow {
  const { column, value } = problem.details;
  return {
    row,
    column: typeof column === "string" ? column : null,
    value: typeof value === "string" ? value : null,
    code: problem.code,
    vi: problem.vi,
    en: problem.en,
  };
}
