import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useMay } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import type { Column } from "#ui/data-table.tsx";
import type { OfficeOnBoard } from "./requests.ts";
import { type BoardState, boardStates, Gap, RaiseState, stateOf } from "./state.tsx";
import { changesTexts } from "./texts.ts";

const order: readonly BoardState[] = boardStates;
type Sum = "people" | "monthly" | "arrears";

/** An office whose decision isn't made has no figures yet, which is not zero. */
const figure =
  (of: Sum) =>
  (office: OfficeOnBoard): number | null =>
    office.id === null ? null : office[of];

export function useOfficeColumns(day: string): readonly Column<OfficeOnBoard>[] {
  const t = useTexts(changesTexts);
  const mayNames = useMay("grant.read");
  return useMemo((): readonly Column<OfficeOnBoard>[] => {
    const money = (id: "monthly" | "arrears"): Column<OfficeOnBoard> => ({
      ...{ id, header: t(id), unit: "đ", kind: "money", value: figure(id) },
    });
    return [
      {
        id: "office",
        header: t("office"),
        value: ({ officeName }) => officeName,
        cell: ({ id, officeName }) =>
          id === null ? (
            officeName
          ) : (
            <Link to="/policy/changes/$day/$raise" params={{ day, raise: id }}>
              {officeName}
            </Link>
          ),
      },
      {
        id: "state",
        header: t("stateHeader"),
        value: (office) => order.indexOf(stateOf(office)),
        cell: (office) => <RaiseState of={office} />,
      },
      { id: "people", header: t("people"), kind: "count", value: figure("people") },
      money("monthly"),
      money("arrears"),
      {
        id: "gap",
        header: t("gap"),
        unit: "đ",
        kind: "money",
        value: ({ gap }) => gap,
        cell: ({ id, gap }) => (id === null ? "" : <Gap gap={gap} />),
      },
      {
        id: "word",
        header: t("document"),
        value: () => null,
        sortable: false,
        cell: ({ id }) => (id !== null && mayNames ? <WordLink id={id}>{t("wordShort")}</WordLink> : ""),
      },
    ];
  }, [t, day, mayNames]);
}

/** The decision with its annex as a document; the server notes who read the names. */
export function WordLink({ id, children }: { id: string; children: string }) {
  return (
    <a href={`/api/raises/${id}/decision.docx`} download>
      {children}
    </a>
  );
}
