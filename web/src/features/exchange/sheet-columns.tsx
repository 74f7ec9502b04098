import { Checkbox, Group, Select, Table } from "@mantine/core";
import { useTexts } from "#app/texts/define.ts";
import { currentLanguage } from "#app/texts/language.ts";
import type { ImportSettings } from "#pure/exchange/model.ts";
import { fields, isFieldName } from "#pure/exchange/rules/data/fields.ts";
import { type LayoutId, layoutIds, layouts } from "#pure/exchange/rules/layouts.ts";
import { formatMonth, readMonth } from "#ui/format.ts";
import { MonthInput } from "#ui/inputs.tsx";
import { Notice, Status } from "#ui/status.tsx";
import styles from "./exchange.module.css";
import type { ImportSheet } from "./requests.ts";
import { exchangeTexts } from "./texts.ts";

type SheetSettings = ImportSettings["sheets"][number];

interface Props {
  sheet: ImportSheet;
  settings: SheetSettings;
  onChange: (settings: SheetSettings) => void;
}

/** One sheet: what list it is, and which column gives what, each with five values to recognise it by. */
export function SheetColumns({ sheet, settings, onChange }: Props) {
  const t = useTexts(exchangeTexts);
  const english = currentLanguage() === "en";
  const { skip } = settings.options;
  return (
    <fieldset className={styles.sheet}>
      <legend className={styles.legend}>{t("sheet", { name: sheet.name, rows: sheet.rowsTotal })}</legend>
      <Checkbox
        label={t("skip")}
        checked={skip}
        onChange={(event) =>
          onChange({ ...settings, options: { ...settings.options, skip: event.currentTarget.checked } })
        }
      />
      {!skip && (
        <>
          {sheet.problems.map(({ code, text }) => (
            <Notice key={`${code} ${text.vi}`} meaning="attention">
              {english ? text.en : text.vi}
            </Notice>
          ))}
          <WhatList settings={settings} onChange={onChange} />
          <ColumnTable sheet={sheet} settings={settings} onChange={onChange} />
        </>
      )}
    </fieldset>
  );
}

function WhatList({ settings, onChange }: Omit<Props, "sheet">) {
  const t = useTexts(exchangeTexts);
  const english = currentLanguage() === "en";
  const { options, layout } = settings;
  const option = (part: Partial<typeof options>): void =>
    onChange({ ...settings, options: { ...options, ...part } });
  const chooseMonth = (typed: string): void => {
    const read = readMonth(typed);
    if (read.ok) option({ month: read.value });
  };
  return (
    <Group gap="md" align="end">
      <Select
        label={t("layout")}
        w={340}
        data={layoutIds.map((value) => ({ value, label: english ? layouts[value].en : layouts[value].vi }))}
        value={layout}
        allowDeselect={false}
        onChange={(value) => onChange({ ...settings, layout: value as LayoutId })}
      />
      {layout === "payment" && (
        <>
          <Select
            label={t("part")}
            w={170}
            allowDeselect={false}
            data={(["month", "increase", "decrease"] as const).map((value) => ({
              value,
              label: t(`parts.${value}`),
            }))}
            value={options.part}
            onChange={(value) => option({ part: value as typeof options.part })}
          />
          <MonthInput
            label={t("month")}
            defaultValue={options.month === null ? "" : formatMonth(options.month)}
            onBlur={(event) => chooseMonth(event.currentTarget.value)}
          />
        </>
      )}
      <Select
        label={t("century")}
        w={210}
        data={[
          { value: "0", label: t("centuryAsk") },
          { value: "19", label: "19xx" },
          { value: "20", label: "20xx" },
        ]}
        value={String(options.century ?? 0)}
        allowDeselect={false}
        onChange={(value) => option({ century: value === "19" ? 19 : value === "20" ? 20 : null })}
      />
    </Group>
  );
}

function ColumnTable({ sheet, settings, onChange }: Props) {
  const t = useTexts(exchangeTexts);
  const english = currentLanguage() === "en";
  const { layout, mapping } = settings;
  if (layout === null) return null;
  const choices = layouts[layout].columns.map((name) => ({
    value: name,
    label: english ? fields[name].en : fields[name].vi,
  }));
  const chosen = (column: number) => Object.keys(mapping).find((name) => mapping[name] === column) ?? null;
  const choose = (column: number, name: string | null): void => {
    const others = Object.entries(mapping).filter(([field, at]) => at !== column && field !== name);
    onChange({
      ...settings,
      mapping: Object.fromEntries(name === null ? others : [...others, [name, column]]),
    });
  };
  return (
    <div className={styles.scroll}>
      <Table className={styles.columns} aria-label={t("columnsOf", { name: sheet.name })}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t("columnHead.letter")}</Table.Th>
            <Table.Th>{t("columnHead.title")}</Table.Th>
            <Table.Th>{t("columnHead.samples")}</Table.Th>
            <Table.Th>{t("columnHead.field")}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sheet.columns.map(({ column, letter, title, group, samples, score }) => (
            <Table.Tr key={column}>
              <Table.Td>{letter}</Table.Td>
              <Table.Td>{group === undefined ? title : `${group} – ${title}`}</Table.Td>
              <Table.Td className={styles.samples}>{samples.join(" · ")}</Table.Td>
              <Table.Td>
                <Group gap="xs" wrap="nowrap">
                  <Select
                    aria-label={`${letter} ${title}`}
                    w={230}
                    searchable
                    clearable
                    placeholder={t("ignored")}
                    data={choices}
                    value={isFieldName(chosen(column) ?? "") ? chosen(column) : null}
                    onChange={(name) => choose(column, name)}
                  />
                  {chosen(column) !== null && (
                    <Status meaning={score >= 90 ? "settled" : "attention"}>
                      {score >= 90 ? t("sure") : t("guessed")}
                    </Status>
                  )}
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
