import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { formatDate, formatMonth } from "@ansinh/engine";
import { releaseAreas, releasePolicySet } from "@ansinh/policies";
import { examplesOf, questionOf } from "@ansinh/policies/examples";
import { type Book, writeHandbook } from "@ansinh/policies/handbook";
import { commandToGetBrowser, findBrowser } from "../browser.mjs";
import { fontFaces } from "./fonts.ts";
import { type Options, readOptions, todayIn, usage, WrongUsage } from "./options.ts";
import { pageCount } from "./pdf.ts";
import { printBook } from "./print.ts";

/** Writes the book that the options ask for; resolves to the exit code. */
export async function runHandbook(args: readonly string[], root: string): Promise<number> {
  try {
    const surroundings = { today: todayIn(new Date()), areas: releaseAreas.map(({ id }) => id) };
    const options = readOptions(args, surroundings);
    if (options !== undefined) return await write(options, root);
    console.log(usage);
    return 0;
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    return 2;
  }
}

async function write(options: Options, root: string): Promise<number> {
  const html = handbookHtml(options, root);
  const folder = resolve(root, options.out);
  mkdirSync(folder, { recursive: true });
  const [page, paper] = [join(folder, "handbook.html"), join(folder, "handbook.pdf")];
  writeFileSync(page, html);
  const { month, knownOn } = options.when;
  console.log(
    `Tháng ${formatMonth(month)}, văn bản có hiệu lực đến ${formatDate(knownOn)} / law in force by ${knownOn}`,
  );
  console.log(page);
  if (options.htmlOnly) return 0;
  const browser = findBrowser();
  if (browser === undefined) {
    console.error(`Chưa có PDF: không tìm thấy Chromium. Cài, hoặc đặt CHROMIUM, hoặc dùng --html-only:
No PDF: no Chromium found. Get one, or set CHROMIUM, or use --html-only:
${commandToGetBrowser()}`);
    return 1;
  }
  const printed = await printBook(browser, html, knownOn);
  writeFileSync(page, printed.html);
  writeFileSync(paper, printed.pdf);
  console.log(`${paper} (${pageCount(printed.pdf)} trang / pages)`);
  return 0;
}

/** The book of this release, with its style and typefaces within. */
export function handbookHtml(options: Pick<Options, "areas" | "when" | "span">, root: string): string {
  const { areas, when, span } = options;
  const book: Book = {
    set: releasePolicySet,
    areas: releaseAreas.filter(({ id }) => areas.length === 0 || areas.includes(id)),
    when,
    ...(span ? { span } : {}),
    examplesOf,
    questionOf,
  };
  const style = readFileSync(join(root, "policies/kit/handbook/handbook.css"), "utf8");
  return writeHandbook(book, `${fontFaces(root)}\n${style}`);
}
