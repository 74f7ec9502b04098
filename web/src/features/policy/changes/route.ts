import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "#app/frame/route.tsx";

export interface BoardSearch {
  state?: "waiting" | "draft" | "submitted" | "signed" | undefined;
}

export const changesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/policy/changes",
  component: lazyRouteComponent(() => import("./page.tsx"), "ChangesPage"),
});

/** By the day on which the levels came into force: '2026-11-20'. */
export const changeBoardRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/policy/changes/$day",
  validateSearch: ({ state }: Record<string, unknown>): BoardSearch =>
    state === "waiting" || state === "draft" || state === "submitted" || state === "signed" ? { state } : {},
  component: lazyRouteComponent(() => import("./board.tsx"), "ChangeBoardPage"),
});

export interface RaiseSearch {
  page?: string | undefined;
}

export const raiseRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/policy/changes/$day/$raise",
  validateSearch: ({ page }: Record<string, unknown>): RaiseSearch =>
    typeof page === "string" && page !== "" ? { page } : {},
  component: lazyRouteComponent(() => import("./decision-page.tsx"), "RaisePage"),
});
