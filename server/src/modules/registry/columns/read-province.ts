import type { FactKind, PolicySet } from "@ansinh/engine";
import type { BatchDatabase } from "#platform/database/database.ts";
import { readCompleteLists, readDifficultPlaces } from "../queries/snapshot.ts";
import { Births } from "./births.ts";
import { beginning, end, type MonthDays } from "./cells.ts";
import { emptyFacts, type Facts, readFacts } from "./facts.ts";
import { type Homes, homesOf } from "./homes.ts";
import { type People, readPeople } from "./people.ts";
import { Province } from "./province.ts";

export interface ProvinceQuestion {
  readonly tenant: number;
  readonly communes: readonly string[];
  readonly set: PolicySet;
  readonly month: MonthDays;
  /** Business day on which places are classified. */
  readonly day: string;
}

/**
 * Everybody of these communes as columns, sealed facts among them: what `readSnapshot` reads as records, at a
 * fiftieth of the time. One connection: a table shared by pages is read without looking ahead, at twice the cost. Batch
 * role.
 */
export async function readProvince(database: BatchDatabase, question: ProvinceQuestion): Promise<Province> {
  return database.batchClient(async (client) => {
    await client.query("begin isolation level repeatable read read only");
    try {
      const people = await readPeople(client, question);
      const homes = homesOf(people);
      const facts = emptyFacts(question, people, homes);
      for (const table of ["fact", "sealed.fact"] as const)
        await readFacts(client, table, { ...question, people, homes, facts });
      const births = birthsOf(people, question);
      for (let row = 0; row < people.ids.count; row++)
        if (births.isOdd(row)) facts.apart[homes.homeOf[row] ?? 0] = 1;
      const places = await database.batch(async (tx) => ({
        lists: await readCompleteLists(tx, { ...question, knownAt: null }),
        difficult: await readDifficultPlaces(tx, question),
      }));
      markDifficult(places.difficult, { people, homes, facts });
      return new Province({ people, births, homes, facts, lists: places.lists });
    } finally {
      await client.query("rollback");
    }
  });
}

interface Marked {
  readonly people: People;
  readonly homes: Homes;
  readonly facts: Facts;
}

function birthsOf(people: People, { set, month }: ProvinceQuestion): Births {
  const { definition } = set;
  const kind = definition.facts.find((item): item is FactKind => item.id === definition.birth);
  if (!kind) throw new Error("the set has no birth date");
  return new Births(people, { kind, firstDay: month.first });
}

/** A home lives in a specially difficult place where any member's commune or village is one. */
function markDifficult(difficult: ReadonlySet<string>, { people, homes, facts }: Marked): void {
  const cells = facts.household.get("livesInDifficultPlace");
  const [communes, villages] = [people.communes, people.villages].map((names) =>
    Uint8Array.from(names.list, (name) => (difficult.has(name) ? 1 : 0)),
  );
  if (!cells || difficult.size === 0) return;
  const marked = new Uint8Array(homes.count);
  for (let row = 0; row < people.ids.count; row++)
    if (communes?.[people.commune.at(row)] === 1 || villages?.[people.village.at(row)] === 1)
      marked[homes.homeOf[row] ?? 0] = 1;
  const always = { from: beginning, to: end };
  for (let home = 0; home < marked.length; home++) {
    if (marked[home] !== 1) continue;
    if (cells.isEmpty(home)) cells.recordValue(home, true, always);
    else facts.apart[home] = 1;
  }
}
