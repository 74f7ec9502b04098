import type { RenderedClause, RenderedPay } from "@ansinh/engine";
import { anchors } from "./book.ts";
import type { Citing } from "./cite.ts";
import { conditionTree } from "./conditions.ts";
import { datesWords } from "./dates.ts";
import { type Html, html, nothing } from "./html.ts";
import { words } from "./texts.ts";

/** A clause with everything behind it: article, dates, conditions, how they read a month, what it pays. */
export function clauseBlock(citing: Citing, clause: RenderedClause, number: string): Html {
  const { citation, dates, conditions, times, pay, sensitivity } = clause;
  return html`<article class="clause" id="${anchors.clause(clause.clause)}">
<h4><span class="number">${number}</span> ${clause.label.vi}</h4>
<p class="source">${citing.cite(citation)} <span class="soft">${datesWords(dates)}</span></p>
${sensitivity === undefined ? nothing : html`<p class="source">Thuộc nhóm thông tin được bảo mật.</p>`}
${conditionTree(citing, conditions, citation)}
${readingsOfMonth(citing, conditions)}
${times === undefined ? nothing : html`<p class="source">Hưởng theo số lần (${times.label.vi}):</p>${conditionTree(citing, [times.count])}`}
${pay === undefined ? nothing : html`<p class="source">Mức: ${paid(pay)}; hệ số theo ${citing.cite(pay.coefficientCitation)}</p>${rowsPaid(pay)}`}
</article>\n`;
}

/** "540.000 đ × 1,5 = 810.000 đ"; marked where nobody has confirmed the level. */
export const paid = ({ words: sum, level }: RenderedPay): Html =>
  html`${sum.vi}${level.confirmed ? nothing : html` <em class="unverified">${words.unconfirmed}</em>`}`;

/** What each band or value of a table pays, as a run of pairs that flows over the columns. */
const rowsPaid = ({ rows = [] }: RenderedPay): Html =>
  rows.length === 0
    ? nothing
    : html`<ul class="pairs">${rows.map(({ key, words: due }) => html`<li><span>${key.vi}</span> <strong>${due.vi}</strong></li>`)}</ul>`;

/** Conditions that read a month alike say so once. */
function readingsOfMonth({ cite }: Citing, conditions: RenderedClause["conditions"]): Html {
  const groups = new Map<string, { reading: Html; of: string[] }>();
  for (const { reading, readingCitation, words: asked } of conditions) {
    const said = html`${reading.vi}, ${cite(readingCitation)}`;
    const group = groups.get(said.html) ?? { reading: said, of: [] };
    group.of.push(asked.vi);
    groups.set(said.html, group);
  }
  const alone = groups.size === 1;
  const lines = [...groups.values()].map(({ reading, of }) =>
    alone
      ? html`<p class="source">Cách xét tháng: ${reading}</p>`
      : html`<p class="source">Cách xét tháng đối với “${of.join("; ")}”: ${reading}</p>`,
  );
  return html`${lines}`;
}
