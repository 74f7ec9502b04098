import type { FactKind, PolicySet } from "@ansinh/engine";
import type { PoolClient } from "pg";
import type { BatchDatabase } from "#platform/database/database.ts";
import { readCompleteLists, readDifficultPlaces } from "../queries/snapshot.ts";
import { findKept, keepFile, readKeptFile, type Stand, serverOf, standOf } from "../store/kept-files.ts";
import { Births } from "./births.ts";
import { beginning, end, KeptInDoubt, type MonthDays } from "./cells.ts";
import { emptyFacts, type Facts, readOpenFacts, readSealedFacts } from "./facts.ts";
import { type Homes, homesOf } from "./homes.ts";
import {
  columnsToKeep,
  hasOtherCommunes,
  isOfCommunes,
  type KeptColumns,
  unpackColumns,
} from "./kept-columns.ts";
import { knownPeople, restoreKnown } from "./known-columns.ts";
import { isGone, type People, readPeople } from "./people.ts";
import { Province } from "./province.ts";
import { type ReadAnew, whoIsAnew, writtenSince } from "./written-since.ts";

export interface ProvinceQuestion {
  readonly tenant: number;
  readonly communes: readonly string[];
  readonly set: PolicySet;
  readonly month: MonthDays;
  /** Business day on which places are classified. */
  readonly day: string;
  /** Private folder in which columns are kept for the next run; left out: everything is read, nothing kept. */
  readonly keptIn?: string;
}

export interface ProvinceRead {
  readonly province: Province;
  /** Of so many people what was kept still held; everybody else was read. */
  readonly peopleKept: number;
  /** Keeps the columns for the next run, where there is anything new to keep. */
  keep(): Promise<void>;
}

/**
 * Everybody of these communes as columns, sealed facts among them: what `readSnapshot` reads as records, at a
 * fiftieth of the time. One connection: a table shared by pages is read without looking ahead, at twice the cost. Batch
 * role.
 */
export async function readProvince(
  database: BatchDatabase,
  question: ProvinceQuestion,
): Promise<ProvinceRead> {
  return database.batchClient(async (client) => {
    const server = question.keptIn === undefined ? null : await serverOf(client);
    await client.query("begin isolation level repeatable read read only");
    try {
      const stand = await standOf(client, server);
      const before = await readKept(client, question, stand);
      const open = await readOpen(client, { question, before });
      const { people, homes, facts } = open;
      const bytes = isToKeep(question, { before, open }) ? columnsToKeep(question, open) : null;
      await readSealedFacts(client, { ...question, people, homes, facts });
      const births = birthsOf(people, question);
      for (let row = 0; row < people.ids.count; row++)
        if (!isGone(people.commune, row) && births.isOdd(row)) facts.apart[homes.homeOf[row] ?? 0] = 1;
      const places = await database.batch(async (tx) => ({
        lists: await readCompleteLists(tx, { ...question, knownAt: null }),
        difficult: await readDifficultPlaces(tx, question),
      }));
      markDifficult(places.difficult, { people, homes, facts });
      return {
        province: new Province({ people, births, homes, facts, lists: places.lists }),
        peopleKept: open.kept,
        keep: () => keep(database, { question, stand, bytes }),
      };
    } finally {
      await client.query("rollback");
    }
  });
}

/** What an earlier run kept, if anything, with whom to read anew; and whether this run may keep in its place. */
interface Before {
  readonly usable: { readonly kept: KeptColumns; readonly anew: ReadAnew } | null;
  readonly mayReplace: boolean;
}

/** More than so many of a hundred are sooner read with everybody. */
const anewMaxPercent = 25;

async function readKept(
  client: PoolClient,
  question: ProvinceQuestion,
  stand: Stand | null,
): Promise<Before> {
  const { tenant, communes, keptIn: folder, month } = question;
  if (folder === undefined || !stand) return { usable: null, mayReplace: false };
  const named = await findKept(client, tenant, stand);
  if (!named) return { usable: null, mayReplace: true };
  // the database looks for what was written while the file is gone through
  const writing = writtenSince(client, { tenant, firstOpen: named.firstOpen });
  const [bytes, written] = await Promise.all([readKeptFile({ tenant, folder }, named), writing]);
  const kept = bytes && unpackColumns(bytes, question);
  if (!kept) return { usable: null, mayReplace: true };
  if (!isOfCommunes(kept, communes)) return { usable: null, mayReplace: !hasOtherCommunes(kept, communes) };
  const anew = await whoIsAnew(client, kept, { tenant, month, written });
  const isMuch = anew.count * 100 > kept.people.ids.count * anewMaxPercent;
  return { usable: isMuch ? null : { kept, anew }, mayReplace: true };
}

interface Open {
  readonly people: People;
  readonly homes: Homes;
  readonly facts: Facts;
  /** People of whom what was kept still holds. */
  readonly kept: number;
  readonly isSomebodyToCome: boolean;
}

interface ToRead {
  readonly question: ProvinceQuestion;
  readonly before: Before;
}

/** All that isn't sealed. Whatever of the kept is in doubt, everything is read. */
async function readOpen(client: PoolClient, { question, before }: ToRead): Promise<Open> {
  const { usable } = before;
  if (!usable) return readEverything(client, question);
  const { kept, anew } = usable;
  try {
    const read = await readPeople(client, question, knownPeople(kept, anew));
    const homes = homesOf(read.people);
    const facts = emptyFacts(question, read.people, homes);
    const open = { ...read, homes, facts, kept: kept.people.ids.count - anew.count };
    await readOpenFacts(client, { ...question, ...open }, restoreKnown(usable, open));
    return open;
  } catch (error) {
    if (error instanceof KeptInDoubt) return readEverything(client, question);
    throw error;
  }
}

async function readEverything(client: PoolClient, question: ProvinceQuestion): Promise<Open> {
  const read = await readPeople(client, question);
  const homes = homesOf(read.people);
  const facts = emptyFacts(question, read.people, homes);
  const open = { ...read, homes, facts, kept: 0 };
  await readOpenFacts(client, { ...question, ...open });
  return open;
}

/** Somebody still to come will be there without any row being written: they are asked for anew. */
function isToKeep(
  { month }: ProvinceQuestion,
  { before, open }: { readonly before: Before; readonly open: Open },
): boolean {
  const { usable, mayReplace } = before;
  const isSame = usable !== null && usable.anew.count === 0 && usable.kept.head.month.first === month.first;
  return mayReplace && !open.isSomebodyToCome && !isSame;
}

async function keep(
  database: BatchDatabase,
  of: {
    readonly question: ProvinceQuestion;
    readonly stand: Stand | null;
    readonly bytes: (() => Uint8Array) | null;
  },
): Promise<void> {
  const { stand, bytes } = of;
  const { tenant, keptIn: folder } = of.question;
  if (stand && bytes && folder !== undefined)
    await keepFile(database, { tenant, folder }, { stand, bytes: bytes() });
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
