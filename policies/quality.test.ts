import { describe, expect, it } from "vitest";
import { examplesOf } from "./examples.ts";
import { releaseAreas, releasePolicySet } from "./index.ts";
import { unaskedFacts, unshownRefusals } from "./kit/quality/shown.ts";
import { undeclaredPairs, unknownInTogether } from "./kit/quality/together.ts";
import { untranslated } from "./kit/quality/translated.ts";
import { citationsIn } from "./overview.ts";
import { unfinished } from "./unfinished.ts";

const areas = releaseAreas.map((area) => [area.id, area] as const);
const { definition } = releasePolicySet;
const isUnfinished = (rule: keyof typeof unfinished, id: string): boolean =>
  (unfinished[rule] as readonly string[]).includes(id);

describe.each(areas)("the area %s", (id, area) => {
  it("cites acts that are known, in rules, procedures and indicators, or is named as unfinished", () => {
    const known = definition.acts.map((act) => act.id);
    const cited = [...citationsIn(area)].map(({ act }) => act);
    const unknown = cited.filter((act) => !known.includes(act));
    expect(cited.length).toBeGreaterThan(0);
    if (isUnfinished("acts", id)) expect(unknown).not.toEqual([]);
    else expect(unknown).toEqual([]);
  });

  it("speaks both languages", () => {
    expect(untranslated(area)).toEqual([]);
  });

  it("shows each refusal reason and each fact that is asked for, or is named as unfinished", () => {
    const missing = area.benefits.flatMap((benefit) => {
      const examples = examplesOf(benefit.id);
      return [...unshownRefusals(benefit, examples), ...unaskedFacts(benefit, definition, examples)];
    });
    if (isUnfinished("shown", id)) expect(missing).not.toEqual([]);
    else expect(missing).toEqual([]);
  });
});

describe("benefits that one person may draw at once", () => {
  const finished = releaseAreas.filter(({ id }) => !isUnfinished("together", id));

  it("are in an overlap, or declared to be drawn together", () => {
    expect(undeclaredPairs(finished)).toEqual([]);
  });

  it("are declared by names of the release", () => {
    expect(unknownInTogether(releaseAreas)).toEqual([]);
  });

  it("are asked for of every area that isn't named as unfinished", () => {
    const named = releaseAreas.filter(({ id }) => isUnfinished("together", id));
    const declared = named.filter((area) => undeclaredPairs([...finished, area]).length === 0);
    expect(finished.length).toBeGreaterThan(5);
    expect(declared.map(({ id }) => id)).toEqual([]);
  });
});
