/** Where a rate comes from. A rate without its origin does not compile, and the test finds an empty one. */
export type RateOrigin =
  | { readonly kind: "seed"; readonly province: string; readonly document: string; readonly sentence: string }
  | {
      readonly kind: "borrowed";
      readonly province: string;
      readonly document: string;
      readonly sentence: string;
    }
  | { readonly kind: "assumption"; readonly basis: string };

export interface Rate {
  readonly label: { readonly vi: string; readonly en: string };
  /** The rate is part ÷ whole, in whole numbers. */
  readonly part: number;
  readonly whole: number;
  /** What it is a share of. */
  readonly base: { readonly vi: string; readonly en: string };
  readonly origin: RateOrigin;
}

const bases = {
  people: { vi: "người", en: "people" },
  households: { vi: "hộ", en: "households" },
  poorHouseholds: { vi: "hộ nghèo", en: "poor households" },
  children: { vi: "trẻ em dưới 16 tuổi", en: "children under 16" },
  atRiskChildren: { vi: "trẻ em có nguy cơ", en: "children at risk" },
  labourForce: { vi: "người trong lực lượng lao động", en: "people in the labour force" },
  elderly: { vi: "người từ đủ 60 tuổi", en: "people aged 60 and over" },
  over70: { vi: "người trên 70 tuổi", en: "people over 70" },
  disabled: { vi: "người có giấy xác nhận khuyết tật", en: "people with a disability certificate" },
  pensioners: { vi: "người hưởng lương hưu, trợ cấp BHXH", en: "receivers of a pension or benefit" },
  grants: { vi: "lượt hưởng ở xã", en: "grants of communes" },
  eligible: { vi: "người đủ điều kiện trợ cấp hưu trí xã hội", en: "people eligible for the social pension" },
  numberCells: { vi: "ô số định danh 12 số", en: "cells with a 12-digit number" },
  numberCellsOld: { vi: "ô số định danh của người trên 70 tuổi", en: "number cells of people over 70" },
  birthCells: { vi: "ô ngày sinh có thể ghi như vậy", en: "birth cells that may be written so" },
  nameCells: { vi: "ô họ tên", en: "name cells" },
  nameCellsTone: { vi: "ô họ tên có oa, uy", en: "name cells with oa or uy" },
  amountCells: { vi: "ô số tiền", en: "amount cells" },
  amountCellsBesideCoefficient: { vi: "ô số tiền có cột hệ số", en: "amount cells beside a coefficient" },
  amountCellsManagement: { vi: "ô mức hỗ trợ trong danh sách quản lý", en: "amounts of management lists" },
  coefficientCells: { vi: "ô hệ số có phần lẻ", en: "coefficient cells with a fraction" },
  totals: { vi: "dòng cộng", en: "totals" },
  villageCells: { vi: "ô thôn, nơi ở", en: "village and address cells" },
  sheets: { vi: "trang tính trên 40 dòng", en: "sheets of more than 40 rows" },
  residentRows: { vi: "dòng nhân khẩu", en: "resident rows" },
} as const;

const LANG_SON = {
  province: "Lạng Sơn",
  document:
    "Tham luận của Giám đốc Sở Lao động, Thương binh và Xã hội tỉnh Lạng Sơn, Đại hội Đảng bộ tỉnh lần thứ XVII",
} as const;

function seed(sentence: string): RateOrigin {
  return { kind: "seed", ...LANG_SON, sentence };
}

function assumption(basis: string): RateOrigin {
  return { kind: "assumption", basis };
}

const OFFICE_RANGE = "Kinh nghiệm làm danh sách ở xã, chưa đo trên số liệu thật";
const CENSUS = "Tỷ lệ làm tròn theo hiểu biết chung về Lạng Sơn, chưa đối chiếu tổng điều tra";

/** Shares of the people themselves. */
export const peopleRates = {
  householdsPoor: {
    label: { vi: "Hộ nghèo (cuối năm 2020, chuẩn cũ)", en: "Poor households (end of 2020, old standard)" },
    part: 789,
    whole: 10_000,
    base: bases.households,
    origin: seed(
      "tỷ lệ hộ nghèo từ 25,95% năm 2016 giảm xuống còn 7,89% vào cuối năm 2020, trung bình mỗi năm giảm 3,61%",
    ),
  },
  nearPoorPerPoor: {
    label: { vi: "Hộ cận nghèo so với hộ nghèo", en: "Near-poor households per poor household" },
    part: 11_770,
    whole: 5_160,
    base: bases.poorHouseholds,
    origin: {
      kind: "borrowed",
      province: "Vĩnh Long",
      document: "Bài viết về thực hiện chính sách an sinh xã hội ở Vĩnh Long",
      sentence:
        "đến cuối năm 2019 giảm còn 5.160 hộ, chiếm tỷ lệ 1,77% (bình quân giảm 1,12%, vượt chỉ tiêu Nghị quyết đề ra là 1%); hộ cận nghèo hiện nay là 11.770 hộ, chiếm tỷ lệ 4,03%",
    },
  },
  childrenSpecialPerAtRisk: {
    label: {
      vi: "Trẻ em có hoàn cảnh đặc biệt so với trẻ em có nguy cơ",
      en: "Children in special circumstances per child at risk",
    },
    part: 1_389,
    whole: 44_660,
    base: bases.atRiskChildren,
    origin: seed(
      "hỗ trợ cho 1.389 trẻ em có hoàn cảnh đặc biệt khó khăn và quan tâm chăm sóc cho trên 44.660 trẻ có nguy cơ rơi vào hoàn cảnh đặc biệt khó khăn",
    ),
  },
  workersTrained: {
    label: { vi: "Lao động qua đào tạo", en: "Trained workers" },
    part: 55,
    whole: 100,
    base: bases.labourForce,
    origin: seed("nâng tỷ lệ lao động qua đào tạo của tỉnh tăng 11,6% (từ 43,4% năm 2015 lên 55% năm 2020)"),
  },
  healthInsured: {
    label: { vi: "Người tham gia bảo hiểm y tế", en: "People with health insurance" },
    part: 905,
    whole: 1_000,
    base: bases.people,
    origin: {
      kind: "borrowed",
      province: "Hải Dương",
      document: "Chương trình về an sinh xã hội tỉnh Hải Dương giai đoạn 2021-2025",
      sentence: "tỷ lệ người dân tham gia BHYT tăng từ 78,5% lên 90,5%",
    },
  },
  childrenAtRisk: {
    label: { vi: "Trẻ em có nguy cơ", en: "Children at risk" },
    part: 20,
    whole: 100,
    base: bases.children,
    origin: assumption("Nguồn chỉ cho số trẻ có nguy cơ, không cho tổng số trẻ em; lấy một phần năm"),
  },
  elderlyWithPension: {
    label: {
      vi: "Người cao tuổi có lương hưu, trợ cấp BHXH",
      en: "Elderly with a pension or insurance benefit",
    },
    part: 18,
    whole: 100,
    base: bases.elderly,
    origin: assumption("Tỉnh miền núi, thấp hơn mức chung cả nước"),
  },
  peopleDisabled: {
    label: { vi: "Người có giấy xác nhận khuyết tật", en: "People with a disability certificate" },
    part: 11,
    whole: 1_000,
    base: bases.people,
    origin: assumption("Khoảng một phần trăm dân số có giấy xác nhận"),
  },
  disabledExtremelySevere: {
    label: { vi: "Khuyết tật đặc biệt nặng", en: "Extremely severe disability" },
    part: 18,
    whole: 100,
    base: bases.disabled,
    origin: assumption("Tương quan thường thấy giữa các mức độ"),
  },
  disabledSevere: {
    label: { vi: "Khuyết tật nặng", en: "Severe disability" },
    part: 62,
    whole: 100,
    base: bases.disabled,
    origin: assumption("Tương quan thường thấy giữa các mức độ"),
  },
  peopleWithHiv: {
    label: { vi: "Người nhiễm HIV được trợ cấp", en: "People with HIV who receive assistance" },
    part: 4,
    whole: 10_000,
    base: bases.people,
    origin: assumption("Đặt đủ để thử việc bảo mật, không phải số đo"),
  },
  peopleWithMerit: {
    label: { vi: "Lượt hưởng ưu đãi người có công", en: "Merit grants" },
    part: 6,
    whole: 1_000,
    base: bases.people,
    origin: assumption("Khoảng sáu phần nghìn dân số ở một tỉnh miền núi"),
  },
  bornElsewhere: {
    label: { vi: "Số định danh cấp theo tỉnh khác", en: "Numbers issued for another province" },
    part: 5,
    whole: 100,
    base: bases.people,
    origin: assumption(CENSUS),
  },
  withoutNumber: {
    label: { vi: "Chưa có số định danh trong danh sách", en: "Without a 12-digit number" },
    part: 2,
    whole: 100,
    base: bases.people,
    origin: assumption(OFFICE_RANGE),
  },
  birthYearOnly: {
    label: { vi: "Chỉ biết năm sinh, người trên 70 tuổi", en: "Year of birth only, over 70" },
    part: 40,
    whole: 100,
    base: bases.over70,
    origin: assumption(`${OFFICE_RANGE}: 30–50 %, lấy giữa`),
  },
} as const satisfies Record<string, Rate>;

export const rateBases = bases;
export { assumption, OFFICE_RANGE };

/** Codes of rates whose origin says nothing: must be empty. */
export function unlabelledRates(table: Readonly<Record<string, Rate>>): string[] {
  return Object.entries(table)
    .filter(([, { origin }]) => (origin.kind === "assumption" ? origin.basis : origin.sentence).trim() === "")
    .map(([code]) => code);
}
