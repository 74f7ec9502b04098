import { type Citation, type Clause, type ClauseCondition, fact, isOneOf, not, text } from "@ansinh/engine";
import { decree20, decree335, livesInDifficultPlace, receivesPension } from "../kit/index.ts";
import { receivesOtherAssistance, supporter, takenIn } from "./facts.ts";
import * as law from "./law.ts";
import { atLeast, clause, inBoth, level, met, rule, sameCoefficient, under } from "./law.ts";

const isWithoutSupporter = isOneOf(supporter, "none", "on-allowance");
const noSupporter = (citation: Citation): ClauseCondition =>
  met("no-supporter", {
    label: text(
      "không có người phụng dưỡng, hoặc người đó cũng đang hưởng trợ cấp xã hội",
      "no person with duty to support, or that person also receives assistance",
    ),
    refusal: text("có người có nghĩa vụ và quyền phụng dưỡng", "has a person with duty to support"),
    citation,
    is: isWithoutSupporter,
  });
const from60 = (citation: Citation): ClauseCondition =>
  met("from-60", {
    label: text("từ đủ 60 tuổi", "60 or older"),
    refusal: text("chưa đủ 60 tuổi", "not yet 60"),
    citation,
    is: atLeast(60),
  });

function elderlyAlone(band: "lower" | "upper", limit: 75 | 80): ClauseCondition[] {
  const at = limit === 80 ? decree20 : decree335;
  const here = at("5.5.a");
  const ageLevel =
    band === "lower"
      ? level("age-level", {
          label: text(`dưới ${limit} tuổi`, `under ${limit}`),
          refusal: text(`đã đủ ${limit} tuổi`, `has turned ${limit}`),
          citation: at("6.1"),
          is: under(limit),
        })
      : level("age-level", {
          label: text(`từ đủ ${limit} tuổi`, `${limit} or older`),
          refusal: text(`chưa đủ ${limit} tuổi`, `not yet ${limit}`),
          citation: at("6.1"),
          is: atLeast(limit),
        });
  return [from60(here), law.poor(here), noSupporter(here), ageLevel];
}

const aloneReason = text(
  "người cao tuổi hộ nghèo không có người phụng dưỡng",
  "elderly person of a poor household without a supporter",
);
const aloneWords = (ages: { vi: string; en: string }) => ({
  label: text(`${aloneReason.vi}, ${ages.vi}`, `${aloneReason.en}, ${ages.en}`),
  reason: aloneReason,
});

/** Article 5(5)a: the level rose at 80 until 06/2026, at 75 since. */
export const elderlyWithoutSupporter: readonly Clause[] = [
  clause("social-assistance.elderly-without-supporter.lower-age", {
    amounts: sameCoefficient("1.5"),
    rules: [
      rule(law.from2021, decree20("5.5.a"), {
        ...aloneWords(text("từ 60 đến dưới 80 tuổi", "aged 60 to under 80")),
        conditions: elderlyAlone("lower", 80),
      }),
      rule(law.levelsOf2026, decree335("5.5.a"), {
        ...aloneWords(text("từ 60 đến dưới 75 tuổi", "aged 60 to under 75")),
        conditions: elderlyAlone("lower", 75),
      }),
    ],
  }),
  clause("social-assistance.elderly-without-supporter.upper-age", {
    amounts: sameCoefficient("2"),
    rules: [
      rule(law.from2021, decree20("5.5.a"), {
        ...aloneWords(text("từ đủ 80 tuổi", "aged 80 or older")),
        conditions: elderlyAlone("upper", 80),
      }),
      rule(law.levelsOf2026, decree335("5.5.a"), {
        ...aloneWords(text("từ đủ 75 tuổi", "aged 75 or older")),
        conditions: elderlyAlone("upper", 75),
      }),
    ],
  }),
];

const endedBySocialPension = [
  { ...law.from2021To2025, citation: decree20("6.1"), value: law.coefficient("1") },
];
const elderlyFrom = (years: number, point: string): ClauseCondition =>
  met(`from-${years}`, {
    label: text(`từ đủ ${years} tuổi`, `${years} or older`),
    refusal: text(`chưa đủ ${years} tuổi`, `not yet ${years}`),
    citation: decree20(point),
    is: atLeast(years),
  });

/** Article 5(5)b of Decree 20/2021, until 06/2025. */
export const elderlyInDifficultPlace = clause("social-assistance.elderly-75-difficult-place", {
  amounts: endedBySocialPension,
  rules: [
    rule(law.from2021To2025, decree20("5.5.b"), {
      label: text(
        "người từ 75 đến dưới 80 tuổi hộ nghèo, cận nghèo ở vùng đặc biệt khó khăn",
        "aged 75 to under 80, poor or near-poor, in a specially difficult place",
      ),
      reason: text(
        "từ 75 đến dưới 80 tuổi, hộ nghèo hoặc cận nghèo ở vùng đặc biệt khó khăn",
        "aged 75 to under 80, poor or near-poor, in a specially difficult place",
      ),
      conditions: [
        elderlyFrom(75, "5.5.b"),
        met("under-80", {
          label: text("dưới 80 tuổi", "under 80"),
          refusal: text("đã đủ 80 tuổi", "has turned 80"),
          citation: decree20("5.5.b"),
          is: under(80),
        }),
        law.poorOrNearPoor(decree20("5.5.b")),
        met("difficult-place", {
          label: text(
            "sống ở xã, thôn đặc biệt khó khăn",
            "lives in a specially difficult commune or village",
          ),
          refusal: text(
            "không sống ở xã, thôn đặc biệt khó khăn",
            "doesn't live in a specially difficult place",
          ),
          citation: decree20("5.5.b"),
          is: fact(livesInDifficultPlace),
        }),
      ],
    }),
  ],
});

/** Article 5(5)c of Decree 20/2021, until 06/2025. */
export const elderlyFrom80 = clause("social-assistance.elderly-80-without-pension", {
  amounts: endedBySocialPension,
  rules: [
    rule(law.from2021To2025, decree20("5.5.c"), {
      label: text(
        "người từ đủ 80 tuổi không có lương hưu, trợ cấp BHXH, trợ cấp xã hội hàng tháng",
        "aged 80 or older without pension, insurance benefit or assistance",
      ),
      reason: text(
        "từ đủ 80 tuổi, không có lương hưu, trợ cấp hàng tháng",
        "aged 80 or older without a pension or monthly benefit",
      ),
      conditions: [
        elderlyFrom(80, "5.5.c"),
        met("no-pension", {
          label: text(
            "không có lương hưu, trợ cấp BHXH hàng tháng",
            "no pension or monthly insurance benefit",
          ),
          refusal: text(
            "đang hưởng lương hưu hoặc trợ cấp BHXH hàng tháng",
            "receives a pension or insurance benefit",
          ),
          citation: decree20("5.5.c"),
          is: not(fact(receivesPension)),
        }),
        met("no-other-assistance", {
          label: text("không hưởng trợ cấp xã hội hàng tháng khác", "no other monthly assistance"),
          refusal: text("đang hưởng trợ cấp xã hội hàng tháng khác", "receives other monthly assistance"),
          citation: decree20("5.5.c"),
          is: not(fact(receivesOtherAssistance)),
        }),
      ],
    }),
  ],
});

const takenInWords = {
  label: text(
    "người cao tuổi hộ nghèo, không có người phụng dưỡng, có người nhận chăm sóc tại cộng đồng",
    "elderly poor person without a supporter, taken in instead of a facility",
  ),
  reason: text(
    "người cao tuổi hộ nghèo được nhận chăm sóc tại cộng đồng",
    "elderly poor person taken in instead of a facility",
  ),
};
const isTakenIn = fact(takenIn);

/** Article 5(5)d of Decree 20/2021, 5(5)b of Decree 335/2026. */
export const elderlyTakenIn = clause("social-assistance.elderly-taken-in", {
  amounts: sameCoefficient("3"),
  rules: inBoth({ of2021: "5.5.d", of2026: "5.5.b" }, ({ here }) => ({
    ...takenInWords,
    conditions: [
      from60(here),
      law.poor(here),
      noSupporter(here),
      met("taken-in", {
        label: text(
          "đủ điều kiện vào cơ sở, có người nhận nuôi dưỡng, chăm sóc",
          "qualifies for a facility and is taken in",
        ),
        refusal: text(
          "không thuộc diện có người nhận nuôi dưỡng thay cơ sở",
          "isn't taken in instead of a facility",
        ),
        citation: here,
        is: isTakenIn,
      }),
    ],
  })),
});
