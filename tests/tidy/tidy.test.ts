import { describe, expect, test } from "vitest";
import { checkDirection, checkModuleNames, checkWebImports } from "./direction.ts";
import { checkMarkupTexts, checkNames, checkSizes } from "./names-and-sizes.ts";
import { checkPurity } from "./purity.ts";
import { type Finding, readTree, type Tree } from "./tree.ts";

const sources = readTree([".ts", ".tsx"]);

function tree(files: Record<string, string>): Tree {
  return new Map(Object.entries(files));
}

function told(findings: readonly Finding[]): string[] {
  return findings.map(({ file, message }) => `${file}: ${message}`);
}

describe("this checkout", () => {
  test("was read", () => expect(sources.size).toBeGreaterThan(20));
  test("has its layers, modules and doors in order", () => expect(told(checkDirection(sources))).toEqual([]));
  test("names only modules of the design", () => expect(told(checkModuleNames(sources))).toEqual([]));
  test("lets the browser take only what is pure", () => expect(told(checkWebImports(sources))).toEqual([]));
  test("keeps rules, models, engine and policies pure", () => expect(told(checkPurity(sources))).toEqual([]));
  test("has speaking names and whole imports", () => expect(told(checkNames(sources))).toEqual([]));
  test("keeps files and functions small", () => expect(told(checkSizes(sources))).toEqual([]));
  test("shows no untranslated word", () => expect(told(checkMarkupTexts(sources))).toEqual([]));
});

const store = "server/src/modules/registry/store.ts";
const rules = "server/src/modules/registry/rules.ts";

describe("each check catches its fault", () => {
  test.each([
    [
      "a layer upwards",
      "server/src/kernel/a.ts",
      `import { x } from "#platform/log.ts";`,
      /kernel must not use platform/,
    ],
    [
      "the engine using the server",
      "engine/src/a.ts",
      `import { x } from "#kernel/id.ts";`,
      /engine must not use kernel/,
    ],
    [
      "a module using a later one",
      store,
      `import { x } from "#modules/benefits/index.ts";`,
      /registry comes before benefits/,
    ],
    ["a side door", store, `import { x } from "#modules/places/store.ts";`, /through its index/],
    ["a side door by path", store, `import { x } from "../places/store.ts";`, /through its index/],
  ])("%s", (_fault, file, text, message) => {
    expect(told(checkDirection(tree({ [file]: text })))).toEqual([expect.stringMatching(message)]);
  });

  test("main may take a module's routes", () => {
    const text = `import { routes } from "#modules/places/routes.ts";`;
    expect(checkDirection(tree({ "server/src/main/composition.ts": text }))).toEqual([]);
  });

  test("an unknown module", () => {
    const found = checkModuleNames(tree({ "server/src/modules/stuff/index.ts": "" }));
    expect(told(found)).toEqual([expect.stringMatching(/not in the order/)]);
  });

  test.each([
    ["a store", "#pure/registry/store.ts", /only model and rules/],
    ["the kernel's ids", "#kernel/id.ts", /only search-key/],
  ])("a page that takes %s from the server", (_fault, from, message) => {
    const found = checkWebImports(tree({ "web/src/app/a.ts": `import { x } from "${from}";` }));
    expect(told(found)).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ["a clock in rules", "const today = new Date();", /clock/],
    ["chance in rules", "const x = Math.random();", /random/],
    ["the environment in rules", "const x = process.env.X;", /environment/],
    ["a file in rules", `import { readFile } from "node:fs";`, /node:fs/],
    ["the store in rules", `import { find } from "./store.ts";`, /store/],
    ["the database in rules", `import { sql } from "kysely";`, /kysely/],
  ])("%s", (_fault, text, message) => {
    expect(told(checkPurity(tree({ [rules]: text })))).toEqual([expect.stringMatching(message)]);
  });

  test("a name that says nothing", () => {
    expect(told(checkNames(tree({ "server/src/kernel/utils.ts": "" })))).toHaveLength(1);
  });
  test("a default export", () => {
    expect(told(checkNames(tree({ [rules]: "export default 1;" })))).toEqual([
      expect.stringMatching(/default/),
    ]);
  });
  test("a deep relative import", () => {
    const found = checkNames(tree({ [rules]: `import { x } from "../../kernel/id.ts";` }));
    expect(told(found)).toEqual([expect.stringMatching(/# import/)]);
  });
  test("an import without its extension", () => {
    const found = checkNames(tree({ [rules]: `import { x } from "${"#kernel"}/id";` }));
    expect(told(found)).toEqual([expect.stringMatching(/extension/)]);
  });
  test("a file of 301 lines", () => {
    expect(told(checkSizes(tree({ [rules]: "x;\n".repeat(301) })))).toEqual([
      expect.stringMatching(/301 lines/),
    ]);
  });
  test("a function of 61 lines", () => {
    const body = `function f() {\n${"x;\n".repeat(59)}}\n`;
    expect(told(checkSizes(tree({ [rules]: body })))).toEqual([
      expect.stringMatching(/function of 61 lines/),
    ]);
  });
  test("a function of four parameters", () => {
    const found = checkSizes(tree({ [rules]: "function f(a, b, c, d) { return a; }\n" }));
    expect(told(found)).toEqual([expect.stringMatching(/4 parameters/)]);
  });
  test.each([
    ["in an element", "export const A = () => <p>Lưu lại</p>;"],
    ["in an attribute", `export const A = () => <input placeholder="Tìm người" />;`],
  ])("an untranslated word %s", (_where, text) => {
    const found = checkMarkupTexts(tree({ "web/src/features/places/a.tsx": text }));
    expect(told(found)).toEqual([expect.stringMatching(/untranslated/)]);
  });
});
