import type { CellValue } from "#platform/documents/xlsx-writer.ts";
import { amountOld } from "../clauses.ts";
import type { Grant, StopCause } from "../grants.ts";
import type { ListColumn, ListFile, ListRow, ListSection } from "../list.ts";
import type { Commune } from "../model.ts";
import { vietDate } from "../month.ts";
import type { Hand } from "./columns.ts";
import { birthCell, column, officeOf, personRow, roleColumn, sexWord, villageHeading } from "./columns.ts";

const front = [
  column("STT", 6, { format: "centre" }),
  column("Mã đối tượng", 15),
  roleColumn("Họ và tên", 28, "name"),
  roleColumn("Ngày sinh", 13, "birth"),
  roleColumn("Số CMND/CCCD", 17, "number"),
  column("Ngày cấp", 12),
  column("Nơi cấp", 12),
  column("Giới tính", 8, { format: "centre" }),
  column("Điện thoại", 13),
  column("Biến động", 22),
  column("Mã hỗ trợ", 10),
  column("Loại đối tượng", 46),
];
const back = [
  roleColumn("Mức hỗ trợ", 13, "amount"),
  column("Số quyết định", 15),
  column("Ngày quyết định", 13),
  column("Ngày hỗ trợ", 13),
  column("Tình trạng", 14),
  column("Cắt hưởng", 10, { format: "centre" }),
  column("Thời điểm cắt hưởng", 13),
  column("Lý do", 26),
  column("Ghi chú", 30),
];
const plain = [...front, ...back];
const withCoefficient = [...front, roleColumn("Hệ số", 8, "coefficient"), ...back];

/** The columns of a management list: the department's template shows the coefficient. */
export function assistanceColumns(hand: Hand): readonly ListColumn[] {
  return hand === "template" ? withCoefficient : plain;
}

const stopWords: Record<StopCause, string> = {
  died: "Chết",
  moved: "Chuyển đi",
  ineligible: "Hết điều kiện",
  suspended: "Tạm dừng",
};

export interface AssistanceAsk {
  readonly commune: Commune;
  readonly grants: readonly Grant[];
  readonly hand: Hand;
  readonly isPension: boolean;
}

/** The office's register of those who receive: who, by which clause, by which decision, since when. */
export function assistanceFile({
  commune,
  grants,
  hand,
  isPension,
}: AssistanceAsk): Pick<ListFile, "kind" | "sheets"> {
  const columns = assistanceColumns(hand);
  const villages = [...commune.villages, null];
  const sections = villages.map((village, i): ListSection => {
    const here = grants.filter(
      ({ recipient }) =>
        (villages.includes(recipient.household.village) ? recipient.household.village : null) === village,
    );
    return {
      heading: village === null ? (here.length > 0 ? "Nơi khác" : null) : villageHeading(i, village.name),
      rows: here.map((grant) => grantRow(grant, hand)),
      total: null,
    };
  });
  return {
    kind: "assistance",
    sheets: [
      {
        name: isPension ? "Hưu trí xã hội" : "Trợ giúp xã hội",
        office: officeOf(commune),
        title: isPension
          ? "DANH SÁCH QUẢN LÝ NGƯỜI HƯỞNG TRỢ CẤP HƯU TRÍ XÃ HỘI"
          : "DANH SÁCH QUẢN LÝ ĐỐI TƯỢNG BẢO TRỢ XÃ HỘI",
        attachedTo: "(Số liệu đến ngày 20/11/2026 — dữ liệu mẫu, không có người thật)",
        unit: "Đơn vị tính: đồng",
        columns,
        hasLetterRow: hand === "template",
        numbersRows: true,
        restartsNumbers: hand === "own",
        sections,
        total: null,
        inWords: null,
        signatures: ["NGƯỜI LẬP", "CHỦ TỊCH"],
      },
    ],
  };
}

function grantRow(grant: Grant, hand: Hand): ListRow {
  const { recipient, clause, stop } = grant;
  const cells: CellValue[] = [
    null,
    grant.code,
    recipient.name,
    birthCell(recipient, hand),
    recipient.number,
    null,
    null,
    sexWord(recipient),
    null,
    change(grant),
    clause.code,
    clause.category,
    ...(hand === "template" ? [clause.tenths / 10] : []),
    amountOld(clause),
    grant.decisionNumber,
    vietDate(grant.decidedOn),
    `01/${vietDate(grant.decidedOn).slice(3)}`,
    stop === null ? "Đang hưởng" : stop.cause === "suspended" ? "Tạm dừng" : "Thôi hưởng",
    stop === null ? null : "x",
    stop === null ? null : `01/${vietDate(`${stop.from}-01`).slice(3)}`,
    stop === null ? null : `${stopWords[stop.cause]}: ${stop.note}`,
    note(grant),
  ];
  const row = personRow(recipient, cells, assistanceColumns(hand));
  // One's own file marks who stopped by striking the row out, not by a column alone.
  return hand === "own" && stop !== null ? { ...row, isStruck: true } : row;
}

function change(grant: Grant): string | null {
  if (grant.decidedOn >= "2026-11") return "Tăng mới tháng 11/2026";
  if (grant.stop !== null) return `Giảm từ tháng ${vietDate(`${grant.stop.from}-01`).slice(3)}`;
  if (grant.adjustTo !== null)
    return `Điều chỉnh từ tháng 12/2026: hệ số ${coefficient(grant.adjustTo.tenths)}`;
  return null;
}

function note(grant: Grant): string | null {
  if (grant.onAccountOf !== null) {
    const word = grant.clause.benefit === "careSupport" ? "Chăm sóc" : "Nuôi con";
    return `${word}: ${grant.onAccountOf.name}`;
  }
  return grant.payee === grant.recipient ? null : `Nhận thay: ${grant.payee.name}`;
}

export function coefficient(tenths: number): string {
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)},${tenths % 10}`;
}
