// `npm run generate`: the areas of the release and their examples are what folders `policies/` has. Nothing else names them.
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const besides = ["kit", "local", "node_modules"];
const head = "// Written by `npm run generate` from the folders beside it.\n\n";

/** A folder with a hyphen is no name: social-pension → socialPension. */
const nameOf = (folder) => folder.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

function listed(folders) {
  const begin = "export const areas: readonly PolicyArea[] = [";
  const names = folders.map(nameOf);
  const line = `${begin}${names.join(", ")}];\n`;
  return line.length <= 111 ? line : `${begin}\n${names.map((each) => `  ${each},\n`).join("")}];\n`;
}

/** The files that name areas, as text: `areas.ts`, `area-examples.ts`, and `area-mutations.ts` of those measured. */
export function areaFiles(policies) {
  const folders = readdirSync(policies)
    .filter((folder) => !besides.includes(folder) && existsSync(join(policies, folder, "index.ts")))
    .sort();
  const examples = (folder) =>
    existsSync(join(policies, folder, "examples.ts")) ? "examples.ts" : "examples/index.ts";
  const measured = folders.filter((folder) => existsSync(join(policies, folder, "mutation.json")));
  const entries = (of) =>
    of.map((folder) => `  ${folder.includes("-") ? `"${folder}"` : folder}: ${nameOf(folder)},\n`);
  const imports = (what, type, file) =>
    [
      ["./kit/index.ts", `type { ${type} }`],
      ...folders.map((folder) => [`./${folder}/${file(folder)}`, `{ ${what} as ${nameOf(folder)} }`]),
    ]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([from, named]) => `import ${named} from "${from}";\n`);
  return {
    "areas.ts": [head, ...imports("area", "PolicyArea", () => "index.ts"), "\n", listed(folders)].join(""),
    "area-examples.ts": [
      head,
      ...imports("examples", "ExampleFolder", examples),
      "\n",
      "export const areaExamples: Readonly<Record<string, readonly ExampleFolder[]>> = {\n",
      ...entries(folders),
      "};\n",
    ].join(""),
    "area-mutations.ts": [
      head,
      ...[
        ["./kit/mutation/record.ts", "type { MutationRecord }"],
        ...measured.map((folder) => [`./${folder}/mutation.json`, nameOf(folder)]),
      ]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([from, named]) => `import ${named} from "${from}";\n`),
      "\n",
      "export const areaMutations: Readonly<Record<string, MutationRecord>> = {\n",
      ...entries(measured),
      "};\n",
    ].join(""),
  };
}

if (process.argv[1] === import.meta.filename)
  for (const [file, text] of Object.entries(areaFiles("policies")))
    writeFileSync(join("policies", file), text);
