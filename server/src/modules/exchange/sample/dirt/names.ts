import { age } from "../model.ts";
import type { DirtCell, DirtKind } from "./kind.ts";
import { dirtRate } from "./rate.ts";

const whole = ({ value, person }: DirtCell) => value === person.name;
const olderTone: readonly [RegExp, string][] = [
  [/òa(?![\p{L}])/gu, "oà"],
  [/óa(?![\p{L}])/gu, "oá"],
  [/ủy(?![\p{L}])/gu, "uỷ"],
  [/úy(?![\p{L}])/gu, "uý"],
  [/ùy(?![\p{L}])/gu, "uỳ"],
];

function otherTone(name: string): string {
  return olderTone.reduce((text, [from, to]) => text.replace(from, to), name);
}

/** What becomes of names; all of these are the same name and must be taken as such, the last two are not. */
export const nameDirt = {
  nameOtherTone: {
    role: "name",
    rate: dirtRate({ vi: "Bỏ dấu kiểu khác (hòa/hoà)", en: "Tone mark set elsewhere (hòa/hoà)" }, 3_000, {
      base: "nameCellsTone",
    }),
    expected: "taken",
    fits: (cell) => whole(cell) && otherTone(cell.person.name) !== cell.person.name,
    soil: ({ person }) => ({ value: otherTone(person.name) }),
  },
  nameCapitals: {
    role: "name",
    rate: dirtRate({ vi: "Viết HOA cả họ tên", en: "ALL CAPITALS" }, 300, { base: "nameCells" }),
    expected: "taken",
    fits: whole,
    soil: ({ person }) => ({ value: person.name.toUpperCase() }),
  },
  nameSpaces: {
    role: "name",
    rate: dirtRate({ vi: "Hai dấu cách, dấu cách thừa", en: "Double and stray spaces" }, 200, {
      base: "nameCells",
    }),
    expected: "taken",
    fits: whole,
    soil: ({ person }) => ({ value: ` ${person.name.replace(" ", "  ")} ` }),
  },
  nameDecomposed: {
    role: "name",
    rate: dirtRate({ vi: "Dấu tổ hợp (NFD)", en: "Decomposed marks (NFD)" }, 200, { base: "nameCells" }),
    expected: "taken",
    fits: (cell) => whole(cell) && cell.person.name.normalize("NFD") !== cell.person.name,
    soil: ({ person }) => ({ value: person.name.normalize("NFD") }),
  },
  nameWithMother: {
    role: "name",
    rate: dirtRate({ vi: "Ghi thêm tên mẹ trong ô họ tên", en: "Mother's name in the same cell" }, 10, {
      base: "nameCells",
    }),
    expected: "warned",
    fits: (cell) => whole(cell) && age(cell.person) < 16 && motherOf(cell) !== undefined,
    soil: (cell) => ({ value: `${cell.person.name} (mẹ: ${motherOf(cell)?.name})` }),
  },
  nameTwoPeople: {
    role: "name",
    rate: dirtRate({ vi: "Hai người trong một ô họ tên", en: "Two people in one cell" }, 3, {
      base: "nameCells",
    }),
    expected: "row returned",
    fits: (cell) => whole(cell) && cell.file.kind === "residents" && cell.person.household.members.length > 1,
    soil: ({ person }) => {
      const other = person.household.members.find((member) => member !== person);
      return { value: `${person.name}, ${other?.name}` };
    },
  },
} as const satisfies Record<string, DirtKind>;

function motherOf({ person }: DirtCell) {
  return person.household.members.find(
    (member) => member.sex === "female" && age(member) >= age(person) + 16,
  );
}
