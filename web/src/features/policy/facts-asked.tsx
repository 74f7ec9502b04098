import type { RenderedFact } from "@ansinh/engine";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { Section } from "#ui/page.tsx";
import { Conditions } from "./conditions.tsx";
import styles from "./policy.module.css";
import { policyTexts } from "./texts.ts";

/** What has to be known of somebody, what it may be, and what it means that nothing is recorded. */
export function FactsAsked({ facts }: { facts: readonly RenderedFact[] }) {
  const t = useTexts(policyTexts);
  if (facts.length === 0) return null;
  return (
    <Section title={t("facts")}>
      <table className={styles.table}>
        <caption data-shown={false}>{t("facts")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column.fact")}</th>
            <th scope="col">{t("column.values")}</th>
            <th scope="col">{t("column.absence")}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr key={fact.fact}>
              <th scope="row">
                {said(fact.label)}
                <span className={styles.kind}>
                  {fact.sensitivity === undefined
                    ? said(fact.subject)
                    : t("sealedFact", { subject: said(fact.subject) })}
                </span>
              </th>
              <td data-label={t("column.values")}>{said(fact.values)}</td>
              <td data-label={t("column.absence")}>
                {said(fact.absence)}
                <span className={styles.reading}>{said(fact.absenceReason)}</span>
                {fact.derivedFrom !== undefined && <Conditions conditions={[fact.derivedFrom]} />}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
