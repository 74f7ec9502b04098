import { searchKey } from "#kernel/search-key.ts";
import { type UnitKind, type VillageKind, villageWords } from "../model.ts";

const apostrophes = /[’‘ʼ`´]/g;
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/;

/** Open syllables in oa, oe, uy: the tone goes to the first vowel (hòa, thủy), as the resolutions write it. */
function placeTone(syllable: string): string {
  const parts = syllable.normalize("NFD");
  const match = /^(.*?)([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])$/i.exec(parts);
  const [, onset = "", first = "", second = "", tone = ""] = match ?? [];
  const pair = (first + second).toLowerCase();
  if (!["oa", "oe", "uy"].includes(pair) || /q$/i.test(onset) || toneMarks.test(onset)) return syllable;
  return (onset + first + tone + second).normalize("NFC");
}

/** Only syllables with the tone on the second vowel can change; most names have none. */
const toneOnSecond = /o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ]/i;

/** A name as An Sinh prints it: NFC, one apostrophe, single spaces, one placement of the tone mark. */
export function writtenName(text: string): string {
  const plain = text.normalize("NFC").replace(apostrophes, "'").replace(/\s+/g, " ").trim();
  return toneOnSecond.test(plain) ? plain.replace(/\p{L}+/gu, placeTone) : plain;
}

/**
 * The key of a place name: searchKey, and further what lists write at will: apostrophes, hyphens, i or y at
 * the end of a syllable (Quí, Quý), Roman numerals and leading zeros of numbered wards.
 */
export function placeKey(name: string): string {
  return searchKey(name.replace(apostrophes, "'"))
    .replace(/'\s*/g, "")
    .replace(/[-–.]+/g, " ")
    .replace(/y(?= |$)/g, "i")
    .replace(/ (i{1,3}|iv)$/, (_, roman: string) => ` ${["i", "ii", "iii", "iv"].indexOf(roman) + 1}`)
    .replace(/\b0+(?=\d)/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

export type PartKind = UnitKind | "urbanDistrict" | "town" | "village";

/**
 * Administrative words and their abbreviations, with their marks or without any: "làng" and "lang" are the
 * word, "lạng" (Lạng Sơn) is not. Matched against lower case.
 */
const prefixes: readonly (readonly [RegExp, PartKind])[] = [
  [/^(khu phố|khu pho|kp|tổ dân phố|to dan pho|tdp|thôn|thon|bản|ban|ấp|ap)[ .]+(?=\S)/, "village"],
  [/^(xóm|xom|khối|khoi|buôn|buon|làng|lang)[ .]+(?=\S)/, "village"],
  [/^(thị trấn|thi tran|t\.t|tt)[ .]+(?=\S)/, "township"],
  [/^(thị xã|thi xa|t\.x|tx)[ .]+(?=\S)/, "town"],
  [/^(thành phố|thanh pho|t\.p|tp)[ .]+(?=\S)/, "city"],
  [/^(đặc khu|dac khu|đk)[ .]+(?=\S)/, "special_zone"],
  [/^(phường|phuong|p)([ .]+(?=\S)|(?=\d))/, "ward"],
  [/^(xã|xa|x)[ .]+(?=\S)/, "commune"],
  [/^(huyện|huyen|h)[ .]+(?=\S)/, "district"],
  [/^(quận|quan|q)([ .]+(?=\S)|(?=\d))/, "urbanDistrict"],
  [/^(tỉnh|tinh|t)[ .]+(?=\S)/, "province"],
];

export interface NamedPart {
  readonly kind: PartKind | null;
  readonly name: string;
}

/** "TT. Đồng Mỏ" is a township named "Đồng Mỏ"; without an administrative word the kind is null. */
export function splitKind(text: string): NamedPart {
  const written = writtenName(text);
  const lower = written.toLowerCase();
  for (const [pattern, kind] of prefixes) {
    const match = pattern.exec(lower);
    if (match) return { kind, name: written.slice(match[0].length).trim() };
  }
  return { kind: null, name: written };
}

const villageAbbreviations: readonly (readonly [RegExp, VillageKind])[] = [
  [/^(tdp|tổ dp|to dp)[ .]+(?=\S)/, "to_dan_pho"],
  [/^(kp)([ .]+(?=\S)|(?=\d))/, "khu_pho"],
];

/** A village as lists write it: "TDP 3" is the residential group 3; without a word it is a thôn. */
export function splitVillage(text: string): { kind: VillageKind; name: string } {
  const written = writtenName(text);
  const lower = written.toLowerCase();
  for (const [pattern, kind] of villageAbbreviations) {
    const match = pattern.exec(lower);
    if (match) return { kind, name: written.slice(match[0].length).trim() };
  }
  for (const [kind, word] of Object.entries(villageWords) as [VillageKind, string][]) {
    for (const start of [word.toLowerCase(), searchKey(word)]) {
      const rest = written.slice(start.length);
      if (lower.startsWith(start) && /^[ .]+\S/.test(rest)) return { kind, name: rest.replace(/^[ .]+/, "") };
    }
  }
  return { kind: "thon", name: written };
}

export interface PlaceText {
  readonly village: string | null;
  readonly commune: NamedPart | null;
  /** Every district, town, city or province named, in order. */
  readonly above: readonly NamedPart[];
}

/** A space, or a dash between spaces, before an administrative word starts a new part. */
const innerWords = new RegExp(
  String.raw`\s+(?:[-–]\s+)?(?=(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố|tỉnh|tp|tt)[\s.]+\p{L}` +
    String.raw`|[xphqt]\.\s*\p{L})`,
  "giu",
);
const communeKinds: readonly (PartKind | null)[] = ["commune", "ward", "township", "special_zone"];

/** Reads "Thôn Nà Kéo, xã Hòa Cư, huyện Cao Lộc, tỉnh Lạng Sơn", with or without commas and words. */
export function parsePlace(text: string): PlaceText {
  const parts = text
    .replace(innerWords, ", ")
    .split(/[,;]/)
    .map(splitKind)
    .filter((part) => part.name !== "");
  const village = parts.find((part) => part.kind === "village") ?? null;
  const rest = parts.filter((part) => part.kind !== "village");
  const named = rest.find((part) => communeKinds.includes(part.kind));
  const commune = named ?? (rest[0]?.kind === null ? rest[0] : null);
  const above = commune === null ? rest : rest.slice(rest.indexOf(commune) + 1);
  return { village: village?.name ?? null, commune, above };
}
