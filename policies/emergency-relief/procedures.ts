import { text } from "@ansinh/engine";
import {
  decree20,
  decree335,
  type Form,
  type Procedure,
  type ProcedureVersion,
  reading,
  stepsOf,
  threeTiers,
  underDecree335,
} from "../kit/index.ts";

const form = (id: string, place: string, vi: string, en: string): Form => ({
  id,
  label: text(vi, en),
  citation: decree20(place),
});

const riceForms = [
  form("5a", "12", "Mẫu 5a: danh sách hộ thiếu đói của thôn", "Form 5a: the village's list"),
  form("5b", "12", "Mẫu 5b: danh sách hộ thiếu đói của xã", "Form 5b: the commune's list"),
];
const houseForms = [form("06", "15", "Mẫu 06: tờ khai hỗ trợ nhà ở", "Form 06: request for housing support")];
const funeralForms = [
  form("04", "14", "Mẫu 04: tờ khai hỗ trợ chi phí mai táng", "Form 04: request for funeral support"),
];

/** Article 12(3): days, not working days. */
const chain: Omit<ProcedureVersion, "forms" | "citation"> = {
  ...threeTiers,
  receives: "village",
  proposes: "village",
  decides: "commune-chairman",
  steps: [
    ...stepsOf(decree20("12.3"), [
      "list",
      "village",
      undefined,
      text("Thôn lập danh sách", "The village lists"),
    ]),
    {
      id: "decide",
      by: "commune-chairman",
      limit: { days: 2 },
      label: text("Xã xét, quyết định trợ giúp", "The commune decides"),
      citation: decree20("12.3"),
    },
    ...stepsOf(
      decree20("12.3"),
      [
        "district",
        "district-chairman",
        undefined,
        text("Xã thiếu nguồn lực: huyện", "Beyond the commune: district"),
      ],
      [
        "province",
        "provincial-chairman",
        undefined,
        text("Huyện thiếu nguồn lực: tỉnh", "Beyond the district: province"),
      ],
      [
        "reserve",
        "prime-minister",
        undefined,
        text("Tỉnh thiếu nguồn lực: dự trữ quốc gia", "Beyond the province: national reserve"),
      ],
    ),
  ],
};

const since2026: ProcedureVersion = {
  ...underDecree335,
  citation: reading(
    decree335("13"),
    text("Không quy định thời hạn theo ngày.", "No limit in days is stated."),
  ),
  forms: [],
  receives: "commune-committee",
  decides: "commune-committee",
  steps: stepsOf(
    decree335("13"),
    [
      "decide",
      "commune-committee",
      undefined,
      text("Xã rà soát, lập danh sách, quyết định", "The commune reviews, lists and decides"),
    ],
    [
      "province",
      "provincial-chairman",
      undefined,
      text("Vượt khả năng của xã: tỉnh", "Beyond the commune: province"),
    ],
    [
      "reserve",
      "ministry",
      undefined,
      text(
        "Vượt khả năng của tỉnh: bộ quản lý dự trữ quốc gia",
        "Beyond the province: ministries with national reserves",
      ),
    ],
  ),
};

const relief: Procedure = {
  id: "emergency-relief",
  label: text("Trợ giúp xã hội khẩn cấp", "Emergency relief"),
  benefits: ["relief-rice", "relief-essentials", "relief-injury"],
  versions: [{ ...chain, forms: riceForms, citation: decree20("12.3") }, since2026],
};

const injuredElsewhere: Procedure = {
  id: "emergency-relief-elsewhere",
  label: text("Hỗ trợ người bị thương nặng ngoài nơi cư trú", "Support for people injured away from home"),
  benefits: ["relief-injury"],
  versions: [
    {
      ...threeTiers,
      citation: decree20("13.2"),
      forms: [],
      receives: "commune-committee",
      decides: "commune-chairman",
      steps: [
        {
          id: "decide",
          by: "commune-chairman",
          limit: { days: 2 },
          label: text(
            "Quyết định theo đề nghị của bệnh viện, cơ quan cứu chữa",
            "Decide on the request of the hospital or agency",
          ),
          citation: decree20("13.2"),
        },
      ],
    },
  ],
};

const housing: Procedure = {
  id: "relief-housing",
  label: text("Hỗ trợ làm nhà, sửa chữa nhà ở, di dời", "Housing support after a disaster"),
  benefits: ["relief-housing"],
  versions: [{ ...chain, forms: houseForms, citation: decree20("15") }, since2026],
};

const funerals: Procedure = {
  id: "relief-funeral",
  label: text("Mai táng người chết do thiên tai, sự cố", "Funeral of a victim of a disaster or accident"),
  benefits: ["relief-funeral"],
  versions: [
    {
      ...threeTiers,
      citation: reading(
        decree20("14"),
        text(
          "Đọc được thời hạn 03 ngày làm việc sau đề nghị của xã; người quyết định hiểu là cấp huyện.",
          "Three working days after the commune's proposal were read; the decision is taken to be the district's.",
        ),
      ),
      forms: funeralForms,
      receives: "commune-committee",
      proposes: "commune-committee",
      decides: "district-chairman",
      steps: stepsOf(decree20("14"), [
        "decide",
        "district-chairman",
        3,
        text("Quyết định sau đề nghị của xã", "Decide after the commune's proposal"),
      ]),
    },
    since2026,
  ],
};

export const procedures: readonly Procedure[] = [relief, injuredElsewhere, housing, funerals];
