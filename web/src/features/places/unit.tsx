import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { formatDate } from "#ui/format.ts";
import { Section } from "#ui/page.tsx";
import { EmptyState, ErrorState, LoadingState } from "#ui/states.tsx";
import { Notice } from "#ui/status.tsx";
import { Classifications } from "./classifications.tsx";
import styles from "./places.module.css";
import { communesQuery, type Step, type UnitLine, type UnitState, unitQuery } from "./requests.ts";
import { whereOf } from "./search-results.tsx";
import { placesTexts } from "./texts.ts";
import { Villages } from "./villages.tsx";

const route = getRouteApi("/frame/places");

interface UnitViewProps {
  code: string;
  /** The day of the page; undefined until the server has said which day it is. */
  on: string | undefined;
}

/** One code: the state of the day first, with its history, villages and classifications. */
export function UnitView({ code, on }: UnitViewProps) {
  const unit = useQuery(unitQuery(code));
  if (unit.isError) return <ErrorState problem={asProblem(unit.error)} onRetry={() => void unit.refetch()} />;
  if (unit.data === undefined) return <LoadingState />;
  const { states } = unit.data;
  const day = on ?? unit.data.on;
  const shown = states.find((state) => holds(state.unit, day)) ?? states[0];
  if (shown === undefined) return null;
  const alive = shown.unit.to === null;
  return (
    <>
      <Head state={shown} />
      <History states={states} shown={shown} />
      {shown.unit.level === "province" && <Communes province={code} on={shown.unit.to ?? on} />}
      {shown.unit.level === "commune" && alive && (
        <>
          <Villages commune={code} today={unit.data.on} />
          <Classifications commune={code} today={unit.data.on} />
        </>
      )}
    </>
  );
}

function holds(unit: UnitLine, day: string): boolean {
  return (unit.from === null || unit.from <= day) && (unit.to === null || day <= unit.to);
}

function Head({ state }: { state: UnitState }) {
  const t = useTexts(placesTexts);
  const { unit, wentInto } = state;
  const facts = [
    whereOf(unit),
    t("code", { code: unit.code }),
    unit.from === null ? t("sinceUnknown") : t("since", { date: formatDate(unit.from) }),
    unit.source === null ? "" : t("basis", { source: unit.source }),
  ].filter((fact) => fact !== "");
  const divided = wentInto.some((step) => step.part === "part");
  return (
    <>
      <h2 className={styles.unitName}>{unit.fullName}</h2>
      <p className={styles.unitFacts}>{facts.join(" · ")}</p>
      {unit.to !== null && (
        <Notice meaning="attention">
          <p className={styles.plain}>{t("ended", { date: formatDate(unit.to) })}</p>
          {divided && <p className={styles.plain}>{t("dividedAbout")}</p>}
          <ul className={styles.ways} aria-label={t("wentInto")}>
            {wentInto.map((step) => (
              <li key={step.unit.code}>
                <UnitLink unit={step.unit} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}

/** A link shows the unit in its own time: an ended one on its last day. */
function UnitLink({ unit }: { unit: UnitLine }) {
  return (
    <Link to="/places" search={(now) => ({ ...now, unit: unit.code, at: unit.to ?? undefined })}>
      {unit.fullName}
    </Link>
  );
}

function History({ states, shown }: { states: readonly UnitState[]; shown: UnitState }) {
  const t = useTexts(placesTexts);
  const { madeOf, wentInto, unit } = shown;
  const [only] = madeOf;
  const kept = madeOf.length === 1 && only?.part === "whole" && only.unit.fullName === unit.fullName;
  const nothing = madeOf.length === 0 && wentInto.length === 0;
  return (
    <Section title={t("history")}>
      {nothing && <p className={styles.plain}>{t("noHistory")}</p>}
      {kept && unit.from !== null && (
        <p className={styles.plain}>{t("kept", { date: formatDate(unit.from) })}</p>
      )}
      {madeOf.length > 0 && !kept && <Steps title={t("madeOf")} steps={madeOf} />}
      {wentInto.length > 0 && <Steps title={t("wentInto")} steps={wentInto} />}
      {states.length > 1 && <States states={states} code={unit.code} />}
    </Section>
  );
}

function Steps({ title, steps }: { title: string; steps: readonly Step[] }) {
  const t = useTexts(placesTexts);
  const columns: Column<Step>[] = [
    {
      id: "unit",
      header: t("column.unit"),
      value: (step) => step.unit.fullName,
      cell: (step) => <UnitLink unit={step.unit} />,
    },
    { id: "where", header: t("column.district"), value: (step) => whereOf(step.unit) },
    { id: "part", header: t("column.part"), value: (step) => t(`part.${step.part}`) },
    { id: "on", header: t("column.on"), kind: "date", value: (step) => step.on },
    { id: "source", header: t("column.source"), value: (step) => step.source },
  ];
  return (
    <DataTable
      caption={title}
      captionShown
      columns={columns}
      rows={steps}
      rowKey={(step) => `${step.unit.code} ${step.unit.to ?? ""}`}
      empty={null}
    />
  );
}

/** Several times of one code, each with its own name: a code alone doesn't say which is meant. */
function States({ states, code }: { states: readonly UnitState[]; code: string }) {
  const t = useTexts(placesTexts);
  const columns: Column<UnitState>[] = [
    {
      id: "unit",
      header: t("column.unit"),
      value: ({ unit }) => unit.fullName,
      cell: ({ unit }) => <UnitLink unit={unit} />,
    },
    { id: "where", header: t("column.district"), value: ({ unit }) => whereOf(unit) },
    { id: "from", header: t("column.on"), kind: "date", value: ({ unit }) => unit.from },
    { id: "to", header: t("column.until"), kind: "date", value: ({ unit }) => unit.to },
    { id: "source", header: t("column.source"), value: ({ unit }) => unit.source },
  ];
  return (
    <DataTable
      caption={t("states", { code })}
      captionShown
      columns={columns}
      rows={states}
      rowKey={({ unit }) => unit.from ?? ""}
      empty={null}
    />
  );
}

function Communes({ province, on }: { province: string; on: string | undefined }) {
  const t = useTexts(placesTexts);
  const navigate = route.useNavigate();
  const communes = useQuery(communesQuery(province, on));
  const columns: Column<UnitLine>[] = [
    { id: "unit", header: t("column.unit"), value: (unit) => unit.fullName, sortBy: (unit) => unit.name },
    { id: "code", header: t("column.code"), value: (unit) => unit.code },
    { id: "from", header: t("column.on"), kind: "date", value: (unit) => unit.from },
    { id: "source", header: t("column.source"), value: (unit) => unit.source },
  ];
  return (
    <Section title={t("communes")}>
      {communes.isError ? (
        <ErrorState problem={asProblem(communes.error)} onRetry={() => void communes.refetch()} />
      ) : (
        <DataTable
          caption={t("communes")}
          columns={columns}
          rows={communes.data?.communes}
          rowKey={(unit) => unit.code}
          onOpen={(unit) =>
            void navigate({ search: (now) => ({ ...now, unit: unit.code, at: unit.to ?? undefined }) })
          }
          empty={<EmptyState title={t("noCommunes")} />}
        />
      )}
    </Section>
  );
}
