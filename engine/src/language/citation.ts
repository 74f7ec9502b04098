import type { Text } from "../values/text.ts";

/**
 * How far a rule was verified: `V` read in the text of the act, `V2` read in a page that quotes it,
 * `D` derived by arithmetic from such values, `M` remembered and unverified: computes nothing until confirmed.
 */
export type CitationStatus = "V" | "V2" | "D" | "M";

export interface Act {
  readonly id: string;
  readonly name: Text;
}

export interface Citation {
  readonly act: string;
  readonly article?: string;
  readonly clause?: string;
  readonly point?: string;
  /** Of an appendix instead of an article, with its item where it has one: `I`, `6.1`. */
  readonly appendix?: string;
  readonly item?: string;
  readonly status: CitationStatus;
  /** Set where the law leaves room and this is our reading of it. */
  readonly interpretation?: Text;
}

/** `điểm b khoản 1 Điều 5 Nghị định 335/2026/NĐ-CP`, `mục 6.1 Phụ lục I Nghị định 75/2021/NĐ-CP`. */
export function formatCitation(citation: Citation, acts: readonly Act[]): Text {
  const name = acts.find((act) => act.id === citation.act)?.name ?? { vi: citation.act, en: citation.act };
  const parts = [
    { vi: "điểm", en: "point", value: citation.point },
    { vi: "khoản", en: "clause", value: citation.clause },
    { vi: "Điều", en: "Article", value: citation.article },
    { vi: "mục", en: "item", value: citation.item },
    { vi: "Phụ lục", en: "Appendix", value: citation.appendix },
  ].filter((part) => part.value !== undefined);
  return {
    vi: [...parts.map((part) => `${part.vi} ${part.value}`), name.vi].join(" "),
    en: [...parts.map((part) => `${part.en} ${part.value}`), name.en].join(", "),
  };
}
