import { Button } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useState } from "react";
import { type Translate, useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import type { PersonPage as Person } from "#pure/registry/model.ts";
import { formatDate, formatMoment, formatMoney, formatMonth } from "#ui/format.ts";
import { Section } from "#ui/page.tsx";
import type { Grant, GrantPayments } from "./answers.ts";
import { benefitWords } from "./benefit-words.ts";
import { type Fact, factWords } from "./facts.ts";
import { decisionWords } from "./grant-item.tsx";
import { paymentState } from "./payments.tsx";
import styles from "./person.module.css";
import { personTexts } from "./person-texts.ts";
import { paymentsQuery } from "./requests.ts";

type Say = Translate<(typeof personTexts)["vi"]>;

interface Entry {
  readonly id: string;
  readonly kind: "fact" | "decision" | "payment";
  /** Sorts and is shown: a day, or a month where no day is known. */
  readonly at: string | null;
  readonly title: string;
  readonly detail: string;
}

const shownAtFirst = 12;

/** Facts, decisions and payments of one person, newest first, each with its source. */
export function TimeLine({ person, grants }: { person: Person; grants: readonly Grant[] }) {
  const t = useTexts(personTexts);
  const histories = useQueries({ queries: grants.map((grant) => paymentsQuery(grant.id, person.id)) });
  const [all, setAll] = useState(false);
  const payments = histories.flatMap((one) => (one.data === undefined ? [] : [one.data]));
  const entries = entriesOf(t, { person, grants, payments });
  const shown = all ? entries : entries.slice(0, shownAtFirst);
  return (
    <Section title={t("time.title")}>
      {entries.length === 0 && <p className={styles.soft}>{t("time.none")}</p>}
      <ol className={styles.time}>
        {shown.map((entry) => (
          <li key={entry.id} data-kind={entry.kind}>
            <span className={styles.timeHead}>
              {entry.at === null ? (
                <span>{t("time.undated")}</span>
              ) : (
                <time dateTime={entry.at}>
                  {entry.at.length === 7 ? formatMonth(entry.at) : formatDate(entry.at)}
                </time>
              )}
              <span>{t(`time.${entry.kind}`)}</span>
            </span>
            <span className={styles.timeTitle}>{entry.title}</span>
            {entry.detail !== "" && <span className={styles.soft}>{entry.detail}</span>}
          </li>
        ))}
      </ol>
      {entries.length > shown.length && (
        <Button variant="default" size="xs" onClick={() => setAll(true)}>
          {t("time.more", { count: entries.length - shown.length })}
        </Button>
      )}
    </Section>
  );
}

interface Told {
  person: Person;
  grants: readonly Grant[];
  payments: readonly GrantPayments[];
}

function entriesOf(t: Say, { person, grants, payments }: Told): Entry[] {
  const entries = [
    ...person.facts.map((fact) => factEntry(t, fact)),
    ...grants.flatMap((grant) => decisionEntries(t, grant)),
    ...payments.flatMap((history) => paymentEntries(t, history)),
  ];
  return entries.sort((a, b) => (b.at ?? "").localeCompare(a.at ?? ""));
}

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== "").join(" · ");

function factEntry(t: Say, fact: Fact): Entry {
  const words = factWords(fact.kind, fact.value);
  return {
    id: fact.id,
    kind: "fact",
    at: fact.validFrom,
    title: `${said(fact.label)}: ${words === null ? t("missing") : said(words)}`,
    detail: joined([
      fact.validTo === null ? null : t("time.until", { date: formatDate(fact.validTo) }),
      fact.subject === "household" ? t("time.household") : null,
      fact.source,
      t("time.recorded", { date: formatMoment(fact.recordedFrom).slice(0, 10) }),
    ]),
  };
}

function decisionEntries(t: Say, grant: Grant): Entry[] {
  return grant.terms.flatMap((term, at) => {
    if (term.decision === null) return [];
    return [
      {
        id: `${grant.id} ${at}`,
        kind: "decision" as const,
        at: term.decision.signedOn ?? term.fromMonth,
        title: `${said(benefitWords(grant.benefit))}: ${decisionWords(t, term, term.decision)}`,
        detail: joined([
          t("time.from", { month: formatMonth(term.fromMonth) }),
          term.reason === null ? null : t(`end.${term.reason}`),
          grant.officeName,
        ]),
      },
    ];
  });
}

function paymentEntries(t: Say, history: GrantPayments): Entry[] {
  return history.payments.map((payment, at) => ({
    id: `${history.grantId} ${payment.month} ${at}`,
    kind: "payment",
    at: payment.month,
    title: t("time.paid", { month: formatMonth(payment.month), amount: formatMoney(payment.amount) }),
    detail: joined([
      said(benefitWords(history.benefit)),
      payment.component === "monthly" ? null : t(`component.${payment.component}`),
      paymentState(t, payment),
    ]),
  }));
}
