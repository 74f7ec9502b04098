import type { QueryClient } from "@tanstack/react-query";
import { createRootRouteWithContext, type ErrorComponentProps, Link, Outlet } from "@tanstack/react-router";
import { asProblem } from "#api/problem.ts";
import { Page } from "#ui/page.tsx";
import { EmptyState, ErrorState } from "#ui/states.tsx";
import { ReloginDialog } from "./relogin.tsx";
import { useTexts } from "./texts/define.ts";
import { appTexts } from "./texts.ts";

export interface RouterContext {
  readonly queryClient: QueryClient;
}

export const rootRoute = createRootRouteWithContext<RouterContext>()({
  component: Root,
  notFoundComponent: NotFound,
  errorComponent: Broken,
});

function Root() {
  return (
    <>
      <Outlet />
      <ReloginDialog />
    </>
  );
}

export function NotFound() {
  const t = useTexts(appTexts);
  return (
    <Page title={t("notFound.title")} about={t("notFound.about")}>
      <EmptyState title={t("notFound.title")} action={<Link to="/">{t("notFound.home")}</Link>} />
    </Page>
  );
}

/** A fault in one page leaves the frame and the other pages in order. */
export function Broken({ error, reset }: ErrorComponentProps) {
  const t = useTexts(appTexts);
  return (
    <Page title={t("broken.title")} about={t("broken.about")}>
      <ErrorState problem={asProblem(error)} onRetry={reset} />
    </Page>
  );
}
