import { type CivilDate, civilDate, month } from "@ansinh/engine";
import { monthlyPolicySet } from "@ansinh/policies";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "#kernel/id.ts";
import type { SealedClass } from "#kernel/permission.ts";
import { openBatch, recordPeople } from "#modules/registry/index.ts";
import { systemActor } from "#platform/tenant.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { recordGrants } from "./index.ts";
import { makeListsOfOffice } from "./jobs/make-office-lists.ts";
import { allLines, readChanges, readLines } from "./queries/list-people.ts";
import { readPayList } from "./queries/pay-list.ts";
import { clauseAmountsOf, onceBenefits } from "./rules/law.ts";
import { printedList } from "./rules/printed-list.ts";

const office = "05983";
let province: TestProvince;
let list: string;

/** Paid in December under an open clause; from January, as decided already, under one whose reason is sealed. */
beforeAll(async () => {
  province = await openTestProvince();
  await province.services.database.batch(async (tx) => {
    const batch = { tenant: 1, kind: "import", label: "thử", unit: office, accountId: null } as const;
    const recording = await openBatch(tx, { ...batch, id: newId(), at: new Date() });
    const source = "Danh sách thử";
    const [person] = await recordPeople(tx, recording, [
      {
        name: "Hứa Văn Kín",
        nameRaw: "Hứa Văn Kín",
        sex: null,
        birth: { from: "1985-03-02", to: "1985-03-02" },
        number: { value: "020050000009", restored: false },
        commune: office,
        source,
      },
    ]);
    const open = { clause: "social-assistance.disability-severe.adult", fromMonth: "2026-01" };
    const sealed = {
      clause: "social-assistance.hiv-poor",
      sealedClass: "hiv",
      fromMonth: "2027-01",
    } as const;
    await recordGrants(tx, recording, [
      {
        personId: person?.personId ?? "",
        benefit: "social-assistance",
        office,
        agency: "Bưu điện",
        funding: "commune",
        terms: [open, sealed].map((term) => ({ ...term, state: "paid" as const, decisionId: null })),
        opening: [{ month: "2026-11", component: "monthly", amount: 810_000, state: "paid" }],
      },
    ]);
    await makeListsOfOffice(tx, office, {
      month: month("2026-12"),
      knownOn: civilDate("2026-11-21"),
      set: monthlyPolicySet,
      amounts: clauseAmountsOf(monthlyPolicySet),
      once: onceBenefits(monthlyPolicySet),
      jobId: newId(),
      maker: systemActor(1),
      now: new Date(),
    });
    const found = await sql<{ id: string }>`select id from pay_list where tenant = 1`.execute(tx);
    list = found.rows[0]?.id ?? "";
  });
});
afterAll(() => province.close());

const seenBy = (classes: readonly SealedClass[]) => {
  const actor = province.actor({ permissions: "all", areas: [office], classes });
  return province.services.database.read(actor, async (tx) => ({
    page: await readLines(tx, actor, { id: list, wanted: { after: 0, limit: 50 } }),
    paper: {
      list: await readPayList(tx, actor, list),
      lines: await allLines(tx, actor, list),
      changes: await readChanges(tx, 1, { listId: list }),
      today: "2026-11-21" as CivilDate,
      department: false,
    },
  }));
};

test("a grant sealed from a later month stands on the paper of who holds the class, under its clause of this month", async () => {
  const { page, paper } = await seenBy(["hiv"]);
  expect(page).toMatchObject({ total: 1, apart: null, mayPrintApart: true });
  expect(page.items[0]?.clause).toBe("social-assistance.disability-severe.adult");
  const named = (part: "open" | "apart") =>
    printedList({ ...paper, part }).sections.flatMap((section) => section.rows.map((row) => row.name));
  expect(named("apart")).toEqual(["Hứa Văn Kín"]);
  expect(named("open")).toEqual(["1 người, theo danh sách riêng"]);
});

test("who lacks the class reads its number and money alone, of this month too", async () => {
  const { page, paper } = await seenBy([]);
  expect(page).toMatchObject({
    total: 0,
    items: [],
    apart: { people: 1, total: 810_000 },
    mayPrintApart: false,
  });
  expect(JSON.stringify(printedList({ ...paper, part: "open" }))).not.toMatch(/Kín|hiv|disability/);
});

test("a list signed early in the morning carries that day's date, not the one of Greenwich", async () => {
  const { paper } = await seenBy([]);
  const signed = { ...paper, list: { ...paper.list, signedAt: "2026-11-23T23:30:00.000Z" } };
  expect(printedList({ ...signed, part: "open" }).dateLine).toMatch(/ngày 24 tháng 11 năm 2026$/);
});
