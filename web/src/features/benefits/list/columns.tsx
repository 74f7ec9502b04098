import { Link } from "@tanstack/react-router";
import { useMay } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import type { ListLine } from "#pure/benefits/model.ts";
import type { Column } from "#ui/data-table.tsx";
import { formatBirth } from "#ui/format.ts";
import { Status } from "#ui/status.tsx";
import { benefitsTexts } from "../texts.ts";

/** Given name first, as lists of people are read. */
const byGivenName = (name: string): string => {
  const parts = name.split(" ");
  return [parts.at(-1), ...parts.slice(0, -1)].join(" ");
};

/** The columns of the printed list, with who collects and what to know beside them. */
export function useLineColumns(): Column<ListLine>[] {
  const t = useTexts(benefitsTexts);
  const mayOpen = useMay("person.read");
  const money = (id: "monthly" | "arrears" | "carried" | "total", header: string): Column<ListLine> => ({
    id,
    header,
    unit: t("unit.dong"),
    kind: "money",
    value: (line) => (id === "monthly" ? line.monthly + line.oneOff : line[id]),
  });
  return [
    {
      id: "name",
      header: t("list.name"),
      width: 160,
      value: (line) => line.name,
      sortBy: (line) => byGivenName(line.name),
      cell: (line) =>
        mayOpen && line.managedHere ? <PersonLink id={line.personId} name={line.name} /> : line.name,
    },
    {
      id: "born",
      header: t("list.born"),
      value: (line) => (line.birth === null ? null : formatBirth(line.birth)),
    },
    { id: "village", header: t("list.village"), width: 120, value: (line) => line.villageName },
    {
      id: "decision",
      header: t("list.decision"),
      width: 140,
      value: (line) => line.decision,
    },
    money("monthly", t("dueHeader")),
    money("arrears", t("total.arrears")),
    money("carried", t("total.carried")),
    money("total", t("list.total")),
    {
      id: "payee",
      header: t("list.payee"),
      width: 130,
      value: (line) =>
        line.payee === null ? null : line.payee.name === line.name ? t("list.self") : line.payee.name,
    },
    {
      id: "note",
      header: t("list.note"),
      value: (line) => line.held ?? line.cause,
      cell: (line) => <Note line={line} />,
    },
  ];
}

function PersonLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/people/$id" params={{ id }} search={(now) => ({ area: now.area, month: now.month })}>
      {name}
    </Link>
  );
}

/** Only what differs from an ordinary monthly line is worth a word. */
function Note({ line }: { line: ListLine }) {
  const t = useTexts(benefitsTexts);
  if (line.held !== null) return <Status meaning="attention">{t(`held.${line.held}`)}</Status>;
  if (line.cause === "no_rule" || line.cause === "undetermined")
    return <Status meaning="attention">{t(`lineCause.${line.cause}`)}</Status>;
  return line.cause === "funeral" ? t("lineCause.funeral") : null;
}
