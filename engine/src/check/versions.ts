import type { Dated } from "../language/dated.ts";
import { type EngineProblem, problem } from "../language/problem.ts";
import { addMonths, formatMonth, type Month } from "../values/month.ts";
import { text } from "../values/text.ts";

interface Versioned {
  readonly id: string;
  readonly versions: readonly Dated<unknown>[];
}

/** A parameter, table or bands has versions, without gaps between them, and one alone for each month. */
export function checkVersioned(item: Versioned): EngineProblem[] {
  if (item.versions.length > 0) return [...checkGaps(item), ...checkVersions(item.id, item.versions)];
  const words = text("Không có phiên bản nào, nên không có giá trị.", "It has no versions, so no value.");
  return [problem("without_versions", item.id, words)];
}

/** Between the first month ruled and the last there is no month without a value. */
function checkGaps(parameter: Versioned): EngineProblem[] {
  const versions = [...parameter.versions].sort((a, b) => (a.appliesFrom < b.appliesFrom ? -1 : 1));
  const found: EngineProblem[] = [];
  let coveredTo: Month | undefined;
  for (const [index, version] of versions.entries()) {
    if (index > 0 && coveredTo !== undefined && addMonths(coveredTo, 1) < version.appliesFrom) {
      const [from, to] = [
        formatMonth(addMonths(coveredTo, 1)),
        formatMonth(addMonths(version.appliesFrom, -1)),
      ];
      const words = text(`Không có giá trị từ ${from} đến ${to}.`, `No value rules from ${from} to ${to}.`);
      found.push(problem("parameter_gap", parameter.id, words));
    }
    if (version.appliesTo === undefined) return found;
    if (coveredTo === undefined || version.appliesTo > coveredTo) coveredTo = version.appliesTo;
  }
  return found;
}

const lastMonth = "9999-12";

/** Two versions that came into force on one day may not both rule a month: nothing would say which. */
export function checkVersions(at: string, versions: readonly Dated<unknown>[]): EngineProblem[] {
  const found: EngineProblem[] = [];
  for (const [index, version] of versions.entries()) {
    if (
      (version.appliesTo ?? lastMonth) < version.appliesFrom ||
      (version.signed ?? version.inForce) > version.inForce
    )
      found.push(
        problem(
          "dates_reversed",
          at,
          text("Các ngày hiệu lực ngược nhau.", "The legal dates run backwards."),
        ),
      );
    for (const other of versions.slice(index + 1)) {
      const meet =
        version.appliesFrom <= (other.appliesTo ?? lastMonth) &&
        other.appliesFrom <= (version.appliesTo ?? lastMonth);
      if (!meet || version.inForce !== other.inForce) continue;
      const words = text(
        `Hai phiên bản cùng có hiệu lực ${version.inForce} và cùng quy định một tháng.`,
        `Two versions in force on ${version.inForce} rule the same month.`,
      );
      found.push(problem("versions_overlap", at, words));
    }
  }
  return found;
}
