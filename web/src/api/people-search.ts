import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get } from "./http.ts";

/** One person as the search shows them; what the reader may not see is left out by the server. */
export interface PersonHit {
  readonly id: string;
  readonly name: string;
  /** The days the birth may have been; equal ends are one known day. */
  readonly birth: { readonly from: string; readonly to: string } | null;
  readonly number: string | null;
  readonly communeName: string;
}

const hitsMax = 8;

/** Names without diacritics in any order, numbers, years: GET /api/people?q=…&limit=8 → { items }. */
export function peopleSearch(typed: string) {
  const q = typed.trim();
  return queryOptions({
    queryKey: ["people", "search", q],
    queryFn: ({ signal }) =>
      get<{ items: readonly PersonHit[] }>("/api/people", { q, limit: hitsMax }, signal),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}
