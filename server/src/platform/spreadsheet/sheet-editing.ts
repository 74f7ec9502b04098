import { columnLetter, columnOfAddress } from "#kernel/sheet.ts";

/** Puts one text cell into rows of a sheet's XML; every other byte of the sheet stays as it was. */
export interface ResultColumn {
  readonly column: number;
  resultOf(rowNumber: number): string | undefined;
}

function escaped(text: string): string {
  return (
    text
      .replace(/&/g, "&amp;")
      .replace(/</g, "&lt;")
      .replace(/>/g, "&gt;")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 forbids these, Excel would refuse the file (2026-11-21)
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
  );
}

function cellXml(prefix: string, address: string, text: string): string {
  const value = `<${prefix}t xml:space="preserve">${escaped(text)}</${prefix}t>`;
  return `<${prefix}c r="${address}" t="inlineStr"><${prefix}is>${value}</${prefix}is></${prefix}c>`;
}

const cellStart = /<(?:\w+:)?c(?=[\s>/])[^>]*>/g;

/** Where in the row's content the cell belongs, and up to where an older cell of the same column reaches. */
function placeOf(content: string, column: number): { from: number; to: number } {
  for (const match of content.matchAll(cellStart)) {
    const address = /\sr="([A-Z]+)\d+"/.exec(match[0])?.[1];
    if (address === undefined) continue;
    const found = columnOfAddress(address);
    if (found < column) continue;
    if (found > column) return { from: match.index, to: match.index };
    const afterTag = match.index + match[0].length;
    if (match[0].endsWith("/>")) return { from: match.index, to: afterTag };
    const closing = /<\/(?:\w+:)?c>/.exec(content.slice(afterTag));
    return { from: match.index, to: closing ? afterTag + closing.index + closing[0].length : afterTag };
  }
  return { from: content.length, to: content.length };
}

/** Excel keeps "spans" as a hint of the columns used; it has to include the new one. */
function widened(startTag: string, column: number): string {
  return startTag.replace(/(\sspans="\d+:)(\d+)"/, (_, before: string, last: string) => {
    return `${before}${Math.max(Number(last), column + 1)}"`;
  });
}

interface RowParts {
  readonly startTag: string;
  readonly content: string;
  readonly prefix: string;
}

function editedRow({ startTag, content, prefix }: RowParts, rowNumber: number, edit: ResultColumn): string {
  const closing = `</${prefix}row>`;
  const isEmpty = startTag.endsWith("/>");
  const text = edit.resultOf(rowNumber);
  if (text === undefined) return isEmpty ? startTag : `${startTag}${content}${closing}`;
  const opened = isEmpty ? `${startTag.slice(0, -2).trimEnd()}>` : startTag;
  const cell = cellXml(prefix, `${columnLetter(edit.column)}${rowNumber}`, text);
  const { from, to } = placeOf(content, edit.column);
  return `${widened(opened, edit.column)}${content.slice(0, from)}${cell}${content.slice(to)}${closing}`;
}

function widenedDimension(head: string, column: number): string {
  return head.replace(/(<(?:\w+:)?dimension\sref="[A-Z]+\d+:)([A-Z]+)(\d+")/, (_, before, last, after) => {
    return `${before}${columnLetter(Math.max(columnOfAddress(last), column))}${after}`;
  });
}

const rowStart = /<((?:\w+:)?)row(?=[\s>/])[^>]*>/g;

/** Streams the sheet's XML through the edit, a row at a time. */
export async function* editedSheet(xml: AsyncIterable<string>, edit: ResultColumn): AsyncGenerator<string> {
  let pending = "";
  let rowNumber = 0;
  let atHead = true;
  const take = (final: boolean): string => {
    let out = "";
    let at = 0;
    for (;;) {
      rowStart.lastIndex = at;
      const start = rowStart.exec(pending);
      if (!start) break;
      const [startTag, prefix = ""] = start;
      const afterTag = start.index + startTag.length;
      const closing = `</${prefix}row>`;
      const isEmpty = startTag.endsWith("/>");
      const end = isEmpty ? afterTag : pending.indexOf(closing, afterTag);
      if (end < 0) break;
      const between = pending.slice(at, start.index);
      out += atHead ? widenedDimension(between, edit.column) : between;
      atHead = false;
      const stated = /\sr="(\d+)"/.exec(startTag)?.[1];
      rowNumber = stated === undefined ? rowNumber + 1 : Number(stated);
      const content = isEmpty ? "" : pending.slice(afterTag, end);
      out += editedRow({ startTag, content, prefix }, rowNumber, edit);
      at = isEmpty ? afterTag : end + closing.length;
    }
    pending = pending.slice(at);
    if (!final) return out;
    const rest = pending;
    pending = "";
    return out + rest;
  };
  for await (const piece of xml) {
    pending += piece;
    // A row begins in what is kept until its end has come; work on larger pieces to copy less.
    if (pending.length > 65_536) yield take(false);
  }
  yield take(true);
}
