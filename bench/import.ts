import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { giveFile, importFileDetail, jobs, settleFile, startImport } from "#server/modules/exchange/index.ts";
import { finished } from "#server/modules/exchange/jobs/whole-list.ts";
import { returnedImport } from "#server/modules/exchange/queries/returning.ts";
import { perform } from "#server/platform/action.ts";
import { readSpreadsheetInThread } from "#server/platform/spreadsheet/index.ts";
import { systemActor } from "#server/platform/tenant.ts";
import {
  type Figure,
  median,
  numberAsked,
  peakMegabytes,
  round,
  say,
  show,
  timed,
} from "./ground/figures.ts";
import { type Ground, type Part, runBench } from "./ground/parts.ts";
import { newTenant } from "./ground/province.ts";
import { residentsList } from "./ground/residents-file.ts";

/**
 * Claim: a list of 100,000 residents goes the users' way in: given, looked through, settled, imported, given back.
 * `node scripts/bench.mjs import [--json] [--persons N] [--rounds N]`. Each round is a province of its own.
 */
const persons = numberAsked("persons", 100_000);
const rounds = numberAsked("rounds", 5);
const name = "residents.xlsx";

const make: Part = async (services) => {
  const { bytes, ...list } = residentsList(persons);
  await writeFile(join(services.dataDir, name), bytes);
  return { ...list, size: bytes.length };
};

interface Imported {
  readonly phases: Record<string, number>;
  readonly counts: Readonly<Record<string, number>>;
  readonly peak: number;
  readonly peakReturned: number;
}

const importing: Part = async (services, input): Promise<Imported> => {
  const { tenant, commune: unit } = input as { tenant: number; commune: string };
  await newTenant(services, tenant);
  const actor = systemActor(tenant);
  await services.jobs.start(services, jobs);
  const bytes = await readFile(join(services.dataDir, name));
  const give = await timed(() =>
    perform(services, actor, { action: giveFile, input: { name, unit, bytes, again: false } }),
  );
  const { id } = give.result;
  const analyse = await timed(() => finished(services, actor, id));
  const analysed = await importFileDetail(services, actor, id);
  const sheets = analysed.sheets.map(({ sheet, layout, mapping, options }) => ({
    sheet,
    layout,
    mapping,
    options,
  }));
  const settings = { kind: "full", complete: true, agency: null, funding: null, sheets } as const;
  const settle = await timed(() =>
    perform(services, actor, { action: settleFile, input: { id, unit, settings } }),
  );
  const importAll = await timed(async () => {
    await perform(services, actor, { action: startImport, input: { id, unit } });
    await finished(services, actor, id);
  });
  const done = await importFileDetail(services, actor, id);
  if (done.state !== "imported")
    throw new Error(`not imported: ${done.state} ${JSON.stringify(done.problem ?? done.job)}`);
  const peak = peakMegabytes();
  const returned = await timed(async () => {
    let size = 0;
    const file = await returnedImport(services, actor, { id, language: "vi" });
    for await (const chunk of file.bytes) size += chunk.length;
    return size;
  });
  if (returned.result === 0) throw new Error("nothing came back");
  const phases = {
    give: give.ms,
    analyse: analyse.ms,
    settle: settle.ms,
    import: importAll.ms,
    return: returned.ms,
  };
  return { phases, counts: done.counts, peak, peakReturned: peakMegabytes() };
};

interface ReadAlone {
  readonly ms: number;
  readonly rows: number;
  readonly peak: number;
  /** Of the process before it read anything. */
  readonly peakBefore: number;
}

/** The reading thread with nothing behind it but a count. */
const reading: Part = async (services): Promise<ReadAlone> => {
  const peakBefore = peakMegabytes();
  const { ms, result } = await timed(async () => {
    let rows = 0;
    for await (const event of readSpreadsheetInThread(join(services.dataDir, name))) {
      if (event.type === "rows") rows += event.rows.length;
    }
    return rows;
  });
  return { ms, rows: result, peak: peakMegabytes(), peakBefore };
};

interface Made {
  readonly commune: string;
  readonly rows: number;
  readonly planted: number;
  readonly size: number;
}

async function measure({ run }: Ground): Promise<void> {
  const made = await run<Made>("make");
  const alone: ReadAlone[] = [];
  for (let round = 0; round < 5; round += 1) alone.push(await run<ReadAlone>("reading"));
  const runs: Imported[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const one = await run<Imported>("importing", { tenant: round, commune: made.commune });
    say(`round ${round}: ${JSON.stringify(one)}`);
    runs.push(one);
  }
  show([
    { name: "import_rows", value: made.rows, unit: "rows" },
    { name: "import_cells_planted", value: made.planted, unit: "cells" },
    { name: "import_file", value: round(made.size / 2 ** 20, 1), unit: "MB" },
    { name: "import_reading_alone", value: round(median(alone.map(({ ms }) => ms))), unit: "ms" },
    {
      name: "import_reading_alone_memory_added",
      value: Math.max(...alone.map(({ peak, peakBefore }) => peak - peakBefore)),
      unit: "MB",
    },
    ...phasesOf(runs, made.rows),
  ]);
}

function phasesOf(runs: readonly Imported[], rows: number): Figure[] {
  const phases = Object.keys(runs[0]?.phases ?? {});
  const ofPhase = (phase: string) => median(runs.map((one) => one.phases[phase] ?? Number.NaN));
  const way = runs.map(({ phases: { give = 0, analyse = 0, settle = 0, import: work = 0 } }) => {
    return give + analyse + settle + work;
  });
  const counts = Object.entries(runs[0]?.counts ?? {});
  return [
    { name: "import_runs", value: runs.length, unit: "runs" },
    ...counts.map(([outcome, value]) => ({ name: `import_${outcome}`, value, unit: "rows" })),
    ...phases.map((phase) => ({ name: `import_phase_${phase}`, value: round(ofPhase(phase)), unit: "ms" })),
    { name: "import_given_to_imported", value: round(median(way) / 1000, 1), unit: "s" },
    { name: "import_rate", value: round(rows / (median(way) / 1000)), unit: "rows/s" },
    { name: "import_memory_peak", value: Math.max(...runs.map(({ peak }) => peak)), unit: "MB" },
    {
      name: "import_memory_peak_with_return",
      value: Math.max(...runs.map(({ peakReturned }) => peakReturned)),
      unit: "MB",
    },
  ];
}

await runBench({ parts: { make, importing, reading }, measure });
