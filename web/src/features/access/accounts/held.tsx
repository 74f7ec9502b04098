import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { type Translate, useTexts } from "#app/texts/define.ts";
import type { AccountShown } from "#pure/access/model.ts";
import { ConfirmAction } from "#ui/confirm-action.tsx";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { Section } from "#ui/page.tsx";
import { EmptyState } from "#ui/states.tsx";
import { Status } from "#ui/status.tsx";
import styles from "../access.module.css";
import { GiveClass, GiveRole } from "./give-forms.tsx";
import { endHeld } from "./requests.ts";
import { roleWord } from "./role-words.ts";
import { accountsTexts } from "./texts.ts";

type Say = Translate<(typeof accountsTexts)["vi"]>;

/** A role or a clearance in one shape, so that both tables read alike. */
interface Line {
  readonly kind: "roles" | "classes";
  readonly id: string;
  readonly what: string;
  readonly where: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** Roles and sealed classes with their days; each ends from here, and new ones are given. */
export function Held({ account }: { account: AccountShown }) {
  const t = useTexts(accountsTexts);
  const client = useQueryClient();
  const [giving, setGiving] = useState<"roles" | "classes" | null>(null);
  const [ending, setEnding] = useState<Line | null>(null);
  const columns = useMemo(() => lineColumns(t, setEnding), [t]);
  const close = (): void => setGiving(null);
  const held = { roles: roleLines(account), classes: classLines(account, t) };
  return (
    <>
      {(["roles", "classes"] as const).map((kind) => (
        <Section
          key={kind}
          title={t(kind)}
          aside={
            <Button variant="default" size="xs" onClick={() => setGiving(kind)}>
              {t(kind === "roles" ? "giveRole" : "giveClass")}
            </Button>
          }
        >
          {kind === "classes" && <p className={styles.plain}>{t("classesAbout")}</p>}
          <DataTable
            caption={t(kind)}
            columns={kind === "roles" ? columns : columns.filter((column) => column.id !== "where")}
            rows={held[kind]}
            rowKey={(line) => line.id}
            empty={<EmptyState title={t(kind === "roles" ? "rolesNone" : "classesNone")} />}
          />
        </Section>
      ))}
      {giving === "roles" && <GiveRole accountId={account.id} onClose={close} />}
      {giving === "classes" && <GiveClass accountId={account.id} onClose={close} />}
      {ending && (
        <ConfirmAction
          opened
          onClose={() => setEnding(null)}
          title={t("end")}
          what={t("endWhat", { what: ending.what, name: account.name })}
          takeBack={t("endBack")}
          verb={t("end")}
          harmful
          onConfirm={async () => {
            await endHeld(account.id, ending.kind, ending.id);
            await client.invalidateQueries({ queryKey: ["accounts"] });
          }}
        />
      )}
    </>
  );
}

function roleLines(account: AccountShown): Line[] {
  return account.roles.map((held) => ({
    ...held,
    kind: "roles",
    what: roleWord(held.role),
    where: held.unitName,
  }));
}

function classLines(account: AccountShown, t: Say): Line[] {
  return account.classes.map((held) => ({ ...held, kind: "classes", what: t(held.class), where: null }));
}

function lineColumns(t: Say, end: (line: Line) => void): readonly Column<Line>[] {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
  const stage = (line: Line) => {
    if (line.validFrom > today) return "upcoming";
    return line.validTo !== null && line.validTo < today ? "past" : "today";
  };
  return [
    { id: "what", header: t("role"), value: (line) => line.what },
    { id: "where", header: t("unit"), value: (line) => line.where },
    { id: "from", header: t("from"), kind: "date", value: (line) => line.validFrom },
    { id: "to", header: t("to"), kind: "date", value: (line) => line.validTo },
    {
      id: "state",
      header: t("state"),
      value: stage,
      cell: (line) => (
        <Status meaning={stage(line) === "today" ? "settled" : "plain"}>{t(stage(line))}</Status>
      ),
    },
    {
      id: "end",
      header: t("end"),
      sortable: false,
      value: () => null,
      cell: (line) =>
        stage(line) === "past" ? null : (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t("endRole", { role: line.what })}
            onClick={() => end(line)}
          >
            {t("end")}
          </Button>
        ),
    },
  ];
}
