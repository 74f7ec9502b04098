/** Reads and mends the little of a PDF that the book needs: Chromium writes dictionaries plainly, only streams packed. */

/** On which page, from 1, each linked anchor stands. */
export function pagesOfAnchors(pdf: Buffer): ReadonlyMap<string, number> {
  const text = pdf.toString("latin1");
  const order = new Map(pageOrder(text).map((object, at) => [object, at + 1]));
  const names = objectOf(text, refOf(catalogOf(text), "Dests"));
  const found = [...names.matchAll(/\/([^\s[\]<>/]+)\s*\[(\d+) 0 R/g)];
  return new Map(
    found.map(([, name = "", object = ""]) => {
      const page = order.get(Number(object));
      if (page === undefined) throw new Error(`the PDF has no page for the anchor ${name}`);
      return [plainName(name), page];
    }),
  );
}

export const pageCount = (pdf: Buffer): number => pageOrder(pdf.toString("latin1")).length;

/** The day of printing replaced by a stated one, so that the same book is the same file. */
export function withDate(pdf: Buffer, day: string): Buffer {
  const stamp = `D:${day.replaceAll("-", "")}000000+00'00'`;
  const text = pdf.toString("latin1");
  return Buffer.from(text.replace(/(\/(?:Creation|Mod)Date \()D:\d{14}\+00'00'\)/g, `$1${stamp})`), "latin1");
}

function objectOf(text: string, object: number): string {
  const begin = text.indexOf(`\n${object} 0 obj`);
  if (begin < 0) throw new Error(`the PDF has no object ${object}`);
  return text.slice(begin, text.indexOf("endobj", begin));
}

function catalogOf(text: string): string {
  const trailer = text.slice(text.lastIndexOf("trailer"));
  return objectOf(text, refOf(trailer, "Root"));
}

function refOf(dictionary: string, key: string): number {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary);
  if (found?.[1] === undefined) throw new Error(`the PDF has no ${key}`);
  return Number(found[1]);
}

/** Object numbers of the pages in reading order; the tree of pages has branches where there are many. */
function pageOrder(text: string): readonly number[] {
  const below = (object: number): number[] => {
    const content = objectOf(text, object);
    const kids = /\/Kids \[([^\]]*)\]/.exec(content)?.[1];
    if (kids === undefined) return [object];
    return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = ""]) => below(Number(kid)));
  };
  return below(refOf(catalogOf(text), "Pages"));
}

/** `#2F` stands for a sign that a name can't hold. */
const plainName = (name: string): string =>
  name.replace(/#([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
