import type { SupposedChange, WhatIf } from "@ansinh/engine";
import { exampleSubject } from "@ansinh/policies";
import { Button } from "@mantine/core";
import { type Translate, useTexts } from "#app/texts/define.ts";
import { listed, said } from "#app/texts/said.ts";
import { formatMoney, formatMonth } from "#ui/format.ts";
import { Section } from "#ui/page.tsx";
import tables from "../policy.module.css";
import styles from "./trial.module.css";
import { trialTexts } from "./trial-texts.ts";

type Say = Translate<(typeof trialTexts)["vi"]>;

export interface WhatIfProps {
  found: WhatIf;
  /** Puts the change into the form; null where the form has no such field. */
  onTry: (change: SupposedChange) => (() => void) | null;
}

/** The smallest change of each fact that alone changes the outcome, and when time alone does. */
export function WhatIfTable({ found, onTry }: WhatIfProps) {
  const t = useTexts(trialTexts);
  return (
    <Section title={t("whatIf")}>
      {found.sealed ? (
        <p className={styles.line}>{t("whatIfSealed")}</p>
      ) : (
        <>
          <p className={styles.soft}>{found.changes.length === 0 ? t("whatIfNone") : t("whatIfAbout")}</p>
          {found.changes.length > 0 && <Changes changes={found.changes} onTry={onTry} />}
          <p className={styles.line}>
            {found.later === undefined
              ? t("never")
              : t("later", { month: formatMonth(found.later.month), outcome: dueWords(t, found.later.due) })}
          </p>
          {found.unsearched.length > 0 && (
            <p className={styles.soft}>
              {t("unsearched", { facts: listed(found.unsearched.map(({ label }) => label)) })}
            </p>
          )}
        </>
      )}
    </Section>
  );
}

function dueWords(t: Say, { outcome, amount }: WhatIf["now"]): string {
  const hi = formatMoney(amount.hi);
  switch (outcome) {
    case "granted":
      return t("granted", { amount: hi });
    case "refused":
      return t("refused");
    case "undetermined":
      return t("outcomes.undetermined").toLowerCase();
  }
}

interface ChangesProps extends Pick<WhatIfProps, "onTry"> {
  changes: readonly SupposedChange[];
}

function Changes({ changes, onTry }: ChangesProps) {
  const t = useTexts(trialTexts);
  return (
    <table className={tables.table}>
      <caption data-shown={false}>{t("whatIf")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("column.fact")}</th>
          <th scope="col">{t("column.from")}</th>
          <th scope="col">{t("column.to")}</th>
          <th scope="col">{t("column.due")}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <ChangeRow
            key={`${change.subject.id} ${change.fact} ${change.toWords.vi}`}
            change={change}
            act={onTry(change)}
          />
        ))}
      </tbody>
    </table>
  );
}

function ChangeRow({ change, act }: { change: SupposedChange; act: (() => void) | null }) {
  const t = useTexts(trialTexts);
  const { label, fromWords, toWords, due, subject } = change;
  const ofMember = subject.kind === "person" && subject.id !== exampleSubject;
  return (
    <tr>
      <th scope="row" className={styles.fact}>
        {said(label)}
        {ofMember && <span className={styles.soft}>{` ${t("ofMember")}`}</span>}
      </th>
      <td data-label={t("column.from")}>{said(fromWords)}</td>
      <td data-label={t("column.to")}>
        <strong>{said(toWords)}</strong>
      </td>
      <td data-label={t("column.due")}>{dueWords(t, due)}</td>
      <td className={styles.act}>
        {act !== null && (
          <Button
            variant="default"
            size="xs"
            aria-label={t("tryOf", { fact: said(label), value: said(toWords) })}
            onClick={act}
          >
            {t("try")}
          </Button>
        )}
      </td>
    </tr>
  );
}
