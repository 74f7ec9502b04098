import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, it } from "vitest";
import { nationalUnits } from "#server/modules/places/data/national-units.ts";
import { type Day, fullName, holdsOn, type Unit } from "#server/modules/places/model.ts";

/** The other collection lies beside the checkout; a missing file fails the test, it is never skipped. */
const folder = new URL("../../../shared/data/units/", import.meta.url);

interface FileUnit {
  Code: string;
  FullName: string;
  ProvinceCode?: string;
  Wards?: FileUnit[];
}

interface FileLine {
  provinceCode: string;
  districtCode: string;
  wardCode: string;
  isDividedWard: string;
  province: string;
  district: string;
  ward: string;
  newWard: string;
  newProvinceCode: string;
  newWardCode: string;
}

/** The state of the other collection: it knows the changes of 30/04/2026, not those of 01/09 and 20/09/2026. */
const dayOfFile = "2026-07-31";

/**
 * Text without what is spelling only: case, apostrophes, hyphens and the letter of a syllable that carries
 * the tone (Hòa, Hoà). Everything else must be equal to the letter.
 */
function spelled(text: string): string {
  const plain = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\s*-\s*|\s+/g, " ");
  const syllables = plain.split(" ").map((syllable) => {
    const marks = syllable.normalize("NFD");
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;
    return marks.replace(tone, "") + (marks.match(tone) ?? []).join("");
  });
  return syllables.join(" ").trim();
}

const oldCode = (line: FileLine) =>
  line.wardCode === "" ? line.districtCode : String(Number(line.wardCode)).padStart(5, "0");

let ours: Awaited<ReturnType<typeof nationalUnits>>;
let fileUnits: FileUnit[];
let fileLines: FileLine[];

beforeAll(async () => {
  ours = await nationalUnits();
  const provinces = JSON.parse(readFileSync(new URL("units_2026_full.json", folder), "utf8")) as FileUnit[];
  fileUnits = provinces.flatMap((province) => [province, ...(province.Wards ?? [])]);
  const csv = readFileSync(new URL("vietnamadminunits_convert_legacy_2025_simple.csv", folder), "utf8");
  fileLines = parse(csv, { columns: true, bom: true }) as FileLine[];
});

const inForce = (day: Day) => ours.units.filter((unit) => holdsOn(unit, day));

/** Every difference in code, name, administrative word or province, named; both ways. */
function unitDifferences(day: Day): string[] {
  const mine = new Map(inForce(day).map((unit) => [unit.code, unit]));
  const theirs = new Map(fileUnits.map((unit) => [unit.Code, unit]));
  const missing = [...theirs.values()]
    .filter((unit) => !mine.has(unit.Code))
    .map((unit) => `${unit.Code} ${unit.FullName}: only in the file`);
  const differing = [...mine.values()].flatMap((unit) => {
    const other = theirs.get(unit.code);
    if (!other) return [`${unit.code} ${fullName(unit)}: only ours`];
    const equal =
      spelled(fullName(unit)) === spelled(other.FullName) && unit.province === (other.ProvinceCode ?? null);
    return equal ? [] : [`${unit.code} ${fullName(unit)}: in the file ${other.FullName}`];
  });
  return [...missing, ...differing].sort();
}

describe("units in force, compared with the other collection", () => {
  it("has 34 provinces and 3,321 communes on each day since 01/07/2025", () => {
    for (const day of ["2025-07-01", "2026-04-29", "2026-04-30", dayOfFile, "2026-09-20", "2026-11-21"]) {
      const levels = inForce(day).map((unit) => unit.level);
      expect(levels.filter((level) => level === "province")).toHaveLength(34);
      expect(levels.filter((level) => level === "commune")).toHaveLength(3321);
      expect(new Set(inForce(day).map((unit) => unit.code)).size).toBe(34 + 3321);
    }
  });

  it("agrees in every code, name, word and province on the day of the file, one code excepted", () => {
    expect(unitDifferences(dayOfFile)).toEqual([
      // The signed copy of Decision 19/2025/QĐ-TTg gives xã Ba Chẽ 06970; the file follows a copy with 06978.
      "06970 Xã Ba Chẽ: only ours",
      "06978 Xã Ba Chẽ: only in the file",
    ]);
    expect(inForce(dayOfFile).find((unit) => unit.code === "06970")?.otherCodes).toEqual(["06978"]);
  });

  it("differs on 21/11/2026 by the changes of September 2026 alone, which the file doesn't know", () => {
    expect(unitDifferences("2026-11-21")).toEqual([
      "06970 Xã Ba Chẽ: only ours",
      "06978 Xã Ba Chẽ: only in the file",
      // Resolution 388/NQ-UBTVQH16, in force 20/09/2026.
      "07294 Phường Bố Hạ: in the file Xã Bố Hạ",
      "07375 Phường Lạng Giang: in the file Xã Lạng Giang",
      "07399 Phường Kép: in the file Xã Kép",
      "07444 Phường Lục Nam: in the file Xã Lục Nam",
      "07840 Phường Hiệp Hòa: in the file Xã Hiệp Hoà",
      "09193 Phường Yên Phong: in the file Xã Yên Phong",
      "09292 Phường Phù Lãng: in the file Xã Phù Lãng",
      "09313 Phường Chi Lăng: in the file Xã Chi Lăng",
      "09319 Phường Tiên Du: in the file Xã Tiên Du",
      "09454 Phường Gia Bình: in the file Xã Gia Bình",
      "09475 Phường Nhân Thắng: in the file Xã Nhân Thắng",
      "09496 Phường Lương Tài: in the file Xã Lương Tài",
      // Resolutions 36/2026/QH16, in force 01/09/2026, and 39/2026/QH16, in force 20/09/2026.
      "22 Thành phố Quảng Ninh: in the file Tỉnh Quảng Ninh",
      "24 Thành phố Bắc Ninh: in the file Tỉnh Bắc Ninh",
    ]);
  });
});

/** Districts that the two collections spell differently, ours first. */
const districtSpellings = [
  ["Huyện Đăk Đoa", "Huyện Đak Đoa"],
  ["Huyện Đắk Hà", "Huyện Đăk Hà"],
  ["Huyện Ia H' Drai", "Huyện Ia H'Drai"],
];

describe("units that ended on 30/06/2025, compared with the other collection", () => {
  const ended = () => ours.units.filter((unit) => unit.to === "2025-06-30");

  it("agrees in every old province", () => {
    const mine = ended().filter((unit) => unit.level === "province");
    const theirs = new Map(fileLines.map((line) => [line.provinceCode.padStart(2, "0"), line.province]));
    expect(mine.map((unit) => `${unit.code} ${spelled(fullName(unit))}`).sort()).toEqual(
      [...theirs].map(([code, name]) => `${code} ${spelled(name)}`).sort(),
    );
    expect(theirs.size).toBe(63);
  });

  it("agrees in every old commune: code, word, name or a spelling we hold, district and province", () => {
    const theirs = new Map(fileLines.map((line) => [oldCode(line), line]));
    const usedSpellings = new Set<string>();
    const mine = ended().filter((unit) => unit.level !== "province");
    const differing = mine.flatMap((unit) => {
      const other = theirs.get(unit.code);
      if (!other) return [`${unit.code} ${fullName(unit)}: only ours`];
      return oldUnitDifferences(unit, other, usedSpellings);
    });
    const codes = new Set(mine.map((unit) => unit.code));
    const missing = [...theirs.keys()]
      .filter((code) => !codes.has(code))
      .map((code) => `${code}: only in the file`);
    expect([...missing, ...differing]).toEqual([]);
    expect(mine).toHaveLength(10_035 + 5);
    expect([...usedSpellings].sort()).toEqual(districtSpellings.map(([name]) => name).sort());
  });

  it("holds no spelling that the other collection doesn't use", () => {
    const theirs = new Map(fileLines.map((line) => [oldCode(line), line]));
    const idle = ended().filter((unit) =>
      unit.spellings.some(
        (name) =>
          spelled(fullName({ kind: unit.kind, name })) !== spelled(theirs.get(unit.code)?.ward ?? "") ||
          spelled(name) === spelled(unit.name),
      ),
    );
    expect(idle).toEqual([]);
    expect(ended().filter((unit) => unit.spellings.length > 0)).toHaveLength(162);
  });
});

function oldUnitDifferences(unit: Unit, other: FileLine, used: Set<string>): string[] {
  const found: string[] = [];
  const names = [unit.name, ...unit.spellings].map((name) => spelled(fullName({ kind: unit.kind, name })));
  const theirName = other.ward === "" ? other.district : other.ward;
  if (!names.includes(spelled(theirName)))
    found.push(`${unit.code} ${fullName(unit)}: in the file ${theirName}`);
  if (unit.province !== other.provinceCode.padStart(2, "0"))
    found.push(`${unit.code}: province ${other.province}`);
  if (unit.level === "commune" && spelled(unit.district ?? "") !== spelled(other.district)) {
    const pair = districtSpellings.find(
      ([mine, theirs]) => mine === unit.district && theirs === other.district,
    );
    if (pair?.[0]) used.add(pair[0]);
    else found.push(`${unit.code} ${unit.district}: in the file ${other.district}`);
  }
  return found;
}

/**
 * Pairs of the file that can't be: two old communes of one name lay in what is now one province, and the file
 * gives each the successors of both. The successor lies in the district of the namesake, none of the old
 * commune's own neighbours went there, and the package names the other one. So we hold them for whole.
 */
const namesakes = [
  "06079 → 06184", // Xã Hồng Phong (Huyện Bình Gia), Xã Đồng Đăng
  "10798 → 11911", // Xã Hòa Bình (Huyện Kim Thành), Xã Nguyễn Bỉnh Khiêm
  "11890 → 10804", // Xã Hòa Bình (Huyện Vĩnh Bảo), Xã Kim Thành
  "11890 → 10843", // Xã Hòa Bình (Huyện Vĩnh Bảo), Xã Hà Nam
  "25462 → 27694", // Phường 4 (Thành phố Tây Ninh), Phường Long An
  "27691 → 25459", // Phường 4 (Thành phố Tân An), Phường Tân Ninh
  "28252 → 29869", // Phường 4 (Thành phố Mỹ Tho), Phường Cao Lãnh
  "28270 → 29869", // Phường 6 (Thành phố Mỹ Tho), Phường Cao Lãnh
  "28437 → 29869", // Phường 3 (Thị xã Cai Lậy), Phường Cao Lãnh
  "28439 → 29869", // Phường 4 (Thị xã Cai Lậy), Phường Cao Lãnh
  "28924 → 29734", // Xã Hòa Lộc (Huyện Mỏ Cày Bắc), Xã Hoà Hiệp
  "29623 → 29182", // Xã Mỹ An (Huyện Mang Thít), Xã Thạnh Phú
  "29734 → 28921", // Xã Hòa Lộc (Huyện Tam Bình), Xã Tân Thành Bình
  "29902 → 29869", // Phường 3 (Thành phố Sa Đéc), Phường Cao Lãnh
  "29908 → 29869", // Phường 4 (Thành phố Sa Đéc), Phường Cao Lãnh
  "31246 → 31726", // Xã Thạnh Quới (Huyện Vĩnh Thạnh), Xã Gia Hoà
  "31268 → 31666", // Xã Tân Thạnh (Huyện Thới Lai), Xã Tân Thạnh
  "31378 → 31654", // Xã Phú Hữu (Huyện Châu Thành), Xã Trường Khánh
  "31379 → 31582", // Xã Phú Tân (Huyện Châu Thành), Xã Thuận Hoà
  "31438 → 31741", // Xã Tân Long (Huyện Phụng Hiệp), Xã Tân Long
  "31474 → 31741", // Xã Long Bình (Thị xã Long Mỹ), Xã Tân Long
  "31480 → 31639", // Xã Long Phú (Thị xã Long Mỹ), Xã Long Phú
  "31483 → 31591", // Xã Thuận Hưng (Huyện Long Mỹ), Xã Mỹ Hương
  "31582 → 31378", // Xã Phú Tân (Huyện Châu Thành), Xã Phú Hữu
  "31606 → 31495", // Xã Thuận Hưng (Huyện Mỹ Tú), Xã Xà Phiên
  "31657 → 31378", // Xã Phú Hữu (Huyện Long Phú), Xã Phú Hữu
  "31666 → 31288", // Xã Tân Thạnh (Huyện Long Phú), Xã Trường Thành
  "31669 → 31480", // Xã Long Phú (Huyện Long Phú), Phường Long Phú 1
  "31714 → 31246", // Xã Thạnh Quới (Huyện Mỹ Xuyên), Xã Thạnh Quới
  "31741 → 31408", // Xã Tân Long (Thị xã Ngã Năm), Xã Thạnh Hoà
  "31744 → 31473", // Xã Long Bình (Thị xã Ngã Năm), Phường Long Bình
];

describe("lineage of 01/07/2025, compared with the other collection", () => {
  const on2025 = () => ours.lineage.filter((link) => link.on === "2025-07-01" && link.code.length !== 2);

  it("agrees in every pair of old and new commune, both ways", () => {
    const mine = new Set(on2025().map((link) => `${link.code} → ${link.into}`));
    const theirs = new Set(fileLines.map((line) => `${oldCode(line)} → ${line.newWardCode}`));
    expect([...theirs].filter((pair) => !mine.has(pair)).sort()).toEqual([...namesakes].sort());
    expect([...mine].filter((pair) => !theirs.has(pair))).toEqual([]);
    expect(mine.size).toBe(10_602 - namesakes.length);
  });

  it("calls divided the same communes, but for those divided only by a namesake", () => {
    const mine = on2025().flatMap((link) => (link.part === "part" ? [link.code] : []));
    const theirs = new Map<string, Set<string>>();
    for (const line of fileLines.filter((one) => one.isDividedWard === "True")) {
      const into = theirs.get(oldCode(line)) ?? new Set();
      theirs.set(oldCode(line), into.add(`${oldCode(line)} → ${line.newWardCode}`));
    }
    const real = [...theirs].filter(
      ([, pairs]) => [...pairs].filter((pair) => !namesakes.includes(pair)).length > 1,
    );
    expect(theirs.size).toBe(471);
    expect([...new Set(mine)].sort()).toEqual(real.map(([code]) => code).sort());
    expect(real).toHaveLength(442);
  });

  it("agrees in the name and province of every new commune on 01/07/2025", () => {
    const mine = new Map(inForce("2025-07-01").map((unit) => [unit.code, unit]));
    const differing = fileLines.flatMap((line) => {
      const unit = mine.get(line.newWardCode);
      const equal =
        unit && spelled(fullName(unit)) === spelled(line.newWard) && unit.province === line.newProvinceCode;
      return equal ? [] : [`${line.newWardCode} ${unit ? fullName(unit) : "—"}: in the file ${line.newWard}`];
    });
    expect([...new Set(differing)]).toEqual([]);
  });

  it("agrees in the province into which each old province went", () => {
    const mine = ours.lineage.filter((link) => link.on === "2025-07-01" && link.code.length === 2);
    const theirs = fileLines.map((line) => `${line.provinceCode.padStart(2, "0")} → ${line.newProvinceCode}`);
    expect(mine.map((link) => `${link.code} → ${link.into}`).sort()).toEqual([...new Set(theirs)].sort());
  });
});
