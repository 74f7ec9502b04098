import { useSession } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import { Page, Section } from "#ui/page.tsx";
import { Notice } from "#ui/status.tsx";
import { PasswordForm } from "./password-form.tsx";
import { OwnSessions } from "./sessions.tsx";
import { accountTexts } from "./texts.ts";

/** One's own password and sessions. After a reset this is the only page until a password of one's own is chosen. */
export function AccountPage() {
  const t = useTexts(accountTexts);
  const { account, mustChangePassword } = useSession();
  return (
    <Page title={t("title")} about={t("about", { name: account.name, login: account.login })}>
      {mustChangePassword && <Notice meaning="attention">{t("mustChange")}</Notice>}
      <Section title={t("password.title")}>
        <PasswordForm />
      </Section>
      {!mustChangePassword && <OwnSessions />}
    </Page>
  );
}
