import { NativeSelect, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { words } from "#app/texts/words.ts";
import type { ListAnswer, ListLines } from "#pure/benefits/model.ts";
import { DataTable } from "#ui/data-table.tsx";
import { formatMoney, formatMonth } from "#ui/format.ts";
import { Page } from "#ui/page.tsx";
import { EmptyState, ErrorState, LoadingState } from "#ui/states.tsx";
import styles from "../benefits.module.css";
import { linesQuery, listQuery } from "../requests.ts";
import { benefitsTexts } from "../texts.ts";
import { agencyText } from "../words.ts";
import { useLineColumns } from "./columns.tsx";

const route = getRouteApi("/frame/month/list/$id");
const pageSize = 50;
const parts = ["arrears", "oneOff", "carried", "held", "noRule"] as const;
const typingPauseMs = 250;

/** A pay list person by person, searched and filtered, and the papers to print. */
export function PayListPage() {
  const t = useTexts(benefitsTexts);
  const { id } = route.useParams();
  const list = useQuery(listQuery(id));
  if (list.data === undefined)
    return (
      <Page title={t("list.caption")} about={t("aboutNone")}>
        {list.isError ? (
          <ErrorState problem={asProblem(list.error)} onRetry={() => void list.refetch()} />
        ) : (
          <LoadingState />
        )}
      </Page>
    );
  return <Lines list={list.data} />;
}

function Lines({ list }: { list: ListAnswer }) {
  const t = useTexts(benefitsTexts);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const toPerson = useNavigate();
  const page = Math.max(1, Number(search.page ?? 1) || 1);
  const { q, village, part } = search;
  const lines = useQuery(
    linesQuery(list.id, { q, village, part, after: (page - 1) * pageSize, limit: pageSize }),
  );
  const columns = useLineColumns();
  const about = t("list.about", {
    agency: agencyText(t, list.agency),
    funding: t(`fundingOf.${list.funding}`),
    state: t(`state.${list.state}`),
  });
  return (
    <Page
      title={t("list.title", { month: formatMonth(list.month), office: list.officeName })}
      about={about}
      actions={<Papers id={list.id} apart={lines.data?.mayPrintApart ?? false} />}
    >
      <p className={styles.links}>
        <Link to="/month" search={(now) => ({ area: now.area, month: now.month, list: list.id })}>
          {`‹ ${t("list.back")}`}
        </Link>
      </p>
      <Filters villages={lines.data?.villages ?? []} />
      {lines.isError ? (
        <ErrorState problem={asProblem(lines.error)} onRetry={() => void lines.refetch()} />
      ) : (
        <DataTable
          caption={t("list.caption")}
          columns={columns}
          rows={lines.data?.items}
          rowKey={(line) => line.grantId}
          onOpen={({ managedHere, personId }) => {
            if (managedHere)
              void toPerson({ to: "/people/$id", params: { id: personId }, search: { month: list.month } });
          }}
          rowMeaning={(line) => (line.held === null ? undefined : "attention")}
          empty={<EmptyState title={t("list.nobody")} />}
          paging={{
            page,
            pageSize,
            total: lines.data?.total ?? 0,
            onPage: (next) => void navigate({ search: (now) => ({ ...now, page: String(next) }) }),
          }}
          totals={totalsOf(t("totalRow"), lines.data)}
        />
      )}
      {lines.data?.apart && (
        <p>
          {t("list.apart", { count: lines.data.apart.people, amount: formatMoney(lines.data.apart.total) })}
        </p>
      )}
    </Page>
  );
}

const totalsOf = (label: string, lines: ListLines | undefined) => [
  label,
  "",
  "",
  "",
  "",
  "",
  "",
  formatMoney(lines?.amount ?? 0, false),
  "",
  "",
];

function Papers({ id, apart }: { id: string; apart: boolean }) {
  const t = useTexts(benefitsTexts);
  const say = useTexts(words);
  return (
    <>
      <a href={`/api/pay-lists/${id}/print.pdf`} download>
        {t("list.pdf")}
      </a>
      {apart && (
        <a href={`/api/pay-lists/${id}/print.pdf?part=apart`} download>
          {t("list.pdfApart")}
        </a>
      )}
      <a href={`/api/pay-lists/${id}/print.xlsx`} download>
        {say("exportExcel")}
      </a>
    </>
  );
}

function Filters({ villages }: { villages: ListLines["villages"] }) {
  const t = useTexts(benefitsTexts);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(search.q ?? "");
  const set = (change: Record<string, string | undefined>) =>
    void navigate({ search: (now) => ({ ...now, ...change, page: undefined }), replace: true });
  const follow = useDebouncedCallback(
    (q: string) => set({ q: q.trim() === "" ? undefined : q.trim() }),
    typingPauseMs,
  );
  const orNothing = (value: string) => (value === "" ? undefined : value);
  return (
    <search className={styles.filters}>
      <TextInput
        type="search"
        label={t("list.find")}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          follow(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label={t("list.village")}
        value={search.village ?? ""}
        onChange={(event) => set({ village: orNothing(event.currentTarget.value) })}
        data={[
          { value: "", label: t("list.allVillages") },
          ...villages.map((village) => ({ value: village.id, label: `${village.name} (${village.lines})` })),
        ]}
      />
      <NativeSelect
        label={t("list.part")}
        value={search.part ?? ""}
        onChange={(event) => set({ part: orNothing(event.currentTarget.value) })}
        data={[
          { value: "", label: t("list.part_all") },
          ...parts.map((part) => ({ value: part, label: t(`list.part_${part}`) })),
        ]}
      />
    </search>
  );
}
