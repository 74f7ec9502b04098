import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPolicySet, civilDate, type Snapshot, writeSnapshot } from "@ansinh/engine";
import helmet from "@fastify/helmet";
import { type BuildOptions, build } from "esbuild";
import Fastify, { type FastifyInstance } from "fastify";
import { type Browser, chromium, type Page } from "playwright-core";
import { contentPolicy } from "#server/platform/http/app.ts";
import { registerWeb } from "#server/platform/http/web.ts";
import { commandToGetBrowser, findBrowser } from "../../scripts/browser.mjs";
import type { SliderPage } from "./browser-page.ts";
import { readPopulation, snapshotOfPopulation } from "./reference-data.ts";
import { referencePolicy } from "./reference-policy.ts";
import { writePopulation } from "./reference-population.ts";

// two folders below the checkout, as a source and as a bundled bench
const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Ground {
  readonly page: Page;
  /** What the browser complained about. */
  readonly faults: readonly string[];
  readonly snapshot: Snapshot;
  readonly bytes: number;
  readonly load: () => Promise<number>;
  readonly move: SliderPage["move"];
  readonly makesCode: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** A page with the slider in headless Chromium, served as the server serves pages, and its population. */
export async function openSlider(persons: number, seed: number): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), "ansinh-slider-"));
  writePopulation(folder, persons, seed);
  const snapshot = snapshotOfPopulation(readPopulation(folder), "2025-01");
  const bytes = writeSnapshot(buildPolicySet(referencePolicy), snapshot, {
    knownOn: civilDate("2025-01-31"),
  });
  await buildPage(join(folder, "web"), bytes);
  const app = await serve(join(folder, "web"));
  const browser = await launch();
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(app.listeningOrigin);
  return {
    page,
    faults,
    snapshot,
    bytes: bytes.length,
    load: () => page.evaluate(() => (globalThis as unknown as Opened).sliderPage.load()),
    move: (value) => page.evaluate((to) => (globalThis as unknown as Opened).sliderPage.move(to), value),
    makesCode: () => page.evaluate(() => (globalThis as unknown as Opened).sliderPage.makesCode),
    close: async () => {
      await browser.close();
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Opened {
  readonly sliderPage: SliderPage;
}

async function buildPage(folder: string, snapshot: Uint8Array): Promise<void> {
  mkdirSync(join(folder, "assets"), { recursive: true });
  writeFileSync(join(folder, "snapshot.bin"), snapshot);
  const icon = '<link rel="icon" href="data:,">';
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><title>Slider</title>${icon}<script type="module" src="/assets/page.js"></script>`,
  );
  const common = {
    bundle: true,
    format: "esm",
    target: "es2022",
    conditions: ["@ansinh/source"],
    logLevel: "error",
  } satisfies BuildOptions;
  const entries = [
    ["page.js", "bench/engine/browser-page.ts"],
    ["engine-worker.js", "engine/src/worker/browser.ts"],
  ] as const;
  for (const [name, entry] of entries)
    await build({ ...common, entryPoints: [join(root, entry)], outfile: join(folder, "assets", name) });
}

async function serve(folder: string): Promise<FastifyInstance> {
  const app = Fastify();
  await app.register(helmet, { contentSecurityPolicy: { directives: contentPolicy }, hsts: false });
  await registerWeb(app as unknown as Parameters<typeof registerWeb>[0], folder);
  await app.listen({ port: 0, host: "127.0.0.1" });
  return app;
}

async function launch(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error(`No Chromium found. Set CHROMIUM to its path, or get one:\n${commandToGetBrowser()}`);
  return chromium.launch({ executablePath, headless: true, args: ["--no-sandbox", "--disable-gpu"] });
}
