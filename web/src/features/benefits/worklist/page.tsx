import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { asProblem } from "#api/problem.ts";
import { useMay } from "#api/session.ts";
import { useScope } from "#app/scope.ts";
import { useTexts } from "#app/texts/define.ts";
import { type Worklist, worklistKinds } from "#pure/benefits/model.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { formatBirth, formatCount, formatMoney, formatMonth } from "#ui/format.ts";
import { Page } from "#ui/page.tsx";
import { EmptyState, ErrorState } from "#ui/states.tsx";
import styles from "../benefits.module.css";
import { boardQuery, worklistQuery, worklistSummaryQuery } from "../requests.ts";
import { benefitsTexts } from "../texts.ts";
import { benefitName } from "../words.ts";
import { detailOf } from "./detail.ts";

const route = getRouteApi("/frame/worklist");
const pageSize = 50;
type Item = Worklist["items"][number];

/** What rules and decisions disagree on, the most money first; a person decides each. */
export function WorklistPage() {
  const t = useTexts(benefitsTexts);
  const { month, area } = useScope();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  // a commune's code has five digits; a province means every office under it
  const unit = area !== undefined && area.length > 2 ? area : undefined;
  const kind = worklistKinds.find((one) => one === search.kind);
  const page = Math.max(1, Number(search.page ?? 1) || 1);
  const items = useQuery(worklistQuery({ month, unit, kind, after: (page - 1) * pageSize, limit: pageSize }));
  const counts = useQuery(worklistSummaryQuery({ month, unit })).data?.kinds ?? [];
  const columns = useColumns();
  return (
    <Page title={t("worklist.title")} about={t("worklist.about", { month: formatMonth(month) })}>
      <div className={styles.filters}>
        <NativeSelect
          label={t("worklist.kindHeader")}
          value={kind ?? ""}
          onChange={(event) => {
            const next = event.currentTarget.value;
            void navigate({
              search: (now) => ({ ...now, kind: next === "" ? undefined : next, page: undefined }),
            });
          }}
          data={[
            { value: "", label: t("worklist.all") },
            ...counts.map((count) => ({
              value: count.kind,
              label: `${t(`worklist.kind.${count.kind}`)} (${formatCount(count.items)})`,
            })),
          ]}
        />
      </div>
      {items.isError ? (
        <ErrorState problem={asProblem(items.error)} onRetry={() => void items.refetch()} />
      ) : (
        <DataTable
          caption={t("worklist.caption")}
          columns={columns}
          rows={items.data?.items}
          rowKey={(item) => item.id}
          empty={<Nothing month={month} unit={unit} />}
          paging={{
            page,
            pageSize,
            total: items.data?.total ?? 0,
            onPage: (next) => void navigate({ search: (now) => ({ ...now, page: String(next) }) }),
          }}
        />
      )}
      {items.data?.apart && <Apart {...items.data.apart} />}
    </Page>
  );
}

/** No items: done with all of them, or none of the month's lists was made, which finds them. */
function Nothing({ month, unit }: { month: string; unit: string | undefined }) {
  const t = useTexts(benefitsTexts);
  const board = useQuery(boardQuery(month));
  // "nothing left to do" must not be said while it isn't known
  if (board.isPending) return null;
  const offices = board.data?.offices.filter(({ office }) => unit === undefined || office === unit);
  if (offices?.every(({ lists }) => lists.length === 0))
    return (
      <EmptyState
        title={t("worklist.notMade", { month: formatMonth(month) })}
        detail={t("worklist.notMadeHint")}
        action={
          <Link to="/month" search={true}>
            {t("worklist.toMonth")}
          </Link>
        }
      />
    );
  return <EmptyState title={t("worklist.none")} detail={t("worklist.noneHint")} />;
}

/** Items whose reason a class seals, for who may not see whose they are. */
function Apart({ items, amount }: NonNullable<Worklist["apart"]>) {
  const t = useTexts(benefitsTexts);
  return <p>{t("worklist.apart", { count: items, amount: formatMoney(amount) })}</p>;
}

function useColumns(): Column<Item>[] {
  const t = useTexts(benefitsTexts);
  const mayOpen = useMay("person.read");
  return [
    {
      id: "name",
      header: t("list.name"),
      value: (item) => item.name,
      sortable: false,
      cell: (item) =>
        mayOpen && item.managedHere ? (
          <Link
            to="/people/$id"
            params={{ id: item.personId }}
            search={(now) => ({ area: now.area, month: now.month })}
          >
            {item.name}
          </Link>
        ) : (
          item.name
        ),
    },
    {
      id: "born",
      header: t("list.born"),
      sortable: false,
      value: (item) => (item.birth === null ? null : formatBirth(item.birth)),
    },
    { id: "unit", header: t("office"), sortable: false, value: (item) => item.villageName ?? item.unitName },
    {
      id: "kind",
      header: t("worklist.kindHeader"),
      sortable: false,
      value: (item) => t(`worklist.kind.${item.kind}`),
    },
    {
      id: "benefit",
      header: t("worklist.benefit"),
      sortable: false,
      value: (item) => benefitName(t, item.benefit),
    },
    { id: "detail", header: t("worklist.detail"), sortable: false, value: (item) => detailOf(t, item) },
    {
      id: "amount",
      header: t("worklist.money"),
      unit: t("unit.dong"),
      kind: "money",
      sortable: false,
      value: (item) => item.amount,
    },
  ];
}
