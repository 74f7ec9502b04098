import {
  ageYears,
  all,
  type Benefit,
  type BooleanNode,
  type Citation,
  type Clause,
  compare,
  fact,
  highestOf,
  isOneOf,
  number,
  of,
  ratioOf,
  type Text,
  text,
} from "@ansinh/engine";
import { receivesSocialPension } from "../funeral-support/facts.ts";
import { birthDate, livesInDifficultPlace, poverty, receivesAssistance } from "../kit/index.ts";
import * as facts from "./facts.ts";
import {
  belongs,
  decree146,
  decree188,
  decree188Unread,
  insuranceLaw,
  ofPremium,
  since2025,
  since2026,
  until2025,
} from "./law.ts";

const age = ageYears(birthDate);
const years = (count: number) => number(count, "year");
const nearPoor = isOneOf(poverty, "near-poor");

/** What the State pays of a premium: 4.5 % of the base salary whole, 70 % or 30 % of it. */
const shares = {
  whole: { coefficient: "0.045", parameter: "healthPaidWhole", article: "3" },
  nearPoor: { coefficient: "0.0315", parameter: "healthNearPoorSupport", article: "4" },
  other: { coefficient: "0.0135", parameter: "healthOtherSupport", article: "4" },
} as const;

interface Group {
  readonly id: string;
  readonly share: keyof typeof shares;
  readonly label: Text;
  readonly refusal: Text;
  readonly is: BooleanNode;
}

const groups: readonly Group[] = [
  {
    id: "child-under-6",
    share: "whole",
    label: text("trẻ em dưới 6 tuổi", "child under 6"),
    refusal: text("đã đủ 6 tuổi", "has turned 6"),
    is: compare(age, "<", years(6)),
  },
  {
    id: "poor",
    share: "whole",
    label: text("người thuộc hộ nghèo", "of a poor household"),
    refusal: text("không thuộc hộ nghèo", "not of a poor household"),
    is: isOneOf(poverty, "poor"),
  },
  {
    id: "assistance-receiver",
    share: "whole",
    label: text("người hưởng trợ cấp xã hội hàng tháng", "receiver of monthly assistance"),
    refusal: text("không hưởng trợ cấp xã hội hàng tháng", "doesn't receive monthly assistance"),
    is: fact(receivesAssistance),
  },
  {
    id: "merit",
    share: "whole",
    label: text(
      "người có công, thân nhân, người phục vụ người có công",
      "person with merit, relative or carer of one",
    ),
    refusal: text("không thuộc diện người có công", "not of the group of merit"),
    is: fact(facts.insuredAsMerit),
  },
  {
    id: "veteran",
    share: "whole",
    label: text("cựu chiến binh", "veteran"),
    refusal: text("không phải cựu chiến binh", "not a veteran"),
    is: fact(facts.isVeteran),
  },
  {
    id: "minority-in-hard-area",
    share: "whole",
    label: text("người dân tộc thiểu số vùng khó khăn", "of an ethnic minority in a difficult area"),
    refusal: text("không phải người dân tộc thiểu số vùng khó khăn", "not of a minority in a difficult area"),
    is: fact(facts.minorityInHardArea),
  },
  {
    id: "difficult-place",
    share: "whole",
    label: text("người sống ở vùng đặc biệt khó khăn", "lives in a specially difficult area"),
    refusal: text("không sống ở vùng đặc biệt khó khăn", "doesn't live in a specially difficult area"),
    is: fact(livesInDifficultPlace),
  },
  {
    id: "island",
    share: "whole",
    label: text("người sống ở xã đảo", "lives on an island"),
    refusal: text("không sống ở xã đảo", "doesn't live on an island"),
    is: fact(facts.livesOnIsland),
  },
  {
    id: "near-poor-in-poor-district",
    share: "whole",
    label: text("người thuộc hộ cận nghèo ở huyện nghèo", "near-poor in a poor district"),
    refusal: text("không thuộc hộ cận nghèo ở huyện nghèo", "not near-poor in a poor district"),
    is: all(nearPoor, fact(facts.livesInPoorDistrict)),
  },
  {
    id: "near-poor",
    share: "nearPoor",
    label: text("người thuộc hộ cận nghèo", "of a near-poor household"),
    refusal: text("không thuộc hộ cận nghèo", "not of a near-poor household"),
    is: nearPoor,
  },
  {
    id: "pupil-or-student",
    share: "other",
    label: text("học sinh, sinh viên", "pupil or student"),
    refusal: text("không phải học sinh, sinh viên", "neither pupil nor student"),
    is: fact(facts.isPupilOrStudent),
  },
  {
    id: "average-farm-household",
    share: "other",
    label: text(
      "người thuộc hộ làm nông, lâm, ngư, diêm nghiệp có mức sống trung bình",
      "of an average household in agriculture, forestry, fishery or salt making",
    ),
    refusal: text(
      "không thuộc hộ nông, lâm, ngư, diêm nghiệp có mức sống trung bình",
      "not of an average household in agriculture, forestry, fishery or salt making",
    ),
    is: fact(facts.averageFarmHousehold),
  },
];

/** Decree 146/2018; since 15/08/2025 the group asked as before, at a share that nobody has read yet. */
function paid({ id, share, ...group }: Group): Clause {
  const { coefficient, parameter, article } = shares[share];
  const asked = (citation: Citation) => ({
    label: group.label,
    reason: group.label,
    conditions: [belongs("group", { ...group, citation })],
  });
  const before = decree146(article);
  return {
    id: `health-insurance.${id}`,
    rules: [
      { ...until2025, citation: before, value: asked(before) },
      { ...since2025, citation: decree188Unread, value: asked(decree188Unread) },
    ],
    amounts: [
      { ...until2025, citation: before, value: ofPremium(coefficient) },
      {
        ...since2025,
        citation: decree188Unread,
        value: { parameter, coefficient: ratioOf("1"), rounding: "exact" },
      },
    ],
  };
}

const otherGroup = text(
  "nhóm khác theo Nghị định 188/2025/NĐ-CP (chưa đọc được)",
  "another group of Decree 188/2025 (not read yet)",
);
const ofDecree188: Clause = {
  id: "health-insurance.group-of-2025",
  rules: [
    {
      ...since2025,
      citation: decree188Unread,
      value: {
        label: otherGroup,
        reason: otherGroup,
        conditions: [
          belongs("group", {
            label: otherGroup,
            refusal: text(
              "không thuộc nhóm nào của Nghị định 188/2025/NĐ-CP",
              "of no group of Decree 188/2025",
            ),
            is: fact(facts.insuredGroupOf2025),
            citation: decree188Unread,
          }),
        ],
      },
    },
  ],
  amounts: [
    {
      ...since2025,
      citation: decree188Unread,
      value: { parameter: "healthPaidWhole", coefficient: ratioOf("1"), rounding: "exact" },
    },
  ],
};

const pensioner = text(
  "người từ đủ 75 tuổi hưởng trợ cấp hưu trí xã hội",
  "aged 75 or older on the social pension",
);
const onPension: Clause = {
  id: "health-insurance.social-pension-from-75",
  rules: [
    {
      ...since2026,
      citation: decree188,
      value: {
        label: pensioner,
        reason: pensioner,
        conditions: [
          belongs("from-75", {
            label: text("từ đủ 75 tuổi", "75 or older"),
            refusal: text("chưa đủ 75 tuổi", "not yet 75"),
            is: compare(age, ">=", years(75)),
            citation: decree188,
          }),
          belongs("social-pension", {
            label: text("đang hưởng trợ cấp hưu trí xã hội", "receives the social pension"),
            refusal: text("không hưởng trợ cấp hưu trí xã hội", "doesn't receive the social pension"),
            is: fact(receivesSocialPension),
            citation: decree188,
          }),
        ],
      },
    },
  ],
  amounts: [{ ...since2026, citation: decree188, value: ofPremium("0.045") }],
};

const clauses = [...groups.map(paid), ofDecree188, onPension];

/** What the State pays of the monthly premium; of several groups the one that pays most. */
export const healthInsurance: Benefit = {
  id: "health-insurance",
  label: text("Ngân sách đóng, hỗ trợ đóng bảo hiểm y tế", "Health insurance paid or supported by the State"),
  period: "monthly",
  clauses,
  combination: highestOf(insuranceLaw, ...clauses.map(({ id }) => of(id))),
  details: [],
};
