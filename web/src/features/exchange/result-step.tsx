import { Button, Group, SegmentedControl } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "#api/problem.ts";
import { useMay } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import { currentLanguage } from "#app/texts/language.ts";
import { ConfirmAction } from "#ui/confirm-action.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { Section } from "#ui/page.tsx";
import { EmptyState, ErrorState } from "#ui/states.tsx";
import { Notice, Status } from "#ui/status.tsx";
import styles from "./exchange.module.css";
import { Grid } from "./grid.tsx";
import { meanings } from "./outcome-words.ts";
import {
  fileQuery,
  type ImportDetail,
  type ImportRow,
  type Outcome,
  returnedAddress,
  rowsQuery,
  work,
} from "./requests.ts";
import { exchangeTexts } from "./texts.ts";

const looked = ["returned", "queued", "warned", "noted"] as const;
type Shown = "all" | (typeof looked)[number];

/** What became of the rows, those to look at, and the ways on: the file back, going on, undoing. */
export function ResultStep({ file }: { file: ImportDetail }) {
  const t = useTexts(exchangeTexts);
  const { counts, state } = file;
  const { taken, warned, queued, returned, known } = counts as Record<Outcome, number>;
  const total = taken + warned + queued + returned + known;
  return (
    <Section title={t("step.result")}>
      {(state === "ready" || state === "analysed") && <Notice meaning="action">{t("trial")}</Notice>}
      <p>{t("counts", { total, taken, warned, queued, returned })}</p>
      {known > 0 && <p>{t("known", { count: known })}</p>}
      <Ways file={file} total={taken + warned + queued} />
      {file.mayReturn && <Grid file={file} />}
      <Rows file={file} />
    </Section>
  );
}

function Ways({ file, total }: { file: ImportDetail; total: number }) {
  const t = useTexts(exchangeTexts);
  const client = useQueryClient();
  const may = useMay("import.run");
  const [asked, { open, close }] = useDisclosure();
  const refresh = () => client.invalidateQueries({ queryKey: fileQuery(file.id).queryKey });
  const resume = useMutation({ mutationFn: () => work(file.id, "run"), onSettled: refresh });
  return (
    <Group gap="xs">
      {file.mayReturn && (
        <Button component="a" variant="default" href={returnedAddress(file.id, currentLanguage())} download>
          {t("download")}
        </Button>
      )}
      {may && file.state === "importing" && (
        <Button loading={resume.isPending} onClick={() => resume.mutate()}>
          {t("resume")}
        </Button>
      )}
      {may && file.state === "imported" && (
        <Button variant="default" onClick={open}>
          {t("undo")}
        </Button>
      )}
      {resume.isError && <ErrorState problem={asProblem(resume.error)} />}
      <ConfirmAction
        opened={asked}
        onClose={close}
        title={t("undo")}
        what={t("undoWhat")}
        count={{ number: total, of: t("rows") }}
        takeBack={t("undoBack")}
        verb={t("undo")}
        harmful
        onConfirm={async () => {
          await work(file.id, "undo");
          await refresh();
        }}
      />
    </Group>
  );
}

/** One line of the table: a finding, or a row that waits without one. */
interface Line {
  readonly key: string;
  readonly row: ImportRow;
  readonly sheet: string;
  readonly value: string;
  readonly text: string;
}

function useLines(file: ImportDetail, rows: readonly ImportRow[] | undefined): Line[] | undefined {
  const t = useTexts(exchangeTexts);
  const english = currentLanguage() === "en";
  return rows?.flatMap((row): Line[] => {
    const sheet = file.sheets.find((each) => each.sheet === row.sheet)?.name ?? "";
    const base = { row, sheet };
    const waits =
      row.outcome === "queued"
        ? [{ ...base, key: `${row.sheet} ${row.row} waits`, value: "", text: t("waits") }]
        : [];
    const told = row.findings.map((finding, at) => ({
      ...base,
      key: `${row.sheet} ${row.row} ${at}`,
      value: finding.value,
      text: row.sealed && finding.value === "" ? t("hidden") : english ? finding.short.en : finding.short.vi,
    }));
    return [...told, ...waits];
  });
}

function Rows({ file }: { file: ImportDetail }) {
  const t = useTexts(exchangeTexts);
  const [shown, setShown] = useState<Shown>("all");
  const rows = useInfiniteQuery(rowsQuery(file.id, shown === "all" ? looked : [shown]));
  const lines = useLines(
    file,
    rows.data?.pages.flatMap((page) => page.items),
  );
  if (rows.isError) return <ErrorState problem={asProblem(rows.error)} onRetry={() => void rows.refetch()} />;
  const columns: Column<Line>[] = [
    { id: "sheet", header: t("rowHead.sheet"), value: ({ sheet }) => sheet },
    { id: "row", header: t("rowHead.row"), kind: "count", value: ({ row }) => row.row, width: 72 },
    {
      id: "outcome",
      header: t("rowHead.outcome"),
      value: ({ row }) => t(`outcome.${row.outcome}`),
      cell: ({ row }) => <Status meaning={meanings[row.outcome]}>{t(`outcome.${row.outcome}`)}</Status>,
    },
    { id: "value", header: t("rowHead.value"), value: ({ value }) => value },
    { id: "text", header: t("rowHead.text"), value: ({ text }) => text, width: 560 },
  ];
  return (
    <>
      <div className={styles.scroll} tabIndex={-1}>
        <SegmentedControl
          aria-label={t("notes")}
          mt="md"
          mb="xs"
          value={shown}
          onChange={(value) => setShown(value as Shown)}
          data={(["all", ...looked] as const).map((value) => ({ value, label: t(`show.${value}`) }))}
        />
      </div>
      <DataTable
        caption={t("notes")}
        columns={columns}
        rows={lines}
        rowKey={({ key }) => key}
        empty={<EmptyState title={t("noNotes")} detail={t("noNotesHint")} />}
      />
      {rows.hasNextPage && (
        <Button
          variant="default"
          mt="xs"
          loading={rows.isFetchingNextPage}
          onClick={() => void rows.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
    </>
  );
}
