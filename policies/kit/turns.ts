import type { LegalDates, RenderedChange, RenderedCitation, RenderedHistory, Text } from "@ansinh/engine";

export interface TurnedClause {
  readonly clause: string;
  readonly label: Text;
  readonly citation: RenderedCitation;
  /** Said where the clause was called otherwise before. */
  readonly renamed: readonly Text[];
}

/** Clauses in which the same changed. */
export interface Changed {
  readonly clauses: readonly TurnedClause[];
  readonly changes: readonly RenderedChange[];
}

/** All that came with the same dates: what an act changed, over every clause of a benefit. */
export interface Turn {
  readonly dates: LegalDates;
  /** In force by the day asked about. */
  readonly known: boolean;
  readonly changed: readonly Changed[];
  /** The same content cited from another act. */
  readonly cited: readonly TurnedClause[];
  /** Clauses that begin. */
  readonly begun: readonly TurnedClause[];
}

interface Gathered extends TurnedClause {
  readonly changes: readonly RenderedChange[];
}

interface Gathering {
  readonly dates: LegalDates;
  readonly known: boolean;
  readonly clauses: Map<string, Gathered>;
}

/** The versions of all clauses put together by their dates, newest first: officers ask what a decree changed. */
export function turnsOf(history: readonly RenderedHistory[]): Turn[] {
  const byDates = new Map<string, Gathering>();
  for (const { clause, label, versions } of history) {
    for (const { dates, known, changes, citation } of versions) {
      const key = [dates.appliesFrom, dates.inForce, dates.signed, dates.appliesTo].join(" ");
      const turn = byDates.get(key) ?? { dates, known, clauses: new Map<string, Gathered>() };
      byDates.set(key, turn);
      const before = turn.clauses.get(clause);
      turn.clauses.set(clause, {
        clause,
        label,
        citation: before?.citation ?? citation,
        renamed: [],
        changes: [...(before?.changes ?? []), ...changes],
      });
    }
  }
  return [...byDates]
    .sort(([left], [right]) => right.localeCompare(left))
    .map(([, { dates, known, clauses }]) => ({ dates, known, ...sorted([...clauses.values()]) }));
}

function sorted(clauses: readonly Gathered[]): Pick<Turn, "changed" | "cited" | "begun"> {
  const isCited = ({ changes }: Gathered) => changes.every((change) => change.kind === "citation");
  return {
    changed: alike(clauses.filter((one) => !isCited(one))),
    cited: clauses.filter((one) => one.changes.length > 0 && isCited(one)),
    begun: clauses.filter((one) => one.changes.length === 0),
  };
}

/** A decree widens a condition for both ages of children: said once, with each clause that it changed. */
function alike(clauses: readonly Gathered[]): Changed[] {
  const groups = new Map<string, { clauses: TurnedClause[]; changes: readonly RenderedChange[] }>();
  for (const { changes, ...clause } of clauses) {
    const content = changes.filter(({ kind }) => kind !== "citation" && kind !== "label");
    const renamed = changes.flatMap(({ kind, words }) => (kind === "label" ? [words] : []));
    const key = JSON.stringify(content);
    const group = groups.get(key) ?? { clauses: [], changes: content };
    group.clauses.push({ ...clause, renamed });
    groups.set(key, group);
  }
  return [...groups.values()];
}
