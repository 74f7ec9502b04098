export { type ReadingLimits, readingLimits } from "./limits.ts";
export { SpreadsheetProblem, type SpreadsheetProblemCode } from "./problems.ts";
export type { SheetEvent } from "./reading.ts";
export { type ResultColumns, returnedFile } from "./returning.ts";
export type { ResultColumn } from "./sheet-editing.ts";
export { readSpreadsheetInThread } from "./thread.ts";
