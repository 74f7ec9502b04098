import type { Citation, Dated, PolicySetDefinition } from "@ansinh/engine";

/** What is done to a law: one word for each sort of mistake that whoever writes rules may make. */
export type ChangeKind =
  | "comparison"
  | "shift"
  | "drop"
  | "negation"
  | "any-all"
  | "choice"
  | "coefficient"
  | "value"
  | "overlap"
  | "date"
  | "reading"
  | "units"
  | "rounding";

/** Where something was changed, as ids, with the article that somebody would look up. */
export interface ChangePlace {
  readonly benefit?: string;
  readonly clause?: string;
  readonly condition?: string;
  /** A parameter, table, bands, named condition, fact or overlap. */
  readonly of?: string;
  /** First month governed and day in force: `2026-07@2026-10-05`. */
  readonly dates?: string;
  readonly citation?: Citation;
  /** The rule or amount changed: months that other versions rule come out as before. */
  readonly version?: Dated<unknown>;
}

/** One thing changed in a part of a law, and the part as it then is. */
export interface Change<T> {
  readonly kind: ChangeKind;
  readonly words: string;
  readonly place: ChangePlace;
  readonly value: T;
}

/** A law with one thing changed. The key says what: it stays until the law itself is written otherwise. */
export interface Mutant extends Change<PolicySetDefinition> {
  readonly key: string;
}

export const changed = <T>(kind: ChangeKind, words: string, value: T): Change<T> => ({
  kind,
  words,
  place: {},
  value,
});

/** The changes of a part as changes of the whole that holds it. */
export function* within<T, W>(
  changes: Iterable<Change<T>>,
  put: (value: T) => W,
  place: ChangePlace = {},
): Generator<Change<W>> {
  for (const change of changes)
    yield { ...change, value: put(change.value), place: { ...place, ...change.place } };
}

/** The changes of each item of a list as changes of the list. */
export function* withinEach<T>(
  items: readonly T[],
  changesOf: (item: T, index: number) => Iterable<Change<T>>,
): Generator<Change<readonly T[]>> {
  for (const [index, item] of items.entries())
    yield* within(changesOf(item, index), (value) => items.with(index, value));
}

/** The list without each of its items, where another is left. */
export function* dropping<T>(
  items: readonly T[],
  wordsOf: (item: T) => string,
): Generator<Change<readonly T[]>> {
  if (items.length < 2) return;
  for (const [index, item] of items.entries())
    yield changed("drop", `without ${wordsOf(item)}`, items.toSpliced(index, 1));
}

/** Each change under a key of its own: where, and what. The same words twice in one place are numbered. */
export function* keyed(changes: Iterable<Change<PolicySetDefinition>>): Generator<Mutant> {
  const seen = new Map<string, number>();
  for (const change of changes) {
    const { benefit, clause, condition, of, dates } = change.place;
    const where = [clause ?? of ?? benefit, dates, condition].filter(Boolean).join(" ");
    const written = `${where}: ${change.words}`;
    const times = (seen.get(written) ?? 0) + 1;
    seen.set(written, times);
    yield { ...change, key: times > 1 ? `${written} (${times})` : written };
  }
}
