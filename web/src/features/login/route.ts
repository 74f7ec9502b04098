import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "#app/root.tsx";

export const loginRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: "/login",
  validateSearch: (search): { next?: string } => {
    const next = search.next;
    // Only a path of our own: a link must not lead people elsewhere after they have logged in.
    return typeof next === "string" && /^\/(?![/\\])/.test(next) ? { next } : {};
  },
  component: lazyRouteComponent(() => import("./page.tsx"), "LoginPage"),
});
