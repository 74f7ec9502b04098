import { formatDate, formatMonth } from "@ansinh/engine";
import type { Book } from "./book.ts";
import { type Chapter, chaptersOf } from "./chapters.ts";
import { asWritten, type Html, html, listOf } from "./html.ts";
import { words } from "./texts.ts";

/** The law of a release as one page of HTML that prints as a book: A4, running heads, a chapter for each area. */
export function writeHandbook(book: Book, style: string): string {
  const chapters = chaptersOf(book);
  const page = html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${titleOf(book)}</title>
<style>
${asWritten(style)}
${asWritten(chapters.map(runningHead).join("\n"))}
</style>
</head>
<body>
${cover(book)}
${contents(chapters)}
${chapters.map(chapterSection)}
</body>
</html>
`;
  return page.html;
}

export const titleOf = ({ when }: Pick<Book, "when">): string =>
  `${words.title}, tháng ${formatMonth(when.month)}`;

function cover({ areas, when, set }: Book): Html {
  return html`<header class="cover">
<p class="house">An Sinh</p>
<p class="title">${words.title}</p>
<p class="of">Quy định của tháng ${formatMonth(when.month)}<br>theo văn bản có hiệu lực đến hết ngày ${formatDate(when.knownOn)}</p>
${listOf(
  areas.map(({ label }) => label.vi),
  "areas",
)}
<p class="hash">Mã bộ quy định ${set.hash.slice(0, 12)}</p>
</header>`;
}

/** A gap that gets the number of the page on which the anchor stands, once the book has been set. */
const pageOf = (id: string): Html => html`<a class="page" href="#${id}"></a>`;

function contents(chapters: readonly Chapter[]): Html {
  const line = (id: string, title: string, number?: number) =>
    html`<div class="line">${number === undefined ? "" : html`<span class="number">${number}</span>`}<a href="#${id}">${title}</a><span class="dots"></span>${pageOf(id)}</div>`;
  return html`<nav class="contents"><h1>${words.contents}</h1><ol>${chapters.map(
    ({ id, title, sections }, at) =>
      html`<li>${line(id, title, at + 1)}${listOf(
        sections.map((section) => line(section.id, section.title)),
        "sections",
      )}</li>\n`,
  )}</ol></nav>`;
}

const chapterSection = ({ id, title, content }: Chapter, at: number): Html =>
  html`<section class="chapter chapter-${at + 1}" id="${id}"><h1><span class="number">${at + 1}</span> ${title}</h1>
${content}</section>\n`;

/** Chromium knows no running strings: each chapter gets a kind of page with its own head. */
function runningHead({ title }: Chapter, at: number): string {
  const said = title.replace(/["\\<\n]/g, " ");
  const page = `chapter-${at + 1}`;
  return `.${page} { page: ${page}; } @page ${page} { @top-right { content: "${at + 1}. ${said}"; } }`;
}

/** The page numbers put in: of what anchor they are wanted is written in the gap. */
export const withPageNumbers = (page: string, numbers: ReadonlyMap<string, number>): string =>
  page.replace(
    /(<a class="page" href="#([^"]+)">)\d*(<\/a>)/g,
    (_, open, id, close) => `${open}${numbers.get(id) ?? ""}${close}`,
  );
