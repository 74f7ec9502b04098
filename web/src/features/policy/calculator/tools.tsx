import type { CivilDate } from "@ansinh/engine";
import { type CaseProblem, type FamilyCase, readCase } from "@ansinh/policies/case-file";
import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { Notice } from "#ui/status.tsx";
import styles from "./calculator.module.css";
import type { DraftReading } from "./draft.ts";
import { calculatorLaw } from "./law.ts";
import { calculatorTexts } from "./texts.ts";

interface ToolsProps {
  readonly read: DraftReading;
  readonly today: CivilDate;
  readonly onOpen: (family: FamilyCase) => void;
  readonly onFresh: () => void;
}

interface Told {
  readonly words: string;
  readonly problems: readonly CaseProblem[];
}

/** Open and save case files on this computer, and begin anew. */
export function Tools({ read, today, onOpen, onFresh }: ToolsProps) {
  const t = useTexts(calculatorTexts);
  const input = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<Told | null>(null);
  const open = async (file: File): Promise<void> => {
    const { name } = file;
    const text = await textOf(file);
    if (text === null) return setTold({ words: t("notText", { name }), problems: [] });
    const opened = readCase(calculatorLaw.set, text, { today });
    if (!opened.ok) {
      const { problems } = opened;
      return setTold({ words: t("refusedFile", { name, count: problems.length }), problems });
    }
    onOpen(opened.case);
    setTold({ words: t("opened", { name }), problems: [] });
  };
  const save = (): void => {
    const name = read.ok ? `tinh-thu-${read.case.month}.json` : "";
    if (read.ok) download(name, read.file);
    setTold({ words: read.ok ? t("saved", { name }) : t("saveNot"), problems: [] });
  };
  return (
    <div className={styles.tools}>
      <div className={styles.buttons}>
        <Button variant="default" size="xs" onClick={() => input.current?.click()}>
          {t("open")}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t("open")}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = "";
            if (file) void open(file);
          }}
        />
        <Button variant="default" size="xs" onClick={save}>
          {t("save")}
        </Button>
        <Button
          variant="default"
          size="xs"
          onClick={() => {
            onFresh();
            setTold(null);
          }}
        >
          {t("fresh")}
        </Button>
        <span className={styles.soft}>{t("keys")}</span>
      </div>
      <div role="status">{told && <ToldNotice told={told} />}</div>
    </div>
  );
}

function ToldNotice({ told: { words, problems } }: { told: Told }) {
  const t = useTexts(calculatorTexts);
  if (problems.length === 0) return <p className={styles.soft}>{words}</p>;
  return (
    <Notice meaning="attention">
      <p>{words}</p>
      <ul className={styles.list}>
        {problems.map((problem) => (
          <li key={`${problem.at} ${problem.code} ${problem.column}`}>
            <span className={styles.soft}>{`${t("at", problem)} ${problem.at}: `}</span>
            {`${said(problem.message)} ${said(problem.mend)}`}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** Null where it isn't UTF-8: guessed letters would make other names. */
async function textOf(file: File): Promise<string | null> {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
  } catch {
    return null;
  }
}

/** Into the reader's own folder of downloads; no server sees it. */
function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
