import {
  amountOfClauseAt,
  type CivilDate,
  type ClauseAmount,
  clausesAt,
  formatCitation,
  lawAt,
  type Month,
  type PolicySet,
  type Text,
} from "@ansinh/engine";
import type { PolicyArea } from "@ansinh/policies";
import { searchKey } from "#kernel/search-key.ts";

export interface Amounts {
  readonly lo: number;
  readonly hi: number;
}

export interface ListedClause {
  readonly clause: string;
  readonly label: Text;
  /** Đồng, least and most where the level is looked up; null where no confirmed level rules the month. */
  readonly amounts: Amounts | null;
  readonly key: string;
}

export interface ListedBenefit {
  readonly benefit: string;
  readonly label: Text;
  readonly period: "monthly" | "once";
  /** Those that rule the month. */
  readonly clauses: readonly ListedClause[];
  /** Least and most that one clause gives; null where none has an amount. */
  readonly amounts: Amounts | null;
  /** The acts that its clauses cite, without articles. */
  readonly acts: readonly Text[];
  readonly key: string;
}

export interface ListedArea {
  readonly area: string;
  readonly label: Text;
  readonly benefits: readonly ListedBenefit[];
}

interface When {
  readonly month: Month;
  readonly knownOn: CivilDate;
}

/** Every benefit by area with the clauses, amounts and acts of one month, as known on one day. */
export function catalogueOf(set: PolicySet, areas: readonly PolicyArea[], when: When): ListedArea[] {
  return areas.map(({ id, label, benefits }) => ({
    area: id,
    label,
    benefits: benefits.map((benefit) => listedBenefit(set, benefit.id, when)),
  }));
}

const keyOf = (...words: readonly Text[]): string =>
  searchKey(words.flatMap(({ vi, en }) => [vi, en]).join(" "));

function listedBenefit(set: PolicySet, id: string, when: When): ListedBenefit {
  const benefit = set.definition.benefits.find((one) => one.id === id);
  if (benefit === undefined) throw new Error(`an area names a benefit that the set lacks: ${id}`);
  const law = lawAt(set, when);
  const acts = new Map<string, Text>();
  const clauses = clausesAt(set, when)
    .filter((clause) => clause.benefit === id)
    .map(({ clause, label }): ListedClause => {
      const found = amountOfClauseAt(set, law, { benefit: id, clause });
      const rule = law.clauses.get(clause)?.rule;
      if (rule !== undefined)
        acts.set(
          rule.citation.act,
          formatCitation({ act: rule.citation.act, status: "V" }, set.definition.acts),
        );
      const cited = rule === undefined ? [] : [formatCitation(rule.citation, set.definition.acts)];
      const own = rule?.value.label ?? label;
      return {
        clause,
        label: own,
        amounts: amountsOf(found),
        key: keyOf(own, ...cited),
      };
    });
  const known = clauses.flatMap(({ amounts }) => amounts ?? []);
  return {
    benefit: id,
    label: benefit.label,
    period: benefit.period,
    clauses,
    amounts:
      known.length === 0
        ? null
        : { lo: Math.min(...known.map(({ lo }) => lo)), hi: Math.max(...known.map(({ hi }) => hi)) },
    acts: [...acts.values()],
    key: keyOf(benefit.label),
  };
}

/** A level that is looked up is exact only for a person: of the clause, its least and most, where all are confirmed. */
function amountsOf(found: ClauseAmount): Amounts | null {
  if (found.kind === "amount") return { lo: found.amount, hi: found.amount };
  if (found.kind !== "undetermined" || found.measure === undefined) return null;
  const { lo, hi } = found.bounds;
  return found.parameter.confirmed && hi < Number.MAX_SAFE_INTEGER ? { lo, hi } : null;
}

export interface FoundBenefit extends ListedBenefit {
  /** Clauses that hold all that was typed, where the benefit's own name doesn't. */
  readonly matches: readonly ListedClause[];
}

export interface FoundArea extends ListedArea {
  readonly benefits: readonly FoundBenefit[];
}

/** Benefits whose name or one of whose clauses holds every typed word, tone marks or not, in any order. */
export function findIn(catalogue: readonly ListedArea[], typed: string): FoundArea[] {
  const words = searchKey(typed).split(" ").filter(Boolean);
  const holds = (key: string): boolean => words.every((word) => key.includes(word));
  return catalogue
    .map((area) => ({
      ...area,
      benefits: area.benefits.flatMap((benefit): FoundBenefit[] => {
        if (holds(benefit.key)) return [{ ...benefit, matches: [] }];
        const matches = benefit.clauses.filter(({ key }) => holds(key));
        return matches.length === 0 ? [] : [{ ...benefit, matches }];
      }),
    }))
    .filter(({ benefits }) => benefits.length > 0);
}
