export * from "./model/answers.ts";
export * from "./model/raises.ts";
export * from "./model/vocabulary.ts";
