import type { Readable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import { SaxesParser } from "saxes";
import { corrupt } from "./archive.ts";
import { SpreadsheetProblem } from "./problems.ts";

export type Attributes = Readonly<Record<string, string>>;

export interface XmlHandlers {
  /** Names come without their namespace prefix. */
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text(text: string): void;
}

function local(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}

function parserFor(handlers: XmlHandlers): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("opentag", (tag) => handlers.open(local(tag.name), tag.attributes));
  parser.on("closetag", (tag) => handlers.close(local(tag.name)));
  parser.on("text", (text) => handlers.text(text));
  parser.on("cdata", (text) => handlers.text(text));
  // Office files never carry a document type; entities declared in one are the oldest bomb there is.
  parser.on("doctype", () => {
    throw new Error("doctype");
  });
  parser.on("error", (error) => {
    throw error;
  });
  return parser;
}

/** Parses a part of the file piece by piece; after each piece the caller may take what has been gathered. */
export async function* parsedPieces(
  stream: Readable,
  where: string,
  handlers: XmlHandlers,
): AsyncGenerator<void> {
  const parser = parserFor(handlers);
  const decoder = new StringDecoder("utf8");
  try {
    for await (const chunk of stream) {
      parser.write(decoder.write(chunk as Buffer));
      yield;
    }
    parser.write(decoder.end());
    parser.close();
  } catch (error) {
    if (error instanceof SpreadsheetProblem) throw error;
    throw corrupt(`${where}: ${error instanceof Error ? error.message : "xml"}`);
  } finally {
    stream.destroy();
  }
  yield;
}

export async function parseWhole(stream: Readable, where: string, handlers: XmlHandlers): Promise<void> {
  for await (const _ of parsedPieces(stream, where, handlers)) {
    // The handlers gather everything.
  }
}

/** Excel writes control characters as _x000D_. */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
