import type { UseQueryResult } from "@tanstack/react-query";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { listed, said } from "#app/texts/said.ts";
import { formatMonth } from "#ui/format.ts";
import { Section } from "#ui/page.tsx";
import { ErrorState, LoadingState } from "#ui/states.tsx";
import { Notice } from "#ui/status.tsx";
import type { BenefitReasons, Reasons } from "./answers.ts";
import { Sum } from "./grant-item.tsx";
import styles from "./person.module.css";
import { personTexts } from "./person-texts.ts";
import { Why } from "./reason.tsx";

interface ByLawProps {
  reasons: UseQueryResult<Reasons>;
  month: string;
}

/** What the rules say where nothing was decided: may be eligible, can't be told, not eligible. */
export function ByLaw({ reasons, month }: ByLawProps) {
  const t = useTexts(personTexts);
  if (reasons.isError) {
    return (
      <Section title={t("law.may")}>
        <ErrorState problem={asProblem(reasons.error)} onRetry={() => void reasons.refetch()} />
      </Section>
    );
  }
  if (reasons.data === undefined) {
    return (
      <Section title={t("law.may")}>
        <LoadingState />
      </Section>
    );
  }
  const undecided = reasons.data.benefits.filter((benefit) => !benefit.hasGrant);
  const of = (outcome: BenefitReasons["outcome"]) =>
    undecided.filter((benefit) => benefit.outcome === outcome);
  return (
    <>
      <MayBe benefits={of("granted")} month={month} living={reasons.data.living} />
      <Undetermined benefits={of("undetermined")} />
      <Refused benefits={of("refused")} />
    </>
  );
}

interface MayBeProps {
  benefits: readonly BenefitReasons[];
  month: string;
  living: boolean;
}

function MayBe({ benefits, month, living }: MayBeProps) {
  const t = useTexts(personTexts);
  const shown = formatMonth(month);
  return (
    <Section
      title={t("law.may")}
      aside={<span className={styles.soft}>{t("law.month", { month: shown })}</span>}
    >
      {!living && (
        <Notice meaning="plain">
          <p>{t("law.dead", { month: shown })}</p>
        </Notice>
      )}
      {living && benefits.length === 0 && <p className={styles.soft}>{t("law.mayNone")}</p>}
      <ul className={styles.items}>
        {benefits.map((benefit) => (
          <li key={benefit.benefit} className={styles.item}>
            <div className={styles.itemHead}>
              <strong>{said(benefit.label)}</strong>
              {benefit.amount !== null && (
                <Sum
                  dong={benefit.amount}
                  note={benefit.period === "once" ? t("law.once") : t("receiving.perMonth")}
                />
              )}
            </div>
            <Why reasons={benefit} label={said(benefit.label)} brief={said(benefit.sentence)} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

const needsShown = 3;

function Undetermined({ benefits }: { benefits: readonly BenefitReasons[] }) {
  const t = useTexts(personTexts);
  if (benefits.length === 0) return null;
  return (
    <Section title={t("law.needs")}>
      <ul className={styles.items}>
        {benefits.map((benefit) => {
          const needs = listed(benefit.needs, needsShown);
          const more = benefit.needs.length - needsShown;
          return (
            <li key={benefit.benefit} className={styles.item}>
              <div className={styles.itemHead}>
                <strong>{said(benefit.label)}</strong>
              </div>
              <Why
                reasons={benefit}
                label={said(benefit.label)}
                brief={more > 0 ? t("law.needsMore", { needs, count: more }) : t("law.needsOf", { needs })}
              />
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Refused({ benefits }: { benefits: readonly BenefitReasons[] }) {
  const t = useTexts(personTexts);
  if (benefits.length === 0) return null;
  const names = benefits.map((benefit) => said(benefit.label)).join(", ");
  return (
    <details className={styles.refused}>
      <summary>{t("law.noOf", { benefits: names })}</summary>
      <ul className={styles.items}>
        {benefits.map((benefit) => (
          <li key={benefit.benefit} className={styles.item}>
            <div className={styles.itemHead}>
              <strong>{said(benefit.label)}</strong>
            </div>
            <Why reasons={benefit} label={said(benefit.label)} brief={listed(benefit.refusals, needsShown)} />
          </li>
        ))}
      </ul>
    </details>
  );
}
