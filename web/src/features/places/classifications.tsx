import { zodResolver } from "@hookform/resolvers/zod";
import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { z } from "zod";
import { type Classification, PlaceClass } from "#pure/places/model.ts";
import { post } from "#api/http.ts";
import { asProblem } from "#api/problem.ts";
import { useMay } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { optionalDate, requiredDate, requiredText } from "#ui/fields.ts";
import { formatDate } from "#ui/format.ts";
import { DateInput } from "#ui/inputs.tsx";
import { Section } from "#ui/page.tsx";
import { EmptyState, ErrorState } from "#ui/states.tsx";
import { FormDialog } from "./form-dialog.tsx";
import { classificationsQuery, type VillageLine, villagesQuery } from "./requests.ts";
import { placesTexts } from "./texts.ts";

interface PlaceProps {
  commune: string;
  today: string;
}

/** Classes of a commune and its villages, with their days and decisions. */
export function Classifications({ commune, today }: PlaceProps) {
  const t = useTexts(placesTexts);
  const may = useMay("place.change");
  const all = useQuery(classificationsQuery(commune));
  const villages = useQuery(villagesQuery(commune)).data?.villages ?? [];
  const [asked, setAsked] = useState<"add" | Classification | null>(null);
  const placeOf = (row: Classification) =>
    villages.find((village) => village.id === row.villageId)?.fullName ?? t("wholeCommune");
  const columns: Column<Classification>[] = [
    { id: "class", header: t("column.class"), value: (row) => t(`class.${row.class}`) },
    { id: "place", header: t("column.place"), value: placeOf },
    { id: "from", header: t("column.on"), kind: "date", value: (row) => row.from },
    { id: "to", header: t("column.until"), kind: "date", value: (row) => row.to },
    {
      id: "source",
      header: t("column.source"),
      value: (row) => [row.decision, row.endDecision].filter((one) => one !== null).join("; "),
    },
  ];
  const end: Column<Classification> = {
    id: "end",
    header: "",
    sortable: false,
    value: () => null,
    cell: (row) =>
      row.to === null && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t("endTitle", { name: t(`class.${row.class}`) })}
          onClick={() => setAsked(row)}
        >
          {t("act.end")}
        </Button>
      ),
  };
  const add = may && (
    <Button variant="default" size="xs" onClick={() => setAsked("add")}>
      {t("act.classify")}
    </Button>
  );
  const close = () => setAsked(null);
  return (
    <Section title={t("classifications")} aside={add}>
      {all.isError ? (
        <ErrorState problem={asProblem(all.error)} onRetry={() => void all.refetch()} />
      ) : (
        <DataTable
          caption={t("classifications")}
          columns={may ? [...columns, end] : columns}
          rows={all.data?.classifications}
          rowKey={(row) => row.id}
          empty={<EmptyState title={t("noClassifications")} detail={t("noClassificationsHint")} />}
        />
      )}
      {asked === "add" && (
        <Classify
          commune={commune}
          today={today}
          villages={villages.filter((village) => village.to === null)}
          onClose={close}
        />
      )}
      {asked !== null && asked !== "add" && (
        <EndClassification commune={commune} today={today} row={asked} onClose={close} />
      )}
    </Section>
  );
}

const classifyForm = z.object({
  class: PlaceClass,
  villageId: z.string().transform((id) => (id === "" ? null : id)),
  from: requiredDate(),
  to: optionalDate(),
  decision: requiredText(),
});

interface ClassifyProps extends PlaceProps {
  villages: readonly VillageLine[];
  onClose: () => void;
}

function Classify({ commune, today, villages, onClose }: ClassifyProps) {
  const t = useTexts(placesTexts);
  const form = useForm({
    resolver: zodResolver(classifyForm),
    defaultValues: {
      class: "specially_difficult",
      villageId: "",
      from: formatDate(today),
      to: "",
      decision: "",
    },
  });
  const { errors } = form.formState;
  const places = [
    { value: "", label: t("wholeCommune") },
    ...villages.map((village) => ({ value: village.id, label: village.fullName })),
  ];
  const classes = PlaceClass.options.map((value) => ({ value, label: t(`class.${value}`) }));
  return (
    <FormDialog
      title={t("act.classify")}
      form={form}
      send={(values) => post("/api/places/classifications", { commune, ...values })}
      onClose={onClose}
    >
      <NativeSelect label={t("form.class")} data={classes} data-autofocus {...form.register("class")} />
      <NativeSelect label={t("form.place")} data={places} {...form.register("villageId")} />
      <DateInput label={t("form.from")} error={errors.from?.message} {...form.register("from")} />
      <DateInput label={t("form.to")} error={errors.to?.message} {...form.register("to")} />
      <TextInput label={t("form.decision")} error={errors.decision?.message} {...form.register("decision")} />
    </FormDialog>
  );
}

const endForm = z.object({ lastDay: requiredDate(), decision: requiredText() });

interface EndProps extends PlaceProps {
  row: Classification;
  onClose: () => void;
}

function EndClassification({ commune, today, row, onClose }: EndProps) {
  const t = useTexts(placesTexts);
  const form = useForm({
    resolver: zodResolver(endForm),
    defaultValues: { lastDay: formatDate(today), decision: "" },
  });
  const { errors } = form.formState;
  return (
    <FormDialog
      title={t("endTitle", { name: t(`class.${row.class}`) })}
      form={form}
      send={(values) => post("/api/places/classifications/end", { commune, id: row.id, ...values })}
      onClose={onClose}
      verb={t("act.end")}
    >
      <DateInput
        label={t("form.lastDay")}
        error={errors.lastDay?.message}
        data-autofocus
        {...form.register("lastDay")}
      />
      <TextInput label={t("form.decision")} error={errors.decision?.message} {...form.register("decision")} />
    </FormDialog>
  );
}
