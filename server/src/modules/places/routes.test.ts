import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildApp } from "#platform/http/app.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { createReadyDatabase } from "#test/ready-database.ts";
import { routes } from "./index.ts";

let province: TestProvince;
let app: FastifyInstance;

beforeAll(async () => {
  province = await openTestProvince(createReadyDatabase());
  const actor = province.actor({ permissions: ["place.read", "place.change"], areas: "*" });
  app = await buildApp({
    services: province.services,
    routes,
    authenticate: async () => ({ actor, csrf: "c" }),
    systemActor: () => province.system,
  });
});

afterAll(async () => {
  await app.close();
  await province.close();
});

async function get(url: string) {
  const answer = await app.inject({ method: "GET", url });
  return { status: answer.statusCode, body: answer.json() };
}

const names = (units: { fullName: string }[]) => units.map((unit) => unit.fullName);

describe("the tree of units", () => {
  it("has the provinces in force on the business day, the own one named", async () => {
    const { status, body } = await get("/api/places/provinces");
    expect(status).toBe(200);
    expect(body).toMatchObject({ on: "2026-11-21", home: "20" });
    expect(body.provinces).toHaveLength(34);
    const langSon = body.provinces.find((one: { code: string }) => one.code === "20");
    expect(langSon.communes).toEqual({ ward: 4, commune: 61, special_zone: 0, township: 0 });
  });

  it("has the 63 provinces on the last day before the arrangement", async () => {
    const { body } = await get("/api/places/provinces?on=2025-06-30");
    expect(body.provinces).toHaveLength(63);
  });

  it("has the communes of a province, wards first", async () => {
    const { body } = await get("/api/places/provinces/20/communes");
    expect(body.communes).toHaveLength(65);
    expect(names(body.communes).slice(0, 5)).toEqual([
      "Phường Đông Kinh",
      "Phường Kỳ Lừa",
      "Phường Lương Văn Tri",
      "Phường Tam Thanh",
      "Xã Ba Sơn",
    ]);
  });

  it("says which code isn't a province", async () => {
    const { status, body } = await get("/api/places/provinces/99/communes");
    expect(status).toBe(404);
    expect(body).toMatchObject({ code: "places.unitNotFound", details: { code: "99" } });
  });
});

describe("searching while typing", () => {
  const search = async (text: string) => {
    const { body } = await get(`/api/places/search?q=${encodeURIComponent(text)}`);
    return body.found as { unit: { fullName: string; district: string }; today: { fullName: string }[] }[];
  };

  it("an old name shows what became of it, the own province first", async () => {
    const [first] = await search("hoa cu");
    expect(first).toMatchObject({ unit: { fullName: "Xã Hòa Cư", district: "Huyện Cao Lộc" } });
    expect(names(first?.today ?? [])).toEqual(["Xã Công Sơn"]);
  });

  it.each([
    ["ky lua", "Phường Kỳ Lừa"],
    ["phường kỳ", "Phường Kỳ Lừa"],
    ["06187", "Phường Kỳ Lừa"],
    ["Hòa Cư, Cao Lộc", "Xã Hòa Cư"],
    ["xa hoa cu, cao loc, lang son", "Xã Hòa Cư"],
    ["lạng sơn", "Tỉnh Lạng Sơn"],
  ])("%s finds %s first", async (text, expected) => {
    expect((await search(text))[0]?.unit.fullName).toBe(expected);
  });

  it("a divided commune shows every part", async () => {
    const [first] = await search("xã bính xá");
    expect(names(first?.today ?? [])).toEqual(["Xã Đình Lập", "Xã Kiên Mộc"]);
  });

  it("nothing typed and nonsense find nothing", async () => {
    expect(await search("  ")).toEqual([]);
    expect(await search("zzzz")).toEqual([]);
  });
});

describe("the page of a unit", () => {
  it("tells what it was made of, whole or in part, by which resolution", async () => {
    const { body } = await get("/api/places/units/06613");
    const [now] = body.states;
    expect(now.unit).toMatchObject({
      fullName: "Xã Đình Lập",
      provinceName: "Tỉnh Lạng Sơn",
      from: "2025-07-01",
    });
    const made = now.madeOf.map(
      (step: { unit: { fullName: string }; part: string }) => `${step.unit.fullName} ${step.part}`,
    );
    expect(made).toContain("Xã Bính Xá part");
    expect(made).toContain("Thị trấn Đình Lập whole");
    expect(now.madeOf[0]).toMatchObject({ on: "2025-07-01", source: "Nghị quyết 1672/NQ-UBTVQH15" });
  });

  it("a commune that became a ward has both states, the present one first", async () => {
    const { body } = await get("/api/places/units/26368");
    expect(names(body.states.map((state: { unit: { fullName: string } }) => state.unit))).toEqual([
      "Phường Long Thành",
      "Xã Long Thành",
      "Thị trấn Long Thành",
    ]);
    expect(body.states[0].unit).toMatchObject({ provinceName: "Thành phố Đồng Nai", from: "2026-04-30" });
    expect(body.states[2].unit).toMatchObject({ provinceName: "Tỉnh Đồng Nai", to: "2025-06-30" });
  });

  it("an unknown code is not found", async () => {
    expect((await get("/api/places/units/99999")).status).toBe(404);
  });
});

describe("resolving over the API", () => {
  it.each([
    ["name=xã Hòa Cư&province=Lạng Sơn", "one", "lineage", ["Xã Công Sơn"]],
    ["code=06622", "candidates", "divided", ["Xã Đình Lập", "Xã Kiên Mộc"]],
    ["name=xã Lộc Bìh&province=Lạng Sơn", "notFound", null, ["Xã Lộc Bình"]],
  ])("%s", async (query, kind, reason, expected) => {
    const { body } = await get(`/api/places/resolve?${encodeURI(query)}`);
    expect(body).toMatchObject({ kind, reason });
    expect(names(body.units)).toEqual(expected);
  });

  it("a village added on the screen decides for the divided commune", async () => {
    const payload = {
      commune: "06613",
      kind: "thon",
      name: "Nà Vang",
      from: "2025-07-01",
      formerCommune: "06622",
      decision: "Nghị quyết 5/NQ-HĐND",
    };
    const headers = { "x-csrf-token": "c" };
    const added = await app.inject({ method: "POST", url: "/api/places/villages", payload, headers });
    expect(added.statusCode).toBe(200);
    const { body } = await get(
      `/api/places/resolve?code=06622&village=${encodeURIComponent("thôn nà vang")}`,
    );
    expect(body).toMatchObject({ kind: "one", reason: "village" });
    const page = await get("/api/places/communes/06613/villages");
    expect(page.body.villages).toMatchObject([{ fullName: "Thôn Nà Vang", formerCommune: "06622" }]);
    expect((await get("/api/places/communes/06613/classifications")).body).toEqual({ classifications: [] });
  });
});
