import { join } from "node:path";
import { civilDate, month } from "@ansinh/engine";
import { lists, monthlyAreas, monthlyPolicySet } from "@ansinh/policies";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "#kernel/id.ts";
import {
  openBatch,
  type Recording,
  recordCoverage,
  recordFacts,
  recordHouseholds,
  recordMemberships,
  recordPeople,
} from "#modules/registry/index.ts";
import type { Tx } from "#platform/database/pool.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { type GrantToRecord, recordDecisions, recordGrants } from "../index.ts";
import { askInThread } from "../jobs/province-answers.ts";
import type { DeterminationFinding } from "../rules/determination-case.ts";
import { clauseAmountsOf } from "../rules/law.ts";
import { findingsOfCommune } from "./determined.ts";
import { findingsOfProvince } from "./determined-province.ts";

const communes = ["06001", "06007"] as const;
const source = "Danh sách thử";
const december = month("2026-12");
const knownOn = civilDate("2026-11-21");
let province: TestProvince;

/** The same numbers every time. */
function draws(seed: number) {
  let state = seed;
  const below = (count: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
  return { below, of: <T>(items: readonly T[]): T => items[below(items.length)] as T };
}

const births = [
  "1940-05-01",
  "1951-12-15",
  "1950-03-02",
  "1962-11-30",
  "1986-02-28",
  "2012-12-20",
  "2022-12-31",
];
const relations = ["head", "spouse", "child", "parent", "other"];
const said: readonly (readonly [kind: string, values: readonly unknown[]])[] = [
  ["supporter", ["none", "able"]],
  ["takenIn", [true, false]],
  ["maritalStatus", ["married", "widowed", "unmarried"]],
  ["disabilityDegree", ["extremely-severe", "severe", "mild", "none"]],
  ["receivesPension", [true, false]],
  ["hasStableIncome", [true, false]],
  ["receivesWage", [true, false]],
  ["studying", [true, false]],
  ["fatherSituation", ["present", "dead", "missing"]],
  ["motherSituation", ["present", "dead"]],
];
const clauses = monthlyAreas.flatMap((area) => area.evidence).map(({ clause }) => clause);
const benefitOf = (clause: string): string =>
  monthlyPolicySet.definition.benefits.find((item) => item.clauses.some(({ id }) => id === clause))?.id ?? "";
const dates = [undefined, undefined, undefined, "2025-06-30", "2026-11-30", "2026-12-01", "2026-12-15"];

/** Homes with everything that columns can't tell by themselves among what they can. */
async function recordHomes(tx: Tx, recording: Recording): Promise<void> {
  const draw = draws(11);
  const [decisionId = ""] = await recordDecisions(tx, recording, [
    { kind: "grant", number: "12/QĐ-UBND", signedOn: "2026-01-05", office: communes[0] },
  ]);
  for (let home = 0; home < 100; home++) {
    const commune = draw.of(communes);
    const births = Array.from({ length: 1 + draw.below(4) }, () => somebody(draw, commune));
    const people = (await recordPeople(tx, recording, births)).map(({ personId }) => personId);
    const [householdId = ""] = await recordHouseholds(tx, recording, [
      { kind: "residence", commune, number: `H-${home}` },
    ]);
    const member = (personId: string) => ({ householdId, personId, relation: draw.of(relations), source });
    if (draw.below(10) > 0) await recordMemberships(tx, recording, people.map(member));
    if (draw.below(2) === 0)
      await recordFacts(tx, recording, [
        { subjectKind: "household", subjectId: householdId, kind: "poverty", value: "poor", source },
      ]);
    for (const personId of people) {
      await recordFacts(tx, recording, factsOf(draw, personId));
      for (let count = draw.below(3); count > 0; count--)
        await recordGrants(tx, recording, [grantOf(draw, { personId, decisionId, commune })]);
    }
  }
}

type Draw = ReturnType<typeof draws>;

function somebody(draw: Draw, commune: string) {
  const from = draw.of(births);
  return {
    name: "Nông Thị Thử",
    nameRaw: "Nông Thị Thử",
    sex: null,
    birth:
      draw.below(6) === 0
        ? { from: `${from.slice(0, 4)}-01-01`, to: `${from.slice(0, 4)}-12-31` }
        : { from, to: from },
    number: null,
    commune,
    source,
  };
}

function factsOf(draw: Draw, subjectId: string) {
  const person = { subjectKind: "person" as const, subjectId, source };
  const facts = said
    .filter(() => draw.below(3) > 0)
    .map(([kind, values]) => ({ ...person, kind, value: draw.of(values), from: draw.of(dates) }));
  return [
    ...facts,
    ...(draw.below(12) === 0 ? [{ ...person, kind: "hiv", value: true, sealedClass: "hiv" as const }] : []),
    ...(draw.below(20) === 0 ? [{ ...person, kind: "death", value: "2026-11-02", from: "2026-11-02" }] : []),
  ];
}

function grantOf(
  draw: Draw,
  { personId, decisionId, commune }: { personId: string; decisionId: string; commune: string },
): GrantToRecord {
  const clause = draw.of(clauses);
  const term = { clause, fromMonth: draw.of(["2026-01", "2026-11", "2026-12", "2027-01"]), decisionId };
  const state = draw.of(["paid", "paid", "paid", "suspended", "ended"] as const);
  return {
    personId,
    benefit: benefitOf(clause),
    office: commune,
    agency: "Bưu điện",
    funding: "province",
    terms: [{ ...term, state, ...(state === "paid" ? {} : { reason: "uncollected" as const }) }],
    opening: [{ month: "2026-10", component: "monthly", amount: 500_000, state: "paid" }],
  };
}

beforeAll(async () => {
  province = await openTestProvince();
  await province.services.database.batch(async (tx) => {
    const batch = {
      tenant: 1,
      id: newId(),
      kind: "import",
      label: "thử",
      unit: null,
      accountId: null,
    } as const;
    const recording = await openBatch(tx, { ...batch, at: new Date() });
    await recordHomes(tx, recording);
    await sql`update fact set value = 'null'::jsonb where tenant = 1 and kind in ('supporter', 'receivesPension')
      and id::text like '%7'`.execute(tx);
    for (const { id } of lists)
      await recordCoverage(tx, recording, {
        commune: communes[0],
        list: id,
        complete: true,
        asOf: "2026-11-01",
      });
  });
});
afterAll(() => province?.close());

const asked = {
  tenant: 1,
  month: december,
  knownOn,
  set: monthlyPolicySet,
  amounts: clauseAmountsOf(monthlyPolicySet),
};
const inOrder = (found: readonly DeterminationFinding[]) =>
  found.map((one) => JSON.stringify(one, (_, value) => (isPlain(value) ? sorted(value) : value))).sort();
const isPlain = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const sorted = (value: object) =>
  Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));

async function findings() {
  const byCommune = new Map<string, readonly DeterminationFinding[]>();
  const took = await findingsOfProvince(
    province.services.database,
    { ...asked, communes },
    (commune, found) => byCommune.set(commune, found),
  );
  return { byCommune, took };
}

test("columns of both communes at once find what the records of each commune find, with the same words", async () => {
  const { database } = province.services;
  const { byCommune, took } = await findings();
  const kinds = new Set<string>();
  for (const commune of communes) {
    const expected = await database.batch((tx) => findingsOfCommune(tx, { ...asked, commune }));
    for (const { kind } of expected) kinds.add(kind);
    expect(inOrder(byCommune.get(commune) ?? [])).toEqual(inOrder(expected));
  }
  expect([...kinds].sort()).toEqual([
    "facts_against",
    "level_differs",
    "may_be_eligible",
    "missing_basis",
    "overlap",
  ]);
  expect(took.kernelMs).toBeGreaterThan(0);
});

test("somebody whose record was joined to another's is left where their grant was", async () => {
  const { database } = province.services;
  await database.batch((tx) =>
    sql`update person set state = 'alias' where tenant = 1 and id in
      (select person_id from benefit_grant where tenant = 1 order by id limit 5)`.execute(tx),
  );
  const { byCommune } = await findings();
  for (const commune of communes) {
    const expected = await database.batch((tx) => findingsOfCommune(tx, { ...asked, commune }));
    expect(inOrder(byCommune.get(commune) ?? [])).toEqual(inOrder(expected));
  }
});

test("a thread of its own finds the same of every commune", async () => {
  const { byCommune } = await findings();
  const { batchUrl } = province.services.database;
  const question = {
    batchUrl,
    keptIn: join(province.services.dataDir, "columns"),
    tenant: 1,
    communes,
    month: december,
    knownOn,
    policySet: monthlyPolicySet.hash,
  };
  const answers = await askInThread(question);
  try {
    for (const commune of communes)
      expect(inOrder(await answers.findingsOf(commune))).toEqual(inOrder(byCommune.get(commune) ?? []));
    expect(byCommune.get(communes[0])).not.toEqual([]);
    expect((await answers.took).readMs).toBeGreaterThan(0);
    await expect(answers.findingsOf("99999")).rejects.toThrow("not asked");
  } finally {
    await answers.end();
  }
});

test("who waits for a thread that ends early is told, whatever they wait for", async () => {
  const { batchUrl } = province.services.database;
  const question = {
    batchUrl,
    keptIn: join(province.services.dataDir, "columns"),
    tenant: 1,
    communes,
    month: december,
    knownOn,
    policySet: "of another release",
  };
  const answers = await askInThread(question);
  await expect(answers.findingsOf(communes[0])).rejects.toThrow("rules that no run kept");
  await expect(answers.took).rejects.toThrow("rules that no run kept");
});
