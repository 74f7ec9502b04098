import { Button, PasswordInput, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState, useSyncExternalStore } from "react";
import { isLoginAwaited, loginRestored, onExpiryChange } from "#api/expiry.ts";
import { asProblem } from "#api/problem.ts";
import { logIn, type Session, sessionQuery } from "#api/session.ts";
import { Dialog } from "#ui/dialog.tsx";
import { ErrorState } from "#ui/states.tsx";
import { useTexts } from "./texts/define.ts";
import { appTexts } from "./texts.ts";

/** Lies over the page when a session has ended, so that nothing typed below is lost. */
export function ReloginDialog() {
  const t = useTexts(appTexts);
  const client = useQueryClient();
  const awaited = useSyncExternalStore(onExpiryChange, isLoginAwaited);
  const login = client.getQueryData<Session>(sessionQuery.queryKey)?.account.login ?? "";
  const [password, setPassword] = useState("");
  const enter = useMutation({
    mutationFn: async () => {
      await logIn(login, password);
      await client.fetchQuery({ ...sessionQuery, staleTime: 0 });
    },
    onSuccess: () => {
      setPassword("");
      loginRestored();
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    enter.mutate();
  };
  return (
    <Dialog
      opened={awaited}
      onClose={() => {}}
      zIndex={350}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t("relogin.title")}
    >
      <form onSubmit={submit}>
        <Text mb="sm">{t("relogin.about")}</Text>
        {enter.isError && <ErrorState problem={asProblem(enter.error)} />}
        <PasswordInput
          label={t("relogin.password", { login })}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          autoComplete="current-password"
          required
          data-autofocus
        />
        <Button type="submit" mt="md" fullWidth loading={enter.isPending}>
          {t("relogin.enter")}
        </Button>
      </form>
    </Dialog>
  );
}
