import type { FactKind, PolicySet } from "@ansinh/engine";
import { searchKey } from "#kernel/search-key.ts";
import type { CaseAnswer } from "#pure/benefits/rules/case-answer.ts";
import type { CaseQuestion } from "#pure/benefits/rules/case-questions.ts";
import type { Draft, Owner } from "./draft.ts";
import type { FactGroup } from "./law.ts";

/** A fact that is asked for, of somebody, and would be a field. */
export interface AskedFact {
  readonly owner: Owner;
  readonly kind: FactKind;
  readonly list: string | null;
}

export interface Asked {
  readonly facts: readonly AskedFact[];
  /** Lists that would answer by being complete, those that answer most first. */
  readonly lists: readonly string[];
  readonly others: readonly CaseQuestion[];
}

/** The questions of an answer as what the form can ask: facts with a field, lists, and the rest in words. */
export function askedOf(set: PolicySet, { questions }: CaseAnswer, classes: ReadonlySet<string>): Asked {
  const lists = new Map<string, number>();
  const facts: AskedFact[] = [];
  const others: CaseQuestion[] = [];
  for (const question of questions) {
    const list = question.kind === "list" ? question.of : question.list;
    if (list !== null) lists.set(list, (lists.get(list) ?? 0) + 1);
    const kind = question.kind === "fact" ? set.facts.get(question.of) : undefined;
    if (kind && question.subject && mayBeSeen(kind, classes)) {
      const owner = question.subject.kind === "household" ? "household" : { person: question.subject.id };
      facts.push({ owner, kind, list: question.list });
    } else if (question.kind !== "list" && question.kind !== "fact") others.push(question);
  }
  const known = new Set(set.definition.lists.map(({ id }) => id));
  return {
    facts: facts.filter(({ kind }) => kind.id !== set.definition.birth),
    lists: [...lists]
      .filter(([id]) => known.has(id))
      .sort((a, b) => b[1] - a[1])
      .map(([id]) => id),
    others,
  };
}

/** Facts of a sealed class have no field for whoever lacks the class. */
export const mayBeSeen = ({ sensitivity }: FactKind, classes: ReadonlySet<string>): boolean =>
  sensitivity === undefined || classes.has(sensitivity);

interface Wanted {
  readonly subject: FactKind["subject"];
  readonly typed: string;
  /** Facts that have a field already. */
  readonly present: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
}

/** Facts whose words hold everything that was typed, in any order and without diacritics, by group. */
export function factsFound(
  groups: readonly FactGroup[],
  { subject, typed, present, classes }: Wanted,
): FactGroup[] {
  const words = searchKey(typed).split(" ").filter(Boolean);
  return groups.flatMap(({ label, kinds }) => {
    const found = kinds.filter((kind) => {
      const key = searchKey(`${kind.label.vi} ${kind.label.en} ${label.vi} ${label.en}`);
      const fits = kind.subject === subject && !present.has(kind.id) && mayBeSeen(kind, classes);
      return fits && words.every((word) => key.includes(word));
    });
    return found.length === 0 ? [] : [{ label, kinds: found }];
  });
}

/** Whether anything was written yet from which something follows. */
export const isBegun = ({ persons, household }: Draft): boolean =>
  Object.keys(household).length > 0 ||
  persons.some(({ birth, facts }) => birth.trim() !== "" || Object.keys(facts).length > 0);
