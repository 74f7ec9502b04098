import { type Finding, importsOf, isTest, type Tree } from "./tree.ts";

const impure: readonly [RegExp, string][] = [
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\./, "reads the clock"],
  [/\bMath\.random\b|\bcrypto\b\.|randomUUID/, "draws at random"],
  [/\bprocess\b\.|\bglobalThis\b|\bBuffer\b\./, "reaches the environment"],
  [/\bfetch\(|\blocalStorage\b|\bdocument\b\./, "reaches outside"],
];

/** Rules, models, the engine and policies run in a browser and give the same answer every time. */
export function checkPurity(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of tree) {
    if (!mustBePure(file)) continue;
    const code = withoutComments(text);
    for (const [form, message] of impure) if (form.test(code)) findings.push({ file, message });
    for (const specifier of importsOf(text)) {
      if (impureImport(file, specifier)) findings.push({ file, message: `imports ${specifier}` });
    }
  }
  return findings;
}

function mustBePure(file: string): boolean {
  if (isTest(file) || !/\.tsx?$/.test(file)) return false;
  return (
    /^(engine\/src|policies)\//.test(file) ||
    file === "server/src/kernel/search-key.ts" ||
    /^server\/src\/modules\/[a-z]+\/(model|rules)(\.ts$|\/)/.test(file)
  );
}

/** Nothing imports it: it is what a thread of Node runs. */
const threadScript = "engine/src/worker/node.ts";

function impureImport(file: string, specifier: string): boolean {
  if (specifier.startsWith("node:")) return file !== threadScript;
  const dependency = !/^[.#@]/.test(specifier);
  if (/^(engine|policies)\//.test(file)) return dependency || specifier.startsWith("#");
  if (specifier.startsWith("#platform/")) return true;
  if (/^\.\/(store|queries|actions|routes|jobs|commands)/.test(specifier)) return true;
  return dependency && specifier !== "zod";
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|\s)\/\/.*$/gm, "");
}
