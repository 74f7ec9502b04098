import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Problem } from "#kernel/problem.ts";
import type { SurveyMapping } from "../model.ts";
import { surveyWords } from "../rules/survey-words.ts";
import { readMapping } from "./read-mapping.ts";
import { surveyPoverty } from "./survey.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ansinh-survey-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let files = 0;
async function write(content: string | Uint8Array): Promise<string> {
  const path = join(folder, `${++files}.csv`);
  await writeFile(path, content);
  return path;
}

const plain = {
  title: { vi: "khảo sát", en: "survey" },
  household: "id",
  householdSize: "size",
  value: { column: "spent", per: "size", unit: "thousand VND" },
  month: "2020-06",
  lines: [{ id: "line", label: { vi: "chuẩn", en: "line" }, amount: 100 }],
};

async function survey(content: string | Uint8Array, changes: object = {}) {
  const mapping: SurveyMapping = await readMapping(await write(JSON.stringify({ ...plain, ...changes })));
  return surveyPoverty(await write(content), mapping);
}

async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const found = await work.catch((error: unknown) => error);
  if (!(found instanceof Problem)) throw new Error(`no problem but ${String(found)}`);
  expect(found.vi).not.toBe(found.en);
  expect(`${found.vi}${found.en}`).not.toMatch(/\{\w+\}/);
  return found;
}

describe("a survey read by its mapping", () => {
  it("shares a household's sum among its members and counts the members", async () => {
    const result = await survey("id,size,spent\na,3,150\nb,1,200\n");
    expect(result).toMatchObject({ households: 2, persons: 4, mean: 87_500, returned: [] });
    expect(result.lines[0]).toMatchObject({ headcount: 0.75, gap: 0.375, squaredGap: 0.1875 });
    expect(result.lines[0]).toMatchObject({ poorHouseholds: 1, poorPersons: 3, amount: 100_000 });
  });

  it("multiplies household size by the survey's weight", async () => {
    const result = await survey("id,size,spent,w\na,2,100,1.5\nb,1,200,7\n", { weight: "w" });
    expect(result.persons).toBe(10);
    expect(result.lines[0]?.headcount).toBeCloseTo(0.3, 12);
  });

  it("reads semicolons, decimal commas, a byte order mark, quotes, Windows line ends and blank lines", async () => {
    const content = '\ufeffid;size;spent\r\n"a";1;"50,5"\r\n\r\nb;1;150,25\r\n';
    const result = await survey(content, { delimiter: ";", decimal: "," });
    expect(result).toMatchObject({ households: 2, mean: 100_375, returned: [] });
  });

  it("takes the exponential of logarithms where the mapping says so, in whole đồng", async () => {
    const value = { column: "spent", transform: "exp", unit: "VND" };
    const result = await survey(`id,size,spent\na,1,${Math.log(12_345)}\n`, { value });
    expect(result.mean).toBe(12_345);
  });

  it("says so where nobody has anything", async () => {
    const result = await survey("id,size,spent\na,1,0\nb,2,0\n");
    expect(result).toMatchObject({ mean: 0, gini: null });
    expect(surveyWords(result)).toContain("không tính được / not defined");
  });
});

describe("a bad row is returned with its place and the others go on", () => {
  it.each([
    ["b,,120", "surveyCellMissing", "size", ""],
    ["b,NA,120", "surveyCellMissing", "size", "NA"],
    ["b,2,.", "surveyCellMissing", "spent", "."],
    [",2,120", "surveyCellMissing", "id", ""],
    ["b,two,120", "surveyCellNotNumber", "size", "two"],
    ['b,2,"1,5"', "surveyCellNotNumber", "spent", "1,5"],
    ["b,2,#REF!", "surveyCellNotNumber", "spent", "#REF!"],
    ["b,2,Infinity", "surveyCellNotNumber", "spent", "Infinity"],
    ["b,0,120", "surveySizeNotAllowed", "size", "0"],
    ["b,2.5,120", "surveySizeNotAllowed", "size", "2.5"],
    ["b,101,120", "surveySizeNotAllowed", "size", "101"],
    ["b,2,-1", "surveyAmountNotAllowed", "spent", "-1"],
    ["b,1,1000000001", "surveyAmountNotAllowed", "spent", "1000000001"],
    ["b,1,1e400", "surveyAmountNotAllowed", "spent", "1e400"],
    ["a,1,120", "surveyHouseholdTwice", "id", "a"],
    ["b,2", "surveyRowCells", null, null],
    ["b,2,120,9", "surveyRowCells", null, null],
  ])("%s: %s", async (row, name, column, value) => {
    const result = await survey(`id,size,spent\na,1,50\n${row}\nc,1,150\n`);
    expect(result).toMatchObject({ households: 2, persons: 2, mean: 100_000 });
    expect(result.returned).toMatchObject([{ row: 3, column, value, code: `reports.${name}` }]);
    const [returned] = result.returned;
    for (const text of [returned?.vi, returned?.en]) {
      expect(text).toContain("3");
      if (column !== null) expect(text).toContain(column);
      if (value !== null) expect(text).toContain(value);
      expect(text).not.toMatch(/\{\w+\}/);
    }
  });

  it.each(["100", "1", "0.5"])("a household size or weight within bounds is taken: %s", async (weight) => {
    const result = await survey(`id,size,spent,w\na,100,50,${weight}\n`, { weight: "w" });
    expect(result.returned).toEqual([]);
  });

  it.each(["0", "-1", "10000001"])("a weight of %s is returned", async (weight) => {
    const result = await survey(`id,size,spent,w\na,1,50,1\nb,1,50,${weight}\n`, { weight: "w" });
    expect(result.returned).toMatchObject([{ row: 3, column: "w", code: "reports.surveyNotPositive" }]);
  });
});

describe("a file that can't be read as a survey is refused with the reason", () => {
  it.each([
    ["no rows under the header", "id,size,spent\n", "surveyWithoutRows", ""],
    ["empty", "", "surveyWithoutRows", ""],
    ["a column missing", "id,size,income\na,1,5\n", "surveyColumnsMissing", "spent"],
    ["another delimiter", "id;size;spent\na;1;5\n", "surveyColumnsMissing", "id;size;spent"],
    ["a column twice", "id,size,spent,spent\na,1,5,6\n", "surveyColumnTwice", "spent"],
    ["every row bad", "id,size,spent\na,x,5\nb,1,\n", "surveyWithoutGoodRow", "“x”"],
    ["a quote never closed", 'id,size,spent\na,1,5\nb,1,"5\n', "surveyQuotesBroken", "2"],
    ["a spreadsheet", Uint8Array.of(0x50, 0x4b, 3, 4, 0xff, 0xfe), "surveyNotText", "CSV UTF-8"],
    ["UTF-16", Buffer.from("\ufeffid,size,spent\na,1,5\n", "utf16le"), "surveyNotText", "CSV UTF-8"],
  ])("%s", async (_, content, name, said) => {
    const problem = await problemOf(survey(content));
    expect(problem.code).toBe(`reports.${name}`);
    expect(problem.vi).toContain(said);
    expect(problem.en).toContain(said);
  });

  it("a path without a file, or a folder", async () => {
    const mapping = await readMapping(await write(JSON.stringify(plain)));
    const absent = await problemOf(surveyPoverty(join(folder, "absent.csv"), mapping));
    expect(absent.vi).toContain("ENOENT");
    expect((await problemOf(surveyPoverty(folder, mapping))).en).toContain("EISDIR");
  });
});

describe("a mapping is checked before the survey is opened", () => {
  const mappingProblem = async (written: unknown) =>
    problemOf(readMapping(await write(typeof written === "string" ? written : JSON.stringify(written))));
  const [line] = plain.lines;

  it.each([
    ["not JSON", '{"title": ', "surveyMappingNotJson", "JSON"],
    ["a list", [], "surveyMappingInvalid", "[]"],
    ["no value", { ...plain, value: undefined }, "surveyMappingInvalid", "value ="],
    ["an unknown name", { ...plain, wieght: "w" }, "surveyMappingInvalid", "wieght"],
    ["an unknown unit", { ...plain, value: { column: "a", unit: "USD" } }, "surveyMappingInvalid", "USD"],
    ["an unknown delimiter", { ...plain, delimiter: "x" }, "surveyMappingInvalid", 'delimiter = "x"'],
    ["one sign for two things", { ...plain, decimal: "," }, "surveyMappingInvalid", "decimal"],
    ["month 13", { ...plain, month: "2020-13" }, "surveyMappingInvalid", "2020-13"],
    [
      "a line's name with spaces",
      { ...plain, lines: [{ ...line, id: "Food line" }] },
      "surveyMappingInvalid",
      "Food",
    ],
    ["no line", { ...plain, lines: [] }, "surveyMappingInvalid", "lines"],
    ["a line of 0", { ...plain, lines: [{ ...line, amount: 0 }] }, "surveyMappingInvalid", "lines.0.amount"],
    ["half a đồng", { ...plain, lines: [{ ...line, amount: 1.0005 }] }, "surveyMappingInvalid", "1.0005"],
    ["a line twice", { ...plain, lines: [line, line] }, "surveyMappingInvalid", "lines.1.id"],
  ])("%s", async (_, written, name, said) => {
    const problem = await mappingProblem(written);
    expect(problem.code).toBe(`reports.${name}`);
    expect(problem.vi).toContain(said);
    expect(problem.en).toContain(said);
  });

  it("names every fault at once, in each language its own words", async () => {
    const problem = await mappingProblem({ ...plain, month: "June", lines: [{ ...line, amount: 1.0005 }] });
    expect(problem.en).toMatch(/month = "June": must be year-month.*\n.*whole đồng/);
    expect(problem.vi).toMatch(/month = "June": phải là năm-tháng.*\n.*số đồng nguyên/);
  });

  it("takes lines whose decimals have no exact binary form", async () => {
    for (const amount of [1790.1, 0.001, 123.457])
      await expect(
        readMapping(await write(JSON.stringify({ ...plain, lines: [{ ...line, amount }] }))),
      ).resolves.toBeDefined();
  });
});
