import { Navigate } from "@tanstack/react-router";
import { useSession } from "#api/session.ts";
import { useMenu } from "#app/frame/menu.ts";
import { useTexts } from "#app/texts/define.ts";
import { Page } from "#ui/page.tsx";
import { EmptyState } from "#ui/states.tsx";
import { homeTexts } from "./texts.ts";

/** The first page after logging in is the first section of the menu, whose order is that of the working day. */
export function HomePage() {
  const t = useTexts(homeTexts);
  const { account } = useSession();
  const first = useMenu()[0];
  if (first !== undefined) return <Navigate to={first.to as string} replace />;
  return (
    <Page title={t("title", { name: account.name })} about={t("about")}>
      <EmptyState title={t("empty")} detail={t("ask")} />
    </Page>
  );
}
