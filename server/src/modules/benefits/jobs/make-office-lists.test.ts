import { civilDate, month } from "@ansinh/engine";
import { monthlyPolicySet } from "@ansinh/policies";
import { sql } from "kysely";
import { afterEach, beforeEach, expect, test } from "vitest";
import { newId } from "#kernel/id.ts";
import { openBatch, recordPeople } from "#modules/registry/index.ts";
import { perform } from "#platform/action.ts";
import { systemActor } from "#platform/tenant.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { makeLists } from "../actions/make-lists.ts";
import { recordGrants } from "../index.ts";
import { jobs, makeListsJob } from "../jobs.ts";
import { clauseAmountsOf, onceBenefits } from "../rules/law.ts";
import { traceChange } from "../store/office-changes.ts";
import { staleLists } from "../store/pay-lists-stale.ts";
import { makeListsOfOffice } from "./make-office-lists.ts";
import { beginPass, type ListRun, type PassedOffice } from "./read-offices.ts";

const office = "06001";
const clause = monthlyPolicySet.definition.benefits.find((item) => item.id === "social-pension")?.clauses[0]
  ?.id;
let province: TestProvince;
let grants: string[];

beforeEach(async () => {
  province = await openTestProvince();
  grants = await province.services.database.batch(async (tx) => {
    const recording = await openBatch(tx, {
      tenant: 1,
      id: newId(),
      kind: "import",
      label: "thử",
      unit: office,
      accountId: null,
      at: new Date(),
    });
    const people = await recordPeople(
      tx,
      recording,
      ["020050000001", "020050000002"].map((number) => ({
        name: "Nông Thị Già",
        nameRaw: "Nông Thị Già",
        sex: null,
        birth: { from: "1945-03-02", to: "1945-03-02" },
        number: { value: number, restored: false },
        commune: office,
        source: "Danh sách thử",
      })),
    );
    return recordGrants(
      tx,
      recording,
      people.map(({ personId }, at) => ({
        personId,
        benefit: "social-pension",
        office,
        agency: at === 0 ? "Bưu điện" : "Ngân hàng",
        funding: "province" as const,
        terms: [{ clause: clause ?? "", fromMonth: "2026-01", state: "paid" as const, decisionId: null }],
        opening: [
          { month: "2026-11", component: "monthly" as const, amount: 540_000, state: "paid" as const },
        ],
      })),
    );
  });
});
afterEach(() => province.close());

const runOf = (of: string): ListRun => ({
  month: month(of),
  knownOn: civilDate("2026-11-21"),
  set: monthlyPolicySet,
  amounts: clauseAmountsOf(monthlyPolicySet),
  once: onceBenefits(monthlyPolicySet),
  jobId: newId(),
  maker: systemActor(1),
  now: new Date(),
});

const make = (of = "2026-12", passed: PassedOffice | null = null) =>
  province.services.database.batch((tx) => makeListsOfOffice(tx, office, { ...runOf(of), passed }));

/** What a run over many offices reads of all before it writes one. */
async function readPass(): Promise<PassedOffice> {
  const pass = await beginPass(province.services, [office], runOf("2026-12"));
  try {
    return await pass.of(office);
  } finally {
    await pass.end();
  }
}

const run = (query: ReturnType<typeof sql>) => province.services.database.batch((tx) => query.execute(tx));

const standing = async () =>
  (
    await province.services.database.batch((tx) =>
      sql<{
        agency: string;
        state: string;
        lines: number;
      }>`select l.agency, l.state, count(e.grant_id) as lines
        from pay_list l left join entitlement_line e on e.tenant = l.tenant and e.list_id = l.id
        where l.tenant = 1 and l.state <> 'superseded' group by l.agency, l.state order by l.agency`.execute(
        tx,
      ),
    )
  ).rows;

const payTo = (agency: string, grant: number) =>
  run(sql`update benefit_grant set agency = ${agency} where tenant = 1 and id = ${grants[grant]}`);

test("a person whose payer changed moves from one draft to the other, and an emptied draft goes", async () => {
  await make();
  await payTo("Ngân hàng", 0);
  expect(await make()).toEqual({ made: 1, left: 0 });
  expect(await standing()).toEqual([{ agency: "Ngân hàng", state: "preparing", lines: 2 }]);
  await payTo("Bưu điện", 1);
  await make();
  await payTo("Bưu điện", 0);
  await payTo("Ngân hàng", 1);
  await make();
  expect(await standing()).toEqual([
    { agency: "Bưu điện", state: "preparing", lines: 1 },
    { agency: "Ngân hàng", state: "preparing", lines: 1 },
  ]);
});

test("who stands on a submitted list under the payer before is left there; the others' lists are made", async () => {
  await make();
  await run(sql`update pay_list set state = 'submitted' where tenant = 1 and agency = 'Bưu điện'`);
  await payTo("Ngân hàng", 0);
  expect(await make()).toEqual({ made: 1, left: 1 });
  expect(await standing()).toEqual([
    { agency: "Bưu điện", state: "submitted", lines: 1 },
    { agency: "Ngân hàng", state: "preparing", lines: 1 },
  ]);
});

test("who stands on a signed list of the month is not listed again under another payer", async () => {
  await make();
  await run(sql`update pay_list set state = 'signed' where tenant = 1 and agency = 'Bưu điện'`);
  await payTo("Ngân hàng", 0);
  await make();
  expect(await standing()).toEqual([
    { agency: "Bưu điện", state: "signed", lines: 1 },
    { agency: "Ngân hàng", state: "preparing", lines: 1 },
  ]);
});

test("money left at the payer is carried by one signed list, not by every later one", async () => {
  await run(sql`update opening_payment set state = 'uncollected' where tenant = 1`);
  await make();
  await run(sql`update pay_list set state = 'signed' where tenant = 1`);
  await make("2027-01");
  const carried = await province.services.database.batch((tx) =>
    sql<{ month: string; carried: number; at_payer: number }>`select to_char(month, 'YYYY-MM') as month,
        sum(carried)::bigint as carried, sum(at_payer)::bigint as at_payer
      from pay_list where tenant = 1 group by 1 order by 1`.execute(tx),
  );
  expect(carried.rows).toEqual([
    { month: "2026-12", carried: 1_080_000, at_payer: 1_080_000 },
    { month: "2027-01", carried: 0, at_payer: 0 },
  ]);
});

/** An officer's act, its trace in the same transaction, as importing and undoing record. */
const recordEnd = (grant: number) =>
  province.services.database.batch(async (tx) => {
    const at = new Date();
    const recording = await openBatch(tx, {
      tenant: 1,
      id: newId(),
      kind: "import",
      label: "thôi hưởng",
      unit: office,
      accountId: null,
      at,
    });
    await sql`update grant_term set state = 'ended' where tenant = 1 and grant_id = ${grants[grant]}`.execute(
      tx,
    );
    await staleLists(tx, recording, [{ grant_id: grants[grant] ?? "" }]);
  });

test("what is recorded after a run has read the office and before it writes the lists is on them", async () => {
  const pass = await readPass();
  await recordEnd(0);
  expect(await make("2026-12", pass)).toEqual({ made: 2, left: 0 });
  expect(await standing()).toEqual([
    { agency: "Bưu điện", state: "preparing", lines: 0 },
    { agency: "Ngân hàng", state: "preparing", lines: 1 },
  ]);
});

test("a trace forgotten and one left since are not taken for the same", async () => {
  await province.services.database.batch((tx) => traceChange(tx, 1, [office]));
  const pass = await readPass();
  await run(sql`delete from office_change`);
  await recordEnd(0);
  await make("2026-12", pass);
  expect(await standing()).toEqual([
    { agency: "Bưu điện", state: "preparing", lines: 0 },
    { agency: "Ngân hàng", state: "preparing", lines: 1 },
  ]);
});

test("money carried on a submitted list is not carried by the list of another payer too", async () => {
  await run(sql`update opening_payment set state = 'uncollected' where tenant = 1`);
  await run(sql`update grant_term set state = 'suspended' where tenant = 1 and grant_id = ${grants[0]}`);
  await make();
  await run(sql`update pay_list set state = 'submitted' where tenant = 1 and agency = 'Bưu điện'`);
  await payTo("Ngân hàng", 0);
  expect(await make()).toEqual({ made: 1, left: 1 });
  const carried = await province.services.database.batch((tx) =>
    sql<{ agency: string; grants: number }>`select l.agency, count(*) as grants from pay_list_carry c
      join pay_list l on l.tenant = c.tenant and l.id = c.list_id where l.state <> 'superseded'
      group by 1 order by 1`.execute(tx),
  );
  expect(carried.rows).toEqual([
    { agency: "Bưu điện", grants: 1 },
    { agency: "Ngân hàng", grants: 1 },
  ]);
});

test("an earlier month made again leaves what was found for a later one", async () => {
  await run(sql`update opening_payment set amount = 500000 where tenant = 1`);
  const months = async () =>
    (
      await province.services.database.batch((tx) =>
        sql<{ month: string; items: number }>`select to_char(month, 'YYYY-MM') as month, count(*) as items
          from worklist_item where tenant = 1 and state = 'open' group by 1 order by 1`.execute(tx),
      )
    ).rows;
  await make("2026-12");
  const [december] = await months();
  await run(sql`update pay_list set state = 'signed' where tenant = 1`);
  await make("2027-01");
  const [january, ...others] = await months();
  expect([december?.month, january?.month, others]).toEqual(["2026-12", "2027-01", []]);
  await make("2026-12");
  expect(await months()).toEqual([january]);
});

test("a list signed after a run has read the office is not paid for a second time", async () => {
  await make();
  const pass = await readPass();
  await run(sql`update pay_list set state = 'signed' where tenant = 1 and agency = 'Bưu điện'`);
  await payTo("Ngân hàng", 0);
  await make("2026-12", pass);
  expect(await standing()).toEqual([
    { agency: "Bưu điện", state: "signed", lines: 1 },
    { agency: "Ngân hàng", state: "preparing", lines: 1 },
  ]);
});

test("who records while the lists are written waits, and outdates what was written", async () => {
  let recorded: Promise<void> | undefined;
  await province.services.database.batch(async (tx) => {
    await makeListsOfOffice(tx, office, { ...runOf("2026-12"), passed: null });
    recorded = recordEnd(0);
    await new Promise((resolve) => setTimeout(resolve, 200));
  });
  await recorded;
  const stale = await province.services.database.batch((tx) =>
    sql<{ stale: number }>`select count(*) filter (where stale_since is not null) as stale from pay_list
      where tenant = 1 and state = 'preparing'`.execute(tx),
  );
  expect(stale.rows).toEqual([{ stale: 2 }]);
});

/** Somebody of each office whom the rules refuse to look at: born on a day that no birth date may be. */
async function recordTooOld(offices: readonly string[]): Promise<void> {
  const [person] = (
    await province.services.database.batch((tx) =>
      sql<{ id: string }>`select person_id as id from benefit_grant where id = ${grants[0]}`.execute(tx),
    )
  ).rows;
  for (const code of offices)
    await run(sql`insert into person (tenant, id, state, commune, created_at, batch_id, name, name_key, name_tokens,
        birth_from, birth_to)
      select tenant, ${newId()}::uuid, state, ${code}, created_at, batch_id, name, name_key, name_tokens, '1850-01-01',
        '1850-01-01' from person where id = ${person?.id}`);
}

const runJob = (
  offices: readonly string[],
  stopping = () => false,
  progress = (): Promise<void> => Promise.resolve(),
) => {
  const handler = jobs[makeListsJob];
  if (!handler) throw new Error("no job makes lists");
  const job = {
    tenant: 1,
    id: newId(),
    kind: makeListsJob,
    input: { month: "2026-12", offices, maker: "Thử" },
    accountId: null,
  };
  return handler({
    services: province.services,
    job,
    progress,
    stopping,
  });
};

test("a run that breaks off leaves nothing behind that watches or computes", async () => {
  let asked = 0;
  const stopping = () => {
    asked += 1;
    return false;
  };
  const gone = () => Promise.reject(new Error("the database is gone"));
  await expect(runJob(["06007", "06010", "06019", "06022", "06025", office], stopping, gone)).rejects.toThrow(
    "the database is gone",
  );
  const before = asked;
  await new Promise((resolve) => setTimeout(resolve, 800));
  expect(asked).toBe(before);
});

test("a server that stops while everybody is looked at leaves the offices for the next start", async () => {
  const offices = ["06007", "06010", "06019", "06022", "06025", office];
  const began = performance.now();
  const stopped = await runJob(offices, () => performance.now() - began > 300);
  expect(stopped).toMatchObject({ made: 0, unfinished: true });
  expect(await standing()).toEqual([]);
  expect(await runJob(offices)).toMatchObject({ offices: 6, made: 2 });
});

test.each([
  ["few, each read by itself", ["06007", "06010", office]],
  ["many, read as one", ["06007", "06010", "06019", "06022", "06025", office]],
])("an office that the rules can't look at stops no other: %s", async (_which, offices) => {
  await recordTooOld(offices.slice(0, 2));
  await expect(runJob(offices)).rejects.toThrow();
  expect(await standing()).toHaveLength(2);
});

test("a month not made by its last day may still be made, but none that was listed before", async () => {
  await run(sql`update opening_payment set month = '2026-10-01' where tenant = 1`);
  const actor = province.actor({
    permissions: ["list.make", "list.read"],
    areas: [office],
    name: "Công chức",
  });
  const ask = (of: string) =>
    perform(province.services, actor, { action: makeLists, input: { month: of, office } });
  expect(await ask("2026-11")).toMatchObject({ offices: 1 });
  await expect(ask("2026-10")).rejects.toMatchObject({ code: "benefits.nothingToMake" });
  await expect(ask("2027-02")).rejects.toMatchObject({ code: "benefits.monthNotOpen" });
});
