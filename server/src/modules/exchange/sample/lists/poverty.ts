import type { CellValue } from "#platform/documents/xlsx-writer.ts";
import type { ListFile, ListRow, ListSection } from "../list.ts";
import type { Commune, Household, Person, Village } from "../model.ts";
import type { Hand } from "./columns.ts";
import {
  birthCell,
  column,
  lowerFirst,
  officeOf,
  personRow,
  roleColumn,
  sexWord,
  villageHeading,
} from "./columns.ts";

const shortages = [
  "Việc làm",
  "Người phụ thuộc",
  "Dinh dưỡng",
  "Bảo hiểm y tế",
  "Trình độ giáo dục người lớn",
  "Tình trạng đi học của trẻ em",
  "Chất lượng nhà ở",
  "Diện tích nhà ở",
  "Nguồn nước sinh hoạt",
  "Nhà tiêu hợp vệ sinh",
  "Dịch vụ viễn thông",
  "Phương tiện tiếp cận thông tin",
];

const columns = [
  column("STT hộ", 7, { format: "centre" }),
  column("STT người", 8, { format: "centre" }),
  roleColumn("Họ tên chủ hộ và thành viên", 28, "name"),
  column("Quan hệ", 12),
  roleColumn("Ngày sinh", 13, "birth"),
  column("Giới tính", 8, { format: "centre" }),
  roleColumn("CCCD", 17, "number"),
  column("Dân tộc", 9),
  roleColumn("Thôn", 18, "village"),
  column("Điểm B1", 8, { format: "number" }),
  column("Điểm B2", 8, { format: "number" }),
  ...shortages.map((title) =>
    column(title, 6, { format: "centre", group: "Thiếu hụt dịch vụ xã hội cơ bản" }),
  ),
  column("Phân loại", 12),
  column("Nguyên nhân", 22),
  column("Nhóm", 14),
  column("Số GCN", 14),
];

/** Poor and near-poor households: the head first, cells of the household blank below. */
export function povertyFile(
  commune: Commune,
  households: readonly Household[],
  hand: Hand,
): Pick<ListFile, "kind" | "sheets"> {
  const listed = households.filter((household) => household.poverty !== "none");
  let number = 0;
  const sections = commune.villages.map((village, i): ListSection => {
    const rows = listed
      .filter((household) => household.village === village)
      .flatMap((household) => {
        number += 1;
        return householdRows(household, { number, village, hand });
      });
    return { heading: villageHeading(i, village.name), rows, total: null };
  });
  return {
    kind: "poverty",
    sheets: [
      {
        name: "Hộ nghèo, cận nghèo",
        office: officeOf(commune),
        title: "DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2026",
        attachedTo: `(Kèm theo Quyết định số 412/QĐ-UBND ngày 15/12/2025 của Chủ tịch UBND ${lowerFirst(commune.name)} — dữ liệu mẫu)`,
        unit: null,
        columns,
        hasLetterRow: hand !== "own",
        numbersRows: false,
        restartsNumbers: false,
        sections,
        total: null,
        inWords: null,
        signatures: ["NGƯỜI LẬP", "CHỦ TỊCH"],
      },
    ],
  };
}

function householdRows(
  household: Household,
  ask: { number: number; village: Village; hand: Hand },
): ListRow[] {
  return household.members.map((person, i) => {
    const cells = [
      i === 0 ? ask.number : null,
      i + 1,
      person.name,
      person.relation,
      birthCell(person, ask.hand),
      sexWord(person),
      person.number,
      person.ethnicity,
      ...(i === 0 ? householdCells(household, ask) : Array.from({ length: 19 }, () => null)),
    ];
    return personRow(person, cells, columns);
  });
}

function householdCells(household: Household, ask: { number: number; village: Village }): CellValue[] {
  const turn = Number(household.id.slice(1));
  const isPoor = household.poverty === "poor";
  const missing = isPoor ? 3 + (turn % 4) : turn % 3;
  const marks = shortages.map((_, i) => ((i * 5 + turn) % 12 < missing ? "x" : null));
  return [
    ask.village.name,
    70 + (turn % 65),
    missing * 10,
    ...marks,
    isPoor ? "Hộ nghèo" : "Hộ cận nghèo",
    isPoor ? "Không có đất sản xuất" : "Không có vốn sản xuất",
    groupOf(household.members),
    `${isPoor ? "HN" : "CN"}-${household.village.commune}-${String(ask.number).padStart(4, "0")}`,
  ];
}

function groupOf(members: readonly Person[]): string {
  return members.some((person) => person.isInLabourForce) ? "Có lao động" : "Không có lao động";
}
