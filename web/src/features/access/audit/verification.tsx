import { useQuery } from "@tanstack/react-query";
import { asProblem } from "#api/problem.ts";
import { type Translate, useTexts } from "#app/texts/define.ts";
import { formatCount, formatMoment } from "#ui/format.ts";
import { ErrorState, LoadingState } from "#ui/states.tsx";
import { Notice } from "#ui/status.tsx";
import { type Verification, verificationQuery } from "./requests.ts";
import { auditTexts } from "./texts.ts";

type Say = Translate<(typeof auditTexts)["vi"]>;

const kinds = ["edited", "missing", "inserted", "cut", "forged_checkpoint", "head"] as const;

/** Whether the chain is whole, said before anything of it is read. */
export function VerificationState() {
  const t = useTexts(auditTexts);
  const found = useQuery(verificationQuery);
  if (found.isError) return <ErrorState problem={asProblem(found.error)} />;
  if (found.data === undefined) return <LoadingState />;
  const { findings, lastCheckpoint } = found.data;
  if (findings.length > 0) return <Changed t={t} findings={findings} />;
  const last =
    lastCheckpoint === null
      ? t("noCheckpoint")
      : t("lastCheckpoint", { seq: formatCount(lastCheckpoint.seq), at: formatMoment(lastCheckpoint.at) });
  const counts = {
    entries: formatCount(found.data.entries),
    checkpoints: formatCount(found.data.checkpoints),
  };
  return <Notice meaning="settled">{`${t("intact", counts)} ${last}`}</Notice>;
}

function Changed({ t, findings }: { t: Say; findings: Verification["findings"] }) {
  return (
    <div role="alert">
      <Notice meaning="harm">
        <p>{t("changed", { count: findings.length })}</p>
        <ul>
          {findings.map((item) => (
            <li key={`${item.seq} ${item.kind}`}>
              {t("finding", { seq: item.seq, kind: kindWord(t, item.kind) })}
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

function kindWord(t: Say, kind: string): string {
  const known = kinds.find((name) => name === kind);
  return known === undefined ? kind : t(`kinds.${known}`);
}
