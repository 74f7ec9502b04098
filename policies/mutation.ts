import { exampleFolders, questionOf } from "./examples.ts";
import { releaseAreas, releasePolicySet } from "./index.ts";
import type { Mutant } from "./kit/mutation/change.ts";
import { mutantsOf } from "./kit/mutation/mutants.ts";
import { Trial } from "./kit/mutation/trial.ts";

/** The release with one thing changed at a time in each area, and the examples that should notice. */
export const mutantsOfArea = (id: string): readonly Mutant[] => {
  const area = releaseAreas.find((item) => item.id === id);
  if (!area) throw new Error(`no area ${id}: ${releaseAreas.map((item) => item.id).join(", ")}`);
  return [...mutantsOf(releasePolicySet.definition, area)];
};

export const releaseTrial = (): Trial =>
  new Trial(
    releasePolicySet,
    exampleFolders.flatMap(([, examples]) =>
      examples.map((example) => ({ example, question: questionOf(example) })),
    ),
  );

export { releaseAreas, releasePolicySet };
