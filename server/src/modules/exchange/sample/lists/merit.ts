import type { CellValue } from "#platform/documents/xlsx-writer.ts";
import type { ListFile, ListSection } from "../list.ts";
import type { MeritGrant } from "../merit.ts";
import { vietDate } from "../month.ts";
import { birthCell, column, grouped, personRow, roleColumn, sexWord, villageHeading } from "./columns.ts";
import { paymentSheets } from "./payment.ts";

const columns = [
  column("STT", 6, { format: "centre" }),
  ...grouped("Thông tin cá nhân", [
    roleColumn("Họ và tên", 28, "name"),
    roleColumn("Ngày sinh", 13, "birth"),
    roleColumn("CCCD", 17, "number"),
    column("Ngày cấp", 12),
    column("Nơi cấp", 12),
    column("Giới tính", 8, { format: "centre" }),
    column("Điện thoại", 13),
    roleColumn("Địa chỉ", 34, "village"),
  ]),
  ...grouped("Người nhận", [column("Tên", 28), column("Số tài khoản", 17), column("Ngân hàng", 14)]),
  ...grouped("Hỗ trợ", [
    column("Hình thức hưởng", 14),
    column("Loại đối tượng", 40),
    roleColumn("Trợ cấp", 13, "amount"),
    roleColumn("Phụ cấp", 13, "amount"),
    column("Ngày hưởng", 13),
    column("Tình trạng", 12),
  ]),
  ...grouped("Ưu đãi", [
    column("Thẻ BHYT", 9, { format: "centre" }),
    column("Điều dưỡng", 11),
    column("Số hồ sơ", 15),
    column("Số quyết định", 18),
  ]),
];

const DEPARTMENT = ["UBND TỈNH LẠNG SƠN", "SỞ NỘI VỤ"] as const;

type Part = Pick<ListFile, "kind" | "sheets">;

/** The department's register of people with merit, two header rows, a section for each commune. */
export function meritFile(grants: readonly MeritGrant[], communes: readonly string[]): Part {
  const sections = communes.map(
    (name, i): ListSection => ({
      heading: villageHeading(i, name),
      rows: grants.filter((grant) => grant.communeName === name).map(meritRow),
      total: null,
    }),
  );
  return {
    kind: "merit",
    sheets: [
      {
        name: "Người có công",
        office: DEPARTMENT,
        title: "DANH SÁCH NGƯỜI CÓ CÔNG HƯỞNG TRỢ CẤP ƯU ĐÃI HẰNG THÁNG",
        attachedTo: "(Số liệu đến ngày 20/11/2026 — dữ liệu mẫu, không có người thật)",
        unit: "Đơn vị tính: đồng",
        columns,
        hasLetterRow: true,
        numbersRows: true,
        restartsNumbers: false,
        sections,
        total: null,
        inWords: null,
        signatures: ["NGƯỜI LẬP", "GIÁM ĐỐC"],
      },
    ],
  };
}

function meritRow(grant: MeritGrant) {
  const { recipient, kind } = grant;
  const cells: CellValue[] = [
    null,
    recipient.name,
    birthCell(recipient, "own"),
    recipient.number,
    null,
    null,
    sexWord(recipient),
    null,
    `${recipient.household.village.name}, ${grant.communeName}`,
    grant.payee.name,
    grant.account,
    grant.account === null ? null : "Agribank",
    grant.account === null ? "Tiền mặt" : "Tài khoản",
    kind.category,
    kind.allowance,
    kind.supplement === 0 ? null : kind.supplement,
    vietDate(grant.decidedOn),
    "Đang hưởng",
    "x",
    null,
    grant.code,
    grant.decisionNumber,
  ];
  return personRow(recipient, cells, columns);
}

export function meritPaymentFile(grants: readonly MeritGrant[], communes: readonly string[]): Part {
  const title = "DANH SÁCH CHI TRẢ TRỢ CẤP ƯU ĐÃI NGƯỜI CÓ CÔNG";
  return {
    kind: "payment",
    sheets: paymentSheets({ office: DEPARTMENT, title, hand: "vendor", sections: communes, lines: grants }),
  };
}
