import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { asProblem } from "#api/problem.ts";
import { type Translate, useTexts } from "#app/texts/define.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { formatMoment } from "#ui/format.ts";
import { Section } from "#ui/page.tsx";
import { EmptyState, ErrorState } from "#ui/states.tsx";
import { Status } from "#ui/status.tsx";
import { browserName } from "./browser-name.ts";
import { endSessions, type OwnSession, sessionsQuery } from "./requests.ts";
import { accountTexts } from "./texts.ts";

type Say = Translate<(typeof accountTexts)["vi"]>;

function nameOf(t: Say, session: OwnSession): string {
  const { browser, system } = browserName(session.agent);
  const shown = browser ?? t("sessions.unknownBrowser");
  return system === null ? shown : t("sessions.on", { browser: shown, system });
}

/** Where this account is signed in, each of which can be ended from here. */
export function OwnSessions() {
  const t = useTexts(accountTexts);
  const client = useQueryClient();
  const sessions = useQuery(sessionsQuery);
  const end = useMutation({
    mutationFn: endSessions,
    onSuccess: async ({ ended }) => {
      notifications.show({ message: t("sessions.ended", { count: ended }) });
      await client.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    },
  });
  const { mutate } = end;
  const columns = useMemo(() => sessionColumns(t, mutate), [t, mutate]);
  const others = (sessions.data?.items.length ?? 0) > 1;
  const aside = others && (
    <Button variant="default" size="xs" loading={end.isPending} onClick={() => mutate(null)}>
      {t("sessions.endOthers")}
    </Button>
  );
  return (
    <Section title={t("sessions.title")} aside={aside}>
      {end.isError && <ErrorState problem={asProblem(end.error)} />}
      {sessions.isError ? (
        <ErrorState problem={asProblem(sessions.error)} onRetry={() => void sessions.refetch()} />
      ) : (
        <DataTable
          caption={t("sessions.caption")}
          columns={columns}
          rows={sessions.data?.items}
          rowKey={(session) => session.id}
          empty={<EmptyState title={t("sessions.none")} />}
        />
      )}
    </Section>
  );
}

function sessionColumns(t: Say, end: (session: string) => void): readonly Column<OwnSession>[] {
  return [
    { id: "browser", header: t("sessions.browser"), value: (session) => nameOf(t, session) },
    { id: "address", header: t("sessions.address"), value: (session) => session.address },
    moment("since", t("sessions.since"), (session) => session.createdAt),
    moment("seen", t("sessions.seen"), (session) => session.seenAt),
    {
      id: "state",
      header: t("sessions.state"),
      sortable: false,
      value: () => null,
      cell: (session) =>
        session.current ? (
          <Status meaning="action">{t("sessions.this")}</Status>
        ) : (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t("sessions.endOne", { browser: nameOf(t, session) })}
            onClick={() => end(session.id)}
          >
            {t("sessions.end")}
          </Button>
        ),
    },
  ];
}

function moment(id: string, header: string, read: (session: OwnSession) => string): Column<OwnSession> {
  return { id, header, value: read, cell: (session) => formatMoment(read(session)) };
}
