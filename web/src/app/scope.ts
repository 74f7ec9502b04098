import { getRouteApi } from "@tanstack/react-router";
import { useSession } from "#api/session.ts";

/** What every page is about: stands in the head and in the address, so that a link shows others the same. */
export interface ScopeSearch {
  /** Code of an administrative unit the reader may see. */
  area?: string | undefined;
  /** "2026-12" */
  month?: string | undefined;
  /** "2026-11-10": show what was known on that day. */
  known?: string | undefined;
}

export interface Scope {
  readonly area: string | undefined;
  readonly month: string;
  /** Undefined means now. */
  readonly knownOn: string | undefined;
}

const text = (value: unknown, shape: RegExp): string | undefined =>
  typeof value === "string" && shape.test(value) ? value : undefined;

/** Reads the three from an address; what can't be read is left out rather than refused. */
export function readScope(search: Record<string, unknown>): ScopeSearch {
  const area = text(search.area, /^[\w.-]{1,32}$/);
  const month = text(search.month, /^\d{4}-(0[1-9]|1[0-2])$/);
  const known = text(search.known, /^\d{4}-\d{2}-\d{2}$/);
  return {
    ...(area === undefined ? {} : { area }),
    ...(month === undefined ? {} : { month }),
    ...(known === undefined ? {} : { known }),
  };
}

const frame = getRouteApi("/frame");

/** Area, month and known-on of this page: from the address, else the reader's own area and the month at work. */
export function useScope(): Scope {
  const session = useSession();
  const search = frame.useSearch();
  const area = search.area ?? session.areas[0]?.code;
  return {
    area,
    month: search.month ?? session.month,
    knownOn: search.known,
  };
}
