import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { asProblem } from "#api/problem.ts";
import { type Translate, useTexts } from "#app/texts/define.ts";
import { type AccountShown, roles } from "#pure/access/model.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { formatMoment } from "#ui/format.ts";
import { Page } from "#ui/page.tsx";
import { EmptyState, ErrorState } from "#ui/states.tsx";
import { Status } from "#ui/status.tsx";
import styles from "../access.module.css";
import { AddAccount } from "./add-account.tsx";
import { OneTimePassword } from "./one-time-password.tsx";
import { accountsPageSize, accountsQuery, type OneTime } from "./requests.ts";
import { roleWord } from "./role-words.ts";
import type { AccountsSearch } from "./route.ts";
import { accountsTexts } from "./texts.ts";

const route = getRouteApi("/frame/accounts");
type Say = Translate<(typeof accountsTexts)["vi"]>;

/** Every account of the tenant: found by name, login or unit, opened by its row. */
export function AccountsPage() {
  const t = useTexts(accountsTexts);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<OneTime | null>(null);
  const page = Number(search.page ?? 1);
  const accounts = useQuery(
    accountsQuery({ q: search.q ?? "", role: search.role, state: search.state, page }),
  );
  const columns = useMemo(() => accountColumns(t), [t]);
  const change = (next: AccountsSearch): void =>
    void navigate({ search: (now) => ({ ...now, page: undefined, ...next }), replace: true });
  return (
    <Page
      title={t("title")}
      about={t("about")}
      actions={<Button onClick={() => setAdding(true)}>{t("add")}</Button>}
    >
      <Filters search={search} change={change} />
      {accounts.isError ? (
        <ErrorState problem={asProblem(accounts.error)} onRetry={() => void accounts.refetch()} />
      ) : (
        <DataTable
          caption={t("caption")}
          columns={columns}
          rows={accounts.data?.items}
          rowKey={(account) => account.id}
          onOpen={(account) =>
            void navigate({ to: "/accounts/$accountId", params: { accountId: account.id }, search: {} })
          }
          empty={<EmptyState title={t("none")} detail={t("noneDetail")} />}
          paging={{
            page,
            pageSize: accountsPageSize,
            total: accounts.data?.total ?? 0,
            onPage: (next) => change({ page: String(next) }),
          }}
        />
      )}
      {adding && <AddAccount onClose={() => setAdding(false)} onMade={setMade} />}
      {made && <OneTimePassword given={made} onClose={() => setMade(null)} />}
    </Page>
  );
}

interface FiltersProps {
  search: AccountsSearch;
  change: (next: AccountsSearch) => void;
}

function Filters({ search, change }: FiltersProps) {
  const t = useTexts(accountsTexts);
  return (
    <div className={styles.filters}>
      <TextInput
        type="search"
        label={t("search")}
        className={styles.grows ?? ""}
        defaultValue={search.q ?? ""}
        onChange={(event) => change({ q: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t("role")}
        value={search.role ?? ""}
        data={[
          { value: "", label: t("all") },
          ...roles.map((role) => ({ value: role, label: roleWord(role) })),
        ]}
        onChange={(event) => change({ role: event.currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t("state")}
        value={search.state ?? ""}
        data={[
          { value: "", label: t("all") },
          { value: "active", label: t("active") },
          { value: "locked", label: t("locked") },
        ]}
        onChange={(event) => change({ state: event.currentTarget.value || undefined })}
      />
    </div>
  );
}

function accountColumns(t: Say): readonly Column<AccountShown>[] {
  return [
    { id: "name", header: t("name"), value: (account) => account.name },
    { id: "login", header: t("login"), value: (account) => account.login },
    {
      id: "roles",
      header: t("roles"),
      value: (account) =>
        account.roles.map((held) => `${roleWord(held.role)} (${held.unitName})`).join("; ") || null,
    },
    {
      id: "lastSignIn",
      header: t("lastSignIn"),
      value: (account) => account.lastSignIn,
      cell: (account) => (account.lastSignIn === null ? t("never") : formatMoment(account.lastSignIn)),
    },
    {
      id: "state",
      header: t("state"),
      value: (account) => account.state,
      cell: (account) => (
        <Status meaning={account.state === "locked" ? "harm" : "settled"}>{t(account.state)}</Status>
      ),
    },
  ];
}
