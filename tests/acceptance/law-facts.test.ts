import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sourceRows } from "@ansinh/policies/kit/sources";
import { describe, expect, it } from "vitest";
import { lawFactsIn } from "./law-facts.ts";

/** Lies beside the checkout; a missing file fails the test, it is never skipped. */
const file = fileURLToPath(new URL("../../../shared/law-facts.md", import.meta.url));
const facts = lawFactsIn(readFileSync(file, "utf8"));
const nameOf = ({ section, row }: { section: string; row: string }) => `${section} “${row}”`;

describe("the register of sources", () => {
  const known = new Map(sourceRows.map((row) => [nameOf(row), row]));

  it("knows every row of the facts of law, and no other", () => {
    expect(facts.length).toBeGreaterThan(400);
    expect(facts.map(nameOf).filter((name) => !known.has(name))).toEqual([]);
    const written = new Set(facts.map(nameOf));
    expect([...known.keys()].filter((name) => !written.has(name))).toEqual([]);
  });

  it("has read every row as it now stands", () => {
    expect(facts.filter((fact) => known.get(nameOf(fact))?.hash !== fact.hash).map(nameOf)).toEqual([]);
  });

  it("says of every row what it bears, or by name why nothing of it is encoded", () => {
    const open = sourceRows.filter(({ bears, excused }) => Object.keys(bears).length === 0 && !excused);
    expect(open.map(nameOf)).toEqual([]);
    expect(sourceRows.filter(({ excused }) => excused === "todo").map(nameOf)).toEqual([]);
  });
});
