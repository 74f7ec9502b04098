import { readFileSync } from "node:fs";
import * as engine from "@ansinh/engine";
import { expect, test } from "vitest";
import { root } from "./tree.ts";

const page = readFileSync(`${root}docs/engine-api.md`, "utf8");
const rows = page.split("\n").filter((line) => line.startsWith("| `"));
const named = rows.flatMap((row) =>
  [...(row.split(" | ")[0] ?? "").matchAll(/`(\w+)/g)].map(([, name]) => name),
);

test("docs/engine-api.md names everything that the engine exports, each once, and nothing else", () => {
  expect([...named].sort()).toEqual(Object.keys(engine).sort());
});

test("docs/engine-api.md calls functions with at least the arguments that they need", () => {
  const calls = rows.flatMap((row) => [...row.matchAll(/`(\w+)\(([^`]*)\)`/g)]);
  const short = calls.filter(([, name = "", given = ""]) => {
    const made: unknown = Reflect.get(engine, name);
    const depth0 = given.replaceAll(/\{[^}]*\}/g, "one");
    const count = depth0 === "" ? 0 : depth0.split(",").length;
    return typeof made === "function" && !given.includes("…") && count < made.length;
  });
  expect(short.map(([call]) => call)).toEqual([]);
  expect(calls.length).toBeGreaterThan(100);
});
