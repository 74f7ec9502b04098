import type { ListFile, ListRow, ListTotal, Plant } from "../list.ts";
import type { Person, Province } from "../model.ts";
import { draw } from "../quota.ts";
import type { Random } from "../random.ts";
import { createRandom } from "../random.ts";
import type { Tally } from "../tally.ts";
import { amountDirt, coefficientColumn, coefficientDirt } from "./amounts.ts";
import { birthDirt } from "./births.ts";
import type { DirtCell, DirtKind } from "./kind.ts";
import { textOf } from "./kind.ts";
import { nameDirt } from "./names.ts";
import { numberDirt } from "./numbers.ts";
import { placeDirt } from "./places.ts";
import { dirtRate } from "./rate.ts";

export const sheetRates = {
  totalWrong: dirtRate({ vi: "Dòng cộng không khớp", en: "Totals that do not sum" }, 500, {
    base: "totals",
    range: "5 %",
  }),
  headerRepeated: dirtRate(
    { vi: "Tiêu đề lặp lại giữa trang", en: "Header repeated after a page break" },
    3_000,
    { base: "sheets" },
  ),
  twoHouseholds: dirtRate({ vi: "Một người ở hai hộ", en: "One person in two households" }, 10, {
    base: "residentRows",
  }),
} as const;

const PAGE_ROWS = 40;

/** Sows errors by quota into finished lists, one to a cell, and notes each with what is true. */
export function sowDirt(province: Province, files: readonly ListFile[], tally: Tally): void {
  const random = createRandom(`ansinh sample ${province.seed} dirt`);
  const people = new Map(province.people.map((person) => [person.id, person]));
  sowTwoHouseholds(random.fork("two households"), files, tally);
  const kinds = {
    ...numberDirt,
    ...birthDirt,
    ...nameDirt,
    ...amountDirt,
    ...coefficientDirt,
    ...placeDirt(province.communes),
  };
  const sower: Sower = { tally, taken: new Map() };
  const cells = cellsByRole(files, people);
  for (const [code, kind] of Object.entries(kinds))
    sowKind({ code, kind, cells: cells.get(kind.role) ?? [] }, random.fork(code), sower);
  sowTotals(random.fork("totals"), files, tally);
  sowHeaders(random.fork("headers"), files, tally);
}

interface Sower {
  readonly tally: Tally;
  /** Columns of a row that already carry an error. */
  readonly taken: Map<ListRow, Set<number>>;
}

function cellsByRole(
  files: readonly ListFile[],
  people: ReadonlyMap<string, Person>,
): Map<string, DirtCell[]> {
  const cells = new Map<string, DirtCell[]>();
  for (const file of files) {
    for (const sheet of file.sheets) {
      const columns = sheet.columns.flatMap(({ role }, column) =>
        role === undefined ? [] : [{ role, column }],
      );
      for (const row of sheet.sections.flatMap((section) => section.rows)) {
        const person = people.get(row.person);
        if (person === undefined) throw new Error(`no person ${row.person}`);
        for (const { role, column } of columns) {
          const list = cells.get(role) ?? [];
          if (list.length === 0) cells.set(role, list);
          list.push({ file, sheet, row, column, value: row.cells[column] ?? null, person });
        }
      }
    }
  }
  return cells;
}

interface SowAsk {
  readonly code: string;
  readonly kind: DirtKind;
  readonly cells: readonly DirtCell[];
}

function sowKind({ code, kind, cells }: SowAsk, random: Random, { tally, taken }: Sower): void {
  const fitting = cells.filter((cell) => kind.fits?.(cell) ?? true);
  const isFree = (cell: DirtCell) => taken.get(cell.row)?.has(cell.column) !== true;
  const free = fitting.filter(isFree);
  const ask = { count: Math.min(free.length, tally.quota(code, fitting.length)) };
  const drawn = draw(random, free, kind.weight === undefined ? ask : { ...ask, weight: kind.weight });
  for (const cell of drawn) {
    const columns = taken.get(cell.row) ?? new Set<number>();
    taken.set(cell.row, columns.add(cell.column));
    // The formula reads the coefficient: that cell must stay what it is.
    if (code === "amountFormula") columns.add(coefficientColumn(cell));
    plantIn(cell, code, { kind, random });
  }
  tally.drawn(code, drawn.length);
}

function plantIn(cell: DirtCell, code: string, ask: { kind: DirtKind; random: Random }): void {
  const { row, column, person } = cell;
  const soiled = ask.kind.soil(cell, ask.random);
  row.cells[column] = soiled.value;
  if (soiled.format) row.formats = { ...row.formats, [column]: soiled.format };
  else if (ask.kind.role === "birth") row.formats = { ...row.formats, [column]: "text" };
  const plant: Plant = {
    column,
    kind: code,
    expected: soiled.expected ?? ask.kind.expected,
    person: person.id,
    written: soiled.written ?? textOf(soiled.value),
    truth: truthOf(cell),
  };
  row.plants = [...row.plants.filter((other) => other.column !== column), plant];
}

function truthOf({ value, person, sheet, column }: DirtCell): string {
  switch (sheet.columns[column]?.role) {
    case "number":
      return person.number ?? "";
    case "birth":
      return person.isYearOnly ? person.birth.slice(0, 4) : person.birth;
    case "name":
      return person.name;
    case "amount":
    case "coefficient":
    case "village":
    case "payee":
    case undefined:
      return textOf(value);
  }
}

function sowTotals(random: Random, files: readonly ListFile[], tally: Tally): void {
  const sheets = files.flatMap((file) => file.sheets);
  const totals = sheets
    .flatMap((sheet) => [...sheet.sections.map((section) => section.total), sheet.total])
    .filter((total): total is ListTotal => total !== null && total.sums.length > 0);
  const drawn = draw(random, totals, { count: tally.quota("totalWrong", totals.length) });
  for (const total of drawn) {
    const last = total.sums.length - 1;
    const [column, value] = total.sums[last] ?? [0, 0];
    const wrong = value + 10_000 * random.between(1, 90);
    total.sums[last] = [column, wrong];
    total.plants.push({
      column,
      kind: "totalWrong",
      expected: "warned",
      person: null,
      written: String(wrong),
      truth: String(value),
    });
  }
  tally.drawn("totalWrong", drawn.length);
}

function sowHeaders(random: Random, files: readonly ListFile[], tally: Tally): void {
  const long = files
    .flatMap((file) => file.sheets)
    .map((sheet) => sheet.sections.flatMap((section) => section.rows))
    .filter((rows) => rows.length > PAGE_ROWS);
  const drawn = draw(random, long, { count: tally.quota("headerRepeated", long.length) });
  for (const rows of drawn) {
    for (let i = PAGE_ROWS; i < rows.length; i += PAGE_ROWS) {
      const row = rows[i];
      if (row) row.repeatsHeader = true;
    }
  }
  tally.drawn("headerRepeated", drawn.length);
}

/** A resident written once more at the end of another household of the village. */
function sowTwoHouseholds(random: Random, files: readonly ListFile[], tally: Tally): void {
  const sheets = files.filter((file) => file.kind === "residents").flatMap((file) => file.sheets);
  const places = sheets.flatMap((sheet) =>
    sheet.sections.flatMap(({ rows }) => rows.map((row) => ({ rows, row }))),
  );
  const fits = places.filter(({ row }) => row.cells[2] === "Con" && row.cells[6] !== null);
  const drawn = draw(random, fits, { count: tally.quota("twoHouseholds", places.length) });
  for (const { rows, row } of drawn) {
    const host = random.pick(
      rows.filter((other) => other.cells[2] === "Chủ hộ" && other.cells[1] !== row.cells[1]),
    );
    const last = rows.findLastIndex((other) => other.cells[1] === host.cells[1]);
    const cells = row.cells.with(1, host.cells[1] ?? null).with(2, "Cháu");
    const plant: Plant = {
      column: 1,
      kind: "twoHouseholds",
      expected: "warned",
      person: row.person,
      written: textOf(cells[1] ?? null),
      truth: textOf(row.cells[1] ?? null),
    };
    rows.splice(last + 1, 0, { ...row, cells, plants: [...row.plants, plant] });
  }
  tally.drawn("twoHouseholds", drawn.length);
}
