import type { FactKind, PolicySet } from "@ansinh/engine";
import type { PoolClient } from "pg";
import type { Database } from "#platform/database/database.ts";
import { readCompleteLists, readDifficultPlaces } from "../queries/snapshot.ts";
import { Births } from "./births.ts";
import { beginning, end, type MonthDays } from "./cells.ts";
import { emptyFacts, type FactGround, type Facts, readFacts } from "./facts.ts";
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
 * fiftieth of the time. Two connections that see the same state share the facts. Batch role.
 */
export async function readProvince(database: Database, question: ProvinceQuestion): Promise<Province> {
  return database.batchClient(async (client) => {
    const seen = await begin(client, null);
    try {
      const people = await readPeople(client, question);
      const homes = homesOf(people);
      const facts = emptyFacts(question, people, homes);
      await readAllFacts(database, { client, seen }, { ...question, people, homes, facts });
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

/** A transaction that reads one state; `seen` is the state another one sees. */
async function begin(client: PoolClient, seen: string | null): Promise<string> {
  await client.query("begin isolation level repeatable read read only");
  if (seen !== null) await client.query(`set transaction snapshot '${seen}'`);
  const found = await client.query<{ seen: string }>("select pg_export_snapshot() as seen");
  return found.rows[0]?.seen ?? "";
}

const pageBytes = 8192;
const pagesMax = 2 ** 32 - 2;

async function readAllFacts(
  database: Database,
  { client, seen }: { client: PoolClient; seen: string },
  ground: FactGround,
): Promise<void> {
  const size = await client.query<{ bytes: number }>("select pg_relation_size('fact') as bytes");
  const half = Math.floor((size.rows[0]?.bytes ?? 0) / pageBytes / 2);
  const second = database.batchClient(async (other) => {
    await begin(other, seen);
    try {
      await readFacts(other, { table: "fact", fromPage: half, toPage: pagesMax }, ground);
    } finally {
      await other.query("rollback");
    }
  });
  const first = async (): Promise<void> => {
    await readFacts(client, { table: "fact", fromPage: 0, toPage: half }, ground);
    await readFacts(client, { table: "sealed.fact", fromPage: 0, toPage: pagesMax }, ground);
  };
  await Promise.all([first(), second]);
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
