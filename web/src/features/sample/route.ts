import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "#app/frame/route.tsx";

export const sampleRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/sample",
  component: lazyRouteComponent(() => import("./page.tsx"), "SamplePage"),
});
