import { dirname, normalize } from "node:path/posix";
import { type Finding, importsOf, isTest, type Tree } from "./tree.ts";

/** Lowest first: a layer imports only itself and those before it. */
const layers = ["engine", "policies", "kernel", "platform", "modules", "main"];

/** Lowest first (design): a module uses only those before it. */
export const moduleOrder = [
  "places",
  "access",
  "registry",
  "policy",
  "benefits",
  "ledger",
  "payments",
  "cases",
  "reviews",
  "services",
  "programmes",
  "oversight",
  "exchange",
  "reports",
  "portal",
];

interface Place {
  layer: string;
  module?: string;
  /** Path inside the module. */
  inside?: string;
}

/** Layers, module order, and doors: another module is entered only through its index.ts. */
export function checkDirection(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of tree) {
    const from = placeOf(file);
    if (!from || isTest(file)) continue;
    for (const specifier of importsOf(text)) {
      const target = targetOf(file, specifier);
      const to = target === null ? null : placeOf(target);
      const message = to && target !== null ? forbidden(from, to, target) : null;
      if (message) findings.push({ file, message: `${specifier}: ${message}` });
    }
  }
  return findings;
}

function forbidden(from: Place, to: Place, target: string): string | null {
  if (layers.indexOf(to.layer) > layers.indexOf(from.layer)) return `${from.layer} must not use ${to.layer}`;
  if (to.layer !== "modules" || from.module === to.module) return null;
  if (
    from.layer === "modules" &&
    moduleOrder.indexOf(to.module ?? "") > moduleOrder.indexOf(from.module ?? "")
  ) {
    return `module ${from.module} comes before ${to.module}`;
  }
  const door = target.endsWith(`/${to.module}/index.ts`);
  return door || doorsOfMain(from, to) ? null : `enter module ${to.module} through its index.ts`;
}

/** Main alone also takes the thin files that every module hands to it. */
function doorsOfMain(from: Place, to: Place): boolean {
  return (
    from.layer === "main" && /^(routes|jobs|commands|handlers)(\.ts$|\/index\.ts$)/.test(to.inside ?? "")
  );
}

function placeOf(path: string): Place | null {
  if (path.startsWith("engine/")) return { layer: "engine" };
  if (path.startsWith("policies/")) return { layer: "policies" };
  const inServer = /^server\/src\/(kernel|platform|main)\//.exec(path);
  if (inServer?.[1]) return { layer: inServer[1] };
  const inModule = /^server\/src\/modules\/([^/]+)\/(.*)$/.exec(path);
  if (inModule?.[1]) return { layer: "modules", module: inModule[1], inside: inModule[2] ?? "" };
  return null;
}

function targetOf(file: string, specifier: string): string | null {
  if (specifier === "@ansinh/engine") return "engine/src/index.ts";
  if (specifier.startsWith("@ansinh/policies")) return "policies/index.ts";
  const alias = /^#(kernel|platform|modules|main)\/(.*)$/.exec(specifier);
  if (alias) return `server/src/${alias[1]}/${alias[2]}`;
  if (specifier.startsWith(".")) return normalize(`${dirname(file)}/${specifier}`);
  return null;
}

/** Modules on disk that the order does not name. */
export function checkModuleNames(tree: Tree): Finding[] {
  const named = new Set(
    [...tree.keys()].map((path) => placeOf(path)?.module).filter((name) => name !== undefined),
  );
  const strangers = [...named].filter((name) => !moduleOrder.includes(name));
  return strangers.map((name) => ({
    file: `server/src/modules/${name}`,
    message: "not in the order of modules",
  }));
}

/** The browser takes from the server only what is pure. */
export function checkWebImports(tree: Tree): Finding[] {
  const findings: Finding[] = [];
  for (const [file, text] of tree) {
    if (!file.startsWith("web/src/")) continue;
    for (const specifier of importsOf(text)) {
      const pure = /^#pure\/[a-z]+\/(model|rules)(\.ts$|\/)/.test(specifier);
      if (specifier.startsWith("#pure/") && !pure)
        findings.push({ file, message: `${specifier}: only model and rules` });
      if (specifier.startsWith("#kernel/") && specifier !== "#kernel/search-key.ts")
        findings.push({ file, message: `${specifier}: of the kernel only search-key.ts` });
      if (/server\/src/.test(specifier))
        findings.push({ file, message: `${specifier}: use #pure/<module>/model.ts` });
    }
  }
  return findings;
}
