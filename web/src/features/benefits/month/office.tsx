import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asProblem } from "#api/problem.ts";
import { useMay } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import type { Board, ListAnswer } from "#pure/benefits/model.ts";
import { addMonths, formatDate, formatMonth } from "#ui/format.ts";
import { Page } from "#ui/page.tsx";
import { EmptyState, ErrorState, LoadingState } from "#ui/states.tsx";
import { Notice, Status } from "#ui/status.tsx";
import styles from "../benefits.module.css";
import { listQuery } from "../requests.ts";
import { benefitsTexts } from "../texts.ts";
import { listName, stateMeaning } from "../words.ts";
import { DifferenceTable } from "./difference.tsx";
import { MakeButton } from "./make-button.tsx";
import { Steps } from "./steps.tsx";
import { SumsTable, TotalLine } from "./sums.tsx";
import { WorklistCounts } from "./worklist-counts.tsx";

interface OfficePageProps {
  office: Board["offices"][number];
  month: string;
  /** Id of the list to show, where the office has several. */
  chosen: string | undefined;
  /** The reader sees other offices too. */
  many: boolean;
}

/** An office's month: its list with totals, difference, what waits, and the next step. */
export function OfficePage({ office, month, chosen, many }: OfficePageProps) {
  const t = useTexts(benefitsTexts);
  const may = useMay("list.make");
  const head = office.lists.find((list) => list.id === chosen) ?? office.lists[0];
  const list = useQuery({ ...listQuery(head?.id ?? ""), enabled: head !== undefined });
  const title = t("titleOf", { month: formatMonth(month), office: office.officeName });
  if (head === undefined)
    return (
      <Page title={title} about={t("aboutNone")}>
        <AllOffices many={many} />
        <EmptyState
          title={t("none", { month: formatMonth(month) })}
          detail={may ? t("noneHint") : t("noneForReader")}
          action={may ? <MakeButton month={month} office={office.office} verb={t("make")} /> : undefined}
        />
      </Page>
    );
  const about =
    list.data === undefined
      ? t("aboutNone")
      : t("about", { before: formatMonth(addMonths(month, -1)), known: formatDate(list.data.knownOn) });
  return (
    <Page
      title={title}
      about={about}
      actions={list.data && <Steps key={list.data.revision} list={list.data} />}
    >
      <AllOffices many={many} />
      {office.lists.length > 1 && <Choices office={office} current={head.id} />}
      {list.isError ? (
        <ErrorState problem={asProblem(list.error)} onRetry={() => void list.refetch()} />
      ) : list.data === undefined ? (
        <LoadingState />
      ) : (
        <OneList list={list.data} />
      )}
      <WorklistCounts month={month} unit={office.office} />
    </Page>
  );
}

function AllOffices({ many }: { many: boolean }) {
  const t = useTexts(benefitsTexts);
  if (!many) return null;
  return (
    <p className={styles.links}>
      <Link to="/month" search={(now) => ({ ...now, board: "all" as const, list: undefined })}>
        {`‹ ${t("allOffices")}`}
      </Link>
    </p>
  );
}

function Choices({ office, current }: { office: Board["offices"][number]; current: string }) {
  const t = useTexts(benefitsTexts);
  return (
    <nav className={styles.choices} aria-label={t("lists")}>
      {office.lists.map((list) => (
        <Link
          key={list.id}
          to="/month"
          search={(now) => ({ ...now, list: list.id })}
          aria-current={list.id === current ? "page" : undefined}
        >
          {listName(t, list)}
        </Link>
      ))}
    </nav>
  );
}

function OneList({ list }: { list: ListAnswer }) {
  const t = useTexts(benefitsTexts);
  const mayOpen = useMay("grant.read");
  return (
    <>
      <p className={styles.links}>
        <Status meaning={stateMeaning[list.state]}>{t(`state.${list.state}`)}</Status>
        <span className={styles.soft}>{listName(t, list)}</span>
        {mayOpen && (
          <Link
            to="/month/list/$id"
            params={{ id: list.id }}
            search={(now) => ({ area: now.area, month: now.month })}
          >
            {t("list.link")}
          </Link>
        )}
      </p>
      {list.stale && (
        <Notice meaning="attention">
          <p>{t("stale")}</p>
        </Notice>
      )}
      {list.returnedReason !== null && list.state === "preparing" && (
        <Notice meaning="attention">
          <p>{t("returned", { reason: list.returnedReason })}</p>
        </Notice>
      )}
      {list.overlaps > 0 && (
        <Notice meaning="attention">
          <p>{t("overlaps", { count: list.overlaps })}</p>
          {mayOpen && (
            <Link to="/worklist" search={(now) => ({ month: now.month, area: list.office, kind: "overlap" })}>
              {t("seeOverlaps")}
            </Link>
          )}
        </Notice>
      )}
      <TotalLine totals={list.totals} month={list.month} />
      <div className={styles.columns}>
        <DifferenceTable list={list} />
        <SumsTable list={list} />
      </div>
    </>
  );
}
