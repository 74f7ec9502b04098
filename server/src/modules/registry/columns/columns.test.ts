import {
  civilDate,
  firstDayNumber,
  type HouseholdInput,
  lastDayNumber,
  month,
  type Snapshot,
  snapshotOf,
} from "@ansinh/engine";
import { lists, monthlyPolicySet } from "@ansinh/policies";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "#kernel/id.ts";
import type { Tx } from "#platform/database/pool.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { readSnapshot, type SnapshotHousehold } from "../queries/snapshot.ts";
import type { Columns, Province } from "./province.ts";
import { readProvince } from "./read-province.ts";

const communes = ["06040", "06043"] as const;
const december = month("2026-12");
const day = civilDate("2026-11-21");
const days = { first: firstDayNumber(december), last: lastDayNumber(december) };

let opened: TestProvince;
let province: Province;
let columns: Columns;
const records = new Map<string, SnapshotHousehold>();

/** Born on a day that no birth date may be. */
const tooOld = newId();

/** The same numbers every time. */
function draws(seed: number) {
  let state = seed;
  const below = (count: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  return { below, of: <T>(items: readonly T[]): T => items[below(items.length)] as T };
}

const dates = [
  null,
  null,
  null,
  "1990-01-01",
  "2025-06-30",
  "2026-11-30",
  "2026-12-01",
  "2026-12-15",
  "2027-01-01",
];
const births = [
  ["1940-01-01", "1940-12-31"],
  ["1951-11-30", "1951-11-30"],
  ["1986-02-28", "1986-02-28"],
  ["2010-12-02", "2010-12-02"],
  ["2024-12-31", "2024-12-31"],
  ["2026-12-05", "2026-12-05"],
  [null, null],
] as const;
const relations = ["head", "spouse", "child", "child", "grandchild", "parent", "other", "sibling"];
const said: readonly (readonly [string, readonly unknown[]])[] = [
  ["studying", [true, false, null]],
  ["hasStableIncome", [true, false]],
  ["maritalStatus", ["married", "widowed", { oneOf: ["married", "divorced"] }]],
  ["disabilityDegree", ["severe", "mild", "none", null]],
  ["receivesPension", [true, false]],
  ["fatherSituation", ["present", "dead"]],
  ["sex", ["male"]],
];

async function record(tx: Tx, tenant: number): Promise<void> {
  const draw = draws(7);
  const batch = newId();
  await sql`insert into recording_batch (tenant, id, kind, label, recorded_at)
    values (${tenant}, ${batch}, 'import', 'test', now())`.execute(tx);
  const addFact = async (subject: { kind: string; id: string; rare: boolean }): Promise<void> => {
    const [kind, values] =
      subject.kind === "household" ? (["poverty", ["poor", "near-poor"]] as const) : draw.of(said);
    if (kind === "sex" && !subject.rare) return;
    const [one, other] = [draw.of(dates), draw.of(dates)];
    const [from, to] = one !== null && other !== null && one > other ? [other, one] : [one, other];
    await sql`insert into fact (tenant, id, subject_kind, subject_id, kind, value, valid_from, valid_to, recorded_from,
        recorded_to, source, batch_id)
      values (${tenant}, ${newId()}, ${subject.kind}, ${subject.id}, ${kind}, ${JSON.stringify(draw.of(values))}::jsonb,
        ${from}, ${to}, now() - interval '2 days', ${draw.below(10) === 0 ? sql`now()` : null}, 'test', ${batch})`.execute(
      tx,
    );
  };
  const addMember = async (household: string, person: string): Promise<void> => {
    await sql`insert into membership (tenant, id, household_id, person_id, relation, recorded_from, recorded_to, source,
        batch_id)
      values (${tenant}, ${newId()}, ${household}, ${person}, ${draw.of(relations)}, now() - interval '1 day',
        ${draw.below(12) === 0 ? sql`now()` : null}, 'test', ${batch})`.execute(tx);
  };
  const addHousehold = async (kind: string, commune: string): Promise<string> => {
    const id = newId();
    await sql`insert into household (tenant, id, kind, commune, number, recorded_from, batch_id)
      values (${tenant}, ${id}, ${kind}, ${commune}, ${id}, now(), ${batch})`.execute(tx);
    for (let count = draw.below(3); count > 0; count--) await addFact({ kind: "household", id, rare: false });
    return id;
  };
  for (let home = 0; home < 160; home++) {
    const commune = draw.of(communes);
    const household = await addHousehold(draw.of(["residence", "residence", "review", "insurance"]), commune);
    const review = draw.below(4) === 0 ? await addHousehold("review", draw.of(communes)) : null;
    for (let member = 0; member <= draw.below(6); member++) {
      const id = newId();
      const [from, to] = draw.of(births);
      await sql`insert into person (tenant, id, state, commune, created_at, batch_id, name, name_key, name_tokens, sex,
          birth_from, birth_to)
        values (${tenant}, ${id}, ${draw.of(["active", "active", "active", "alias"])},
          ${draw.below(10) === 0 ? draw.of(communes) : commune}, now(), ${batch}, 'Lê', 'le', '{le}',
          ${draw.of(["male", "female", null])}, ${from}, ${to})`.execute(tx);
      if (draw.below(12) > 0) await addMember(household, id);
      if (review !== null) await addMember(review, id);
      for (let count = draw.below(5); count > 0; count--)
        await addFact({ kind: "person", id, rare: draw.below(8) === 0 });
      if (draw.below(40) === 0)
        await sql`insert into fact (tenant, id, subject_kind, subject_id, kind, value, recorded_from, source, batch_id)
          values (${tenant}, ${newId()}, 'person', ${id}, 'death', '"2026-11-02"'::jsonb, now(), 'test', ${batch})`.execute(
          tx,
        );
      if (draw.below(15) === 0)
        await sql`insert into sealed.fact (tenant, id, subject_kind, subject_id, kind, class, value, recorded_from, source,
            batch_id)
          values (${tenant}, ${newId()}, 'person', ${id}, 'hiv', 'hiv', 'true'::jsonb, now(), 'test', ${batch})`.execute(
          tx,
        );
    }
  }
  await sql`insert into person (tenant, id, state, commune, created_at, batch_id, name, name_key, name_tokens, sex,
      birth_from, birth_to)
    values (${tenant}, ${tooOld}, 'active', ${communes[0]}, now(), ${batch}, 'Lê', 'le', '{le}', null, '1850-01-01',
      '1850-01-01')`.execute(tx);
  for (const { id } of lists.filter((list) => list.id !== "insurance"))
    await sql`insert into list_coverage (tenant, id, commune, list, complete, as_of, recorded_from, batch_id)
      values (${tenant}, ${newId()}, ${communes[0]}, ${id}, true, '2026-11-01', now(), ${batch})`.execute(tx);
  await sql`insert into unit_classification (tenant, id, commune, class, valid_from, decision, recorded_at)
    values (${tenant}, ${newId()}, ${communes[1]}, 'specially_difficult', '2020-01-01', '1/QD', now())`.execute(
    tx,
  );
}

beforeAll(async () => {
  opened = await openTestProvince();
  const { tenant, services } = opened;
  await services.database.batch((tx) => record(tx, tenant));
  const question = { tenant, communes, set: monthlyPolicySet, month: days, day };
  ({ province } = await readProvince(services.database, question));
  columns = province.columns(monthlyPolicySet, december);
  // as the lists of each commune were made: the households of one commune at a time
  for (const commune of communes) {
    const asked = { tenant, communes: [commune], knownAt: null, day, sealed: true };
    const found = await services.database.batch((tx) => readSnapshot(tx, asked));
    for (const household of found) for (const { id } of household.members) records.set(id, household);
  }
});
afterAll(() => opened?.close());

/** The homes of the columns as records, members in the same order. */
function sameHomes(): HouseholdInput[] {
  const { start } = columns.snapshot.rows;
  return Array.from(columns.homes, (_, place) => {
    const ids = Array.from(columns.rows.subarray(start[place], start[place + 1]), (row) =>
      province.personId(row),
    );
    const household = records.get(ids[0] ?? "");
    if (!household) throw new Error("a home of the columns is no household of the records");
    expect(household.members.map(({ id }) => id).sort()).toEqual([...ids].sort());
    const members = ids.flatMap((id) => household.members.find((member) => member.id === id) ?? []);
    return { ...household, members };
  });
}

/** Columns by value: one whose ends are the same need not share them. */
const plainly = ({ rows, ...snapshot }: Snapshot) => ({
  ...snapshot,
  rows: { ...rows, columns: { person: [...rows.columns.person], household: [...rows.columns.household] } },
});

describe("a province read as columns", () => {
  test("holds everybody once, in the columns or apart", () => {
    const inColumns = Array.from(columns.rows, (row) => province.personId(row));
    const everybody = [...inColumns, ...province.apart()].sort();
    expect(everybody).toEqual([...records.keys()].sort());
    expect(province.apart()).toContain(tooOld);
    expect(inColumns.length).toBeGreaterThan(100);
    expect(province.apart().length).toBeGreaterThan(50);
  });

  test("says of every steady home what records say, column by column", () => {
    const expected = snapshotOf(monthlyPolicySet, sameHomes(), december);
    expect(expected.stretchOf).toHaveLength(0);
    expect(plainly(columns.snapshot)).toEqual(plainly(expected));
  });

  test("sketches a home with its births and relations", () => {
    for (const household of records.values()) {
      const home = province.homeOf(province.rowOf(household.members[0]?.id ?? ""));
      const { household: sketch, rows } = province.sketch(home);
      expect(Array.from(rows, (row) => province.personId(row))).toEqual(sketch.members.map(({ id }) => id));
      const births = new Map(
        household.members.map(({ id, facts }) => [
          id,
          facts.filter(({ kind }) => kind === "birthDate").map(({ value }) => value),
        ]),
      );
      expect(new Map(sketch.members.map(({ id, facts }) => [id, facts.map(({ value }) => value)]))).toEqual(
        births,
      );
      const order = (relations: HouseholdInput["relations"]) =>
        (relations ?? []).map((relation) => JSON.stringify(relation, Object.keys(relation).sort())).sort();
      expect(order(sketch.relations)).toEqual(order(household.relations));
    }
  });
});
