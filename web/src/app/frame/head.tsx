import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { IconMenu2, IconMoon, IconSearch, IconSun } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useSession } from "#api/session.ts";
import { formatDate } from "#ui/format.ts";
import { useTexts } from "../texts/define.ts";
import { changeLanguage, otherLanguage } from "../texts/language.ts";
import { appTexts } from "../texts.ts";
import { AccountMenu } from "./account-menu.tsx";
import { AreaMenu } from "./area-menu.tsx";
import styles from "./frame.module.css";
import { MonthMenu } from "./month-menu.tsx";

interface HeadProps {
  onMenu: () => void;
  onSearch: () => void;
  onKeys: () => void;
  onKnown: () => void;
}

export function Head({ onMenu, onSearch, onKeys, onKnown }: HeadProps) {
  const t = useTexts(appTexts);
  const { tenant } = useSession();
  return (
    <header className={styles.head}>
      <ActionIcon
        className={styles.menuButton}
        variant="subtle"
        size={36}
        aria-label={t("openMenu")}
        onClick={onMenu}
      >
        <IconMenu2 size={20} stroke={1.5} />
      </ActionIcon>
      <nav className={styles.crumbs} aria-label={t("where")}>
        <Link to="/" className={styles.brand}>
          {t("name")}
        </Link>
        <AreaMenu />
        <span className={styles.month}>
          <MonthMenu />
        </span>
        {tenant.sample && (
          <span className={styles.sample}>{t("sample", { date: formatDate(tenant.businessDate) })}</span>
        )}
      </nav>
      <button type="button" className={styles.search} onClick={onSearch}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span className={styles.searchWords}>{t("search")}</span>
        <kbd className={styles.kbd} aria-hidden>
          {t("searchKey")}
        </kbd>
      </button>
      <div className={styles.tools}>
        <SchemeSwitch />
        <LanguageSwitch />
        <AccountMenu onKeys={onKeys} onKnown={onKnown} />
      </div>
    </header>
  );
}

export function SchemeSwitch() {
  const t = useTexts(appTexts);
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light") === "dark";
  const label = dark ? t("scheme.toLight") : t("scheme.toDark");
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        size={36}
        aria-label={label}
        onClick={() => setColorScheme(dark ? "light" : "dark")}
      >
        {dark ? <IconSun size={18} stroke={1.5} /> : <IconMoon size={18} stroke={1.5} />}
      </ActionIcon>
    </Tooltip>
  );
}

/** Named in the other language, because its reader may not know this one. */
export function LanguageSwitch() {
  const t = useTexts(appTexts);
  const other = otherLanguage();
  return (
    <button
      type="button"
      className={styles.language}
      lang={other}
      title={t("language.label")}
      onClick={() => void changeLanguage(other)}
    >
      {t("language.switch")}
    </button>
  );
}
