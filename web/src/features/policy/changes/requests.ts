import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get, post } from "#api/http.ts";
import type { components } from "#api/schema.d.ts";

type Schemas = components["schemas"];
export type Board = Schemas["RaiseBoard"];
export type OfficeOnBoard = Board["offices"][number];
export type Raise = Schemas["Raise"];
export type RaisePart = Raise["parts"][number];
export type RaiseLine = Schemas["RaiseLines"]["items"][number];

/** While offices wait, drafts come in by themselves: the board is read again this often. */
const waitingEveryMs = 5000;
const jobEveryMs = 500;

export const daysQuery = queryOptions({
  queryKey: ["raises", "days"],
  queryFn: ({ signal }) => get("/api/raises", {}, signal),
});

export const raiseBoardQuery = (inForce: string) =>
  queryOptions({
    queryKey: ["raises", "board", inForce],
    queryFn: ({ signal }) => get("/api/raises/board", { inForce }, signal),
    refetchInterval: ({ state }) =>
      state.data !== undefined && state.data.made < state.data.total ? waitingEveryMs : false,
  });

export const raiseQuery = (id: string) =>
  queryOptions({
    queryKey: ["raises", "one", id],
    queryFn: ({ signal }) => get(`/api/raises/${id}`, {}, signal),
  });

export const raiseLinesQuery = (id: string, asked: { after: number; limit: number }) =>
  queryOptions({
    queryKey: ["raises", "lines", id, asked],
    queryFn: ({ signal }) => get(`/api/raises/${id}/lines`, asked, signal),
    placeholderData: keepPreviousData,
  });

export const makeRaises = (asked: { inForce: string; office?: string }) => post("/api/raises/make", asked);

export const makingRaisesQuery = (id: string) =>
  queryOptions({
    queryKey: ["raises", "making", id],
    queryFn: ({ signal }) => get(`/api/pay-lists/making/${id}`, {}, signal),
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.state === "waiting" || state.data.state === "running"
        ? jobEveryMs
        : false,
  });

/** The decision as the reader sees it: acting on another revision is refused. */
export interface Seen {
  readonly id: string;
  readonly office: string;
  readonly revision: number;
}

export const submitRaise = (seen: Seen) => post("/api/raises/submit", seen);
export const returnRaise = (seen: Seen, reason: string) => post("/api/raises/return", { ...seen, reason });
export const signRaise = (seen: Seen, signed: { number: string; signedOn: string }) =>
  post("/api/raises/sign", { ...seen, ...signed });

export interface BudgetEntered {
  readonly office: string;
  readonly funding: RaisePart["funding"];
  readonly year: number;
  readonly amount: number;
  readonly document: string;
}
export const enterBudget = (entered: BudgetEntered) => post("/api/raises/budget", entered);
