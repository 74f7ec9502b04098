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
  const others = states.filter((state) => state !== shown && state.unit.fullName !== unit.fullName);
  const nothing = madeOf.length === 0 && wentInto.length === 0;
  return (
    <Section title={t("history")}>
      {nothing && <p className={styles.plain}>{t("noHistory")}</p>}
      {kept && unit.from !== null && (
        <p className={styles.plain}>{t("kept", { date: formatDate(unit.from) })}</p>
      )}
      {!kept && <Steps label={t("madeOf")} heading="madeOn" steps={madeOf} />}
      <Steps label={t("wentInto")} heading="wentOn" steps={wentInto} />
      {others.length > 0 && <OtherStates states={others} code={unit.code} />}
    </Section>
  );
}

interface StepsProps {
  label: string;
  heading: "madeOn" | "wentOn";
  steps: readonly Step[];
}

/** The day and the resolution are said once, then one line for each unit, whole or in part. */
function Steps({ label, heading, steps }: StepsProps) {
  const t = useTexts(placesTexts);
  const [first] = steps;
  if (first === undefined) return null;
  return (
    <>
      <p className={styles.subTitle}>{t(heading, { date: formatDate(first.on), source: first.source })}</p>
      <ul className={styles.lines} aria-label={label}>
        {steps.map((step) => (
          <li key={`${step.unit.code} ${step.unit.to ?? ""}`}>
            <UnitLink unit={step.unit} />
            <span className={styles.lineNote}>
              {[t(`part.${step.part}`), whereOf(step.unit), step.unit.code].join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** A code was given again to another unit: a list with the code alone doesn't say which is meant. */
function OtherStates({ states, code }: { states: readonly UnitState[]; code: string }) {
  const t = useTexts(placesTexts);
  return (
    <>
      <p className={styles.subTitle}>{t("states", { code })}</p>
      <ul className={styles.lines} aria-label={t("states", { code })}>
        {states.map(({ unit }) => (
          <li key={unit.from ?? ""}>
            <UnitLink unit={unit} />
            <span className={styles.lineNote}>
              {[
                whereOf(unit),
                unit.from === null ? "" : t("since", { date: formatDate(unit.from) }),
                unit.to === null ? "" : t("until", { date: formatDate(unit.to) }),
              ]
                .filter((part) => part !== "")
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </>
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
