import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { fieldsVisible, masked } from "#modules/access/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { HouseholdKind, PersonPage, Sex } from "../model.ts";
import { registryProblems } from "../problems.ts";
import { factsShown } from "./facts-shown.ts";
import { peopleShown } from "./found.ts";
import { knownThen, type PersonQuestion } from "./known-then.ts";
import { openMatchesOf } from "./matches.ts";

/** Everything the registry knows of one person. Errors: unknown, or out of the account's area. */
export async function personPage(tx: Tx, actor: Actor, question: PersonQuestion): Promise<PersonPage> {
  const [person] = await peopleShown(tx, actor, [question.id]);
  if (!person) throw registryProblems.personNotFound({ id: question.id });
  const identity = await identityOf(tx, actor, question);
  const numbers = await numbersOf(tx, actor, question);
  const contact = fieldsVisible(actor).contact;
  const personal = numbers.find((item) => item.kind === "personal" && item.isCurrent);
  return {
    ...person,
    ethnicity: identity?.ethnicity ?? null,
    phone: identity?.phone && !contact ? masked(identity.phone) : (identity?.phone ?? null),
    note: identity?.note ?? null,
    numberRestored: personal?.restored ?? false,
    otherNumbers: numbers.filter((item) => !item.isCurrent).map(({ kind, value }) => ({ kind, value })),
    address: await addressOf(tx, actor, question),
    knownOn: question.knownAt?.toISOString() ?? null,
    households: await householdsShown(tx, actor, question),
    facts: await factsShown(tx, actor, question),
    matches: await openMatchesOf(tx, actor, question.id),
  };
}

interface Identity {
  ethnicity: string | null;
  phone: string | null;
  note: string | null;
}

async function identityOf(tx: Tx, actor: Actor, question: PersonQuestion): Promise<Identity | null> {
  const found = await sql<Identity>`select
      (array_agg(i.ethnicity order by i.recorded_from desc) filter (where i.ethnicity is not null))[1] as ethnicity,
      (array_agg(i.phone order by i.recorded_from desc) filter (where i.phone is not null))[1] as phone,
      string_agg(distinct i.note, '; ') as note
    from person_identity i where i.tenant = ${actor.tenant} and i.person_id = ${question.id}
      and ${knownThen("i", question.knownAt)}`.execute(tx);
  return found.rows[0] ?? null;
}

interface Numbered {
  kind: PersonPage["otherNumbers"][number]["kind"];
  value: string;
  restored: boolean;
  isCurrent: boolean;
}

async function numbersOf(tx: Tx, actor: Actor, question: PersonQuestion): Promise<Numbered[]> {
  const found = await sql<Numbered>`select distinct i.kind, i.value, i.restored,
      i.kind = 'personal' and i.value is not distinct from p.number as "isCurrent"
    from identifier i join person p on p.tenant = i.tenant and p.id = i.person_id
    where i.tenant = ${actor.tenant} and i.person_id = ${question.id} and ${knownThen("i", question.knownAt)}
    order by i.kind, i.value`.execute(tx);
  const visible = fieldsVisible(actor).number;
  return found.rows.map((row) => ({ ...row, value: visible ? row.value : masked(row.value) }));
}

async function addressOf(tx: Tx, actor: Actor, question: PersonQuestion): Promise<string | null> {
  const found = await sql<{
    line: string | null;
  }>`select a.line from address a where a.tenant = ${actor.tenant}
    and a.person_id = ${question.id} and a.line is not null and ${knownThen("a", question.knownAt)}
    order by a.recorded_from desc limit 1`.execute(tx);
  return found.rows[0]?.line ?? null;
}

interface MemberRow {
  householdId: string;
  kind: HouseholdKind;
  number: string | null;
  id: string;
  name: string;
  relation: string;
  sex: Sex | null;
  birthFrom: string | null;
  birthTo: string | null;
}

async function householdsShown(
  tx: Tx,
  actor: Actor,
  question: PersonQuestion,
): Promise<PersonPage["households"]> {
  const found =
    await sql<MemberRow>`select h.id as "householdId", h.kind, h.number, p.id, p.name, m.relation, p.sex,
      p.birth_from as "birthFrom", p.birth_to as "birthTo"
    from membership own
    join household h on h.tenant = own.tenant and h.id = own.household_id and ${knownThen("h", question.knownAt)}
    join membership m on m.tenant = h.tenant and m.household_id = h.id and ${knownThen("m", question.knownAt)}
    join person p on p.tenant = m.tenant and p.id = m.person_id
    where own.tenant = ${actor.tenant} and own.person_id = ${question.id} and ${knownThen("own", question.knownAt)}
    order by h.kind, h.id, m.relation <> 'head', p.birth_from nulls last, p.id`.execute(tx);
  const byHousehold = new Map<string, PersonPage["households"][number]>();
  for (const { householdId, kind, number, birthFrom, birthTo, ...member } of found.rows) {
    const household = byHousehold.get(householdId) ?? { id: householdId, kind, number, members: [] };
    byHousehold.set(householdId, household);
    const birth = birthFrom && birthTo ? { from: birthFrom, to: birthTo } : null;
    household.members.push({ ...member, birth });
  }
  return [...byHousehold.values()];
}
