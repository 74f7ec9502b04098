import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { z } from "zod";
import { get, getFor, post, put, upload } from "#api/http.ts";
import type {
  fileDetailModel,
  fileModel,
  gridModel,
  ImportSettings,
  rowModel,
  sheetModel,
} from "#pure/exchange/model.ts";

export type ImportFile = z.output<typeof fileModel>;
export type ImportDetail = z.output<typeof fileDetailModel>;
export type ImportSheet = z.output<typeof sheetModel>;
export type ImportRow = z.output<typeof rowModel>;
export type Outcome = ImportRow["outcome"];

const busyStates = ["waiting", "running"];

export function isBusy(file: Pick<ImportDetail, "job"> | undefined): boolean {
  return file?.job !== null && file?.job !== undefined && busyStates.includes(file.job.state);
}

export const filesQuery = queryOptions({
  queryKey: ["imports"],
  queryFn: ({ signal }) => get("/api/imports", {}, signal),
});

const lookAgainMs = 700;

/** While work runs on the file the page looks again by itself. */
export const fileQuery = (id: string) =>
  queryOptions({
    queryKey: ["imports", id],
    queryFn: ({ signal }) => get(`/api/imports/${id}`, {}, signal),
    refetchInterval: ({ state }) => (isBusy(state.data) ? lookAgainMs : false),
  });

const rowsPerPage = 100;

export const rowsQuery = (id: string, outcomes: readonly Outcome[]) =>
  infiniteQueryOptions({
    queryKey: ["imports", id, "rows", outcomes.join()],
    queryFn: ({ pageParam, signal }) => {
      const { sheet, row } = pageParam;
      const query = { outcomes: outcomes.join(), afterSheet: sheet, afterRow: row, limit: rowsPerPage };
      return get(`/api/imports/${id}/rows`, query, signal);
    },
    initialPageParam: { sheet: -1, row: 0 },
    getNextPageParam: ({ items, more }) => {
      const last = items.at(-1);
      return more && last ? { sheet: last.sheet, row: last.row } : undefined;
    },
  });

export type Grid = z.output<typeof gridModel>;
export type GridRow = Grid["rows"][number];

const gridRowsPerPage = 50;

export interface GridAsked {
  readonly sheet: number;
  readonly after: number;
  readonly onlyErring: boolean;
}

/** A page of a sheet as it stands in the file; what was read is written to the log of reads for this file. */
export const gridQuery = (id: string, { sheet, after, onlyErring }: GridAsked) =>
  queryOptions({
    queryKey: ["imports", id, "grid", sheet, after, onlyErring],
    queryFn: ({ signal }) =>
      getFor(`import:${id}`, {
        path: `/api/imports/${id}/sheets/${String(sheet)}/rows`,
        query: { after, onlyErring, limit: gridRowsPerPage },
        signal,
      }),
    placeholderData: keepPreviousData,
  });

export const giveFile = (unit: string, file: File) => upload("/api/imports", file, { unit });

export const settleFile = (id: string, settings: ImportSettings) =>
  put(`/api/imports/${id}/settings`, settings);

export const work = (id: string, name: "try" | "run" | "undo") => post(`/api/imports/${id}/${name}`);

export const returnedAddress = (id: string, language: string) =>
  `/api/imports/${id}/file?language=${language}`;
