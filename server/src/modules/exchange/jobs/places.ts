import { ensureVillages, fullName, parsePlace, type Resolution, resolveUnit } from "#modules/places/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { Finding } from "../rules/outcome.ts";
import { sealedClassOfWords } from "../rules/sealing.ts";
import type { ImportContext, RowAtWork } from "./context.ts";

const villageWord = /^(?:thôn|bản|làng|ấp|xóm|khu|tổ|tdp|khối|khu phố|tổ dân phố|buôn|phum|sóc)\s/iu;

/** A list of the department names the commune in its separators or addresses; others are of one commune. */
function isOfCommune(context: ImportContext): boolean {
  return context.file.unit !== context.province;
}

function findingOf(text: string, resolution: Resolution): Finding | undefined {
  switch (resolution.kind) {
    case "one":
      return undefined;
    case "candidates": {
      const candidates = resolution.list.map((unit) => fullName(unit));
      return { name: "communeSplit", outcome: "returned", details: { value: text, candidates } };
    }
    case "notFound": {
      const names = resolution.nearest
        .slice(0, 3)
        .map((unit) => fullName(unit))
        .join(", ");
      const details = {
        value: text,
        nearest: names === "" ? "" : ` (gần giống: ${names})`,
        nearestEn: names === "" ? "" : ` (similar: ${names})`,
      };
      return { name: "communeUnknown", outcome: "returned", details };
    }
  }
}

function resolved(context: ImportContext, text: string): Resolution {
  return resolveUnit(
    context.places,
    { name: text, province: context.provinceName, address: text },
    context.today,
  );
}

function columnOf(context: ImportContext): number | null {
  return context.sheet.mapping.address ?? context.sheet.mapping.village ?? null;
}

function settleCommune(context: ImportContext, row: RowAtWork, cache: Map<string, Resolution>): void {
  const address = row.reading.values.address;
  const named = address === undefined ? undefined : parsePlace(address).commune;
  const text =
    address !== undefined && named ? address : isOfCommune(context) ? undefined : row.reading.village;
  if (isOfCommune(context)) row.commune = context.file.unit;
  if (text === undefined) return;
  const resolution = cache.get(text) ?? resolved(context, text);
  cache.set(text, resolution);
  const finding = findingOf(text, resolution);
  if (isOfCommune(context)) warnElsewhere(context, row, { text, resolution, finding });
  else if (finding) row.findings.push({ column: columnOf(context), finding });
  else if (resolution.kind === "one") row.commune = resolution.unit.code;
}

interface Elsewhere {
  readonly text: string;
  readonly resolution: Resolution;
  readonly finding: Finding | undefined;
}

/** In a commune's own list the address is only held against it; the list says who manages. */
function warnElsewhere(
  context: ImportContext,
  row: RowAtWork,
  { text, resolution, finding }: Elsewhere,
): void {
  const column = columnOf(context);
  const own = context.file.unit;
  if (resolution.kind === "candidates" && resolution.list.some((unit) => unit.code === own)) return;
  if (finding) row.findings.push({ column, finding: { ...finding, outcome: "warned" } });
  else if (resolution.kind === "one" && resolution.unit.code !== own) {
    const details = { value: text, unit: own };
    row.findings.push({ column, finding: { name: "communeElsewhere", outcome: "warned", details } });
  }
}

/** The village of a row: its column, the separator above, the tab of a sheet per village, or the address. */
function villageText(context: ImportContext, row: RowAtWork): string | undefined {
  const { village } = row.reading;
  const own = row.reading.values.village;
  const values = { address: row.reading.values.address, village: own === undefined ? own : inFull(own) };
  const fromAddress =
    values.address === undefined ? undefined : inFull(values.address.split(",")[0]?.trim() ?? "");
  const candidates = [
    values.village,
    isOfCommune(context) ? village : undefined,
    fromAddress,
    context.sheet.name,
  ];
  const text = candidates.find(
    (each) => each !== undefined && each !== "" && (each === values.village || villageWord.test(each)),
  );
  return text === undefined || sealedClassOfWords(text) ? undefined : text;
}

const abbreviations: readonly (readonly [RegExp, string])[] = [
  [/^TDP\.?\s*(?=\S)/i, "Tổ dân phố "],
  [/^KP\.?\s*(?=\d)/i, "Khu phố "],
  [/^K\.\s*(?=\S)/i, "Khối "],
  [/^T\.\s*(?=\S)/i, "Thôn "],
  [/^B\.\s*(?=\S)/i, "Bản "],
];

/** The village of a place with its word in full: "KP 1" is "Khu phố 1". */
function inFull(text: string): string {
  for (const [short, word] of abbreviations) if (short.test(text)) return text.replace(short, word);
  return text;
}

function tellAbbreviation(context: ImportContext, row: RowAtWork): void {
  for (const field of ["village", "address"] as const) {
    const value = row.reading.values[field];
    if (value === undefined || inFull(value) === value) continue;
    const details = { value, taken: inFull(value) };
    const column = context.sheet.mapping[field] ?? null;
    row.findings.push({ column, finding: { name: "placeAbbreviated", outcome: "warned", details } });
  }
}

/** Finds the commune and village of each row; villages that the commune hasn't yet are added. */
export async function settlePlaces(
  tx: Tx,
  context: ImportContext,
  rows: readonly RowAtWork[],
): Promise<void> {
  const cache = new Map<string, Resolution>();
  for (const row of rows) {
    settleCommune(context, row, cache);
    tellAbbreviation(context, row);
  }
  const byCommune = grouped(rows);
  for (const [commune, own] of byCommune) {
    const texts = [...new Set(own.flatMap((row) => villageText(context, row) ?? []))];
    if (texts.length === 0) continue;
    const wanted = { commune, texts, from: "2025-07-01", source: context.file.name };
    const ids = await ensureVillages(tx, context.tenant, wanted);
    for (const row of own) row.villageId = ids.get(villageText(context, row) ?? "") ?? null;
  }
}

function grouped(rows: readonly RowAtWork[]): Map<string, RowAtWork[]> {
  const groups = new Map<string, RowAtWork[]>();
  for (const row of rows) {
    if (row.commune === null) continue;
    const group = groups.get(row.commune);
    if (group) group.push(row);
    else groups.set(row.commune, [row]);
  }
  return groups;
}
