import { formatDate, formatMonth } from "@ansinh/engine";
import type { PolicyArea } from "../area.ts";
import { actsIndex, readingsList } from "./acts-index.ts";
import { type BenefitPages, benefitSection, pagesOf } from "./benefit.ts";
import { anchors, type Book, citationsIn, toldParts } from "./book.ts";
import { changesChapter } from "./changes.ts";
import { type Citing, citingOf, statusMark } from "./cite.ts";
import { glossary } from "./facts.ts";
import { type Html, html, tableOf } from "./html.ts";
import { levelsOf, levelsSection } from "./levels.ts";
import { indicatorsSection, proceduresSection } from "./procedures.ts";
import { statuses, statusOrder, words } from "./texts.ts";

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly content: Html;
  /** What the table of contents names below it. */
  readonly sections: readonly { readonly id: string; readonly title: string }[];
}

/** How to read, what changed, an area each, then what is looked up: facts, readings, acts. */
export function chaptersOf(book: Book): readonly Chapter[] {
  const citing = citingOf(book);
  const pages = book.areas.map((area) => area.benefits.map((benefit) => pagesOf(book, benefit)));
  const before = [howToRead(book), ...(book.span === undefined ? [] : [changes(book, citing, book.span)])];
  return [
    ...before,
    ...book.areas.map((area, at) =>
      areaChapter(book, citing, { area, pages: pages[at] ?? [], number: before.length + at + 1 }),
    ),
    ...lookedUp(book, citing, pages.flat()),
  ];
}

function howToRead(book: Book): Chapter {
  const rows = book.areas.map((area) => {
    const cited = toldParts(area).flatMap(({ law }) => [...citationsIn(law)]);
    const counts = statusOrder.map((status) => cited.filter((one) => one.status === status).length);
    return [area.label.vi, ...counts.map(String)];
  });
  const legend = statusOrder.map(
    (status) => html`<dt>${statusMark(status)}</dt><dd>${statuses[status].long}</dd>`,
  );
  const content = html`<p>Sổ tay này được viết ra từ chính bộ quy định mà phần mềm dùng để tính, không ai gõ lại: điều kiện, mức và căn cứ in ở đây là những gì máy áp dụng. Mỗi chương là một lĩnh vực, mỗi mục là một chế độ.</p>
<p>Quy định in là của tháng ${formatMonth(book.when.month)}, theo các văn bản có hiệu lực đến hết ngày ${formatDate(book.when.knownOn)}. Mỗi mức và mỗi quy tắc có ba mốc: ngày ký, ngày có hiệu lực (từ ngày đó cơ quan được áp dụng) và các tháng áp dụng. Văn bản ban hành sau có thể áp dụng cho tháng đã qua.</p>
<p>Sổ tay không thay cho văn bản. Khi chữ trong sổ tay khác văn bản, áp dụng văn bản và báo cho người quản trị bộ quy định.</p>
<h3>Căn cứ đã kiểm chứng đến đâu</h3>
<p>Sau mỗi căn cứ có một dấu:</p>
<dl class="legend">${legend}</dl>
<p>“Cách hiểu” kèm số là chỗ luật để ngỏ; cách phần mềm hiểu được ghi ở chương “${words.readings}”.</p>
<h3>Số lần dẫn theo mức kiểm chứng</h3>
${tableOf([{ head: "Lĩnh vực", kind: "lead" }, ...statusOrder.map((status) => ({ head: statusMark(status), kind: "amount" }) as const)], rows, "counts")}`;
  return { id: "how-to-read", title: words.howToRead, content, sections: [] };
}

function changes(book: Book, citing: Citing, span: NonNullable<Book["span"]>): Chapter {
  const title = `${words.changes}: ${formatDate(span.from.knownOn)} – ${formatDate(span.to.knownOn)}`;
  return { id: "changes", title, content: changesChapter(book, citing, span), sections: [] };
}

interface AreaPart {
  readonly area: PolicyArea;
  readonly pages: readonly BenefitPages[];
  readonly number: number;
}

function areaChapter(book: Book, citing: Citing, { area, pages, number }: AreaPart): Chapter {
  const sections = pages.map(({ now }, at) => ({
    id: anchors.benefit(now.benefit),
    title: `${number}.${at + 1} ${now.title.vi}`,
  }));
  const named = (id: string, title: string, there: boolean) =>
    there ? [{ id: `${area.id}.${id}`, title }] : [];
  const content = html`${levelsSection(book, citing, area)}
${pages.map((one, at) => benefitSection(book, citing, { pages: one, number: `${number}.${at + 1}` }))}
${proceduresSection(book, citing, area)}
${indicatorsSection(book, citing, area)}`;
  return {
    id: anchors.area(area.id),
    title: area.label.vi,
    content,
    sections: [
      ...named("levels", words.levels, levelsOf(book, area).length > 0),
      ...sections,
      ...named("procedures", words.procedures, area.procedures.length > 0),
      ...named("indicators", words.indicators, area.indicators.length > 0),
    ],
  };
}

function lookedUp(book: Book, citing: Citing, pages: readonly BenefitPages[]): readonly Chapter[] {
  const facts = pages.flatMap(({ now, others }) => [now, ...others].flatMap((page) => page.facts));
  const chapter = (id: string, title: string, content: Html): Chapter => ({
    id,
    title,
    content,
    sections: [],
  });
  return [
    chapter("facts", words.factsAsked, glossary(citing, facts)),
    ...(citing.readings.length === 0 ? [] : [chapter("readings", words.readings, readingsList(citing))]),
    chapter("acts", words.actsCited, actsIndex(book)),
  ];
}
