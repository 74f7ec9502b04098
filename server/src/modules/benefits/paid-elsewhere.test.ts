import { civilDate, month } from "@ansinh/engine";
import { monthlyPolicySet } from "@ansinh/policies";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "#kernel/actor.ts";
import { newId } from "#kernel/id.ts";
import { openBatch, peopleShown, recordFacts, recordPeople } from "#modules/registry/index.ts";
import { perform } from "#platform/action.ts";
import { systemActor } from "#platform/tenant.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { createReadyDatabase } from "#test/ready-database.ts";
import { signList } from "./actions/list-steps.ts";
import { recordGrants } from "./index.ts";
import { makeListsOfOffice } from "./jobs/make-office-lists.ts";
import { requireRowsAddUp } from "./queries/add-up.ts";
import { allLines, readChanges, readLines } from "./queries/list-people.ts";
import { readPayList } from "./queries/pay-list.ts";
import { readWorklist } from "./queries/worklist.ts";
import { clauseAmountsOf, onceBenefits } from "./rules/law.ts";

const paying = "05983";
const managing = "06001";
const third = "06004";
let province: TestProvince;
let list: string;
let ids: { own: string; elsewhere: string };

/** Two people paid by one commune; the second one is managed by another, and has a sealed fact there. */
beforeAll(async () => {
  province = await openTestProvince(createReadyDatabase());
  ids = await province.services.database.batch(async (tx) => {
    const batch = { tenant: 1, kind: "import", label: "thử", unit: paying, accountId: null } as const;
    const recording = await openBatch(tx, { ...batch, id: newId(), at: new Date() });
    const people = await recordPeople(
      tx,
      recording,
      [
        ["Nông Thị Già", paying],
        ["Hoàng Văn Xa", managing],
      ].map(([name = "", commune = ""], at) => ({
        name,
        nameRaw: name,
        sex: null,
        birth: { from: "1945-03-02", to: "1945-03-02" },
        number: { value: `02005000000${at}`, restored: false },
        commune,
        source: "Danh sách thử",
      })),
    );
    const [own = "", elsewhere = ""] = people.map(({ personId }) => personId);
    const fact = { subjectKind: "person", subjectId: elsewhere, source: "Danh sách thử" } as const;
    await recordFacts(tx, recording, [
      { ...fact, kind: "hiv", value: true, sealedClass: "hiv" },
      { ...fact, kind: "receivesPension", value: true },
    ]);
    const clause = "social-pension.from-75";
    await recordGrants(
      tx,
      recording,
      [own, elsewhere].map((personId) => ({
        personId,
        benefit: "social-pension",
        office: paying,
        agency: "Bưu điện",
        funding: "province" as const,
        terms: [{ clause, fromMonth: "2026-01", state: "paid" as const, decisionId: null }],
        opening: [
          { month: "2026-10", component: "monthly" as const, amount: 540_000, state: "uncollected" as const },
        ],
      })),
    );
    return { own, elsewhere };
  });
  await province.services.database.batch((tx) =>
    makeListsOfOffice(tx, paying, {
      month: month("2026-12"),
      knownOn: civilDate("2026-11-21"),
      set: monthlyPolicySet,
      amounts: clauseAmountsOf(monthlyPolicySet),
      once: onceBenefits(monthlyPolicySet),
      jobId: newId(),
      maker: systemActor(1),
      now: new Date(),
    }),
  );
  const found = await province.services.database.batch((tx) =>
    sql<{ id: string }>`select id from pay_list where tenant = 1`.execute(tx),
  );
  list = found.rows[0]?.id ?? "";
});
afterAll(() => province.close());

const of = (areas: readonly string[], name = "Công chức"): Actor =>
  province.actor({ permissions: "all", areas, name });
const read = <T>(actor: Actor, work: Parameters<typeof province.services.database.read<T>>[1]) =>
  province.services.database.read(actor, work);
const page = { after: 0, limit: 50 };

describe("somebody paid here and managed by another commune", () => {
  test("stands on the paying commune's list, with name, birth and place, and the rows are the totals", async () => {
    const actor = of([paying]);
    const lines = await read(actor, (tx) => readLines(tx, actor, { id: list, wanted: page }));
    const head = await read(actor, (tx) => readPayList(tx, actor, list));
    expect(lines.items.map(({ name, managedHere, villageName }) => [name, managedHere, villageName])).toEqual(
      [
        ["Nông Thị Già", true, null],
        ["Hoàng Văn Xa", false, expect.stringMatching(/^(Xã|Phường) /)],
      ],
    );
    expect([lines.total, lines.amount]).toEqual([2, head.totals.toPay]);
    expect(head.totals).toMatchObject({ people: 2, due: 1_080_000, carried: 1_080_000 });
    expect(await read(actor, (tx) => allLines(tx, actor, list))).toHaveLength(2);
    expect(await read(actor, (tx) => readChanges(tx, 1, { listId: list }))).toHaveLength(2);
    await read(actor, (tx) => requireRowsAddUp(tx, 1, head));
  });

  test("is seen in the work to be done of the commune that pays", async () => {
    const actor = of([paying]);
    const work = await read(actor, (tx) =>
      readWorklist(tx, actor, { month: "2026-12", unit: paying, ...page }),
    );
    expect(work.items).toHaveLength(work.total);
    expect(work.items.map((item) => item.personId)).toContain(ids.elsewhere);
  });

  test("is not opened by that: no person, number, address, fact or sealed fact is seen of them", async () => {
    const actor = province.actor({ permissions: "all", areas: [paying], classes: ["hiv"] });
    expect(await read(actor, (tx) => peopleShown(tx, actor, [ids.elsewhere]))).toEqual([]);
    for (const table of ["person", "person_identity", "identifier", "address", "fact", "sealed.fact"]) {
      const column = table === "person" ? "id" : table.endsWith("fact") ? "subject_id" : "person_id";
      const found = await read(actor, (tx) =>
        sql`select 1 from ${sql.table(table)} where ${sql.ref(column)} = ${ids.elsewhere}`.execute(tx),
      );
      expect(found.rows, table).toEqual([]);
    }
  });

  test("is seen by no commune that neither pays nor manages them, nor without a context", async () => {
    const people = sql<{
      id: string;
    }>`select id from people_paid(${[ids.own, ids.elsewhere]}::uuid[]) order by id`;
    const seenBy = async (areas: readonly string[]) =>
      (await read(of(areas), (tx) => people.execute(tx))).rows.map((row) => row.id);
    expect(await seenBy([third])).toEqual([]);
    expect(await seenBy([managing])).toEqual([ids.elsewhere]);
    expect(await seenBy([paying])).toEqual([ids.own, ids.elsewhere].sort());
    expect((await province.services.database.batch((tx) => people.execute(tx))).rows).toEqual([]);
    const other = of([third]);
    expect((await read(other, (tx) => readLines(tx, other, { id: list, wanted: page }))).items).toEqual([]);
  });
});

test("a list whose rows don't add up to its totals is not signed, and says by how much", async () => {
  await province.services.database.batch((tx) =>
    sql`update pay_list set state = 'checked', due = due + 540000 where tenant = 1`.execute(tx),
  );
  const input = { listId: list, office: paying, revision: 1, overlapsSeen: 0 };
  const signer = of([paying], "Chủ tịch");
  const sign = () => perform(province.services, signer, { action: signList, input });
  await expect(sign()).rejects.toMatchObject({
    code: "benefits.rowsDiffer",
    details: { what: "trợ cấp tháng này", rows: 1_080_000, total: 1_620_000 },
  });
  const head = await read(signer, (tx) => readPayList(tx, signer, list));
  await expect(read(signer, (tx) => requireRowsAddUp(tx, 1, head))).rejects.toThrow("rowsDiffer");
  await province.services.database.batch((tx) =>
    sql`update pay_list set due = due - 540000 where tenant = 1`.execute(tx),
  );
  await sign();
});
