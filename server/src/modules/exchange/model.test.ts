import { expect, test } from "vitest";
import { fundingSources } from "#modules/benefits/index.ts";
import { fundingNames } from "./model.ts";

test("a file's budget source is one of those that lists are paid from, and every one may be chosen", () => {
  expect(fundingNames).toEqual(fundingSources);
});
