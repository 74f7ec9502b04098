import { createRoute, redirect, retainSearchParams } from "@tanstack/react-router";
import { ProblemError } from "#api/problem.ts";
import { sessionQuery } from "#api/session.ts";
import { Broken, NotFound, rootRoute } from "../root.tsx";
import { readScope } from "../scope.ts";
import { Frame } from "./frame.tsx";

/** Everything an officer sees after logging in hangs below this route; its address carries the scope. */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "frame",
  validateSearch: readScope,
  search: { middlewares: [retainSearchParams(["area", "month", "known"])] },
  beforeLoad: async ({ context, location }) => {
    try {
      const session = await context.queryClient.ensureQueryData(sessionQuery);
      // After a reset the server allows nothing else, so neither does the frame.
      const onAccount = location.pathname === "/account";
      if (session.mustChangePassword && !onAccount) throw redirect({ to: "/account" as string });
    } catch (thrown) {
      if (thrown instanceof ProblemError && thrown.problem.status === 401) {
        throw redirect({ to: "/login", search: { next: location.href } });
      }
      throw thrown;
    }
  },
  component: Frame,
  errorComponent: Broken,
  notFoundComponent: NotFound,
});
