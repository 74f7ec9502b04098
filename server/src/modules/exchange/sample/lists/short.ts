import type { CellValue } from "#platform/documents/xlsx-writer.ts";
import type { ListColumn, ListFile, ListKind } from "../list.ts";
import type { Commune, DisabilityDegree, Person } from "../model.ts";
import { vietDate } from "../month.ts";
import type { Hand } from "./columns.ts";
import { birthCell, column, officeOf, personRow, roleColumn, sexWord } from "./columns.ts";

const front = [
  column("STT", 6, { format: "centre" }),
  roleColumn("Họ và tên", 28, "name"),
  roleColumn("Ngày sinh", 13, "birth"),
  column("Giới tính", 8, { format: "centre" }),
  roleColumn("Số CCCD", 17, "number"),
  roleColumn("Thôn", 20, "village"),
];

const degrees: Record<DisabilityDegree, string> = {
  extremelySevere: "Đặc biệt nặng",
  severe: "Nặng",
  mild: "Nhẹ",
};

interface ShortAsk {
  readonly kind: ListKind;
  readonly name: string;
  readonly title: string;
  readonly columns: readonly ListColumn[];
  readonly cells: (person: Person) => CellValue[];
}

const disability: ShortAsk = {
  kind: "disability",
  name: "Khuyết tật",
  title: "DANH SÁCH NGƯỜI KHUYẾT TẬT ĐÃ CÓ GIẤY XÁC NHẬN",
  columns: [
    ...front,
    column("Số giấy xác nhận", 16),
    column("Ngày cấp", 12),
    column("Mức độ", 14),
    column("Dạng tật", 20),
    column("Ghi chú", 20),
  ],
  cells: ({ disability: own }) =>
    own === null ? [] : [own.certificate, vietDate(own.certifiedOn), degrees[own.degree], own.type, null],
};

const pensions: ShortAsk = {
  kind: "pensions",
  name: "Lương hưu, BHXH",
  title: "DANH SÁCH NGƯỜI HƯỞNG LƯƠNG HƯU, TRỢ CẤP BHXH HẰNG THÁNG",
  columns: [...front, column("Loại hưởng", 26), column("Số sổ BHXH", 16), column("Từ tháng", 11)],
  cells: (person) => [
    person.pension === "pension" ? "Lương hưu" : "Trợ cấp BHXH hằng tháng",
    `20${person.id.slice(1)}9`,
    `01/${Math.min(2025, Number(person.birth.slice(0, 4)) + 60)}`,
  ],
};

const deaths: ShortAsk = {
  kind: "deaths",
  name: "Khai tử",
  title: "DANH SÁCH ĐÃ ĐĂNG KÝ KHAI TỬ TỪ THÁNG 7 ĐẾN NGÀY 20/11/2026",
  columns: [...front, column("Ngày chết", 12), column("Số đăng ký", 12), column("Ghi chú", 20)],
  cells: (person) => [
    person.diedOn === null ? null : vietDate(person.diedOn),
    `${Number(person.id.slice(-3)) + 1}/2026`,
    null,
  ],
};

const asks = { disability, pensions, deaths } as const;

/** The short lists: number, person, category, note. */
export function shortFile(
  kind: keyof typeof asks,
  ask: { commune: Commune; people: readonly Person[]; hand: Hand },
): Pick<ListFile, "kind" | "sheets"> {
  const { commune, people, hand } = ask;
  const list = asks[kind];
  const rows = people.map((person, i) => {
    const start = [
      i + 1,
      person.name,
      birthCell(person, hand),
      sexWord(person),
      person.number,
      person.household.village.name,
    ];
    return personRow(person, [...start, ...list.cells(person)], list.columns);
  });
  return {
    kind: list.kind,
    sheets: [
      {
        name: list.name,
        office: officeOf(commune),
        title: list.title,
        attachedTo: "(Số liệu đến ngày 20/11/2026 — dữ liệu mẫu, không có người thật)",
        unit: null,
        columns: list.columns,
        hasLetterRow: false,
        numbersRows: true,
        restartsNumbers: false,
        sections: [{ heading: null, rows, total: null }],
        total: null,
        inWords: null,
        signatures: ["NGƯỜI LẬP", "CHỦ TỊCH"],
      },
    ],
  };
}
