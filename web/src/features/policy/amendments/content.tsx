import { useQuery } from "@tanstack/react-query";
import { useScope } from "#app/scope.ts";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { formatDate, formatMonth } from "#ui/format.ts";
import { type AmendmentDetail, type ParameterShown, parametersQuery } from "../levels/requests.ts";
import { Value, written } from "../levels/value.tsx";
import { amendmentsTexts } from "./texts.ts";

type Entered = Extract<AmendmentDetail["content"], { versions: unknown }>["versions"][number];

/** What an amendment changes, in the words of the levels it names. */
export function AmendmentContent({ amendment }: { amendment: AmendmentDetail }) {
  const t = useTexts(amendmentsTexts);
  const { month, knownOn } = useScope();
  const { data } = useQuery(parametersQuery({ month, knownOn }));
  const levels = data?.parameters ?? [];
  const { content } = amendment;
  switch (content.kind) {
    case "withdrawal":
      return <p>{t("withdraws", { id: content.withdraws })}</p>;
    case "confirmation":
      return <Confirmed keys={content.keys} levels={levels} />;
    case "level":
    case "local":
      return (
        <ul>
          {content.versions.map((version) => (
            <li key={`${version.id} ${version.appliesFrom} ${version.inForce}`}>
              <EnteredVersion version={version} level={levels.find(({ id }) => id === version.id)} />
            </li>
          ))}
        </ul>
      );
  }
}

function Confirmed({ keys, levels }: { keys: readonly string[]; levels: readonly ParameterShown[] }) {
  return (
    <ul>
      {keys.map((key) => {
        const level = levels.find(({ versions }) => versions.some((version) => version.key === key));
        const version = level?.versions.find((one) => one.key === key);
        return (
          <li key={key}>
            {level === undefined || version === undefined ? (
              <code>{key}</code>
            ) : (
              <>
                {`${said(level.label)}, ${formatMonth(version.appliesFrom)} · ${said(version.citation)}`}
                <Value level={level} version={version} />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function EnteredVersion({ version, level }: { version: Entered; level: ParameterShown | undefined }) {
  const t = useTexts(amendmentsTexts);
  const { id, appliesFrom, inForce, citation } = version;
  const value =
    version.of === "parameter" && level !== undefined
      ? written(level, version.value)
      : JSON.stringify(version.value);
  const words = { value, from: formatMonth(appliesFrom), inForce: formatDate(inForce) };
  const place = [citation.act, citation.article, citation.clause].filter(Boolean).join(", ");
  return (
    <>
      {t("version", { id: level === undefined ? id : said(level.label), ...words })}
      {` · ${place}`}
    </>
  );
}
