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

export function AreaMenu() {
  const t = useTexts(appTexts);
  const { tenant, areas } = useSession();
  const { areaName } = useScope();
  const navigate = useNavigate();
  const shown = areaName ?? tenant.name;
  if (areas.length < 2) return <span className={styles.crumb}>{shown}</span>;
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={styles.crumbButton} title={t("chooseArea")}>
          {shown}
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: "auto" }}>
        <Menu.Label>{t("chooseArea")}</Menu.Label>
        {areas.map((area) => (
          <Menu.Item
            key={area.code}
            onClick={() => void navigate({ to: ".", search: (now) => ({ ...now, area: area.code }) })}
          >
            {area.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

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
