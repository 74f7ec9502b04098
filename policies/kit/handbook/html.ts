/** Markup that is safe to put into a page. */
export interface Html {
  readonly html: string;
}

/** What may stand in a template; words are escaped, nothing is left out by accident but `undefined`. */
export type Part = Html | string | number | undefined | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const escapeHtml = (words: string): string =>
  words.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

function written(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
  return "html" in part ? part.html : part.map(written).join("");
}

/** A template whose gaps are escaped. */
export const html = (fixed: TemplateStringsArray, ...gaps: readonly Part[]): Html => ({
  html: fixed.reduce((page, piece, index) => `${page}${written(gaps[index - 1])}${piece}`),
});

/** Markup from one of our own files, such as a style sheet: not escaped. */
export const asWritten = (own: string): Html => ({ html: own });

export const nothing: Html = asWritten("");

/** A list, or nothing where it would be empty. */
export const listOf = (items: readonly Part[], kind: string): Html =>
  items.length === 0
    ? nothing
    : html`<ul class="${kind}">${items.map((item) => html`<li>${item}</li>`)}</ul>`;

export interface Column {
  readonly head: Part;
  /** Of the cells: `amount` stands to the right, `source` is small. */
  readonly kind?: "amount" | "source" | "number" | "lead";
}

/** A table with a head that comes again on each page. */
export function tableOf(columns: readonly Column[], rows: readonly (readonly Part[])[], kind = ""): Html {
  const cell = (content: Part, { kind: of }: Column): Html => html`<td class="${of ?? ""}">${content}</td>`;
  return html`<table class="${kind}">
<thead><tr>${columns.map(({ head, kind: of }) => html`<th scope="col" class="${of ?? ""}">${head}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${columns.map((column, at) => cell(row[at], column))}</tr>\n`)}</tbody>
</table>\n`;
}
