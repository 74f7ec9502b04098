import type { ProblemDetails } from "#kernel/problem.ts";
import type { ReadingLimits } from "./limits.ts";
import type { SpreadsheetProblemCode } from "./problems.ts";
import type { SheetEvent } from "./reading.ts";

/** What the reading thread is started with. */
export interface ReadingTask {
  readonly path: string;
  readonly limits: ReadingLimits;
}

/** One answer per "next" of the reader, so that a slow reader holds the thread back. */
export type ReadingMessage =
  | { readonly type: "event"; readonly event: SheetEvent }
  | { readonly type: "done" }
  | {
      readonly type: "problem";
      readonly code: SpreadsheetProblemCode;
      readonly details: ProblemDetails;
    }
  | { readonly type: "bug"; readonly message: string };
