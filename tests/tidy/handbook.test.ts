import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { civilDate } from "@ansinh/engine";
import { describe, expect, test } from "vitest";
import { commandToGetBrowser } from "../../scripts/browser.mjs";
import { readOptions, todayIn, WrongUsage } from "../../scripts/handbook/options.ts";
import { pageCount, pagesOfAnchors, withDate } from "../../scripts/handbook/pdf.ts";
import { root } from "./tree.ts";

const around = { today: civilDate("2026-11-21"), areas: ["merit", "social-pension"] };
const read = (...args: string[]) => readOptions(args, around);

describe("the options of the handbook", () => {
  test("without any, tell the law of this month as known today", () =>
    expect(read()).toEqual({
      out: "dist/handbook",
      areas: [],
      when: { month: "2026-11", knownOn: "2026-11-21" },
      htmlOnly: false,
    }));
  test("take month, day and areas as given", () =>
    expect(
      read("--month", "2026-12", "--known-on", "2026-10-04", "--area", "merit", "--html-only"),
    ).toMatchObject({
      areas: ["merit"],
      when: { month: "2026-12", knownOn: "2026-10-04" },
      htmlOnly: true,
    }));
  test("take two days, written either way; the book is then of the later", () =>
    expect(read("--from", "30/06/2025", "--to", "2026-10-05")).toMatchObject({
      when: { month: "2026-10", knownOn: "2026-10-05" },
      span: {
        from: { month: "2025-06", knownOn: "2025-06-30" },
        to: { month: "2026-10", knownOn: "2026-10-05" },
      },
    }));
  test("ask for help", () => expect(read("--help")).toBeUndefined());
  test.each([
    [["--from", "2025-06-30"], /--from .*--to/],
    [["--from", "2026-10-05", "--to", "2025-06-30"], /2026-10-05 sau --to 2025-06-30/],
    [["--area", "pension"], /pension: không có; .*merit, social-pension/],
    [["--known-on", "2026-02-29"], /--known-on 2026-02-29: không phải ngày/],
    [["--month", "2026-13"], /--month 2026-13: không phải tháng/],
    [["--colour"], /--colour/],
    [["merit"], /merit/],
  ])("refuse %j and say how to mend it", (args, message) => {
    expect(() => read(...args)).toThrow(WrongUsage);
    expect(() => read(...args)).toThrow(message);
  });
  test("read the day where the offices are", () => {
    expect(todayIn(new Date("2026-11-20T16:59:59Z"))).toBe("2026-11-20");
    expect(todayIn(new Date("2026-11-20T17:00:00Z"))).toBe("2026-11-21");
  });
});

describe("what the book reads from a PDF", () => {
  const pdf = Buffer.from(
    [
      "%PDF-1.4",
      "1 0 obj\n<</CreationDate (D:20261127233706+00'00')\n/ModDate (D:20261127233706+00'00')>>\nendobj",
      "2 0 obj\n<</Type /Catalog\n/Pages 3 0 R\n/Dests 4 0 R>>\nendobj",
      "3 0 obj\n<</Type /Pages /Kids [5 0 R 8 0 R]>>\nendobj",
      "4 0 obj\n<</benefit.x [7 0 R /XYZ 6 8 0]\n/act.20#2F21 [8 0 R /XYZ 6 8 0]\n/cover [6 0 R /XYZ 6 8 0]>>\nendobj",
      "5 0 obj\n<</Type /Pages /Kids [6 0 R 7 0 R]>>\nendobj",
      "6 0 obj\n<</Type /Page>>\nendobj",
      "7 0 obj\n<</Type /Page>>\nendobj",
      "8 0 obj\n<</Type /Page>>\nendobj",
      "trailer\n<</Root 2 0 R /Info 1 0 R>>\n",
    ].join("\n"),
    "latin1",
  );
  test("is on which page an anchor stands, through every branch of the tree of pages", () =>
    expect([...pagesOfAnchors(pdf)]).toEqual([
      ["benefit.x", 2],
      ["act.20/21", 3],
      ["cover", 1],
    ]));
  test("is how many pages there are", () => expect(pageCount(pdf)).toBe(3));
  test("and the day of printing becomes the stated one, nothing moves", () => {
    const dated = withDate(pdf, "2026-11-21");
    expect(dated.length).toBe(pdf.length);
    expect(dated.toString("latin1").match(/D:20261121000000\+00'00'/g)).toHaveLength(2);
    expect(dated.toString("latin1")).not.toContain("20261127");
  });
  test("a PDF without names is refused", () =>
    expect(() => pagesOfAnchors(Buffer.from("%PDF-1.4\ntrailer\n<</Info 1 0 R>>"))).toThrow("no Root"));
});

// On a busy machine bundling and reading the law takes its time.
describe("npm run handbook", { timeout: 240_000 }, () => {
  const handbook = (args: readonly string[], browser = "/nowhere/chromium") => {
    const env = { ...process.env, CHROMIUM: browser };
    return spawnSync(process.execPath, [`${root}scripts/handbook.mjs`, ...args], { env, encoding: "utf8" });
  };
  test("where no Chromium is writes the HTML, fails, and its last line is the command that gets one", () => {
    const out = mkdtempSync(join(tmpdir(), "ansinh-handbook-"));
    try {
      const ran = handbook(["--out", out, "--area", "social-pension", "--known-on", "2026-11-21"]);
      expect(ran.status).toBe(1);
      expect(ran.stderr.trimEnd().split("\n").at(-1)).toBe(commandToGetBrowser());
      expect(readFileSync(join(out, "handbook.html"), "utf8")).toContain("Trợ cấp hưu trí xã hội");
      expect(existsSync(join(out, "handbook.pdf"))).toBe(false);
    } finally {
      rmSync(out, { recursive: true });
    }
  });
  test("called wrongly says so and how to call it, and writes nothing", () => {
    const ran = handbook(["--area", "nowhere"]);
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain("--area nowhere: không có");
    expect(ran.stderr).toContain("npm run handbook -- [--out DIR]");
  });
});
