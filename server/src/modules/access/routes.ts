import type { Route } from "#platform/http/route.ts";
import { sessionRoutes } from "./routes/session.ts";

export const routes: Route[] = [...sessionRoutes];
