import { type Explanation, explain, missingExamples, missingMonths } from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import { exampleFolders, examplesOf, lawOf, questionOf } from "./examples.ts";
import { type Example, releasePolicySet } from "./index.ts";
import { deviation } from "./kit/expectation.ts";

const run = (example: Example): Explanation["benefits"][number] => {
  const told = explain(lawOf(example), questionOf(example));
  const found = told.benefits.find((item) => item.benefit === example.benefit);
  if (!found) throw new Error(`no benefit ${example.benefit}`);
  return found;
};

describe.each(exampleFolders)("examples of %s", (_, examples) => {
  it.each(examples.map((example) => [example.name, example.month, example] as const))(
    "%s (%s)",
    (_name, _month, example) => {
      expect(deviation(example, run(example))).toBeUndefined();
    },
  );
});

describe("examples", () => {
  const all = exampleFolders.flatMap(([, examples]) => examples);
  const granted = new Set(all.flatMap(({ expect: wanted }) => ("granted" in wanted ? wanted.clauses : [])));

  it.each([...releasePolicySet.clauses.keys()])("show %s granted", (clause) => {
    expect([...granted]).toContain(clause);
  });

  it.each(releasePolicySet.definition.benefits.map((benefit) => benefit.id))(
    "show %s granted, refused and undetermined",
    (benefit) => {
      const kinds = examplesOf(benefit).flatMap((example) => Object.keys(example.expect));
      expect(kinds).toEqual(expect.arrayContaining(["granted", "refused", "undetermined"]));
    },
  );

  const worked = all.map((example) => ({ benefit: example.benefit, question: questionOf(example) }));

  it("stand in every month in which a benefit begins, changes or ends, and in the one before", () => {
    expect(missingMonths(releasePolicySet, worked).map(({ message }) => message.vi)).toEqual([]);
  });

  it("stand on every threshold of every clause, and beside it on either side", () => {
    expect(missingExamples(releasePolicySet, worked).map(({ message }) => message.vi)).toEqual([]);
  }, 300_000);

  it("have names of their own", () => {
    const names = all.map((example) => `${example.benefit} ${example.month} ${example.name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
