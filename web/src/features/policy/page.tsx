import {
  type Citation,
  civilDate,
  clauses,
  formatCitation,
  formatRatio,
  type ListedClause,
  month as monthValue,
} from "@ansinh/engine";
import { releasePolicySet } from "@ansinh/policies";
import { TextInput } from "@mantine/core";
import { useState } from "react";
import { useSession } from "#api/session.ts";
import { useScope } from "#app/scope.ts";
import { useTexts } from "#app/texts/define.ts";
import { currentLanguage } from "#app/texts/language.ts";
import { searchKey } from "#kernel/search-key.ts";
import { Amount } from "#ui/amount.tsx";
import { formatDate, formatMoney, formatMonth } from "#ui/format.ts";
import { Page, Section } from "#ui/page.tsx";
import { EmptyState } from "#ui/states.tsx";
import { amountIn, amountsByDate } from "./amounts.ts";
import styles from "./policy.module.css";
import { policyTexts } from "./texts.ts";

const set = releasePolicySet;
const listed = clauses(set);
const hashShown = 12;

/** The law of this release as it computes: benefits, clauses, coefficients, amounts by date, sources. */
export function PolicyPage() {
  const t = useTexts(policyTexts);
  const { month, knownOn } = useScope();
  const { tenant } = useSession();
  const [typed, setTyped] = useState("");
  const day = knownOn ?? tenant.businessDate;
  const key = searchKey(typed);
  const language = currentLanguage();
  const found = listed.filter((clause) =>
    searchKey(`${clause.label[language]} ${clause.benefitLabel[language]}`).includes(key),
  );
  const benefits = set.definition.benefits.filter((benefit) =>
    found.some((clause) => clause.benefit === benefit.id),
  );
  return (
    <Page title={t("title")} about={t("about", { month: formatMonth(month), date: formatDate(day) })}>
      <p className={styles.soft}>{t("statusNote")}</p>
      <Parameters />
      <TextInput
        className={styles.find}
        type="search"
        label={t("find")}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {benefits.length === 0 && <EmptyState title={t("none", { typed })} />}
      {benefits.map((benefit) => {
        const own = found.filter((clause) => clause.benefit === benefit.id);
        return (
          <Section
            key={benefit.id}
            title={benefit.label[language]}
            aside={
              <span className={styles.soft}>
                {`${t(benefit.period)} · ${t("clauses", { count: own.length })}`}
              </span>
            }
          >
            <Clauses clauses={own} month={month} day={day} title={benefit.label[language]} />
          </Section>
        );
      })}
      <p className={styles.soft}>{t("hash", { hash: set.hash.slice(0, hashShown) })}</p>
    </Page>
  );
}

function Parameters() {
  const t = useTexts(policyTexts);
  const language = currentLanguage();
  return (
    <Section title={t("parameters")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t("column.level")}</th>
            <th scope="col">{t("column.from")}</th>
            <th scope="col">{t("column.inForce")}</th>
            <th scope="col" data-numeric="true">{`${t("column.value")} (${t("dong")})`}</th>
            <th scope="col">{t("column.source")}</th>
          </tr>
        </thead>
        <tbody>
          {set.definition.parameters.flatMap((parameter) =>
            [...parameter.versions].reverse().map((version) => (
              <tr key={`${parameter.id} ${version.appliesFrom}`}>
                <th scope="row">{parameter.label[language]}</th>
                <td data-label={t("column.from")}>{formatMonth(version.appliesFrom)}</td>
                <td data-label={t("column.inForce")}>{formatDate(version.inForce)}</td>
                <td data-numeric="true" data-label={t("column.value")}>
                  <Amount dong={version.value} unit={false} />
                </td>
                <td>
                  <Source citation={version.citation} />
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </Section>
  );
}

interface ClausesProps {
  clauses: readonly ListedClause[];
  month: string;
  day: string;
  title: string;
}

function Clauses({ clauses: own, month, day, title }: ClausesProps) {
  const t = useTexts(policyTexts);
  return (
    <table className={styles.table}>
      <caption data-shown={false}>{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t("column.clause")}</th>
          <th scope="col" data-numeric="true">
            {t("column.coefficient")}
          </th>
          <th scope="col" data-numeric="true">
            {`${t("column.amount", { month: formatMonth(month) })} (${t("dong")})`}
          </th>
          <th scope="col">{t("column.over")}</th>
          <th scope="col">{t("column.source")}</th>
        </tr>
      </thead>
      <tbody>
        {own.map((clause) => (
          <ClauseRow key={clause.clause} clause={clause} month={month} day={day} />
        ))}
      </tbody>
    </table>
  );
}

function ClauseRow({ clause, month, day }: { clause: ListedClause; month: string; day: string }) {
  const t = useTexts(policyTexts);
  const language = currentLanguage();
  const knownOn = civilDate(day);
  const amount = amountIn(set, clause, { from: monthValue(month), knownOn });
  const coefficients = [
    ...new Set(clause.amounts.map(({ value }) => formatRatio(value.coefficient, language))),
  ];
  const rule = clause.rules.filter((one) => one.inForce <= day && one.appliesFrom <= month).at(-1);
  const citation = (rule ?? clause.rules[0])?.citation;
  return (
    <tr>
      <th scope="row">{clause.label[language]}</th>
      <td data-numeric="true" data-label={t("column.coefficient")}>
        {coefficients.join(" → ")}
      </td>
      <td data-numeric="true" data-label={t("column.amount", { month: formatMonth(month) })}>
        {amount === null ? (
          <span className={styles.soft}>{t("notThen")}</span>
        ) : (
          <Amount dong={amount} unit={false} />
        )}
      </td>
      <td>
        <ul className={styles.over}>
          {amountsByDate(set, clause, knownOn).map(({ from, amount: dong }) => (
            <li key={from}>
              {t("from", {
                month: formatMonth(from),
                amount: dong === null ? t("notThen") : formatMoney(dong),
              })}
            </li>
          ))}
        </ul>
      </td>
      <td>{citation !== undefined && <Source citation={citation} />}</td>
    </tr>
  );
}

function Source({ citation }: { citation: Citation }) {
  const t = useTexts(policyTexts);
  const language = currentLanguage();
  return (
    <>
      <cite className={styles.cite}>{formatCitation(citation, set.definition.acts)[language]}</cite>
      <span className={styles.soft}>{` · ${t(`status.${citation.status}`)}`}</span>
      {citation.interpretation !== undefined && (
        <span className={styles.reading}>{t("reading", { words: citation.interpretation[language] })}</span>
      )}
    </>
  );
}
