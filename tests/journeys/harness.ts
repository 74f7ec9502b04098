import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { expect } from "vitest";
import { commandToGetBrowser, findBrowser } from "../../scripts/browser.mjs";

/** The browser of the journeys: the system's Chromium, a fresh profile, the accessibility check, screenshots. */

export const chromiumFlags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error(`No Chromium found. Set CHROMIUM to its path, or get one:\n${commandToGetBrowser()}`);
  return chromium.launch({ executablePath, headless: true, args: chromiumFlags });
}

export interface WatchedPage {
  readonly page: Page;
  /** What the browser complained about: script errors, refused content, failed requests of our own. */
  readonly faults: string[];
}

/** A busy machine is slow, not wrong; a journey that waits in vain still fails. */
const patienceMs = 60_000;
const wide = { width: 1440, height: 900 };
const narrow = { width: 390, height: 844 };

/** As a browser keeps them. */
export type Cookies = Parameters<BrowserContext["addCookies"]>[0];

export interface PageWishes {
  scheme?: "light" | "dark";
  width?: "wide" | "narrow";
  /** Of somebody signed in. */
  cookies?: Cookies;
}

export async function openPage(browser: Browser, wishes: PageWishes = {}): Promise<WatchedPage> {
  const context = await browser.newContext({
    viewport: wishes.width === "narrow" ? narrow : wide,
    colorScheme: wishes.scheme ?? "light",
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    reducedMotion: "reduce",
  });
  context.setDefaultTimeout(patienceMs);
  if (wishes.cookies !== undefined) await context.addCookies(wishes.cookies);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("console", (message) => {
    // A refused request is shown to the reader by the page itself; the journey looks for that, not for the log.
    const refused = message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !refused) faults.push(`console: ${message.text()}`);
  });
  return { page, faults };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: { readonly html: string; readonly failureSummary: string }[];
}

/** Serious and critical faults of accessibility on the page as it stands; each names its first element. */
export async function seriousViolations(page: Page): Promise<string[]> {
  if (await page.evaluate(() => !("axe" in globalThis))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
    };
    return (await axe.run({ resultTypes: ["violations"] })).violations;
  });
  return violations
    .filter((found) => found.impact === "serious" || found.impact === "critical")
    .map(
      (found) => `${found.id}: ${found.help}\n  ${found.nodes[0]?.html}\n  ${found.nodes[0]?.failureSummary}`,
    );
}

/** Pictures are for people to look at: taken where somebody says into which folder. */
const screenshotFolder = process.env.SCREENSHOTS;

/** With `SCREENSHOTS=folder`, the page as it stands in `folder/name.png`: what fits, or the whole of it. */
export async function picture(page: Page, name: string, { whole = false } = {}): Promise<void> {
  if (screenshotFolder === undefined) return;
  mkdirSync(screenshotFolder, { recursive: true });
  await page.screenshot({ path: join(screenshotFolder, `${name}.png`), fullPage: whole });
}

/** Shows the page at 1440 and 390 px, as `name-1440.png` and `name-390.png`; its size is put back. */
export async function screenshot(page: Page, name: string, { whole = false } = {}): Promise<void> {
  const before = page.viewportSize();
  for (const size of [wide, narrow]) {
    await page.setViewportSize(size);
    await page.evaluate(() => document.fonts.ready.then(() => true));
    await picture(page, `${name}-${size.width}`, { whole });
  }
  if (before !== null) await page.setViewportSize(before);
}

/** True when the page can be scrolled sideways: at 390 px that means something sticks out. */
export function overflowsSideways(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
}

/** What every page must hold at both widths; ends the visit. */
export async function looksRight({ page, faults }: WatchedPage): Promise<void> {
  expect(await seriousViolations(page)).toEqual([]);
  await page.setViewportSize(narrow);
  expect(await overflowsSideways(page)).toBe(false);
  expect(await seriousViolations(page)).toEqual([]);
  expect(faults).toEqual([]);
  await page.context().close();
}
