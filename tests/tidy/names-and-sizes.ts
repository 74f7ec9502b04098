import { basename } from "node:path/posix";
import ts from "typescript";
import { type Finding, importsOf, isTest, type Tree } from "./tree.ts";

const forbiddenNames = [
  "utils",
  "util",
  "helpers",
  "helper",
  "common",
  "misc",
  "lib",
  "shared",
  "manager",
  "base",
];
const fileLinesMax = 300;
const testLinesMax = 500;
const functionLinesMax = 60;
const parametersMax = 3;

/** Forbidden names, default exports, deep relative imports, imports without their extension. */
export function checkNames(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of tree) {
    const stem = basename(file).split(".")[0] ?? "";
    const folders = file.split("/").slice(0, -1);
    for (const name of [stem, ...folders]) {
      if (forbiddenNames.includes(name)) findings.push({ file, message: `name "${name}" says nothing` });
    }
    const aConfig = /\.config\.ts$/.test(file);
    if (/^export default\b/m.test(text) && !aConfig) findings.push({ file, message: "default export" });
    for (const specifier of importsOf(text)) {
      if (specifier.startsWith("../../") && !file.startsWith("tests/") && !file.startsWith("bench/")) {
        findings.push({ file, message: `${specifier}: use a # import` });
      }
      if (/^[.#]/.test(specifier) && !/\.(tsx?|mjs|json|css)$/.test(specifier.split("?")[0] ?? "")) {
        findings.push({ file, message: `${specifier}: name the file with its extension` });
      }
    }
  }
  return findings;
}

/** File, function and parameter limits; data files are excepted. */
export function checkSizes(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of tree) {
    if (isData(file)) continue;
    const lines = text.split("\n").length - 1;
    const limit = isTest(file) ? testLinesMax : fileLinesMax;
    if (lines > limit) findings.push({ file, message: `${lines} lines, limit ${limit}` });
    if (!isTest(file)) findings.push(...functionSizes(file, text));
  }
  return findings;
}

function isData(file: string): boolean {
  return (
    /\/(data|examples|texts)\//.test(file) ||
    /(\/|^)texts(\.\w+)?\.ts$/.test(file) ||
    /\.(gen|d)\.ts$/.test(file)
  );
}

function functionSizes(file: string, text: string): Finding[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const findings: Finding[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body) {
      const first = source.getLineAndCharacterOfPosition(node.getStart(source)).line;
      const last = source.getLineAndCharacterOfPosition(node.getEnd()).line;
      const at = `line ${first + 1}`;
      if (last - first + 1 > functionLinesMax)
        findings.push({ file, message: `${at}: function of ${last - first + 1} lines` });
      const count = node.parameters.length;
      if (count > parametersMax && ts.isFunctionDeclaration(node))
        findings.push({ file, message: `${at}: ${count} parameters` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return findings;
}

/** Words that a user reads stand in texts files, in both languages, never in the markup. */
export function checkMarkupTexts(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of tree) {
    if (!file.startsWith("web/src/") || !file.endsWith(".tsx") || isTest(file)) continue;
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
    const visit = (node: ts.Node): void => {
      const words = wordsShown(node);
      if (words) {
        const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
        findings.push({ file, message: `line ${line}: untranslated text "${words}"` });
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return findings;
}

const spokenAttributes = ["title", "label", "placeholder", "aria-label", "alt", "description"];

function wordsShown(node: ts.Node): string | null {
  if (ts.isJsxText(node)) return lettersIn(node.text);
  if (!ts.isJsxAttribute(node) || !spokenAttributes.includes(node.name.getText())) return null;
  return node.initializer && ts.isStringLiteral(node.initializer) ? lettersIn(node.initializer.text) : null;
}

function lettersIn(text: string): string | null {
  return /\p{L}{2,}/u.test(text) ? text.trim().slice(0, 40) : null;
}
