import {
  all,
  any,
  type BooleanNode,
  type Clause,
  type ClauseCondition,
  fact,
  isOneOf,
  not,
  text,
} from "@ansinh/engine";
import { decree20 } from "../kit/index.ts";
import { abandoned, fatherSituation, livesWithParent, motherSituation } from "./facts.ts";
import * as law from "./law.ts";
import { atLeast, clause, level, met, rule, sameCoefficient, under } from "./law.ts";

/** One parent in one of these situations and the other in one of those, whichever is the father. */
function parents(one: readonly string[], other: readonly string[]): BooleanNode {
  const inOrder = all(isOneOf(fatherSituation, ...one), isOneOf(motherSituation, ...other));
  if (one.join() === other.join()) return inOrder;
  return any(inOrder, all(isOneOf(fatherSituation, ...other), isOneOf(motherSituation, ...one)));
}

interface Point {
  readonly id: string;
  readonly point: string;
  readonly vi: string;
  readonly en: string;
  readonly is: BooleanNode;
  /** Decree 335/2026, where it widens the point. */
  readonly widened?: { readonly vi: string; readonly en: string; readonly is: BooleanNode };
}

const gone = ["dead", "unidentified"];

/** Article 5(1), its eleven points. */
const points: readonly Point[] = [
  {
    id: "abandoned",
    point: "a",
    vi: "trẻ bị bỏ rơi chưa có người nhận làm con nuôi",
    en: "abandoned child not adopted",
    is: fact(abandoned),
  },
  {
    id: "both-dead",
    point: "b",
    vi: "trẻ mồ côi cả cha lẫn mẹ",
    en: "child who has lost both parents",
    is: parents(["dead"], ["dead"]),
    widened: {
      vi: "trẻ mồ côi cả cha lẫn mẹ",
      en: "child who has lost both parents",
      is: any(parents(["dead"], ["dead"]), parents(["dead"], ["unidentified"])),
    },
  },
  {
    id: "dead-and-missing",
    point: "c",
    vi: "trẻ mồ côi cha hoặc mẹ, người còn lại bị tuyên bố mất tích",
    en: "child with one parent dead and the other declared missing",
    is: parents(["dead"], ["missing"]),
    widened: {
      vi: "trẻ có cha hoặc mẹ đã chết hoặc không xác định được, người còn lại bị tuyên bố mất tích",
      en: "child with one parent dead or unidentified and the other declared missing",
      is: parents(gone, ["missing"]),
    },
  },
  {
    id: "dead-and-in-facility",
    point: "d",
    vi: "trẻ mồ côi cha hoặc mẹ, người còn lại ở cơ sở trợ giúp xã hội",
    en: "child with one parent dead and the other in a facility",
    is: parents(["dead"], ["in-facility"]),
    widened: {
      vi: "trẻ có cha hoặc mẹ đã chết hoặc không xác định được, người còn lại ở cơ sở trợ giúp xã hội",
      en: "child with one parent dead or unidentified and the other in a facility",
      is: parents(gone, ["in-facility"]),
    },
  },
  {
    id: "dead-and-detained",
    point: "đ",
    vi: "trẻ mồ côi cha hoặc mẹ, người còn lại đang chấp hành án phạt tù hoặc biện pháp bắt buộc",
    en: "child with one parent dead and the other in prison or under a compulsory measure",
    is: parents(["dead"], ["detained"]),
    widened: {
      vi: "trẻ có cha hoặc mẹ đã chết hoặc không xác định được, người còn lại đang chấp hành án hoặc biện pháp bắt buộc",
      en: "child with one parent dead or unidentified and the other in prison or under a compulsory measure",
      is: parents(gone, ["detained"]),
    },
  },
  {
    id: "both-missing",
    point: "e",
    vi: "trẻ có cả cha và mẹ bị tuyên bố mất tích",
    en: "child with both parents declared missing",
    is: parents(["missing"], ["missing"]),
  },
  {
    id: "both-in-facility",
    point: "g",
    vi: "trẻ có cả cha và mẹ ở cơ sở trợ giúp xã hội",
    en: "child with both parents in a facility",
    is: parents(["in-facility"], ["in-facility"]),
  },
  {
    id: "both-detained",
    point: "h",
    vi: "trẻ có cả cha và mẹ đang chấp hành án phạt tù hoặc biện pháp bắt buộc",
    en: "child with both parents in prison or under a compulsory measure",
    is: parents(["detained"], ["detained"]),
  },
  {
    id: "missing-and-in-facility",
    point: "i",
    vi: "trẻ có cha hoặc mẹ mất tích, người còn lại ở cơ sở trợ giúp xã hội",
    en: "child with one parent missing and the other in a facility",
    is: parents(["missing"], ["in-facility"]),
  },
  {
    id: "missing-and-detained",
    point: "k",
    vi: "trẻ có cha hoặc mẹ mất tích, người còn lại đang chấp hành án phạt tù hoặc biện pháp bắt buộc",
    en: "child with one parent missing and the other in prison or under a compulsory measure",
    is: parents(["missing"], ["detained"]),
  },
  {
    id: "in-facility-and-detained",
    point: "l",
    vi: "trẻ có cha hoặc mẹ ở cơ sở, người còn lại đang chấp hành án phạt tù hoặc biện pháp bắt buộc",
    en: "child with one parent in a facility and the other in prison or under a compulsory measure",
    is: parents(["in-facility"], ["detained"]),
  },
];

export const under16 = met("under-16", {
  label: text("dưới 16 tuổi", "under 16"),
  refusal: text("đã đủ 16 tuổi", "has turned 16"),
  citation: decree20("5.1"),
  is: under(16),
});

/** Whoever lives with a parent isn't without support; this also spares asking about parents who are there. */
const withoutParent = met("without-parent", {
  label: text("không sống cùng cha, mẹ", "doesn't live with a parent"),
  refusal: text("đang sống cùng cha hoặc mẹ", "lives with a parent"),
  citation: decree20("5.1"),
  is: not(fact(livesWithParent)),
});

export const under4 = level("under-4", {
  label: text("dưới 4 tuổi", "under 4"),
  refusal: text("đã đủ 4 tuổi", "has turned 4"),
  citation: decree20("6.1"),
  is: under(4),
});
export const from4 = level("from-4", {
  label: text("từ đủ 4 tuổi", "4 or older"),
  refusal: text("chưa đủ 4 tuổi", "not yet 4"),
  citation: decree20("6.1"),
  is: atLeast(4),
});

function situation(
  point: Point,
  of: { vi: string; en: string; is: BooleanNode },
  place: string,
): ClauseCondition {
  return met("situation", {
    label: text(of.vi, of.en),
    refusal: text(`không phải ${of.vi}`, `not: ${of.en}`),
    citation: point.widened?.is === of.is ? law.widened(place) : decree20(place),
    is: of.is,
  });
}

function childClause(point: Point, band: "under-4" | "from-4"): Clause {
  const place = `5.1.${point.point}`;
  const ageLevel = band === "under-4" ? under4 : from4;
  const bandWords = ageLevel.label;
  const words = (of: { vi: string; en: string }) => ({
    label: text(`${of.vi}, ${bandWords.vi}`, `${of.en}, ${bandWords.en}`),
    reason: text(of.vi, of.en),
  });
  const conditions = (of: { vi: string; en: string; is: BooleanNode }) => [
    under16,
    withoutParent,
    situation(point, of, place),
    ageLevel,
  ];
  return clause(`social-assistance.child-${point.id}.${band}`, {
    amounts: sameCoefficient(band === "under-4" ? "2.5" : "1.5"),
    rules: [
      rule(law.from2021, decree20(place), { ...words(point), conditions: conditions(point) }),
      rule(law.groupsOf2026, law.widened(place), {
        ...words(point.widened ?? point),
        conditions: conditions(point.widened ?? point),
      }),
    ],
  });
}

/** Article 5(1). */
export const childrenWithoutSupport: readonly Clause[] = points.flatMap((point) => [
  childClause(point, "under-4"),
  childClause(point, "from-4"),
]);
