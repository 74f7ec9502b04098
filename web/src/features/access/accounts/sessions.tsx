import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import type { AccountShown, SessionShown } from "#pure/access/model.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { formatMoment } from "#ui/format.ts";
import { Section } from "#ui/page.tsx";
import { EmptyState, ErrorState } from "#ui/states.tsx";
import { endSessions } from "./requests.ts";
import { accountsTexts } from "./texts.ts";

interface AccountSessionsProps {
  account: AccountShown;
  sessions: SessionShown[];
}

/** Where somebody else is signed in, to be ended when a phone or a post is lost. */
export function AccountSessions({ account, sessions }: AccountSessionsProps) {
  const t = useTexts(accountsTexts);
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () => endSessions(account.id, null),
    onSuccess: () => client.invalidateQueries({ queryKey: ["accounts"] }),
  });
  const columns: readonly Column<SessionShown>[] = [
    { id: "browser", header: t("browser"), value: (session) => session.agent },
    { id: "address", header: t("address"), value: (session) => session.address },
    {
      id: "seen",
      header: t("seen"),
      value: (session) => session.seenAt,
      cell: (session) => formatMoment(session.seenAt),
    },
  ];
  const aside = sessions.length > 0 && (
    <Button variant="default" size="xs" loading={end.isPending} onClick={() => end.mutate()}>
      {t("endSessions")}
    </Button>
  );
  return (
    <Section title={t("sessions")} aside={aside}>
      {end.isError && <ErrorState problem={asProblem(end.error)} />}
      <DataTable
        caption={t("sessions")}
        columns={columns}
        rows={sessions}
        rowKey={(session) => session.id}
        empty={<EmptyState title={t("sessionsNone")} />}
      />
    </Section>
  );
}
