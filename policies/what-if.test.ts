import {
  type Answer,
  addMonths,
  explain,
  type FactRecord,
  type HouseholdInput,
  type Question,
  type SupposedChange,
  whatIf,
} from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import { exampleFolders, lawOf, questionOf } from "./examples.ts";
import { type Example, monthlyAreas, releaseAreas } from "./index.ts";

const sealedClasses = new Set(["hiv", "violence"]);
/** What communes pay every month; elsewhere a refusal may hang on several facts at once. */
const paidMonthly = new Set(monthlyAreas.flatMap((area) => area.benefits.map(({ id }) => id)));
/** Elsewhere categories are refused by the hundred on the same dates: every so many of them is asked. */
const askedEvery = 6;
const refused = exampleFolders
  .flatMap(([, examples]) => examples.filter(({ expect: wanted }) => "refused" in wanted))
  .filter(({ benefit }, index) => paidMonthly.has(benefit) || index % askedEvery === 0);
const asked = refused.map((example) => {
  const question = questionOf(example);
  const { benefit } = example;
  return {
    example,
    question,
    found: whatIf(lawOf(example), question, { benefit, classes: sealedClasses }),
  };
});

/** What is given instead of money counts one. */
const inKind = new Set(
  releaseAreas.flatMap((area) => area.benefits.filter((benefit) => benefit.inKind).map(({ id }) => id)),
);

/** What the explanation of a question comes to, in the shape of a what-if's answer. */
function explained(question: Question, example: Example): Answer {
  const { outcome } =
    explain(lawOf(example), question).benefits.find((item) => item.benefit === example.benefit) ?? {};
  switch (outcome?.kind) {
    case "granted": {
      const amount = inKind.has(example.benefit) ? 1 : outcome.amount;
      return { outcome: "granted", amount: { lo: amount, hi: amount }, clauses: outcome.clauses };
    }
    case "undetermined":
      return { outcome: "undetermined", amount: outcome.bounds, clauses: [] };
    default:
      return { outcome: "refused", amount: { lo: 0, hi: 0 }, clauses: [] };
  }
}

/** The household with one fact recorded as a what-if supposes it. */
function supposing(household: HouseholdInput, { fact, subject, to }: SupposedChange): HouseholdInput {
  const instead = (facts: readonly FactRecord[]): readonly FactRecord[] => [
    ...facts.filter(({ kind }) => kind !== fact),
    { kind: fact, value: to },
  ];
  if (subject.kind === "household") return { ...household, facts: instead(household.facts) };
  const members = household.members.map((member) =>
    member.id === subject.id ? { ...member, facts: instead(member.facts) } : member,
  );
  return { ...household, members };
}

describe("what if, asked of every refusal among the release's examples", () => {
  it("tells a fact or a month that changes it, except of the dead before it was due", () => {
    const silent = asked
      .filter(({ example }) => paidMonthly.has(example.benefit))
      .filter(({ found }) => found.changes.length === 0 && found.later === undefined)
      .flatMap(({ example: { expect: wanted } }) => ("refused" in wanted ? wanted.refused : []));
    // nothing brings back the dead, or a law before it began or after it ended
    expect(new Set(silent)).toEqual(
      new Set(["người này không còn sống trong tháng", "chế độ không áp dụng trong tháng"]),
    );
    const unsearched = asked.filter(
      ({ example, found }) =>
        found.sealed || (paidMonthly.has(example.benefit) && found.unsearched.length > 0),
    );
    expect(unsearched).toEqual([]);
  });

  it("tells of each fact what the same question comes to once it is recorded so", () => {
    for (const { example, question, found } of asked)
      for (const change of found.changes) {
        const household = supposing(question.household, change);
        expect([example.name, change.fact, explained({ ...question, household }, example)]).toEqual([
          example.name,
          change.fact,
          change.due,
        ]);
      }
  }, 300_000);

  it("tells the first month that is decided otherwise: until the one before it is today's answer or open", () => {
    for (const { example, question, found } of asked) {
      if (!found.later) continue;
      const { month, due } = found.later;
      expect([example.name, explained({ ...question, month }, example)]).toEqual([example.name, due]);
      const before = explained({ ...question, month: addMonths(month, -1) }, example);
      const [today, open] = ["refused", paidMonthly.has(example.benefit) ? "refused" : "undetermined"];
      expect([example.name, [today, open].includes(before.outcome)]).toEqual([example.name, true]);
    }
  });

  it("is asked of many refusals, with changes and with months", () => {
    expect(asked.length).toBeGreaterThan(90);
    expect(asked.filter(({ found }) => found.changes.length > 0).length).toBeGreaterThan(80);
    expect(asked.filter(({ found }) => found.later).length).toBeGreaterThan(10);
  });
});
