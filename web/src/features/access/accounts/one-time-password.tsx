import { Button } from "@mantine/core";
import { useTexts } from "#app/texts/define.ts";
import { words } from "#app/texts/words.ts";
import { Dialog } from "#ui/dialog.tsx";
import styles from "../access.module.css";
import type { OneTime } from "./requests.ts";
import { accountsTexts } from "./texts.ts";

interface OneTimePasswordProps {
  given: OneTime;
  onClose: () => void;
}

/** Shown once and kept nowhere: closing needs the button, a stray click or Esc doesn't lose it. */
export function OneTimePassword({ given, onClose }: OneTimePasswordProps) {
  const t = useTexts(accountsTexts);
  const say = useTexts(words);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t("oneTimeTitle")}
      closeOnEscape={false}
      closeOnClickOutside={false}
    >
      <p className={styles.plain}>{t("oneTimeAbout", { login: given.login })}</p>
      <code className={styles.secret}>{given.oneTimePassword}</code>
      <div className={styles.formEnd}>
        <Button onClick={onClose} data-autofocus>
          {say("close")}
        </Button>
      </div>
    </Dialog>
  );
}
