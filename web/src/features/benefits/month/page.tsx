import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { asProblem } from "#api/problem.ts";
import { useScope } from "#app/scope.ts";
import { useTexts } from "#app/texts/define.ts";
import { formatMonth } from "#ui/format.ts";
import { Page } from "#ui/page.tsx";
import { ErrorState, LoadingState } from "#ui/states.tsx";
import { boardQuery } from "../requests.ts";
import { benefitsTexts } from "../texts.ts";
import { BoardPage } from "./board.tsx";
import { OfficePage } from "./office.tsx";

const route = getRouteApi("/frame/month");

/** One's own office where the area is an office; the board of offices for whoever sees many. */
export function MonthPage() {
  const t = useTexts(benefitsTexts);
  const { month, area } = useScope();
  const search = route.useSearch();
  const board = useQuery(boardQuery(month));
  const title = t("title", { month: formatMonth(month) });
  if (board.isError || board.data === undefined)
    return (
      <Page title={title} about={t("aboutNone")}>
        {board.isError ? (
          <ErrorState problem={asProblem(board.error)} onRetry={() => void board.refetch()} />
        ) : (
          <LoadingState />
        )}
      </Page>
    );
  const own = board.data.offices.find((office) => office.office === area);
  const single = board.data.offices.length === 1 ? board.data.offices[0] : undefined;
  const office = search.board === "all" ? undefined : (own ?? single);
  if (office === undefined) return <BoardPage board={board.data} />;
  return (
    <OfficePage office={office} month={month} chosen={search.list} many={board.data.offices.length > 1} />
  );
}
