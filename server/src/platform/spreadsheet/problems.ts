/** Everything that can be wrong with a file as a whole; the texts stand in problem-texts.ts. */
export const spreadsheetProblemCodes = [
  "spreadsheet.empty_file",
  "spreadsheet.wrong_type",
  "spreadsheet.old_xls",
  "spreadsheet.other_office_format",
  "spreadsheet.password_protected",
  "spreadsheet.corrupt",
  "spreadsheet.zip_bomb",
  "spreadsheet.too_large",
  "spreadsheet.encoding_unknown",
  "spreadsheet.no_rows",
] as const;

export type SpreadsheetProblemCode = (typeof spreadsheetProblemCodes)[number];

export class SpreadsheetProblem extends Error {
  readonly code: SpreadsheetProblemCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: SpreadsheetProblemCode, details: Readonly<Record<string, string>> = {}) {
    super(code);
    this.name = "SpreadsheetProblem";
    this.code = code;
    this.details = details;
  }
}
