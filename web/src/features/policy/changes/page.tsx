import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { asProblem } from "#api/problem.ts";
import { useScope } from "#app/scope.ts";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { formatDate } from "#ui/format.ts";
import { Page } from "#ui/page.tsx";
import { EmptyState, ErrorState } from "#ui/states.tsx";
import { type ParameterShown, parametersQuery } from "../levels/requests.ts";
import { daysQuery } from "./requests.ts";
import { changesTexts } from "./texts.ts";

const route = getRouteApi("/frame/policy/changes");

interface Day {
  readonly inForce: string;
  readonly offices: number;
  readonly signed: number;
  /** The levels that came into force on the day. */
  readonly levels: string;
}

/** Days on which levels changed and for which communes decide: the last first. */
export function ChangesPage() {
  const t = useTexts(changesTexts);
  const navigate = route.useNavigate();
  const { month, knownOn } = useScope();
  const found = useQuery(daysQuery);
  const parameters = useQuery(parametersQuery({ month, knownOn })).data?.parameters;
  const rows = found.data?.days.map((day) => ({ ...day, levels: levelsOf(parameters ?? [], day.inForce) }));
  const columns = useColumns();
  return (
    <Page title={t("title")} about={t("about")}>
      <p>
        <Link to="/policy/amendments">{t("amendments")}</Link>
      </p>
      {found.isError ? (
        <ErrorState problem={asProblem(found.error)} onRetry={() => void found.refetch()} />
      ) : (
        <DataTable
          caption={t("title")}
          columns={columns}
          rows={rows}
          rowKey={({ inForce }) => inForce}
          onOpen={({ inForce }) => void navigate({ to: "/policy/changes/$day", params: { day: inForce } })}
          empty={<EmptyState title={t("none")} detail={t("noneHint")} />}
        />
      )}
    </Page>
  );
}

const levelsOf = (parameters: readonly ParameterShown[], inForce: string): string =>
  parameters
    .filter(({ versions }) =>
      versions.some((version) => version.inForce === inForce && version.amendment !== null),
    )
    .map(({ label }) => said(label))
    .join("; ");

function useColumns(): readonly Column<Day>[] {
  const t = useTexts(changesTexts);
  return useMemo(
    () => [
      {
        id: "inForce",
        header: t("inForce"),
        kind: "date",
        value: ({ inForce }) => inForce,
        cell: ({ inForce }) => (
          <Link to="/policy/changes/$day" params={{ day: inForce }}>
            {formatDate(inForce)}
          </Link>
        ),
      },
      { id: "levels", header: t("levels"), value: ({ levels }) => levels },
      { id: "offices", header: t("made"), kind: "count", value: ({ offices }) => offices },
      { id: "signed", header: t("signed"), kind: "count", value: ({ signed }) => signed },
    ],
    [t],
  );
}
