import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

/** The real survey lies beside the checkout; a missing file fails the test, it is never skipped. */
const vlss = fileURLToPath(new URL("../../../shared/data/vlss/vietnamlss.csv", import.meta.url));
const mapping = fileURLToPath(new URL("vlss.mapping.json", import.meta.url));
const ansinh = fileURLToPath(new URL("../../server/bin/ansinh.mjs", import.meta.url));

/** Built before the first run that is looked at: building speaks on stderr. */
beforeAll(() => run("--help"));

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

/** The built command line, as a user runs it. */
const run = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [ansinh, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, stdout, stderr });
    });
  });

describe("the living standards survey of 1997–98, read by `ansinh survey`", () => {
  it("gives the published headcount, gap and squared gap of both lines, mean and Gini", async () => {
    const { code, stdout, stderr } = await run("survey", vlss, "--mapping", mapping);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const squeezed = stdout.replace(/[\u00a0\u202f]/g, " ");
    const [general = "", food = ""] = squeezed.split(/Chuẩn nghèo (?:chung|lương thực)/).slice(1);
    expect(squeezed).toContain("Hộ / households: 5.999\nNgười / persons: 28.509\n");
    expect(squeezed).toContain("Dòng trả lại / rows returned: 0\n");
    expect(squeezed).toContain("mean per person: 3.072,04 nghìn đồng");
    expect(squeezed).toContain("Gini: 36,51 %\n");
    expect(figures(general)).toEqual(["1.790,00", "31,59 %", "7,97 %", "2,97 %"]);
    expect(figures(food)).toEqual(["1.287,00", "12,12 %", "2,63 %", "0,88 %"]);
  });

  it("gives the same figures as JSON, with the hash of the policy that classified", async () => {
    const { code, stdout } = await run("survey", vlss, "--mapping", mapping, "--json");
    expect(code).toBe(0);
    const result = JSON.parse(stdout);
    const percent = (share: number) => (share * 100).toFixed(2);
    expect(result).toMatchObject({ households: 5999, persons: 28_509, returned: [] });
    expect((result.mean / 1000).toFixed(2)).toBe("3072.04");
    expect(percent(result.gini)).toBe("36.51");
    expect(result.policy.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(
      result.lines.map((line: Record<"amount" | "headcount" | "gap" | "squaredGap", number>) => [
        line.amount,
        percent(line.headcount),
        percent(line.gap),
        percent(line.squaredGap),
      ]),
    ).toEqual([
      [1_790_000, "31.59", "7.97", "2.97"],
      [1_287_000, "12.12", "2.63", "0.88"],
    ]);
  });
});

const figures = (words: string): string[] => [
  /: ([\d.,]+) nghìn đồng/.exec(words)?.[1] ?? "",
  ...["headcount", " gap", "squared gap"].map(
    (name) => new RegExp(`/ ?${name}: ([\\d,]+ %)`).exec(words)?.[1] ?? "",
  ),
];

describe("`ansinh survey` on a file with bad rows", () => {
  let folder: string;
  let damaged: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "ansinh-survey-"));
    damaged = join(folder, "damaged.csv");
    const lines = readFileSync(vlss, "utf8").split("\n");
    // The household of row 4 gives no expenditure, that of row 6 a word for its size.
    for (const [row, column, value] of [
      [4, 7, ""],
      [6, 6, "six"],
    ] as const) {
      const cells = (lines[row - 1] ?? "").split(",");
      cells[column] = value;
      lines[row - 1] = cells.join(",");
    }
    writeFileSync(damaged, lines.join("\n"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("names each row, counts the others and ends with 1", async () => {
    const { code, stdout, stderr } = await run("survey", damaged, "--mapping", mapping, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      households: 5997,
      returned: [
        { row: 4, column: "lhhexp1", value: "", code: "reports.surveyCellMissing" },
        { row: 6, column: "hhsize", value: "six", code: "reports.surveyCellNotNumber" },
      ],
    });
    expect(stderr).toContain("Dòng 6, cột hhsize: “six” không phải số");
    expect(stderr).toContain("Row 6, column hhsize: “six” isn't a number");
  });

  it("ends with 0 where so many rows may be returned", async () => {
    const ended = await run("survey", damaged, "--mapping", mapping, "--returned-max", "2");
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("rows returned: 2");
  });

  it("ends with 2 without a mapping, with a mapping that isn't right, with a count that isn't one", async () => {
    const wrong = join(folder, "wrong.json");
    writeFileSync(wrong, readFileSync(mapping, "utf8").replace("thousand VND", "dollars"));
    expect((await run("survey", vlss)).code).toBe(2);
    expect((await run("survey", vlss, "--mapping", mapping, "--returned-max", "-1")).code).toBe(2);
    const ended = await run("survey", vlss, "--mapping", wrong);
    expect(ended).toMatchObject({ code: 2, stdout: "" });
    expect(ended.stderr).toContain('value.unit = "dollars"');
  });

  it("ends with 1 where the file isn't there, and with 0 for help", async () => {
    const absent = await run("survey", join(folder, "absent.csv"), "--mapping", mapping);
    expect(absent).toMatchObject({ code: 1, stdout: "" });
    expect(absent.stderr).toContain("ENOENT");
    const help = await run("survey", "--help");
    expect(help.code).toBe(0);
    expect(help.stdout).toContain("--mapping <file>");
  });
});
