import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { formatDate, formatMonth } from "#ui/format.ts";
import { type Meaning, Status } from "#ui/status.tsx";
import { Cite } from "./cite.tsx";
import type { Level, LevelState, LevelVersion } from "./levels.ts";
import styles from "./policy.module.css";
import { policyTexts } from "./texts.ts";

const meanings: Readonly<Record<LevelState, Meaning>> = {
  rules: "settled",
  earlier: "plain",
  later: "waiting",
  notInForce: "waiting",
  unconfirmed: "attention",
};

/** Every version of the levels, the newest first, with its three dates, its source and what it is for the month. */
export function LevelsTable({ levels, caption }: { levels: readonly Level[]; caption: string }) {
  const t = useTexts(policyTexts);
  return (
    <table className={styles.table}>
      <caption data-shown={false}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("column.level")}</th>
          <th scope="col" data-numeric="true">
            {t("column.value")}
          </th>
          <th scope="col">{t("column.signed")}</th>
          <th scope="col">{t("column.inForce")}</th>
          <th scope="col">{t("column.applies")}</th>
          <th scope="col">{t("column.source")}</th>
          <th scope="col">{t("column.state")}</th>
        </tr>
      </thead>
      {levels.map((level) => (
        <tbody key={level.id}>
          {level.versions.map((version, at) => (
            <tr key={version.dates.appliesFrom} data-state={version.state}>
              {at === 0 && (
                <th scope="rowgroup" rowSpan={level.versions.length}>
                  {said(level.label)}
                </th>
              )}
              <Version version={version} />
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Version({ version }: { version: LevelVersion }) {
  const t = useTexts(policyTexts);
  const { values, dates, citation, state } = version;
  return (
    <>
      <td data-numeric="true" data-label={t("column.value")}>
        {values.map(({ key, words }) => (
          <span key={key?.vi ?? ""} className={styles.value}>
            {key !== undefined && `${said(key)} `}
            <strong>{said(words)}</strong>
          </span>
        ))}
      </td>
      <td data-label={t("column.signed")}>
        {dates.signed === undefined ? (
          <span className={styles.soft}>{t("notStated")}</span>
        ) : (
          formatDate(dates.signed)
        )}
      </td>
      <td data-label={t("column.inForce")}>{formatDate(dates.inForce)}</td>
      <td data-label={t("column.applies")}>
        {dates.appliesTo === undefined
          ? t("fromMonth", { month: formatMonth(dates.appliesFrom) })
          : `${formatMonth(dates.appliesFrom)} – ${formatMonth(dates.appliesTo)}`}
      </td>
      <td data-label={t("column.source")}>
        <Cite citation={citation} />
      </td>
      <td data-label={t("column.state")}>
        <Status meaning={meanings[state]}>{t(`state.${state}`)}</Status>
      </td>
    </>
  );
}
