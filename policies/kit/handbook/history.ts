import type { RenderedChange, RenderedCitation, RenderedCondition } from "@ansinh/engine";
import { formatMonth } from "@ansinh/engine";
import type { Changed, Turn, TurnedClause } from "../turns.ts";
import type { Citing } from "./cite.ts";
import { conditionTree } from "./conditions.ts";
import { datesWords } from "./dates.ts";
import { type Html, html, listOf, nothing } from "./html.ts";
import { words } from "./texts.ts";

/**
 * What came with the same dates, over all clauses of a benefit: each change once, with every clause it touched. Clauses
 * in which little changed are named by `numberOf`, where the reader has their numbers at hand.
 */
export function turnBlock(citing: Citing, turn: Turn, numberOf?: (clause: string) => string): Html {
  const { dates, known, changed, cited, begun } = turn;
  const named = (title: string, clauses: readonly TurnedClause[]) =>
    namedClauses(citing, { title, clauses, numberOf });
  const months =
    dates.appliesTo === undefined
      ? `Từ tháng ${formatMonth(dates.appliesFrom)}`
      : `Từ tháng ${formatMonth(dates.appliesFrom)} đến tháng ${formatMonth(dates.appliesTo)}`;
  return html`<article class="turn">
<h4>${months}${known ? nothing : html` <em>(${words.notInForce})</em>`} <span class="soft">${datesWords(dates)}</span></h4>
${changed.map((one) => changedClauses(citing, one))}
${named("Giữ nguyên nội dung, chỉ đổi căn cứ", cited)}
${named("Bắt đầu có quy định", begun)}
</article>\n`;
}

function changedClauses(citing: Citing, { clauses, changes }: Changed): Html {
  const named = clauses.map(
    ({ label, citation, renamed }) =>
      html`<p><strong>${label.vi}</strong> <span class="source">${citing.cite(citation)}</span>${renamed.map((said) => html`<br><span class="soft">${said.vi}</span>`)}</p>`,
  );
  return html`<div class="change">${named}${changes.map((change) => changeBlock(citing, change, clauses[0]?.citation))}</div>`;
}

function changeBlock(
  citing: Citing,
  { words: said, before, after }: RenderedChange,
  cited: RenderedCitation | undefined,
): Html {
  const side = (title: string, condition: RenderedCondition | undefined, above?: RenderedCitation): Html =>
    condition === undefined
      ? nothing
      : html`<div><span class="soft">${title}</span>${conditionTree(citing, [condition], above)}</div>`;
  return html`<p>${said.vi}</p><div class="sides">${side(words.before, before)}${side(words.after, after, cited)}</div>`;
}

interface NamedClauses {
  readonly title: string;
  readonly clauses: readonly TurnedClause[];
  readonly numberOf: ((clause: string) => string) | undefined;
}

/** Clauses of one article stand behind it together. */
function namedClauses({ cite }: Citing, { title, clauses, numberOf }: NamedClauses): Html {
  if (clauses.length === 0) return nothing;
  const byArticle = new Map<string, { source: Html; names: string[] }>();
  for (const { clause, label, citation } of clauses) {
    const source = cite(citation);
    const group = byArticle.get(source.html) ?? { source, names: [] };
    group.names.push(numberOf?.(clause) ?? label.vi);
    byArticle.set(source.html, group);
  }
  const said = (names: readonly string[]) => (numberOf ? `trường hợp ${names.join(", ")}` : names.join("; "));
  const items = [...byArticle.values()].map(
    ({ source, names }) => html`<span class="source">${source}</span>: ${said(names)}`,
  );
  return html`<p class="soft">${title} (${clauses.length}):</p>${listOf(items, "named")}`;
}
