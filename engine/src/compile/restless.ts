import type { Days } from "../explain/prepare.ts";
import { pickColumns, pickNumbers, pickRelations } from "./pick.ts";
import type { Plan } from "./plan.ts";
import type { Rows, Snapshot } from "./rows.ts";
import { anniversariesOf, keyOfTurns, type Turns, turningHouseholds, turnsOf } from "./turns.ts";

/** Households looked at on several days of the month, a standing a day. */
export interface Restless {
  readonly rows: Rows;
  /** Of each standing its household, of each row its person: as numbered in the snapshot. */
  readonly householdOf: Int32Array;
  readonly personOf: Int32Array;
  /** Every person of these households, those who live on no day of the month too. */
  readonly everyone: Int32Array;
}

const kept = new WeakMap<Snapshot, Map<string, Restless>>();

/** Households in which a day of the month can change an answer. */
export function restlessOf(plan: Plan, snapshot: Snapshot, days: Days): Restless {
  const turns = turnsOf(plan);
  const key = keyOfTurns(turns);
  const known = kept.get(snapshot) ?? new Map<string, Restless>();
  kept.set(snapshot, known);
  const before = known.get(key);
  if (before) return before;
  const found = gathered(standingsOf(turns, snapshot, days), snapshot);
  known.set(key, found);
  return found;
}

interface Standing {
  readonly source: number;
  readonly household: number;
  readonly day: number;
  /** The last day on which the same members live. */
  readonly until: number;
}

function standingsOf(turns: readonly Turns[], snapshot: Snapshot, days: Days): readonly Standing[] {
  const { rows, households, stretchOf } = snapshot;
  const turning = turningHouseholds(turns, rows, days);
  const stretched = new Uint8Array(households);
  for (const household of stretchOf) stretched[household] = 1;
  const standings: Standing[] = [];
  const add = (source: number, household: number, { first, last }: Days): void => {
    const found = new Set([first]);
    if (turning[source])
      for (const day of anniversariesOf(turns, { rows, household: source }, days))
        if (day > first && day <= last) found.add(day);
    for (const day of [...found].sort((left, right) => left - right))
      standings.push({ source, household, day, until: last });
  };
  for (let household = 0; household < households; household++)
    if (turning[household] && !stretched[household]) add(household, household, days);
  for (const [index, household] of stretchOf.entries()) {
    const source = households + index;
    const next = stretchOf[index + 1] === household ? (rows.day[source + 1] ?? 0) - 1 : days.last;
    add(source, household, { first: rows.day[source] ?? days.first, last: next });
  }
  return standings;
}

/** The standings as rows of their own. */
function gathered(standings: readonly Standing[], snapshot: Snapshot): Restless {
  const { rows } = snapshot;
  const persons: number[] = [];
  const start = new Int32Array(standings.length + 1);
  for (const [index, { source }] of standings.entries()) {
    for (let row = rows.start[source] ?? 0; row < (rows.start[source + 1] ?? 0); row++) persons.push(row);
    start[index + 1] = persons.length;
  }
  const sources = Int32Array.from(standings, ({ source }) => source);
  const from = Int32Array.from(persons);
  const first = rows.start[snapshot.households] ?? 0;
  const personOf = from.map((row) => (row < first ? row : (snapshot.personOf[row - first] ?? 0)));
  return {
    rows: {
      households: standings.length,
      start,
      day: Int32Array.from(standings, ({ day }) => day),
      columns: {
        person: pickColumns(rows.columns.person, from),
        household: pickColumns(rows.columns.household, sources),
      },
      lists: pickNumbers(rows.lists, sources),
      ...(rows.personLists ? { personLists: pickNumbers(rows.personLists, from) } : {}),
      ...(rows.diedInMonth ? { diedInMonth: pickNumbers(rows.diedInMonth, from) } : {}),
      lastLived: lastLived(standings, { start, personOf, persons: snapshot.persons }),
      relations: new Map(
        [...rows.relations].map(([id, relations]) => [
          id,
          pickRelations(relations, standings, { from: rows, start }),
        ]),
      ),
    },
    householdOf: Int32Array.from(standings, ({ household }) => household),
    everyone: everyoneOf(new Set(standings.map(({ household }) => household)), rows),
    personOf,
  };
}

/** By row until when its person lives: whoever stands no more in a later standing died before it. */
function lastLived(
  standings: readonly Standing[],
  { start, personOf, persons }: { start: Int32Array; personOf: Int32Array; persons: number },
): Int32Array {
  const until = new Int32Array(persons);
  for (let index = 0; index < standings.length; index++)
    for (let row = start[index] ?? 0; row < (start[index + 1] ?? 0); row++)
      until[personOf[row] ?? 0] = standings[index]?.until ?? 0;
  return personOf.map((person) => until[person] ?? 0);
}

function everyoneOf(households: ReadonlySet<number>, rows: Rows): Int32Array {
  const persons: number[] = [];
  for (const household of households)
    for (let row = rows.start[household] ?? 0; row < (rows.start[household + 1] ?? 0); row++)
      persons.push(row);
  return Int32Array.from(persons);
}
