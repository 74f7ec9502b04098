import { useState } from "react";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import type { AnsweredBenefit, CaseAnswer } from "#pure/benefits/rules/case-answer.ts";
import type { Due } from "#pure/benefits/rules/case-due.ts";
import { formatMoney } from "#ui/format.ts";
import { Section } from "#ui/page.tsx";
import { ReasonPanel } from "#ui/reason-panel.tsx";
import { OutcomeWords } from "../trial/result.tsx";
import styles from "./calculator.module.css";
import { calculatorTexts } from "./texts.ts";

interface ResultsProps {
  readonly answer: CaseAnswer;
  readonly called: (person: string) => string;
}

/** Every benefit of every person, and of the household: what is due, then what is open, the rest folded. */
export function Results({ answer: { persons, household }, called }: ResultsProps) {
  const t = useTexts(calculatorTexts);
  return (
    <>
      {persons.map(({ id, living, due, benefits }) => (
        <Section key={id} title={`${called(id)}${living ? "" : ` (${t("notLiving")})`}`}>
          <DueLine due={due} />
          <Benefits benefits={benefits} />
        </Section>
      ))}
      {household.benefits.length > 0 && (
        <Section title={t("ofHousehold")}>
          <DueLine due={household.due} />
          <Benefits benefits={household.benefits} />
        </Section>
      )}
    </>
  );
}

const dong = (amount: number): string => (amount === 0 ? "0 đ" : formatMoney(amount));

function useRange(): (range: { readonly lo: number; readonly hi: number }) => string {
  const t = useTexts(calculatorTexts);
  return ({ lo, hi }) => (lo === hi ? dong(lo) : t("range", { lo: dong(lo), hi: dong(hi) }));
}

function DueLine({ due }: { due: Due }) {
  const t = useTexts(calculatorTexts);
  const range = useRange();
  const parts = (["monthly", "once"] as const)
    .filter((period) => due[period].hi > 0)
    .map((period) => t(period, { amount: range(due[period]) }));
  return (
    <p className={styles.due} role="status">
      {parts.length === 0 ? t("dueNone") : t("due", { amount: parts.join("; ") })}
    </p>
  );
}

function Benefits({ benefits }: { benefits: readonly AnsweredBenefit[] }) {
  const t = useTexts(calculatorTexts);
  const refused = benefits.filter(({ outcome }) => outcome === "refused");
  const outdone = refused.filter(({ overlap }) => overlap !== null);
  const open = [
    ...benefits.filter(({ outcome }) => outcome === "granted"),
    ...outdone,
    ...benefits.filter(({ outcome }) => outcome === "undetermined"),
  ];
  const others = refused.filter(({ overlap }) => overlap === null);
  return (
    <>
      {open.map((benefit) => (
        <OneBenefit key={benefit.benefit} benefit={benefit} />
      ))}
      {others.length > 0 && (
        <Folded label={t("refused", { count: others.length })}>
          {() => others.map((benefit) => <OneBenefit key={benefit.benefit} benefit={benefit} />)}
        </Folded>
      )}
    </>
  );
}

function OneBenefit({ benefit }: { benefit: AnsweredBenefit }) {
  const t = useTexts(calculatorTexts);
  const range = useRange();
  const { label, outcome, overlap, alone, bounds, inKind } = benefit;
  return (
    <div className={styles.benefit}>
      <h3 className={styles.benefitName}>{said(label)}</h3>
      <p className={styles.outcome}>
        <OutcomeWords told={{ shown: benefit, bounds, inKind }} />
      </p>
      {outcome === "granted" && <p className={styles.line}>{said(benefit.sentence)}</p>}
      {overlap !== null && (
        <p className={styles.line}>
          {said(overlap)}
          {inKind === null && alone.outcome !== outcome && (
            <span className={styles.soft}>{` ${t("alone", { amount: range(alone.amount) })}`}</span>
          )}
        </p>
      )}
      {benefit.refusedFor.length > 0 && overlap === null && <Refusals benefit={benefit} />}
      {outcome !== "refused" && benefit.citations.length > 0 && <Grounds benefit={benefit} />}
      <Folded label={t("why")}>
        {() => <ReasonPanel outcome={outcome} sentence={benefit.sentence} reasons={benefit.reasons} />}
      </Folded>
    </div>
  );
}

function Refusals({ benefit }: { benefit: AnsweredBenefit }) {
  return (
    <ul className={styles.list}>
      {benefit.refusedFor.map(({ words, citations }) => (
        <li key={words.vi}>
          {said(words)}
          {citations.length > 0 && (
            <cite
              className={styles.cite}
            >{` ${citations.map((place) => said(place.words)).join("; ")}`}</cite>
          )}
        </li>
      ))}
    </ul>
  );
}

function Grounds({ benefit }: { benefit: AnsweredBenefit }) {
  const t = useTexts(calculatorTexts);
  const places = benefit.citations.map(({ words, status }) => `${said(words)} (${t(`status.${status}`)})`);
  return <p className={styles.grounds}>{t("grounds", { places: places.join("; ") })}</p>;
}

/** Made only once it is opened: a family has hundreds of clauses. */
export function Folded({ label, children }: { label: string; children: () => React.ReactNode }) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details className={styles.folded} onToggle={(event) => event.currentTarget.open && setWasOpened(true)}>
      <summary>{label}</summary>
      {wasOpened && children()}
    </details>
  );
}
