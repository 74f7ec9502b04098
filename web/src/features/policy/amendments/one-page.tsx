import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { asProblem } from "#api/problem.ts";
import { useMay } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import { words } from "#app/texts/words.ts";
import { formatDate, formatMoment } from "#ui/format.ts";
import { Page, Section } from "#ui/page.tsx";
import { ErrorState, LoadingState } from "#ui/states.tsx";
import { Notice } from "#ui/status.tsx";
import { type AmendmentDetail, amendmentQuery } from "../levels/requests.ts";
import { AmendmentContent } from "./content.tsx";
import { AmendmentState } from "./state.tsx";
import { type Asking, Steps } from "./steps.tsx";
import { amendmentsTexts } from "./texts.ts";

const route = getRouteApi("/frame/policy/amendments/$amendment");

/** One decision of the province about levels: what it changes, on which document, who did what, and what is next. */
export function AmendmentPage() {
  const { amendment } = route.useParams();
  const found = useQuery(amendmentQuery(amendment));
  if (found.isError)
    return <ErrorState problem={asProblem(found.error)} onRetry={() => void found.refetch()} />;
  if (found.data === undefined) return <LoadingState />;
  return <Amendment amendment={found.data} />;
}

const verbs = { submit: "submit", publish: "issue", return: "return" } as const;

function Amendment({ amendment }: { amendment: AmendmentDetail }) {
  const t = useTexts(amendmentsTexts);
  const say = useTexts(words);
  const [asking, setAsking] = useState<Asking>(null);
  const { kind, state, document, missing, reviewOn, steps } = amendment;
  const acts = steps.filter((step) => step !== "change");
  return (
    <Page
      title={amendment.label}
      about={t("one", { kind: t(`kind.${kind}`), state: t(`state.${state}`) })}
      actions={acts.map((step, at) => (
        <Button key={step} variant={at === 0 ? "filled" : "default"} onClick={() => setAsking(step)}>
          {step === "withdraw" ? t("withdraw") : say(verbs[step])}
        </Button>
      ))}
    >
      <AmendmentState amendment={amendment} />
      {state === "submitted" && !steps.includes("publish") && (
        <Notice meaning="waiting">{t("notYours")}</Notice>
      )}
      {missing.length > 0 && (
        <Notice meaning="attention">{t("missing", { names: missing.join(", ") })}</Notice>
      )}
      <Section title={t("content")}>
        <AmendmentContent amendment={amendment} />
        {state === "published" && <DecisionsOf amendment={amendment} />}
      </Section>
      <Section title={t("document")}>
        <p>
          <strong>{document.number}</strong>
          {` · ${t("issued", { issuer: document.issuer, date: formatDate(document.issuedOn) })}`}
        </p>
        {document.note !== "" && <p>{`${t("note")}: ${document.note}`}</p>}
        {reviewOn !== null && <p>{`${t("review")}: ${formatDate(reviewOn)}`}</p>}
      </Section>
      <Section title={t("people")}>
        <People amendment={amendment} />
      </Section>
      <Steps amendment={amendment} asking={asking} onClose={() => setAsking(null)} />
    </Page>
  );
}

/** Where each commune's decision on a published level stands, by the day it came into force. */
function DecisionsOf({ amendment: { content } }: { amendment: AmendmentDetail }) {
  const t = useTexts(amendmentsTexts);
  const mayRead = useMay("list.read");
  if (!mayRead || !("versions" in content)) return null;
  const days = [...new Set(content.versions.map(({ inForce }) => inForce))].sort();
  return days.map((day) => (
    <p key={day}>
      <Link to="/policy/changes/$day" params={{ day }}>
        {t("decisions", { date: formatDate(day) })}
      </Link>
    </p>
  ));
}

function People({ amendment }: { amendment: AmendmentDetail }) {
  const t = useTexts(amendmentsTexts);
  const told = [
    ["made", amendment.madeByName, amendment.madeAt],
    ["submitted", amendment.submittedByName, amendment.submittedAt],
    ["published", amendment.publishedByName, amendment.publishedAt],
  ] as const;
  return (
    <ul>
      {told.map(([act, name, at]) =>
        at === null ? null : (
          <li key={act}>{t(act, { name: name ?? t("somebody"), at: formatMoment(at) })}</li>
        ),
      )}
      {amendment.returnedReason !== null && <li>{t("returned", { reason: amendment.returnedReason })}</li>}
    </ul>
  );
}
