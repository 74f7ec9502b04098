/** Groups of Decree 20/2021/NĐ-CP as commune lists name them, at the standard of 500,000 đồng. */

export const OLD_STANDARD = 500_000;
export const NEW_STANDARD = 540_000;

export type Benefit = "socialAssistance" | "careSupport" | "socialPension" | "merit";

export interface Clause {
  /** Code written in column Mã hỗ trợ: article, clause, point. */
  readonly code: string;
  /** Wording of column Loại đối tượng. */
  readonly category: string;
  readonly benefit: Benefit;
  /** Coefficient × 10; a clause with two levels has two entries. */
  readonly tenths: number;
  /** Coefficient × 10 under Decree 335/2026/NĐ-CP where it differs (clause 5(5)a from 75 to under 80). */
  readonly tenthsNew?: number;
  /** Discloses HIV: belongs to the sealed class. */
  readonly isSealed?: boolean;
}

function clause(code: string, category: string, rest: Omit<Clause, "code" | "category">): Clause {
  return { code, category: category.normalize("NFC"), ...rest };
}

const assistance = "socialAssistance" as const;
const care = "careSupport" as const;

/** Keys name the group and its level; codes and wording follow articles 5, 6 and 20 of the decree. */
export const clauses = {
  orphanUnder4: clause("5.1.b", "Trẻ em dưới 4 tuổi mồ côi cả cha và mẹ (Điểm b khoản 1 Điều 5)", {
    benefit: assistance,
    tenths: 25,
  }),
  orphan: clause("5.1.b", "Trẻ em mồ côi cả cha và mẹ (Điểm b khoản 1 Điều 5)", {
    benefit: assistance,
    tenths: 15,
  }),
  abandoned: clause("5.1.a", "Trẻ em bị bỏ rơi chưa có người nhận làm con nuôi (Điểm a khoản 1 Điều 5)", {
    benefit: assistance,
    tenths: 15,
  }),
  parentImprisoned: clause(
    "5.1.đ",
    "Trẻ em mồ côi cha hoặc mẹ, người còn lại chấp hành án phạt tù (Điểm đ khoản 1 Điều 5)",
    { benefit: assistance, tenths: 15 },
  ),
  stillStudying: clause("5.2", "Người từ 16 đến 22 tuổi thuộc khoản 1 đang học (Khoản 2 Điều 5)", {
    benefit: assistance,
    tenths: 15,
  }),
  childHivUnder4: clause("5.3", "Trẻ em dưới 4 tuổi nhiễm HIV/AIDS thuộc hộ nghèo (Khoản 3 Điều 5)", {
    benefit: assistance,
    tenths: 25,
    isSealed: true,
  }),
  childHiv: clause("5.3", "Trẻ em nhiễm HIV/AIDS thuộc hộ nghèo (Khoản 3 Điều 5)", {
    benefit: assistance,
    tenths: 20,
    isSealed: true,
  }),
  singleParent: clause("5.4", "Người đơn thân nghèo, cận nghèo đang nuôi con (Khoản 4 Điều 5)", {
    benefit: assistance,
    tenths: 10,
  }),
  elderly60: clause(
    "5.5.a",
    "Người cao tuổi hộ nghèo không có người phụng dưỡng, từ 60 đến dưới 80 tuổi (Điểm a khoản 5 Điều 5)",
    { benefit: assistance, tenths: 15 },
  ),
  elderly75: clause(
    "5.5.a",
    "Người cao tuổi hộ nghèo không có người phụng dưỡng, từ 60 đến dưới 80 tuổi (Điểm a khoản 5 Điều 5)",
    { benefit: assistance, tenths: 15, tenthsNew: 20 },
  ),
  elderly80: clause(
    "5.5.a",
    "Người cao tuổi hộ nghèo không có người phụng dưỡng, từ đủ 80 tuổi (Điểm a khoản 5 Điều 5)",
    { benefit: assistance, tenths: 20 },
  ),
  elderlyTakenIn: clause(
    "5.5.d",
    "Người cao tuổi đủ điều kiện vào cơ sở, có người nhận chăm sóc (Điểm d khoản 5 Điều 5)",
    { benefit: assistance, tenths: 30 },
  ),
  extremelySevere: clause("5.6", "Người khuyết tật đặc biệt nặng (Khoản 6 Điều 5)", {
    benefit: assistance,
    tenths: 20,
  }),
  extremelySevereChildOrElder: clause(
    "5.6",
    "Trẻ em, người cao tuổi khuyết tật đặc biệt nặng (Khoản 6 Điều 5)",
    { benefit: assistance, tenths: 25 },
  ),
  severe: clause("5.6", "Người khuyết tật nặng (Khoản 6 Điều 5)", { benefit: assistance, tenths: 15 }),
  severeChildOrElder: clause("5.6", "Trẻ em, người cao tuổi khuyết tật nặng (Khoản 6 Điều 5)", {
    benefit: assistance,
    tenths: 20,
  }),
  childUnder3: clause(
    "5.7",
    "Trẻ em dưới 3 tuổi hộ nghèo, cận nghèo ở địa bàn đặc biệt khó khăn (Khoản 7 Điều 5)",
    { benefit: assistance, tenths: 15 },
  ),
  adultHiv: clause("5.8", "Người nhiễm HIV/AIDS thuộc hộ nghèo không có thu nhập ổn định (Khoản 8 Điều 5)", {
    benefit: assistance,
    tenths: 15,
    isSealed: true,
  }),
  careExtremelySevere: clause(
    "20.2.c",
    "Hộ trực tiếp nuôi dưỡng, chăm sóc người khuyết tật đặc biệt nặng (Điểm c khoản 2 Điều 20)",
    { benefit: care, tenths: 10 },
  ),
  pension75: clause("HTXH.75", "Người từ đủ 75 tuổi hưởng trợ cấp hưu trí xã hội", {
    benefit: "socialPension",
    tenths: 10,
  }),
  pension70: clause(
    "HTXH.70",
    "Người từ đủ 70 đến dưới 75 tuổi thuộc hộ nghèo, cận nghèo hưởng trợ cấp hưu trí xã hội",
    { benefit: "socialPension", tenths: 10 },
  ),
} as const satisfies Record<string, Clause>;

export type ClauseKey = keyof typeof clauses;

export function amountOld(clause: Clause): number {
  return (OLD_STANDARD / 10) * clause.tenths;
}

export function amountNew(clause: Clause): number {
  return (NEW_STANDARD / 10) * (clause.tenthsNew ?? clause.tenths);
}
