import { Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useSession } from "#api/session.ts";
import { addMonths, formatDayMonth, formatMonth } from "#ui/format.ts";
import { useScope } from "../scope.ts";
import { useTexts } from "../texts/define.ts";
import { appTexts } from "../texts.ts";
import styles from "./frame.module.css";

/** The month in preparation and the half year before it; older months are reached from their lists. */
const monthsBack = 6;

export function MonthMenu() {
  const t = useTexts(appTexts);
  const { month: working, deadline } = useSession();
  const { month } = useScope();
  const navigate = useNavigate();
  const months = Array.from({ length: monthsBack + 1 }, (_, back) => addMonths(working, -back));
  const due = month === working ? ` · ${t("deadline", { day: formatDayMonth(deadline) })}` : "";
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={styles.crumbButton} title={t("chooseMonth")}>
          {`${t("period", { month: formatMonth(month) })}${due}`}
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("chooseMonth")}</Menu.Label>
        {months.map((choice) => (
          <Menu.Item
            key={choice}
            rightSection={choice === working ? t("current") : undefined}
            onClick={() => void navigate({ to: ".", search: (now) => ({ ...now, month: choice }) })}
          >
            {formatMonth(choice)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
