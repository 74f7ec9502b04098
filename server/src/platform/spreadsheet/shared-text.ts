import type { Archive } from "./archive.ts";
import type { ReadingLimits } from "./limits.ts";
import { SpreadsheetProblem } from "./problems.ts";
import { parsedPieces, unescaped } from "./xml.ts";

/** The workbook's table of texts; the runs of rich text are joined, phonetic hints left out. */
export async function readSharedText(
  archive: Archive,
  part: string | undefined,
  limits: ReadingLimits,
): Promise<readonly string[]> {
  if (part === undefined || !archive.entries.has(part)) return [];
  const texts: string[] = [];
  let current = "";
  let inText = false;
  let inPhonetic = false;
  let total = 0;
  const handlers = {
    open(name: string) {
      if (name === "si") current = "";
      else if (name === "t") inText = !inPhonetic;
      else if (name === "rPh") inPhonetic = true;
    },
    close(name: string) {
      if (name === "t") inText = false;
      else if (name === "rPh") inPhonetic = false;
      else if (name === "si") {
        total += current.length;
        texts.push(unescaped(current));
      }
    },
    text(text: string) {
      if (inText) current += text;
    },
  };
  for await (const _ of parsedPieces(await archive.read(part), part, handlers)) {
    if (total > limits.sharedTextCharsMax) {
      throw new SpreadsheetProblem("spreadsheet.tooLarge", {
        reason: "> 80 triệu chữ / 80 million characters",
      });
    }
  }
  return texts;
}
