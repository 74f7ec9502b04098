import { type CivilDate, civilDate, type FactRecord, type HouseholdInput } from "@ansinh/engine";
import { sql } from "kysely";
import { readClassificationsOn } from "#modules/places/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import { civilFacts } from "../model.ts";
import { relationsOf } from "../rules/household-relations.ts";
import { endWhereNextBegins } from "../rules/succession.ts";
import { knownThen } from "./known-then.ts";

/** Whom to read, and as known when. A person is read with everyone of the same household. */
export interface SnapshotQuestion {
  readonly tenant: number;
  readonly communes: readonly string[];
  /** Only the households of these people; absent: everyone of the communes. */
  readonly people?: readonly string[];
  readonly knownAt: Date | null;
  /** Business day on which places are classified. */
  readonly day: string;
  /** Sealed facts too: for determination by the system, whose answers are redacted afterwards. */
  readonly sealed: boolean;
}

/** A household as the engine reads it, with where it is. Ids are the registry's. */
export interface SnapshotHousehold extends HouseholdInput {
  readonly commune: string;
  readonly villageOf: ReadonlyMap<string, string | null>;
  /** Day from which each person who left is registered elsewhere. */
  readonly movedOut: ReadonlyMap<string, string>;
}

interface PersonRow {
  id: string;
  commune: string;
  villageId: string | null;
  sex: string | null;
  birthFrom: string | null;
  birthTo: string | null;
  householdId: string | null;
  relation: string | null;
}

interface FactRow {
  subjectId: string;
  kind: string;
  value: unknown;
  validFrom: string | null;
  validTo: string | null;
  source: string;
  document: string | null;
}

/** Households of these communes with all their recorded facts, ready for the engine. */
export async function readSnapshot(tx: Tx, question: SnapshotQuestion): Promise<SnapshotHousehold[]> {
  const people = await readPeople(tx, question);
  const own = question.people === undefined ? null : people.map((person) => person.id);
  const reviews = await readReviewHouseholds(tx, question, own);
  const homes = people.flatMap((person) => person.householdId ?? []);
  const subjects = own === null ? null : [...own, ...homes, ...[...reviews.values()].flat()];
  const facts = groupFacts(await readFacts(tx, question, subjects));
  const lists = await readCompleteLists(tx, question);
  const difficult = await readDifficultPlaces(tx, question);
  const groups = new Map<string, PersonRow[]>();
  for (const person of people) {
    const key = person.householdId ?? person.id;
    groups.set(key, [...(groups.get(key) ?? []), person]);
  }
  return [...groups].map(([id, members]) => household(id, members, { reviews, facts, lists, difficult }));
}

interface Ground {
  /** Person id → review households, whose poverty status is theirs. */
  readonly reviews: ReadonlyMap<string, readonly string[]>;
  readonly facts: ReadonlyMap<string, readonly FactRow[]>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly difficult: ReadonlySet<string>;
}

function household(id: string, members: readonly PersonRow[], ground: Ground): SnapshotHousehold {
  const commune = members[0]?.commune ?? "";
  const reviewIds = new Set(members.flatMap((member) => ground.reviews.get(member.id) ?? []));
  const own = [...reviewIds.add(id)].flatMap((key) => ground.facts.get(key) ?? []);
  const inDifficult = members.some(
    (member) => ground.difficult.has(member.commune) || ground.difficult.has(member.villageId ?? ""),
  );
  const place: FactRecord[] = inDifficult
    ? [{ kind: "livesInDifficultPlace", value: true, source: { kind: "classification" } }]
    : [];
  return {
    id,
    commune,
    facts: [...records(own), ...place],
    members: members.map((member) => {
      const known = ground.facts.get(member.id) ?? [];
      const death = earliest(known, civilFacts.death);
      const died = death === undefined ? {} : { died: death };
      return { id: member.id, facts: [...identity(member), ...records(known)], ...died };
    }),
    relations: relationsOf(members),
    completeLists: ground.lists.get(commune) ?? [],
    villageOf: new Map(members.map((member) => [member.id, member.villageId])),
    movedOut: new Map(
      members.flatMap((member) => {
        const move = earliest(ground.facts.get(member.id) ?? [], civilFacts.movedOut);
        return move === undefined ? [] : [[member.id, move] as const];
      }),
    ),
  };
}

/** Of several deaths or moves on record the earliest, until somebody corrects them: in doubt nothing later is paid. */
function earliest(facts: readonly FactRow[], kind: string): CivilDate | undefined {
  const days = facts.flatMap((fact) =>
    fact.kind === kind && typeof fact.value === "string" ? [civilDate(fact.value)] : [],
  );
  return days.sort()[0];
}

const civilKinds: readonly string[] = Object.values(civilFacts);

function records(facts: readonly FactRow[]): FactRecord[] {
  const byKind = new Map<string, FactRow[]>();
  for (const fact of facts.filter((item) => !civilKinds.includes(item.kind))) {
    byKind.set(fact.kind, [...(byKind.get(fact.kind) ?? []), fact]);
  }
  return [...byKind.values()].flatMap((ofKind) =>
    endWhereNextBegins(ofKind).map((fact) => ({
      kind: fact.kind,
      value: fact.value as FactRecord["value"],
      ...(fact.validFrom ? { from: civilDate(fact.validFrom) } : {}),
      ...(fact.validTo ? { to: civilDate(fact.validTo) } : {}),
      source: { kind: fact.source, ...(fact.document ? { reference: fact.document } : {}) },
    })),
  );
}

function identity(member: PersonRow): FactRecord[] {
  const source = { kind: "identity" };
  const sex: FactRecord[] = member.sex ? [{ kind: "sex", value: member.sex, source }] : [];
  if (!member.birthFrom || !member.birthTo) return sex;
  const value =
    member.birthFrom === member.birthTo ? member.birthFrom : { lo: member.birthFrom, hi: member.birthTo };
  return [{ kind: "birthDate", value, source }, ...sex];
}

/** Everyone once, with the residence household if there is one, else the review household. */
async function readPeople(tx: Tx, question: SnapshotQuestion): Promise<PersonRow[]> {
  const { tenant, communes, knownAt, people } = question;
  // Asked about some people, nothing but their households is read: the commune's memberships may be thousands.
  const asked =
    people === undefined
      ? sql``
      : sql`and p.id in (${peopleAround(question, people)}) and (p.id = any(${people}::uuid[])
          or home.household_id in (select theirs.household_id from unnest(${people}::uuid[]) as a(id)
            cross join lateral (${homeOf(question, "a.id")}) theirs))`;
  const found = await sql<PersonRow>`
    select p.id, p.commune, p.village_id as "villageId", p.sex, p.birth_from as "birthFrom", p.birth_to as "birthTo",
      home.household_id as "householdId", home.relation
    from person p left join lateral (${homeOf(question, "p.id")}) home on true
    where p.tenant = ${tenant} and p.state in ('provisional', 'active') and p.commune = any(${communes})
      and p.created_at <= coalesce(${knownAt}::timestamptz, now()) ${asked}
    order by home.household_id, p.id`.execute(tx);
  return found.rows;
}

/**
 * The household that counts for one person. `offset 0` keeps the planner going from the person: just after an import
 * it has no statistics yet, and paired every person with every household (12 s for a commune instead of 30 ms).
 */
const homeOf = ({ tenant, knownAt }: SnapshotQuestion, person: string) =>
  sql`select m.household_id, m.relation
    from (select own.* from membership own where own.tenant = ${tenant} and own.person_id = ${sql.ref(person)}
      and ${knownThen("own", knownAt)} offset 0) m
    join household h on h.tenant = m.tenant and h.id = m.household_id and h.kind in ('residence', 'review')
      and ${knownThen("h", knownAt)}
    order by h.kind <> 'residence', m.recorded_from desc, m.id limit 1`;

const peopleAround = ({ tenant, knownAt }: SnapshotQuestion, people: readonly string[]) =>
  sql`select unnest(${people}::uuid[]) as id
    union select o.person_id from membership m
      join membership o on o.tenant = m.tenant and o.household_id = m.household_id and ${knownThen("o", knownAt)}
      where m.tenant = ${tenant} and m.person_id = any(${people}::uuid[]) and ${knownThen("m", knownAt)}`;

/** `own`: only of these people; null: everyone of the communes. */
async function readReviewHouseholds(
  tx: Tx,
  question: SnapshotQuestion,
  own: readonly string[] | null,
): Promise<Map<string, string[]>> {
  const ofOwn = own === null ? sql`` : sql`and m.person_id = any(${own}::uuid[])`;
  const found = await sql<{ personId: string; householdId: string }>`
    select m.person_id as "personId", m.household_id as "householdId" from membership m
    join household h on h.tenant = m.tenant and h.id = m.household_id and h.kind = 'review'
      and ${knownThen("h", question.knownAt)}
    where m.tenant = ${question.tenant} and ${knownThen("m", question.knownAt)}
      and h.commune = any(${question.communes}) ${ofOwn}`.execute(tx);
  const map = new Map<string, string[]>();
  for (const { personId, householdId } of found.rows) {
    map.set(personId, [...(map.get(personId) ?? []), householdId]);
  }
  return map;
}

/** Facts of the people and of the households there, open ones first. */
async function readFacts(
  tx: Tx,
  question: SnapshotQuestion,
  subjects: readonly string[] | null,
): Promise<FactRow[]> {
  const open = await readFactsOf(tx, question, { table: "fact", subjects });
  return question.sealed
    ? [...open, ...(await readFactsOf(tx, question, { table: "sealed.fact", subjects }))]
    : open;
}

/** From the people to their facts: asked the other way round every fact of the province is looked at. */
async function readFactsOf(
  tx: Tx,
  question: SnapshotQuestion,
  { table, subjects }: { table: "fact" | "sealed.fact"; subjects: readonly string[] | null },
): Promise<FactRow[]> {
  const ofSubjects = subjects === null ? sql`` : sql`and s.id = any(${subjects}::uuid[])`;
  const of = (subject: "person" | "household") => sql`select f.subject_id as "subjectId", f.kind, f.value,
      f.valid_from as "validFrom", f.valid_to as "validTo", f.source, f.document
    from ${sql.table(subject)} s join ${sql.table(table)} f on f.tenant = s.tenant and f.subject_id = s.id
      and ${knownThen("f", question.knownAt)}
    where s.tenant = ${question.tenant} and s.commune = any(${question.communes}) ${ofSubjects}`;
  const found = await sql<FactRow>`${of("person")} union all ${of("household")}`.execute(tx);
  return found.rows;
}

function groupFacts(facts: readonly FactRow[]): Map<string, FactRow[]> {
  const map = new Map<string, FactRow[]>();
  for (const fact of facts) {
    const known = map.get(fact.subjectId);
    if (known) known.push(fact);
    else map.set(fact.subjectId, [fact]);
  }
  return map;
}

export async function readCompleteLists(
  tx: Tx,
  question: Pick<SnapshotQuestion, "tenant" | "communes" | "knownAt">,
): Promise<Map<string, string[]>> {
  const found = await sql<{ commune: string; lists: string[] }>`
    select l.commune, array_agg(distinct l.list) as lists from list_coverage l
    where l.tenant = ${question.tenant} and l.complete and l.commune = any(${question.communes})
      and ${knownThen("l", question.knownAt)} group by l.commune`.execute(tx);
  return new Map(found.rows.map((row) => [row.commune, row.lists]));
}

/** Communes and villages that are specially difficult on that day. */
export async function readDifficultPlaces(
  tx: Tx,
  question: Pick<SnapshotQuestion, "tenant" | "day">,
): Promise<Set<string>> {
  const found = await readClassificationsOn(tx, question.tenant, question.day);
  return new Set(
    found
      .filter((item) => item.class === "specially_difficult")
      .map((item) => item.villageId ?? item.commune),
  );
}
