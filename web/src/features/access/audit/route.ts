import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { frameRoute } from "#app/frame/route.tsx";

/** Acts or reads, and what is looked for; all in the address, so that a finding can be passed on. */
export interface AuditSearch {
  view?: "reads" | undefined;
  account?: string | undefined;
  action?: string | undefined;
  subject?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  page?: string | undefined;
}

const shapes = {
  account: /^[0-9a-f-]{36}$/,
  action: /^[a-zA-Z.]{1,80}$/,
  subject: /^[\w.:-]{1,80}$/,
  from: /^\d{4}-\d{2}-\d{2}$/,
  to: /^\d{4}-\d{2}-\d{2}$/,
  page: /^[1-9]\d*$/,
} as const;

function readSearch(search: Record<string, unknown>): AuditSearch {
  const read = Object.entries(shapes).flatMap(([name, shape]) => {
    const value = search[name];
    return typeof value === "string" && shape.test(value) ? [[name, value]] : [];
  });
  return { ...Object.fromEntries(read), ...(search.view === "reads" ? { view: "reads" as const } : {}) };
}

export const auditRoute = createRoute({
  getParentRoute: () => frameRoute,
  path: "/audit",
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import("./page.tsx"), "AuditPage"),
});
