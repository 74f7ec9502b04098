import type { Limit } from "../kit/index.ts";

/** A step before 01/07/2025, its limit as Decree 131/2021 writes it: working days, or days. */
export type Step = readonly [
  by: "commune-committee" | "district-labour-office" | "provincial-department" | "medical-council",
  limit: Limit | undefined,
  vi: string,
  en: string,
];

export interface Row {
  readonly id: string;
  readonly article: string;
  readonly vi: string;
  readonly en: string;
  readonly benefits: readonly string[];
  readonly steps: readonly Step[];
}

const working = (workingDays: number): Limit => ({ workingDays });
const calendar = (days: number): Limit => ({ days });
const [allowance, oneOff] = ["merit-allowance", "merit-one-off"];

const commune = (limit?: Limit): Step => [
  "commune-committee",
  limit,
  "Xã xác nhận, lập danh sách, chuyển hồ sơ",
  "The commune confirms, lists and forwards",
];
const district = (limit: Limit): Step => [
  "district-labour-office",
  limit,
  "Phòng Lao động thẩm định, chuyển Sở",
  "The district's labour office examines and forwards",
];
const department = (
  limit: Limit,
  vi = "Sở thẩm định, quyết định",
  en = "The department examines and decides",
): Step => ["provincial-department", limit, vi, en];

/** The commune 5 working days, the district 7, the department 12 days. */
const threeTiers = [commune(working(5)), district(working(7)), department(calendar(12))];
const twelveDays = [department(calendar(12))];

type Usual = readonly [id: string, article: string, vi: string, en: string, benefits: readonly string[]];
const usual: readonly Usual[] = [
  ["worship", "28", "Trợ cấp thờ cúng liệt sĩ", "Worship of martyrs", ["merit-worship"]],
  [
    "heroic-mother",
    "30",
    "Trợ cấp, phụ cấp Bà mẹ Việt Nam anh hùng",
    "Allowances of Heroic Mothers",
    [allowance, "merit-carer"],
  ],
  ["hero", "32", "Trợ cấp Anh hùng", "Allowance of heroes", [allowance, oneOff]],
  [
    "imprisoned",
    "62",
    "Trợ cấp người bị địch bắt tù, đày",
    "Allowance of the imprisoned",
    [allowance, oneOff],
  ],
  ["resistance", "66", "Trợ cấp người hoạt động kháng chiến", "Payment for resistance", [oneOff]],
  ["helper", "69", "Trợ cấp người giúp đỡ cách mạng", "Allowance of helpers", [allowance, oneOff]],
  ["funeral", "122", "Mai táng phí người có công", "Funeral grant", ["merit-funeral"]],
  ["death", "123", "Hưởng trợ cấp khi người có công từ trần", "Payment on death", ["merit-death"]],
];

/** The procedures of Decree 131/2021 as issued, each by its article. */
export const rows: readonly Row[] = [
  ...usual.map(([id, article, vi, en, benefits]) => ({ id, article, vi, en, benefits, steps: threeTiers })),
  {
    id: "martyr-relatives",
    article: "26",
    vi: "Trợ cấp thân nhân liệt sĩ",
    en: "Allowances of martyrs' relatives",
    benefits: [allowance],
    steps: [
      department(
        calendar(12),
        "Sở cấp giấy chứng nhận cho người đang hưởng",
        "The department certifies who already receives",
      ),
      department(
        working(5),
        "Sở giới thiệu giám định y khoa",
        "The department refers to the medical council",
      ),
      department(
        working(5),
        "Sở xét sau biên bản giám định",
        "The department looks at the council's minutes",
      ),
      department(calendar(20)),
    ],
  },
  {
    id: "remarried-spouse",
    article: "27",
    vi: "Trợ cấp vợ hoặc chồng liệt sĩ lấy chồng, vợ khác",
    en: "Allowance of a martyr's remarried spouse",
    benefits: [allowance],
    steps: [
      department(
        working(5),
        "Sở quản lý hồ sơ gốc xác nhận",
        "The department with the original file confirms",
      ),
      department(calendar(12), "Sở nơi cư trú quyết định", "The department of residence decides"),
    ],
  },
  {
    id: "activist-pre-1945",
    article: "7",
    vi: "Trợ cấp người hoạt động cách mạng trước 01/01/1945",
    en: "Allowance of activists before 1945",
    benefits: [allowance],
    // between both the competent body recognises within 20 days: it is none of the offices that casework serves
    steps: [commune(working(5)), department(calendar(12))],
  },
  {
    id: "chemical-exposure",
    article: "56",
    vi: "Trợ cấp người nhiễm chất độc hóa học và con đẻ",
    en: "Allowances of exposed people and their children",
    benefits: [allowance],
    steps: [
      commune(working(5)),
      district(working(7)),
      department(calendar(12), "Sở giới thiệu giám định", "The department refers to the medical council"),
      [
        "medical-council",
        calendar(60),
        "Hội đồng giám định y khoa kết luận",
        "The medical council concludes",
      ],
      department(calendar(12)),
    ],
  },
  {
    id: "nursing",
    article: "86",
    vi: "Điều dưỡng người có công",
    en: "Nursing of people with merit",
    benefits: ["merit-nursing"],
    steps: [commune(), district(calendar(12)), department(calendar(30))],
  },
  {
    id: "orthopaedics",
    article: "90",
    vi: "Cấp phương tiện trợ giúp, dụng cụ chỉnh hình",
    en: "Orthopaedic devices",
    benefits: ["merit-orthopaedics"],
    steps: [district(calendar(12)), department(calendar(20))],
  },
  {
    id: "schooling",
    article: "97",
    vi: "Chế độ ưu đãi giáo dục",
    en: "Schooling support",
    benefits: ["merit-schooling", "merit-school-year"],
    steps: [commune(working(3)), district(working(5)), department(working(7))],
  },
  {
    id: "facility",
    article: "113",
    vi: "Nuôi dưỡng tại cơ sở",
    en: "Admission to a facility",
    benefits: ["merit-facility"],
    steps: [commune(working(5)), district(working(7)), department(working(5))],
  },
  {
    id: "special-allowance",
    article: "117",
    vi: "Trợ cấp đặc biệt",
    en: "Special allowance",
    benefits: [allowance],
    steps: twelveDays,
  },
  {
    id: "suspension",
    article: "118",
    vi: "Tạm đình chỉ, chấm dứt chế độ",
    en: "Suspension and termination",
    benefits: [allowance],
    steps: [department(working(5))],
  },
  {
    id: "copies",
    article: "129",
    vi: "Sao hồ sơ",
    en: "Copies of the file",
    benefits: [],
    steps: twelveDays,
  },
  {
    id: "correction",
    article: "130",
    vi: "Sửa đổi, bổ sung thông tin hồ sơ",
    en: "Correction of the file",
    benefits: [],
    steps: twelveDays,
  },
  {
    id: "transfer",
    article: "131",
    vi: "Di chuyển hồ sơ",
    en: "Transfer of the file",
    benefits: [],
    steps: [
      department(calendar(12), "Sở nơi đi chuyển hồ sơ", "The department left behind forwards"),
      department(calendar(12), "Sở nơi đến tiếp nhận, quyết định", "The new department takes over"),
    ],
  },
  {
    id: "grave-visit",
    article: "158",
    vi: "Thăm viếng mộ liệt sĩ",
    en: "Visit to a martyr's grave",
    benefits: ["merit-graves"],
    steps: [
      ["commune-committee", working(1), "Xã xác nhận", "The commune confirms"],
      ["district-labour-office", working(3), "Phòng Lao động cấp giấy giới thiệu", "Letter of introduction"],
      department(working(2), "Chi hỗ trợ", "Payment"),
    ],
  },
  {
    id: "remains",
    article: "159",
    vi: "Di chuyển hài cốt liệt sĩ",
    en: "Moving of a martyr's remains",
    benefits: ["merit-graves"],
    steps: [
      ["commune-committee", working(1), "Xã xác nhận", "The commune confirms"],
      ["district-labour-office", working(3), "Phòng Lao động cấp giấy giới thiệu", "Letter of introduction"],
      ["provincial-department", undefined, "Sở bàn giao hài cốt, chi hỗ trợ", "Handing over and payment"],
    ],
  },
];
