import { searchKey } from "#kernel/search-key.ts";
import type { Cell } from "#kernel/sheet.ts";
import { absent, returned, type Taken, taken } from "./outcome.ts";
import { brokenCell, isNothing, tidied } from "./texts.ts";

export type Sex = "male" | "female";
export type DisabilityDegree = "extremely_severe" | "severe" | "mild";
export type DisabilityType = "movement" | "hearing_speech" | "sight" | "mental" | "intellectual" | "other";
export type PovertyClass = "poor" | "near_poor" | "average" | "none";
export type HouseholdRelation =
  | "head"
  | "spouse"
  | "child"
  | "child_in_law"
  | "grandchild"
  | "parent"
  | "parent_in_law"
  | "grandparent"
  | "sibling"
  | "other";
export type PensionKind = "pension" | "monthly_insurance";

/** A closed set of words: each key of `words` is a searchKey, `allowed` what the message proposes. */
interface Vocabulary<T> {
  readonly words: Readonly<Record<string, T>>;
  readonly allowed: readonly string[];
}

const sexes: Vocabulary<Sex> = {
  words: {
    nam: "male",
    nu: "female",
    male: "male",
    female: "female",
    m: "male",
    f: "female",
    trai: "male",
    gai: "female",
  },
  allowed: ["Nam", "Nữ"],
};

const degrees: Vocabulary<DisabilityDegree> = {
  words: {
    "dac biet nang": "extremely_severe",
    dbn: "extremely_severe",
    nang: "severe",
    n: "severe",
    nhe: "mild",
    "muc do dac biet nang": "extremely_severe",
    "muc do nang": "severe",
    "muc do nhe": "mild",
    "khuyet tat dac biet nang": "extremely_severe",
    "khuyet tat nang": "severe",
    "khuyet tat nhe": "mild",
  },
  allowed: ["Đặc biệt nặng", "Nặng", "Nhẹ"],
};

const types: Vocabulary<DisabilityType> = {
  words: {
    "van dong": "movement",
    "nghe, noi": "hearing_speech",
    "nghe noi": "hearing_speech",
    nghe: "hearing_speech",
    noi: "hearing_speech",
    nhin: "sight",
    "than kinh, tam than": "mental",
    "than kinh tam than": "mental",
    "tam than": "mental",
    "than kinh": "mental",
    "tri tue": "intellectual",
    khac: "other",
  },
  allowed: ["Vận động", "Nghe, nói", "Nhìn", "Thần kinh, tâm thần", "Trí tuệ", "Khác"],
};

const poverty: Vocabulary<PovertyClass> = {
  words: {
    "ho ngheo": "poor",
    ngheo: "poor",
    hn: "poor",
    "ho can ngheo": "near_poor",
    "can ngheo": "near_poor",
    hcn: "near_poor",
    cn: "near_poor",
    "ho co muc song trung binh": "average",
    "muc song trung binh": "average",
    "khong ngheo": "none",
    "thoat ngheo": "none",
    "thoat can ngheo": "none",
    "ho khong ngheo": "none",
  },
  allowed: ["Hộ nghèo", "Hộ cận nghèo", "Không nghèo"],
};

const relations: Vocabulary<HouseholdRelation> = {
  words: {
    "chu ho": "head",
    ch: "head",
    "ban than": "head",
    vo: "spouse",
    chong: "spouse",
    "vo chu ho": "spouse",
    con: "child",
    "con trai": "child",
    "con gai": "child",
    "con de": "child",
    "con nuoi": "child",
    "con dau": "child_in_law",
    "con re": "child_in_law",
    chau: "grandchild",
    "chau noi": "grandchild",
    "chau ngoai": "grandchild",
    chat: "grandchild",
    bo: "parent",
    cha: "parent",
    me: "parent",
    "bo de": "parent",
    "me de": "parent",
    "bo vo": "parent_in_law",
    "me vo": "parent_in_law",
    "bo chong": "parent_in_law",
    "me chong": "parent_in_law",
    ong: "grandparent",
    ba: "grandparent",
    "ong noi": "grandparent",
    "ba noi": "grandparent",
    "ong ngoai": "grandparent",
    "ba ngoai": "grandparent",
    anh: "sibling",
    chi: "sibling",
    em: "sibling",
    "anh trai": "sibling",
    "chi gai": "sibling",
    "em trai": "sibling",
    "em gai": "sibling",
    khac: "other",
    "o nho": "other",
    "chau ho": "other",
    "em dau": "other",
    "chau dau": "other",
    "con rieng": "child",
    "vo con": "other",
  },
  allowed: [
    "Chủ hộ",
    "Vợ",
    "Chồng",
    "Con",
    "Con dâu",
    "Cháu",
    "Bố",
    "Mẹ",
    "Ông",
    "Bà",
    "Anh",
    "Chị",
    "Em",
    "Khác",
  ],
};

const pensions: Vocabulary<PensionKind> = {
  words: {
    "luong huu": "pension",
    "huu tri": "pension",
    "luong huu bhxh": "pension",
    "tro cap bhxh hang thang": "monthly_insurance",
    "tro cap bhxh": "monthly_insurance",
    "mat suc lao dong": "monthly_insurance",
    "tro cap mat suc lao dong": "monthly_insurance",
    "tuat bhxh": "monthly_insurance",
    "tro cap tuat bhxh": "monthly_insurance",
    "tro cap bhxh hang thang khac": "monthly_insurance",
    "tro cap tai nan lao dong": "monthly_insurance",
  },
  allowed: ["Lương hưu", "Trợ cấp BHXH hằng tháng"],
};

export const vocabularies = { sexes, degrees, types, poverty, relations, pensions } as const;

function wordKey(text: string): string {
  return searchKey(text).replace(/[.;:]+$/, "");
}

export function readWord<T>(cell: Cell, vocabulary: Vocabulary<T>): Taken<T> {
  const broken = brokenCell(cell);
  if (broken) return broken;
  const text = tidied(cell.text);
  if (isNothing(text)) return absent;
  const value = vocabulary.words[wordKey(text)];
  if (value !== undefined) return taken(value);
  return returned("wordUnknown", { value: text, allowed: [...vocabulary.allowed] });
}

const yes = new Set(["x", "v", "co", "1", "✓", "✔", "true", "dung", "yes", "√"]);
const no = new Set(["0", "false", "khong", "-", "–"]);

/** "x" is yes; an empty cell says nothing. */
export function readMark(cell: Cell): Taken<boolean> {
  const broken = brokenCell(cell);
  if (broken) return broken;
  const key = searchKey(cell.text);
  if (key === "") return absent;
  if (yes.has(key)) return taken(true);
  if (no.has(key)) return taken(false);
  return returned("wordUnknown", { value: tidied(cell.text), allowed: ["x", "để trống"] });
}
