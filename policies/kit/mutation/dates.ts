import { addDays, addMonths, type Clause, canonicalJson, type Dated, type LegalDates } from "@ansinh/engine";
import { type Change, type ChangePlace, changed } from "./change.ts";

/** How a version is named among its neighbours: `2026-07@2026-10-05`. */
export const datesOf = ({ appliesFrom, inForce }: LegalDates): string => `${appliesFrom}@${inForce}`;

type Move = (dates: LegalDates) => LegalDates | undefined;

/** Each of the dates a month or a day earlier and later. */
const moves: readonly (readonly [words: string, move: Move])[] = [
  ["appliesFrom - 1 month", (dates) => ({ ...dates, appliesFrom: addMonths(dates.appliesFrom, -1) })],
  ["appliesFrom + 1 month", (dates) => ({ ...dates, appliesFrom: addMonths(dates.appliesFrom, 1) })],
  ["appliesTo - 1 month", (dates) => endMoved(dates, -1)],
  ["appliesTo + 1 month", (dates) => endMoved(dates, 1)],
  ["inForce - 1 day", (dates) => ({ ...dates, inForce: addDays(dates.inForce, -1) })],
  ["inForce + 1 day", (dates) => ({ ...dates, inForce: addDays(dates.inForce, 1) })],
];

const endMoved = (dates: LegalDates, months: number): LegalDates | undefined =>
  dates.appliesTo && { ...dates, appliesTo: addMonths(dates.appliesTo, months) };

/** A rule that read a level before the first of its versions began would be refused: sooner is seen by nobody. */
const beginsUnread = (
  words: string,
  { appliesFrom, inForce }: LegalDates,
  versions: readonly LegalDates[],
): boolean =>
  /^(appliesFrom|inForce) - /.test(words) &&
  versions.every((other) => other.appliesFrom >= appliesFrom && other.inForce >= inForce);

/** The dates of each version moved, all else as it is. */
export function* changesOfVersionDates<T>(
  versions: readonly Dated<T>[],
): Generator<Change<readonly Dated<T>[]>> {
  for (const version of versions)
    for (const [words, move] of moves) {
      if (beginsUnread(words, version, versions) || !isFelt(words, version, versions)) continue;
      const found = moved(versions, datesOf(version), move);
      if (found)
        yield placed(changed("date", words, found), { dates: datesOf(version), citation: version.citation });
    }
}

/**
 * A clause's rule and amount that begin on one date move together: either alone pays nothing. A date on which nothing
 * changes but the article cited isn't moved.
 */
export function* changesOfDates(clause: Clause): Generator<Change<Clause>> {
  const all: readonly Dated<unknown>[] = [...clause.rules, ...clause.amounts];
  const first = new Map(all.toReversed().map((version) => [datesOf(version), version]));
  for (const [dates, { citation }] of [...first].sort())
    for (const [words, move] of moves) {
      const felt = [clause.rules, clause.amounts].some((versions: readonly Dated<unknown>[]) =>
        versions.some((version) => datesOf(version) === dates && isFelt(words, version, versions)),
      );
      const [rules, amounts] = [moved(clause.rules, dates, move), moved(clause.amounts, dates, move)];
      if (!felt || !(rules || amounts)) continue;
      const value = { ...clause, rules: rules ?? clause.rules, amounts: amounts ?? clause.amounts };
      yield placed(changed("date", words, value), { dates, citation });
    }
}

const placed = <T>(change: Change<T>, place: ChangePlace): Change<T> => ({ ...change, place });

function moved<T>(versions: readonly Dated<T>[], dates: string, move: Move): readonly Dated<T>[] | undefined {
  let found = false;
  const others = versions.map((version) => {
    const to = datesOf(version) === dates ? move(version) : undefined;
    found ||= to !== undefined;
    return { ...version, ...to };
  });
  return found ? others : undefined;
}

/** Whether a version says something else than the one that rules without it. */
function isFelt(words: string, version: Dated<unknown>, versions: readonly Dated<unknown>[]): boolean {
  if (words.startsWith("appliesTo")) return true;
  const before = versions
    .filter(({ inForce, appliesFrom }) => inForce < version.inForce && appliesFrom <= version.appliesFrom)
    .sort((one, other) => (one.inForce < other.inForce ? 1 : -1));
  const [previous] = before;
  return !previous || substance(previous.value) !== substance(version.value);
}

/** What decides and pays: without words and articles. */
function substance(value: unknown): string {
  return canonicalJson(
    JSON.parse(
      JSON.stringify(value, (name, item) =>
        ["citation", "readingCitation", "label", "reason", "refusal"].includes(name) ? undefined : item,
      ),
    ),
  );
}
