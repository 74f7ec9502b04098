import {
  type Citation,
  type CitationStatus,
  formatCitation,
  type RenderedCitation,
  type Text,
} from "@ansinh/engine";
import { anchors, type Book, citationsIn, toldParts } from "./book.ts";
import { type Html, html } from "./html.ts";
import { statuses } from "./texts.ts";

/** Shows articles with how far each was verified and, where the law leaves room, the number of our reading. */
export interface Citing {
  readonly cite: (citation: Citation | RenderedCitation) => Html;
  /** Our readings, in the order in which the book comes to them. */
  readonly readings: readonly Text[];
}

export const statusMark = (status: CitationStatus): Html => {
  const mark = html`<abbr class="status ${status}" title="${statuses[status].short}">${status}</abbr>`;
  return status === "M" ? html`${mark} <em class="unverified">${statuses.M.short}</em>` : mark;
};

/** Readings are numbered through the book: several articles are read alike. */
export function citingOf({ set, areas }: Book): Citing {
  const numbers = new Map<string, number>();
  const readings: Text[] = [];
  const told = areas.flatMap(toldParts).map(({ law }) => law);
  for (const { interpretation } of citationsIn(told)) {
    if (interpretation === undefined || numbers.has(interpretation.vi)) continue;
    readings.push(interpretation);
    numbers.set(interpretation.vi, readings.length);
  }
  const readingOf = (interpretation: Text | undefined): Html | undefined => {
    const number = numbers.get(interpretation?.vi ?? "");
    if (interpretation === undefined) return undefined;
    if (number === undefined) return html` <span class="reading">(cách hiểu: ${interpretation.vi})</span>`;
    return html` <a class="reading" href="#${anchors.reading(number)}">cách hiểu ${number}</a>`;
  };
  const cite = (citation: Citation | RenderedCitation): Html => {
    const said = "words" in citation ? citation.words : formatCitation(citation, set.definition.acts);
    const [status, reading] = [statusMark(citation.status), readingOf(citation.interpretation)];
    return html`<cite>${said.vi}</cite> ${status}${reading}`;
  };
  return { cite, readings };
}
