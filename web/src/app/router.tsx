import { QueryClient } from "@tanstack/react-query";
import { createRouter, parseSearchWith, stringifySearchWith } from "@tanstack/react-router";
import { ProblemError } from "#api/problem.ts";
import { accountsRoute, oneAccountRoute } from "#features/access/accounts/route.ts";
import { auditRoute } from "#features/access/audit/route.ts";
import { accountRoute } from "#features/account/route.ts";
import { monthRoute, payListRoute, worklistRoute } from "#features/benefits/route.ts";
import { importRoute } from "#features/exchange/route.ts";
import { homeRoute } from "#features/home/route.ts";
import { loginRoute } from "#features/login/route.ts";
import { peopleRoute, personRoute } from "#features/people/route.ts";
import { placesRoute } from "#features/places/route.ts";
import { changeBoardRoute, changesRoute, raiseRoute } from "#features/policy/changes/route.ts";
import {
  amendmentRoute,
  amendmentsRoute,
  benefitRoute,
  calculatorRoute,
  levelsRoute,
  policyRoute,
} from "#features/policy/route.ts";
import { sampleRoute } from "#features/sample/route.ts";
import { LoadingState } from "#ui/states.tsx";
import { frameRoute } from "./frame/route.tsx";
import { Broken, NotFound, rootRoute } from "./root.tsx";

/** Only a lost line is worth a second try by itself; what the server refuses stays refused. */
const isLost = (thrown: unknown): boolean => thrown instanceof ProblemError && thrown.problem.status === 0;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 15_000, retry: (count, thrown) => isLost(thrown) && count < 2 },
  },
});

/** Every feature adds its routes here, by name. */
const routeTree = rootRoute.addChildren([
  loginRoute,
  frameRoute.addChildren([
    homeRoute,
    accountRoute,
    accountsRoute,
    oneAccountRoute,
    auditRoute,
    importRoute,
    peopleRoute,
    personRoute,
    placesRoute,
    policyRoute,
    levelsRoute,
    amendmentsRoute,
    amendmentRoute,
    changesRoute,
    changeBoardRoute,
    raiseRoute,
    benefitRoute,
    calculatorRoute,
    sampleRoute,
    monthRoute,
    payListRoute,
    worklistRoute,
  ]),
]);

export const router = createRouter({
  routeTree,
  context: { queryClient },
  defaultPreload: "intent",
  defaultPreloadStaleTime: 0,
  defaultPendingComponent: LoadingState,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
  // Plain text in addresses: ?area=06100 stays text, and a link can be read aloud.
  parseSearch: parseSearchWith((text) => text),
  stringifySearch: stringifySearchWith(String),
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
