import { type Clause, fact, text } from "@ansinh/engine";
import { decree20, livesInDifficultPlace } from "../kit/index.ts";
import { from4, under4, under16 } from "./children-without-support.ts";
import { hiv, receivedAsChild, studying } from "./facts.ts";
import * as law from "./law.ts";
import { atLeast, clause, met, rule, sameCoefficient, under } from "./law.ts";

const receivedBefore = met("received-as-child", {
  label: text(
    "đang hưởng theo khoản 1 Điều 5 khi đủ 16 tuổi",
    "was receiving under Article 5(1) on turning 16",
  ),
  refusal: text(
    "không hưởng theo khoản 1 Điều 5 khi đủ 16 tuổi",
    "wasn't receiving under Article 5(1) on turning 16",
  ),
  citation: decree20("5.2"),
  is: fact(receivedAsChild),
});
const over16 = met("from-16", {
  label: text("từ đủ 16 tuổi", "16 or older"),
  refusal: text("chưa đủ 16 tuổi", "not yet 16"),
  citation: decree20("5.2"),
  is: atLeast(16),
});
/** "Max age 22" is read as until the birthday on which 22 years are complete. */
const under22 = met("under-22", {
  label: text("chưa quá 22 tuổi", "not over 22"),
  refusal: text("đã quá tuổi 22", "older than 22"),
  citation: decree20("5.2"),
  is: under(22),
});
const studies = met("studying", {
  label: text("đang đi học", "studying"),
  refusal: text("không còn đi học", "no longer studying"),
  citation: decree20("5.2"),
  is: fact(studying),
});
const studyWords = {
  label: text(
    "người từ đủ 16 tuổi đang học, trước đó hưởng theo khoản 1",
    "studying after 16, formerly under clause 1",
  ),
  reason: text(
    "từ đủ 16 tuổi, trước đó không có nguồn nuôi dưỡng, còn đi học",
    "16 or older, was without support, still studying",
  ),
};

/** Article 5(2): Decree 335/2026 states no age at which it ends. */
export const studyingAfter16 = clause("social-assistance.studying-after-16", {
  amounts: sameCoefficient("1.5"),
  rules: [
    rule(law.from2021, decree20("5.2"), {
      ...studyWords,
      conditions: [receivedBefore, over16, under22, studies],
    }),
    rule(law.groupsOf2026, law.widened("5.2"), {
      ...studyWords,
      conditions: [receivedBefore, over16, studies],
    }),
  ],
});

const hasHiv = met("hiv", {
  label: text("nhiễm HIV/AIDS", "has HIV/AIDS"),
  refusal: text("không có tên trong danh sách theo dõi HIV/AIDS", "not on the HIV/AIDS register"),
  citation: decree20("5.3"),
  is: fact(hiv),
});

function hivChild(band: "under-4" | "from-4"): Clause {
  const ageLevel = band === "under-4" ? under4 : from4;
  const child = { ...under16, citation: decree20("5.3") };
  return clause(`social-assistance.child-hiv.${band}`, {
    sensitivity: "hiv",
    amounts: sameCoefficient(band === "under-4" ? "2.5" : "2"),
    rules: [
      rule(law.from2021, decree20("5.3"), {
        label: text(
          `trẻ em nhiễm HIV/AIDS thuộc hộ nghèo, ${ageLevel.label.vi}`,
          `child with HIV/AIDS of a poor household, ${ageLevel.label.en}`,
        ),
        reason: text("trẻ em nhiễm HIV/AIDS thuộc hộ nghèo", "child with HIV/AIDS of a poor household"),
        conditions: [child, hasHiv, law.poor(decree20("5.3")), ageLevel],
      }),
    ],
  });
}

/** Article 5(3). */
export const childrenWithHiv: readonly Clause[] = [hivChild("under-4"), hivChild("from-4")];

/** Article 5(8). */
export const hivPoor = clause("social-assistance.hiv-poor", {
  sensitivity: "hiv",
  amounts: sameCoefficient("1.5"),
  rules: [
    rule(law.from2021, decree20("5.8"), {
      label: text(
        "người nhiễm HIV/AIDS thuộc hộ nghèo, không có thu nhập ổn định",
        "person with HIV/AIDS of a poor household without stable income",
      ),
      reason: text("người nhiễm HIV/AIDS thuộc hộ nghèo", "person with HIV/AIDS of a poor household"),
      conditions: [
        { ...hasHiv, citation: decree20("5.8") },
        law.poor(decree20("5.8")),
        law.withoutStableIncome,
      ],
    }),
  ],
});

const under3 = met("under-3", {
  label: text("dưới 3 tuổi", "under 3"),
  refusal: text("đã đủ 3 tuổi", "has turned 3"),
  citation: decree20("5.7"),
  is: under(3),
});
const inDifficultPlace = met("difficult-place", {
  label: text("sống ở xã, thôn đặc biệt khó khăn", "lives in a specially difficult commune or village"),
  refusal: text("không sống ở xã, thôn đặc biệt khó khăn", "doesn't live in a specially difficult place"),
  citation: decree20("5.7"),
  is: fact(livesInDifficultPlace),
});

/** Article 5(7). "Not in clauses 1, 3, 6" needs no condition: those pay as much or more, and only the highest is drawn. */
export const childUnder3 = clause("social-assistance.child-under-3-difficult-place", {
  amounts: sameCoefficient("1.5"),
  rules: [
    rule(law.from2021, decree20("5.7"), {
      label: text(
        "trẻ em dưới 3 tuổi hộ nghèo, cận nghèo ở vùng đặc biệt khó khăn",
        "child under 3 of a poor or near-poor household in a specially difficult place",
      ),
      reason: text(
        "trẻ em dưới 3 tuổi hộ nghèo, cận nghèo ở vùng đặc biệt khó khăn",
        "child under 3 of a poor or near-poor household in a specially difficult place",
      ),
      conditions: [under3, law.poorOrNearPoor(decree20("5.7")), inDifficultPlace],
    }),
  ],
});
