import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { asProblem } from "#api/problem.ts";
import { useMay } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { Section } from "#ui/page.tsx";
import { EmptyState, ErrorState } from "#ui/states.tsx";
import styles from "./places.module.css";
import { type VillageLine, villagesQuery } from "./requests.ts";
import { placesTexts } from "./texts.ts";
import { AddVillage, RearrangeVillages, RenameVillage } from "./village-forms.tsx";

type Asked = { what: "add" } | { what: "merge" } | { what: "rename"; village: VillageLine } | null;

function useOrigin() {
  const t = useTexts(placesTexts);
  const list = (steps: readonly { fullName: string }[]) => steps.map((step) => step.fullName).join(", ");
  return (village: VillageLine): string =>
    [
      village.pastNames.length > 0 ? t("pastNames", { names: list(village.pastNames) }) : "",
      village.madeOf.length > 0 ? t("fromVillages", { names: list(village.madeOf) }) : "",
      village.wentInto.length > 0 ? t("intoVillages", { names: list(village.wentInto) }) : "",
      village.formerCommune === null ? "" : t("fromCommune", { code: village.formerCommune }),
    ]
      .filter((part) => part !== "")
      .join("; ");
}

function useColumns(onRename: ((village: VillageLine) => void) | null) {
  const t = useTexts(placesTexts);
  const origin = useOrigin();
  const columns: Column<VillageLine>[] = [
    {
      id: "name",
      header: t("column.village"),
      value: (village) => village.fullName,
      sortBy: (village) => village.name,
    },
    { id: "from", header: t("column.on"), kind: "date", value: (village) => village.from },
    { id: "to", header: t("column.until"), kind: "date", value: (village) => village.to },
    { id: "origin", header: t("column.origin"), value: origin },
    { id: "source", header: t("column.source"), value: (village) => village.source },
  ];
  if (onRename === null) return columns;
  const rename: Column<VillageLine> = {
    id: "rename",
    header: t("column.act"),
    sortable: false,
    value: () => null,
    cell: (village) =>
      village.to === null && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t("renameTitle", { name: village.fullName })}
          onClick={() => onRename(village)}
        >
          {t("act.rename")}
        </Button>
      ),
  };
  return [...columns, rename];
}

function Acts({ mergeable, onAsk }: { mergeable: boolean; onAsk: (asked: Asked) => void }) {
  const t = useTexts(placesTexts);
  return (
    <div className={styles.acts}>
      <Button variant="default" size="xs" onClick={() => onAsk({ what: "add" })}>
        {t("act.addVillage")}
      </Button>
      {mergeable && (
        <Button variant="default" size="xs" onClick={() => onAsk({ what: "merge" })}>
          {t("act.merge")}
        </Button>
      )}
    </div>
  );
}

/** Villages of a commune, those in force first; whoever may changes them by a resolution. */
export function Villages({ commune, today }: { commune: string; today: string }) {
  const t = useTexts(placesTexts);
  const may = useMay("place.change");
  const villages = useQuery(villagesQuery(commune));
  const [asked, setAsked] = useState<Asked>(null);
  const columns = useColumns(may ? (village) => setAsked({ what: "rename", village }) : null);
  const close = () => setAsked(null);
  const rows = villages.data?.villages;
  const live = rows?.filter((village) => village.to === null) ?? [];
  return (
    <Section title={t("villages")} aside={may && <Acts mergeable={live.length > 0} onAsk={setAsked} />}>
      {villages.isError ? (
        <ErrorState problem={asProblem(villages.error)} onRetry={() => void villages.refetch()} />
      ) : (
        <DataTable
          caption={t("villages")}
          columns={columns}
          rows={rows}
          rowKey={(village) => village.id}
          empty={<EmptyState title={t("noVillages")} detail={t("noVillagesHint")} />}
        />
      )}
      {asked?.what === "add" && <AddVillage commune={commune} today={today} onClose={close} />}
      {asked?.what === "merge" && (
        <RearrangeVillages commune={commune} today={today} villages={live} onClose={close} />
      )}
      {asked?.what === "rename" && (
        <RenameVillage commune={commune} today={today} village={asked.village} onClose={close} />
      )}
    </Section>
  );
}
