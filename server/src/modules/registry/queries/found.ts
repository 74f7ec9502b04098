import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { fieldsVisible, masked } from "#modules/access/index.ts";
import { fullName, type UnitKind, type VillageKind, villageWords } from "#modules/places/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { PersonFound, PersonState, Sex } from "../model.ts";

interface Row {
  id: string;
  name: string;
  sex: Sex | null;
  birthFrom: string | null;
  birthTo: string | null;
  number: string | null;
  commune: string;
  unitKind: UnitKind | null;
  unitName: string | null;
  villageKind: VillageKind | null;
  villageName: string | null;
  state: PersonState;
}

/** These people as a list shows them, in the order given; who is out of sight is left out. */
export async function peopleShown(tx: Tx, actor: Actor, ids: readonly string[]): Promise<PersonFound[]> {
  if (ids.length === 0) return [];
  const found =
    await sql<Row>`select p.id, p.name, p.sex, p.birth_from as "birthFrom", p.birth_to as "birthTo",
      p.number, p.commune, p.state, u.kind as "unitKind", u.name as "unitName", v.kind as "villageKind",
      v.name as "villageName"
    from person p
    left join lateral (select kind, name from unit where unit.tenant = p.tenant and unit.code = p.commune
      order by valid_from desc limit 1) u on true
    left join village v on v.tenant = p.tenant and v.id = p.village_id
    where p.tenant = ${actor.tenant} and p.id = any(${ids}::uuid[])`.execute(tx);
  const byId = new Map(found.rows.map((row) => [row.id, shown(row, actor)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function shown(
  { birthFrom, birthTo, unitKind, unitName, villageKind, ...row }: Row,
  actor: Actor,
): PersonFound {
  const birth = birthFrom && birthTo ? { from: birthFrom, to: birthTo } : null;
  const communeName = unitKind && unitName ? fullName({ kind: unitKind, name: unitName }) : row.commune;
  const villageName =
    villageKind && row.villageName ? `${villageWords[villageKind]} ${row.villageName}` : null;
  return { ...row, birth, communeName, villageName, number: numberShown(row.number, actor) };
}

/** The number as this account may see it. */
export function numberShown(number: string | null, actor: Actor): string | null {
  return number === null || fieldsVisible(actor).number ? number : masked(number);
}
