import { useTexts } from "#app/texts/define.ts";
import type { ListAnswer } from "#pure/benefits/model.ts";
import { Difference } from "#ui/amount.tsx";
import { addMonths, formatCount, formatMoney, formatMonth } from "#ui/format.ts";
import { Section } from "#ui/page.tsx";
import styles from "../benefits.module.css";
import { benefitsTexts } from "../texts.ts";

/** One line: how many, how much, and how that differs from last month. */
export function TotalLine({ totals, month }: { totals: ListAnswer["totals"]; month: string }) {
  const t = useTexts(benefitsTexts);
  const before = t("total.line", {
    people: formatCount(totals.peopleBefore),
    due: formatMoney(totals.dueBefore),
  });
  return (
    <p className={styles.total}>
      <span>{t("total.line", { people: formatCount(totals.people), due: formatMoney(totals.due) })}</span>
      <span className={styles.totalAside}>
        <Difference dong={totals.due - totals.dueBefore} />
      </span>
      <span className={styles.totalAside}>
        {`${t("lastMonth", { month: formatMonth(addMonths(month, -1)) })}: ${before}`}
      </span>
    </p>
  );
}

/** From the month's benefits to the amount drawn, step by step. */
export function SumsTable({ list }: { list: ListAnswer }) {
  const t = useTexts(benefitsTexts);
  const { totals } = list;
  const rows = [
    ["due", totals.due, totals.people],
    ["arrears", totals.arrears, null],
    ["oneOff", totals.oneOff, list.oneOff.people],
    ["carried", totals.carried, list.carried.people],
    ["toPay", totals.toPay, null],
    ["atPayer", totals.atPayer, null],
    [totals.toDraw < 0 ? "toReturn" : "toDraw", Math.abs(totals.toDraw), null],
  ] as const;
  const sums: readonly string[] = ["toPay", "toDraw", "toReturn"];
  return (
    <Section title={t("total.sums")}>
      <table className={styles.figures}>
        <thead>
          <tr>
            <th scope="col">{t("total.item")}</th>
            <th scope="col">{t("peopleHeader")}</th>
            <th scope="col">{t("total.amount")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, amount, people]) => (
            <tr key={key} data-sum={sums.includes(key)}>
              <th scope="row">{t(`total.${key}`)}</th>
              <td>{people === null ? "" : formatCount(people)}</td>
              <td>{formatMoney(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {list.noRule.people > 0 && <p className={styles.soft}>{t("noRule", { people: list.noRule.people })}</p>}
    </Section>
  );
}
