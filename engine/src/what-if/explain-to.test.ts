import { describe, expect, it } from "vitest";
import { explain } from "../explain/explain.ts";
import * as build from "../language/build.ts";
import type { FactRecord, FactValue } from "../language/facts.ts";
import { buildPolicySet } from "../language/policy-set.ts";
import { anna, club, condition, everyList, injured, now, secret } from "../test/tennis-club.fixture.ts";
import { explainTo } from "./explain-to.ts";
import { whatIf } from "./what-if.ts";

const nobody = new Set<string>();
const holder = new Set(["honour"]);
const fact = (kind: string, value: FactValue): FactRecord => ({ kind, value });
const adult = fact("born", "1990-01-01");
const asked = (facts: readonly FactRecord[], lists = everyList) => ({
  household: anna(facts, { completeLists: lists }),
  person: "anna",
  ...now,
});

/** The honour is given to the injured alone, so that it stays open while nobody knows of an injury. */
const both = buildPolicySet({
  ...club,
  benefits: club.benefits.map((benefit) => ({
    ...benefit,
    clauses: benefit.clauses.map((clause) =>
      clause.id === "honoured"
        ? {
            ...clause,
            rules: clause.rules.map((rule) => ({
              ...rule,
              value: {
                ...rule.value,
                conditions: [condition("honour", build.fact(secret)), condition("hurt", build.fact(injured))],
              },
            })),
          }
        : clause,
    ),
  })),
});

describe("two who differ in a sealed fact alone", () => {
  it("read the same where it leaves the outcome open, and so do what-if's changes", () => {
    const [plain, honoured] = [asked([adult]), asked([adult, fact("secret", true)])];
    expect(explain(both, plain).benefits[0]?.outcome.kind).toBe("refused");
    expect(explain(both, honoured).benefits[0]?.outcome.kind).toBe("undetermined");
    expect(JSON.stringify(explainTo(both, honoured, nobody))).toBe(
      JSON.stringify(explainTo(both, plain, nobody)),
    );
    const supposing = { benefit: "discount", classes: nobody };
    expect(JSON.stringify(whatIf(both, honoured, supposing))).toBe(
      JSON.stringify(whatIf(both, plain, supposing)),
    );
    expect(explainTo(both, honoured, holder)).toEqual(explain(both, honoured));
    const [discount] = explainTo(both, honoured, nobody).benefits;
    expect(explainTo(both, { ...honoured, benefits: ["discount"] }, nobody).benefits).toEqual([discount]);
  });

  it("read the same where an open clause grants as much", () => {
    const gold = [adult, fact("injured", false), fact("grade", "gold")];
    const told = (value: FactValue) =>
      JSON.stringify(explainTo(both, asked([...gold, fact("secret", value)]), nobody));
    expect(told(true)).toBe(told(false));
    expect(told(true)).not.toMatch(/honour|secret/);
  });

  it("what is granted under the sealed clause tells its amount and no reason", () => {
    const hurt = asked([adult, fact("injured", true), fact("secret", true)]);
    const [discount] = explainTo(both, hurt, nobody).benefits;
    expect(discount).toMatchObject({
      outcome: { kind: "granted", amount: 360, clauses: ["sealed"] },
      clauses: [],
      reasonSentence: { en: "360 đ; the reason is confidential" },
    });
    expect(explainTo(both, hurt, holder)).toEqual(explain(both, hurt));
  });
});

describe("a benefit without sealed clauses that waits for one that has them", () => {
  it("names no sealed fact, and everything to who holds the class", () => {
    const old = asked([fact("born", "1950-01-01"), fact("injured", false)], ["grades", "rich", "members"]);
    expect(JSON.stringify(explain(both, old))).toContain("secret");
    expect(JSON.stringify(explainTo(both, old, nobody))).not.toMatch(/honour|secret/);
    expect(explainTo(both, old, holder)).toEqual(explain(both, old));
  });
});

describe("evidence of a sealed decision", () => {
  const source = { kind: "decision", sensitivity: "honour", reference: "77" };

  it("counts as none where nothing is granted by it", () => {
    const rich = (facts: readonly FactRecord[]) => ({
      household: { ...anna([fact("born", "1950-01-01")]), facts },
      person: "anna",
      ...now,
    });
    const told = (facts: readonly FactRecord[]) => JSON.stringify(explainTo(both, rich(facts), nobody));
    expect(told([{ ...fact("rich", true), source }])).toBe(told([]));
  });

  it("leaves the amount alone where something is", () => {
    const gold = asked([adult, fact("injured", false), { ...fact("grade", "gold"), source }]);
    const [discount] = explainTo(both, gold, nobody).benefits;
    expect(discount).toMatchObject({ outcome: { amount: 120, clauses: ["sealed"] }, clauses: [] });
    expect(JSON.stringify(discount)).not.toMatch(/gold|77/);
  });
});
