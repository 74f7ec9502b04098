import { Button, Text } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useSession } from "#api/session.ts";
import { Dialog } from "#ui/dialog.tsx";
import { formatDate, readDate } from "#ui/format.ts";
import { DateInput } from "#ui/inputs.tsx";
import { uiTexts } from "#ui/texts.ts";
import { useScope } from "../scope.ts";
import { useTexts } from "../texts/define.ts";
import { appTexts } from "../texts.ts";
import styles from "./frame.module.css";

/** Frames a page that shows the past, so that nobody acts on it by mistake. */
export function KnownBand() {
  const t = useTexts(appTexts);
  const { knownOn } = useScope();
  const navigate = useNavigate();
  if (knownOn === undefined) return null;
  return (
    <div className={styles.known} role="status">
      <span>{t("known.band", { date: formatDate(knownOn) })}</span>
      <Button
        variant="default"
        size="xs"
        onClick={() => void navigate({ to: ".", search: (now) => ({ ...now, known: undefined }) })}
      >
        {t("known.back")}
      </Button>
    </div>
  );
}

interface DialogProps {
  opened: boolean;
  onClose: () => void;
}

export function KnownDialog({ opened, onClose }: DialogProps) {
  const t = useTexts(appTexts);
  const say = useTexts(uiTexts);
  const navigate = useNavigate();
  const { tenant } = useSession();
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string | null>(null);
  const show = (event: FormEvent): void => {
    event.preventDefault();
    const read = readDate(typed === "" ? formatDate(tenant.businessDate) : typed);
    if (!read.ok) {
      setError(read.reason === "shape" ? say("field.date") : say("field.missingDay", { typed }));
      return;
    }
    setError(null);
    onClose();
    void navigate({ to: ".", search: (now) => ({ ...now, known: read.value }) });
  };
  return (
    <Dialog opened={opened} onClose={onClose} title={t("known.title")}>
      <form onSubmit={show}>
        <Text mb="sm">{t("known.about")}</Text>
        <DateInput
          label={t("known.day")}
          name="known"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={error}
          data-autofocus
        />
        <Button type="submit" mt="md">
          {t("known.show")}
        </Button>
      </form>
    </Dialog>
  );
}
