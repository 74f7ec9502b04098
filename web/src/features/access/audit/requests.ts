import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get } from "#api/http.ts";
import type { AuditShown, ReadShown } from "#pure/access/model.ts";
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
      get<{ items: AuditShown[]; total: number }>(
        "/api/audit",
        { ...paged(search), action: search.action, subjectId: search.subject },
        signal,
      ),
    placeholderData: keepPreviousData,
  });

export const readsQuery = (search: AuditSearch) =>
  queryOptions({
    queryKey: ["audit", "reads", search],
    queryFn: ({ signal }) => {
      // Only a person's id can be looked for among those shown.
      const person = search.subject !== undefined && isId.test(search.subject) ? search.subject : undefined;
      return get<{ items: ReadShown[]; total: number }>("/api/reads", { ...paged(search), person }, signal);
    },
    placeholderData: keepPreviousData,
  });

export interface Verification {
  readonly entries: number;
  readonly checkpoints: number;
  readonly lastCheckpoint: { readonly seq: number; readonly at: string } | null;
  readonly findings: readonly { readonly kind: string; readonly seq: number; readonly message: string }[];
}

export const verificationQuery = queryOptions({
  queryKey: ["audit", "verification"],
  queryFn: ({ signal }) => get<Verification>("/api/audit/verification", {}, signal),
  staleTime: 60_000,
});
