import { type Citation, type CitationStatus, formatCitation } from "../language/citation.ts";
import type { PolicySet } from "../language/policy-set.ts";
import { type Text, text } from "../values/text.ts";
import type { RenderedCitation } from "./rendered.ts";

const statusWords: Readonly<Record<CitationStatus, Text>> = {
  V: text("đã đọc trong văn bản", "read in the text of the act"),
  V2: text("đọc ở nơi trích văn bản", "read in a page that quotes the act"),
  D: text("tính ra từ giá trị đã đọc", "computed from values that were read"),
  M: text("chưa kiểm chứng", "not verified"),
};

export const renderCitation = (citation: Citation, set: PolicySet): RenderedCitation => ({
  words: formatCitation(citation, set.definition.acts),
  status: citation.status,
  statusWords: statusWords[citation.status],
  ...(citation.interpretation ? { interpretation: citation.interpretation } : {}),
});
