import {
  type Benefit,
  type DecisionRow,
  formatMoney,
  formatMonth,
  lowerFirst,
  money,
  type RenderedClause,
  type RenderedPolicy,
  renderBenefit,
  type When,
} from "@ansinh/engine";
import { turnsOf } from "../turns.ts";
import { amountsByMonth } from "./amounts.ts";
import { anchors, type Book } from "./book.ts";
import type { Citing } from "./cite.ts";
import { clauseBlock, paid } from "./clause.ts";
import { combinationTree } from "./conditions.ts";
import { examplesSection } from "./examples.ts";
import { turnBlock } from "./history.ts";
import { type Html, html, listOf, nothing, tableOf } from "./html.ts";
import { words } from "./texts.ts";

/** A benefit as the book's month has it, and each other clause as in the last month that it ruled. */
export interface BenefitPages {
  readonly benefit: Benefit;
  readonly now: RenderedPolicy;
  readonly others: readonly RenderedPolicy[];
}

export function pagesOf({ set, when }: Book, benefit: Benefit): BenefitPages {
  const now = renderBenefit(set, benefit.id, when);
  const others = now.otherClauses.flatMap(({ clause }) => {
    const at = lastRuled(benefit, clause, when);
    if (at === undefined) return [];
    const then = renderBenefit(set, benefit.id, at);
    return [{ ...then, clauses: then.clauses.filter((one) => one.clause === clause) }];
  });
  return { benefit, now, others };
}

function lastRuled(benefit: Benefit, clause: string, { knownOn }: When): When | undefined {
  const last = benefit.clauses.find(({ id }) => id === clause)?.rules.at(-1);
  if (last === undefined) return undefined;
  return {
    month: last.appliesTo ?? last.appliesFrom,
    knownOn: last.inForce > knownOn ? last.inForce : knownOn,
  };
}

/** The section of a benefit: who, conditions with articles, amounts by date, overlaps, examples, what acts changed. */
export function benefitSection(
  book: Book,
  citing: Citing,
  { pages, number }: { pages: BenefitPages; number: string },
): Html {
  const { now, others } = pages;
  const numbers = new Map(
    [...now.clauses, ...others.flatMap(({ clauses }) => clauses)].map(({ clause }, at) => [
      clause,
      `${at + 1}`,
    ]),
  );
  const numberOf = (clause: string): string => numbers.get(clause) ?? "";
  const block = (clause: RenderedClause): Html => clauseBlock(citing, clause, numberOf(clause.clause));
  const turns = turnsOf(now.history);
  return html`<section class="benefit" id="${anchors.benefit(now.benefit)}">
<h2><span class="number">${number}</span> ${now.title.vi}</h2>
<p class="intro">${lead(now)}</p>
${decisionTable(now, numberOf)}
${combinationPart(citing, now)}
${overlapsPart(citing, now)}
${amountsByMonth(now.amounts, numberOf)}
${now.clauses.length === 0 ? nothing : html`<h3>${words.clauses}</h3>${now.clauses.map(block)}`}
${others.length === 0 ? nothing : html`<h3>${words.otherClauses} ${formatMonth(now.when.month)}</h3>${others.map(({ clauses }) => clauses.map(block))}`}
${turns.length === 0 ? nothing : html`<h3>${words.history}</h3>${turns.map((turn) => turnBlock(citing, turn, numberOf))}`}
${examplesSection(book, now.benefit)}
${factsPart(now)}
</section>\n`;
}

function lead({ subject, period, gives, clauses, decisionTable: { rows }, when }: RenderedPolicy): string {
  const given = `Dành cho ${subject.words.vi}, ${period.words.vi}, bằng ${lowerFirst(gives.words.vi)}`;
  const month = formatMonth(when.month);
  if (clauses.length === 0) return `${given}; không trường hợp nào áp dụng cho tháng ${month}.`;
  const amounts = rows.flatMap(({ amount }) => (amount && amount.lo === amount.hi ? [amount.lo] : []));
  return `${given}; ${clauses.length} trường hợp áp dụng cho tháng ${month}${eachWords(amounts)}.`;
}

function eachWords(amounts: readonly number[]): string {
  if (amounts.length === 0) return "";
  const [least, most] = [money(Math.min(...amounts)), money(Math.max(...amounts))];
  return `, mỗi trường hợp ${least === most ? "" : `${formatMoney(least)} – `}${formatMoney(most)}`;
}

function decisionTable(now: RenderedPolicy, numberOf: (clause: string) => string): Html {
  const { columns, rows } = now.decisionTable;
  if (rows.length === 0) return nothing;
  const asked = (row: DecisionRow) =>
    columns.flatMap((column, at) => (row.asks[at] === true ? [column.words.vi] : []));
  return html`<h3>${words.decision}</h3>${tableOf(
    [
      { head: "", kind: "number" },
      { head: "Trường hợp", kind: "lead" },
      { head: "Phải có đủ" },
      { head: `Mức ${formatMonth(now.when.month)}`, kind: "amount" },
    ],
    rows.map((row) => [
      html`<a href="#${anchors.clause(row.clause)}">${numberOf(row.clause)}</a>`,
      row.label.vi,
      listOf(asked(row), "asked"),
      due(
        row,
        now.clauses.find(({ clause }) => clause === row.clause),
      ),
    ]),
    "decision",
  )}`;
}

function due({ amount, due: said }: DecisionRow, clause: RenderedClause | undefined): Html {
  if (clause?.pay === undefined || amount === undefined) return html`${said.vi}`;
  if ((clause.pay.rows ?? []).length > 0) return html`<div class="looked-up">${paid(clause.pay)}</div>`;
  if (!clause.pay.level.confirmed || amount.lo !== amount.hi)
    return html`${words.notComputed}<div class="soft">${paid(clause.pay)}</div>`;
  const sum = clause.pay.words.vi;
  return html`<strong>${formatMoney(money(amount.lo))}</strong><div class="soft">${sum.slice(0, Math.max(0, sum.lastIndexOf(" = ")))}</div>`;
}

const combinationPart = (citing: Citing, { combination }: RenderedPolicy): Html =>
  combination === undefined || combination.op === "of"
    ? nothing
    : html`<h3>${words.combination}</h3><div class="combination">${combinationTree(citing, combination)}</div>`;

const overlapsPart = (citing: Citing, { overlaps }: RenderedPolicy): Html =>
  overlaps.length === 0
    ? nothing
    : html`<h3>${words.overlaps}</h3>${overlaps.map(
        ({ label, combination }) =>
          html`<p><strong>${label.vi}</strong></p><div class="combination">${combinationTree(citing, combination)}</div>`,
      )}`;

function factsPart({ facts }: RenderedPolicy): Html {
  if (facts.length === 0) return nothing;
  const names = facts.map(
    ({ fact, label }) => html`<a href="#${anchors.fact(fact)}">${lowerFirst(label.vi)}</a>`,
  );
  return html`<h3>${words.factsAsked}</h3><p class="names">${names.map((name, at) => [at === 0 ? "" : "; ", name])}.</p>`;
}
