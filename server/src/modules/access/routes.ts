import type { Route } from "#platform/http/route.ts";
import { accountRoutes } from "./routes/accounts.ts";
import { auditRoutes } from "./routes/audit.ts";
import { sessionRoutes } from "./routes/session.ts";

export const routes: Route[] = [...sessionRoutes, ...accountRoutes, ...auditRoutes];
