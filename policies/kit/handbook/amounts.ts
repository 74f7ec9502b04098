import {
  formatDate,
  formatMoney,
  formatMonth,
  formatRatio,
  money,
  type RenderedAmount,
  type RenderedAmounts,
  rangeWords,
} from "@ansinh/engine";
import { type AmountGrid, amountGrid } from "../amount-grid.ts";
import { type Html, html, nothing, tableOf } from "./html.ts";
import { words } from "./texts.ts";

/** As many months as stand beside each other on a page. */
const monthsAcross = 5;

/** What each clause gives from each month on which something changed; clauses that give the same stand together. */
export function amountsByMonth(
  amounts: readonly RenderedAmounts[],
  numberOf: (clause: string) => string,
): Html {
  const grid = amountGrid(amounts.filter(({ rows }) => rows.length > 0));
  if (grid.rows.length === 0) return nothing;
  const starts = grid.months.flatMap((_, at) => (at % monthsAcross === 0 ? [at] : []));
  const tables = starts.map((start) => amountTable(grid, { start, numberOf }));
  return html`<h3>${words.amounts}</h3>
<p class="note">Mỗi cột là tháng bắt đầu có mức khác. Dòng “đến hết …” là mức chi theo văn bản có hiệu lực trước đó.</p>
${tables}`;
}

function amountTable(
  { months, rows }: AmountGrid,
  { start, numberOf }: { start: number; numberOf: (clause: string) => string },
): Html {
  const shown = months.slice(start, start + monthsAcross);
  const groups = new Map<string, { labels: Html[]; cells: AmountGrid["rows"][number]["cells"] }>();
  for (const { clause, label, cells } of rows) {
    const own = cells.slice(start, start + monthsAcross);
    const group = groups.get(JSON.stringify(own.map(contentOf))) ?? { labels: [], cells: own };
    group.labels.push(
      html`<div class="hang"><span class="number">${numberOf(clause)}</span> ${label.vi}</div>`,
    );
    groups.set(JSON.stringify(own.map(contentOf)), group);
  }
  const columns = [
    { head: "Trường hợp", kind: "lead" } as const,
    ...shown.map((month) => ({ head: `từ ${formatMonth(month)}`, kind: "amount" }) as const),
  ];
  return tableOf(
    columns,
    [...groups.values()].map(({ labels, cells }) => [labels, ...cells.map(amountCell)]),
    "amounts",
  );
}

const contentOf = (cell: RenderedAmount | undefined) =>
  cell && [cell.pay.words.vi, cell.pay.level.confirmed, cell.knownBefore];

function amountCell(cell: RenderedAmount | undefined): Html {
  if (cell === undefined) return html`<span class="soft">${words.notThen}</span>`;
  const { pay, knownBefore } = cell;
  const { lo, hi } = pay.amount;
  const isLookedUp = (pay.rows ?? []).length > 0;
  const range = isLookedUp ? rangeWords(pay.amount, "money").vi : words.notComputed;
  const due = lo === hi ? formatMoney(money(lo)) : range;
  const level =
    pay.rows === undefined
      ? html`<div class="soft">${pay.level.valueWords.vi} × ${formatRatio(pay.coefficient, "vi")}</div>`
      : html`<div class="earlier">${pay.words.vi}</div>`;
  const open = pay.level.confirmed
    ? nothing
    : html`<div><em class="unverified">${words.unconfirmed}</em></div>`;
  const before = knownBefore.map(
    ({ until, words: earlier }) =>
      html`<div class="earlier">đến hết ${formatDate(until)}: ${earlier.vi}</div>`,
  );
  return html`<strong>${due}</strong>${level}${open}${before}`;
}
