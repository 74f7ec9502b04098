import { readFact } from "../explain/fact-reading.ts";
import {
  type PreparedHousehold,
  type PreparedPerson,
  prepareHousehold,
  stretchesOf,
} from "../explain/prepare.ts";
import type { FactKind, PolicySetDefinition } from "../language/definition.ts";
import type { HouseholdInput } from "../language/facts.ts";
import type { PolicySet } from "../language/policy-set.ts";
import type { Month } from "../values/month.ts";
import { firstDayNumber, lastDayNumber } from "../values/month.ts";
import { isChoice, isRange, type Value } from "../values/value.ts";
import { columnWriter } from "./column-writer.ts";
import { relationsOf } from "./relations-of.ts";
import type { Column, Rows, Snapshot } from "./rows.ts";

interface Standing {
  readonly household: PreparedHousehold;
  readonly members: readonly PreparedPerson[];
  readonly day: number;
}

/** Columns of households given as records, for one month. */
export function snapshotOf(set: PolicySet, inputs: readonly HouseholdInput[], month: Month): Snapshot {
  const days = { first: firstDayNumber(month), last: lastDayNumber(month) };
  const first: Standing[] = [];
  const behind: Standing[] = [];
  const stretchOf: number[] = [];
  const personOf: number[] = [];
  let persons = 0;
  for (const [index, input] of inputs.entries()) {
    const household = prepareHousehold(set, input);
    const members = [...household.members.values()];
    first.push({ household, members, day: days.first });
    const begins = stretchesOf(household, days);
    const steady =
      begins.length === 1 && members.every((one) => one.born <= days.first && one.died >= days.last);
    for (const day of steady ? [] : begins) {
      const living = [...members.entries()].filter(([, one]) => one.born <= day && day <= one.died);
      behind.push({ household, members: living.map(([, one]) => one), day });
      stretchOf.push(index);
      personOf.push(...living.map(([place]) => persons + place));
    }
    persons += members.length;
  }
  const rows = rowsOf(set, [...first, ...behind], days);
  const households = inputs.length;
  return {
    month,
    households,
    persons,
    rows,
    stretchOf: Int32Array.from(stretchOf),
    personOf: Int32Array.from(personOf),
  };
}

function rowsOf(
  set: PolicySet,
  standings: readonly Standing[],
  days: { readonly first: number; readonly last: number },
): Rows {
  const { definition } = set;
  const start = new Int32Array(standings.length + 1);
  for (const [index, { members }] of standings.entries())
    start[index + 1] = (start[index] ?? 0) + members.length;
  const persons = standings.flatMap(({ household, members, day }) =>
    members.map((person) => ({ household, person, day })),
  );
  const columns = { person: new Map<string, Column>(), household: new Map<string, Column>() };
  for (const kind of definition.facts) {
    const ofHousehold = kind.subject === "household";
    const writer = columnWriter(kind, ofHousehold ? standings.length : persons.length);
    if (ofHousehold) for (const standing of standings) writer.add(readAt(kind, standing));
    else
      for (const { household, person, day } of persons)
        writer.add(readAt(kind, { household, members: [person], day }));
    columns[kind.subject].set(kind.id, writer.column());
  }
  const own = persons.map(({ person }) => listBits(definition, person.input.completeLists ?? []));
  const died = persons.map(({ person }) => person.died >= days.first && person.died <= days.last);
  return {
    households: standings.length,
    start,
    day: Int32Array.from(standings, ({ day }) => day),
    columns,
    lists: Uint32Array.from(standings, ({ household }) =>
      listBits(definition, household.input.completeLists),
    ),
    ...(own.some((bits) => bits !== 0) ? { personLists: Uint32Array.from(own) } : {}),
    ...(died.includes(true) ? { diedInMonth: Uint8Array.from(died, Number) } : {}),
    relations: relationsOf(definition, standings, start),
  };
}

/** Undefined where the kind is derived and nothing is recorded. */
function readAt(kind: FactKind, standing: Standing): Value | undefined {
  const [person] = standing.members;
  const anyone = person ?? nobody(standing.household);
  const { value, origin } = readFact(kind, { household: standing.household, person: anyone }, standing.day);
  const derived = origin.by === "absence" && origin.absence.means === "derived";
  if (isRange(value) || isChoice(value)) return value;
  return derived ? undefined : value;
}

const nobody = (household: PreparedHousehold): PreparedPerson => ({
  input: { id: household.input.id, facts: [] },
  records: new Map(),
  died: 0,
  born: 0,
});

const listBits = (definition: PolicySetDefinition, complete: readonly string[]): number =>
  definition.lists.reduce(
    (bits, { id }, index) => (complete.includes(id) ? bits | (1 << index) : bits),
    0,
  ) >>> 0;
