import { Button, FileButton } from "@mantine/core";
import { IconFileSpreadsheet } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type DragEvent, useState } from "react";
import { asProblem } from "#api/problem.ts";
import { useMay, useSession } from "#api/session.ts";
import { useScope } from "#app/scope.ts";
import { useTexts } from "#app/texts/define.ts";
import { currentLanguage } from "#app/texts/language.ts";
import { Notice, Status } from "#ui/status.tsx";
import styles from "./exchange.module.css";
import { filesQuery, giveFile } from "./requests.ts";
import { exchangeTexts } from "./texts.ts";

const route = getRouteApi("/frame/import");

interface Sending {
  /** The file under way; empty when none is. */
  now: string;
  refused: readonly { name: string; reason: string }[];
}

/** Sends the files one after another; a refused one is told and the others go on. */
function useSending(unit: string) {
  const [sending, setSending] = useState<Sending>({ now: "", refused: [] });
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const send = async (files: readonly File[]): Promise<void> => {
    const given: string[] = [];
    setSending({ now: "", refused: [] });
    for (const file of files) {
      setSending((before) => ({ ...before, now: file.name }));
      try {
        given.push((await giveFile(unit, file)).id);
      } catch (thrown) {
        const problem = asProblem(thrown);
        const reason = (currentLanguage() === "en" ? problem.en : problem.vi) ?? problem.title;
        setSending((before) => ({ ...before, refused: [...before.refused, { name: file.name, reason }] }));
      }
    }
    setSending((before) => ({ ...before, now: "" }));
    await client.invalidateQueries({ queryKey: filesQuery.queryKey });
    const [only, ...more] = given;
    if (only !== undefined && more.length === 0 && files.length === 1)
      await navigate({ search: { file: only } });
  };
  return { sending, send };
}

export function DropZone() {
  const t = useTexts(exchangeTexts);
  const { area } = useScope();
  const { areas } = useSession();
  const unit = area ?? "";
  const { sending, send } = useSending(unit);
  const [isOver, setOver] = useState(false);
  if (!useMay("import.run") || unit === "") return null;
  const unitName = areas.find(({ code }) => code === unit)?.name ?? unit;
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void send([...event.dataTransfer.files]);
  };
  return (
    <section
      className={styles.drop}
      data-over={isOver}
      aria-label={t("drop")}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <IconFileSpreadsheet size={28} stroke={1.5} aria-hidden />
      <p className={styles.dropTitle}>{t("drop")}</p>
      <FileButton multiple accept=".xlsx,.csv,.xls,.txt" onChange={(files) => void send(files)}>
        {(props) => (
          <Button {...props} loading={sending.now !== ""}>
            {t("choose")}
          </Button>
        )}
      </FileButton>
      <p className={styles.soft}>{`${t("dropFor", { unit: unitName })}. ${t("dropHint")}`}</p>
      <div role="status">
        {sending.now !== "" && <Status meaning="waiting">{t("sending", { name: sending.now })}</Status>}
      </div>
      {sending.refused.map(({ name, reason }) => (
        <Notice key={name} meaning="harm">
          {t("notSent", { name, reason })}
        </Notice>
      ))}
    </section>
  );
}
