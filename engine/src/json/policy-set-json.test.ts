import { describe, expect, it } from "vitest";
import { contentHash } from "../language/content-hash.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import { EngineProblems } from "../language/problem.ts";
import { club } from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
import { policySetFromJson, policySetToJson } from "./policy-set-json.ts";

const json = policySetToJson(wholeClub);

function refusals(written: string): readonly (readonly [string, string])[] {
  try {
    policySetFromJson(written);
  } catch (error) {
    if (error instanceof EngineProblems) return error.problems.map((found) => [found.code, found.at]);
    throw error;
  }
  return [];
}

/** The club with the first occurrence of a piece written otherwise. */
function instead(piece: string, other: string): string {
  expect(json).toContain(piece);
  return json.replace(piece, other);
}

describe("a policy set as JSON", () => {
  it.each([
    ["the club", club],
    ["the club with every construct", wholeClub],
  ])("comes back without loss and under the same hash: %s", (_, definition) => {
    const back = policySetFromJson(policySetToJson(definition));
    expect(back).toEqual(JSON.parse(JSON.stringify(definition)));
    expect(contentHash(back)).toBe(contentHash(definition));
    expect(policySetToJson(back)).toBe(policySetToJson(definition));
    expect(buildPolicySet(back).hash).toBe(buildPolicySet(definition).hash);
  });

  it.each([
    ["an unknown key at the top", instead('{"acts"', '{"more":1,"acts"'), "json_key_unknown", "/more"],
    [
      "a key named like an object's own",
      instead('{"acts"', '{"__proto__":1,"acts"'),
      "json_key_unknown",
      "/__proto__",
    ],
    ["a missing key", instead('"birth":"born",', ""), "json_key_missing", "/birth"],
    ["a key twice", instead('"birth":"born"', '"birth":"born","birth":"born"'), "json_key_twice", "/birth"],
    [
      "a key twice that is written in two ways",
      instead('"birth":"born"', String.raw`"birth":"born","\u0062irth":"born"`),
      "json_key_twice",
      "/birth",
    ],
    [
      "a key twice deep inside",
      instead('{"acts":[{"id":"club-rules"', '{"acts":[{"id":"club-rules","id":"club-rules"'),
      "json_key_twice",
      "/acts/0/id",
    ],
    ["a key given as null", instead('"birth":"born"', '"birth":null'), "json_value_not_allowed", "/birth"],
  ])("is refused with %s", (_, written, code, at) => {
    expect(refusals(written)).toEqual([[code, at]]);
  });

  it.each([
    ["a misspelled operation", '"op":"compare"', '"op":"comparee"', "json_value_not_allowed", /\/op$/],
    [
      "an operation named like an object's own",
      '"op":"compare"',
      '"op":"toString"',
      "json_value_not_allowed",
      /\/op$/,
    ],
    ["a fraction", '"max":1000000', '"max":1000000.5', "json_value_not_allowed", /\/max$/],
    [
      "a number beyond 2^53 - 1",
      '"max":1000000',
      '"max":9007199254740992',
      "json_value_not_allowed",
      /\/max$/,
    ],
    [
      "a number with digits that would be lost",
      '"max":1000000',
      '"max":1000000.00000000001',
      "json_number_spelling",
      /\/max$/,
    ],
    ["a number in another spelling", '"max":1000000', '"max":1e6', "json_number_spelling", /\/max$/],
    ["a number as text", '"max":1000000', '"max":"1000000"', "json_value_not_allowed", /\/max$/],
    [
      "a day that doesn't exist",
      '"inForce":"2020-01-01"',
      '"inForce":"2021-02-29"',
      "json_value_not_allowed",
      /\/inForce$/,
    ],
    [
      "a thirteenth month",
      '"appliesFrom":"2020-01"',
      '"appliesFrom":"2020-13"',
      "json_value_not_allowed",
      /\/appliesFrom$/,
    ],
    [
      "a fraction that isn't in lowest terms",
      '"denominator":2,"numerator":3',
      '"denominator":4,"numerator":6',
      "json_value_not_allowed",
      /\/coefficient$/,
    ],
    [
      "a fraction of nothing",
      '"denominator":2,"numerator":3',
      '"denominator":0,"numerator":3',
      "json_value_not_allowed",
      /\/coefficient$/,
    ],
    [
      "a negative denominator",
      '"denominator":2,"numerator":3',
      '"denominator":-2,"numerator":-3',
      "json_value_not_allowed",
      /\/coefficient$/,
    ],
    [
      "a quantity where a truth is needed",
      '{"op":"diedInMonth"}',
      '{"op":"constant","type":"number","value":1}',
      "json_value_not_allowed",
      /\/op$/,
    ],
    [
      "a truth where a quantity is needed",
      '{"op":"constant","type":"number","unit":"year","value":18}',
      '{"op":"diedInMonth"}',
      "json_value_not_allowed",
      /\/op$/,
    ],
    ["a repeated id", '{"id":"grass"', '{"id":"clay"', "json_id_repeated", /\/values\/1\/id$/],
  ])("is refused with %s", (_, piece, other, code, at) => {
    expect(refusals(instead(piece, other))).toEqual([[code, expect.stringMatching(at)]]);
  });

  it("may repeat a key in two objects, and say colons, braces, quotes and backslashes in words", () => {
    const words = 'a "b": {c, [d]} \\';
    const written = instead('"vi":"Club rules"', `"vi":${JSON.stringify(words)}`);
    expect(refusals(written)).toEqual([]);
    expect(policySetFromJson(written).acts[0]?.name.vi).toBe(words);
  });

  it("keeps on which day an age is read, and refuses any other than the month's end", () => {
    const written = instead('{"birth":{', '{"at":"monthEnd","birth":{');
    const read = policySetFromJson(written);
    expect(policySetToJson(read)).toBe(written);
    expect(contentHash(read)).not.toBe(contentHash(wholeClub));
    const noon = instead('"op":"age"', '"at":"noon","op":"age"');
    expect(refusals(noon)).toEqual([["json_value_not_allowed", expect.stringMatching(/\/at$/)]]);
  });

  it("reads the greatest safe number", () => {
    expect(refusals(instead('"max":1000000', '"max":9007199254740991'))).toEqual([]);
  });

  it("is refused where it nests deeper than any law, or isn't JSON", () => {
    const deep = `${'{"op":"not","operand":'.repeat(5000)}{"op":"diedInMonth"}${"}".repeat(5000)}`;
    expect(refusals(instead('{"op":"diedInMonth"}', deep))).toHaveLength(1);
    expect(refusals("{")).toEqual([["json_not_readable", "/"]]);
    expect(refusals("[]")).toEqual([["json_value_not_allowed", "/"]]);
  });

  it("says in both languages how to mend", () => {
    try {
      policySetFromJson(instead('"birth":"born"', '"birth":1'));
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(EngineProblems);
      expect(error instanceof EngineProblems && error.problems[0]?.message).toEqual({
        vi: "/birth: có 1; hãy ghi chữ trong ngoặc kép.",
        en: "/birth: found 1; write a string.",
      });
    }
  });
});
