import {
  all,
  any,
  type Benefit,
  type Citation,
  type Clause,
  type ClauseCondition,
  fact,
  highestOf,
  isOneOf,
  of,
  text,
} from "@ansinh/engine";
import { type CitePlace, decree20, decree335, reading } from "../kit/index.ts";
import { studying } from "../social-assistance/facts.ts";
import {
  age,
  agesTo,
  atLeast,
  clause,
  coefficient,
  from2021,
  groupsOf2026,
  levelsOf2026,
  under,
} from "../social-assistance/law.ts";
import { facilityGroup } from "./facts.ts";

const wholeMonth = text(
  "Chưa đọc thấy cách tính tháng lẻ: ở cơ sở ít nhất một ngày thì tính cả tháng, mức theo tuổi ngày cuối tháng.",
  "No rule read for parts of a month: a month with a day in the facility counts whole, at the level of its last day.",
);
const whoIsMeant = text(
  "Người cần bảo vệ khẩn cấp hưởng theo ngày chăm sóc; người tự nguyện theo hợp đồng của mình.",
  "People in urgent protection are paid by days of care, voluntary residents by their contract.",
);
const leavingUnread = text(
  "Điều 23, Điều 25 đến Điều 27 chưa đọc: rời cơ sở khi đủ 16 tuổi theo quyết định, không tự tính.",
  "Articles 23 and 25 to 27 weren't read: whoever turns 16 leaves by decision, not by itself.",
);

/** Whom Article 24(1), (3) of Decree 20/2021 and Article 21(1), (3) of Decree 335/2026 admit. */
export const isCaredFor = isOneOf(facilityGroup, "child", "elderly", "disabled", "handled");
const mayStay = any(
  isOneOf(facilityGroup, "elderly", "disabled", "handled"),
  under(16),
  all(under(22), fact(studying)),
);

const caredFor = (citation: Citation, rate: Citation): ClauseCondition => ({
  id: "cared-for",
  label: text("được nuôi dưỡng tại cơ sở trợ giúp xã hội", "cared for in a social facility"),
  refusal: text("không được nuôi dưỡng tại cơ sở trợ giúp xã hội", "not cared for in a social facility"),
  reading: "anyDay",
  readingCitation: reading(rate, wholeMonth),
  citation: reading(citation, whoIsMeant),
  is: isCaredFor,
});

const staying: ClauseCondition = {
  id: "may-stay",
  label: text(
    "trẻ em dưới 16 tuổi, hoặc đến dưới 22 tuổi nếu còn học",
    "as a child under 16, or under 22 while studying",
  ),
  refusal: text("trẻ em đã đủ 16 tuổi, không còn học", "turned 16 and no longer studies"),
  reading: "anyDay",
  readingCitation: reading(decree20("26"), wholeMonth),
  citation: decree20("26"),
  is: mayStay,
};

const bands = [
  {
    id: "under-4",
    rate: "5",
    ages: text("dưới 4 tuổi", "under 4"),
    past: text("đã đủ 4 tuổi", "has turned 4"),
    is: under(4),
  },
  {
    id: "from-4",
    rate: "4",
    ages: text("từ đủ 4 tuổi", "4 or older"),
    past: text("chưa đủ 4 tuổi", "not yet 4"),
    is: atLeast(4),
  },
] as const;

type Band = (typeof bands)[number];

const ageLevel = ({ id, ages, past, is }: Band, rate: Citation): ClauseCondition => ({
  id,
  label: ages,
  refusal: past,
  reading: "lastDay",
  readingCitation: reading(rate, wholeMonth),
  citation: rate,
  is,
});

function careClause(band: Band): Clause {
  const reason = text("được nuôi dưỡng tại cơ sở trợ giúp xã hội", "cared for in a social facility");
  const label = text(`${reason.vi}, ${band.ages.vi}`, `${reason.en}, ${band.ages.en}`);
  const content = (at: CitePlace, places: { readonly who: string; readonly rate: string }) => ({
    label,
    reason,
    conditions: [
      caredFor(at(places.who), at(places.rate)),
      // whoever is under 4 may stay
      ...(at === decree20 && band.id === "from-4" ? [staying] : []),
      ageLevel(band, at(places.rate)),
    ],
  });
  return clause(`facility-care.${band.id}`, {
    amounts: [
      { ...from2021, citation: decree20("25.1"), value: coefficient(band.rate) },
      { ...levelsOf2026, citation: decree335("22.1"), value: coefficient(band.rate) },
    ],
    rules: [
      { ...from2021, citation: decree20("25.1"), value: content(decree20, { who: "24", rate: "25.1" }) },
      {
        ...groupsOf2026,
        citation: reading(decree335("22.1"), leavingUnread),
        value: content(decree335, { who: "21", rate: "22.1" }),
      },
    ],
  });
}

const clauses = bands.map(careClause);

/** Trợ cấp nuôi dưỡng hàng tháng tại cơ sở: Article 25(1) of Decree 20/2021, 22(1) of Decree 335/2026. */
export const facilityCare: Benefit = {
  id: "facility-care",
  label: text("Trợ cấp nuôi dưỡng tại cơ sở trợ giúp xã hội", "Monthly care in a social facility"),
  period: "monthly",
  clauses,
  combination: highestOf(decree335("22.1"), ...clauses.map(({ id }) => of(id))),
  partitions: [
    {
      by: "quantity",
      of: age,
      from: 0,
      to: agesTo,
      clauses: clauses.map(({ id }) => id),
      citation: decree335("22.1"),
    },
  ],
  details: [{ of: age, words: text("{} tuổi", "aged {}") }],
};
