import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get } from "#api/http.ts";
import type { Answer } from "#api/routes.ts";
import type { AuditSearch } from "./route.ts";

export const auditPageSize = 50;

const isId = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

const paged = (search: AuditSearch) => ({
  account: search.account,
  from: search.from,
  to: search.to,
  page: search.page ?? "1",
  limit: auditPageSize,
});

export const actsQuery = (search: AuditSearch) =>
  queryOptions({
    queryKey: ["audit", "acts", search],
    queryFn: ({ signal }) =>
      get("/api/audit", { ...paged(search), action: search.action, subjectId: search.subject }, signal),
    placeholderData: keepPreviousData,
  });

export const readsQuery = (search: AuditSearch) =>
  queryOptions({
    queryKey: ["audit", "reads", search],
    queryFn: ({ signal }) => {
      // Only a person's id can be looked for among those shown.
      const person = search.subject !== undefined && isId.test(search.subject) ? search.subject : undefined;
      return get("/api/reads", { ...paged(search), person }, signal);
    },
    placeholderData: keepPreviousData,
  });

export type Verification = Answer<"get", "/api/audit/verification">;

export const verificationQuery = queryOptions({
  queryKey: ["audit", "verification"],
  queryFn: ({ signal }) => get("/api/audit/verification", {}, signal),
  staleTime: 60_000,
});
