import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get } from "./http.ts";
import type { Answer } from "./routes.ts";

/** One person as the search shows them; what the reader may not see is left out by the server. */
export type PersonHit = Answer<"get", "/api/people">["items"][number];

const hitsMax = 8;

/** Names without diacritics in any order, numbers, years: GET /api/people?q=…&limit=8 → { items }. */
export function peopleSearch(typed: string) {
  const q = typed.trim();
  return queryOptions({
    queryKey: ["people", "search", q],
    queryFn: ({ signal }) => get("/api/people", { q, limit: hitsMax }, signal),
    enabled: q.length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}
