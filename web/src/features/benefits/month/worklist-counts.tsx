import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMay } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import { formatCount, formatMoney } from "#ui/format.ts";
import { Section } from "#ui/page.tsx";
import styles from "../benefits.module.css";
import { worklistSummaryQuery } from "../requests.ts";
import { benefitsTexts } from "../texts.ts";

/** What waits to be decided, by the money at stake; each line opens its people. */
export function WorklistCounts({ month, unit }: { month: string; unit?: string }) {
  const t = useTexts(benefitsTexts);
  const mayOpen = useMay("grant.read");
  const kinds = useQuery(worklistSummaryQuery({ month, unit })).data?.kinds ?? [];
  if (kinds.length === 0) return null;
  return (
    <Section title={t("worklist.section")}>
      <table className={styles.figures}>
        <thead>
          <tr>
            <th scope="col">{t("worklist.kindHeader")}</th>
            <th scope="col">{t("worklist.items")}</th>
            <th scope="col">{t("worklist.money")}</th>
          </tr>
        </thead>
        <tbody>
          {kinds.map(({ kind, items, amount }) => (
            <tr key={kind}>
              <th scope="row">
                {mayOpen ? (
                  <Link to="/worklist" search={(now) => ({ month: now.month, area: unit ?? now.area, kind })}>
                    {t(`worklist.kind.${kind}`)}
                  </Link>
                ) : (
                  t(`worklist.kind.${kind}`)
                )}
              </th>
              <td>{formatCount(items)}</td>
              <td>{formatMoney(amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
