import { columnName } from "#platform/documents/xlsx-writer.ts";
import type { DirtCell, DirtKind } from "./kind.ts";
import { dirtRate } from "./rate.ts";

const isAmount = ({ value }: DirtCell) => typeof value === "number" && value > 0;
const OLDER_STANDARD = 360_000;

function grouped(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, ".");
}

/** Column of the coefficient beside an amount, or −1 where the hand writes none. */
export function coefficientColumn({ sheet }: Pick<DirtCell, "sheet">): number {
  return sheet.columns.findIndex((column) => column.role === "coefficient");
}

/** What becomes of amounts. Sealed rows draw `#REF!` first, so that error files are tried with them. */
export const amountDirt = {
  amountReference: {
    role: "amount",
    rate: dirtRate({ vi: "Ô số tiền lỗi #REF!", en: "Amount is #REF!" }, 30, { base: "amountCells" }),
    expected: "row returned",
    fits: isAmount,
    weight: ({ person }) => (person.hasHiv ? 60 : 1),
    soil: () => ({ value: { error: "#REF!" } }),
  },
  amountFormula: {
    role: "amount",
    rate: dirtRate({ vi: "Công thức 500000 × hệ số", en: "Formula 500000 × coefficient" }, 3_000, {
      base: "amountCellsBesideCoefficient",
    }),
    expected: "taken",
    fits: (cell) => isAmount(cell) && typeof cell.row.cells[coefficientColumn(cell)] === "number",
    soil: (cell) => ({
      value: {
        formula: `500000*${columnName(coefficientColumn(cell) + 1)}{row}`,
        result: Number(cell.value),
      },
    }),
  },
  amountOldBase: {
    role: "amount",
    rate: dirtRate({ vi: "Mức theo chuẩn cũ 360.000", en: "Level of the standard before (360,000)" }, 80, {
      base: "amountCellsManagement",
    }),
    expected: "warned",
    fits: (cell) =>
      isAmount(cell) && cell.file.kind === "assistance" && cell.file.benefit === "social-assistance",
    soil: ({ value }) => ({ value: (Number(value) / 500_000) * OLDER_STANDARD }),
  },
  amountText: {
    role: "amount",
    rate: dirtRate({ vi: "Số tiền dạng chữ (1.080.000đ)", en: "Amount as text (1.080.000đ)" }, 200, {
      base: "amountCells",
    }),
    expected: "taken",
    fits: isAmount,
    soil: ({ value }) => ({ value: `${grouped(Number(value))}đ` }),
  },
  amountThousands: {
    role: "amount",
    rate: dirtRate({ vi: "Số tiền theo nghìn đồng (1.000)", en: "Amount in thousands (1.000)" }, 60, {
      base: "amountCells",
    }),
    expected: "warned",
    fits: isAmount,
    soil: ({ value }) => ({ value: grouped(Number(value) / 1_000) }),
  },
} as const satisfies Record<string, DirtKind>;

const tenths = ({ value }: DirtCell) => Math.round(Number(value) * 10);

/** What becomes of coefficients. */
export const coefficientDirt = {
  coefficientDate: {
    role: "coefficient",
    rate: dirtRate({ vi: "Hệ số 1.5 thành 1-May", en: "Coefficient 1.5 turned into 1-May" }, 600, {
      base: "coefficientCells",
    }),
    expected: "warned",
    fits: (cell) => typeof cell.value === "number" && tenths(cell) % 10 === 5,
    soil: (cell) => {
      const day = Math.floor(tenths(cell) / 10);
      return { value: { date: `2026-05-0${day}` }, format: "dayMonth", written: `${day}-May` };
    },
  },
  coefficientComma: {
    role: "coefficient",
    rate: dirtRate({ vi: "Hệ số ghi bằng chữ (1,5)", en: "Coefficient as text (1,5)" }, 2_000, {
      base: "coefficientCells",
    }),
    expected: "taken",
    fits: (cell) => typeof cell.value === "number" && tenths(cell) % 10 === 5,
    soil: (cell) => ({ value: `${Math.floor(tenths(cell) / 10)},5` }),
  },
} as const satisfies Record<string, DirtKind>;
