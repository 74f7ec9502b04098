import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get } from "#api/http.ts";
import type { Answer } from "#api/routes.ts";

export type ProvinceLine = Answer<"get", "/api/places/provinces">["provinces"][number];
/** A unit as the server shows it. */
export type UnitLine = Answer<"get", `/api/places/provinces/${string}/communes`>["communes"][number];
export type UnitState = Answer<"get", `/api/places/units/${string}`>["states"][number];
export type Step = UnitState["madeOf"][number];
export type Found = Answer<"get", "/api/places/search">["found"][number];
export type VillageLine = Answer<"get", `/api/places/communes/${string}/villages`>["villages"][number];
export type VillageStep = VillageLine["madeOf"][number];

type Day = string | undefined;

export const provincesQuery = (on: Day) =>
  queryOptions({
    queryKey: ["places", "provinces", on ?? ""],
    queryFn: ({ signal }) => get("/api/places/provinces", { on }, signal),
    placeholderData: keepPreviousData,
    staleTime: 10 * 60_000,
  });

export const communesQuery = (province: string, on: Day) =>
  queryOptions({
    queryKey: ["places", "communes", province, on ?? ""],
    queryFn: ({ signal }) => get(`/api/places/provinces/${province}/communes`, { on }, signal),
    staleTime: 10 * 60_000,
  });

export const searchQuery = (text: string, on: Day) =>
  queryOptions({
    queryKey: ["places", "search", text, on ?? ""],
    queryFn: ({ signal }) => get("/api/places/search", { q: text, on }, signal),
    placeholderData: keepPreviousData,
    enabled: text.trim() !== "",
  });

export const unitQuery = (code: string) =>
  queryOptions({
    queryKey: ["places", "unit", code],
    queryFn: ({ signal }) => get(`/api/places/units/${code}`, {}, signal),
  });

export const villagesQuery = (commune: string) =>
  queryOptions({
    queryKey: ["places", "villages", commune],
    queryFn: ({ signal }) => get(`/api/places/communes/${commune}/villages`, {}, signal),
  });

export const classificationsQuery = (commune: string) =>
  queryOptions({
    queryKey: ["places", "classifications", commune],
    queryFn: ({ signal }) => get(`/api/places/communes/${commune}/classifications`, {}, signal),
  });
