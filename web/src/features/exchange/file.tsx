import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useAreas } from "#api/areas.ts";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { currentLanguage } from "#app/texts/language.ts";
import { formatMoment } from "#ui/format.ts";
import { Page, Section } from "#ui/page.tsx";
import { Progress } from "#ui/progress.tsx";
import { ErrorState, LoadingState } from "#ui/states.tsx";
import { Notice } from "#ui/status.tsx";
import { ColumnsStep } from "./columns-step.tsx";
import { fileQuery, type ImportDetail, isBusy } from "./requests.ts";
import { ResultStep } from "./result-step.tsx";
import { exchangeTexts } from "./texts.ts";

/** One file: what became of it, its columns, its rows. Steps open as they can be done. */
export function FileView({ id }: { id: string }) {
  const t = useTexts(exchangeTexts);
  const file = useQuery(fileQuery(id));
  const areas = useAreas(true);
  const back = <Link to="/import">{`‹ ${t("back")}`}</Link>;
  if (file.isError) {
    return (
      <Page title={t("title")} about={back}>
        <ErrorState problem={asProblem(file.error)} onRetry={() => void file.refetch()} />
      </Page>
    );
  }
  if (file.data === undefined) return <LoadingState />;
  const unitName = areas.find(({ code }) => code === file.data.unit)?.name ?? file.data.unit;
  const { name, uploadedAt, state } = file.data;
  const counted = Object.values(file.data.counts).some((count) => count > 0);
  return (
    <Page title={name} about={t("aboutFile", { unit: unitName, date: formatMoment(uploadedAt) })}>
      {back}
      <Section title={t("step.file")}>
        <Standing file={file.data} />
      </Section>
      {(state === "analysed" || state === "ready") && !isBusy(file.data) && (
        <ColumnsStep key={state} file={file.data} />
      )}
      {counted && !isBusy(file.data) && <ResultStep file={file.data} />}
    </Page>
  );
}

/** How far the file is: work under way, why it was refused, or its state in a word. */
function Standing({ file }: { file: ImportDetail }) {
  const t = useTexts(exchangeTexts);
  const english = currentLanguage() === "en";
  const { job, problem, state, sealed } = file;
  const kind = job?.kind as "exchange.analyse" | "exchange.try" | "exchange.import" | "exchange.undo";
  return (
    <>
      {isBusy(file) && job && (
        <Progress label={t(`working.${kind}`)} done={job.done} total={job.total ?? undefined} />
      )}
      {problem && <Notice meaning="harm">{english ? problem.en : problem.vi}</Notice>}
      {job?.problem && <Notice meaning="harm">{english ? job.problem.en : job.problem.vi}</Notice>}
      {!isBusy(file) && !problem && <p>{t(`state.${state}`)}</p>}
      {sealed && <Notice meaning="attention">{t("sealed")}</Notice>}
    </>
  );
}
