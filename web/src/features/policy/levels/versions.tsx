import { Checkbox } from "@mantine/core";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { formatDate, formatMonth } from "#ui/format.ts";
import { Status } from "#ui/status.tsx";
import { isDue } from "./found.ts";
import styles from "./levels.module.css";
import type { ParameterShown, VersionShown } from "./requests.ts";
import { levelsTexts } from "./texts.ts";
import { Value } from "./value.tsx";

interface VersionsProps {
  level: ParameterShown;
  today: string;
  picked: ReadonlySet<string>;
  onPick: (key: string) => void;
}

/** Every version of a level, the newest first: what it says, its three dates, its source and how sure it is. */
export function Versions({ level, today, picked, onPick }: VersionsProps) {
  const t = useTexts(levelsTexts);
  const newest = [...level.versions].reverse();
  return (
    <table className={styles.table}>
      <caption data-shown={false}>{said(level.label)}</caption>
      <thead>
        <tr>
          <th scope="col">{t("column.pick")}</th>
          <th scope="col">{t("column.value")}</th>
          <th scope="col">{t("column.applies")}</th>
          <th scope="col">{t("column.inForce")}</th>
          <th scope="col">{t("column.source")}</th>
          <th scope="col">{t("column.status")}</th>
          <th scope="col">{t("column.review")}</th>
        </tr>
      </thead>
      <tbody>
        {newest.map((version) => (
          <tr key={version.key} data-current={version.current}>
            <td data-label={t("column.pick")}>
              <Checkbox
                checked={picked.has(version.key)}
                aria-label={`${t("column.pick")}: ${said(level.label)}, ${formatMonth(version.appliesFrom)}`}
                onChange={() => onPick(version.key)}
              />
            </td>
            <td data-label={t("column.value")}>
              <Value level={level} version={version} />
            </td>
            <Dates version={version} />
            <td data-label={t("column.source")}>
              <cite className={styles.cite}>{said(version.citation)}</cite>
            </td>
            <td data-label={t("column.status")}>
              <Surety version={version} />
            </td>
            <td data-label={t("column.review")}>
              {version.reviewOn !== null && (
                <Status meaning={isDue(version, today) ? "attention" : "plain"}>
                  {formatDate(version.reviewOn)}
                </Status>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Dates({ version }: { version: VersionShown }) {
  const t = useTexts(levelsTexts);
  const from = formatMonth(version.appliesFrom);
  return (
    <>
      <td data-label={t("column.applies")}>
        {version.appliesTo === null
          ? t("openEnd", { from })
          : t("closedEnd", { from, to: formatMonth(version.appliesTo) })}
        {version.current && <Status meaning="settled">{t("now")}</Status>}
      </td>
      <td data-label={t("column.inForce")}>{formatDate(version.inForce)}</td>
    </>
  );
}

function Surety({ version }: { version: VersionShown }) {
  const t = useTexts(levelsTexts);
  if (version.undetermined) return <Status meaning="attention">{t("undetermined")}</Status>;
  return (
    <>
      <span>{t(`status.${version.status}`)}</span>
      {version.amendment !== null && (
        <Status meaning="settled">{t(version.status === "M" ? "confirmed" : "ofProvince")}</Status>
      )}
    </>
  );
}
