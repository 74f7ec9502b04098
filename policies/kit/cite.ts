import type { Citation, CitationStatus, Text } from "@ansinh/engine";

/**
 * Place `5.1.b` is article 5, clause 1, point b; `PL I/6.1` item 6.1 of appendix I; empty where the source names the
 * act alone.
 */
export function cite(act: string, place: string, status: CitationStatus = "V"): Citation {
  if (place.startsWith("PL ")) {
    const [appendix = "", item] = place.slice(3).split("/");
    return { act, appendix, ...(item ? { item } : {}), status };
  }
  const [article, clause, point] = place.split(".");
  return {
    act,
    ...(article ? { article } : {}),
    ...(clause ? { clause } : {}),
    ...(point ? { point } : {}),
    status,
  };
}

/** Cites a place of one act. */
export type CitePlace = (place: string) => Citation;

export const decree20 = (place: string, status?: CitationStatus): Citation =>
  cite("20/2021/NĐ-CP", place, status);
export const decree335 = (place: string, status?: CitationStatus): Citation =>
  cite("335/2026/NĐ-CP", place, status);

/** A citation where the law leaves room, with how we read it. */
export const reading = (citation: Citation, interpretation: Text): Citation => ({
  ...citation,
  interpretation,
});
