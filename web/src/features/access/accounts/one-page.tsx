import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import type { AccountShown } from "#pure/access/model.ts";
import { ConfirmAction } from "#ui/confirm-action.tsx";
import { Page } from "#ui/page.tsx";
import { ErrorState, LoadingState } from "#ui/states.tsx";
import { Notice } from "#ui/status.tsx";
import { Held } from "./held.tsx";
import { OneTimePassword } from "./one-time-password.tsx";
import { accountQuery, changeState, type OneTime, resetPassword } from "./requests.ts";
import { AccountSessions } from "./sessions.tsx";
import { accountsTexts } from "./texts.ts";

const route = getRouteApi("/frame/accounts/$accountId");

/** One account: what it may do from when to when, where it is signed in, and the acts of an administrator. */
export function OneAccountPage() {
  const { accountId } = route.useParams();
  const found = useQuery(accountQuery(accountId));
  if (found.isError) {
    return <ErrorState problem={asProblem(found.error)} onRetry={() => void found.refetch()} />;
  }
  if (found.data === undefined) return <LoadingState />;
  return <OneAccount account={found.data.account} sessions={<AccountSessions {...found.data} />} />;
}

type Asking = "reset" | "lock" | "unlock" | null;

function OneAccount({ account, sessions }: { account: AccountShown; sessions: React.ReactNode }) {
  const t = useTexts(accountsTexts);
  const [asking, setAsking] = useState<Asking>(null);
  const [made, setMade] = useState<OneTime | null>(null);
  const toggle = account.state === "locked" ? "unlock" : "lock";
  return (
    <Page
      title={account.name}
      about={t("since", { login: account.login, state: t(account.state) })}
      actions={
        <>
          <Button onClick={() => setAsking("reset")}>{t("reset")}</Button>
          <Button variant="default" onClick={() => setAsking(toggle)}>
            {t(toggle)}
          </Button>
        </>
      }
    >
      {account.mustChangePassword && <Notice meaning="waiting">{t("mustChange")}</Notice>}
      <p>
        <Link to="/audit" search={{ account: account.id } as never}>
          {t("audit")}
        </Link>
      </p>
      <Held account={account} />
      {sessions}
      <Asked account={account} asking={asking} onMade={setMade} onClose={() => setAsking(null)} />
      {made && <OneTimePassword given={made} onClose={() => setMade(null)} />}
    </Page>
  );
}

interface AskedProps {
  account: AccountShown;
  asking: Asking;
  onMade: (made: OneTime) => void;
  onClose: () => void;
}

function Asked({ account, asking, onMade, onClose }: AskedProps) {
  const t = useTexts(accountsTexts);
  const client = useQueryClient();
  if (asking === null) return null;
  const act = async (): Promise<void> => {
    if (asking === "reset") {
      const { oneTimePassword } = await resetPassword(account.id);
      onMade({ login: account.login, oneTimePassword });
    } else await changeState(account.id, asking);
    await client.invalidateQueries({ queryKey: ["accounts"] });
  };
  return (
    <ConfirmAction
      opened
      onClose={onClose}
      title={t(asking)}
      what={t(`${asking}What`, { name: account.name })}
      takeBack={asking === "reset" ? t("resetBack") : t("lockBack")}
      verb={t(asking)}
      harmful={asking === "lock"}
      onConfirm={act}
    />
  );
}
