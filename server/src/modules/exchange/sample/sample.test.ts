import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allRates } from "./all-rates.ts";
import type { Rate } from "./rates.ts";
import { peopleRates, unlabelledRates } from "./rates.ts";
import type { Sample } from "./sample.ts";
import { makeSample, writeSample } from "./sample.ts";

const folders: string[] = [];

async function written(seed: string) {
  const outDir = await mkdtemp(join(tmpdir(), "ansinh-sample-"));
  folders.push(outDir);
  const { files } = await writeSample({ people: 2_000, seed, outDir });
  const hash = createHash("sha256");
  for (const path of files) hash.update(path).update(await readFile(join(outDir, path)));
  return hash.digest("hex");
}

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe("the rates of the sample", () => {
  test("each say where they come from", () => {
    expect(unlabelledRates(allRates)).toEqual([]);
  });

  test("a rate that does not say where it comes from is found", () => {
    const empty: Rate = {
      ...(peopleRates.householdsPoor as Rate),
      origin: { kind: "assumption", basis: " " },
    };
    expect(unlabelledRates({ ...allRates, empty })).toEqual(["empty"]);
  });

  test("a rate without origin does not compile", () => {
    const { label, part, whole, base } = peopleRates.householdsPoor as Rate;
    // @ts-expect-error the origin is missing
    const rate: Rate = { label, part, whole, base };
    expect(rate.part).toBe(789);
  });
});

describe.each([20_000, 200_000])("a sample of %i people", (people) => {
  let sample: Sample;
  beforeAll(() => {
    sample = makeSample({ people, seed: "1" });
  });

  test("has exactly that many people, each with a number of their own", () => {
    expect(sample.province.people).toHaveLength(people);
    const numbers = sample.province.people.flatMap((person) => person.number ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  test.each(Object.keys(allRates))("draws rate %s within 5 % or one unit", (code) => {
    const line = sample.rates.find((each) => each.code === code);
    const rate = allRates[code] as Rate;
    const wanted = ((line?.base ?? 0) * rate.part) / rate.whole;
    expect(line?.base).toBeGreaterThan(0);
    expect(Math.abs((line?.drawn ?? 0) - wanted)).toBeLessThanOrEqual(Math.max(1, wanted * 0.05));
  });
});

test("the same seed gives the same bytes, another seed other bytes", async () => {
  const first = await written("7");
  expect(await written("7")).toBe(first);
  expect(await written("8")).not.toBe(first);
});
