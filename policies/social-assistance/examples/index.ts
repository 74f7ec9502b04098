import type { ExampleFolder } from "@ansinh/policies/kit";
import { adultExamples } from "./adults.ts";
import { careExamples } from "./care.ts";
import { carersExamples } from "./carers.ts";
import { childExamples } from "./children.ts";
import { elderlyExamples } from "./elderly.ts";
import { parentsExamples } from "./parents.ts";
import { otherChildExamples } from "./students-and-young-children.ts";

export const examples: readonly ExampleFolder[] = [
  ["children without support", childExamples],
  ["children by their parents' situations", parentsExamples],
  ["students, HIV and young children", otherChildExamples],
  ["single parents and disability", adultExamples],
  ["elderly", elderlyExamples],
  ["care allowance", careExamples],
  ["carers and disabled parents", carersExamples],
];
