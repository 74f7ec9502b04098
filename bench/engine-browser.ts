import { openSlider } from "./engine/browser-ground.ts";
import { median, numberAsked, round, say, show } from "./ground/figures.ts";

/**
 * Claim: whoever moves a slider over a parameter sees what it costs a province at once, in the browser alone.
 * `node scripts/bench.mjs engine-browser [--json] [--persons N] [--seed N] [--moves N]`: headless Chromium, the page
 * under the strict policy, the population in a worker; milliseconds from a move to the totals on the page.
 */
const persons = numberAsked("persons", 1_000_000);
const seed = numberAsked("seed", 20_250_101);
const moves = numberAsked("moves", 15);
const warmUp = 5;

say(`${persons} people of seed ${seed} in a browser`);
const slider = await openSlider(persons, seed);
try {
  const begin = performance.now();
  const loaded = await slider.load();
  const loadMs = performance.now() - begin;
  if (loaded !== persons) throw new Error(`${loaded} people loaded instead of ${persons}`);
  const times: number[] = [];
  for (let at = 0; at < warmUp + moves; at++) {
    const { ms } = await slider.move(500_000 + 1000 * at);
    if (at >= warmUp) times.push(ms);
  }
  show([
    { name: "engine_browser_snapshot", value: round(slider.bytes / 1e6, 1), unit: "MB" },
    { name: "engine_browser_load", value: round(loadMs), unit: "ms" },
    { name: "engine_browser_slider", value: round(median(times), 1), unit: "ms" },
    { name: "engine_browser_slider_worst", value: round(Math.max(...times), 1), unit: "ms" },
  ]);
} finally {
  await slider.close();
}
