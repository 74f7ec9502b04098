import {
  answersByRow,
  type CivilDate,
  determineAll,
  firstDayNumber,
  lastDayNumber,
  type Month,
  type PolicySet,
} from "@ansinh/engine";
import { type Province, readProvince } from "#modules/registry/index.ts";
import type { BatchDatabase } from "#platform/database/database.ts";
import { differencesOf } from "../rules/determination.ts";
import type { DecisionCase } from "../rules/determination-case.ts";
import type { ClauseAmounts } from "../rules/grant-file.ts";
import { conflictsOf } from "../rules/law.ts";
import { releaseEvidence } from "../rules/release-evidence.ts";
import { type DecidedTerm, decidedTerms, termsOfMonth } from "../store/decided-terms.ts";
import { answeredByColumns } from "./answered-columns.ts";
import { implyDecided } from "./implied-columns.ts";
import { type FoundOfCommune, findingsByRecords, type PlacedDifference } from "./record-findings.ts";

export interface ProvinceQuestion {
  readonly tenant: number;
  readonly communes: readonly string[];
  readonly month: Month;
  readonly knownOn: CivilDate;
  readonly set: PolicySet;
  readonly amounts: ClauseAmounts;
  /** Private folder in which what was read of everybody is kept for the next run. */
  readonly keptIn?: string;
}

/** Milliseconds that each part took. */
export interface ProvinceTook {
  readonly readMs: number;
  readonly kernelMs: number;
  readonly compareMs: number;
  readonly explainMs: number;
  /** Of so many people what an earlier run had read still held. */
  readonly peopleKept: number;
  /** Why the next run will have to read everybody, though the lists of this one are made. */
  readonly notKept: string | null;
}

/** What the rules say of everybody in these communes, beside what was decided: `findingsOfCommune` of all at once. */
export async function findingsOfProvince(
  database: BatchDatabase,
  asked: ProvinceQuestion,
  found: FoundOfCommune,
): Promise<ProvinceTook> {
  const { tenant, communes, month, knownOn, set, keptIn } = asked;
  const moments = [performance.now()];
  const days = { first: firstDayNumber(month), last: lastDayNumber(month) };
  const kept = keptIn === undefined ? {} : { keptIn };
  const [{ province, peopleKept, keep }, terms] = await Promise.all([
    readProvince(database, { tenant, communes, set, month: days, day: knownOn, ...kept }),
    database.batch((tx) => decidedTerms(tx, { tenant, communes })),
  ]);
  implyDecided(province, terms);
  const apart = new Set([...province.apart(), ...inHomesOfSealed(province, terms)]);
  const columns = province.columns(set, month);
  moments.push(performance.now());
  const determined = determineAll(set, columns.snapshot, { knownOn });
  moments.push(performance.now());
  const held = termsOfMonth(terms, month);
  const decided: DecisionCase = { ...asked, held, conflicts: conflictsOf(set) };
  const answered = answeredByColumns(province, { columns, answers: answersByRow(set, determined) });
  const steady = held.filter((term) => !apart.has(term.personId));
  const differences = differencesOf(answered, { ...decided, held: steady }).filter(
    ({ personId }) => !apart.has(personId),
  );
  moments.push(performance.now());
  const communeOf = placing(province, terms);
  const placed = differences.map(
    (difference): PlacedDifference => ({
      commune: communeOf(difference.personId),
      difference,
    }),
  );
  const people = [...apart].map((personId) => ({ commune: communeOf(personId), personId }));
  await findingsByRecords(database, { tenant, communes, decided, placed, apart: people }, found);
  moments.push(performance.now());
  const notKept = await keep().then(
    () => null,
    (error: unknown) => String(error),
  );
  return { ...tookBetween(moments), peopleKept, notKept };
}

/** Columns don't say which of their facts a sealed decision implied: such homes are determined by records. */
const inHomesOfSealed = (province: Province, terms: readonly DecidedTerm[]): readonly string[] =>
  terms.flatMap(({ clause, personId }) => {
    const row = releaseEvidence.get(clause)?.sensitivity ? province.rowOf(personId) : -1;
    if (row < 0) return [];
    return Array.from(province.sketch(province.homeOf(row)).rows, (member) => province.personId(member));
  });

/** Whoever isn't among the living records of the province is where the decision's person was managed last. */
function placing(province: Province, terms: readonly DecidedTerm[]): (personId: string) => string {
  const communes = new Map(terms.map((term) => [term.personId, term.commune]));
  return (personId) => {
    const row = province.rowOf(personId);
    return row < 0 ? (communes.get(personId) ?? "") : province.communeOf(province.homeOf(row));
  };
}

function tookBetween(moments: readonly number[]): Omit<ProvinceTook, "peopleKept" | "notKept"> {
  const between = (at: number): number => (moments[at + 1] ?? 0) - (moments[at] ?? 0);
  return { readMs: between(0), kernelMs: between(1), compareMs: between(2), explainMs: between(3) };
}
