import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { sayIn } from "#app/texts/define.ts";
import { words } from "#app/texts/words.ts";
import { uiTexts } from "./texts.ts";

const undoMs = 10_000;

interface UndoToast {
  /** What was done: "Đã chuyển 3 hồ sơ". */
  message: string;
  onUndo: () => Promise<unknown>;
}

/** Says what was done and lets it be undone for ten seconds; the pointer over it stops the clock. */
export function showUndo({ message, onUndo }: UndoToast): void {
  const say = sayIn(words);
  const t = sayIn(uiTexts);
  const undo = async (): Promise<void> => {
    notifications.hide(id);
    try {
      await onUndo();
      notifications.show({ message: t("undone") });
    } catch {
      notifications.show({ message: t("undoFailed"), color: "red" });
    }
  };
  const id = notifications.show({
    title: message,
    autoClose: undoMs,
    message: (
      <Group justify="space-between" gap="xs" mt={4}>
        <span>{t("undoFor")}</span>
        <Button variant="default" size="xs" onClick={() => void undo()}>
          {say("undo")}
        </Button>
      </Group>
    ),
  });
}
