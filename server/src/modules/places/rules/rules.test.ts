import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { nationalUnits } from "../data/national-units.ts";
import { fullName, type Unit, type Village } from "../model.ts";
import {
  holdersOn,
  indexUnits,
  keyDistance,
  nextOf,
  parsePlace,
  placeKey,
  previousOf,
  type Resolution,
  resolveUnit,
  splitKind,
  successors,
  type UnitIndex,
  type UnitQuery,
  unitOn,
  writtenName,
} from "./index.ts";

const today = "2026-11-21";
let index: UnitIndex;

/** "Bính Xá" (06622) was divided between Đình Lập (06613) and Kiên Mộc (06625). */
const villages: Village[] = [
  village("Nà Vang", "06613", "06622"),
  village("Pò Háng", "06625", "06622"),
  village("Bản Chắt", "06613", null),
  village("Khe Bó", "06613", null),
  village("Khe Bó", "06625", null),
  village("Còn Sung", "06625", "06625"),
];

function village(name: string, commune: string, formerCommune: string | null): Village {
  return {
    id: `${commune} ${name}`,
    commune,
    kind: "thon",
    name,
    from: "2020-01-01",
    to: null,
    formerCommune,
    source: "Nghị quyết HĐND xã",
  };
}

beforeAll(async () => {
  index = indexUnits({ ...(await nationalUnits()), villages });
});

function shown(result: Resolution): string {
  const names = (units: readonly Unit[]) => units.map((unit) => `${unit.code} ${fullName(unit)}`).join(" | ");
  switch (result.kind) {
    case "one":
      return `${result.by}: ${names([result.unit])}`;
    case "candidates":
      return `${result.reason}? ${names(result.list)}`;
    case "notFound":
      return `none; near: ${names(result.nearest)}`;
  }
}

const resolve = (query: UnitQuery, on = today) => shown(resolveUnit(index, query, on));

describe("names of places as lists write them", () => {
  it.each([
    ["xã Hòa Cư", "commune", "Hòa Cư"],
    ["XÃ HOÀ CƯ", "commune", "HÒA CƯ"],
    ["X. Hòa Cư", "commune", "Hòa Cư"],
    ["TT. Đồng Mỏ", "township", "Đồng Mỏ"],
    ["Thị Trấn Prao", "township", "Prao"],
    ["P.Chi Lăng", "ward", "Chi Lăng"],
    ["P12", "ward", "12"],
    ["Phường 01", "ward", "01"],
    ["đặc khu Lý Sơn", "special_zone", "Lý Sơn"],
    ["TP. Lạng Sơn", "city", "Lạng Sơn"],
    ["TX Quảng Trị", "town", "Quảng Trị"],
    ["huyện Cao Lộc", "district", "Cao Lộc"],
    ["tỉnh Lạng Sơn", "province", "Lạng Sơn"],
    ["Tân Thành", null, "Tân Thành"],
    ["Lạng Sơn", null, "Lạng Sơn"],
    ["Xá Lượng", null, "Xá Lượng"],
    ["Thôn Nà Kéo", "village", "Nà Kéo"],
    ["TDP 3", "village", "3"],
  ])("%s is read as %s %s", (text, kind, name) => {
    expect(splitKind(text)).toEqual({ kind, name });
  });

  it.each([
    ["Hoà", "Hòa"],
    ["thuỷ", "thủy"],
    ["Thuỵ Hùng", "Thụy Hùng"],
    ["khoẻ", "khỏe"],
    ["Quý", "Quý"],
    ["Quỳnh", "Quỳnh"],
    ["Hoàn Long", "Hoàn Long"],
    ["Ngoạn", "Ngoạn"],
    ["LUỸ", "LŨY"],
    ["Ea H’Leo", "Ea H'Leo"],
    ["Ho\u0061\u0300  Cư", "Hòa Cư"],
  ])("%s is printed as %s", (text, printed) => {
    expect(writtenName(text)).toBe(printed);
  });

  it.each([
    ["Hòa Cư", "hoà cư"],
    ["Quí Quân", "Quý Quân"],
    ["Ea H’Leo", "Ea H'leo"],
    ["K' Dang", "KDang"],
    ["Hòa Tú II", "Hòa Tú 2"],
    ["01", "1"],
    ["Bà Rịa - Vũng Tàu", "Bà Rịa–Vũng Tàu"],
  ])("%s and %s have one key", (a, b) => {
    expect(placeKey(a)).toBe(placeKey(b));
  });

  it.each(["Hòa Cư|Hòa Bình", "Phú Hòa 1|Phú Hòa 2", "1|10"])("%s have different keys", (pair) => {
    const [a = "", b = ""] = pair.split("|");
    expect(placeKey(a)).not.toBe(placeKey(b));
  });

  it("an address is read with or without commas", () => {
    const full = {
      village: "Nà Kéo",
      commune: { kind: "commune", name: "Hòa Cư" },
      above: [
        { kind: "district", name: "Cao Lộc" },
        { kind: "province", name: "Lạng Sơn" },
      ],
    };
    expect(parsePlace("Thôn Nà Kéo, xã Hoà Cư, huyện Cao Lộc, tỉnh Lạng Sơn")).toEqual(full);
    expect(parsePlace("thôn Nà Kéo xã Hòa Cư huyện Cao Lộc tỉnh Lạng Sơn")).toEqual(full);
    expect(parsePlace("thôn Nà Kéo - xã Hòa Cư - H. Cao Lộc, T. Lạng Sơn").commune).toEqual(full.commune);
  });

  it("a printed name is its own printed name, and keeps its key", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zàáảãạòóỏõọùúủũụỳýỷỹỵđ ]{0,20}$/), (text) => {
        expect(writtenName(writtenName(text))).toBe(writtenName(text));
        expect(placeKey(writtenName(text))).toBe(placeKey(text));
      }),
    );
  });

  it.each([
    ["hoa cu", "hoa cu", 0],
    ["hoa cu", "hoa cuu", 1],
    ["hoa cu", "ho acu", 1],
    ["", "abc", 3],
    ["dong mo", "dong ma", 1],
  ])("%s and %s are %i letters apart", (a, b, distance) => {
    expect(keyDistance(a, b)).toBe(distance);
    expect(keyDistance(b, a)).toBe(distance);
  });
});

describe("the unit that a code or a name stands for", () => {
  it.each<[string, UnitQuery, string]>([
    ["an old name", { name: "xã Hòa Cư", province: "Lạng Sơn" }, "lineage: 06220 Xã Công Sơn"],
    ["an old name", { name: "XA HOA CU", province: "lang son" }, "lineage: 06220 Xã Công Sơn"],
    ["the whole address", { name: "Xã Hoà Cư, huyện Cao Lộc, tỉnh Lạng Sơn" }, "lineage: 06220 Xã Công Sơn"],
    ["a name of today", { name: "phường Kỳ Lừa", province: "Lạng Sơn" }, "name: 06187 Phường Kỳ Lừa"],
    ["a code", { code: "06529" }, "name: 06529 Xã Lộc Bình"],
    ["a code from a number cell", { code: "6529" }, "name: 06529 Xã Lộc Bình"],
    ["another printed code", { code: "06978" }, "name: 06970 Xã Ba Chẽ"],
    ["a wrong letter", { name: "xã Lộc Bìh", province: "Lạng Sơn" }, "none; near: 06529 Xã Lộc Bình"],
    ["an unknown code", { code: "99999" }, "none; near: "],
    ["nothing", { name: "  " }, "none; near: "],
    ["a province", { name: "tỉnh Bắc Giang", level: "province" }, "lineage: 24 Thành phố Bắc Ninh"],
    ["a province's name", { name: "TP Hà Nội", level: "province" }, "name: 01 Thành phố Hà Nội"],
    ["an island", { name: "huyện Lý Sơn", level: "district" }, "lineage: 21548 Đặc khu Lý Sơn"],
  ])("%s: %j", (_, query, expected) => {
    expect(resolve(query)).toBe(expected);
  });

  it("one name in several provinces gives the candidates, and the province decides", () => {
    expect(resolve({ name: "xã Hòa An" })).toBe(
      "sameName? 01654 Xã Hòa An | 02353 Xã Hòa An | 31393 Xã Hòa An",
    );
    expect(resolve({ name: "xã Hòa An", province: "Cao Bằng" })).toBe("name: 01654 Xã Hòa An");
  });

  it("one old name in several districts gives the candidates, and the district decides", () => {
    const query = { name: "Xã Tân Thành", province: "Lạng Sơn" };
    expect(resolve({ ...query, writtenOn: "2024-05-01" })).toBe(
      "sameName? 06316 Xã Tân Đoàn | 06376 Xã Nhất Hòa | 06445 Xã Tân Thành",
    );
    expect(resolve({ ...query, district: "Huyện Cao Lộc" })).toBe("lineage: 06316 Xã Tân Đoàn");
    expect(resolve({ name: "Xã Tân Thành, H. Bắc Sơn, T. Lạng Sơn" })).toBe("lineage: 06376 Xã Nhất Hòa");
    expect(resolve(query)).toBe("name: 06445 Xã Tân Thành");
  });

  it("a commune that became a ward is found under both words, by the day", () => {
    expect(resolve({ name: "xã Long Thành", province: "Đồng Nai" }, "2026-04-29")).toBe(
      "name: 26368 Xã Long Thành",
    );
    expect(resolve({ name: "xã Long Thành", province: "Đồng Nai" }, "2026-04-30")).toBe(
      "name: 26368 Phường Long Thành",
    );
    expect(resolve({ name: "P. Long Thành", province: "TP Đồng Nai" })).toBe("name: 26368 Phường Long Thành");
  });
});

describe("what became of a divided commune", () => {
  const divided = "divided? 06613 Xã Đình Lập | 06625 Xã Kiên Mộc";
  const become = (clues: { village?: string; address?: string }) =>
    shown(successors(index, "06622", { on: today, ...clues }));

  it.each([
    ["nothing else known", {}, divided],
    ["a village that came from it", { village: "Thôn Nà Vang" }, "village: 06613 Xã Đình Lập"],
    ["its other village, without the word", { village: "pò háng" }, "village: 06625 Xã Kiên Mộc"],
    ["a village found in one of them alone", { village: "Thôn Bản Chắt" }, "village: 06613 Xã Đình Lập"],
    ["a village name found in both", { village: "Khe Bó" }, divided],
    ["a village that came from elsewhere", { village: "Còn Sung" }, divided],
    ["a village nobody knows", { village: "Thôn Không Tên" }, divided],
    [
      "an address with the village",
      { address: "Thôn Pò Háng, xã Bính Xá, Đình Lập" },
      "village: 06625 Xã Kiên Mộc",
    ],
    [
      "an address with the new commune",
      { address: "xã Kiên Mộc, tỉnh Lạng Sơn" },
      "address: 06625 Xã Kiên Mộc",
    ],
    ["an address with the old name", { address: "xã Bính Xá, huyện Đình Lập" }, divided],
  ])("%s", (_, clues, expected) => {
    expect(become(clues)).toBe(expected);
  });

  it("the old name in an address doesn't decide for the part that kept the name", () => {
    const kept = successors(index, "06625", { on: today, address: "xã Kiên Mộc, huyện Đình Lập" });
    expect(shown(kept)).toBe("divided? 06625 Xã Kiên Mộc | 06637 Xã Châu Sơn");
  });

  it("before the change it is itself", () => {
    expect(shown(successors(index, "06622", { on: "2025-06-30" }))).toBe("name: 06622 Xã Bính Xá");
    expect(shown(successors(index, "06622", { on: "2025-07-01" }))).toBe(divided);
  });

  it("a code that means an ended and a new commune follows the day on which it was written", () => {
    expect(shown(successors(index, "06625", { on: today }))).toBe(
      "divided? 06625 Xã Kiên Mộc | 06637 Xã Châu Sơn",
    );
    expect(shown(successors(index, "06625", { on: today, writtenOn: "2026-01-01" }))).toBe(
      "name: 06625 Xã Kiên Mộc",
    );
  });

  it("a commune that only shares its name with another one is not divided", () => {
    expect(shown(successors(index, "06079", { on: today }))).toBe("name: 06079 Xã Hồng Phong");
  });
});

describe("lineage of the whole country", () => {
  it("every ended unit has a holder today, and every step can be walked back", () => {
    for (const states of index.byCode.values()) {
      for (const unit of states) {
        expect(holdersOn(index, unit, today).length, `${unit.code} ${unit.name}`).toBeGreaterThan(0);
        for (const step of nextOf(index, unit)) {
          expect(previousOf(index, step.unit).some((back) => back.unit === unit)).toBe(true);
        }
      }
    }
  });

  it("a code never means two units on one day", () => {
    for (const [code, states] of index.byCode) {
      for (const day of ["2025-06-30", "2025-07-01", "2026-04-29", "2026-04-30", "2026-09-20", today]) {
        const on = states.filter((unit) => unitOn(index, code, day) !== null && unit.code === code);
        expect(
          on.filter((unit) => (unit.from ?? "") <= day && (unit.to ?? "9999") >= day).length,
        ).toBeLessThan(2);
      }
    }
  });

  it("communes divided on 01/07/2025 never resolve to one without a clue", () => {
    const divided = [...index.byCode.values()]
      .flat()
      .filter((unit) => nextOf(index, unit).some((step) => step.link.part === "part"));
    expect(divided).toHaveLength(442);
    for (const unit of divided) {
      expect(successors(index, unit.code, { on: today }).kind, unit.code).toBe("candidates");
    }
  });
});
