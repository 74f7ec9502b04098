import { releasePolicySet } from "@ansinh/policies";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { asProblem } from "#api/problem.ts";
import { useMay } from "#api/session.ts";
import { useTexts } from "#app/texts/define.ts";
import { said } from "#app/texts/said.ts";
import { type Column, DataTable } from "#ui/data-table.tsx";
import { formatBirth, formatMoney, formatMonth } from "#ui/format.ts";
import { Section } from "#ui/page.tsx";
import { EmptyState, ErrorState } from "#ui/states.tsx";
import { coefficientText } from "./coefficient.ts";
import { type RaiseLine, raiseLinesQuery } from "./requests.ts";
import { changesTexts } from "./texts.ts";

const route = getRouteApi("/frame/policy/changes/$day/$raise");
const pageSize = 100;

/** Whom a decision concerns, person by person; who has a confidential reason is a number and sums. */
export function Annex({ id }: { id: string }) {
  const t = useTexts(changesTexts);
  const page = Math.max(1, Number(route.useSearch().page) || 1);
  const navigate = route.useNavigate();
  const found = useQuery(raiseLinesQuery(id, { after: (page - 1) * pageSize, limit: pageSize }));
  const columns = useColumns();
  const apart = found.data?.apart;
  return (
    <Section title={t("annex")}>
      {found.isError ? (
        <ErrorState problem={asProblem(found.error)} onRetry={() => void found.refetch()} />
      ) : (
        <DataTable
          caption={t("annex")}
          columns={columns}
          rows={found.data?.items}
          rowKey={({ grantId }) => grantId}
          rowMeaning={({ withoutBasis }) => (withoutBasis.length > 0 ? "attention" : undefined)}
          empty={<EmptyState title={t("nobody")} />}
          paging={{
            page,
            pageSize,
            total: found.data?.total ?? 0,
            onPage: (next) => void navigate({ search: (now) => ({ ...now, page: String(next) }) }),
          }}
        />
      )}
      {apart !== undefined && apart.people > 0 && (
        <p>
          {t("apart", {
            count: apart.people,
            monthly: formatMoney(apart.monthly),
            arrears: formatMoney(apart.arrears),
          })}
        </p>
      )}
    </Section>
  );
}

function clauseWords(clause: string): string {
  const words = releasePolicySet.clauses.get(clause)?.rules.at(-1)?.value.label;
  return words === undefined ? clause : said(words);
}

/** Months in a row as one span, "07/2026–11/2026"; others one by one. */
function monthsText(months: readonly string[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return "";
  const span = ordinal(last) - ordinal(first) + 1;
  if (months.length > 2 && span === months.length) return `${formatMonth(first)}–${formatMonth(last)}`;
  return months.map(formatMonth).join(", ");
}

const ordinal = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5));

function useColumns(): readonly Column<RaiseLine>[] {
  const t = useTexts(changesTexts);
  const mayOpen = useMay("person.read");
  return useMemo((): readonly Column<RaiseLine>[] => {
    const money = (id: "before" | "after" | "arrears", header: string): Column<RaiseLine> => ({
      ...{ id, header, unit: "đ", kind: "money", value: (line) => line[id] },
    });
    return [
      {
        id: "name",
        header: t("name"),
        width: 170,
        value: ({ name }) => name,
        cell: ({ personId, name }) => (mayOpen ? <PersonLink id={personId} name={name} /> : name),
      },
      {
        id: "born",
        header: t("born"),
        value: ({ birth }) => (birth === null ? null : formatBirth(birth)),
      },
      { id: "clause", header: t("clause"), width: 260, value: ({ clause }) => clauseWords(clause) },
      {
        id: "coefficient",
        header: t("coefficient"),
        value: ({ coefficient }) => (coefficient === null ? null : coefficientText(coefficient)),
      },
      money("before", t("before")),
      money("after", t("after")),
      { id: "months", header: t("arrearsMonths"), value: (line) => monthsText(line.arrearsMonths) },
      money("arrears", t("arrears")),
      { id: "basis", header: t("noBasis"), value: (line) => monthsText(line.withoutBasis) },
    ];
  }, [t, mayOpen]);
}

function PersonLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/people/$id" params={{ id }}>
      {name}
    </Link>
  );
}
