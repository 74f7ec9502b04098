import type { FactKind } from "@ansinh/engine";
import type { PoolClient } from "pg";
import { copyOut } from "#platform/database/copy-out.ts";
import { civilFacts } from "../model.ts";
import { beginning, Cells, end, type MonthDays } from "./cells.ts";
import { Fields } from "./fields.ts";
import type { Homes } from "./homes.ts";
import { literals, type People } from "./people.ts";
import { hashOf, spanOf } from "./value-codes.ts";

/** Facts that make a home one for records: a death, or what people's own rows hold said by a fact as well. */
const kindsOfRecords: readonly string[] = [civilFacts.death, "birthDate", "sex"];

/** What is recorded of everybody and every home, by subject and fact kind. */
export interface Facts {
  readonly person: ReadonlyMap<string, Cells>;
  readonly household: ReadonlyMap<string, Cells>;
  /** Homes that only records can tell. */
  readonly apart: Uint8Array;
}

export function emptyFacts(kinds: readonly FactKind[], people: People, homes: Homes): Facts {
  const cells = (subject: FactKind["subject"], rows: number): Map<string, Cells> =>
    new Map(
      kinds
        .filter((kind) => kind.subject === subject && !kindsOfRecords.includes(kind.id))
        .map((kind) => [kind.id, new Cells(kind, rows)]),
    );
  return {
    person: cells("person", people.ids.count),
    household: cells("household", homes.count),
    apart: new Uint8Array(homes.count),
  };
}

/** Part of a table that one connection reads: pages from and to, by which several share a table. */
export interface Part {
  readonly table: "fact" | "sealed.fact";
  readonly fromPage: number;
  readonly toPage: number;
}

export interface FactGround {
  readonly tenant: number;
  readonly people: People;
  readonly homes: Homes;
  readonly facts: Facts;
  readonly month: MonthDays;
}

export async function readFacts(client: PoolClient, part: Part, ground: FactGround): Promise<void> {
  const { people, homes, facts, month } = ground;
  const kinds = kindsByHash(facts);
  const fields = new Fields();
  await copyOut(client, factsOf(part, ground), (bytes, at) => {
    fields.begin(bytes, at);
    const { at: subject } = fields.next();
    const cells = kinds.get(hashOf(fields.next()));
    const { at: value, end: valueEnd } = fields.next();
    const json = { bytes, at: value + jsonbVersionBytes, end: valueEnd };
    const valid = { from: fields.next().day(beginning), to: fields.next().day(end) };
    const person = people.ids.find(bytes, subject);
    if (person >= 0) {
      if (cells) cells.person?.record(person, json, { valid, month });
      else facts.apart[homes.homeOf[person] ?? 0] = 1;
      return;
    }
    if (!cells?.household) return;
    const household = people.households.find(bytes, subject);
    for (const home of homes.ofHousehold.get(household) ?? [])
      cells.household.record(home, json, { valid, month });
  });
}

type ByHash = ReadonlyMap<number, { readonly person?: Cells; readonly household?: Cells }>;

/** A kind's text is a dozen bytes a row: its hash finds it, and no two of those asked for may share one. */
function kindsByHash({ person, household }: Facts): ByHash {
  const kinds = new Map<number, { readonly person?: Cells; readonly household?: Cells }>();
  for (const [id, cells] of person) kinds.set(hashOf(spanOf(id)), { person: cells });
  for (const [id, cells] of household) kinds.set(hashOf(spanOf(id)), { household: cells });
  const all = new Set([...kinds.keys(), ...kindsOfRecords.map((id) => hashOf(spanOf(id)))]);
  if (all.size !== person.size + household.size + kindsOfRecords.length)
    throw new Error("two fact kinds share a hash; give Names of kinds another");
  return kinds;
}

/** Before the text of a jsonb value stands the version of its form. */
const jsonbVersionBytes = 1;

const factsOf = ({ table, fromPage, toPage }: Part, { tenant, facts }: FactGround): string => {
  const kinds = [...kindsOfRecords, ...facts.person.keys(), ...facts.household.keys()];
  return `select subject_id, kind, value, valid_from, valid_to from ${table}
    where tenant = ${Number(tenant)} and recorded_to is null and kind = any(${literals(kinds)})
      and ctid >= '(${fromPage},0)'::tid and ctid < '(${toPage},0)'::tid`;
};
