import { Button, Checkbox, Group, Radio, Select, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "#api/problem.ts";
import { useTexts } from "#app/texts/define.ts";
import { type FileKind, fileKinds, fundingNames, type ImportSettings } from "#pure/exchange/model.ts";
import { Section } from "#ui/page.tsx";
import { ErrorState } from "#ui/states.tsx";
import styles from "./exchange.module.css";
import { fileQuery, type ImportDetail, settleFile, work } from "./requests.ts";
import { SheetColumns } from "./sheet-columns.tsx";
import { exchangeTexts } from "./texts.ts";

type Funding = ImportSettings["funding"];

function firstSettings(file: ImportDetail): ImportSettings {
  const sheets = file.sheets.map(({ sheet, layout, mapping, options }) => ({
    sheet,
    layout,
    mapping,
    options,
  }));
  const { kind, complete, agency, funding } = file;
  return { kind: kind ?? "full", complete: complete ?? false, agency, funding: funding as Funding, sheets };
}

/** Columns, kind of file and payer are confirmed; then it is tried out or imported. */
export function ColumnsStep({ file }: { file: ImportDetail }) {
  const t = useTexts(exchangeTexts);
  const client = useQueryClient();
  const [settings, setSettings] = useState(() => firstSettings(file));
  const go = useMutation({
    mutationFn: async (name: "try" | "run") => {
      await settleFile(file.id, settings);
      await work(file.id, name);
      await client.invalidateQueries({ queryKey: fileQuery(file.id).queryKey });
    },
  });
  const change = (part: Partial<ImportSettings>): void => setSettings((before) => ({ ...before, ...part }));
  return (
    <Section title={t("step.columns")}>
      {file.sheets.map((sheet, at) => {
        const own = settings.sheets[at];
        return own === undefined ? null : (
          <SheetColumns
            key={sheet.sheet}
            sheet={sheet}
            settings={own}
            onChange={(next) =>
              change({ sheets: settings.sheets.map((each, i) => (i === at ? next : each)) })
            }
          />
        );
      })}
      <WholeFile settings={settings} onChange={change} />
      {go.isError && <ErrorState problem={asProblem(go.error)} />}
      <Group gap="xs" mt="md">
        <Button onClick={() => go.mutate("run")} loading={go.isPending}>
          {t("run")}
        </Button>
        <Button variant="default" onClick={() => go.mutate("try")} disabled={go.isPending}>
          {t("try")}
        </Button>
      </Group>
    </Section>
  );
}

interface WholeFileProps {
  settings: ImportSettings;
  onChange: (part: Partial<ImportSettings>) => void;
}

/** Asked once per file. */
function WholeFile({ settings, onChange }: WholeFileProps) {
  const t = useTexts(exchangeTexts);
  return (
    <div className={styles.whole}>
      <Radio.Group
        label={t("kind")}
        value={settings.kind}
        onChange={(kind) =>
          onChange({ kind: kind as FileKind, ...(kind === "full" ? {} : { complete: false }) })
        }
      >
        <Group gap="md" mt={4}>
          {fileKinds.map((kind) => (
            <Radio key={kind} value={kind} label={t(`kinds.${kind}`)} />
          ))}
        </Group>
      </Radio.Group>
      <Checkbox
        label={t("complete")}
        checked={settings.complete}
        disabled={settings.kind !== "full"}
        onChange={(event) => onChange({ complete: event.currentTarget.checked })}
      />
      <Group gap="md" align="end">
        <TextInput
          label={t("agency")}
          value={settings.agency ?? ""}
          onChange={(event) =>
            onChange({ agency: event.currentTarget.value.trim() === "" ? null : event.currentTarget.value })
          }
        />
        <Select
          label={t("funding")}
          clearable
          data={fundingNames.map((value) => ({ value, label: t(`fundings.${value}`) }))}
          value={settings.funding}
          onChange={(value) => onChange({ funding: value as Funding })}
        />
      </Group>
    </div>
  );
}
