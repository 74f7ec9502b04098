import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { asProblem } from "#api/problem.ts";
import { type Translate, useTexts } from "#app/texts/define.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { formatMoment } from "#ui/format.ts";
import { Page } from "#ui/page.tsx";
import { EmptyState, ErrorState } from "#ui/states.tsx";
import { type AmendmentShown, amendmentsQuery } from "../levels/requests.ts";
import { AmendmentState } from "./state.tsx";
import { amendmentsTexts } from "./texts.ts";

const route = getRouteApi("/frame/policy/amendments");
type Say = Translate<(typeof amendmentsTexts)["vi"]>;

/** What the province decided about the law: drafts first, then what is published, the last first. */
export function AmendmentsPage() {
  const t = useTexts(amendmentsTexts);
  const navigate = route.useNavigate();
  const found = useQuery(amendmentsQuery);
  const columns = useMemo(() => columnsOf(t), [t]);
  return (
    <Page title={t("title")} about={t("about")}>
      <p>
        <Link to="/policy/levels" search={{}}>
          {t("levels")}
        </Link>
      </p>
      {found.isError ? (
        <ErrorState problem={asProblem(found.error)} onRetry={() => void found.refetch()} />
      ) : (
        <DataTable
          caption={t("title")}
          columns={columns}
          rows={found.data?.items}
          rowKey={({ id }) => id}
          onOpen={({ id }) =>
            void navigate({ to: "/policy/amendments/$amendment", params: { amendment: id } })
          }
          empty={<EmptyState title={t("none")} detail={t("noneHint")} />}
        />
      )}
    </Page>
  );
}

function columnsOf(t: Say): readonly Column<AmendmentShown>[] {
  return [
    { id: "label", header: t("column.label"), value: ({ label }) => label },
    { id: "kind", header: t("column.kind"), value: ({ kind }) => t(`kind.${kind}`) },
    { id: "document", header: t("column.document"), value: ({ document }) => document.number },
    {
      id: "state",
      header: t("column.state"),
      value: ({ state }) => state,
      cell: (amendment) => <AmendmentState amendment={amendment} />,
    },
    { id: "made", header: t("column.made"), value: ({ madeByName }) => madeByName },
    {
      id: "published",
      header: t("column.published"),
      value: ({ publishedAt }) => publishedAt,
      cell: ({ publishedAt }) => (publishedAt === null ? "" : formatMoment(publishedAt)),
    },
  ];
}
