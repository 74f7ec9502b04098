import { type BooleanNode, type ClauseCondition, fact, isOneOf, not, text } from "@ansinh/engine";
import { type Allowance, belowPercent, fromPercent, livesAlone, type Rate, recognised } from "./allowance.ts";
import { row, standards } from "./appendix-i.ts";
import * as of from "./facts.ts";
import * as law from "./law.ts";
import { exposedLevel, invalidBLevel, invalidLevel, sickSoldierLevel } from "./levels.ts";

/** A category by the rate of injury, sickness or exposure. */
export interface Impaired extends Rate {
  /** Where more than the rate says that somebody is of it. */
  readonly is?: BooleanNode;
  readonly speciallySevere: typeof of.injurySpeciallySevere;
}

export const warInvalids: Impaired = {
  place: "PL I/6.1",
  vi: "thương binh",
  en: "a war invalid",
  is: isOneOf(of.warInvalid, "invalid", "class-b"),
  percent: of.injuryPercent,
  speciallySevere: of.injurySpeciallySevere,
};
export const sickSoldiers: Impaired = {
  place: "PL I/7.1",
  vi: "bệnh binh",
  en: "a sick soldier",
  percent: of.sickSoldierPercent,
  speciallySevere: of.sicknessSpeciallySevere,
};
export const exposedPeople: Impaired = {
  place: "PL I/8.1",
  vi: "người nhiễm chất độc hóa học",
  en: "somebody exposed to toxic chemicals",
  percent: of.exposurePercent,
  speciallySevere: of.exposureSpeciallySevere,
};

/** Of the category, at a rate from this on. */
export const ratedFrom = (group: Impaired, from: number): readonly ClauseCondition[] => [
  ...(group.is ? [recognised(group.place, group, group.is)] : []),
  fromPercent(group, from),
];

/** Whether the wound or the sickness is specially severe. */
export const severity = ({ place, speciallySevere }: Impaired, severe: boolean) =>
  law.met("specially-severe", law.decree75(place), {
    label: severe
      ? text("đặc biệt nặng", "specially severe")
      : text("không thuộc diện đặc biệt nặng", "not specially severe"),
    refusal: severe
      ? text("không thuộc diện đặc biệt nặng", "not specially severe")
      : text("đặc biệt nặng: hưởng mức cao hơn", "specially severe: draws the higher level"),
    is: severe ? fact(speciallySevere) : not(fact(speciallySevere)),
  });

/** From 81 %: one supplement, or a higher one where it is specially severe. */
function supplement(
  group: Impaired & { readonly id: string },
  severe: boolean,
  amounts: law.Level,
): Allowance {
  const { id } = group;
  const kind = severe ? { vi: " đặc biệt nặng", en: ", specially severe" } : { vi: "", en: "" };
  return {
    id: `${id}.supplement${severe ? "-severe" : ""}`,
    place: group.place,
    vi: `phụ cấp ${group.vi} từ 81 %${kind.vi}`,
    en: `supplement of ${group.en} from 81 %${kind.en}`,
    amounts,
    conditions: [...ratedFrom(group, 81), severity(group, severe)],
    supplement: true,
  };
}

interface Survivors extends Omit<Rate, "place"> {
  readonly id: string;
  readonly item: string;
  readonly parameters: readonly [survivor: string, alone: string];
}

/** Relatives of whom the law calls from 61 %, and upkeep of those who live alone. */
function survivors({ id, item, percent, parameters, vi, en }: Survivors): readonly Allowance[] {
  const place = `PL I/${item}`;
  const words = { vi: `thân nhân của ${vi} đã chết`, en: `a relative of ${en} who died` };
  const conditions = [fromPercent({ place, percent, ...words }, 61)];
  return [
    { id: `${id}.survivor`, place, ...words, amounts: row(parameters[0], item), conditions },
    {
      id: `${id}.survivor-alone`,
      place,
      vi: `tuất nuôi dưỡng: ${words.vi}`,
      en: `upkeep: ${words.en}`,
      amounts: row(parameters[1], item),
      conditions: [...conditions, livesAlone(place)],
    },
  ];
}

const kindOfInvalid = (kind: "invalid" | "class-b", place: string, amounts: law.Level): Allowance => {
  const words =
    kind === "invalid"
      ? { vi: "thương binh, người hưởng chính sách như thương binh", en: "a war invalid or treated as such" }
      : { vi: "thương binh loại B", en: "a war invalid of class B" };
  return {
    id: kind === "invalid" ? "invalid" : "invalid-b",
    place,
    ...words,
    amounts,
    conditions: [
      recognised(place, words, isOneOf(of.warInvalid, kind)),
      fromPercent({ ...warInvalids, place }, 21),
    ],
  };
};

const byPercent = (id: string, group: Impaired, from: number, amounts: law.Level): Allowance => ({
  id,
  place: group.place,
  vi: group.vi,
  en: group.en,
  amounts,
  conditions: ratedFrom(group, from),
});

const childOfExposed: Rate = {
  place: "PL I/8.2",
  percent: of.childOfExposedPercent,
  vi: "con đẻ của người nhiễm chất độc hóa học",
  en: "a child of an exposed person",
};
const childrenOfExposed: readonly Allowance[] = [
  {
    id: "exposed.child-61",
    place: childOfExposed.place,
    vi: `${childOfExposed.vi}, từ 61 đến 80 %`,
    en: `${childOfExposed.en}, 61 to 80 %`,
    amounts: row("meritExposedChild", "8.2"),
    conditions: [fromPercent(childOfExposed, 61), belowPercent(childOfExposed, 81)],
  },
  {
    id: "exposed.child-81",
    place: childOfExposed.place,
    vi: `${childOfExposed.vi}, từ 81 %`,
    en: `${childOfExposed.en}, from 81 %`,
    amounts: standards("1", "8.2"),
    conditions: [fromPercent(childOfExposed, 81)],
  },
];

/** Appendices II and III, and items 6 to 8 of Appendix I. */
export const impairment: readonly Allowance[] = [
  kindOfInvalid("invalid", "PL II", invalidLevel),
  kindOfInvalid("class-b", "PL III", invalidBLevel),
  supplement({ id: "invalid", ...warInvalids }, false, row("meritInvalidSupplement", "6.1")),
  supplement({ id: "invalid", ...warInvalids }, true, row("meritInvalidSevereSupplement", "6.1")),
  ...survivors({
    id: "invalid",
    item: "6.2",
    percent: of.survivorOfInvalidPercent,
    parameters: ["meritInvalidSurvivor", "meritInvalidAlone"],
    vi: "thương binh",
    en: "a war invalid",
  }),
  byPercent("sick-soldier", sickSoldiers, 41, sickSoldierLevel),
  supplement({ id: "sick-soldier", ...sickSoldiers }, false, row("meritSickSupplement", "7.1")),
  supplement({ id: "sick-soldier", ...sickSoldiers }, true, standards("1", "7.1")),
  ...survivors({
    id: "sick-soldier",
    item: "7.2",
    percent: of.survivorOfSickSoldierPercent,
    parameters: ["meritSickSurvivor", "meritSickAlone"],
    vi: "bệnh binh",
    en: "a sick soldier",
  }),
  byPercent("exposed", exposedPeople, 21, exposedLevel),
  supplement({ id: "exposed", ...exposedPeople }, false, row("meritExposedSupplement", "8.1")),
  supplement({ id: "exposed", ...exposedPeople }, true, standards("1", "8.1")),
  ...survivors({
    id: "exposed",
    item: "8.2",
    percent: of.survivorOfExposedPercent,
    parameters: ["meritExposedSurvivor", "meritExposedAlone"],
    vi: "người nhiễm chất độc hóa học",
    en: "an exposed person",
  }),
  ...childrenOfExposed,
];
