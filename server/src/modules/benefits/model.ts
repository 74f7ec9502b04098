export * from "./model/answers.ts";
export * from "./model/vocabulary.ts";
