import {
  byKnownOn,
  byMonth,
  type Example,
  type ExampleValue,
  leavesOpen,
  refuses,
} from "@ansinh/policies/kit";
import { home, lacksThree, lacksTwo, sound } from "./households.ts";

type Facts = Readonly<Record<string, ExampleValue>>;
const well = { ...sound, incomePerPerson: 3_000_000 };
const moves = (name: string, household: Facts, before: string, more: Facts = {}) =>
  home(name, { ...household, poverty: before, ...more }, { benefit: "poverty-outcome" });
const is = (outcome: string) => ({ granted: 0, clauses: [`poverty-outcome.${outcome}`] }) as const;

const poorToNearPoor = is("poor-to-near-poor");
const through = byMonth(
  (month) => ({ ...moves("hộ nghèo còn thiếu hụt 2 chỉ số", lacksTwo, "poor"), month }),
  [
    ["2021-12", refuses("chế độ không áp dụng trong tháng")],
    ["2022-01", poorToNearPoor],
    ["2025-12", poorToNearPoor],
    ["2026-01", poorToNearPoor],
    ["2026-12", poorToNearPoor],
    ["2027-01", leavesOpen(0, 1, "benefit", "benefit")],
  ],
);

const notYet = refuses("chế độ không áp dụng trong tháng");
interface Moved {
  readonly outcome: string;
  readonly before: string;
  readonly household: Facts;
  readonly more?: Facts;
  /** Another decision in force from the 11th on, under which this outcome is none. */
  readonly after: string;
  readonly refusal: string;
}
const moved: readonly Moved[] = [
  {
    outcome: "escaped",
    before: "poor",
    household: well,
    after: "not-poor",
    refusal: "chưa thuộc danh sách hộ nghèo",
  },
  {
    outcome: "poor-to-near-poor",
    before: "poor",
    household: lacksTwo,
    after: "near-poor",
    refusal: "chưa thuộc danh sách hộ nghèo",
  },
  {
    outcome: "near-poor-to-poor",
    before: "near-poor",
    household: lacksThree,
    after: "poor",
    refusal: "chưa thuộc danh sách hộ cận nghèo",
  },
  {
    outcome: "escaped-near-poor",
    before: "near-poor",
    household: well,
    after: "not-poor",
    refusal: "chưa thuộc danh sách hộ cận nghèo",
  },
  {
    outcome: "relapsed",
    before: "not-poor",
    household: lacksThree,
    more: { wasPoorBefore: true },
    after: "poor",
    refusal: "đang thuộc danh sách, hoặc trước đây chưa từng thoát nghèo",
  },
  {
    outcome: "newly-poor",
    before: "not-poor",
    household: lacksThree,
    more: { wasPoorBefore: false },
    after: "poor",
    refusal: "đang thuộc danh sách, hoặc trước đây đã từng thoát nghèo",
  },
  {
    outcome: "newly-near-poor",
    before: "not-poor",
    household: lacksTwo,
    more: { wasPoorBefore: false },
    after: "near-poor",
    refusal: "đang thuộc hộ nghèo hoặc cận nghèo",
  },
];

/** Each outcome in its first months, on the day its law came into force, and under a decision that changed in the month. */
const eachThroughTheLaw: readonly Example[] = moved.flatMap(
  ({ outcome, before, household, more, after, refusal }) => {
    const asked = moves(outcome, household, before, more);
    return [
      ...byMonth(
        (month) => ({ ...asked, month }),
        [
          ["2021-12", notYet],
          ["2022-01", is(outcome)],
        ],
      ),
      ...byKnownOn(
        (knownOn) => ({ ...asked, month: "2022-01", knownOn }),
        [
          ["2021-12-31", notYet],
          ["2022-01-01", is(outcome)],
        ],
      ),
      {
        ...asked,
        name: `${outcome}, quyết định phân loại đổi ngày 11`,
        household: {
          ...asked.household,
          poverty: [
            { value: before, to: "2026-11-10" },
            { value: after, from: "2026-11-11" },
          ],
        },
        expect: refuses(refusal),
      },
    ];
  },
);

export const outcomeExamples: readonly Example[] = [
  ...eachThroughTheLaw,
  {
    ...moves("hộ cận nghèo, vẫn thiếu hụt 2 chỉ số: không thay đổi", lacksTwo, "near-poor", {
      wasPoorBefore: true,
    }),
    expect: refuses(
      "chưa thuộc danh sách hộ nghèo",
      "kết quả rà soát không phải hộ nghèo",
      "vẫn thuộc hộ nghèo hoặc cận nghèo",
    ),
  },
  {
    ...moves("hộ từng thoát nghèo, nay vẫn vượt chuẩn", well, "not-poor", { wasPoorBefore: true }),
    expect: refuses("kết quả rà soát không phải hộ nghèo", "kết quả rà soát không phải hộ cận nghèo"),
  },
  ...through,
  { ...moves("hộ nghèo, thu nhập vượt chuẩn", well, "poor"), expect: is("escaped") },
  { ...moves("hộ cận nghèo, thu nhập vượt chuẩn", well, "near-poor"), expect: is("escaped-near-poor") },
  { ...moves("hộ cận nghèo, thiếu hụt 3 chỉ số", lacksThree, "near-poor"), expect: is("near-poor-to-poor") },
  {
    ...moves("hộ đã thoát nghèo, nay thiếu hụt 3 chỉ số", lacksThree, "not-poor", { wasPoorBefore: true }),
    expect: is("relapsed"),
  },
  {
    ...moves("hộ chưa từng nghèo, nay thiếu hụt 3 chỉ số", lacksThree, "not-poor", { wasPoorBefore: false }),
    expect: is("newly-poor"),
  },
  {
    ...moves("hộ ngoài danh sách, thiếu hụt 2 chỉ số", lacksTwo, "not-poor", { wasPoorBefore: false }),
    expect: is("newly-near-poor"),
  },
  {
    ...moves("hộ nghèo, vẫn thiếu hụt 3 chỉ số: không thay đổi", lacksThree, "poor"),
    expect: refuses(
      "vẫn thuộc hộ nghèo hoặc cận nghèo",
      "kết quả rà soát không phải hộ cận nghèo",
      "chưa thuộc danh sách hộ cận nghèo",
      "đang thuộc danh sách, hoặc trước đây chưa từng thoát nghèo",
      "đang thuộc danh sách, hoặc trước đây đã từng thoát nghèo",
      "đang thuộc hộ nghèo hoặc cận nghèo",
    ),
  },
  {
    ...moves("hộ ngoài danh sách, thu nhập vượt chuẩn", well, "not-poor", { wasPoorBefore: false }),
    expect: refuses("kết quả rà soát không phải hộ nghèo", "chưa thuộc danh sách hộ nghèo"),
  },
  {
    ...moves("chưa biết trước đây từng nghèo", lacksThree, "not-poor"),
    expect: leavesOpen(0, 1, "wasPoorBefore"),
  },
];
