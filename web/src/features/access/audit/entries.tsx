import { useQuery } from "@tanstack/react-query";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import type { AuditShown, ReadShown } from "#pure/access/model.ts";
import { formatMoment } from "#ui/format.ts";
import { Paging } from "#ui/paging.tsx";
import { EmptyState, ErrorState, LoadingState } from "#ui/states.tsx";
import styles from "../access.module.css";
import { actionWord } from "./action-word.ts";
import { detailText, purposeWord, subjectWord } from "./detail-words.ts";
import { actsQuery, auditPageSize, readsQuery } from "./requests.ts";
import type { AuditSearch } from "./route.ts";
import { auditTexts } from "./texts.ts";

interface EntriesProps {
  search: AuditSearch;
  onPage: (page: number) => void;
}

export function Acts({ search, onPage }: EntriesProps) {
  const found = useQuery(actsQuery(search));
  const items = found.data?.items.map((entry) => <Act key={entry.seq} entry={entry} />);
  return <Entries search={search} onPage={onPage} found={found} items={items} />;
}

export function Reads({ search, onPage }: EntriesProps) {
  const found = useQuery(readsQuery(search));
  const items = found.data?.items.map((read) => <Read key={read.id} read={read} />);
  return <Entries search={search} onPage={onPage} found={found} items={items} />;
}

interface ListProps extends EntriesProps {
  found: { isError: boolean; error: unknown; refetch: () => unknown; data?: { total: number } | undefined };
  items: React.ReactNode[] | undefined;
}

function Entries({ search, onPage, found, items }: ListProps) {
  const t = useTexts(auditTexts);
  if (found.isError) {
    return <ErrorState problem={asProblem(found.error)} onRetry={() => void found.refetch()} />;
  }
  if (items === undefined) return <LoadingState />;
  if (items.length === 0) return <EmptyState title={t("none")} detail={t("noneDetail")} />;
  return (
    <>
      <ol className={styles.entries}>{items}</ol>
      <Paging
        page={Number(search.page ?? 1)}
        pageSize={auditPageSize}
        total={found.data?.total ?? 0}
        onPage={onPage}
      />
    </>
  );
}

function Act({ entry }: { entry: AuditShown }) {
  const t = useTexts(auditTexts);
  return (
    <li className={styles.entry}>
      <time className={styles.moment} dateTime={entry.at}>
        {formatMoment(entry.at)}
      </time>
      <p className={styles.said}>
        <strong>{entry.accountName}</strong> {actionWord(entry.action)}
      </p>
      <p className={styles.details}>
        {[
          t("subjectIs", { kind: subjectWord(entry.subjectKind), id: entry.subjectId }),
          ...(entry.unit === null ? [] : [t("unit", { unit: entry.unit })]),
          detailText(entry.details),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </li>
  );
}

function Read({ read }: { read: ReadShown }) {
  const t = useTexts(auditTexts);
  return (
    <li className={styles.entry}>
      <time className={styles.moment} dateTime={read.at}>
        {formatMoment(read.at)}
      </time>
      <p className={styles.said}>{t("read", { name: read.accountName, count: read.people })}</p>
      <p className={styles.details}>
        {[
          t("purpose", { purpose: purposeWord(read.purpose) }),
          read.route,
          ...(Object.keys(read.criteria).length === 0
            ? []
            : [t("criteria", { criteria: detailText(read.criteria) })]),
          ...read.shown,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
    </li>
  );
}
