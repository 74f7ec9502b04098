import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "#app/frame/route.tsx";

export interface ImportSearch {
  /** The file at work; without it the files given so far. */
  file?: string | undefined;
}

const id = /^[0-9a-f-]{36}$/;

export const importRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/import",
  validateSearch: (search: Record<string, unknown>): ImportSearch =>
    typeof search.file === "string" && id.test(search.file) ? { file: search.file } : {},
  component: lazyRouteComponent(() => import("./page.tsx"), "ImportPage"),
});
