import type { DecisionRow, RenderedClause, RenderedPolicy } from "@ansinh/engine";
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { formatMoney, formatMonth } from "#ui/format.ts";
import { Section } from "#ui/page.tsx";
import { Cite } from "./cite.tsx";
import { Conditions } from "./conditions.tsx";
import { Dates } from "./dates.tsx";
import styles from "./policy.module.css";
import { policyTexts } from "./texts.ts";

interface DecisionProps {
  policy: RenderedPolicy;
  /** The clause that was looked for. */
  wanted: string | undefined;
}

/** The decision table: a clause a row, all its conditions, what is due; each row opens to the law behind it. */
export function Decision({ policy, wanted }: DecisionProps) {
  const t = useTexts(policyTexts);
  const { rows } = policy.decisionTable;
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set(wanted === undefined ? [] : [wanted]));
  const all = open.size === rows.length;
  const month = formatMonth(policy.when.month);
  const toggle = (clause: string): void => {
    const next = new Set(open);
    if (!next.delete(clause)) next.add(clause);
    setOpen(next);
  };
  return (
    <Section
      title={t("decision")}
      aside={
        <Button
          className={styles.screenOnly}
          variant="subtle"
          size="compact-sm"
          onClick={() => setOpen(all ? new Set() : new Set(rows.map((row) => row.clause)))}
        >
          {all ? t("foldAll") : t("openAll")}
        </Button>
      }
    >
      <table className={styles.table}>
        <caption data-shown={false}>{t("decision")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column.clause")}</th>
            <th scope="col">{t("column.conditions")}</th>
            <th scope="col" data-numeric="true">
              {t("column.amount", { month })}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <ClauseRows
              key={row.clause}
              row={row}
              asked={policy.decisionTable.columns.flatMap(({ words }, at) =>
                row.asks[at] === true ? [said(words)] : [],
              )}
              clause={policy.clauses.find((one) => one.clause === row.clause)}
              open={open.has(row.clause)}
              onToggle={() => toggle(row.clause)}
            />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

interface ClauseRowsProps {
  row: DecisionRow;
  asked: readonly string[];
  clause: RenderedClause | undefined;
  open: boolean;
  onToggle: () => void;
}

function ClauseRows({ row, asked, clause, open, onToggle }: ClauseRowsProps) {
  const t = useTexts(policyTexts);
  const id = `clause-${row.clause}`;
  return (
    <>
      <tr data-open={open}>
        <th scope="row">
          <button
            type="button"
            className={styles.opener}
            aria-expanded={open}
            aria-controls={id}
            onClick={onToggle}
          >
            {said(row.label)}
          </button>
        </th>
        <td data-label={t("column.conditions")}>
          <ul className={styles.asked}>
            {asked.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </td>
        <td data-numeric="true" data-label={t("column.due")}>
          <Due row={row} />
        </td>
      </tr>
      <tr id={id} className={styles.law} data-open={open}>
        <td colSpan={3}>{clause !== undefined && <Law clause={clause} />}</td>
      </tr>
    </>
  );
}

function Due({ row: { amount, due } }: { row: DecisionRow }) {
  if (amount === undefined || amount.lo !== amount.hi) return said(due);
  const words = said(due);
  const sum = words.slice(0, Math.max(0, words.lastIndexOf(" = ")));
  return (
    <>
      <strong>{formatMoney(amount.lo)}</strong>
      <span className={styles.sum}>{sum}</span>
    </>
  );
}

/** Everything behind a clause: its dates, article, conditions as a tree, how they read a month, what it pays. */
function Law({ clause }: { clause: RenderedClause }) {
  const t = useTexts(policyTexts);
  return (
    <>
      <p className={styles.lawHead}>
        <Cite citation={clause.citation} />
        <span className={styles.soft}>
          <Dates dates={clause.dates} />
        </span>
      </p>
      {clause.sensitivity !== undefined && <p>{t("sealed")}</p>}
      <Conditions conditions={clause.conditions} cited={clause.citation} />
      <Readings clause={clause} />
      {clause.times !== undefined && (
        <>
          <p>{t("times", { what: said(clause.times.label) })}</p>
          <Conditions conditions={[clause.times.count]} />
        </>
      )}
      {clause.pay !== undefined && (
        <p>
          {t("pays", { words: said(clause.pay.words) })} <Cite citation={clause.pay.coefficientCitation} />
        </p>
      )}
    </>
  );
}

/** Conditions that read a month alike say so once. */
function Readings({ clause: { conditions } }: { clause: RenderedClause }) {
  const t = useTexts(policyTexts);
  const first = new Map(
    conditions.map((one) => [`${one.reading.vi} ${one.readingCitation.words.vi}`, one] as const),
  );
  const alone = first.size === 1;
  return [...first].map(([key, { reading, readingCitation }]) => (
    <p key={key}>
      {alone
        ? t("readAll", { reading: said(reading) })
        : t("readSome", {
            conditions: conditions
              .filter((one) => `${one.reading.vi} ${one.readingCitation.words.vi}` === key)
              .map((one) => said(one.words))
              .join("; "),
            reading: said(reading),
          })}{" "}
      <Cite citation={readingCitation} />
    </p>
  ));
}
