import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pageCount } from "../../scripts/handbook/pdf.ts";

const script = fileURLToPath(new URL("../../scripts/handbook.mjs", import.meta.url));
const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "ansinh-handbook-"));
const law = ["--month", "2026-12", "--known-on", "2026-11-21", "--from", "30/06/2025", "--to", "05/10/2026"];
const book = (args: readonly string[]) => run(process.execPath, [script, "--out", folder, ...args, ...law]);

let pdf: Buffer;
let html: string;
const written = () => {
  pdf = readFileSync(join(folder, "handbook.pdf"));
  html = readFileSync(join(folder, "handbook.html"), "utf8");
};

/** Hundreds of pages are set twice; a busy machine takes minutes. */
const patienceMs = 1_200_000;
beforeAll(async () => {
  await book([]);
  written();
}, patienceMs);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const canReadText = spawnSync("pdftotext", ["-v"]).error === undefined;
/** The text of one page, by poppler's reader. */
const textOf = (page: number): string =>
  spawnSync("pdftotext", ["-layout", "-f", `${page}`, "-l", `${page}`, join(folder, "handbook.pdf"), "-"], {
    encoding: "utf8",
  }).stdout.replace(/\s+/g, " ");

/** Where the table of contents says that a part stands. */
const pageTold = (title: string): number => {
  const contents = html.slice(html.indexOf('<nav class="contents">'), html.indexOf("</nav>"));
  const line = contents.split('<div class="line">').find((one) => one.includes(`>${title}</a>`));
  return Number(/<a class="page" href="#[^"]+">(\d+)<\/a>/.exec(line ?? "")?.[1]);
};

describe("the printed handbook", () => {
  it("is a PDF of dozens of A4 pages", () => {
    expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pageCount(pdf)).toBeGreaterThan(30);
    const sizes = new Set(pdf.toString("latin1").match(/\/MediaBox \[[^\]]*\]/g));
    expect([...sizes].map((size) => size.match(/\d+/g)?.slice(2).map(Number))).toEqual([
      expect.arrayContaining([594, 841]),
    ]);
  });

  it("has a table of contents whose pages rise", () => {
    const contents = html.slice(html.indexOf('<nav class="contents">'), html.indexOf("</nav>"));
    const numbers = [...contents.matchAll(/<a class="page" href="#[^"]+">(\d*)<\/a>/g)].map(([, page]) =>
      Number(page),
    );
    expect(numbers.length).toBeGreaterThan(10);
    expect(numbers).toEqual([...numbers].sort((left, right) => left - right));
    expect(numbers[0]).toBeGreaterThan(1);
  });

  it.skipIf(!canReadText)("has each part on the page that the contents tell, under its running head", () => {
    const pension = textOf(pageTold("Hưu trí xã hội"));
    expect(pension).toContain("Mức trợ cấp hưu trí xã hội");
    expect(pension).toMatch(/Sổ tay chính sách an sinh xã hội \d+\. Hưu trí xã hội/);
    const changes = textOf(pageTold("Những gì đã thay đổi: 30/06/2025 – 05/10/2026"));
    expect(changes).toContain("540.000 đ");
    expect(changes).toContain("người từ đủ 80 tuổi");
  });

  it.skipIf(!canReadText)("tells on every page of a chapter what the marks of sources mean", () => {
    const last = textOf(pageCount(pdf));
    expect(last).toContain("V2 đọc ở nơi trích");
    expect(last).toContain("M chưa kiểm chứng");
  });

  it("is the same file, byte for byte, when it is written again", async () => {
    await book(["--area", "social-pension"]);
    written();
    const [firstPdf, firstHtml] = [pdf, html];
    await book(["--area", "social-pension"]);
    written();
    expect(html).toBe(firstHtml);
    expect(pdf.equals(firstPdf)).toBe(true);
  });
});
