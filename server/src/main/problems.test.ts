import { expect, test } from "vitest";
import { knownProblems } from "#kernel/problem.ts";
// Loads every module, and with it the problems it defines.
import { routes } from "./composition.ts";

const inBraces = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test("every problem of every module was found", () => {
  expect(routes.length).toBeGreaterThan(0);
  const rooms = new Set([...knownProblems().keys()].map((code) => code.split(".")[0]));
  for (const room of ["access", "benefits", "exchange", "places", "platform", "registry", "spreadsheet"]) {
    expect([...rooms]).toContain(room);
  }
});

test("everything that can go wrong is said in Vietnamese and in English", () => {
  const silent = [...knownProblems()].filter(([, { vi, en }]) => vi.trim() === "" || en.trim() === "");
  expect(silent.map(([code]) => code)).toEqual([]);
});

test("no problem says the same in both languages", () => {
  const same = [...knownProblems()].filter(([, { vi, en }]) => vi === en);
  expect(same.map(([code]) => code)).toEqual([]);
});

test("both languages tell the same details, or one of the same made for English", () => {
  const unlike = [...knownProblems()].filter(([, { vi, en }]) => {
    const told = inBraces(en).map((name) => name?.replace(/En$/, ""));
    const named = inBraces(vi).map((name) => name?.replace(/Vi$/, ""));
    return new Set(named).size !== new Set(told).size || named.some((name) => !told.includes(name));
  });
  expect(unlike.map(([code, { vi, en }]) => `${code}: ${inBraces(vi)} / ${inBraces(en)}`)).toEqual([]);
});
