import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { releasePolicySet } from "@ansinh/policies";
import { expect, it } from "vitest";

/** Lies beside the checkout; a missing file fails the test, it is never skipped. */
const file = fileURLToPath(new URL("../../../shared/data/war-invalid-tables.json", import.meta.url));
type Table = Readonly<Record<string, Readonly<Record<string, number>>>>;
const published = JSON.parse(readFileSync(file, "utf8")) as { readonly II: Table; readonly III: Table };

it.each([
  ["II", "meritInvalidByPercent"],
  ["III", "meritInvalidBByPercent"],
] as const)("appendix %s pays at every rate and date what was published", (appendix, id) => {
  const { versions } = releasePolicySet.bands.get(id) ?? { versions: [] };
  const found = Object.fromEntries(
    versions
      .filter(({ citation }) => citation.status === "V")
      .map(({ appliesFrom, value }) => [
        appliesFrom.slice(0, 4),
        Object.fromEntries(
          value.filter(({ from }) => from >= 21).map(({ from, value: each }) => [from, each]),
        ),
      ]),
  );
  expect(Object.keys(published[appendix])).toEqual(["2021", "2023", "2024"]);
  expect(found).toEqual(published[appendix]);
});
