import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { get } from "#api/http.ts";
import type { Classification, UnitKind, UnitLevel, Village } from "#pure/places/model.ts";

/** A unit as the server shows it. */
export interface UnitLine {
  readonly code: string;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  readonly name: string;
  readonly fullName: string;
  readonly province: string | null;
  readonly provinceName: string | null;
  readonly district: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string | null;
}

export interface ProvinceLine extends UnitLine {
  readonly communes: Readonly<Record<"ward" | "commune" | "special_zone" | "township", number>>;
}

export interface Step {
  readonly unit: UnitLine;
  readonly on: string;
  readonly part: "whole" | "part";
  readonly source: string;
}

export interface UnitState {
  readonly unit: UnitLine;
  readonly madeOf: readonly Step[];
  readonly wentInto: readonly Step[];
}

export interface Found {
  readonly unit: UnitLine;
  readonly today: readonly UnitLine[];
}

export interface VillageStep {
  readonly id: string;
  readonly fullName: string;
  readonly on: string;
  readonly decision: string;
}

export interface VillageLine extends Village {
  readonly fullName: string;
  readonly pastNames: readonly { fullName: string; from: string; to: string | null; source: string }[];
  readonly madeOf: readonly VillageStep[];
  readonly wentInto: readonly VillageStep[];
}

type Day = string | undefined;

export const provincesQuery = (on: Day) =>
  queryOptions({
    queryKey: ["places", "provinces", on ?? ""],
    queryFn: ({ signal }) =>
      get<{ on: string; home: string | null; provinces: ProvinceLine[] }>(
        "/api/places/provinces",
        { on },
        signal,
      ),
    placeholderData: keepPreviousData,
    staleTime: 10 * 60_000,
  });

export const communesQuery = (province: string, on: Day) =>
  queryOptions({
    queryKey: ["places", "communes", province, on ?? ""],
    queryFn: ({ signal }) =>
      get<{ communes: UnitLine[] }>(`/api/places/provinces/${province}/communes`, { on }, signal),
    staleTime: 10 * 60_000,
  });

export const searchQuery = (text: string, on: Day) =>
  queryOptions({
    queryKey: ["places", "search", text, on ?? ""],
    queryFn: ({ signal }) => get<{ found: Found[] }>("/api/places/search", { q: text, on }, signal),
    placeholderData: keepPreviousData,
    enabled: text.trim() !== "",
  });

export const unitQuery = (code: string) =>
  queryOptions({
    queryKey: ["places", "unit", code],
    queryFn: ({ signal }) =>
      get<{ on: string; states: UnitState[] }>(`/api/places/units/${code}`, {}, signal),
  });

export const villagesQuery = (commune: string) =>
  queryOptions({
    queryKey: ["places", "villages", commune],
    queryFn: ({ signal }) =>
      get<{ villages: VillageLine[] }>(`/api/places/communes/${commune}/villages`, {}, signal),
  });

export const classificationsQuery = (commune: string) =>
  queryOptions({
    queryKey: ["places", "classifications", commune],
    queryFn: ({ signal }) =>
      get<{ classifications: Classification[] }>(
        `/api/places/communes/${commune}/classifications`,
        {},
        signal,
      ),
  });
