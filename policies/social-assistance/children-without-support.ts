import {
  all,
  any,
  type BooleanNode,
  type Citation,
  type Clause,
  type ClauseCondition,
  fact,
  isOneOf,
  not,
  text,
} from "@ansinh/engine";
import { type CitePlace, decree20, decree335 } from "../kit/index.ts";
import { abandoned, fatherSituation, livesWithParent, motherSituation } from "./facts.ts";
import * as law from "./law.ts";
import { atLeast, clause, inBoth, level, met, rule, sameCoefficient, under, type Written } from "./law.ts";

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

export const under16 = (citation: Citation): ClauseCondition =>
  met("under-16", {
    label: text("dưới 16 tuổi", "under 16"),
    refusal: text("đã đủ 16 tuổi", "has turned 16"),
    citation,
    is: under(16),
  });

const isWithoutParent = not(fact(livesWithParent));
/** Whoever lives with a parent isn't without support; this also spares asking about parents who are there. */
const withoutParent = (citation: Citation): ClauseCondition =>
  met("without-parent", {
    label: text("không sống cùng cha, mẹ", "doesn't live with a parent"),
    refusal: text("đang sống cùng cha hoặc mẹ", "lives with a parent"),
    citation,
    is: isWithoutParent,
  });

export type AgeBand = "under-4" | "from-4";
export const bandWords = {
  "under-4": text("dưới 4 tuổi", "under 4"),
  "from-4": text("từ đủ 4 tuổi", "4 or older"),
} as const;
export const ageLevel = (band: AgeBand, at: CitePlace): ClauseCondition =>
  level(band, {
    label: bandWords[band],
    refusal: band === "under-4" ? text("đã đủ 4 tuổi", "has turned 4") : text("chưa đủ 4 tuổi", "not yet 4"),
    citation: at("6.1"),
    is: band === "under-4" ? under(4) : atLeast(4),
  });

type Situation = Pick<Point, "vi" | "en" | "is">;

const situation = (of: Situation, citation: Citation): ClauseCondition =>
  met("situation", {
    label: text(of.vi, of.en),
    refusal: text(`không phải ${of.vi}`, `not: ${of.en}`),
    citation,
    is: of.is,
  });

function childClause(point: Point, band: AgeBand): Clause {
  const place = `5.1.${point.point}`;
  const words = bandWords[band];
  const content = (of: Situation, { here, at }: Written) => ({
    label: text(`${of.vi}, ${words.vi}`, `${of.en}, ${words.en}`),
    reason: text(of.vi, of.en),
    conditions: [under16(at("5.1")), withoutParent(at("5.1")), situation(of, here), ageLevel(band, at)],
  });
  const { widened } = point;
  return clause(`social-assistance.child-${point.id}.${band}`, {
    amounts: sameCoefficient(band === "under-4" ? "2.5" : "1.5"),
    rules: widened
      ? [
          rule(law.from2021, decree20(place), content(point, { here: decree20(place), at: decree20 })),
          rule(
            law.groupsOf2026,
            law.widened(place),
            content(widened, { here: law.widened(place), at: decree335 }),
          ),
        ]
      : inBoth({ of2021: place, of2026: place }, (written) => content(point, written)),
  });
}

/** Article 5(1). */
export const childrenWithoutSupport: readonly Clause[] = points.flatMap((point) => [
  childClause(point, "under-4"),
  childClause(point, "from-4"),
]);
