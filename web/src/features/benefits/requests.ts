import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, post } from "#api/http.ts";
import type { Answer } from "#api/routes.ts";
import type { ChangeCause, ChangeKind, ListAnswer, WorklistKind } from "#pure/benefits/model.ts";

export const boardQuery = (month: string) =>
  queryOptions({
    queryKey: ["benefits", "board", month],
    queryFn: ({ signal }) => get("/api/pay-lists/board", { month }, signal),
  });

export const listQuery = (id: string) =>
  queryOptions({
    queryKey: ["benefits", "list", id],
    queryFn: ({ signal }) => get(`/api/pay-lists/${id}`, {}, signal),
  });

export interface LinesAsked {
  q?: string | undefined;
  village?: string | undefined;
  part?: string | undefined;
  after: number;
  limit: number;
}

export const linesQuery = (id: string, asked: LinesAsked) =>
  queryOptions({
    queryKey: ["benefits", "lines", id, asked],
    queryFn: ({ signal }) => get(`/api/pay-lists/${id}/lines`, { ...asked }, signal),
    placeholderData: keepPreviousData,
  });

export const changesQuery = (id: string, asked: { kind: ChangeKind; cause: ChangeCause }) =>
  queryOptions({
    queryKey: ["benefits", "changes", id, asked],
    queryFn: ({ signal }) => get(`/api/pay-lists/${id}/changes`, { ...asked }, signal),
  });

export type KindCount = Answer<"get", "/api/worklists/summary">["kinds"][number];

export const worklistSummaryQuery = (asked: { month: string; unit?: string | undefined }) =>
  queryOptions({
    queryKey: ["benefits", "worklist-summary", asked],
    queryFn: ({ signal }) => get("/api/worklists/summary", { ...asked }, signal),
  });

export interface WorklistAsked {
  month: string;
  unit?: string | undefined;
  kind?: WorklistKind | undefined;
  after: number;
  limit: number;
}

export const worklistQuery = (asked: WorklistAsked) =>
  queryOptions({
    queryKey: ["benefits", "worklist", asked],
    queryFn: ({ signal }) => get("/api/worklists", { ...asked }, signal),
    placeholderData: keepPreviousData,
  });

export const makeLists = (asked: { month: string; office?: string }) => post("/api/pay-lists/make", asked);

export const makingQuery = (id: string) =>
  queryOptions({
    queryKey: ["benefits", "making", id],
    queryFn: ({ signal }) => get(`/api/pay-lists/making/${id}`, {}, signal),
    refetchInterval: ({ state }) =>
      state.data?.state === "waiting" || state.data?.state === "running" || state.data === undefined
        ? 500
        : false,
  });

interface Seen {
  readonly listId: string;
  readonly office: string;
  readonly revision: number;
}

export const seenOf = (list: ListAnswer): Seen => ({
  listId: list.id,
  office: list.office,
  revision: list.revision,
});

export const submitList = (list: ListAnswer) => post("/api/pay-lists/submit", seenOf(list));
export const checkList = (list: ListAnswer) => post("/api/pay-lists/check", seenOf(list));
export const signList = (list: ListAnswer, overlapsSeen: number) =>
  post("/api/pay-lists/sign", { ...seenOf(list), overlapsSeen });
export const returnList = (list: ListAnswer, reason: string) =>
  post(`/api/pay-lists/${list.state === "checked" ? "return-checked" : "return-submitted"}`, {
    ...seenOf(list),
    reason,
  });
