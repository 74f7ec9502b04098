import { age } from "../model.ts";
import type { DirtKind } from "./kind.ts";
import { dirtRate } from "./rate.ts";

const isFull = (value: unknown) => typeof value === "string" && /^\d{12}$/.test(value);

/** What becomes of 12-digit numbers in office lists. */
export const numberDirt = {
  numberNineDigits: {
    role: "number",
    rate: dirtRate(
      { vi: "Số CMND 9 số thay số định danh, người trên 70 tuổi", en: "9-digit number, over 70" },
      2_000,
      {
        base: "numberCellsOld",
        range: "20 % người già",
      },
    ),
    expected: "taken",
    fits: ({ value, person }) => isFull(value) && age(person) > 70 && person.identityCard !== null,
    soil: ({ person }) => ({ value: person.identityCard }),
  },
  numberLostZero: {
    role: "number",
    rate: dirtRate({ vi: "Mất số 0 đầu do ô kiểu số", en: "Leading zero lost in a number cell" }, 2_000, {
      base: "numberCells",
      range: "15–30 %",
    }),
    expected: "warned",
    fits: ({ value }) => isFull(value),
    soil: ({ value }) => ({ value: Number(value), format: "number" }),
  },
  numberScientific: {
    role: "number",
    rate: dirtRate({ vi: "Số bị viết thành 2.0E+10", en: "Number turned into 2.0E+10" }, 20, {
      base: "numberCells",
    }),
    expected: "returned",
    fits: ({ value }) => isFull(value),
    soil: ({ value }) => ({ value: `${String(value).slice(1, 2)}.${String(value).slice(2, 3)}E+10` }),
  },
  numberShort: {
    role: "number",
    rate: dirtRate({ vi: "Số thiếu chữ số", en: "A digit missing" }, 15, { base: "numberCells" }),
    expected: "returned",
    fits: ({ value }) => isFull(value),
    soil: ({ value }) => ({ value: String(value).slice(0, 10) }),
  },
} as const satisfies Record<string, DirtKind>;
