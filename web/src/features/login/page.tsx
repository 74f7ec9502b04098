import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, useRouter } from "@tanstack/react-router";
import { type FormEvent, useEffect, useState } from "react";
import { asProblem } from "#api/problem.ts";
import { type LoginInfo, logIn, loginInfoQuery, sessionQuery } from "#api/session.ts";
import { LanguageSwitch, SchemeSwitch } from "#app/frame/head.tsx";
import { useTexts } from "#app/texts/define.ts";
import { appTexts } from "#app/texts.ts";
import { ErrorState } from "#ui/states.tsx";
import styles from "./login.module.css";
import { loginTexts } from "./texts.ts";

const route = getRouteApi("/login");

interface Entry {
  login: string;
  password: string;
}

function useEnter() {
  const client = useQueryClient();
  const router = useRouter();
  const { next } = route.useSearch();
  return useMutation({
    mutationFn: async ({ login, password }: Entry) => {
      await logIn(login, password);
      client.removeQueries({ predicate: (query) => query.queryKey[0] !== "login-info" });
      await client.fetchQuery(sessionQuery);
      await router.navigate({ href: next ?? "/", replace: true });
    },
  });
}

/** One question on a calm page. */
export function LoginPage() {
  const t = useTexts(loginTexts);
  const app = useTexts(appTexts);
  const info = useQuery(loginInfoQuery);
  const enter = useEnter();
  useEffect(() => {
    document.title = `${t("page")} · An Sinh`;
  }, [t]);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <span>
          <span className={styles.brand}>{app("name")}</span>
          {info.data !== undefined && <span className={styles.tenant}>{info.data.tenantName}</span>}
        </span>
        <span className={styles.tools}>
          <SchemeSwitch />
          <LanguageSwitch />
        </span>
      </header>
      <main className={styles.main}>
        <h1 className={styles.question}>{t("question")}</h1>
        <p className={styles.about}>{t("about")}</p>
        {enter.isError && <ErrorState problem={asProblem(enter.error)} />}
        <LoginForm onEnter={enter.mutate} pending={enter.isPending} />
        {info.data?.sample === true && (
          <SampleLogins logins={info.data.logins} onEnter={enter.mutate} pending={enter.isPending} />
        )}
      </main>
    </div>
  );
}

interface FormProps {
  onEnter: (entry: Entry) => void;
  pending: boolean;
}

function LoginForm({ onEnter, pending }: FormProps) {
  const t = useTexts(loginTexts);
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onEnter({ login: login.trim(), password });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        size="md"
        name="login"
        label={t("login")}
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        withAsterisk={false}
        value={login}
        onChange={(event) => setLogin(event.currentTarget.value)}
      />
      <PasswordInput
        size="md"
        name="password"
        label={t("password")}
        description={t("forgotten")}
        inputWrapperOrder={["label", "input", "description", "error"]}
        autoComplete="current-password"
        required
        withAsterisk={false}
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      <Button type="submit" size="md" loading={pending}>
        {t("enter")}
      </Button>
    </form>
  );
}

function SampleLogins({ logins, onEnter, pending }: FormProps & Pick<LoginInfo, "logins">) {
  const t = useTexts(loginTexts);
  const passwords = [...new Set(logins.map((entry) => entry.password))];
  return (
    <section className={styles.sample} aria-label={t("sampleTitle")}>
      <h2 className={styles.sampleTitle}>{t("sampleTitle")}</h2>
      <p className={styles.about}>
        {t("sampleAbout")} {passwords.length === 1 && t("samplePassword", { password: passwords[0] ?? "" })}
      </p>
      <ul className={styles.logins}>
        {logins.map((entry) => (
          <li key={entry.login}>
            <button
              type="button"
              className={styles.login}
              disabled={pending}
              title={t("take", { role: entry.role })}
              onClick={() => onEnter(entry)}
            >
              <span className={styles.role}>{entry.role}</span>
              <span>{entry.name}</span>
              <code>{entry.login}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
