export { type ReadingLimits, readingLimits } from "./limits.ts";
export { describeSpreadsheetProblem, spreadsheetProblemTexts } from "./problem-texts.ts";
export { SpreadsheetProblem, type SpreadsheetProblemCode, spreadsheetProblemCodes } from "./problems.ts";
export type { SheetEvent } from "./reading.ts";
export { type ResultColumns, returnedFile } from "./returning.ts";
export type { ResultColumn } from "./sheet-editing.ts";
export { readSpreadsheetInThread } from "./thread.ts";
