import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, post } from "#api/http.ts";

export const accountsPageSize = 50;

export interface AccountsAsked {
  readonly q: string;
  readonly role: string | undefined;
  readonly state: string | undefined;
  readonly page: number;
}

export const accountsQuery = (asked: AccountsAsked) =>
  queryOptions({
    queryKey: ["accounts", "list", asked],
    queryFn: ({ signal }) => get("/api/accounts", { ...asked, limit: accountsPageSize }, signal),
    placeholderData: keepPreviousData,
  });

export const accountQuery = (accountId: string) =>
  queryOptions({
    queryKey: ["accounts", "one", accountId],
    queryFn: ({ signal }) => get(`/api/accounts/${accountId}`, {}, signal),
  });

export interface OneTime {
  readonly login: string;
  readonly oneTimePassword: string;
}

export function resetPassword(accountId: string): Promise<{ oneTimePassword: string }> {
  return post(`/api/accounts/${accountId}/reset-password`);
}

export function changeState(accountId: string, verb: "lock" | "unlock"): Promise<unknown> {
  return post(`/api/accounts/${accountId}/${verb}`);
}

export function endHeld(accountId: string, what: "roles" | "classes", id: string): Promise<unknown> {
  return post(`/api/accounts/${accountId}/${what}/${id}/end`, { validTo: null });
}

export function endSessions(accountId: string, session: string | null): Promise<unknown> {
  return post(`/api/accounts/${accountId}/sessions/end`, { session });
}
