import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "#app/frame/route.tsx";

/** The chosen list of an office, or the board where one's own office isn't meant. */
export interface MonthSearch {
  list?: string | undefined;
  board?: "all" | undefined;
}

export const monthRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/month",
  validateSearch: (search: Record<string, unknown>): MonthSearch => ({
    ...(typeof search.list === "string" ? { list: search.list } : {}),
    ...(search.board === "all" ? { board: "all" as const } : {}),
  }),
  component: lazyRouteComponent(() => import("./month/page.tsx"), "MonthPage"),
});

export interface ListSearch {
  q?: string | undefined;
  village?: string | undefined;
  part?: string | undefined;
  page?: string | undefined;
}

const textOf = (search: Record<string, unknown>, key: string) =>
  typeof search[key] === "string" && search[key] !== "" ? { [key]: search[key] } : {};

export const payListRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/month/list/$id",
  validateSearch: (search: Record<string, unknown>): ListSearch => ({
    ...textOf(search, "q"),
    ...textOf(search, "village"),
    ...textOf(search, "part"),
    ...textOf(search, "page"),
  }),
  component: lazyRouteComponent(() => import("./list/page.tsx"), "PayListPage"),
});

export interface WorklistSearch {
  kind?: string | undefined;
  page?: string | undefined;
}

export const worklistRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/worklist",
  validateSearch: (search: Record<string, unknown>): WorklistSearch => ({
    ...textOf(search, "kind"),
    ...textOf(search, "page"),
  }),
  component: lazyRouteComponent(() => import("./worklist/page.tsx"), "WorklistPage"),
});
