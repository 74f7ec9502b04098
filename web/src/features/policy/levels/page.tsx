import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { asProblem } from "#api/problem.ts";
import { useMay, useSession } from "#api/session.ts";
import { useScope } from "#app/scope.ts";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { formatDate, formatMonth } from "#ui/format.ts";
import { Page, Section } from "#ui/page.tsx";
import { EmptyState, ErrorState, LoadingState } from "#ui/states.tsx";
import { ConfirmLevels } from "./confirm-levels.tsx";
import { Difference } from "./difference.tsx";
import { EnterLevel } from "./enter-level.tsx";
import { type LevelFilter, levelsFound } from "./found.ts";
import styles from "./levels.module.css";
import { type ParameterShown, parametersQuery } from "./requests.ts";
import { levelsTexts } from "./texts.ts";
import { TimeLine } from "./time-line.tsx";
import { Versions } from "./versions.tsx";

const route = getRouteApi("/frame/policy/levels");
const filters: readonly LevelFilter[] = ["all", "unconfirmed", "review"];

/** Every level with its versions: how sure each is, what brought it, and what waits for a document. */
export function LevelsPage() {
  const t = useTexts(levelsTexts);
  const { month, knownOn } = useScope();
  const { tenant } = useSession();
  const found = useQuery(parametersQuery({ month, knownOn }));
  const about = { month: formatMonth(month), date: formatDate(knownOn ?? tenant.businessDate) };
  const [entering, setEntering] = useState(false);
  const mayDraft = useMay("policy.draft");
  const parameters = found.data?.parameters ?? [];
  return (
    <Page
      title={t("title")}
      about={t("about", about)}
      actions={mayDraft ? <Button onClick={() => setEntering(true)}>{t("newLevel")}</Button> : undefined}
    >
      <p className={styles.soft}>
        <Link to="/policy/amendments">{t("amendments")}</Link>
      </p>
      {found.isError && <ErrorState problem={asProblem(found.error)} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingState />}
      {found.data && <Levels parameters={parameters} today={tenant.businessDate} mayDraft={mayDraft} />}
      {entering && <EnterLevel levels={parameters} onClose={() => setEntering(false)} />}
    </Page>
  );
}

interface LevelsProps {
  parameters: readonly ParameterShown[];
  today: string;
  mayDraft: boolean;
}

function Levels({ parameters, today, mayDraft }: LevelsProps) {
  const t = useTexts(levelsTexts);
  const search = route.useSearch();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [confirming, setConfirming] = useState(false);
  const asked = {
    typed: search.q ?? "",
    area: search.of ?? "",
    filter: search.show ?? "all",
    today,
  } as const;
  const areas = levelsFound(parameters, asked);
  const all = areas.flatMap((area) => area.parameters);
  const open = all.flatMap(({ versions }) => versions.filter((version) => version.undetermined));
  const wanted = parameters
    .flatMap(({ versions }) => versions)
    .filter((version) => version.undetermined && picked.has(version.key))
    .map(({ key }) => key);
  const toggle = (key: string): void =>
    setPicked((now) => new Set(now.has(key) ? [...now].filter((one) => one !== key) : [...now, key]));
  return (
    <>
      <Finder parameters={parameters} />
      <p role="status" className={styles.soft}>
        {t("count", { levels: all.length, open: open.length })} {t("pickTwo")}
      </p>
      {mayDraft && wanted.length > 0 && (
        <Button onClick={() => setConfirming(true)}>{t("confirmPicked", { count: wanted.length })}</Button>
      )}
      {areas.length === 0 && <EmptyState title={t("none")} detail={t("noneHint")} />}
      {areas.map((area) => (
        <Section key={area.id} title={area.label === null ? t("otherArea") : said(area.label)}>
          {area.parameters.map((level) => (
            <section key={level.id} className={styles.level} aria-label={said(level.label)}>
              <div className={styles.head}>
                <h3 className={styles.name}>{said(level.label)}</h3>
                <code className={styles.soft}>{level.id}</code>
              </div>
              <TimeLine level={level} />
              <Difference level={level} picked={picked} />
              <Versions level={level} today={today} picked={picked} onPick={toggle} />
            </section>
          ))}
        </Section>
      ))}
      {confirming && <ConfirmLevels levels={parameters} keys={wanted} onClose={() => setConfirming(false)} />}
    </>
  );
}

function Finder({ parameters }: { parameters: readonly ParameterShown[] }) {
  const t = useTexts(levelsTexts);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: Partial<typeof search>): void =>
    void navigate({ search: (now) => ({ ...now, ...next }), replace: true });
  const areas = new Map(parameters.flatMap(({ area }) => (area === null ? [] : [[area.id, area.label]])));
  return (
    <search className={styles.finder}>
      <TextInput
        type="search"
        className={styles.grows ?? ""}
        label={t("find")}
        description={t("findHint")}
        defaultValue={search.q ?? ""}
        onChange={(event) => change({ q: event.currentTarget.value.trim() || undefined })}
      />
      <NativeSelect
        label={t("area")}
        value={search.of ?? ""}
        data={[
          { value: "", label: t("allAreas") },
          ...[...areas].map(([value, label]) => ({ value, label: said(label) })),
        ]}
        onChange={(event) => change({ of: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t("show")}
        value={search.show ?? "all"}
        data={filters.map((value) => ({ value, label: t(`filter.${value}`) }))}
        onChange={(event) => {
          const show = filters.find((one) => one === event.currentTarget.value);
          change({ show: show === "all" ? undefined : show });
        }}
      />
    </search>
  );
}
