import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { TextEncodingName } from "./kind.ts";
import { SpreadsheetProblem } from "./problems.ts";

/** How a text file is written, so that it can be given back in the same way. */
export interface TextFileForm {
  readonly encoding: TextEncodingName;
  readonly hasByteOrderMark: boolean;
  readonly delimiter: "," | ";" | "\t";
  readonly newline: "\r\n" | "\n" | "\r";
  /** Excel's own first line "sep=;", which is no row. */
  readonly hasSeparatorLine: boolean;
}

const sampleBytes = 256 * 1024;

/** Streams the file as text; a byte that isn't valid in the encoding ends it with a problem. */
export async function* decodedText(path: string, encoding: TextEncodingName): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true });
    const rest = decoder.decode();
    if (rest !== "") yield rest;
  } catch (error) {
    if (error instanceof TypeError) throw new SpreadsheetProblem("spreadsheet.encodingUnknown");
    throw error;
  }
}

function withoutQuoted(text: string): string {
  return text.replace(/"(?:[^"]|"")*"/g, "");
}

/** The separator whose count agrees best between lines: the title lines of a list hold none. */
function delimiterOf(sample: string): TextFileForm["delimiter"] {
  const lines = withoutQuoted(sample)
    .split(/\r\n|\n|\r/)
    .slice(0, 200);
  let best: TextFileForm["delimiter"] = ",";
  let bestScore = 0;
  for (const candidate of ["\t", ";", ","] as const) {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(candidate).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    const score = Math.max(0, ...[...counts].map(([count, times]) => times * Math.min(count, 5)));
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

function newlineOf(sample: string): TextFileForm["newline"] {
  if (sample.includes("\r\n")) return "\r\n";
  return sample.includes("\r") && !sample.includes("\n") ? "\r" : "\n";
}

export async function textFileForm(path: string, encoding: TextEncodingName): Promise<TextFileForm> {
  const file = await open(path, "r");
  const bytes = Buffer.alloc(sampleBytes);
  const { bytesRead } = await file.read(bytes, 0, sampleBytes, 0);
  await file.close();
  // Not fatal here: the sample may end inside a letter.
  const decoded = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes.subarray(0, bytesRead));
  const hasByteOrderMark = decoded.startsWith("\ufeff");
  const sample = hasByteOrderMark ? decoded.slice(1) : decoded;
  const stated = /^sep=([,;\t])\r?\n/i.exec(sample);
  return {
    encoding,
    hasByteOrderMark,
    delimiter: (stated?.[1] as TextFileForm["delimiter"] | undefined) ?? delimiterOf(sample),
    newline: newlineOf(sample),
    hasSeparatorLine: stated !== null,
  };
}

export function encodedText(text: string, encoding: TextEncodingName): Buffer {
  if (encoding === "utf-8") return Buffer.from(text, "utf8");
  const bytes = Buffer.from(text, "utf16le");
  return encoding === "utf-16be" ? bytes.swap16() : bytes;
}
