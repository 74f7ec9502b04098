import { excelSerial } from "#platform/documents/xlsx-writer.ts";
import { age } from "../model.ts";
import type { DirtCell, DirtKind } from "./kind.ts";
import { dirtRate } from "./rate.ts";

const isDated = ({ value, person }: DirtCell) => value !== null && !person.isYearOnly;
const year = ({ person }: DirtCell) => person.birth.slice(0, 4);

const stems = ["Canh", "Tân", "Nhâm", "Quý", "Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ"];
const branches = ["Thân", "Dậu", "Tuất", "Hợi", "Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi"];

/** What becomes of birth dates. A birth known by its year alone is no error: it is written with the lists. */
export const birthDirt = {
  birthImpossible: {
    role: "birth",
    rate: dirtRate({ vi: "Ngày không có thật (31/02)", en: "A date that does not exist (31/02)" }, 10, {
      base: "birthCells",
    }),
    expected: "returned",
    fits: isDated,
    soil: (cell) => ({ value: `31/02/${year(cell)}` }),
  },
  birthDashes: {
    role: "birth",
    rate: dirtRate({ vi: "Ghi --/--/1950", en: "Written --/--/1950" }, 50, { base: "birthCells" }),
    expected: "taken",
    fits: ({ person }) => person.isYearOnly,
    soil: (cell) => ({ value: `--/--/${year(cell)}` }),
  },
  birthQuestion: {
    role: "birth",
    rate: dirtRate({ vi: "Năm sinh có dấu hỏi (1951?)", en: "Year with a question mark (1951?)" }, 30, {
      base: "birthCells",
    }),
    expected: "warned",
    fits: ({ person, value }) => value !== null && age(person) > 65,
    soil: (cell) => ({ value: `${year(cell)}?` }),
  },
  birthSerial: {
    role: "birth",
    rate: dirtRate({ vi: "Số ngày của Excel thay ngày sinh", en: "Excel day number" }, 100, {
      base: "birthCells",
    }),
    expected: "warned",
    fits: (cell) => isDated(cell) && cell.person.birth >= "1930",
    soil: ({ person }) => ({ value: excelSerial(person.birth), format: "number" }),
  },
  birthMonthFirst: {
    role: "birth",
    rate: dirtRate({ vi: "Ngày kiểu Mỹ (12/25/1950)", en: "Month before day (12/25/1950)" }, 30, {
      base: "birthCells",
    }),
    expected: "returned",
    fits: (cell) => isDated(cell) && Number(cell.person.birth.slice(8)) > 12,
    soil: ({ person: { birth } }) => ({
      value: `${birth.slice(5, 7)}/${birth.slice(8)}/${birth.slice(0, 4)}`,
    }),
  },
  birthLunar: {
    role: "birth",
    rate: dirtRate({ vi: "Năm âm lịch (Kỷ Sửu)", en: "Year of the lunar cycle (Kỷ Sửu)" }, 10, {
      base: "birthCells",
    }),
    expected: "returned",
    fits: ({ person, value }) => value !== null && age(person) > 65,
    soil: (cell) => ({ value: `${stems[Number(year(cell)) % 10]} ${branches[Number(year(cell)) % 12]}` }),
  },
  birthFuture: {
    role: "birth",
    rate: dirtRate({ vi: "Ngày sinh trong tương lai", en: "Birth in the future" }, 5, { base: "birthCells" }),
    expected: "returned",
    fits: (cell) => isDated(cell) && age(cell.person) < 10,
    soil: ({ person: { birth } }) => ({ value: `${birth.slice(8)}/${birth.slice(5, 7)}/2062` }),
  },
} as const satisfies Record<string, DirtKind>;
