import { sql } from "kysely";
import { newId } from "#kernel/id.ts";
import { searchKey, searchTokens } from "#kernel/search-key.ts";
import type { Tx } from "#platform/database/pool.ts";
import { writeRows } from "#platform/database/write-rows.ts";
import type { Birth, MatchReason, Sex } from "../model.ts";
import { decideLink, type Holder } from "../rules/linking.ts";
import { lockRecording, type Recording } from "./batch.ts";
import { queueMatches } from "./match-items.ts";

export interface PersonToRecord {
  /** As displayed, NFC. */
  readonly name: string;
  /** As the cell had it. */
  readonly nameRaw: string;
  readonly sex: Sex | null;
  readonly birth: Birth | null;
  readonly number: { readonly value: string; readonly restored: boolean } | null;
  /** Nine digits: kept, never links. */
  readonly identityCard?: string | null;
  readonly issuedOn?: string | null;
  readonly issuedBy?: string | null;
  readonly ethnicity?: string | null;
  readonly religion?: string | null;
  readonly phone?: string | null;
  readonly note?: string | null;
  readonly commune: string;
  readonly villageId?: string | null;
  readonly addressLine?: string | null;
  /** Which list says so, in words: `Danh sách dân cư, dòng 12`. */
  readonly source: string;
}

export interface PersonRecorded {
  readonly personId: string;
  /** Known, with reason other_commune: another commune manages the person, of the row nothing was recorded. */
  readonly outcome: "known" | "new" | "wait";
  readonly reason: MatchReason | null;
}

interface Decided extends PersonRecorded {
  readonly given: PersonToRecord;
}

/** People of a list, many at once, in order. Never links on name and birth date. */
export async function recordPeople(
  tx: Tx,
  recording: Recording,
  people: readonly PersonToRecord[],
): Promise<PersonRecorded[]> {
  if (people.length === 0) return [];
  await lockRecording(tx, recording.tenant);
  const decided = decideAll(people, await holdersOf(tx, recording, people));
  const fresh = decided.filter((item) => item.outcome !== "known");
  await writePersons(tx, recording, fresh);
  const own = decided.filter((item) => item.reason !== "other_commune");
  await writeIdentities(tx, recording, own);
  await writeIdentifiers(tx, recording, own);
  await writeAddresses(tx, recording, fresh);
  await fillGaps(
    tx,
    recording,
    own.filter((item) => item.outcome === "known"),
  );
  await queueMatches(
    tx,
    recording,
    decided.flatMap((item) => (item.reason ? [{ personId: item.personId, reason: item.reason }] : [])),
  );
  return decided.map(({ personId, outcome, reason }) => ({ personId, outcome, reason }));
}

interface HolderThere extends Holder {
  /** A commune's list names somebody whom another commune manages. */
  readonly isElsewhere: boolean;
}

async function holdersOf(
  tx: Tx,
  { tenant, batchId }: Recording,
  people: readonly PersonToRecord[],
): Promise<Map<string, HolderThere>> {
  const numbers = [...new Set(people.flatMap((person) => (person.number ? [person.number.value] : [])))];
  const found = await sql<HolderThere & { number: string; from: string | null; to: string | null }>`
    select p.number, p.id as "personId", p.name_key as "nameKey", p.birth_from as "from", p.birth_to as "to",
      coalesce(b.unit <> p.commune and b.unit <> t.province, false) as "isElsewhere"
    from person p join tenant t on t.tenant = p.tenant
      join recording_batch b on b.tenant = p.tenant and b.id = ${batchId}
    where p.tenant = ${tenant} and p.number = any(${numbers}) and p.state in ('provisional', 'active')`.execute(
    tx,
  );
  return new Map(
    found.rows.map(({ number, personId, nameKey, from, to, isElsewhere }) => [
      number,
      { personId, nameKey, birth: from && to ? { from, to } : null, isElsewhere },
    ]),
  );
}

/** Row by row, so that the second row of a number in one list meets the person that the first one made. */
function decideAll(people: readonly PersonToRecord[], holders: Map<string, HolderThere>): Decided[] {
  return people.map((given) => {
    const nameKey = searchKey(given.name);
    const number = given.number?.value ?? null;
    const restored = given.number?.restored ?? false;
    const holder = number === null ? null : (holders.get(number) ?? null);
    const link = decideLink({ nameKey, birth: given.birth, number, restored }, holder);
    if (link.kind === "known") {
      const reason = holder?.isElsewhere ? "other_commune" : null;
      return { given, personId: link.personId, outcome: "known", reason };
    }
    const personId = newId();
    if (link.kind === "new" && number !== null)
      holders.set(number, { personId, nameKey, birth: given.birth, isElsewhere: false });
    return { given, personId, outcome: link.kind, reason: link.kind === "wait" ? link.reason : null };
  });
}

async function writePersons(tx: Tx, recording: Recording, fresh: readonly Decided[]): Promise<void> {
  const rows = fresh.map(({ given, personId, outcome }) => ({
    id: personId,
    state: outcome === "new" ? "active" : "provisional",
    commune: given.commune,
    village_id: given.villageId ?? null,
    name: given.name,
    name_key: searchKey(given.name),
    name_tokens: searchTokens(given.name).sort(),
    sex: given.sex,
    birth_from: given.birth?.from ?? null,
    birth_to: given.birth?.to ?? null,
    number: outcome === "new" ? (given.number?.value ?? null) : null,
  }));
  await writeRows(
    tx,
    rows,
    (
      json,
    ) => sql`insert into person (tenant, id, state, commune, village_id, created_at, batch_id, name, name_key,
        name_tokens, sex, birth_from, birth_to, number)
      select ${recording.tenant}::integer, p.id, p.state, p.commune, p.village_id, ${recording.at}::timestamptz,
        ${recording.batchId}::uuid, p.name, p.name_key, p.name_tokens, p.sex, p.birth_from, p.birth_to, p.number
      from jsonb_to_recordset(${json}::jsonb) as p(id uuid, state text, commune text, village_id uuid, name text,
        name_key text, name_tokens text[], sex text, birth_from date, birth_to date, number text)`,
  );
}

async function writeIdentities(tx: Tx, recording: Recording, decided: readonly Decided[]): Promise<void> {
  const rows = decided.map(({ given, personId }) => ({
    id: newId(),
    person_id: personId,
    name: given.name,
    name_raw: given.nameRaw,
    sex: given.sex,
    birth_from: given.birth?.from ?? null,
    birth_to: given.birth?.to ?? null,
    ethnicity: given.ethnicity ?? null,
    religion: given.religion ?? null,
    phone: given.phone ?? null,
    note: given.note ?? null,
    source: given.source,
  }));
  await writeRows(
    tx,
    rows,
    (
      json,
    ) => sql`insert into person_identity (tenant, id, person_id, name, name_raw, sex, birth_from, birth_to,
        ethnicity, religion, phone, note, recorded_from, source, batch_id)
      select ${recording.tenant}::integer, i.id, i.person_id, i.name, i.name_raw, i.sex, i.birth_from, i.birth_to,
        i.ethnicity, i.religion, i.phone, i.note, ${recording.at}::timestamptz, i.source, ${recording.batchId}::uuid
      from jsonb_to_recordset(${json}::jsonb) as i(id uuid, person_id uuid, name text, name_raw text, sex text,
        birth_from date, birth_to date, ethnicity text, religion text, phone text, note text, source text)`,
  );
}

async function writeIdentifiers(tx: Tx, recording: Recording, decided: readonly Decided[]): Promise<void> {
  const rows = decided.flatMap(({ given, personId }) => {
    const common = {
      person_id: personId,
      issued_on: given.issuedOn ?? null,
      issued_by: given.issuedBy ?? null,
      source: given.source,
    };
    const personal = given.number
      ? [
          {
            ...common,
            id: newId(),
            kind: "personal",
            value: given.number.value,
            restored: given.number.restored,
          },
        ]
      : [];
    const card = given.identityCard
      ? [{ ...common, id: newId(), kind: "identity_card", value: given.identityCard, restored: false }]
      : [];
    return [...personal, ...card];
  });
  await writeRows(
    tx,
    rows,
    (json) => sql`insert into identifier (tenant, id, person_id, kind, value, restored, issued_on, issued_by,
        recorded_from, source, batch_id)
      select ${recording.tenant}::integer, i.id, i.person_id, i.kind, i.value, i.restored, i.issued_on, i.issued_by,
        ${recording.at}::timestamptz, i.source, ${recording.batchId}::uuid
      from jsonb_to_recordset(${json}::jsonb) as i(id uuid, person_id uuid, kind text, value text, restored boolean,
        issued_on date, issued_by text, source text)
      where not exists (select 1 from identifier e where e.tenant = ${recording.tenant}::integer
        and e.person_id = i.person_id and e.kind = i.kind and e.value = i.value and e.recorded_to is null)`,
  );
}

async function writeAddresses(tx: Tx, recording: Recording, fresh: readonly Decided[]): Promise<void> {
  const rows = fresh
    .filter(({ given }) => given.villageId || given.addressLine)
    .map(({ given, personId }) => ({
      id: newId(),
      person_id: personId,
      commune: given.commune,
      village_id: given.villageId ?? null,
      line: given.addressLine ?? null,
      source: given.source,
    }));
  await writeRows(
    tx,
    rows,
    (
      json,
    ) => sql`insert into address (tenant, id, person_id, kind, commune, village_id, line, recorded_from, source,
        batch_id)
      select ${recording.tenant}::integer, a.id, a.person_id, 'permanent', a.commune, a.village_id, a.line,
        ${recording.at}::timestamptz, a.source, ${recording.batchId}::uuid
      from jsonb_to_recordset(${json}::jsonb) as a(id uuid, person_id uuid, commune text, village_id uuid, line text,
        source text)`,
  );
}

/** A later list may know what the first one didn't; it never replaces what is there. */
async function fillGaps(tx: Tx, recording: Recording, known: readonly Decided[]): Promise<void> {
  const rows = known.map(({ given, personId }) => ({
    id: personId,
    sex: given.sex,
    birth_from: given.birth?.from ?? null,
    birth_to: given.birth?.to ?? null,
    village_id: given.villageId ?? null,
  }));
  await writeRows(
    tx,
    rows,
    (json) => sql`update person p set
        sex = coalesce(p.sex, g.sex),
        birth_from = case when p.birth_from is null then g.birth_from else greatest(p.birth_from, case when
          g.birth_from between p.birth_from and p.birth_to and g.birth_to between p.birth_from and p.birth_to
          then g.birth_from else p.birth_from end) end,
        birth_to = case when p.birth_to is null then g.birth_to else least(p.birth_to, case when
          g.birth_from between p.birth_from and p.birth_to and g.birth_to between p.birth_from and p.birth_to
          then g.birth_to else p.birth_to end) end,
        village_id = coalesce(p.village_id, g.village_id)
      from jsonb_to_recordset(${json}::jsonb) as g(id uuid, sex text, birth_from date, birth_to date, village_id uuid)
      where p.tenant = ${recording.tenant}::integer and p.id = g.id`,
  );
}
