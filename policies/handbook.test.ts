import { civilDate, formatCitation, month, type PolicySetDefinition, rangeWords } from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import { examplesOf, questionOf } from "./examples.ts";
import { releaseAreas, releasePolicySet } from "./index.ts";
import { type Book, withPageNumbers, writeHandbook } from "./kit/handbook/index.ts";

const onDay = (day: string) => ({ month: month(day.slice(0, 7)), knownOn: civilDate(day) });
const book: Book = {
  set: releasePolicySet,
  areas: releaseAreas,
  when: { month: month("2026-12"), knownOn: civilDate("2026-11-21") },
  span: { from: onDay("2025-06-30"), to: onDay("2026-10-05") },
  examplesOf,
  questionOf,
};
const page = writeHandbook(book, "");

const escaped = (words: string): string =>
  words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
const plain = (markup: string): string => markup.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
const missing = (wanted: readonly string[], markup = page): string[] =>
  [...new Set(wanted)].filter((words) => !markup.includes(escaped(words)));

/** What stands between the heading of one chapter and the next. */
function chapter(title: string): string {
  const parts = page.split('<section class="chapter ').filter((part) => part.includes(`</span> ${title}`));
  expect(parts).toHaveLength(1);
  return parts[0] ?? "";
}

const { definition } = releasePolicySet;
const clauses = definition.benefits.flatMap((benefit) => benefit.clauses);
const rules = clauses.flatMap((clause) => clause.rules);

/** Everything with an act and a status, wherever it is declared. */
function citations(value: unknown): { act: string; article?: string; clause?: string; point?: string }[] {
  if (typeof value !== "object" || value === null) return [];
  if ("act" in value && "status" in value) return [value as { act: string }];
  return Object.values(value).flatMap(citations);
}

describe("the handbook holds the whole release", () => {
  it("every area and every benefit, with an anchor", () => {
    expect(missing(releaseAreas.map(({ label }) => label.vi))).toEqual([]);
    expect(missing(definition.benefits.map(({ label }) => label.vi))).toEqual([]);
    const anchors = definition.benefits.map(({ id }) => `id="benefit.${id}"`);
    expect(anchors.filter((anchor) => !page.includes(anchor))).toEqual([]);
  });
  it("every clause once, those that have ended too", () => {
    const counts = clauses.map(({ id }) => [id, page.split(`id="clause.${id}"`).length - 1]);
    expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
  });
  it("every condition of every version of every clause", () =>
    expect(missing(rules.flatMap(({ value }) => value.conditions.map(({ label }) => label.vi)))).toEqual([]));
  it("every version of every level with its value", () => {
    const { parameters } = definition;
    for (const { id, type, versions } of parameters) {
      const block = page.split(`id="level.${id}"`)[1]?.split("</table>")[0] ?? "";
      const values = versions.map(({ value }) => rangeWords({ lo: value, hi: value }, type).vi);
      expect(missing(values, block), id).toEqual([]);
      expect(block.split("<tr>").length - 2, id).toBe(versions.length);
    }
  });
  it("every table, with a row for each key", () => {
    for (const { id, versions } of [...definition.tables, ...(definition.bands ?? [])]) {
      const block = page.split(`id="level.${id}"`)[1]?.split('<div class="level"')[0] ?? "";
      const longest = Math.max(...versions.map(({ value }) => Object.keys(value).length));
      expect(block.split("<td").length, id).toBeGreaterThan(longest);
    }
  });
  it("every article that is cited, under its act", () => {
    const index = chapter("Văn bản và điều khoản được dẫn");
    const cited = citations(declaredLaw(definition));
    expect(cited.length).toBeGreaterThan(100);
    for (const { act, article, clause, point } of cited) {
      const name = definition.acts.find(({ id }) => id === act)?.name.vi ?? act;
      const block = index.split('<section class="act"').find((part) => part.includes(`>${name}</h3>`)) ?? "";
      const place = [article && `Điều ${article}`, clause && `khoản ${clause}`, point && `điểm ${point}`];
      expect(block, act).toContain(`>${place.filter(Boolean).join(", ") || "cả văn bản"} <abbr`);
    }
  });
  it("every example in a line or in full", () => {
    for (const { id } of definition.benefits)
      expect(missing(examplesOf(id).map(({ name }) => name)), id).toEqual([]);
  });
  it("every reading where the law leaves room, once", () => {
    const readings = citations(declaredLaw(definition)).flatMap((one) =>
      "interpretation" in one ? [(one.interpretation as { vi: string }).vi] : [],
    );
    const list = chapter("Những chỗ luật để ngỏ và cách hiểu");
    for (const reading of new Set(readings)) expect(list.split(escaped(reading))).toHaveLength(2);
  });
});

/** Facts and lists that no area declares have no chapter; their citations neither. */
const declaredLaw = ({ parameters, tables, bands, benefits, overlaps, conditions }: PolicySetDefinition) => [
  parameters,
  tables,
  bands,
  benefits,
  overlaps,
  conditions,
  releaseAreas.map(({ procedures, indicators }) => [procedures, indicators]),
];

describe("a reader of the handbook", () => {
  it("sees how far each source was verified, and what that means", () => {
    expect(page).toContain('<abbr class="status V2" title="đọc ở nơi trích văn bản">V2</abbr>');
    expect(plain(chapter("Cách đọc sổ tay"))).toContain("chưa đối chiếu với chính văn bản");
  });
  it("sees that an unverified level is unverified", () =>
    expect(plain(page)).toMatch(/270\.000 đ .{0,80} Nghị định 136\/2013\/NĐ-CP M chưa kiểm chứng/));
  it("finds one example granted, one refused, one undetermined, told in full by the rules", () => {
    const pension = page.split('id="benefit.social-pension"')[1]?.split("</section>")[0] ?? "";
    const told = [...pension.matchAll(/<article class="example (\w+)">/g)].map(([, kind]) => kind);
    expect(told).toEqual(["granted", "refused", "undetermined"]);
    expect(plain(pension)).toContain("→ 540.000 đ vì: không có lương hưu, trợ cấp BHXH hàng tháng");
  });
  it("is led by links only to what is there", () => {
    const there = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const led = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(led.filter((id) => !there.has(id))).toEqual([]);
    expect(there.size).toBe([...page.matchAll(/ id="/g)].length);
  });
  it("gets the same page for the same question", () => expect(writeHandbook(book, "")).toBe(page));
});

describe("what changed from 30/06/2025 to 05/10/2026", () => {
  const changes = plain(chapter("Những gì đã thay đổi: 30/06/2025 – 05/10/2026"));

  it("tells that the standard rose from 07/2026, with both articles", () => {
    expect(changes).toContain("Trước 500.000 đ hiệu lực 01/07/2024");
    expect(changes).toMatch(
      /Sau 540\.000 đ ký 21\/08\/2026 · hiệu lực 05\/10\/2026 · áp dụng cho tháng từ 07\/2026 khoản 2 Điều 4 Nghị định 335\/2026\/NĐ-CP/,
    );
  });
  it("tells that the allowances from 75 and from 80 ended", () => {
    const ended = changes.split("Hết (có ở tháng 06/2025, không còn ở tháng 10/2026)")[1] ?? "";
    expect(ended).toMatch(/người từ 75 đến dưới 80 tuổi .{0,200} điểm b khoản 5 Điều 5 Nghị định 20\/2021/);
    expect(ended).toMatch(/người từ đủ 80 tuổi .{0,200} điểm c khoản 5 Điều 5 Nghị định 20\/2021/);
    expect(ended).toContain("áp dụng cho tháng 07/2021 – 06/2025");
  });
  it("tells that the social pension began on 01/07/2025 and rose since", () => {
    const level = changes.split("Mức trợ cấp hưu trí xã hội")[1] ?? "";
    expect(level).toMatch(
      /Trước chưa có Sau 500\.000 đ ký 30\/06\/2025 · hiệu lực 01\/07\/2025 · áp dụng cho tháng từ 07\/2025/,
    );
    expect(level).toMatch(/Sau 540\.000 đ ký 21\/08\/2026 · hiệu lực 05\/10\/2026/);
    const begun = changes.split(
      "Trợ cấp hưu trí xã hội Mới (có ở tháng 10/2026, chưa có ở tháng 06/2025)",
    )[1];
    expect(begun).toContain("người từ đủ 75 tuổi không có lương hưu");
  });
  it("tells the groups that Decree 335/2026 widened, once for both ages of children", () => {
    const widened = "sửa: trẻ mồ côi cả cha lẫn mẹ";
    expect(changes.split(widened)).toHaveLength(2);
    expect(changes).toMatch(/sửa: trẻ mồ côi cả cha lẫn mẹ Trước .{0,200}Nghị định 20\/2021.* Sau /);
  });
  it("tells amounts that rose alike once, old beside new", () => {
    const line = "500.000 đ × 2,5 = 1.250.000 đ 540.000 đ × 2,5 = 1.350.000 đ";
    expect(changes.split(line).length).toBeGreaterThan(1);
    const assistance = changes.split("Trợ cấp xã hội hàng tháng")[1] ?? "";
    expect(assistance.split("Hỗ trợ kinh phí")[0]?.split(line)).toHaveLength(2);
  });
  it("is nothing between a day and itself, and leaves out areas in which nothing changes", () => {
    const same = { ...book, span: { from: onDay("2026-11-21"), to: onDay("2026-11-21") } };
    expect(plain(writeHandbook(same, ""))).toContain("Không có gì thay đổi.");
    const before = { ...book, span: { from: onDay("2022-01-01"), to: onDay("2024-07-01") } };
    expect(writeHandbook(before, "")).not.toContain('id="changes.social-pension"');
  });
});

describe("the book", () => {
  it("escapes what could be taken for markup", () => {
    const hostile = `<script>alert("1 & 2")</script>`;
    const areas = releaseAreas.map((area) => ({ ...area, label: { vi: hostile, en: hostile } }));
    const written = writeHandbook({ ...book, areas }, "");
    expect(written).not.toContain("<script");
    expect(written).toContain("&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;");
  });
  it("holds only the areas asked for", () => {
    const written = writeHandbook(
      { ...book, areas: releaseAreas.filter(({ id }) => id === "social-pension") },
      "",
    );
    expect(written).toContain('id="benefit.social-pension"');
    expect(written).not.toContain('id="benefit.social-assistance"');
  });
  it("gets its page numbers into the gaps left for them, and other numbers later", () => {
    const numbered = withPageNumbers(page, new Map([["benefit.social-pension", 7]]));
    expect(numbered).toContain('href="#benefit.social-pension">7</a>');
    const again = withPageNumbers(numbered, new Map([["benefit.social-pension", 12]]));
    expect(again).toBe(withPageNumbers(page, new Map([["benefit.social-pension", 12]])));
  });
  it("cites act, article and clause as the law is cited", () => {
    const [first] = rules;
    expect(first && page.includes(formatCitation(first.citation, definition.acts).vi)).toBe(true);
  });
});
