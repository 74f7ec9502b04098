import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { allRates } from "./all-rates.ts";
import { sowDirt } from "./dirt/sow.ts";
import type { Content } from "./files.ts";
import { makeFiles } from "./files.ts";
import { makeGrants } from "./grants.ts";
import { writeListFile } from "./layout.ts";
import type { ListFile, Planted } from "./list.ts";
import { makeMerit } from "./merit.ts";
import { liveMonths } from "./month.ts";
import { makePopulation } from "./population.ts";
import { drawInsurance, giveStatuses } from "./statuses.ts";
import type { TallyLine } from "./tally.ts";
import { createTally } from "./tally.ts";
import { manifestOf, truthFiles } from "./truth.ts";

/** Fewer leave most kinds of grants empty; more would run out of serials of the reserved range. */
export const PEOPLE_MIN = 500;
export const PEOPLE_MAX = 2_000_000;

export interface SampleAsk {
  readonly people: number;
  readonly seed: string;
}

export interface Sample extends Content {
  readonly files: readonly ListFile[];
  readonly rates: readonly TallyLine[];
}

/** Invents the whole province in memory: people, grants, months, lists with their errors. */
export function makeSample({ people, seed }: SampleAsk): Sample {
  if (!Number.isInteger(people) || people < PEOPLE_MIN || people > PEOPLE_MAX)
    throw new RangeError(`people must be ${PEOPLE_MIN} to ${PEOPLE_MAX}, not ${people}`);
  const tally = createTally(allRates);
  const province = makePopulation(seed, people);
  giveStatuses(province, tally);
  const grants = makeGrants(province, tally);
  liveMonths(province, grants, tally);
  const merit = makeMerit(province, tally);
  drawInsurance(province, new Set([...grants, ...merit].map((grant) => grant.recipient)), tally);
  const content = { province, grants, merit };
  const files = makeFiles(content);
  sowDirt(province, files, tally);
  return { ...content, files, rates: tally.lines() };
}

export interface WriteSampleAsk extends SampleAsk {
  readonly outDir: string;
  readonly onProgress?: (progress: SampleProgress) => void;
}

export interface SampleProgress {
  readonly filesWritten: number;
  readonly files: number;
  readonly path: string;
}

export interface SampleResult {
  readonly people: number;
  readonly communes: number;
  readonly files: readonly string[];
  readonly bytes: number;
}

/** Writes the lists, `manifest.json` (what a user answers for each file) and `truth/`; same ask, same bytes. */
export async function writeSample(ask: WriteSampleAsk): Promise<SampleResult> {
  const sample = makeSample(ask);
  const planted: Planted[] = [];
  const paths: string[] = [];
  let bytes = 0;
  const put = async (path: string, content: Uint8Array | string) => {
    const target = join(ask.outDir, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
    bytes += content.length;
    paths.push(path);
  };
  for (const [i, file] of sample.files.entries()) {
    const written = writeListFile(file);
    planted.push(...written.planted);
    await put(file.path, written.bytes);
    ask.onProgress?.({ filesWritten: i + 1, files: sample.files.length, path: file.path });
  }
  await put("manifest.json", manifestOf(ask, sample));
  for (const [path, content] of truthFiles(sample, planted)) await put(path, content);
  return {
    people: sample.province.people.length,
    communes: sample.province.communes.length,
    files: paths,
    bytes,
  };
}
