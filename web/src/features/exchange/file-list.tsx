import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { formatMoment } from "#ui/format.ts";
import { Section } from "#ui/page.tsx";
import { EmptyState, ErrorState } from "#ui/states.tsx";
import { type Meaning, Status } from "#ui/status.tsx";
import { filesQuery, type ImportFile } from "./requests.ts";
import { exchangeTexts } from "./texts.ts";

const route = getRouteApi("/frame/import");

const meanings: Readonly<Record<ImportFile["state"], Meaning>> = {
  received: "waiting",
  analysed: "attention",
  ready: "attention",
  importing: "waiting",
  imported: "settled",
  refused: "harm",
  undone: "plain",
};

export function FileList() {
  const t = useTexts(exchangeTexts);
  const files = useQuery(filesQuery);
  const navigate = route.useNavigate();
  if (files.isError)
    return <ErrorState problem={asProblem(files.error)} onRetry={() => void files.refetch()} />;
  const columns: Column<ImportFile>[] = [
    {
      id: "name",
      header: t("column.name"),
      value: ({ name }) => name,
      cell: ({ id, name }) => (
        <Link to="/import" search={{ file: id }}>
          {name}
        </Link>
      ),
    },
    { id: "unit", header: t("column.unit"), value: ({ unit }) => unit },
    {
      id: "state",
      header: t("column.state"),
      value: ({ state }) => t(`state.${state}`),
      cell: ({ state }) => <Status meaning={meanings[state]}>{t(`state.${state}`)}</Status>,
    },
    {
      id: "at",
      header: t("column.at"),
      value: ({ uploadedAt }) => formatMoment(uploadedAt),
      sortBy: ({ uploadedAt }) => uploadedAt,
    },
  ];
  return (
    <Section title={t("files")}>
      <DataTable
        caption={t("files")}
        columns={columns}
        rows={files.data?.items}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate({ search: { file: id } })}
        empty={<EmptyState title={t("noFiles")} detail={t("noFilesHint")} />}
      />
    </Section>
  );
}
