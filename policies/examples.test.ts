import {
  civilDate,
  type Explanation,
  explain,
  type FactRecord,
  type HouseholdInput,
  missingExamples,
  month,
  parseCivilDate,
  type Question,
} from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import { funeralExamples } from "./funeral-support/examples.ts";
import { type Example, type ExampleValue, lists, releasePolicySet } from "./index.ts";
import { adultExamples } from "./social-assistance/examples/adults.ts";
import { careExamples } from "./social-assistance/examples/care.ts";
import { childExamples } from "./social-assistance/examples/children.ts";
import { elderlyExamples } from "./social-assistance/examples/elderly.ts";
import { otherChildExamples } from "./social-assistance/examples/students-and-young-children.ts";
import { pensionExamples } from "./social-pension/examples.ts";

const folders: readonly [string, readonly Example[]][] = [
  ["children without support", childExamples],
  ["students, HIV and young children", otherChildExamples],
  ["single parents and disability", adultExamples],
  ["elderly", elderlyExamples],
  ["care allowance", careExamples],
  ["social pension", pensionExamples],
  ["funeral support", funeralExamples],
];

const records = (facts: Readonly<Record<string, ExampleValue>> = {}): FactRecord[] =>
  Object.entries(facts).flatMap(([kind, value]) => {
    if (!releasePolicySet.facts.has(kind)) throw new Error(`the example names no such fact: ${kind}`);
    if (!Array.isArray(value)) return [{ kind, value: value as FactRecord["value"] }];
    return value.map((item) => ({
      kind,
      value: item.value,
      ...(item.from ? { from: civilDate(item.from) } : {}),
      ...(item.to ? { to: civilDate(item.to) } : {}),
    }));
  });

const died = (written: string | undefined) => {
  const date = parseCivilDate(written ?? "");
  return date ? { died: date } : {};
};

const householdOf = (example: Example): HouseholdInput => ({
  id: "household",
  facts: records(example.household),
  members: [
    { id: "person", facts: records(example.person), ...died(example.died) },
    ...(example.others ?? []).map((other) => ({
      id: other.id,
      facts: records(other.facts),
      ...died(other.died),
    })),
  ],
  relations: example.relations ?? [],
  completeLists: example.completeLists ?? lists.map((list) => list.id),
});

const questionOf = (example: Example): Question => ({
  household: householdOf(example),
  person: "person",
  month: month(example.month),
  knownOn: civilDate(example.knownOn),
});

const run = (example: Example): Explanation["benefits"][number] => {
  const told = explain(releasePolicySet, questionOf(example));
  const found = told.benefits.find((item) => item.benefit === example.benefit);
  if (!found) throw new Error(`no benefit ${example.benefit}`);
  return found;
};

/** What came out, in the shape of what an example expects. */
const shown = ({ outcome, reasonSentence }: Explanation["benefits"][number]) => {
  switch (outcome.kind) {
    case "granted":
      return { granted: outcome.amount, clauses: outcome.clauses, sentence: reasonSentence.vi };
    case "refused":
      return { refused: outcome.reasons.map((reason) => reason.words.vi) };
    case "undetermined": {
      const needs = outcome.needs.map((need) => (need.kind === "fact" ? need.fact : need.kind));
      return { undetermined: [outcome.bounds.lo, outcome.bounds.hi], needs: needs.sort() };
    }
  }
};

describe.each(folders)("examples of %s", (_, examples) => {
  it.each(examples.map((example) => [example.name, example.month, example] as const))(
    "%s (%s)",
    (_name, _month, example) => {
      const result = shown(run(example));
      if ("granted" in example.expect) expect(result).toMatchObject(example.expect);
      else if ("undetermined" in example.expect) expect(result).toEqual(example.expect);
      else expect(result).toMatchObject({ refused: expect.arrayContaining([...example.expect.refused]) });
    },
  );
});

describe("examples", () => {
  const all = folders.flatMap(([, examples]) => examples);
  const granted = new Set(all.flatMap(({ expect: wanted }) => ("granted" in wanted ? wanted.clauses : [])));

  it.each([...releasePolicySet.clauses.keys()])("show %s granted", (clause) => {
    expect([...granted]).toContain(clause);
  });

  it.each(releasePolicySet.definition.benefits.map((benefit) => benefit.id))(
    "show %s granted, refused and undetermined",
    (benefit) => {
      const kinds = all
        .filter((example) => example.benefit === benefit)
        .flatMap((example) => Object.keys(example.expect));
      expect(kinds).toEqual(expect.arrayContaining(["granted", "refused", "undetermined"]));
    },
  );

  it("stand on every threshold of every clause, and beside it on either side", () => {
    const worked = all.map((example) => ({ benefit: example.benefit, question: questionOf(example) }));
    expect(missingExamples(releasePolicySet, worked).map(({ message }) => message.vi)).toEqual([]);
  }, 30_000);

  it("have names of their own", () => {
    const names = all.map((example) => `${example.benefit} ${example.month} ${example.name}`);
    expect(new Set(names).size).toBe(names.length);
  });
});
