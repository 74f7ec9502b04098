/** Groups of Decree 20/2021/NĐ-CP as commune lists name them, at the standard of 500,000 đồng. */

export const OLD_STANDARD = 500_000;
export const NEW_STANDARD = 540_000;

export type Benefit = "socialAssistance" | "careSupport" | "socialPension" | "merit";

export interface Clause {
  /** Stable id of the clause among the policies; outlives decrees. */
  readonly id: string;
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

function clause(id: string, code: string, rest: Omit<Clause, "id" | "code">): Clause {
  return { id, code, ...rest, category: rest.category.normalize("NFC") };
}

const assistance = "socialAssistance" as const;
const care = "careSupport" as const;

/** Keys name the group and its level; codes and wording follow articles 5, 6 and 20 of the decree. */
export const clauses = {
  orphanUnder4: clause("social-assistance.child-both-dead.under-4", "5.1.b", {
    category: "Trẻ em dưới 4 tuổi mồ côi cả cha và mẹ (Điểm b khoản 1 Điều 5)",
    benefit: assistance,
    tenths: 25,
  }),
  orphan: clause("social-assistance.child-both-dead.from-4", "5.1.b", {
    category: "Trẻ em mồ côi cả cha và mẹ (Điểm b khoản 1 Điều 5)",
    benefit: assistance,
    tenths: 15,
  }),
  abandoned: clause("social-assistance.child-abandoned.from-4", "5.1.a", {
    category: "Trẻ em bị bỏ rơi chưa có người nhận làm con nuôi (Điểm a khoản 1 Điều 5)",
    benefit: assistance,
    tenths: 15,
  }),
  parentImprisoned: clause("social-assistance.child-dead-and-detained.from-4", "5.1.đ", {
    category: "Trẻ em mồ côi cha hoặc mẹ, người còn lại chấp hành án phạt tù (Điểm đ khoản 1 Điều 5)",
    benefit: assistance,
    tenths: 15,
  }),
  stillStudying: clause("social-assistance.studying-after-16", "5.2", {
    category: "Người từ 16 đến 22 tuổi thuộc khoản 1 đang học (Khoản 2 Điều 5)",
    benefit: assistance,
    tenths: 15,
  }),
  childHivUnder4: clause("social-assistance.child-hiv.under-4", "5.3", {
    category: "Trẻ em dưới 4 tuổi nhiễm HIV/AIDS thuộc hộ nghèo (Khoản 3 Điều 5)",
    benefit: assistance,
    tenths: 25,
    isSealed: true,
  }),
  childHiv: clause("social-assistance.child-hiv.from-4", "5.3", {
    category: "Trẻ em nhiễm HIV/AIDS thuộc hộ nghèo (Khoản 3 Điều 5)",
    benefit: assistance,
    tenths: 20,
    isSealed: true,
  }),
  singleParent: clause("social-assistance.single-parent", "5.4", {
    category: "Người đơn thân nghèo, cận nghèo đang nuôi con (Khoản 4 Điều 5)",
    benefit: assistance,
    tenths: 10,
  }),
  elderly60: clause("social-assistance.elderly-without-supporter.lower-age", "5.5.a", {
    category:
      "Người cao tuổi hộ nghèo không có người phụng dưỡng, từ 60 đến dưới 80 tuổi (Điểm a khoản 5 Điều 5)",
    benefit: assistance,
    tenths: 15,
  }),
  elderly75: clause("social-assistance.elderly-without-supporter.lower-age", "5.5.a", {
    category:
      "Người cao tuổi hộ nghèo không có người phụng dưỡng, từ 60 đến dưới 80 tuổi (Điểm a khoản 5 Điều 5)",
    benefit: assistance,
    tenths: 15,
    tenthsNew: 20,
  }),
  elderly80: clause("social-assistance.elderly-without-supporter.upper-age", "5.5.a", {
    category: "Người cao tuổi hộ nghèo không có người phụng dưỡng, từ đủ 80 tuổi (Điểm a khoản 5 Điều 5)",
    benefit: assistance,
    tenths: 20,
  }),
  elderlyTakenIn: clause("social-assistance.elderly-taken-in", "5.5.d", {
    category: "Người cao tuổi đủ điều kiện vào cơ sở, có người nhận chăm sóc (Điểm d khoản 5 Điều 5)",
    benefit: assistance,
    tenths: 30,
  }),
  extremelySevere: clause("social-assistance.disability-extremely-severe.adult", "5.6", {
    category: "Người khuyết tật đặc biệt nặng (Khoản 6 Điều 5)",
    benefit: assistance,
    tenths: 20,
  }),
  extremelySevereChildOrElder: clause(
    "social-assistance.disability-extremely-severe.child-or-elderly",
    "5.6",
    {
      category: "Trẻ em, người cao tuổi khuyết tật đặc biệt nặng (Khoản 6 Điều 5)",
      benefit: assistance,
      tenths: 25,
    },
  ),
  severe: clause("social-assistance.disability-severe.adult", "5.6", {
    category: "Người khuyết tật nặng (Khoản 6 Điều 5)",
    benefit: assistance,
    tenths: 15,
  }),
  severeChildOrElder: clause("social-assistance.disability-severe.child-or-elderly", "5.6", {
    category: "Trẻ em, người cao tuổi khuyết tật nặng (Khoản 6 Điều 5)",
    benefit: assistance,
    tenths: 20,
  }),
  childUnder3: clause("social-assistance.child-under-3-difficult-place", "5.7", {
    category: "Trẻ em dưới 3 tuổi hộ nghèo, cận nghèo ở địa bàn đặc biệt khó khăn (Khoản 7 Điều 5)",
    benefit: assistance,
    tenths: 15,
  }),
  adultHiv: clause("social-assistance.hiv-poor", "5.8", {
    category: "Người nhiễm HIV/AIDS thuộc hộ nghèo không có thu nhập ổn định (Khoản 8 Điều 5)",
    benefit: assistance,
    tenths: 15,
    isSealed: true,
  }),
  careExtremelySevere: clause("care-allowance.cares-for-extremely-severe", "20.2.c", {
    category: "Hộ trực tiếp nuôi dưỡng, chăm sóc người khuyết tật đặc biệt nặng (Điểm c khoản 2 Điều 20)",
    benefit: care,
    tenths: 10,
  }),
  pension75: clause("social-pension.from-75", "HTXH.75", {
    category: "Người từ đủ 75 tuổi hưởng trợ cấp hưu trí xã hội",
    benefit: "socialPension",
    tenths: 10,
  }),
  pension70: clause("social-pension.poor-70-to-74", "HTXH.70", {
    category: "Người từ đủ 70 đến dưới 75 tuổi thuộc hộ nghèo, cận nghèo hưởng trợ cấp hưu trí xã hội",
    benefit: "socialPension",
    tenths: 10,
  }),
} as const satisfies Record<string, Clause>;

export type ClauseKey = keyof typeof clauses;

export function amountOld(clause: Clause): number {
  return (OLD_STANDARD / 10) * clause.tenths;
}

export function amountNew(clause: Clause): number {
  return (NEW_STANDARD / 10) * (clause.tenthsNew ?? clause.tenths);
}
