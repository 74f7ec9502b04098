import { Button, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { asProblem } from "#api/problem.ts";
import { type Translate, useTexts } from "#app/texts/define.ts";
import type { PersonFound } from "#pure/registry/model.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { formatBirth } from "#ui/format.ts";
import { EmptyState, ErrorState } from "#ui/states.tsx";
import { Status } from "#ui/status.tsx";
import { uiTexts } from "#ui/texts.ts";
import styles from "./people.module.css";
import { foundQuery } from "./requests.ts";
import type { PeopleSearch } from "./route.ts";
import { peopleTexts } from "./texts.ts";

const route = getRouteApi("/frame/people");
const typingPauseMs = 150;

interface FindProps {
  search: PeopleSearch;
  area: string | undefined;
}

/** As-you-type search over everybody in the area. */
export function FindPeople({ search, area }: FindProps) {
  const t = useTexts(peopleTexts);
  const navigate = route.useNavigate();
  const q = search.q?.trim() ?? "";
  const page = Number(search.page ?? 1);
  const found = useQuery(foundQuery({ q, area, page }));
  const columns = useColumns();
  const open = (person: PersonFound): void => {
    void navigate({ to: "/people/$id", params: { id: person.id } });
  };
  const rows = q.length < 2 ? [] : found.data?.items;
  const openOnly = (): void => {
    const [only] = rows ?? [];
    if (only !== undefined && rows?.length === 1) open(only);
    else focusFirstRow();
  };
  const empty =
    q.length < 2 ? (
      <EmptyState title={t("start")} detail={t("startHint")} />
    ) : (
      <EmptyState title={t("none", { typed: q })} detail={t("noneHint")} />
    );
  return (
    <>
      <Field search={search} onEnter={openOnly} />
      {found.isError ? (
        <ErrorState problem={asProblem(found.error)} onRetry={() => void found.refetch()} />
      ) : (
        <DataTable
          caption={t("results")}
          columns={columns}
          rows={rows}
          rowKey={(person) => person.id}
          onOpen={open}
          empty={empty}
        />
      )}
      {q.length >= 2 && <Pages page={page} more={found.data?.more === true} />}
    </>
  );
}

function focusFirstRow(): void {
  document.querySelector<HTMLElement>("tbody tr[data-at]")?.focus();
}

/** The field keeps up with typing; the address follows when the typing pauses. */
function Field({ search, onEnter }: { search: PeopleSearch; onEnter: () => void }) {
  const t = useTexts(peopleTexts);
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(search.q ?? "");
  const field = useRef<HTMLInputElement>(null);
  const follow = useDebouncedCallback((text: string) => {
    const q = text.trim() === "" ? undefined : text.trim();
    void navigate({ to: ".", search: (now) => ({ ...now, q, page: undefined }), replace: true });
  }, typingPauseMs);
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(search.q ?? "");
  }, [search.q]);
  // Who comes here comes to search; who comes back by the browser keeps the row in view.
  useEffect(() => {
    if (field.current?.value === "") field.current.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter") onEnter();
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    focusFirstRow();
  };
  return (
    <search className={styles.finder}>
      <TextInput
        ref={field}
        type="search"
        size="md"
        label={t("find")}
        description={t("findHint")}
        value={typed}
        leftSection={<IconSearch size={16} aria-hidden />}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          follow(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
    </search>
  );
}

/** The server says only whether there is more: counting everybody who matches would cost more than it tells. */
function Pages({ page, more }: { page: number; more: boolean }) {
  const t = useTexts(peopleTexts);
  const say = useTexts(uiTexts);
  const navigate = route.useNavigate();
  if (page === 1 && !more) return null;
  const go = (to: number) =>
    void navigate({ to: ".", search: (now) => ({ ...now, page: to === 1 ? undefined : String(to) }) });
  return (
    <div className={styles.pages}>
      <Button variant="default" size="xs" disabled={page <= 1} onClick={() => go(page - 1)}>
        {say("previousPage")}
      </Button>
      <span>{t("page", { page })}</span>
      <Button variant="default" size="xs" disabled={!more} onClick={() => go(page + 1)}>
        {say("nextPage")}
      </Button>
    </div>
  );
}

/** Given name first, as Vietnamese lists are sorted. */
function givenFirst(name: string): string {
  return name.split(" ").reverse().join(" ");
}

function useColumns(): Column<PersonFound>[] {
  const t = useTexts(peopleTexts);
  return useMemo(() => columnsIn(t), [t]);
}

function columnsIn(t: Translate<(typeof peopleTexts)["vi"]>): Column<PersonFound>[] {
  return [
    {
      id: "name",
      header: t("column.name"),
      value: (person) => person.name,
      sortBy: (person) => givenFirst(person.name),
      cell: (person) => (
        <Link to="/people/$id" params={{ id: person.id }} className={styles.name}>
          {person.name}
        </Link>
      ),
    },
    {
      id: "sex",
      header: t("column.sex"),
      value: (person) => (person.sex === null ? null : t(`sex.${person.sex}`)),
    },
    {
      id: "birth",
      header: t("column.birth"),
      value: (person) => (person.birth === null ? null : formatBirth(person.birth)),
      sortBy: (person) => person.birth?.from ?? null,
    },
    { id: "number", header: t("column.number"), value: (person) => person.number },
    {
      id: "commune",
      header: t("column.commune"),
      value: (person) => person.communeName,
      cell: (person) => <span className={styles.oneLine}>{person.communeName}</span>,
    },
    {
      id: "village",
      header: t("column.village"),
      value: (person) => person.villageName,
      cell: (person) => <span className={styles.oneLine}>{person.villageName}</span>,
    },
    {
      id: "state",
      header: t("column.state"),
      value: (person) => t(`state.${person.state}`),
      cell: (person) =>
        person.state === "active" ? null : (
          <Status meaning={person.state === "provisional" ? "attention" : "plain"}>
            {t(`state.${person.state}`)}
          </Status>
        ),
    },
  ];
}
