import type { Route } from "#platform/http/route.ts";
import { grantRoutes } from "./routes/grants.ts";
import { listRoutes } from "./routes/lists.ts";
import { printRoutes } from "./routes/print.ts";
import { raiseRoutes } from "./routes/raises.ts";
import { reasonRoutes } from "./routes/reasons.ts";

export const routes: Route[] = [
  ...listRoutes,
  ...grantRoutes,
  ...printRoutes,
  ...reasonRoutes,
  ...raiseRoutes,
];
