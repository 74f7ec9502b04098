import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { asProblem } from "#api/problem.ts";
import { useMay } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import { formatCount, formatDate, formatMoney, formatMonth } from "#ui/format.ts";
import { Page, Section } from "#ui/page.tsx";
import { ErrorState, LoadingState } from "#ui/states.tsx";
import { Notice } from "#ui/status.tsx";
import { Annex } from "./annex.tsx";
import { WordLink } from "./board-columns.tsx";
import { Budget } from "./budget.tsx";
import styles from "./changes.module.css";
import { coefficientText } from "./coefficient.ts";
import { LevelsRaised } from "./levels-raised.tsx";
import { type Raise, raiseQuery } from "./requests.ts";
import { RaiseState } from "./state.tsx";
import { Steps } from "./steps.tsx";
import { changesTexts } from "./texts.ts";

const route = getRouteApi("/frame/policy/changes/$day/$raise");

/** One commune's decision: what it changes, what it costs, whether the budget bears it, whom it concerns. */
export function RaisePage() {
  const t = useTexts(changesTexts);
  const { raise, day } = route.useParams();
  const found = useQuery(raiseQuery(raise));
  if (found.data !== undefined) return <Decision raise={found.data} id={raise} />;
  return (
    <Page title={t("boardTitle", { date: formatDate(day) })} about={t("boardAboutNone")}>
      {found.isError ? (
        <ErrorState problem={asProblem(found.error)} onRetry={() => void found.refetch()} />
      ) : (
        <LoadingState />
      )}
    </Page>
  );
}

function Decision({ raise, id }: { raise: Raise; id: string }) {
  const t = useTexts(changesTexts);
  const mayNames = useMay("grant.read");
  const { officeName, inForce, month, people, monthly, arrears } = raise;
  const sums = { people: formatCount(people), monthly: formatMoney(monthly), arrears: formatMoney(arrears) };
  return (
    <Page
      title={t("oneTitle", { office: officeName })}
      about={t("oneAbout", { date: formatDate(inForce), month: formatMonth(month) })}
      actions={<Steps raise={raise} seen={{ id, office: raise.office, revision: raise.revision }} />}
    >
      <p className={styles.links}>
        <Link to="/policy/changes/$day" params={{ day: inForce }}>
          {`‹ ${t("backToBoard")}`}
        </Link>
        {mayNames && <WordLink id={id}>{t("word")}</WordLink>}
      </p>
      <p className={styles.total}>
        <RaiseState of={raise} />
        <span className={styles.soft}>{t("sums", sums)}</span>
      </p>
      <Notes raise={raise} />
      <Section title={t("levels")}>
        <LevelsRaised levels={raise.levels} />
        <p className={styles.soft}>{t("coefficients", { sum: coefficientText(raise.coefficients) })}</p>
      </Section>
      <Budget raise={raise} />
      {mayNames && <Annex id={id} />}
    </Page>
  );
}

function Notes({ raise }: { raise: Raise }) {
  const t = useTexts(changesTexts);
  const { returnedReason, withoutBasis, state, number, signedOn, submittedByName, steps } = raise;
  return (
    <>
      {returnedReason !== null && (
        <Notice meaning="attention">{t("returned", { reason: returnedReason })}</Notice>
      )}
      {withoutBasis > 0 && <Notice meaning="attention">{t("withoutBasis", { count: withoutBasis })}</Notice>}
      {state === "submitted" && !steps.includes("sign") && (
        <Notice meaning="waiting">{t("waits", { name: submittedByName ?? t("somebody") })}</Notice>
      )}
      {number !== null && signedOn !== null && (
        <p>
          {t("signedAs", {
            number,
            date: formatDate(signedOn),
            name: raise.signedByName ?? t("somebody"),
          })}
        </p>
      )}
    </>
  );
}
