import { describe, expect, it } from "vitest";
import type { PolicySetDefinition } from "../language/definition.ts";
import type { BooleanNode, QuantityNode } from "../language/node.ts";
import { clause, club, condition, income, injured } from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
import { checkDefinition } from "./check.ts";

/** Nodes as data may hold them, whatever the compiler would say. */
const truth = (written: string): BooleanNode => JSON.parse(written);
const quantity = (written: string): QuantityNode => JSON.parse(written);

const hurt = JSON.stringify({ op: "fact", type: "boolean", fact: injured.id });
const earned = JSON.stringify({ op: "fact", type: "money", fact: income.id });
const grade = JSON.stringify({ op: "fact", type: "enum", fact: "grade" });

const asking = (is: BooleanNode): PolicySetDefinition => ({
  ...club,
  overlaps: [],
  benefits: [
    {
      id: "prize",
      label: { vi: "Giải", en: "Prize" },
      period: "monthly",
      clauses: [clause("prize", "1", [condition("asked", is)])],
      combination: { op: "of", id: "prize" },
      details: [],
    },
  ],
});

describe("a node of the wrong kind", () => {
  it("is none of the club with every construct", () => {
    expect(checkDefinition(wholeClub)).toEqual([]);
  });

  it.each([
    ["an amount as a condition", earned],
    ["an enumerated fact as a condition", grade],
    ["the opposite of an amount", `{"op":"not","operand":${earned}}`],
    ["an amount among conditions", `{"op":"all","operands":[${hurt},${earned}]}`],
    ["a truth compared", `{"op":"compare","relation":"<","left":${hurt},"right":${earned}}`],
    ["one of the values of an amount", `{"op":"oneOf","of":${earned},"values":["gold"]}`],
    ["members for whom an amount", `{"op":"someMember","among":{},"where":${earned}}`],
    [
      "a sum of truths",
      `{"op":"compare","relation":"<","left":{"op":"sumMembers","among":{},"where":${hurt},"of":${hurt}},"right":${earned}}`,
    ],
    [
      "the age of a truth",
      `{"op":"compare","relation":"<","left":{"op":"age","unit":"year","birth":${hurt}},"right":${earned}}`,
    ],
    ["an operation that the language doesn't have", `{"op":"maybe","operand":${hurt}}`],
  ])("is refused before anything looks into it: %s", (_, written) => {
    const found = checkDefinition(asking(truth(written)));
    expect(found.map(({ code, at }) => [code, at])).toEqual([["wrong_kind", "prize asked"]]);
  });

  it("is refused where something is counted, said, derived or named", () => {
    const [gift] = club.benefits.filter(({ id }) => id === "gift");
    const [senior] = gift?.clauses ?? [];
    if (!gift || !senior) throw new Error("the club has a gift");
    const units = { count: quantity(hurt), label: { vi: "lần", en: "times" } };
    const found = checkDefinition({
      ...club,
      facts: [
        ...club.facts,
        { ...injured, id: "odd", absence: { means: "derived", from: truth(earned), reason: injured.label } },
      ],
      conditions: [
        { id: "odd", label: injured.label, citation: { act: "club-rules", status: "D" }, is: truth(earned) },
      ],
      benefits: [
        {
          ...gift,
          clauses: [{ ...senior, units }],
          details: [{ of: quantity(hurt), words: { vi: "{}", en: "{}" } }],
        },
      ],
    });
    expect(found.map(({ code, at }) => `${code} ${at}`)).toEqual([
      "wrong_kind odd",
      "wrong_kind odd",
      "wrong_kind gift",
      "wrong_kind senior",
    ]);
  });

  it("is told with its place and how to mend it, in both languages", () => {
    const [found] = checkDefinition(asking(truth(earned)));
    expect(found?.message).toEqual({
      vi:
        "Giải, khoản “prize”, điều kiện “asked” (Điều 2 Club rules): " +
        'phép "fact" đứng ở chỗ cần điều đúng hoặc sai. So sánh đại lượng với một giá trị, hoặc sửa phép tính.',
      en:
        "Prize, clause “prize”, condition “asked” (Article 2, Club rules): " +
        '"fact" stands where something true or false is needed. ' +
        "Compare the quantity with a value, or correct the operation.",
    });
  });
});
