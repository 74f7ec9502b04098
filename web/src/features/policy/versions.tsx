import type { RenderedChange, RenderedCitation, RenderedCondition, RenderedPolicy } from "@ansinh/engine";
import { type Changed, type Turn, type TurnedClause, turnsOf } from "@ansinh/policies";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { formatMonth } from "#ui/format.ts";
import { Section } from "#ui/page.tsx";
import { Status } from "#ui/status.tsx";
import { Cite } from "./cite.tsx";
import { Conditions } from "./conditions.tsx";
import { Dates } from "./dates.tsx";
import styles from "./policy.module.css";
import { policyTexts } from "./texts.ts";

/** What changed and when, over all clauses of the benefit: the newest first. */
export function Versions({ policy }: { policy: RenderedPolicy }) {
  const t = useTexts(policyTexts);
  return (
    <Section title={t("versions")}>
      {turnsOf(policy.history).map((turn) => (
        <OneTurn key={JSON.stringify(turn.dates)} turn={turn} />
      ))}
    </Section>
  );
}

function OneTurn({ turn }: { turn: Turn }) {
  const t = useTexts(policyTexts);
  const { dates, known, changed, cited, begun } = turn;
  return (
    <article className={styles.turn}>
      <h3 className={styles.turnTitle}>
        {dates.appliesTo === undefined
          ? t("turnFrom", { month: formatMonth(dates.appliesFrom) })
          : t("turnFromTo", { from: formatMonth(dates.appliesFrom), to: formatMonth(dates.appliesTo) })}
      </h3>
      <p className={styles.soft}>
        <Dates dates={dates} />
      </p>
      {!known && <Status meaning="waiting">{t("state.notInForce")}</Status>}
      {changed.length > 0 && (
        <ul className={styles.changes}>
          {changed.map((one) => (
            <ChangedClauses key={one.clauses[0]?.clause} changed={one} />
          ))}
        </ul>
      )}
      <Folded clauses={cited} summary={t("onlyCited", { count: cited.length })} />
      <Folded clauses={begun} summary={t("begun", { count: begun.length })} />
    </article>
  );
}

function ChangedClauses({ changed: { clauses, changes } }: { changed: Changed }) {
  return (
    <li>
      {clauses.map((one) => (
        <div key={one.clause}>
          <strong>{said(one.label)}</strong> <Cite citation={one.citation} />
          {one.renamed.map((words) => (
            <p key={words.vi} className={styles.soft}>
              {said(words)}
            </p>
          ))}
        </div>
      ))}
      {changes.map((change) => (
        <Change key={change.words.vi} change={change} cited={clauses[0]?.citation} />
      ))}
    </li>
  );
}

interface ChangeProps {
  change: RenderedChange;
  cited: RenderedCitation | undefined;
}

function Change({ change: { words, before, after }, cited }: ChangeProps) {
  const t = useTexts(policyTexts);
  return (
    <div className={styles.change}>
      <p>{said(words)}</p>
      <dl className={styles.beforeAfter}>
        <Side title={t("before")} condition={before} />
        <Side title={t("after")} condition={after} cited={cited} />
      </dl>
    </div>
  );
}

interface SideProps {
  title: string;
  condition: RenderedCondition | undefined;
  cited?: RenderedCitation | undefined;
}

function Side({ title, condition, cited }: SideProps) {
  if (condition === undefined) return null;
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <Conditions conditions={[condition]} cited={cited} />
      </dd>
    </div>
  );
}

function Folded({ clauses, summary }: { clauses: readonly TurnedClause[]; summary: string }) {
  if (clauses.length === 0) return null;
  return (
    <details className={styles.folded}>
      <summary>{summary}</summary>
      <ul className={styles.tree}>
        {clauses.map((one) => (
          <li key={one.clause}>
            {said(one.label)} <Cite citation={one.citation} />
          </li>
        ))}
      </ul>
    </details>
  );
}
