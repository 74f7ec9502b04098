import type { Column } from "#ui/data-table.tsx";

/** Made-up communes with round figures: enough rows that the table has to draw only what is seen. */
export interface Row {
  code: string;
  name: string;
  people: number;
  due: number;
  change: number;
  signed: string | null;
}

const names = ["Cao Lộc", "Đồng Đăng", "Ba Sơn", "Thất Khê", "Na Sầm", "Bình Gia", "Ái Quốc", "Ứng Hòa"];

export function makeRows(count: number): Row[] {
  return Array.from({ length: count }, (_, at) => ({
    code: String(10_000 + at),
    name: `Xã ${names[at % names.length]} ${at + 1}`,
    people: (at * 37) % 600,
    due: ((at * 37) % 600) * 540_000,
    change: ((at % 7) - 3) * 540_000,
    signed: at % 3 === 0 ? "2026-11-18" : null,
  }));
}

export const columns: readonly Column<Row>[] = [
  { id: "name", header: "Địa bàn", value: (row) => row.name },
  { id: "people", header: "Số người", unit: "người", kind: "count", value: (row) => row.people },
  { id: "due", header: "Phải chi", unit: "đ", kind: "money", value: (row) => row.due },
  { id: "change", header: "So với tháng trước", unit: "đ", kind: "difference", value: (row) => row.change },
  { id: "signed", header: "Ngày ký", kind: "date", value: (row) => row.signed },
];
