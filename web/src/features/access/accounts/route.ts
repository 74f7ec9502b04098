import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "#app/frame/route.tsx";

/** What is searched, by which role and state, and the page of the list; all in the address. */
export interface AccountsSearch {
  q?: string | undefined;
  role?: string | undefined;
  state?: string | undefined;
  page?: string | undefined;
}

function readSearch(search: Record<string, unknown>): AccountsSearch {
  const { q, role, state, page } = search;
  return {
    ...(typeof q === "string" && q !== "" ? { q } : {}),
    ...(typeof role === "string" && /^[a-z_]+$/.test(role) ? { role } : {}),
    ...(state === "active" || state === "locked" ? { state } : {}),
    ...(typeof page === "string" && /^[1-9]\d*$/.test(page) ? { page } : {}),
  };
}

export const accountsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/accounts",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./page.tsx"), "AccountsPage"),
});

export const oneAccountRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/accounts/$accountId",
  component: lazyRouteComponent(() => import("./one-page.tsx"), "OneAccountPage"),
});
