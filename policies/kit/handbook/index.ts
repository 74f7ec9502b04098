export type { Book } from "./book.ts";
export { titleOf, withPageNumbers, writeHandbook } from "./handbook.ts";
