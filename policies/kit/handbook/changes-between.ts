import {
  type LegalDates,
  type RenderedClause,
  renderBenefit,
  type Text,
  versionAt,
  type When,
} from "@ansinh/engine";
import type { PolicyArea } from "../area.ts";
import { type Procedure, type ProcedureVersion, procedureOn } from "../procedure.ts";
import { type Turn, turnsOf } from "../turns.ts";
import type { Book } from "./book.ts";
import { type Level, type LevelVersion, levelsOf } from "./levels.ts";

/** Two states of the law: each a month as known on a day. */
export interface Span {
  readonly from: When;
  readonly to: When;
}

/** A level that came to have another value, or its first, in between. */
export interface LevelChange {
  readonly level: Level;
  readonly before: LevelVersion | undefined;
  /** Versions that came in between, the oldest first. */
  readonly steps: readonly LevelVersion[];
  /** False where nothing rules it any longer. */
  readonly goesOn: boolean;
}

/** Clauses that paid the same before and pay the same after. */
export interface AmountChange {
  readonly before: string;
  readonly after: string;
  readonly clauses: readonly RenderedClause[];
}

export interface BenefitChange {
  readonly benefit: string;
  readonly label: Text;
  readonly begun: readonly RenderedClause[];
  readonly ended: readonly RenderedClause[];
  readonly amounts: readonly AmountChange[];
  /** What acts changed in between, the oldest first. */
  readonly turns: readonly Turn[];
}

export interface ProcedureChange {
  readonly procedure: Procedure;
  readonly before: ProcedureVersion | undefined;
  readonly after: ProcedureVersion | undefined;
}

export interface AreaChange {
  readonly area: PolicyArea;
  readonly levels: readonly LevelChange[];
  readonly benefits: readonly BenefitChange[];
  readonly procedures: readonly ProcedureChange[];
}

/** What differs between two states of the law, and by which acts; areas in which nothing does are left out. */
export function changesBetween(book: Book, span: Span): readonly AreaChange[] {
  const all = book.areas.map((area) => ({
    area,
    levels: levelsOf(book, area).flatMap((level) => levelChange(level, span)),
    benefits: area.benefits.flatMap(({ id }) => benefitChange(book, id, span)),
    procedures: area.procedures.flatMap((procedure) => procedureChange(procedure, span)),
  }));
  return all.filter(
    ({ levels, benefits, procedures }) => levels.length + benefits.length + procedures.length > 0,
  );
}

/** It wasn't known at the beginning, or ruled only later months; at the end it is known and has come to rule. */
const cameBetween = ({ inForce, appliesFrom }: LegalDates, { from, to }: Span): boolean =>
  (inForce > from.knownOn || appliesFrom > from.month) && inForce <= to.knownOn && appliesFrom <= to.month;

const byDate = (left: LegalDates, right: LegalDates): number =>
  left.appliesFrom.localeCompare(right.appliesFrom) || left.inForce.localeCompare(right.inForce);

function levelChange(level: Level, span: Span): LevelChange[] {
  const before = versionAt(level.versions, span.from);
  const after = versionAt(level.versions, span.to);
  const steps = level.versions.filter((version) => cameBetween(version, span)).sort(byDate);
  if (before === after && steps.length === 0) return [];
  return [{ level, before, steps, goesOn: after !== undefined }];
}

function benefitChange({ set }: Book, benefit: string, span: Span): BenefitChange[] {
  const [was, is] = [renderBenefit(set, benefit, span.from), renderBenefit(set, benefit, span.to)];
  const before = new Map(was.clauses.map((clause) => [clause.clause, clause]));
  const after = new Map(is.clauses.map((clause) => [clause.clause, clause]));
  const change = {
    benefit,
    label: is.title,
    begun: is.clauses.filter(({ clause }) => !before.has(clause)),
    ended: was.clauses.filter(({ clause }) => !after.has(clause)),
    amounts: amountChanges(before, is.clauses),
    turns: turnsOf(is.history)
      .filter(({ dates }) => cameBetween(dates, span))
      .reverse(),
  };
  const { begun, ended, amounts, turns } = change;
  return begun.length + ended.length + amounts.length + turns.length > 0 ? [change] : [];
}

function amountChanges(
  before: ReadonlyMap<string, RenderedClause>,
  now: readonly RenderedClause[],
): readonly AmountChange[] {
  const groups = new Map<string, { before: string; after: string; clauses: RenderedClause[] }>();
  for (const clause of now) {
    const [was, is] = [before.get(clause.clause)?.pay?.words.vi, clause.pay?.words.vi];
    if (was === undefined || is === undefined || was === is) continue;
    const group = groups.get(`${was} ${is}`) ?? { before: was, after: is, clauses: [] };
    group.clauses.push(clause);
    groups.set(`${was} ${is}`, group);
  }
  return [...groups.values()];
}

function procedureChange(procedure: Procedure, { from, to }: Span): ProcedureChange[] {
  const [before, after] = [procedureOn(procedure, from.knownOn), procedureOn(procedure, to.knownOn)];
  return before === after ? [] : [{ procedure, before, after }];
}
