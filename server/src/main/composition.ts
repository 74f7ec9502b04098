import { commands as accessCommands, routes as accessRoutes, authenticate } from "#modules/access/index.ts";
import {
  commands as benefitsCommands,
  handlers as benefitsHandlers,
  jobs as benefitsJobs,
  routes as benefitsRoutes,
} from "#modules/benefits/index.ts";
import {
  commands as exchangeCommands,
  jobs as exchangeJobs,
  routes as exchangeRoutes,
} from "#modules/exchange/index.ts";
import { routes as placesRoutes } from "#modules/places/index.ts";
import { commands as policyCommands, routes as policyRoutes } from "#modules/policy/index.ts";
import { routes as registryRoutes } from "#modules/registry/index.ts";
import { commands as reportsCommands } from "#modules/reports/index.ts";
import type { AddCommands } from "#platform/command.ts";
import type { Authenticate } from "#platform/http/app.ts";
import type { Route } from "#platform/http/route.ts";
import type { JobHandlers } from "#platform/jobs/jobs.ts";
import type { EventHandlers } from "#platform/outbox.ts";
import type { Services } from "#platform/services.ts";

/** Everything the modules bring, lowest first: the one place that knows them all. */
export const routes: readonly Route[] = [
  ...placesRoutes,
  ...accessRoutes,
  ...registryRoutes,
  ...policyRoutes,
  ...benefitsRoutes,
  ...exchangeRoutes,
];

export const jobs: JobHandlers = { ...benefitsJobs, ...exchangeJobs };

export const handlers: EventHandlers = { ...benefitsHandlers };

export const commands: readonly AddCommands[] = [
  ...accessCommands,
  ...policyCommands,
  ...benefitsCommands,
  ...exchangeCommands,
  ...reportsCommands,
];

export function authenticateWith(services: Services): Authenticate {
  return authenticate(services);
}
