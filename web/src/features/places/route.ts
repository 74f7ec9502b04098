import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "#app/frame/route.tsx";

/** What the page shows: the unit, what is searched, and the day of the tree; all in the address. */
export interface PlacesSearch {
  unit?: string | undefined;
  /** The day on which the unit is meant: a code may stand for an ended unit and for one of today. */
  at?: string | undefined;
  q?: string | undefined;
  on?: string | undefined;
}

const day = /^\d{4}-\d{2}-\d{2}$/;

function readSearch(search: Record<string, unknown>): PlacesSearch {
  const { unit, at, q, on } = search;
  return {
    ...(typeof unit === "string" && /^\d{2,5}$/.test(unit) ? { unit } : {}),
    ...(typeof at === "string" && day.test(at) ? { at } : {}),
    ...(typeof q === "string" && q !== "" ? { q } : {}),
    ...(typeof on === "string" && day.test(on) ? { on } : {}),
  };
}

export const placesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/places",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./page.tsx"), "PlacesPage"),
});
