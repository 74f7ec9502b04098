import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Snapshot } from "@ansinh/engine";
import { readPopulation, snapshotOfPopulation } from "./reference-data.ts";
import { referencePolicy } from "./reference-policy.ts";

/** One value in twenty of each fact, the same values every time. */
export function oneInTwenty(): (fact: string, row: number) => boolean {
  const salts = new Map(referencePolicy.facts.map(({ id }, index) => [id, 7919 * (index + 1)]));
  return (fact, row) => Math.imul(row + (salts.get(fact) ?? 0), 0x9e37_79b1) >>> 0 < 2 ** 32 / 20;
}

const fileOf = (folder: string, name: Prepared): string => join(folder, `${name}.columns`);

/** Everything known, or one value in twenty of each fact not. */
export type Prepared = "known" | "open";

/** Columns as they lie in memory, so that loading them takes little more than they do. */
export function prepare(folder: string): { readonly persons: number; readonly households: number } {
  const population = readPopulation(folder);
  for (const name of ["known", "open"] as const) {
    const missing = name === "open" ? oneInTwenty() : undefined;
    writeFileSync(fileOf(folder, name), serialize(snapshotOfPopulation(population, "2025-01", missing)));
  }
  return { persons: population.persons, households: population.households };
}

export const load = (folder: string, name: Prepared): Snapshot =>
  deserialize(readFileSync(fileOf(folder, name)));
