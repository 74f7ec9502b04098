import {
  all,
  any,
  type Benefit,
  type BooleanNode,
  type Citation,
  type Clause,
  type ClauseCondition,
  compare,
  diedInMonth,
  fact,
  highestOf,
  isOneOf,
  not,
  number,
  of,
  ratioOf,
  text,
} from "@ansinh/engine";
import { decree20, decree335, reading } from "../kit/index.ts";
import { from2021, levelsOf2026 } from "../social-assistance/law.ts";
import {
  diedInEvent,
  emergencyTreatmentDays,
  injuredInEvent,
  injuryPlace,
  missingInEvent,
  nobodyBuries,
} from "./facts.ts";
import { happened, type Places, reliefRules } from "./law.ts";

/** A multiple of the standard, what the law gives at least. */
const standards = (count: string, { of2021, of2026 }: Places) => {
  const value = { parameter: "assistanceStandard", coefficient: ratioOf(count), rounding: "exact" } as const;
  return [
    { ...from2021, citation: decree20(of2021), value },
    { ...levelsOf2026, citation: decree335(of2026), value },
  ];
};

const injuredWords = text(
  "bị thương nặng do thiên tai, hỏa hoạn, tai nạn, bất khả kháng",
  "severely injured in a disaster, fire, accident or by force majeure",
);
const injured = (citation: Citation) =>
  happened(
    "injured",
    {
      label: text(
        "bị thương do thiên tai, hỏa hoạn, tai nạn giao thông, lao động, bất khả kháng",
        "injured in a disaster, fire, traffic or labour accident, or by force majeure",
      ),
      refusal: text(
        "không bị thương do thiên tai, hỏa hoạn, tai nạn, bất khả kháng",
        "not injured in a disaster, fire, accident or by force majeure",
      ),
      is: fact(injuredInEvent),
    },
    citation,
  );
const treated = (citation: Citation) =>
  happened(
    "treated-3-days",
    {
      label: text("cấp cứu, điều trị từ 3 ngày", "emergency care and treatment of at least 3 days"),
      refusal: text("cấp cứu, điều trị dưới 3 ngày", "emergency care and treatment of less than 3 days"),
      is: compare(fact(emergencyTreatmentDays), ">=", number(3, "day")),
    },
    citation,
  );
/** Clause 1 of Article 13 is of the place of residence, clause 2 of elsewhere; Decree 335/2026 asks no longer. */
const placeOfInjury = happened(
  "place-of-injury",
  {
    label: text(
      "bị thương tại nơi cư trú, hoặc ở nơi khác mà không có người thân chăm sóc",
      "injured at the place of residence, or elsewhere without relatives",
    ),
    refusal: text(
      "bị thương ngoài nơi cư trú, có người thân chăm sóc",
      "injured elsewhere, cared for by relatives",
    ),
    is: isOneOf(injuryPlace, "residence", "elsewhere-alone"),
  },
  decree20("13.2"),
);

const injuryPlaces = { of2021: "13.1", of2026: "12.2" };

/** Hỗ trợ người bị thương nặng: ten times the standard. */
export const reliefInjury: Benefit = {
  id: "relief-injury",
  label: text("Hỗ trợ người bị thương nặng", "Support for the severely injured"),
  period: "once",
  clauses: [
    {
      id: "relief-injury.severely-injured",
      amounts: standards("10", injuryPlaces),
      rules: reliefRules(injuryPlaces, (here, at) => ({
        label: injuredWords,
        reason: injuredWords,
        conditions: [
          injured(here),
          treated(at === decree20 ? decree20("2.2") : here),
          ...(at === decree20 ? [placeOfInjury] : []),
        ],
      })),
    },
  ],
  combination: of("relief-injury.severely-injured"),
  details: [],
};

const lostLife = any(all(diedInMonth, fact(diedInEvent)), fact(missingInEvent));
const victim = (citation: Citation): ClauseCondition =>
  happened(
    "lost-life",
    {
      label: text(
        "chết trong tháng, mất tích do thiên tai, hỏa hoạn, dịch bệnh, tai nạn nghiêm trọng, bất khả kháng",
        "died in the month or missing in a disaster, fire, epidemic, serious accident or by force majeure",
      ),
      refusal: text(
        "không chết, không mất tích do thiên tai, hỏa hoạn, dịch bệnh, tai nạn nghiêm trọng",
        "neither died nor went missing in a disaster, fire, epidemic or serious accident",
      ),
      is: lostLife,
    },
    citation,
  );

interface Buried {
  readonly id: string;
  readonly by: { readonly vi: string; readonly en: string };
  readonly refusal: { readonly vi: string; readonly en: string };
  readonly is: BooleanNode;
  readonly places: Places;
}

const buriedBy: readonly Buried[] = [
  {
    id: "household",
    by: text("gia đình tổ chức mai táng", "buried by the family"),
    refusal: text("không có người thân nhận mai táng", "nobody of the family buries"),
    is: not(fact(nobodyBuries)),
    places: { of2021: "14.1", of2026: "12.3" },
  },
  {
    id: "organiser",
    by: text(
      "cơ quan, tổ chức, cá nhân khác đứng ra mai táng: theo chi phí thực tế, ít nhất mức này",
      "buried by another organisation or person: actual cost, this at least",
    ),
    refusal: text("gia đình tổ chức mai táng", "the family buries"),
    is: fact(nobodyBuries),
    places: { of2021: "14.2", of2026: "12.3" },
  },
];

const funeralClause = ({ id, by, refusal, is, places }: Buried): Clause => {
  const reason = text("chết, mất tích do thiên tai, sự cố", "died or missing in a disaster or accident");
  return {
    id: `relief-funeral.${id}`,
    amounts: standards("50", places),
    rules: reliefRules(places, (here) => ({
      label: text(`${reason.vi}, ${by.vi}`, `${reason.en}, ${by.en}`),
      reason,
      conditions: [
        victim(here),
        happened("buried-by", { label: text(by.vi, by.en), refusal: text(refusal.vi, refusal.en), is }, here),
      ],
    })),
  };
};
const funeralClauses = buriedBy.map(funeralClause);

/** Mai táng người chết, mất tích do thiên tai, sự cố: fifty times the standard. */
export const reliefFuneral: Benefit = {
  id: "relief-funeral",
  label: text("Mai táng người chết do thiên tai, sự cố", "Funeral of a victim of a disaster or accident"),
  period: "once",
  clauses: funeralClauses,
  combination: highestOf(
    reading(
      decree335("12.3"),
      text(
        "Gia đình hoặc người đứng ra mai táng, một trong hai.",
        "The family or the organiser, one of them.",
      ),
    ),
    ...funeralClauses.map(({ id }) => of(id)),
  ),
  details: [],
};
