import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";
import type { Lineage, NationalUnits, Unit } from "../model.ts";
import { unitKeys } from "../rules/index.ts";

interface Saved {
  readonly units: number;
  readonly lineage: number;
}

/** Puts in what is missing and corrects what differs; the same units again change nothing. Batch role. */
export async function saveUnits(tx: Tx, tenant: number, national: NationalUnits): Promise<Saved> {
  const units = JSON.stringify(national.units.map(unitRow));
  const savedUnits = await sql`
    insert into unit (tenant, code, valid_from, valid_to, level, kind, name, name_key, parent, district,
      spellings, other_codes, source)
    select ${tenant}::integer, code, valid_from, valid_to, level, kind, name, name_key, province, district,
      spellings, other_codes, source
    from jsonb_to_recordset(${units}::jsonb) as given (code text, valid_from date, valid_to date, level text,
      kind text, name text, name_key text, province text, district text, spellings text[],
      other_codes text[], source text)
    on conflict on constraint unit_pk do update set valid_to = excluded.valid_to, level = excluded.level,
      kind = excluded.kind, name = excluded.name, name_key = excluded.name_key, parent = excluded.parent,
      district = excluded.district, spellings = excluded.spellings, other_codes = excluded.other_codes,
      source = excluded.source
    where (unit.valid_to, unit.kind, unit.name, unit.name_key, unit.parent, unit.district, unit.spellings,
        unit.other_codes, unit.source)
      is distinct from (excluded.valid_to, excluded.kind, excluded.name, excluded.name_key,
        excluded.parent, excluded.district, excluded.spellings, excluded.other_codes, excluded.source)
  `.execute(tx);
  const links = JSON.stringify(national.lineage.map((link) => ({ ...link, part: link.part === "part" })));
  const savedLinks = await sql`
    insert into unit_lineage (tenant, from_code, to_code, on_date, part, source)
    select ${tenant}::integer, code, "into", "on", part, source
    from jsonb_to_recordset(${links}::jsonb)
      as given (code text, "into" text, "on" date, part boolean, source text)
    on conflict on constraint unit_lineage_pk do update set part = excluded.part, source = excluded.source
    where (unit_lineage.part, unit_lineage.source) is distinct from (excluded.part, excluded.source)
  `.execute(tx);
  return {
    units: Number(savedUnits.numAffectedRows ?? 0),
    lineage: Number(savedLinks.numAffectedRows ?? 0),
  };
}

function unitRow(unit: Unit): Record<string, unknown> {
  const { from, to, otherCodes, ...rest } = unit;
  return {
    ...rest,
    valid_from: from ?? "-infinity",
    valid_to: to,
    other_codes: otherCodes,
    name_key: unitKeys(unit).join("\n"),
  };
}

export async function readUnits(tx: Tx, tenant: number): Promise<NationalUnits> {
  const units = await sql<Unit>`
    select code, nullif(valid_from, '-infinity') as "from", valid_to as "to", level, kind, name, parent as province,
      district, spellings, other_codes as "otherCodes", source
    from unit where tenant = ${tenant} order by code, valid_from`.execute(tx);
  const lineage = await sql<Lineage>`
    select from_code as code, to_code as "into", on_date as "on",
      case when part then 'part' else 'whole' end as part, source
    from unit_lineage where tenant = ${tenant} order by from_code, to_code, on_date`.execute(tx);
  return { units: units.rows, lineage: lineage.rows };
}
