import { createHash } from "node:crypto";

/** A row or paragraph of law-facts.md: its section, the beginning of its first cell, and a hash of the whole. */
export interface LawFact {
  readonly section: string;
  readonly row: string;
  readonly hash: string;
}

const keyLength = 60;
const hashLength = 8;

interface Line {
  readonly section: string;
  readonly text: string;
  readonly cells?: readonly string[];
}

/** Tables and paragraphs of sections 1 to 10; 0 lists sources, 11 speaks of the others. */
export function lawFactsIn(markdown: string): readonly LawFact[] {
  const lines = linesIn(markdown);
  const firsts = lines.flatMap(({ section, cells }) => (cells ? [`${section} ${cells[0]}`] : []));
  const repeated = new Set(firsts.filter((first, index) => firsts.indexOf(first) !== index));
  return lines.map(({ section, text, cells }) => ({
    section,
    row: keyOf(text, cells, repeated.has(`${section} ${cells?.[0]}`)),
    hash: createHash("sha256").update(text).digest("hex").slice(0, hashLength),
  }));
}

function keyOf(text: string, cells: readonly string[] | undefined, repeated: boolean): string {
  if (!cells) return `¶ ${text.slice(0, keyLength - 12).trimEnd()}`;
  const key = repeated ? `${cells[0]} | ${cells[1]}` : (cells[0] ?? "");
  return key.slice(0, keyLength).trimEnd();
}

function linesIn(markdown: string): readonly Line[] {
  const found: Line[] = [];
  let section: string | undefined;
  const lines = markdown.split("\n");
  for (const [index, line] of lines.entries()) {
    const text = line.trim();
    const heading = /^#{2,3} (\S+?)\.? /.exec(line)?.[1];
    if (heading) section = /^\d/.test(heading) ? heading : undefined;
    else if (text && section && !["0", "11"].includes(section.split(".")[0] ?? "")) {
      if (!line.startsWith("|")) found.push({ section, text });
      else if (!isRule(line) && !isRule(lines[index + 1] ?? ""))
        found.push({ section, text, cells: cellsOf(text) });
    }
  }
  return found;
}

const isRule = (line: string): boolean => /^\|[-| ]+\|$/.test(line);
const cellsOf = (text: string): readonly string[] =>
  text
    .slice(1, -1)
    .split("|")
    .map((cell) => cell.trim());
