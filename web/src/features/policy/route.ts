import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "#app/frame/route.tsx";

export interface PolicySearch {
  q?: string | undefined;
}

/** Stands in the address, so that a link shows others the same part and the same clause. */
export interface BenefitSearch {
  part?: "versions" | "trial" | undefined;
  /** The clause that was looked for: stands open. */
  clause?: string | undefined;
}

export const policyRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/policy",
  validateSearch: ({ q }: Record<string, unknown>): PolicySearch =>
    typeof q === "string" && q !== "" ? { q } : {},
  component: lazyRouteComponent(() => import("./page.tsx"), "PolicyPage"),
});

export interface LevelsSearch {
  q?: string | undefined;
  /** Policy area. */
  of?: string | undefined;
  show?: "unconfirmed" | "review" | undefined;
}

export const levelsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/policy/levels",
  validateSearch: ({ q, of, show }: Record<string, unknown>): LevelsSearch => ({
    ...(typeof q === "string" && q !== "" ? { q } : {}),
    ...(typeof of === "string" && of !== "" ? { of } : {}),
    ...(show === "unconfirmed" || show === "review" ? { show } : {}),
  }),
  component: lazyRouteComponent(() => import("./levels/page.tsx"), "LevelsPage"),
});

export const amendmentsRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/policy/amendments",
  component: lazyRouteComponent(() => import("./amendments/page.tsx"), "AmendmentsPage"),
});

export const amendmentRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/policy/amendments/$amendment",
  component: lazyRouteComponent(() => import("./amendments/one-page.tsx"), "AmendmentPage"),
});

export const benefitRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/policy/$benefit",
  validateSearch: ({ part, clause }: Record<string, unknown>): BenefitSearch => ({
    ...(part === "versions" || part === "trial" ? { part } : {}),
    ...(typeof clause === "string" && clause !== "" ? { clause } : {}),
  }),
  component: lazyRouteComponent(() => import("./benefit-page.tsx"), "BenefitPage"),
});

export const calculatorRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/calculator",
  component: lazyRouteComponent(() => import("./calculator/page.tsx"), "CalculatorPage"),
});
