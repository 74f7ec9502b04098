export { yearsMax } from "./contradictions.ts";
export { allowedWords, fromCase } from "./facts.ts";
export * from "./model.ts";
export { caseFormatPage } from "./page.ts";
export { lengths, readCase, writtenRelations } from "./read-case.ts";
export { lineAndColumn } from "./read-json.ts";
export { caseSchema, factsWritten } from "./schema.ts";
export { writeCase } from "./write-case.ts";
