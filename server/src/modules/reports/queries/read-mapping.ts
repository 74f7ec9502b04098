import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { en, vi } from "zod/locales";
import type { ProblemDetails } from "#kernel/problem.ts";
import { type SurveyMapping, surveyMapping } from "../model.ts";
import { reportProblems } from "../problems.ts";

/** Reads and checks the mapping; every fault is named at once, with its place and what it must be. */
export async function readMapping(path: string): Promise<SurveyMapping> {
  const written = parsed(path, await textOf(path));
  const english = surveyMapping.safeParse(written, { error: en().localeError });
  if (english.success) return english.data;
  const vietnamese = surveyMapping.safeParse(written, { error: vi().localeError });
  throw reportProblems.surveyMappingInvalid({
    path,
    faultsVi: faults(vietnamese.error?.issues ?? [], written, "vi"),
    faultsEn: faults(english.error.issues, written, "en"),
  });
}

async function textOf(path: string): Promise<string> {
  try {
    return (await readFile(path, "utf8")).replace(/^\ufeff/, "");
  } catch (error) {
    throw reportProblems.surveyFileNotFound({ path, reason: systemReason(error) });
  }
}

/** `ENOENT`, `EACCES`, `EISDIR`; anything else is a bug and goes up. */
export function systemReason(error: unknown): string {
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  throw error;
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const details: ProblemDetails = { path, reason: error instanceof Error ? error.message : String(error) };
    throw reportProblems.surveyMappingNotJson(details);
  }
}

function faults(issues: readonly z.core.$ZodIssue[], written: unknown, language: "vi" | "en"): string {
  return issues
    .map((issue) => {
      const own = issue.code === "custom" ? issue.params?.[language] : undefined;
      const place = issue.path.length === 0 ? "(…)" : issue.path.join(".");
      const value = JSON.stringify(valueAt(written, issue.path)) ?? { vi: "thiếu", en: "missing" }[language];
      return `  ${place} = ${value.slice(0, 80)}: ${own ?? issue.message}`;
    })
    .join("\n");
}

function valueAt(written: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === "object" && part !== null ? Reflect.get(part, key) : undefined),
    written,
  );
}
