import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allRates } from "./all-rates.ts";
import { writeListFile } from "./layout.ts";
import type { ListFile } from "./list.ts";
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

  test("has as many poor and near-poor households in its written lists as the rates ask", () => {
    const lists = sample.files.filter((file) => file.kind === "poverty");
    const count = (text: string) => lists.reduce((sum, file) => sum + occurrences(file, text), 0);
    const poor = count("Hộ nghèo");
    const wanted = sample.province.households.length * 0.0789;
    expect(Math.abs(poor - wanted)).toBeLessThanOrEqual(Math.max(1, wanted * 0.05));
    const wantedNear = (poor * 11_770) / 5_160;
    expect(Math.abs(count("Hộ cận nghèo") - wantedNear)).toBeLessThanOrEqual(Math.max(1, wantedNear * 0.05));
  });
});

/** How often a text stands in the cells of a file, counted in the XML itself: 65 communes in a second. */
function occurrences(file: ListFile, text: string): number {
  const parts = unzipSync(writeListFile(file).bytes);
  const strings = strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array())
    .split("<si>")
    .slice(1);
  const index = strings.findIndex((item) => item.includes(`>${text}<`));
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  return sheet.split(` t="s"><v>${index}</v>`).length - 1;
}

test("the same seed gives the same bytes, another seed other bytes", async () => {
  const first = await written("7");
  expect(await written("7")).toBe(first);
  expect(await written("8")).not.toBe(first);
});
