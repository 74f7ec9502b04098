import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "#app/frame/route.tsx";

/** What the page of people shows; all in the address, so that going back brings the same search. */
export interface PeopleSearch {
  q?: string | undefined;
  /** From 2; the first page needs no word. */
  page?: string | undefined;
  tab?: "matches" | undefined;
  /** The item of the queue that stands on the right. */
  item?: string | undefined;
}

function readSearch({ q, page, tab, item }: Record<string, unknown>): PeopleSearch {
  return {
    ...(typeof q === "string" && q !== "" ? { q } : {}),
    ...(typeof page === "string" && /^[1-9]\d{0,2}$/.test(page) ? { page } : {}),
    ...(tab === "matches" ? { tab } : {}),
    ...(typeof item === "string" && item !== "" ? { item } : {}),
  };
}

export const peopleRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/people",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./page.tsx"), "PeoplePage"),
});

export const personRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/people/$id",
  component: lazyRouteComponent(() => import("./person-page.tsx"), "PersonPage"),
});
