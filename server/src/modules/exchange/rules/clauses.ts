import { type AmountRule, clauses as allClauses, type ListedClause, levelVersions } from "@ansinh/engine";
import { monthlyPolicySet } from "@ansinh/policies";
import { type SealedClass, sealedClasses } from "#kernel/permission.ts";
import { searchKey } from "#kernel/search-key.ts";
import { agesFit } from "./ages.ts";
import type { Tenths } from "./coefficients.ts";
import type { DaySpan } from "./dates.ts";
import { type LawOfAmounts, releaseAmounts } from "./levels.ts";

/** What a row says of the clause under which somebody receives. */
export interface ClauseClues {
  readonly code?: string;
  readonly category?: string;
  readonly coefficient?: Tenths;
  readonly amount?: number;
  readonly birth?: DaySpan;
  /** 'YYYY-MM' that the list is of: who is how old then. */
  readonly month: string;
  /** Title of the list: "… TRỢ CẤP HƯU TRÍ XÃ HỘI". */
  readonly listTitle?: string;
}

export interface FoundClause {
  readonly benefit: string;
  readonly clause: string;
  readonly sealedClass?: SealedClass;
}

interface Place {
  readonly article: string;
  readonly clause: string;
  readonly point?: string;
}

const listed = allClauses(monthlyPolicySet);

/** "5.1.b", "Điểm b khoản 1 Điều 5", "Khoản 6, Điều 5", "k6đ5". */
export function placeOf(text: string): Place | undefined {
  const plain = text.normalize("NFC").toLowerCase();
  const words = /(?:điểm\s+([a-zđ])[\s,]+)?khoản\s+(\d+)[\s,]+điều\s+(\d+)/u.exec(plain);
  if (words?.[2] && words[3]) return place(words[3], words[2], words[1]);
  const dotted = /^\s*(5|6|17|20)[.,](\d+)(?:[.,]?([a-zđ]))?\s*$/u.exec(plain);
  if (dotted?.[1] && dotted[2]) return place(dotted[1], dotted[2], dotted[3]);
  return undefined;
}

function place(article: string, clause: string, point: string | undefined): Place {
  return point === undefined ? { article, clause } : { article, clause, point };
}

function stands(candidate: ListedClause, wanted: Place): boolean {
  return candidate.rules.some(({ citation }) => {
    if (citation.article !== wanted.article || citation.clause !== wanted.clause) return false;
    return wanted.point === undefined || citation.point === undefined || citation.point === wanted.point;
  });
}

/** Base rates under which an amount may have been written, newest first; the policies hold them dated. */
function coefficientsOf(candidate: ListedClause): number[] {
  return candidate.amounts.map(
    ({ value }) => (Number(value.coefficient.numerator) * 10) / Number(value.coefficient.denominator),
  );
}

function baseRates(law: LawOfAmounts, rule: AmountRule): readonly number[] {
  const level = law.levelOf(rule);
  return level ? levelVersions(level).flatMap(({ value }) => value) : [];
}

function paysAmount(law: LawOfAmounts, candidate: ListedClause, amount: number): boolean {
  return candidate.amounts.some(({ value }) => {
    const rates = baseRates(law, value);
    return rates.some(
      (rate) => rate * Number(value.coefficient.numerator) === amount * Number(value.coefficient.denominator),
    );
  });
}

/** Words of the category that tell clauses of one place apart, and what they ask of the clause's id. */
const tellingWords: readonly (readonly [RegExp, RegExp])[] = [
  [/dac biet nang/, /extremely-severe/],
  [/khuyet tat nang|muc do nang/, /(?<!extremely-)severe/],
  [/hiv/, /hiv/],
  [/don than/, /single-parent/],
  [/mo coi ca cha/, /both-dead/],
  [/bo roi/, /abandoned/],
  [/mang thai/, /pregnant/],
];

function narrow(
  candidates: readonly ListedClause[],
  test: (each: ListedClause) => boolean,
): readonly ListedClause[] {
  const kept = candidates.filter(test);
  return kept.length > 0 ? kept : candidates;
}

function ofPension(clues: ClauseClues, spoken: string): readonly ListedClause[] | undefined {
  if (!/huu tri xa hoi|htxh/.test(spoken)) return undefined;
  const all = listed.filter(({ benefit }) => benefit === "social-pension");
  if (/htxh\.?70|du 70/.test(spoken)) return all.filter(({ clause }) => clause.includes("70"));
  if (/htxh\.?75|du 75/.test(spoken)) return all.filter(({ clause }) => clause.includes("75"));
  if (!clues.birth) return all;
  const age = { birth: clues.birth.from, month: clues.month };
  const fitting = all.filter((each) => agesFit(each, age));
  // younger than every clause asks: the birth on the list is wrong, not the grant
  return fitting.length > 0 ? fitting : all.filter(({ clause }) => clause.includes("70"));
}

function ofPlace(spoken: readonly string[]): readonly ListedClause[] | undefined {
  for (const text of spoken) {
    const wanted = placeOf(text);
    if (wanted) return listed.filter((each) => stands(each, wanted));
  }
  return undefined;
}

/** All clauses that fit what the row says; exactly one is an answer. */
export function clausesFitting(
  clues: ClauseClues,
  law: LawOfAmounts = releaseAmounts,
): readonly FoundClause[] {
  const spoken = searchKey(
    [clues.code, clues.category, clues.category ? undefined : clues.listTitle].filter(Boolean).join(" | "),
  );
  const texts = [clues.category, clues.code].filter((text) => text !== undefined);
  let fitting = ofPension(clues, spoken) ?? ofPlace(texts) ?? byWords(spoken);
  for (const [words, id] of tellingWords) {
    if (words.test(spoken)) fitting = narrow(fitting, ({ clause }) => id.test(clause));
  }
  const { coefficient, amount } = clues;
  if (coefficient !== undefined)
    fitting = narrow(fitting, (each) => coefficientsOf(each).includes(coefficient));
  else if (amount !== undefined) fitting = narrow(fitting, (each) => paysAmount(law, each, amount));
  return fitting.map(found);
}

function byWords(spoken: string): readonly ListedClause[] {
  if (!/nguoi khuyet tat|don than|hiv|bo roi|mo coi ca cha/.test(spoken)) return [];
  const assistance = listed.filter(({ benefit }) => benefit === "social-assistance");
  const asked = tellingWords.filter(([words]) => words.test(spoken));
  return assistance.filter(({ clause }) => asked.length > 0 && asked.every(([, id]) => id.test(clause)));
}

function found({ benefit, clause, sensitivity }: ListedClause): FoundClause {
  const sealedClass = sealedClasses.find((each) => each === sensitivity);
  return { benefit, clause, ...(sealedClass ? { sealedClass } : {}) };
}
