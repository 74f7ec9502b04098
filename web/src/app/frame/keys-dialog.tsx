import { Kbd } from "@mantine/core";
import { Dialog } from "#ui/dialog.tsx";
import { useTexts } from "../texts/define.ts";
import { appTexts } from "../texts.ts";
import styles from "./frame.module.css";

const lines = [
  { keys: ["Ctrl", "K"], does: "palette" },
  { keys: ["?"], does: "help" },
  { keys: ["↑", "↓"], does: "rows" },
  { keys: ["PgUp", "PgDn", "Home", "End"], does: "pages" },
  { keys: ["Enter"], does: "open" },
  { keys: ["Esc"], does: "close" },
  { keys: ["Tab"], does: "tab" },
] as const;

export function KeysDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const t = useTexts(appTexts);
  return (
    <Dialog opened={opened} onClose={onClose} title={t("keys.title")}>
      <dl className={styles.keys}>
        {lines.map((line) => (
          <div key={line.does}>
            <dt>
              {line.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{t(`keys.${line.does}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
