import type { RenderedAmount, RenderedPolicy } from "@ansinh/engine";
import { formatRatio, rangeWords } from "@ansinh/engine";
import { type AmountGrid, amountGrid } from "@ansinh/policies";
import { useTexts } from "#app/texts/define.ts";
import { currentLanguage } from "#app/texts/language.ts";
import { said } from "#app/texts/said.ts";
import { formatDate, formatMoney, formatMonth } from "#ui/format.ts";
import { Section } from "#ui/page.tsx";
import styles from "./policy.module.css";
import { policyTexts } from "./texts.ts";

/** What each clause gives from each month on which something changed, beside what the law in force before gave. */
export function Amounts({ policy }: { policy: RenderedPolicy }) {
  const t = useTexts(policyTexts);
  const grid = amountGrid(policy.amounts.filter(({ rows }) => rows.length > 0));
  if (grid.rows.length === 0) return null;
  return (
    <Section title={t("amounts")}>
      <p className={styles.note}>{t("amountsNote")}</p>
      <table className={styles.table}>
        <caption data-shown={false}>{t("amounts")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("column.clause")}</th>
            {grid.months.map((month) => (
              <th scope="col" key={month} data-numeric="true">
                {t("fromMonth", { month: formatMonth(month) })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map((row) => (
            <Row key={row.clause} row={row} months={grid.months} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function Row({ row, months }: { row: AmountGrid["rows"][number]; months: AmountGrid["months"] }) {
  const t = useTexts(policyTexts);
  return (
    <tr>
      <th scope="row">{said(row.label)}</th>
      {months.map((month, at) => {
        const cell = row.cells[at];
        return (
          <td key={month} data-numeric="true" data-label={t("fromMonth", { month: formatMonth(month) })}>
            {cell === undefined ? (
              <span className={styles.soft}>{t("notThen")}</span>
            ) : (
              <Paid amount={cell} />
            )}
          </td>
        );
      })}
    </tr>
  );
}

function Paid({ amount: { pay, knownBefore } }: { amount: RenderedAmount }) {
  const t = useTexts(policyTexts);
  const { lo, hi } = pay.amount;
  const isLookedUp = (pay.rows ?? []).length > 0;
  return (
    <>
      <strong>
        {lo === hi ? formatMoney(lo) : isLookedUp ? said(rangeWords(pay.amount, "money")) : t("notComputed")}
      </strong>
      <span className={styles.sum}>
        {pay.rows === undefined
          ? `${said(pay.level.valueWords)} × ${formatRatio(pay.coefficient, currentLanguage())}`
          : said(pay.words)}
      </span>
      {knownBefore.map(({ until, words }) => (
        <span key={until} className={styles.before}>
          {t("knownBefore", { date: formatDate(until), words: said(words) })}
        </span>
      ))}
    </>
  );
}
