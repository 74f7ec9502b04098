import {
  type Bands,
  type Benefit,
  banded,
  type Citation,
  type Clause,
  type ClauseCondition,
  compare,
  diedInMonth,
  fact,
  isOneOf,
  number,
  of,
  stack,
  text,
} from "@ansinh/engine";
import { injuryOneOffPercent, oneOff, resistanceMonths } from "./event-facts.ts";
import * as law from "./law.ts";

const appendixIV = law.decree75("PL IV");
type Case = Exclude<Parameters<typeof isOneOf<typeof oneOff>>[1], undefined>;

/** Times the standard, by case of Appendix IV. */
const cases: readonly (readonly [case_: Case, times: string])[] = [
  ["activist-pre-1945.relatives", "31"],
  ["activist-pre-1945.worshipper", "6.2"],
  ["activist-1945.relatives", "15.5"],
  ["activist-1945.worshipper", "6.2"],
  ["martyr", "20"],
  ["death-notice", "1"],
  ["mother-or-hero", "20"],
  ["imprisoned", "1.5"],
  ["helper-medal", "1.5"],
  ["dead-before-benefit", "1.5"],
];

const byCase: readonly Clause[] = cases.map(([id, times]) => {
  const { vi, en } = oneOff.value.values.find((value) => value.id === id)?.label ?? { vi: id, en: id };
  return law.ruled({
    id: `merit-one-off.${id}`,
    vi,
    en,
    citation: appendixIV,
    conditions: [
      law.met("decided", appendixIV, {
        label: text(`quyết định trong tháng: ${vi}`, `decided in the month: ${en}`),
        refusal: text(
          "không có quyết định trợ cấp một lần trong tháng",
          "no one-off payment decided in the month",
        ),
        is: isOneOf(oneOff, id),
      }),
    ],
    amounts: law.since2021(appendixIV, law.ofStandard(times)),
  });
});

const seniorityPlace = law.decree75("4.4");
const yearsMost = 40;

/** Full years of months of seniority: six months or more count as one. */
const fullYears = {
  id: "meritResistanceYears",
  label: text("Số năm thâm niên kháng chiến tròn", "Full years of resistance seniority"),
  short: text("năm thâm niên", "years of seniority"),
  type: "number",
  unit: "year",
  min: 0,
  max: yearsMost,
  of: "number:month",
  versions: [
    {
      ...law.from2021,
      citation: seniorityPlace,
      value: Array.from({ length: yearsMost + 1 }, (_, years) => ({
        from: years === 0 ? 0 : 12 * years - 6,
        value: years,
      })),
    },
  ],
} as const satisfies Bands;

/** Half-years on top: one for less than six months. */
const halfYears = {
  ...fullYears,
  id: "meritResistanceHalfYears",
  label: text("Nửa năm thâm niên kháng chiến lẻ", "Half-year of resistance seniority on top"),
  max: 1,
  versions: [
    {
      ...law.from2021,
      citation: seniorityPlace,
      value: Array.from({ length: yearsMost }, (_, years) => [
        { from: 12 * years, value: 0 },
        { from: 12 * years + 1, value: 1 },
        { from: 12 * years + 6, value: 0 },
      ]).flat(),
    },
  ],
} as const satisfies Bands;

export const seniorityBands: readonly Bands[] = [fullYears, halfYears];

function seniority(id: string, bands: typeof fullYears | typeof halfYears, times: string): Clause {
  const count = banded(bands, fact(resistanceMonths) as never);
  const half = bands === halfYears;
  const words = half
    ? {
        vi: "thâm niên kháng chiến lẻ dưới 06 tháng",
        en: "resistance seniority of less than six months on top",
      }
    : { vi: "thâm niên kháng chiến theo năm", en: "resistance seniority by years" };
  return law.ruled({
    id: `merit-one-off.${id}`,
    ...words,
    citation: appendixIV,
    conditions: [
      law.met("seniority", seniorityPlace, {
        label: text(words.vi, words.en),
        refusal: text(`không có ${words.vi}`, `no ${words.en}`),
        is: compare(count, ">=", number(1, "year")),
      }),
    ],
    amounts: law.since2021(appendixIV, law.ofStandard(times)),
    units: { count, label: half ? text("nửa năm", "half-year") : text("năm", "years") },
  });
}

const injuryPlace = law.decree75("PL VI");
const injuryPercent = fact(injuryOneOffPercent);
/** Appendix VI: 5–10, 11–15 and 16–20 %. */
const injury = (from: number, to: number, times: string): Clause =>
  law.ruled({
    id: `merit-one-off.injury-${from}`,
    vi: `trợ cấp thương tật một lần, từ ${from} đến ${to} %`,
    en: `one-off injury payment, ${from} to ${to} %`,
    citation: injuryPlace,
    conditions: [
      law.met("at-least", injuryPlace, {
        label: text(`tỷ lệ từ ${from} %`, `rate from ${from} %`),
        refusal: text(`không có tỷ lệ từ ${from} %`, `no rate from ${from} %`),
        is: compare(injuryPercent, ">=", law.percent(from)),
      }),
      law.met("at-most", injuryPlace, {
        label: text(`tỷ lệ đến ${to} %`, `rate up to ${to} %`),
        refusal: text(`tỷ lệ trên ${to} %`, `rate above ${to} %`),
        is: compare(injuryPercent, "<=", law.percent(to)),
      }),
    ],
    amounts: law.since2021(injuryPlace, law.ofStandard(times)),
  });

const oneOffs: readonly Clause[] = [
  ...byCase,
  seniority("resistance-years", fullYears, "0.3"),
  seniority("resistance-half-year", halfYears, "0.15"),
  injury(5, 10, "4"),
  injury(11, 15, "6"),
  injury(16, 20, "8"),
];

/** Trợ cấp ưu đãi một lần: Appendices IV and VI. */
export const oneOffPayment: Benefit = {
  id: "merit-one-off",
  label: text("Trợ cấp ưu đãi một lần cho người có công", "One-off payments for merit"),
  period: "once",
  clauses: oneOffs,
  combination: stack(law.ordinance("6.3"), ...oneOffs.map(({ id }) => of(id))),
  details: [],
};

const funeralPlace: Citation = law.decree131("122");
const funeralConditions: readonly ClauseCondition[] = [
  law.met("died", funeralPlace, {
    label: text("chết trong tháng", "died in the month"),
    refusal: text("không có thông tin chết trong tháng", "no death in the month"),
    is: diedInMonth,
  }),
  law.met("draws-monthly", funeralPlace, {
    label: text("đang hưởng trợ cấp ưu đãi hàng tháng", "draws a monthly allowance for merit"),
    refusal: text("không hưởng trợ cấp ưu đãi hàng tháng", "draws no monthly allowance for merit"),
    is: { op: "entitled", benefit: "merit-allowance" },
  }),
];
const funeralWords = text(
  "người hưởng trợ cấp ưu đãi hàng tháng chết",
  "receiver of a monthly allowance died",
);

/** Mai táng phí: its level is remembered and stays open until confirmed. */
export const funeralGrant: Benefit = {
  id: "merit-funeral",
  label: text("Mai táng phí người có công", "Funeral grant for people with merit"),
  period: "once",
  clauses: [
    {
      id: "merit-funeral.receiver",
      rules: [
        {
          ...law.from2024,
          citation: funeralPlace,
          value: { label: funeralWords, reason: funeralWords, conditions: funeralConditions },
        },
      ],
      amounts: [{ ...law.from2024, citation: funeralPlace, value: law.once("meritFuneralGrant") }],
    },
  ],
  combination: of("merit-funeral.receiver"),
  details: [],
};
