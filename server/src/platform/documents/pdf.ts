import { createRequire } from "node:module";
import type { Readable } from "node:stream";
import type { TDocumentDefinitions } from "pdfmake/interfaces";

export type { Column, Content, ContentTable, TableCell, TDocumentDefinitions } from "pdfmake/interfaces";

const require = createRequire(import.meta.url);

interface PdfMaker {
  setFonts(fonts: Record<string, Record<string, string>>): void;
  setUrlAccessPolicy(allowed: (url: string) => boolean): void;
  setLocalAccessPolicy(allowed: (path: string) => boolean): void;
  createPdf(definition: TDocumentDefinitions): { getStream(): Promise<Readable & { end(): void }> };
}

let maker: PdfMaker | undefined;

/** Tinos stands in for Times New Roman, as documents of state bodies want it; embedded, so no system font is needed. */
function pdfMaker(): PdfMaker {
  if (maker) return maker;
  const font = (face: string) => require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`);
  const faces = {
    normal: font("400Regular"),
    bold: font("700Bold"),
    italics: font("400Regular_Italic"),
    bolditalics: font("700Bold_Italic"),
  };
  const made = require("pdfmake") as PdfMaker;
  const allowed = new Set(Object.values(faces));
  made.setFonts({ Tinos: faces });
  made.setUrlAccessPolicy(() => false);
  made.setLocalAccessPolicy((path) => allowed.has(path));
  maker = made;
  return made;
}

const pointsPerMm = 72 / 25.4;
export const mm = (length: number): number => length * pointsPerMm;

/** A4 with the margins of Decree 30/2020 and the page number on top, none on the first page. */
export async function renderPdf(
  definition: Omit<TDocumentDefinitions, "pageSize" | "header">,
): Promise<Readable> {
  const document = pdfMaker().createPdf({
    pageSize: "A4",
    pageMargins: [mm(30), mm(20), mm(15), mm(20)],
    defaultStyle: { font: "Tinos", fontSize: 12 },
    ...definition,
    header: (page: number) =>
      page === 1
        ? null
        : { text: String(page), alignment: "center", fontSize: 13, margin: [0, mm(10), 0, 0] },
  });
  const stream = await document.getStream();
  stream.end();
  return stream;
}
