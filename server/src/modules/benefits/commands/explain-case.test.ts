import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { Command } from "commander";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { CommandLine } from "#platform/command.ts";
import { commands } from "../commands.ts";
import { explainCase } from "./explain-case.ts";

let folder: string;
const printed: { value: unknown; text: string }[] = [];
let code = 0;
let said = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ansinh-case-"));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  printed.length = 0;
  code = 0;
  said = "";
  vi.spyOn(process.stderr, "write").mockImplementation((text) => {
    said += String(text);
    return true;
  });
  return () => vi.restoreAllMocks();
});

/** Whoever opens a database here fails: none is needed. */
const line: CommandLine = {
  withServices: () => Promise.reject(new Error("a case file needs no database")),
  print: (value, text) => printed.push({ value, text }),
  progress: () => undefined,
  exitWith: (given) => {
    code = given;
  },
};

async function ansinh(...given: string[]): Promise<void> {
  const program = new Command("ansinh")
    .option("--json")
    .exitOverride()
    .configureOutput({
      writeErr: (text) => {
        said += text;
      },
    });
  for (const add of commands) add(program, line);
  await program.parseAsync(given, { from: "user" });
}

async function fileOf(written: string | Uint8Array): Promise<string> {
  const path = join(folder, "case.json");
  await writeFile(path, written);
  return path;
}

const elder = JSON.stringify({
  persons: [{ id: "ba", name: "Bà Ba", birth: "1945", facts: { receivesPension: false } }],
  completeLists: ["hiv", "disability", "assistance", "poor"],
});

describe("a family in a file", () => {
  test("is explained in Vietnamese without a database, its month and day given beside it", async () => {
    await ansinh("explain", "--case", await fileOf(elder), "--month", "2026-11", "--known-on", "2026-11-21");
    expect(printed[0]?.text).toContain("Tháng tính 11/2026 · văn bản có hiệu lực đến 21/11/2026\n\nBÀ BA");
    expect(printed[0]?.value).toMatchObject({
      month: "2026-11",
      knownOn: "2026-11-21",
      persons: [{ id: "ba" }],
    });
    expect([code, said]).toEqual([0, ""]);
  });

  test("is explained in English", async () => {
    await ansinh("explain", "--case", await fileOf(elder), "--month", "2026-11", "--lang", "en");
    expect(printed[0]?.text).toMatch(/Monthly social pension|Social pension/);
  });

  test("is read from standard input", async () => {
    await explainCase(line, { case: "-", json: false, lang: "vi" }, Readable.from([Buffer.from(elder)]));
    expect(said).toContain("(stdin):1:1 /: Chưa biết tính cho tháng nào.");
    expect(code).toBe(2);
  });
});

describe("a file that is refused", () => {
  const wrong = '{ "persons": [\n{ "id": "a", "birth": "2030", "facts": { "sex": "x" } }] }';

  test("every problem with file, line, pointer and mend, in both languages; nothing is worked out", async () => {
    const path = await fileOf(wrong);
    await ansinh("explain", "--case", path, "--month", "2026-11");
    expect(printed).toEqual([]);
    expect(code).toBe(2);
    expect(said).toContain(
      `${path}:2:1 /persons/0: a sinh sau tháng 11/2026 là tháng đang tính. Sửa ngày sinh`,
    );
    expect(said).toContain("  a was born after 11/2026, the month asked about. Mend the birth");
    expect(said).toContain(`${path}:2:49 /persons/0/facts/sex: Không nhận giá trị "x".`);
    expect(said).toMatch(/"female" \(nữ\), "male" \(nam\)/);
  });

  test("as data where --json asks for it, in one language where --lang does", async () => {
    await ansinh("explain", "--case", await fileOf(wrong), "--month", "2026-11", "--json");
    expect(printed[0]?.value).toMatchObject({
      problems: [{ code: "case_born_later", line: 2 }, { line: 2 }],
    });
    await ansinh("explain", "--case", await fileOf(wrong), "--month", "2026-11", "--lang", "en");
    expect(said).not.toContain("sinh sau");
    expect(code).toBe(2);
  });

  test.each([
    ["that isn't UTF-8", () => fileOf(new Uint8Array([0x22, 0xff, 0x22])), /không phải UTF-8/],
    ["that isn't there", async () => join(folder, "nothing.json"), /Không mở được tệp \(ENOENT\)/],
    ["that is a folder", async () => folder, /Không mở được tệp \(EISDIR\)/],
  ])("a file %s", async (_, path, message) => {
    await ansinh("explain", "--case", await path(), "--month", "2026-11");
    expect(said).toMatch(message);
    expect(code).toBe(2);
  });
});

describe("wrong usage", () => {
  test.each([
    [["--month", "2026-11"], /--person, --case/],
    [["--case", "x.json", "--person", "1", "--month", "2026-11"], /--person, --case/],
    [["--person", "020999999999"], /--month/],
    [["--case", "x.json", "--month", "2026-13"], /YYYY-MM/],
    [["--case", "x.json", "--known-on", "2026-02-30"], /YYYY-MM-DD/],
    [["--case", "x.json", "--lang", "fr"], /vi, en/],
  ])("%j is refused and said how", async (given, message) => {
    await expect(ansinh("explain", ...given)).rejects.toMatchObject({ name: "CommanderError" });
    expect(said).toMatch(message);
  });
});
