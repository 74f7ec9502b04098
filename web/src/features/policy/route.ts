import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "#app/frame/route.tsx";

export const policyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/policy",
  component: lazyRouteComponent(() => import("./page.tsx"), "PolicyPage"),
});
