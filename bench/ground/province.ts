import { sql } from "kysely";
import { newId } from "#server/kernel/id.ts";
import { searchKey, searchTokens } from "#server/kernel/search-key.ts";
import { allRates } from "#server/modules/exchange/sample/all-rates.ts";
import type { Commune, Household, Person, Province } from "#server/modules/exchange/sample/model.ts";
import { makePopulation } from "#server/modules/exchange/sample/population.ts";
import { giveStatuses } from "#server/modules/exchange/sample/statuses.ts";
import { createTally, type Tally } from "#server/modules/exchange/sample/tally.ts";
import { ensureVillages, loadUnits } from "#server/modules/places/index.ts";
import type { Services } from "#server/platform/services.ts";
import { createTenant } from "#server/platform/tenant.ts";
import { copyInto, type Field } from "./copy.ts";
import { say } from "./figures.ts";

export const tenant = 1;
const at = new Date("2026-11-21T01:00:00Z");

export interface Recorded {
  readonly province: Province;
  readonly tally: Tally;
  readonly batchId: string;
  readonly at: Date;
  readonly idOf: ReadonlyMap<Person, string>;
}

/** The sample's invented province with its statuses, the same for the same number of people. */
export function inventProvince(people: number): { province: Province; tally: Tally } {
  const tally = createTally(allRates);
  const province = makePopulation("bench", people);
  giveStatuses(province, tally);
  return { province, tally };
}

export async function newTenant(services: Services, number: number): Promise<void> {
  const name = `Bench ${number}`;
  const businessDate = "2026-11-21";
  await createTenant(services.database, {
    tenant: number,
    name,
    province: "20",
    kind: "sample",
    businessDate,
  });
  await loadUnits(services, number);
}

/** Puts the province into the registry as lists read in would have left it, by COPY. */
export async function recordProvince(services: Services, people: number): Promise<Recorded> {
  const { province, tally } = inventProvince(people);
  say(`invented ${people} people`);
  await newTenant(services, tenant);
  const batchId = newId();
  await services.database.batch((tx) =>
    sql`insert into recording_batch (tenant, id, kind, label, recorded_at)
      values (${tenant}, ${batchId}, 'import', 'bench', ${at})`.execute(tx),
  );
  const villages = await villagesOf(services, province.communes);
  const households = new Map(province.households.map((household) => [household, newId()]));
  const idOf = new Map(province.people.map((person) => [person, newId()]));
  const { database } = services;
  const known = { villages, households, idOf, batchId };
  await copyInto(database, householdColumns, householdRows(known));
  await copyInto(database, personColumns, personRows(known));
  await copyInto(database, membershipColumns, membershipRows(known));
  say("people and households recorded");
  return { province, tally, batchId, at, idOf };
}

interface Known {
  readonly villages: ReadonlyMap<string, string>;
  readonly households: ReadonlyMap<Household, string>;
  readonly idOf: ReadonlyMap<Person, string>;
  readonly batchId: string;
}

const villageKey = (commune: string, name: string): string => `${commune} ${name}`;

async function villagesOf(services: Services, communes: readonly Commune[]): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const commune of communes) {
    const texts = commune.villages.map((village) => village.name);
    const wanted = { commune: commune.code, texts, from: "2025-07-01", source: "bench" };
    const ids = await services.database.batch((tx) => ensureVillages(tx, tenant, wanted));
    for (const [name, id] of ids) known.set(villageKey(commune.code, name), id);
  }
  return known;
}

const householdColumns = "household (tenant, id, kind, commune, village_id, number, recorded_from, batch_id)";
function* householdRows({ households, villages, batchId }: Known): Generator<Field[]> {
  for (const [{ village, id: number }, id] of households) {
    const villageId = villages.get(villageKey(village.commune, village.name)) ?? null;
    yield [tenant, id, "residence", village.commune, villageId, number, at, batchId];
  }
}

const personColumns = `person (tenant, id, state, commune, village_id, created_at, batch_id, name, name_key,
  name_tokens, sex, birth_from, birth_to, number)`;
function* personRows({ idOf, villages, batchId }: Known): Generator<Field[]> {
  for (const [person, id] of idOf) {
    const { village } = person.household;
    const year = person.birth.slice(0, 4);
    const birth = person.isYearOnly ? [`${year}-01-01`, `${year}-12-31`] : [person.birth, person.birth];
    yield [
      tenant,
      id,
      person.number === null ? "provisional" : "active",
      village.commune,
      villages.get(villageKey(village.commune, village.name)) ?? null,
      at,
      batchId,
      person.name,
      searchKey(person.name),
      searchTokens(person.name).sort(),
      person.sex,
      birth[0] ?? null,
      birth[1] ?? null,
      person.number,
    ];
  }
}

const relations: Partial<Record<Person["relation"], string>> = {
  "Chủ hộ": "head",
  Vợ: "spouse",
  Chồng: "spouse",
  Con: "child",
  Bố: "parent",
  Mẹ: "parent",
};

const membershipColumns =
  "membership (tenant, id, household_id, person_id, relation, recorded_from, source, batch_id)";
function* membershipRows({ idOf, households, batchId }: Known): Generator<Field[]> {
  for (const [person, id] of idOf) {
    const household = households.get(person.household) ?? null;
    yield [tenant, newId(), household, id, relations[person.relation] ?? "other", at, "bench", batchId];
  }
}
