import { formatDate, formatMonth, type RenderedClause } from "@ansinh/engine";
import { anchors, type Book } from "./book.ts";
import {
  type AreaChange,
  type BenefitChange,
  changesBetween,
  type LevelChange,
  type Span,
} from "./changes-between.ts";
import type { Citing } from "./cite.ts";
import { datesWords } from "./dates.ts";
import { turnBlock } from "./history.ts";
import { type Html, html, listOf, nothing, tableOf } from "./html.ts";
import type { LevelVersion } from "./levels.ts";
import { procedureTable } from "./procedures.ts";
import { words } from "./texts.ts";

/** The chapter of what changed between two states of the law: per area levels, then benefit by benefit. */
export function changesChapter(book: Book, citing: Citing, span: Span): Html {
  const { from, to } = span;
  const changes = changesBetween(book, span);
  const side = (when: Span["from"]) =>
    `tháng ${formatMonth(when.month)} theo văn bản có hiệu lực đến hết ngày ${formatDate(when.knownOn)}`;
  return html`<p class="intro">So sánh quy định của ${side(from)} với quy định của ${side(to)}.</p>
${changes.length === 0 ? html`<p>Không có gì thay đổi.</p>` : changes.map((change) => areaPart(citing, change, span))}`;
}

function areaPart(citing: Citing, { area, levels, benefits, procedures }: AreaChange, span: Span): Html {
  return html`<section class="benefit" id="${anchors.changesOf(area.id)}"><h2>${area.label.vi}</h2>
${levels.length === 0 ? nothing : html`<h3>${words.levels}</h3>${levels.map((change) => levelPart(citing, change))}`}
${benefits.map((change) => benefitPart(citing, change, span))}
${
  procedures.length === 0
    ? nothing
    : html`<h3>${words.procedures}</h3>${procedures.map(
        ({ procedure, before, after }) =>
          html`<h4>${procedure.label.vi}</h4>${procedureTable(
            citing,
            [before, after].flatMap((one) => one ?? []),
          )}`,
      )}`
}
</section>\n`;
}

/** Old, then each new value with its dates and article. */
function levelPart(citing: Citing, { level, before, steps, goesOn }: LevelChange): Html {
  const keyed = [before, ...steps].some((version) => version?.lines.some(({ key }) => key !== undefined));
  const row = (title: string, version: LevelVersion) => [
    title,
    keyed
      ? html`<a href="#${anchors.level(level.id)}">xem bảng</a>`
      : html`<strong>${version.lines.map((line) => line.words)}</strong>`,
    datesWords(version),
    citing.cite(version.citation),
  ];
  const rows = [
    before === undefined ? ["Trước", "chưa có", "", ""] : row("Trước", before),
    ...steps.map((version) => row("Sau", version)),
    ...(goesOn ? [] : [["Sau", "hết áp dụng", "", ""]]),
  ];
  return html`<div class="level"><h4>${level.label.vi}</h4>${tableOf(
    [
      { head: "" },
      { head: "Giá trị", kind: "amount" },
      { head: "Ngày ký, hiệu lực, tháng áp dụng" },
      { head: "Căn cứ", kind: "source" },
    ],
    rows,
    "levels",
  )}</div>`;
}

function benefitPart(
  citing: Citing,
  { benefit, label, begun, ended, amounts, turns }: BenefitChange,
  { from, to }: Span,
): Html {
  return html`<h3><a href="#${anchors.benefit(benefit)}">${label.vi}</a></h3>
${clausesPart(citing, `Mới (có ở tháng ${formatMonth(to.month)}, chưa có ở tháng ${formatMonth(from.month)})`, begun)}
${clausesPart(citing, `Hết (có ở tháng ${formatMonth(from.month)}, không còn ở tháng ${formatMonth(to.month)})`, ended)}
${
  amounts.length === 0
    ? nothing
    : tableOf(
        [
          { head: "Trường hợp đổi mức", kind: "lead" },
          { head: formatMonth(from.month), kind: "amount" },
          { head: formatMonth(to.month), kind: "amount" },
        ],
        amounts.map(({ before, after, clauses }) => [
          listOf(
            clauses.map((clause) => clause.label.vi),
            "asked",
          ),
          before,
          html`<strong>${after}</strong>`,
        ]),
        "changed",
      )
}
${turns.map((turn) => turnBlock(citing, turn))}`;
}

function clausesPart(citing: Citing, title: string, clauses: readonly RenderedClause[]): Html {
  if (clauses.length === 0) return nothing;
  const rows = clauses.map(({ label, dates, citation, pay }) => [
    label.vi,
    pay?.words.vi ?? "",
    html`${citing.cite(citation)}<div class="soft">${datesWords(dates)}</div>`,
  ]);
  return html`${tableOf(
    [
      { head: title, kind: "lead" },
      { head: "Mức", kind: "amount" },
      { head: "Căn cứ", kind: "source" },
    ],
    rows,
    "changed",
  )}`;
}
