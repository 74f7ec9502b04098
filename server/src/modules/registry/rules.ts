export { birthText, birthYearsMeet } from "./rules/birth.ts";
export { decideLink, type Holder, type Link, type Newcomer } from "./rules/linking.ts";
export { type DatedFact, endWhereNextBegins } from "./rules/succession.ts";
