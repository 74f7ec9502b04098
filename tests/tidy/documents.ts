import { basename } from "node:path/posix";
import type { Finding, Tree } from "./tree.ts";

const decisionLinesMax = 39;
const decisionForm = /^docs\/decisions\/(\d{4})-[a-z0-9]+(-[a-z0-9]+)*\.md$/;

/** Decision records: `NNNN-title.md`, each number once and none left out, short enough to be read. */
export function checkDecisions(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  const byNumber = new Map<number, string>();
  for (const [file, text] of tree) {
    if (!file.startsWith("docs/decisions/")) continue;
    const number = Number(decisionForm.exec(file)?.[1] ?? Number.NaN);
    const same = byNumber.get(number);
    if (Number.isNaN(number)) findings.push({ file, message: "name it NNNN-title.md, with the next number" });
    else if (same) findings.push({ file, message: `${same} has this number too` });
    else byNumber.set(number, basename(file));
    const lines = text.trimEnd().split("\n").length;
    if (lines > decisionLinesMax)
      findings.push({ file, message: `${lines} lines, at most ${decisionLinesMax}` });
    if (!text.startsWith("# ")) findings.push({ file, message: "begins with no title" });
  }
  for (let number = 1; number <= byNumber.size; number += 1) {
    if (!byNumber.has(number)) findings.push({ file: "docs/decisions", message: `no record ${number}` });
  }
  return findings;
}

const commandForm = /\bnpm (?:run (?:-s )?([a-z:-]+)(?: -w ([a-z]+))?|(start|test)\b)/g;

/** Scripts by workspace; "" is the root. */
export type Scripts = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;

/** Commands that a document tells its reader to type exist. */
export function checkCommands(documents: Tree, scripts: Scripts): Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of documents) {
    for (const [command, run, workspace = "", own] of text.matchAll(commandForm)) {
      const name = run ?? own ?? "";
      if (!(name in (scripts[workspace] ?? {})))
        findings.push({ file, message: `${command} does not exist` });
    }
  }
  return findings;
}

const usageForm = /(?:npx |`)ansinh ([a-z]+)([^`\n#]*)/g;

/** Our own command line as documents tell it: the commands and options are those that the sources declare. */
export function checkCommandLine(documents: Tree, sources: Tree): Finding[] {
  const code = [...sources].filter(([file]) => file.startsWith("server/src/")).map(([, text]) => text);
  const declared = (form: RegExp) =>
    new Set(code.flatMap((text) => [...text.matchAll(form)].map(([, name]) => name)));
  const commands = declared(/\.command\("([a-z]+)/g);
  const options = declared(/ption\(\s*"(--[a-z-]+)/g);
  const findings: Finding[] = [];
  for (const [file, text] of documents) {
    for (const [, command = "", rest = ""] of text.matchAll(usageForm)) {
      if (!commands.has(command)) findings.push({ file, message: `ansinh ${command} does not exist` });
      for (const [option] of rest.matchAll(/--[a-z-]+/g))
        if (!options.has(option)) findings.push({ file, message: `ansinh ${command} knows no ${option}` });
    }
  }
  return findings;
}

/** Relative links of documents lead to something that is there. */
export function checkLinks(documents: Tree, exists: (path: string) => boolean): Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of documents) {
    const folder = file.includes("/") ? file.slice(0, file.lastIndexOf("/") + 1) : "";
    const prose = text.replace(/```[\s\S]*?```/g, "").replace(/`[^`\n]*`/g, "");
    for (const [, target = ""] of prose.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      if (!exists(`${folder}${target}`)) findings.push({ file, message: `${target} is not there` });
    }
  }
  return findings;
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
}

export interface Packages {
  /** By workspace; "" is the root. */
  readonly manifests: Readonly<Record<string, Manifest>>;
  readonly lock: Readonly<Record<string, Locked>>;
}

/** The page of dependencies says what package.json and the lockfile say, with a reason for each. */
export function checkDependencies(page: string, { manifests, lock }: Packages): Finding[] {
  const file = "docs/dependencies.md";
  const told = new Set(
    [...page.matchAll(/^\| `([^`]+)` +\| (\S+) +\| (.+?) +\| (\S.*?) +\|$/gm)].map(
      ([, name, version, licence]) => `${name} ${version}, ${licence}`,
    ),
  );
  const real = new Set<string>();
  for (const [workspace, manifest] of Object.entries(manifests)) {
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) {
      if (name.startsWith("@ansinh/")) continue;
      const locked = lock[`${workspace}/node_modules/${name}`] ?? lock[`node_modules/${name}`];
      real.add(`${name} ${locked?.version}, ${locked?.license}`);
    }
  }
  return [
    ...[...real]
      .filter((item) => !told.has(item))
      .map((item) => ({ file, message: `says nothing of ${item}` })),
    ...[...told].filter((item) => !real.has(item)).map((item) => ({ file, message: `${item} is not used` })),
  ];
}

/** Every change has a note: at least one, none empty, in both languages. */
export function checkChanges(tree: Tree): Finding[] {
  const notes = [...tree].filter(([file]) => file.startsWith("changes/"));
  if (notes.length === 0) return [{ file: "changes", message: "holds no note" }];
  return notes
    .filter(([, text]) => text.trim().split(/\n\s*\n/).length < 2)
    .map(([file]) => ({ file, message: "says it in one language: Vietnamese, an empty line, English" }));
}

/** What the README calls not yet on screen has no page: whoever adds the page tells the reader. */
export function checkScreens(readme: string, sources: Tree): Finding[] {
  const pages = [...sources]
    .filter(([file]) => file.startsWith("web/src/"))
    .flatMap(([, text]) => [...text.matchAll(/\bpath: "(\/[a-z-]*)/g)].map((match) => match[1] ?? ""));
  return readme
    .split("\n")
    .filter((line) => line.includes("chưa có màn hình"))
    .flatMap((line) => {
      const path = /`(\/[a-z-]+)`/.exec(line)?.[1];
      const message = path === undefined ? "names no path" : `${path} has a page now`;
      return path === undefined || pages.includes(path) ? [{ file: "README.md", message }] : [];
    });
}
