import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { asProblem } from "#api/problem.ts";
import { useMay } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import { Amount } from "#ui/amount.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { formatCount, formatDate, formatMoney, formatMonth } from "#ui/format.ts";
import { Page, Section } from "#ui/page.tsx";
import { Progress } from "#ui/progress.tsx";
import { EmptyState, ErrorState, LoadingState } from "#ui/states.tsx";
import { useOfficeColumns } from "./board-columns.tsx";
import styles from "./changes.module.css";
import { LevelsRaised } from "./levels-raised.tsx";
import { MakeButton } from "./make-button.tsx";
import { type Board, type OfficeOnBoard, raiseBoardQuery } from "./requests.ts";
import { boardStates, stateOf } from "./state.tsx";
import { sumsOf } from "./sums.ts";
import { changesTexts } from "./texts.ts";

const route = getRouteApi("/frame/policy/changes/$day");

/** What came into force on a day, commune by commune: whose decision is made, what it costs, what is missing. */
export function ChangeBoardPage() {
  const t = useTexts(changesTexts);
  const { day } = route.useParams();
  const found = useQuery(raiseBoardQuery(day));
  const mayMake = useMay("list.make");
  const board = found.data;
  const about =
    board === undefined || board.month === null
      ? t("boardAboutNone")
      : t("boardAbout", { month: formatMonth(board.month) });
  return (
    <Page
      title={t("boardTitle", { date: formatDate(day) })}
      about={about}
      actions={mayMake ? <MakeButton inForce={day} /> : undefined}
    >
      <p className={styles.links}>
        <Link to="/policy/changes">{`‹ ${t("back")}`}</Link>
      </p>
      {found.isError && <ErrorState problem={asProblem(found.error)} onRetry={() => void found.refetch()} />}
      {found.isPending && <LoadingState />}
      {board !== undefined && <Offices board={board} />}
    </Page>
  );
}

function Offices({ board }: { board: Board }) {
  const t = useTexts(changesTexts);
  const { state: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const columns = useOfficeColumns(board.inForce);
  const rows = board.offices.filter((office) => wanted === undefined || stateOf(office) === wanted);
  const open = ({ id }: OfficeOnBoard): void => {
    const params = { day: board.inForce, raise: id ?? "" };
    if (id !== null) void navigate({ to: "/policy/changes/$day/$raise", params });
  };
  return (
    <>
      <p className={styles.total}>
        {t("madeOf", { made: board.made, total: board.total })}
        <span className={styles.soft}>
          {t("sums", {
            people: formatCount(board.people),
            monthly: formatMoney(board.monthly),
            arrears: formatMoney(board.arrears),
          })}
        </span>
      </p>
      {board.made > 0 && board.made < board.total && (
        <Progress label={t("madeLabel")} done={board.made} total={board.total} />
      )}
      <LevelsRaised levels={board.levels} />
      <Section title={t("offices")} aside={<StateFilter offices={board.offices} />}>
        <DataTable
          caption={t("offices")}
          columns={columns}
          rows={rows}
          rowKey={({ office }) => office}
          onOpen={open}
          rowMeaning={({ gap }) => (gap !== null && gap > 0 ? "harm" : undefined)}
          empty={
            wanted === undefined ? (
              <EmptyState title={t("noOffice")} detail={t("noOfficeHint")} />
            ) : (
              <EmptyState title={t("noneInState")} />
            )
          }
          totals={useTotals(rows)}
        />
      </Section>
    </>
  );
}

function useTotals(rows: readonly OfficeOnBoard[]) {
  const t = useTexts(changesTexts);
  const { people, monthly, arrears, gap, unknown } = sumsOf(rows);
  return [
    t("totalRow"),
    "",
    formatCount(people),
    <Amount key="monthly" dong={monthly} unit={false} />,
    <Amount key="arrears" dong={arrears} unit={false} />,
    <span key="gap">
      {gap !== null && <Amount dong={gap} unit={false} />}
      {unknown > 0 && <span className={styles.unknown}>{t("notEntered", { count: unknown })}</span>}
    </span>,
    "",
  ];
}

function StateFilter({ offices }: { offices: readonly OfficeOnBoard[] }) {
  const t = useTexts(changesTexts);
  const { state } = route.useSearch();
  const navigate = route.useNavigate();
  const counted = boardStates.map((value) => {
    const count = offices.filter((office) => stateOf(office) === value).length;
    return { value, label: `${t(`state.${value}`)} (${formatCount(count)})` };
  });
  return (
    <NativeSelect
      className={styles.filter ?? ""}
      aria-label={t("filter")}
      value={state ?? ""}
      data={[{ value: "", label: t("allStates", { count: offices.length }) }, ...counted]}
      onChange={(event) => {
        const chosen = boardStates.find((one) => one === event.currentTarget.value);
        void navigate({ search: (now) => ({ ...now, state: chosen }), replace: true });
      }}
    />
  );
}
