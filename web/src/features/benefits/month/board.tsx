import { Link, useNavigate } from "@tanstack/react-router";
import { useMay } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import type { Board } from "#pure/benefits/model.ts";
import { Amount, Difference } from "#ui/amount.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { formatCount, formatMoney, formatMonth } from "#ui/format.ts";
import { Page, Section } from "#ui/page.tsx";
import { EmptyState } from "#ui/states.tsx";
import { Status } from "#ui/status.tsx";
import styles from "../benefits.module.css";
import { benefitsTexts } from "../texts.ts";
import { stateMeaning } from "../words.ts";
import { MakeButton } from "./make-button.tsx";
import { WorklistCounts } from "./worklist-counts.tsx";

type Office = Board["offices"][number];
const order = ["none", "preparing", "submitted", "checked", "signed", "superseded"] as const;

/** Every office's lists of the month: the least advanced first, each row opens the office. */
export function BoardPage({ board }: { board: Board }) {
  const t = useTexts(benefitsTexts);
  const may = useMay("list.make");
  const navigate = useNavigate();
  const month = formatMonth(board.month);
  const signed = board.offices.filter((office) => office.state === "signed").length;
  const offices = [...board.offices].sort(
    (one, other) => order.indexOf(one.state ?? "none") - order.indexOf(other.state ?? "none"),
  );
  const { totals } = board;
  const columns = useOfficeColumns();
  return (
    <Page
      title={t("title", { month })}
      about={t("boardAbout", { signed, all: board.offices.length, month })}
      actions={may ? <MakeButton month={board.month} verb={t("makeAll")} /> : undefined}
    >
      <p className={styles.total}>
        <span>{t("total.line", { people: formatCount(totals.people), due: formatMoney(totals.due) })}</span>
        <span className={styles.totalAside}>
          <Difference dong={totals.due - totals.dueBefore} />
        </span>
      </p>
      <Section title={t("board")}>
        <DataTable
          caption={t("board")}
          columns={columns}
          rows={offices}
          rowKey={(office) => office.office}
          onOpen={(office) =>
            void navigate({ to: "/month", search: { month: board.month, area: office.office } })
          }
          rowMeaning={(office) => (office.lists.some((list) => list.stale) ? "attention" : undefined)}
          empty={<EmptyState title={t("none", { month })} detail={t("noneHint")} />}
          totals={[
            t("totalRow"),
            "",
            formatCount(totals.people),
            <Amount key="due" dong={totals.due} unit={false} />,
            <Difference key="difference" dong={totals.due - totals.dueBefore} unit={false} />,
            <Amount key="arrears" dong={totals.arrears} unit={false} />,
            <Amount key="draw" dong={totals.toDraw} unit={false} />,
          ]}
        />
      </Section>
      <WorklistCounts month={board.month} />
    </Page>
  );
}

function useOfficeColumns(): Column<Office>[] {
  const t = useTexts(benefitsTexts);
  return [
    {
      id: "office",
      header: t("office"),
      value: (office) => office.officeName,
      cell: (office) => (
        <Link
          to="/month"
          search={(now) => ({ ...now, area: office.office, board: undefined, list: undefined })}
        >
          {office.officeName}
        </Link>
      ),
    },
    {
      id: "state",
      header: t("stateHeader"),
      value: (office) => order.indexOf(office.state ?? "none"),
      cell: (office) => (
        <Status meaning={office.state === null ? "attention" : stateMeaning[office.state]}>
          {t(`state.${office.state ?? "none"}`)}
        </Status>
      ),
    },
    { id: "people", header: t("peopleHeader"), kind: "count", value: (office) => office.totals.people },
    { id: "due", header: t("dueHeader"), unit: "đ", kind: "money", value: (office) => office.totals.due },
    {
      id: "difference",
      header: t("differenceHeader"),
      unit: "đ",
      kind: "difference",
      value: (office) => office.totals.due - office.totals.dueBefore,
    },
    {
      id: "arrears",
      header: t("total.arrears"),
      unit: "đ",
      kind: "money",
      value: (office) => office.totals.arrears,
    },
    {
      id: "draw",
      header: t("toDrawHeader"),
      unit: "đ",
      kind: "money",
      value: (office) => office.totals.toDraw,
    },
  ];
}
