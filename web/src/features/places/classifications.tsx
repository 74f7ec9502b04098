import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "#api/problem.ts";
import { useMay } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import type { Classification } from "#pure/places/model.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { Section } from "#ui/page.tsx";
import { EmptyState, ErrorState } from "#ui/states.tsx";
import { Classify, EndClassification } from "./classification-forms.tsx";
import { classificationsQuery, type VillageLine, villagesQuery } from "./requests.ts";
import { placesTexts } from "./texts.ts";

interface PlaceProps {
  commune: string;
  today: string;
}

function useColumns(villages: readonly VillageLine[], onEnd: ((row: Classification) => void) | null) {
  const t = useTexts(placesTexts);
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
  if (onEnd === null) return columns;
  const end: Column<Classification> = {
    id: "end",
    header: t("column.act"),
    sortable: false,
    value: () => null,
    cell: (row) =>
      row.to === null && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t("endTitle", { name: t(`class.${row.class}`) })}
          onClick={() => onEnd(row)}
        >
          {t("act.end")}
        </Button>
      ),
  };
  return [...columns, end];
}

/** Classes of a commune and its villages, with their days and decisions. */
export function Classifications({ commune, today }: PlaceProps) {
  const t = useTexts(placesTexts);
  const may = useMay("place.change");
  const all = useQuery(classificationsQuery(commune));
  const villages = useQuery(villagesQuery(commune)).data?.villages ?? [];
  const [asked, setAsked] = useState<"add" | Classification | null>(null);
  const columns = useColumns(villages, may ? setAsked : null);
  const add = may && (
    <Button variant="default" size="xs" onClick={() => setAsked("add")}>
      {t("act.classify")}
    </Button>
  );
  const close = () => setAsked(null);
  const live = villages.filter((village) => village.to === null);
  return (
    <Section title={t("classifications")} aside={add}>
      {all.isError ? (
        <ErrorState problem={asProblem(all.error)} onRetry={() => void all.refetch()} />
      ) : (
        <DataTable
          caption={t("classifications")}
          columns={columns}
          rows={all.data?.classifications}
          rowKey={(row) => row.id}
          empty={<EmptyState title={t("noClassifications")} detail={t("noClassificationsHint")} />}
        />
      )}
      {asked === "add" && <Classify commune={commune} today={today} villages={live} onClose={close} />}
      {asked !== null && asked !== "add" && (
        <EndClassification commune={commune} today={today} row={asked} onClose={close} />
      )}
    </Section>
  );
}
