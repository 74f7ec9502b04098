import { Link } from "@tanstack/react-router";
import { useTexts } from "../texts/define.ts";
import { appTexts } from "../texts.ts";
import styles from "./frame.module.css";
import { useMenu } from "./menu.ts";

export function Navigation() {
  const t = useTexts(appTexts);
  return (
    <ul className={styles.entries}>
      {useMenu().map(({ key, to, icon: Icon }) => (
        <li key={key}>
          <Link to={to as string} className={styles.entry} activeProps={{ "aria-current": "page" }}>
            <Icon size={18} stroke={1.5} aria-hidden />
            <span>{t(`entry.${key}`)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
