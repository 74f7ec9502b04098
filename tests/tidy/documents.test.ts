import { existsSync, readFileSync } from "node:fs";
import { normalize } from "node:path/posix";
import { describe, expect, test } from "vitest";
import {
  checkChanges,
  checkCommandLine,
  checkCommands,
  checkDecisions,
  checkDependencies,
  checkLinks,
  checkScreens,
  type Packages,
} from "./documents.ts";
import { type Finding, readTree, root, type Tree } from "./tree.ts";

const documents = readTree([".md"]);
const workspaces = ["", "engine", "policies", "server", "web"];
const json = (path: string) => JSON.parse(readFileSync(`${root}${path}`, "utf8"));
const manifests = Object.fromEntries(
  workspaces.map((name) => [name, json(name === "" ? "package.json" : `${name}/package.json`)]),
);
const scripts = Object.fromEntries(workspaces.map((name) => [name, manifests[name].scripts]));
const packages: Packages = { manifests, lock: json("package-lock.json").packages };

function tree(files: Record<string, string>): Tree {
  return new Map(Object.entries(files));
}

function told(findings: readonly Finding[]): string[] {
  return findings.map(({ file, message }) => `${file}: ${message}`);
}

describe("the documents of this checkout", () => {
  const wanted = ["README", "ARCHITECTURE", "CONTRIBUTING", "CHANGELOG", "GLOSSARY"];
  test.each(wanted)("hold %s.md", (name) => expect(documents.has(`${name}.md`)).toBe(true));
  test("number every decision once and keep it short", () =>
    expect(told(checkDecisions(documents))).toEqual([]));
  test("name only commands that exist", () => expect(told(checkCommands(documents, scripts))).toEqual([]));
  test("tell the command line as it is", () =>
    expect(told(checkCommandLine(documents, readTree([".ts"])))).toEqual([]));
  test("link to what is there", () => {
    expect(told(checkLinks(documents, (path) => existsSync(`${root}${normalize(path)}`)))).toEqual([]);
  });
  test("explain every direct dependency", () => {
    const page = documents.get("docs/dependencies.md") ?? "";
    expect(told(checkDependencies(page, packages))).toEqual([]);
  });
  test("call missing only screens that are", () => {
    expect(told(checkScreens(documents.get("README.md") ?? "", readTree([".ts", ".tsx"])))).toEqual([]);
  });
  test("hold a note of each change in both languages", () =>
    expect(told(checkChanges(documents))).toEqual([]));
});

describe("each check of documents catches its fault", () => {
  test.each([
    ["no number", { "docs/decisions/queue.md": "# Queue" }, /NNNN-title/],
    ["no speaking title", { "docs/decisions/0001.md": "# Queue" }, /NNNN-title/],
    [
      "one number twice",
      { "docs/decisions/0001-a.md": "# A", "docs/decisions/0001-b.md": "# B" },
      /0001-a.md has this number too/,
    ],
    ["a number left out", { "docs/decisions/0002-a.md": "# A" }, /no record 1/],
    ["40 lines", { "docs/decisions/0001-a.md": `# A\n${"x\n".repeat(39)}` }, /40 lines, at most 39/],
    ["no title", { "docs/decisions/0001-a.md": "A" }, /begins with no title/],
  ])("a decision with %s", (_fault, files, message) => {
    expect(told(checkDecisions(tree(files))).join("\n")).toMatch(message);
  });

  test("39 lines are short enough", () => {
    expect(checkDecisions(tree({ "docs/decisions/0001-a.md": `# A\n${"x\n".repeat(38)}` }))).toEqual([]);
  });

  test.each([
    ["npm run openap", /npm run openap does not exist/],
    ["npm run gallery -w wob", /npm run gallery -w wob does not exist/],
    ["npm start", /npm start does not exist/],
  ])("a command that is not there: %s", (command, message) => {
    const known = { "": { test: "", openapi: "" }, web: { gallery: "" } };
    expect(told(checkCommands(tree({ "README.md": command }), known)).join("\n")).toMatch(message);
    expect(checkCommands(tree({ "README.md": "npm test, npm run gallery -w web" }), known)).toEqual([]);
  });

  test("a command or option of ours that is not there", () => {
    const sources = tree({
      "server/src/a/commands.ts": '.command("import <path>").option("--unit <code>", "")',
    });
    const text = "`npx ansinh import F --unit 06040` `ansinh import F --commune 06040`\nnpx ansinh impart F";
    expect(told(checkCommandLine(tree({ "README.md": text }), sources))).toEqual([
      "README.md: ansinh import knows no --commune",
      "README.md: ansinh impart does not exist",
    ]);
  });

  test("a link that leads nowhere", () => {
    const text = "[a](guides/a.md#part) [b](https://example.org/b) `[c](c.md)` [d](../D.md)";
    const there = (path: string) => path === "docs/../D.md";
    expect(told(checkLinks(tree({ "docs/x.md": text }), there))).toEqual([
      "docs/x.md: guides/a.md is not there",
    ]);
  });

  test("a dependency unexplained, of another version or licence, or long gone", () => {
    const used: Packages = {
      manifests: { web: { dependencies: { react: "19.0.0", "@ansinh/engine": "0.1.0" } } },
      lock: { "web/node_modules/react": { version: "19.0.0", license: "MIT" } },
    };
    const line = "| `react` | 19.0.0  | MIT  | pages |";
    expect(checkDependencies(line, used)).toEqual([]);
    for (const other of [
      "",
      line.replace("19.", "18."),
      line.replace("MIT", "ISC"),
      "| `react` | 19.0.0 | MIT | |",
    ])
      expect(told(checkDependencies(other, used)).join("\n")).toContain("says nothing of react 19.0.0, MIT");
    expect(told(checkDependencies(`${line}\n| \`left-pad\` | 1.0.0 | MIT | pads |`, used))).toEqual([
      "docs/dependencies.md: left-pad 1.0.0, MIT is not used",
    ]);
  });

  test("a screen called missing that is there, or that has no address", () => {
    const web = tree({ "web/src/features/people/route.ts": 'path: "/people",' });
    expect(checkScreens("| Việc (`/worklist`) | chưa có màn hình |", web)).toEqual([]);
    expect(told(checkScreens("| Người (`/people`) | chưa có màn hình |", web))).toEqual([
      "README.md: /people has a page now",
    ]);
    expect(told(checkScreens("| Người | chưa có màn hình |", web))).toEqual(["README.md: names no path"]);
  });

  test("no note at all, and one in one language", () => {
    expect(told(checkChanges(tree({ "README.md": "" })))).toEqual(["changes: holds no note"]);
    expect(told(checkChanges(tree({ "changes/a.md": "Chỉ tiếng Việt." })))[0]).toMatch(/one language/);
    expect(checkChanges(tree({ "changes/a.md": "Một.\n\nOne." }))).toEqual([]);
  });
});
