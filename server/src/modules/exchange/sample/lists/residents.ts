import type { ListFile, ListRow, ListSheet } from "../list.ts";
import type { Commune, Household, Person, Village } from "../model.ts";
import { age } from "../model.ts";
import type { Hand } from "./columns.ts";
import { birthCell, column, officeOf, personRow, roleColumn, sexWord } from "./columns.ts";

const columns = [
  column("STT", 6, { format: "centre" }),
  column("Số hộ khẩu", 12),
  column("Quan hệ với chủ hộ", 14),
  roleColumn("Họ và tên", 28, "name"),
  roleColumn("Ngày sinh", 13, "birth"),
  column("Giới tính", 8, { format: "centre" }),
  roleColumn("Số CMND/CCCD", 17, "number"),
  column("Ngày cấp", 12),
  column("Nơi cấp", 24),
  column("Điện thoại", 13),
  column("Dân tộc", 9),
  column("Tôn giáo", 10),
  column("Trình độ học vấn", 14),
  column("Trình độ chuyên môn kỹ thuật", 20),
  column("Nghề nghiệp", 16),
  roleColumn("Nơi ở hiện tại", 30, "village"),
  column("Có thẻ BHYT", 9, { format: "centre" }),
  column("Ghi chú", 20),
];

/** Residents of a commune, a sheet for each village. */
export function residentsFile(
  commune: Commune,
  households: readonly Household[],
  hand: Hand,
): Pick<ListFile, "kind" | "sheets"> {
  return {
    kind: "residents",
    sheets: commune.villages.map((village) => residentsSheet(commune, village, { households, hand })),
  };
}

function residentsSheet(
  commune: Commune,
  village: Village,
  ask: { households: readonly Household[]; hand: Hand },
): ListSheet {
  const here = ask.households.filter((household) => household.village === village);
  const rows = here.flatMap((household) =>
    household.members.map((person) => residentRow(person, commune, ask.hand)),
  );
  return {
    name: village.name,
    office: officeOf(commune),
    title: `DANH SÁCH NHÂN KHẨU ${village.name.toUpperCase()}`,
    attachedTo: `(Số liệu đến ngày 31/10/2026 — dữ liệu mẫu, không có người thật)`,
    unit: null,
    columns,
    hasLetterRow: ask.hand === "template",
    numbersRows: true,
    restartsNumbers: true,
    sections: [{ heading: null, rows, total: null }],
    total: null,
    inWords: null,
    signatures: ["NGƯỜI LẬP", "TRƯỞNG THÔN"],
  };
}

function residentRow(person: Person, commune: Commune, hand: Hand): ListRow {
  const { household } = person;
  const isAdult = age(person) >= 16;
  const issued =
    isAdult && person.number !== null ? `${10 + (Number(person.id.slice(-2)) % 18)}/05/2023` : null;
  const cells = [
    null,
    household.id,
    person.relation,
    person.name,
    birthCell(person, hand),
    sexWord(person),
    person.number,
    issued,
    issued === null ? null : "Cục CSQLHC về TTXH",
    person.relation === "Chủ hộ" && isAdult ? `0900${person.id.slice(-6)}` : null,
    person.ethnicity,
    "Không",
    schooling(person),
    person.isTrained ? "Đã qua đào tạo" : person.isInLabourForce ? "Chưa qua đào tạo" : null,
    work(person),
    `${household.village.name}, ${commune.name}`,
    person.isInsured ? "x" : null,
    null,
  ];
  return personRow(person, cells, columns);
}

function schooling(person: Person): string | null {
  const years = age(person);
  if (years < 6) return null;
  if (years < 16) return `${Math.min(9, years - 5)}/12`;
  return person.isTrained ? "12/12" : years > 60 ? "7/10" : "9/12";
}

function work(person: Person): string | null {
  if (person.isStudying) return "Học sinh, sinh viên";
  if (person.pension !== null) return "Hưu trí";
  if (!person.isInLabourForce) return null;
  return person.isTrained && person.ethnicity === "Kinh" ? "Lao động tự do" : "Nông nghiệp";
}
