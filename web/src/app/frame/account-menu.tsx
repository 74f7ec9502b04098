import { Menu } from "@mantine/core";
import {
  IconChevronDown,
  IconHistory,
  IconKeyboard,
  IconLanguage,
  IconLogout,
  IconUser,
} from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { logOut, useSession } from "#api/session.ts";
import { useTexts } from "../texts/define.ts";
import { changeLanguage, otherLanguage } from "../texts/language.ts";
import { appTexts } from "../texts.ts";
import styles from "./frame.module.css";

interface AccountMenuProps {
  onKeys: () => void;
  onKnown: () => void;
}

export function AccountMenu({ onKeys, onKnown }: AccountMenuProps) {
  const t = useTexts(appTexts);
  const { account } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const leave = async (): Promise<void> => {
    await logOut();
    client.clear();
    await navigate({ to: "/login", search: {} });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button
          type="button"
          className={styles.account}
          aria-label={t("account.menu", { name: account.name })}
        >
          <IconUser size={18} stroke={1.5} aria-hidden />
          <span className={styles.accountName}>{account.name}</span>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconUser size={16} />} onClick={() => void navigate({ to: "/account" })}>
          {t("account.mine")}
        </Menu.Item>
        <Menu.Item leftSection={<IconHistory size={16} />} onClick={onKnown}>
          {t("account.known")}
        </Menu.Item>
        <Menu.Item leftSection={<IconKeyboard size={16} />} onClick={onKeys}>
          {t("account.keys")}
        </Menu.Item>
        <Menu.Item
          className={styles.narrowOnly ?? ""}
          leftSection={<IconLanguage size={16} />}
          onClick={() => void changeLanguage(otherLanguage())}
        >
          {t("language.switch")}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={() => void leave()}>
          {t("account.logout")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
