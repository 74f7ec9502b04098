import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "#app/frame/route.tsx";

/** What the page shows: the unit, what is searched, and the day of the tree; all in the address. */
export interface PlacesSearch {
  unit?: string;
  q?: string;
  on?: string;
}

function readSearch(search: Record<string, unknown>): PlacesSearch {
  const { unit, q, on } = search;
  return {
    ...(typeof unit === "string" && /^\d{2,5}$/.test(unit) ? { unit } : {}),
    ...(typeof q === "string" && q !== "" ? { q } : {}),
    ...(typeof on === "string" && /^\d{4}-\d{2}-\d{2}$/.test(on) ? { on } : {}),
  };
}

export const placesRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/places",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./page.tsx"), "PlacesPage"),
});
