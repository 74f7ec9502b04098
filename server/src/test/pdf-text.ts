import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";

interface Piece {
  readonly str: string;
  readonly transform: readonly number[];
}

/** What a reader sees: lines from top to bottom, pieces from left to right, pages parted by a form feed. */
export async function pdfText(bytes: Uint8Array): Promise<string> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    pages.push(linesOf(items.filter((item): item is typeof item & Piece => "str" in item)));
  }
  await task.destroy();
  return pages.join("\f").normalize("NFC");
}

function linesOf(pieces: readonly Piece[]): string {
  const byHeight = new Map<number, Piece[]>();
  for (const piece of pieces.filter((item) => item.str.trim() !== "")) {
    const height = Math.round(piece.transform[5] ?? 0);
    byHeight.set(height, [...(byHeight.get(height) ?? []), piece]);
  }
  return [...byHeight]
    .sort(([a], [b]) => b - a)
    .map(([, line]) =>
      line
        .sort((a, b) => (a.transform[4] ?? 0) - (b.transform[4] ?? 0))
        .map((piece) => piece.str)
        .join(" ")
        .replace(/ +/g, " "),
    )
    .join("\n");
}
