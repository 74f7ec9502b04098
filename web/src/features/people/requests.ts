import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, getFor } from "#api/http.ts";
import type { Answer } from "#api/routes.ts";

export const pageSize = 20;

interface SearchQuestion {
  q: string;
  area: string | undefined;
  page: number;
}

export const foundQuery = ({ q, area, page }: SearchQuestion) =>
  queryOptions({
    queryKey: ["people", "found", q, area ?? "", page],
    queryFn: ({ signal }) =>
      get("/api/people", { q, area, after: (page - 1) * pageSize, limit: pageSize }, signal),
    enabled: q.trim().length >= 2,
    placeholderData: keepPreviousData,
  });

export type Waiting = Answer<"get", "/api/matches">["items"][number];

export const matchesQuery = (area: string | undefined, page: number) =>
  queryOptions({
    queryKey: ["people", "matches", area ?? "", page],
    queryFn: ({ signal }) =>
      get("/api/matches", { area, after: (page - 1) * pageSize, limit: pageSize }, signal),
    placeholderData: keepPreviousData,
  });

const purpose = (id: string) => `person:${id}`;

export const personQuery = (id: string, known: string | undefined) =>
  queryOptions({
    queryKey: ["people", "person", id, known ?? ""],
    queryFn: ({ signal }) => getFor(purpose(id), { path: `/api/people/${id}`, query: { known }, signal }),
  });

/** `reader`: the person whose page is open, for the log of reads. */
export const grantsQuery = (id: string, reader: string) =>
  queryOptions({
    queryKey: ["people", "grants", id],
    queryFn: ({ signal }) => getFor(purpose(reader), { path: `/api/people/${id}/grants`, signal }),
  });

interface ReasonsQuestion {
  id: string;
  month: string;
  known: string | undefined;
}

export const reasonsQuery = ({ id, month, known }: ReasonsQuestion) =>
  queryOptions({
    queryKey: ["people", "reasons", id, month, known ?? ""],
    queryFn: ({ signal }) =>
      getFor(purpose(id), { path: `/api/people/${id}/reasons`, query: { month, known }, signal }),
  });

export const paymentsQuery = (grant: string, person: string) =>
  queryOptions({
    queryKey: ["people", "payments", grant],
    queryFn: ({ signal }) => getFor(purpose(person), { path: `/api/grants/${grant}/payments`, signal }),
  });
