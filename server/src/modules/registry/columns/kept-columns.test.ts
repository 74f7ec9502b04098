import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  addMonths,
  civilDate,
  firstDayNumber,
  lastDayNumber,
  type Month,
  month as monthOf,
  type PolicySet,
  type Snapshot,
} from "@ansinh/engine";
import { monthlyPolicySet } from "@ansinh/policies";
import { sql } from "kysely";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { newId } from "#kernel/id.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { communesAtWork as communes, RegistryAtWork } from "#test/registry-at-work.ts";
import type { Province } from "./province.ts";
import { type ProvinceQuestion, type ProvinceRead, readProvince } from "./read-province.ts";

let opened: TestProvince;

beforeAll(async () => {
  opened = await openTestProvince();
});
afterAll(() => opened?.close());

const folder = (): string => join(opened.services.dataDir, "columns");

function asked(month: Month, given: Partial<ProvinceQuestion> = {}): ProvinceQuestion {
  const days = { first: firstDayNumber(month), last: lastDayNumber(month) };
  const whole = { tenant: 1, communes, set: monthlyPolicySet, month: days, day: civilDate("2026-11-21") };
  return { ...whole, ...given };
}

const whole = (month: Month): Promise<ProvinceRead> => readProvince(opened.services.database, asked(month));

/** Read as a run does, and kept for the next. */
async function run(month: Month, given: Partial<ProvinceQuestion> = {}): Promise<ProvinceRead> {
  const read = await readProvince(opened.services.database, asked(month, { keptIn: folder(), ...given }));
  await read.keep();
  return read;
}

type Row = Readonly<Record<string, unknown>>;

/** Each home by its people: all that the columns say of it and of each of them, or that only records can tell. */
function homesOf(province: Province, month: Month): Map<string, unknown> {
  const { snapshot, rows, homes } = province.columns(monthlyPolicySet, month);
  const { start } = snapshot.rows;
  const found = new Map<string, unknown>();
  for (let place = 0; place < homes.length; place++) {
    const [first, last] = [start[place] ?? 0, start[place + 1] ?? 0];
    const people = Array.from({ length: last - first }, (_, at): [string, Row] => [
      province.personId(rows[first + at] ?? 0),
      {
        ...cellsAt(snapshot, "person", first + at),
        parentOf: relatedTo(province, { snapshot, rows }, first + at),
      },
    ]);
    const members = Object.fromEntries(people.sort(([one], [other]) => (one < other ? -1 : 1)));
    const commune = province.communeOf(homes[place] ?? 0);
    const home = { ...cellsAt(snapshot, "household", place), lists: snapshot.rows.lists[place], commune };
    found.set(Object.keys(members).join(), { home, members });
  }
  for (const person of province.apart()) found.set(person, "by records");
  return found;
}

function cellsAt({ rows }: Snapshot, subject: "person" | "household", row: number): Row {
  return Object.fromEntries(
    [...rows.columns[subject]].map(([kind, column]) => [
      kind,
      Object.entries(column).flatMap(([name, values]) =>
        typeof values === "string" ? [] : [[name, values[row]]],
      ),
    ]),
  );
}

function relatedTo(
  province: Province,
  { snapshot, rows }: { readonly snapshot: Snapshot; readonly rows: Int32Array },
  row: number,
): unknown {
  const holds = snapshot.rows.relations.get("parent")?.holds;
  if (!holds) throw new Error("nobody is said to be anybody's parent");
  const places = Array.from({ length: (holds.first[row + 1] ?? 0) - (holds.first[row] ?? 0) }, (_, at) => at);
  return places
    .map((at) => (holds.first[row] ?? 0) + at)
    .map((at) => `${province.personId(rows[holds.to[at] ?? 0] ?? 0)} ${holds.perhaps?.[at] ?? 0}`)
    .sort();
}

/**
 * Kept, and old enough to hold: while anybody in the cluster has an older transaction open, rows as young as ours are
 * read anew, as they must be.
 */
async function settled(month: Month): Promise<void> {
  await expect.poll(async () => (await run(month)).peopleKept, { timeout: 100_000 }).toBeGreaterThan(0);
}

/** Both ways of reading; how many people what was kept still held of. */
async function expectTheSame(month: Month): Promise<number> {
  const read = await run(month);
  const expected = homesOf((await whole(month)).province, month);
  expect(homesOf(read.province, month)).toEqual(expected);
  expect(expected.size).toBeGreaterThan(20);
  return read.peopleKept;
}

const december = monthOf("2026-12");

describe("columns kept and read anew where anything was written are those read whole, home by home", () => {
  test.each([1, 2, 3])(
    "whatever is recorded, corrected, taken back or moved, month after month (%i)",
    async (seed) => {
      const { database } = opened.services;
      const registry = new RegistryAtWork(seed);
      await database.batch((tx) => registry.arrive(tx, 150));
      let month = december;
      let kept = 0;
      for (let step = 0; step < 10; step++) {
        await settled(month);
        for (let count = registry.draw.below(4); count > 0; count--)
          await database.batch((tx) => registry.happen(tx));
        if (registry.draw.below(5) === 0) month = addMonths(month, 1);
        kept += await expectTheSame(month);
      }
      expect(kept).toBeGreaterThan(10 * 20);
    },
    300_000,
  );

  test("what was under way when it was kept is seen once it is committed, and what came to nothing isn't", async () => {
    const { database } = opened.services;
    const registry = new RegistryAtWork(11);
    await database.batch((tx) => registry.arrive(tx, 30));
    await settled(december);
    const held = hold();
    const broken = hold();
    const first = database.batch(async (tx) => {
      for (let count = 0; count < 6; count++) await registry.happen(tx);
      await registry.arrive(tx, 3);
      held.reached();
      await held.released;
    });
    const second = database
      .batch(async (tx) => {
        await sql`insert into person (tenant, id, state, commune, created_at, batch_id, name, name_key, name_tokens)
          select tenant, ${newId()}, 'active', ${communes[0]}, now(), id, 'Lê', 'le', '{le}' from recording_batch
          limit 1`.execute(tx);
        broken.reached();
        await broken.released;
        throw new Error("broken off");
      })
      .catch(() => undefined);
    await Promise.all([held.at, broken.at]);
    const before = homesOf((await run(december)).province, december);
    held.release();
    broken.release();
    await Promise.all([first, second]);
    expect(homesOf((await whole(december)).province, december)).not.toEqual(before);
    expect(await expectTheSame(december)).toBeGreaterThan(0);
    expect(await expectTheSame(december)).toBeGreaterThan(0);
  });

  test("a transaction of savepoints, begun before and ended after", async () => {
    const { database } = opened.services;
    await settled(december);
    const held = hold();
    const work = database.batch(async (tx) => {
      await sql`savepoint one`.execute(tx);
      const recording = await new RegistryAtWork(5).open(tx);
      await sql`release savepoint one`.execute(tx);
      held.reached();
      await held.released;
      await sql`savepoint two`.execute(tx);
      await sql`update person set sex = case when sex = 'male' then 'female' else 'male' end
        where id in (select id from person where state = 'active' order by id limit 9)`.execute(tx);
      await sql`release savepoint two`.execute(tx);
      return recording;
    });
    await held.at;
    await run(december);
    held.release();
    await work;
    expect(await expectTheSame(december)).toBeGreaterThan(0);
  });

  test("somebody recorded from a moment on that is still to come is there when it has come", async () => {
    await opened.services.database.batch((tx) =>
      sql`insert into person (tenant, id, state, commune, created_at, batch_id, name, name_key, name_tokens)
        select tenant, ${newId()}, 'active', ${communes[0]}, now() + interval '1500 ms', id, 'Lê', 'le', '{le}'
        from recording_batch limit 1`.execute(tx),
    );
    await run(december);
    const before = homesOf((await whole(december)).province, december).size;
    await new Promise((resolve) => setTimeout(resolve, 1_800));
    await expectTheSame(december);
    expect(homesOf((await whole(december)).province, december).size).toBe(before + 1);
  });
});

function hold() {
  let release = (): void => undefined;
  let reached = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const at = new Promise<void>((resolve) => {
    reached = resolve;
  });
  return { at, reached: () => reached(), released, release: () => release() };
}

describe("whatever is in doubt, everybody is read", () => {
  const kept = async (): Promise<void> => {
    await settled(december);
    expect(await expectTheSame(december)).toBeGreaterThan(0);
  };
  const file = async (): Promise<string> => {
    const names = await readdir(folder());
    expect(names).toHaveLength(1);
    return join(folder(), names[0] ?? "");
  };

  test("the file is gone", async () => {
    await kept();
    await rm(await file());
    expect(await expectTheSame(december)).toBe(0);
  });

  test("the file is another by one byte", async () => {
    await kept();
    const path = await file();
    const bytes = await readFile(path);
    bytes[bytes.length - 7] = (bytes[bytes.length - 7] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect(await expectTheSame(december)).toBe(0);
  });

  test("the file isn't one of ours, though the database says so", async () => {
    await kept();
    const path = await file();
    await writeFile(path, "not columns");
    await opened.services.database.batch((tx) =>
      sql`update kept_columns set digest = sha256('not columns'::bytea)`.execute(tx),
    );
    expect(await expectTheSame(december)).toBe(0);
  });

  test("the database was restored elsewhere, or changed by a migration", async () => {
    await kept();
    await opened.services.database.batch((tx) =>
      sql`update kept_columns set server = server || '+'`.execute(tx),
    );
    expect(await expectTheSame(december)).toBe(0);
  });

  test("transactions seem to run backwards, or have gone on for too long", async () => {
    for (const away of [1_000_000_000, -1_073_741_900]) {
      await kept();
      await opened.services.database.batch((tx) =>
        sql`update kept_columns set first_open = first_open + ${away}`.execute(tx),
      );
      expect(await expectTheSame(december)).toBe(0);
    }
  });

  test("another set declares a fact kind otherwise", async () => {
    await kept();
    const [first, ...others] = monthlyPolicySet.definition.facts;
    if (!first) throw new Error("no fact kinds");
    const facts = [...others, first];
    const set = { ...monthlyPolicySet, definition: { ...monthlyPolicySet.definition, facts } } as PolicySet;
    expect((await run(december, { set })).peopleKept).toBe(0);
  });

  test("an earlier month is asked about", async () => {
    await kept();
    expect((await run(addMonths(december, -1))).peopleKept).toBe(0);
  });

  test("other communes are asked about, and what is kept of all stays", async () => {
    await kept();
    expect((await run(december, { communes: [communes[0]] })).peopleKept).toBe(0);
    expect(await expectTheSame(december)).toBeGreaterThan(0);
  });

  test("most people were written since", async () => {
    await kept();
    await opened.services.database.batch((tx) => sql`update person set name = name || ' '`.execute(tx));
    expect(await expectTheSame(december)).toBe(0);
    await kept();
  });
});

test("nothing of a sealed class is kept outside the database", async () => {
  await mkdir(folder(), { recursive: true });
  await run(december);
  for (const name of await readdir(folder())) {
    const text = (await readFile(join(folder(), name))).toString("latin1");
    expect(text).toContain("person/studying");
    expect(text).not.toContain("hiv");
  }
});

describe("nobody who records can take a row away or give it to somebody else", () => {
  test.each([
    ["a fact", "update fact set subject_id = gen_random_uuid()"],
    ["a sealed fact", "update sealed.fact set subject_kind = 'household'"],
    ["a membership", "update membership set person_id = gen_random_uuid()"],
    ["a household", "update household set id = gen_random_uuid()"],
    ["a person", "update person set tenant = 2"],
    ["a fact away", "delete from fact"],
    ["a membership away", "delete from membership"],
    ["a household away", "truncate household"],
    ["a person away", "delete from person"],
  ])("%s", async (_, statement) => {
    for (const url of [opened.urls.app, opened.urls.batch]) {
      const client = new pg.Client({ connectionString: url });
      await client.connect();
      try {
        await expect(client.query(statement)).rejects.toThrow("permission denied");
      } finally {
        await client.end();
      }
    }
  });
});
