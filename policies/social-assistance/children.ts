import { type Citation, type Clause, type ClauseCondition, fact, not, text } from "@ansinh/engine";
import { decree20, decree335, livesInDifficultPlace, receivesPension } from "../kit/index.ts";
import { type AgeBand, ageLevel, bandWords, under16 } from "./children-without-support.ts";
import { hasStableIncome, hiv, receivedAsChild, receivesWage, studying } from "./facts.ts";
import * as law from "./law.ts";
import { atLeast, clause, inBoth, met, rule, sameCoefficient, under } from "./law.ts";

const hadReceived = fact(receivedAsChild);
const receivedBefore = (citation: Citation): ClauseCondition =>
  met("received-as-child", {
    label: text(
      "đang hưởng theo khoản 1 Điều 5 khi đủ 16 tuổi",
      "was receiving under Article 5(1) on turning 16",
    ),
    refusal: text(
      "không hưởng theo khoản 1 Điều 5 khi đủ 16 tuổi",
      "wasn't receiving under Article 5(1) on turning 16",
    ),
    citation,
    is: hadReceived,
  });
const over16 = (citation: Citation): ClauseCondition =>
  met("from-16", {
    label: text("từ đủ 16 tuổi", "16 or older"),
    refusal: text("chưa đủ 16 tuổi", "not yet 16"),
    citation,
    is: atLeast(16),
  });
/** "Max age 22" is read as until the birthday on which 22 years are complete. */
const under22 = met("under-22", {
  label: text("chưa quá 22 tuổi", "not over 22"),
  refusal: text("đã quá tuổi 22", "older than 22"),
  citation: decree20("5.2"),
  is: under(22),
});
const isStudying = fact(studying);
const studies = (citation: Citation): ClauseCondition =>
  met("studying", {
    label: text("đang đi học", "studying"),
    refusal: text("không còn đi học", "no longer studying"),
    citation,
    is: isStudying,
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

const of20 = decree20("5.2");
const of335 = decree335("5.2");
/** Article 5(2): Decree 335/2026 states no age at which it ends. */
export const studyingAfter16 = clause("social-assistance.studying-after-16", {
  amounts: sameCoefficient("1.5"),
  rules: [
    rule(law.from2021, of20, {
      ...studyWords,
      conditions: [receivedBefore(of20), over16(of20), under22, studies(of20)],
    }),
    rule(law.groupsOf2026, law.widened("5.2"), {
      ...studyWords,
      conditions: [receivedBefore(of335), over16(of335), studies(of335)],
    }),
  ],
});

const isHiv = fact(hiv);
const hasHiv = (citation: Citation): ClauseCondition =>
  met("hiv", {
    label: text("nhiễm HIV/AIDS", "has HIV/AIDS"),
    refusal: text("không có tên trong danh sách theo dõi HIV/AIDS", "not on the HIV/AIDS register"),
    citation,
    is: isHiv,
  });

function hivChild(band: AgeBand): Clause {
  const words = bandWords[band];
  return clause(`social-assistance.child-hiv.${band}`, {
    sensitivity: "hiv",
    amounts: sameCoefficient(band === "under-4" ? "2.5" : "2"),
    rules: inBoth({ of2021: "5.3", of2026: "5.3" }, ({ here, at }) => ({
      label: text(
        `trẻ em nhiễm HIV/AIDS thuộc hộ nghèo, ${words.vi}`,
        `child with HIV/AIDS of a poor household, ${words.en}`,
      ),
      reason: text("trẻ em nhiễm HIV/AIDS thuộc hộ nghèo", "child with HIV/AIDS of a poor household"),
      conditions: [under16(here), hasHiv(here), law.poor(here), ageLevel(band, at)],
    })),
  });
}

/** Article 5(3). */
export const childrenWithHiv: readonly Clause[] = [hivChild("under-4"), hivChild("from-4")];

const hivPoorReason = text("người nhiễm HIV/AIDS thuộc hộ nghèo", "person with HIV/AIDS of a poor household");
const withoutStableIncome = met("no-stable-income", {
  label: text("không có thu nhập ổn định hàng tháng", "no stable monthly income"),
  refusal: text("có thu nhập ổn định hàng tháng", "has a stable monthly income"),
  citation: decree20("5.8"),
  is: not(fact(hasStableIncome)),
});
/** Decree 335/2026 asks no longer about every income: only these exclude. */
const withoutWage = met("no-wage", {
  label: text("không có tiền lương", "no wage"),
  refusal: text("có tiền lương", "has a wage"),
  citation: decree335("5.8"),
  is: not(fact(receivesWage)),
});
const withoutPension = met("no-pension", {
  label: text("không có lương hưu, trợ cấp BHXH hàng tháng", "no pension or monthly insurance benefit"),
  refusal: text(
    "đang hưởng lương hưu hoặc trợ cấp BHXH hàng tháng",
    "receives a pension or insurance benefit",
  ),
  citation: decree335("5.8"),
  is: not(fact(receivesPension)),
});
const hivPoorConditions = (citation: Citation) => [hasHiv(citation), law.poor(citation)];

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
      reason: hivPoorReason,
      conditions: [...hivPoorConditions(decree20("5.8")), withoutStableIncome],
    }),
    rule(law.groupsOf2026, law.widened("5.8"), {
      label: text(
        "người nhiễm HIV/AIDS thuộc hộ nghèo, không có tiền lương, lương hưu, trợ cấp BHXH hàng tháng",
        "person with HIV/AIDS of a poor household without wage, pension or monthly insurance benefit",
      ),
      reason: hivPoorReason,
      conditions: [...hivPoorConditions(decree335("5.8")), withoutWage, withoutPension],
    }),
  ],
});

const under3 = (citation: Citation): ClauseCondition =>
  met("under-3", {
    label: text("dưới 3 tuổi", "under 3"),
    refusal: text("đã đủ 3 tuổi", "has turned 3"),
    citation,
    is: under(3),
  });
const isInDifficultPlace = fact(livesInDifficultPlace);
const inDifficultPlace = (citation: Citation): ClauseCondition =>
  met("difficult-place", {
    label: text("sống ở xã, thôn đặc biệt khó khăn", "lives in a specially difficult commune or village"),
    refusal: text("không sống ở xã, thôn đặc biệt khó khăn", "doesn't live in a specially difficult place"),
    citation,
    is: isInDifficultPlace,
  });
const under3Words = text(
  "trẻ em dưới 3 tuổi hộ nghèo, cận nghèo ở vùng đặc biệt khó khăn",
  "child under 3 of a poor or near-poor household in a specially difficult place",
);

/** Article 5(7). "Not in clauses 1, 3, 6" needs no condition: those pay as much or more, and only the highest is drawn. */
export const childUnder3 = clause("social-assistance.child-under-3-difficult-place", {
  amounts: sameCoefficient("1.5"),
  rules: inBoth({ of2021: "5.7", of2026: "5.7" }, ({ here }) => ({
    label: under3Words,
    reason: under3Words,
    conditions: [under3(here), law.poorOrNearPoor(here), inDifficultPlace(here)],
  })),
});
