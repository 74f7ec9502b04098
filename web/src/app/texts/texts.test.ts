import { describe, expect, it } from "vitest";
import type { TextTree } from "./define.ts";

/** Every texts file of the web, found by its name, so that a new feature can't be forgotten here. */
const modules = import.meta.glob<Record<string, unknown>>(
  ["../../**/texts.ts", "../../**/*-texts.ts", "./words.ts"],
  { eager: true },
);

interface Declared {
  namespace: string;
  vi: TextTree;
  en: TextTree;
}

const declared = Object.entries(modules).flatMap(([file, module]) =>
  Object.values(module)
    .filter((value): value is Declared => typeof value === "object" && value !== null && "vi" in value)
    .map((texts) => ({ file, ...texts })),
);

function flat(tree: TextTree, path = ""): Map<string, string> {
  const lines = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === "string") lines.set(path + key, value);
    else for (const [inner, text] of flat(value, `${path}${key}.`)) lines.set(inner, text);
  }
  return lines;
}

const places = (text: string): string[] =>
  [...text.matchAll(/{{(\w+)}}/g)].map((found) => String(found[1])).sort();

describe("texts", () => {
  it("are found", () => expect(declared.length).toBeGreaterThanOrEqual(4));

  it("have a namespace of their own in each feature", () => {
    const names = declared.map((texts) => texts.namespace);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(declared)(
    "$file: Vietnamese and English have the same keys and places, none empty",
    ({ vi, en }) => {
      const english = flat(en);
      const vietnamese = flat(vi);
      for (const [key, text] of vietnamese) {
        expect(text.trim(), key).not.toBe("");
        expect(places(english.get(key) ?? ""), key).toEqual(places(text));
        expect(english.get(key)?.trim() ?? "", key).not.toBe("");
      }
      const extra = [...english.keys()].filter((key) => !vietnamese.has(key));
      expect(extra.filter((key) => !key.endsWith("_one") || !vietnamese.has(key.slice(0, -4)))).toEqual([]);
    },
  );

  it.each(declared)("$file: Vietnamese is in composed letters (NFC)", ({ vi }) => {
    for (const [key, text] of flat(vi)) expect(text, key).toBe(text.normalize("NFC"));
  });
});
