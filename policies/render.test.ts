import {
  civilDate,
  type Month,
  month,
  type RenderedPolicy,
  renderBenefit,
  renderMarkdown,
  type Text,
} from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import { releasePolicySet as set } from "./index.ts";

const knownOn = civilDate("2026-11-21");
const benefits = set.definition.benefits.map((benefit) => benefit.id);
const months = ["2022-01", "2025-08", "2026-08", "2026-11"].map(month);
const pages = benefits.flatMap((id) =>
  months.map((at): [string, Month, RenderedPolicy] => [
    id,
    at,
    renderBenefit(set, id, { month: at, knownOn }),
  ]),
);

/** Every text of a page, wherever it stands. */
function* textsIn(value: unknown): Generator<Text> {
  if (typeof value !== "object" || value === null) return;
  if ("vi" in value && "en" in value) yield value as Text;
  else for (const item of Object.values(value)) yield* textsIn(item);
}

const { definition } = set;
const ids = new Set(
  [
    ...set.facts.keys(),
    ...set.parameters.keys(),
    ...set.clauses.keys(),
    ...definition.lists.map((list) => list.id),
    ...definition.relations.map((relation) => relation.id),
    ...definition.benefits.map((benefit) => benefit.id),
    ...definition.overlaps.map((overlap) => overlap.id),
    ...definition.facts.flatMap(({ value }) =>
      value.type === "enum" ? value.values.map((item) => item.id) : [],
    ),
  ].map((id) => id.toLowerCase()),
);
const tokens = (words: string): string[] => words.toLowerCase().split(/[\s,;:()“”[\]]+/);
const broken = /undefined|null|NaN|\[object|\{\}| {2}/;

describe.each(pages)("the page of %s for %s", (_id, _month, page) => {
  const texts = [...textsIn(page)];

  it("names nothing by an id, in either language", () => {
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.flatMap(({ vi }) => tokens(vi).filter((word) => ids.has(word)))).toEqual([]);
    expect(texts.flatMap(({ en }) => tokens(en).filter((word) => /[a-z][A-Z]|\w\.\w*-/.test(word)))).toEqual(
      [],
    );
    expect(texts.filter(({ vi, en }) => broken.test(vi) || broken.test(en) || !vi || !en)).toEqual([]);
  });

  it("says every sentence in Vietnamese and in English", () => {
    const sentence = /\p{L}{2,}.*\p{L}{2,}/u;
    expect(texts.filter(({ vi, en }) => vi === en && sentence.test(vi))).toEqual([]);
  });

  it("is written whole as Markdown", () => {
    for (const language of ["vi", "en"] as const) {
      const written = renderMarkdown(page, language);
      expect(written).not.toMatch(broken.source.replace("|  ", ""));
      for (const clause of page.clauses) expect(written).toContain(`### ${clause.label[language]}`);
    }
  });
});

describe("pages of the release", () => {
  it("show every clause with an amount by date and every one of its versions", () => {
    for (const [id, , page] of pages) {
      const benefit = definition.benefits.find((item) => item.id === id);
      const clauses = benefit?.clauses ?? [];
      expect(page.history.map((item) => item.versions.length)).toEqual(
        clauses.map((clause) => clause.rules.length + clause.amounts.length),
      );
      if (benefit?.inKind) expect(page.amounts.flatMap((amounts) => amounts.rows)).toEqual([]);
      else for (const amounts of page.amounts) expect(amounts.rows).not.toEqual([]);
    }
  });

  it("tell what Decree 335/2026 changed", () => {
    const [, , page] = pages.find(([id]) => id === "social-assistance") ?? [];
    const widened = page?.history.find((item) => item.clause.endsWith("child-dead-and-missing.from-4"));
    const change = widened?.versions
      .flatMap((version) => version.changes)
      .find((item) => item.kind === "changed");
    expect(change?.words.vi).toContain("đã chết hoặc không xác định được");
    expect(change?.before?.words.vi).toBe("trẻ mồ côi cha hoặc mẹ, người còn lại bị tuyên bố mất tích");
  });

  it("say in 07–09/2026 what was paid before the decree came into force", () => {
    const [, , page] = pages.find(([id]) => id === "social-pension") ?? [];
    const [from75] = page?.amounts ?? [];
    expect(from75?.rows.map((row) => [row.from, row.to, row.pay.amount.lo])).toEqual([
      ["2025-07", "2026-06", 500_000],
      ["2026-07", undefined, 540_000],
    ]);
    expect(from75?.rows[1]?.knownBefore[0]?.until).toBe("2026-10-04");
  });
});
