import { readFileSync } from "node:fs";
import {
  buildPolicySet,
  civilDate,
  fact,
  month,
  of,
  type PolicySet,
  type PolicySetDefinition,
  partsOf,
  text,
} from "@ansinh/engine";
import { livesInDifficultPlace, releasePolicySet } from "@ansinh/policies";
import { type FamilyCase, readCase } from "@ansinh/policies/case-file";
import { describe, expect, it } from "vitest";
import { answerCase, answerCaseTo, type CaseAnswer } from "./case-answer.ts";
import { caseWords } from "./case-words.ts";

const today = civilDate("2026-11-21");

/** Two areas of the release, so that what is told here doesn't change with every area that is added. */
const own = ["social-assistance", "social-pension", "care-allowance", "funeral-support"];
const { definition } = releasePolicySet;
const assistanceLaw = buildPolicySet({
  ...definition,
  benefits: definition.benefits.filter(({ id }) => own.includes(id)),
  overlaps: definition.overlaps.filter(({ combination }) =>
    partsOf(combination).every((id) => own.includes(id)),
  ),
});

function familyOf(set: PolicySet, written: unknown): FamilyCase {
  const read = readCase(set, typeof written === "string" ? written : JSON.stringify(written), {
    today,
    month: month("2026-11"),
  });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.case;
}
const answered = (written: unknown, set = assistanceLaw): CaseAnswer =>
  answerCase(set, familyOf(set, written));
const benefitOf = (answer: CaseAnswer, person: string, benefit: string) => {
  const found = answer.persons
    .find(({ id }) => id === person)
    ?.benefits.find((one) => one.benefit === benefit);
  if (!found) throw new Error(`${person} ${benefit}`);
  return found;
};

const example = readFileSync(new URL("../../../../../docs/case-example.json", import.meta.url), "utf8");
const lists = releasePolicySet.definition.lists.map(({ id }) => id);

describe("the example of the documents", () => {
  const answer = answered(example);

  it("grants the grandmother the pension, with clause, article and how far it was verified", () => {
    const pension = benefitOf(answer, "ba", "social-pension");
    expect(pension).toMatchObject({ outcome: "granted", amount: 540_000, bounds: null, overlap: null });
    expect(pension.clauses).toMatchObject([
      {
        amount: { lo: 540_000, hi: 540_000 },
        citation: { act: "41/2024/QH15", article: "21", status: "V2" },
      },
    ]);
    expect(pension.citations[0]?.words.vi).toBe("Điều 21 Luật Bảo hiểm xã hội 41/2024/QH15");
  });

  it("says of a refusal every reason, each with its article", () => {
    const pension = benefitOf(answer, "con", "social-pension");
    expect(pension.refusedFor.map(({ words, citations }) => [words.vi, citations.length])).toEqual([
      ["chưa đủ 75 tuổi", 1],
      ["chưa đủ 70 tuổi", 1],
    ]);
    expect(pension.refusals.map(({ vi }) => vi)).toEqual(["chưa đủ 75 tuổi", "chưa đủ 70 tuổi"]);
  });

  it("asks of what is open what an officer would ask, and gives the bounds until then", () => {
    const assistance = benefitOf(answer, "me", "social-assistance");
    expect(assistance).toMatchObject({ outcome: "undetermined", bounds: { lo: 810_000, hi: 1_350_000 } });
    expect(assistance.questions).toMatchObject([
      { kind: "fact", of: "maritalStatus", subject: { id: "me" } },
    ]);
    expect(assistance.questions[0]?.words.vi).toMatch(
      /^Nông Thị Mẹ: Tình trạng hôn nhân\? \(chưa có vợ, chồng/,
    );
    expect(answer.questions.map(({ of: id }) => id)).toContain("pregnant");
  });

  it("is readable in both languages", () => {
    const vi = caseWords(answer, "vi");
    expect(vi).toContain(
      "NÔNG THỊ BÀ\n  Cộng được hưởng sau khi loại trùng: 540.000 đ một tháng\n  ✓ Trợ cấp hưu",
    );
    expect(vi).toContain("        - chưa đủ 75 tuổi (Điều 21 Luật Bảo hiểm xã hội 41/2024/QH15 [V2])");
    const en = caseWords(answer, "en");
    expect(en).toContain("Month 11/2026 · acts in force up to 21/11/2026");
    expect(en).toContain("? Monthly social assistance: undetermined, from 810.000 đ to 1.350.000 đ a month");
  });
});

describe("benefits that exclude each other", () => {
  const elder = {
    birth: "1945-01-01",
    facts: { receivesPension: false, supporter: "none", takenIn: false, receivesWage: false },
  };
  const alone = {
    persons: [{ id: "a", ...elder }],
    household: { facts: { poverty: "poor" } },
    completeLists: lists,
  };

  it("the higher is due, the lower says which took its place and what it would be", () => {
    const answer = answered(alone);
    const [assistance, pension] = ["social-assistance", "social-pension"].map((id) =>
      benefitOf(answer, "a", id),
    );
    expect(assistance).toMatchObject({ outcome: "granted", amount: 1_080_000 });
    expect(pension).toMatchObject({
      outcome: "refused",
      alone: { outcome: "granted", amount: { lo: 540_000, hi: 540_000 } },
      overlap: { vi: expect.stringContaining("Trợ cấp xã hội hàng tháng") },
    });
    expect(answer.persons[0]?.due.monthly).toEqual({ lo: 1_080_000, hi: 1_080_000 });
    expect(caseWords(answer, "vi")).toMatch(/Trùng chế độ: .*\(nếu tính riêng: 540\.000 đ\)/);
  });

  it("while the higher is open, what is due lies between the lower and the higher, never their sum", () => {
    const { supporter: _, ...facts } = elder.facts;
    const answer = answered({ ...alone, persons: [{ id: "a", birth: elder.birth, facts }] });
    expect(benefitOf(answer, "a", "social-assistance").outcome).toBe("undetermined");
    expect(answer.persons[0]?.due.monthly).toEqual({ lo: 540_000, hi: 1_080_000 });
  });
});

describe("what is due to the household", () => {
  const benefit = assistanceLaw.definition.benefits[0];
  const clause = benefit?.clauses[0];
  const version = clause?.rules.at(-1);
  if (!version) throw new Error("the release has no benefit");
  const card: PolicySetDefinition["benefits"][number] = {
    id: "place-card",
    label: text("Thẻ của hộ", "Household card"),
    period: "monthly",
    subject: "household",
    inKind: text("thẻ", "card"),
    combination: of("place-card.card"),
    details: [],
    clauses: [
      {
        id: "place-card.card",
        amounts: [],
        rules: [
          {
            ...version,
            value: {
              label: text("hộ ở nơi khó khăn", "household in a difficult place"),
              reason: text("ở nơi khó khăn", "lives in a difficult place"),
              conditions: [
                {
                  id: "place",
                  label: text("ở nơi khó khăn", "in a difficult place"),
                  refusal: text("không ở nơi khó khăn", "not in a difficult place"),
                  reading: "anyDay",
                  readingCitation: version.citation,
                  citation: version.citation,
                  is: fact(livesInDifficultPlace),
                },
              ],
            },
          },
        ],
      },
    ],
  };
  const set = buildPolicySet({
    ...assistanceLaw.definition,
    benefits: [...assistanceLaw.definition.benefits, card],
  });
  const home = (facts: object) => ({ persons: [{ id: "a" }, { id: "b" }], household: { facts } });

  it("stands once beside the persons, in kind and never as money", () => {
    const answer = answered(home({ livesInDifficultPlace: true }), set);
    expect(answer.household).toMatchObject({
      due: { monthly: { lo: 0, hi: 0 } },
      benefits: [
        { benefit: "place-card", outcome: "granted", amount: null, portions: 1, inKind: { vi: "thẻ" } },
      ],
    });
    expect(answer.persons.flatMap(({ benefits }) => benefits).map((one) => one.benefit)).not.toContain(
      "place-card",
    );
    expect(caseWords(answer, "vi")).toContain("✓ Thẻ của hộ: được hưởng: thẻ");
  });

  it("is asked of the household while it isn't known", () => {
    const [open] = answered(home({}), set).household.benefits;
    expect(open?.questions[0]?.words.vi).toMatch(
      /^Hộ: Sống ở xã, thôn đặc biệt khó khăn.*\? \(có \/ không; hoặc/,
    );
  });
});

describe("a sealed reason", () => {
  const family = familyOf(assistanceLaw, {
    persons: [
      { id: "a", birth: "1990-01-01", facts: { hiv: true, receivesWage: false, maritalStatus: "unmarried" } },
    ],
    household: { facts: { poverty: "poor" } },
    completeLists: lists,
  });
  const assistanceTold = (answer: CaseAnswer) => benefitOf(answer, "a", "social-assistance");

  it("is told to whoever holds the class", () => {
    const told = assistanceTold(answerCaseTo(assistanceLaw, family, new Set(["hiv"])));
    expect(told).toMatchObject({ outcome: "granted", amount: 810_000 });
    expect(told.clauses[0]?.label.vi).toMatch(/HIV/);
    expect(told).toEqual(assistanceTold(answerCase(assistanceLaw, family)));
  });

  it("is told to nobody else: the amount, and neither clause nor article nor question", () => {
    const answer = answerCaseTo(assistanceLaw, family, new Set());
    const told = assistanceTold(answer);
    expect(told).toMatchObject({
      outcome: "granted",
      amount: 810_000,
      clauses: [],
      citations: [],
      reasons: [],
    });
    expect(JSON.stringify(answer)).not.toMatch(/HIV/i);
    expect(caseWords(answer, "vi")).not.toMatch(/HIV/i);
  });
});
