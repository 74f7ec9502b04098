import { describe, expect, it } from "vitest";
import * as build from "../language/build.ts";
import { applyOverlay, type Overlay, overlayHash } from "../language/overlay.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import { EngineProblems } from "../language/problem.ts";
import { clauses, rules, same } from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { ratioOf } from "../values/ratio.ts";
import { overlayFromJson, overlayToJson } from "./policy-set-json.ts";

const version = <T>(value: T) => ({
  inForce: civilDate("2026-11-01"),
  appliesFrom: month("2026-11"),
  citation: rules("9", "M"),
  value,
});
const rule = clauses.level.rules[0]?.value;
if (!rule) throw new Error("the level has a rule");

/** A province's overlay with every part that one may have. */
const province: Overlay = {
  id: "province",
  label: same("province"),
  citation: rules("9", "M"),
  parameters: { fee: [version(150)] },
  tables: { "court-fee": [version({ clay: 1, grass: 2, hall: 3 })] },
  bands: { subsidy: [version([{ from: 0, value: 250_000 }])] },
  rules: { level: [version(rule)] },
  amounts: {
    level: [version({ parameter: "fee", coefficient: ratioOf("1.5"), rounding: "down" as const })],
  },
  combinations: { gift: build.of("senior") },
  removed: { benefits: ["patronage"], overlaps: ["one-of-two"] },
  added: { acts: [{ id: "province", name: same("Province") }], bands: [], facts: [] },
  confirmed: ["fee@2026-11@2026-11-01"],
};
const json = overlayToJson(province);

function refusals(written: string): readonly (readonly [string, string])[] {
  try {
    overlayFromJson(written);
  } catch (error) {
    if (error instanceof EngineProblems) return error.problems.map((found) => [found.code, found.at]);
    throw error;
  }
  return [];
}

function instead(piece: string, other: string): string {
  expect(json).toContain(piece);
  return json.replace(piece, other);
}

describe("an overlay as JSON", () => {
  it("comes back without loss, under the same hash and over the same set", () => {
    const back = overlayFromJson(json);
    expect(back).toEqual(province);
    expect([overlayToJson(back), overlayHash(back)]).toEqual([json, overlayHash(province)]);
    const set = buildPolicySet(wholeClub);
    expect(applyOverlay(set, back).hash).toBe(applyOverlay(set, province).hash);
  });

  it.each([
    ["an unknown part", instead('{"added"', '{"ended":[],"added"'), "json_key_unknown", "/ended"],
    ["an unknown key deep inside", instead('{"from":0', '{"form":1,"from":0'), "json_key_unknown", /\/form$/],
    [
      "a set's own part among what is added",
      instead('{"acts"', '{"birth":"born","acts"'),
      "json_key_unknown",
      "/added/birth",
    ],
    ["a part twice", instead('"confirmed"', '"confirmed":[],"confirmed"'), "json_key_twice", "/confirmed"],
    [
      "a parameter twice, of which readers keep the last",
      instead('"parameters":{"fee":[', '"parameters":{"fee":[],"fee":['),
      "json_key_twice",
      "/parameters/fee",
    ],
    [
      "a number in another spelling",
      instead('"value":150', '"value":1.5e2'),
      "json_number_spelling",
      /\/value$/,
    ],
    [
      "a number with digits that would be lost",
      instead('"value":150', '"value":150.00000000000000001'),
      "json_number_spelling",
      /\/value$/,
    ],
    ["a fraction of a đồng", instead('"value":150', '"value":150.5'), "json_value_not_allowed", /\/value$/],
    [
      "a version without its act",
      instead('"appliesFrom":"2026-11",', ""),
      "json_key_missing",
      /\/appliesFrom$/,
    ],
    [
      "no article or proposal it comes from",
      instead('"citation":', '"citationn":'),
      "json_key_unknown",
      /citationn$/,
    ],
    [
      "an id twice among what is added",
      instead('"acts":[', '"acts":[{"id":"province","name":{"en":"","vi":""}},'),
      "json_id_repeated",
      "/added/acts/1/id",
    ],
  ])("is refused with %s", (_, written, code, at) => {
    expect(refusals(written)).toContainEqual([code, typeof at === "string" ? at : expect.stringMatching(at)]);
  });

  it("is refused where it is a policy set or isn't JSON", () => {
    expect(refusals("{")).toEqual([["json_not_readable", "/"]]);
    expect(refusals("{}")).toEqual(["/id", "/label", "/citation"].map((at) => ["json_key_missing", at]));
  });
});
