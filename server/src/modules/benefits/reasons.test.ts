import { civilDate, month } from "@ansinh/engine";
import { monthlyPolicySet } from "@ansinh/policies";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "#kernel/id.ts";
import {
  openBatch,
  type PersonToRecord,
  recordCoverage,
  recordFacts,
  recordHouseholds,
  recordMemberships,
  recordPeople,
} from "#modules/registry/index.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { recordDecisions, recordGrants } from "./index.ts";
import { findingsOfCommune } from "./queries/determined.ts";
import { personReasons } from "./queries/person-reasons.ts";
import { clauseAmountsOf } from "./rules/law.ts";

const commune = "06001";
const source = "Danh sách thử";
let province: TestProvince;
let ids: Record<"old" | "granted" | "unknown" | "pensioner" | "positive", string>;

beforeAll(async () => {
  province = await openTestProvince();
  ids = await province.services.database.batch(async (tx) => {
    const recording = await openBatch(tx, {
      tenant: 1,
      id: newId(),
      kind: "import",
      label: "thử",
      unit: commune,
      accountId: null,
      at: new Date(),
    });
    const old = { from: "1950-03-02", to: "1950-03-02" };
    const people = await recordPeople(tx, recording, [
      somebody("Nông Thị Già", "020150000001", old),
      somebody("Hoàng Văn Hưởng", "020050000002", old),
      somebody("Lý Thị Chưa Rõ", "020156000003", { from: "1956-01-01", to: "1956-12-31" }),
      somebody("Vi Văn Hưu", "020050000004", old),
      somebody("Đặng Văn Kín", "020090000005", { from: "1990-01-01", to: "1990-12-31" }),
    ]);
    const [oldId = "", granted = "", unknown = "", pensioner = "", positive = ""] = people.map(
      (item) => item.personId,
    );
    const homes = await recordHouseholds(
      tx,
      recording,
      [oldId, granted, unknown, pensioner, positive].map((id) => ({
        kind: "residence" as const,
        commune,
        number: `H-${id}`,
      })),
    );
    await recordMemberships(
      tx,
      recording,
      [oldId, granted, unknown, pensioner, positive].map((personId, at) => ({
        householdId: homes[at] ?? "",
        personId,
        relation: "head",
        source,
      })),
    );
    for (const list of ["insurance", "poor", "disability", "assistance", "residents", "places", "hiv"]) {
      await recordCoverage(tx, recording, { commune, list, complete: true, asOf: "2026-11-01" });
    }
    await recordFacts(tx, recording, [
      { subjectKind: "person", subjectId: pensioner, kind: "receivesPension", value: true, source },
      { subjectKind: "person", subjectId: positive, kind: "hiv", value: true, source, sealedClass: "hiv" },
      { subjectKind: "household", subjectId: homes[4] ?? "", kind: "poverty", value: "poor", source },
      { subjectKind: "person", subjectId: positive, kind: "receivesWage", value: false, source },
    ]);
    const [decisionId] = await recordDecisions(tx, recording, [
      { kind: "grant", number: "12/QĐ-UBND", signedOn: "2026-01-05", office: commune },
    ]);
    const pension = (personId: string) => ({
      personId,
      benefit: "social-pension",
      office: commune,
      agency: "Bưu điện",
      funding: "province" as const,
      terms: [
        {
          clause: pensionClause(),
          fromMonth: "2026-01",
          state: "paid" as const,
          decisionId: decisionId ?? null,
        },
      ],
      opening: [{ month: "2026-11", component: "monthly" as const, amount: 500_000, state: "paid" as const }],
    });
    await recordGrants(tx, recording, [pension(granted), pension(pensioner)]);
    return { old: oldId, granted, unknown, pensioner, positive };
  });
});
afterAll(() => province.close());

function somebody(name: string, number: string, birth: PersonToRecord["birth"]): PersonToRecord {
  return {
    name,
    nameRaw: name,
    sex: null,
    birth,
    number: { value: number, restored: false },
    commune,
    source,
  };
}

function pensionClause(): string {
  const benefit = monthlyPolicySet.definition.benefits.find((item) => item.id === "social-pension");
  return benefit?.clauses[0]?.id ?? "";
}

function reasonsOf(person: string, classes: readonly "hiv"[] = []) {
  const actor = province.actor({ permissions: "all", areas: "*", classes });
  return personReasons(province.services, actor, { person, month: "2026-12", known: null });
}

test("who is 76 and without a pension may be eligible, and the reason names the article", async () => {
  const { benefits } = await reasonsOf(ids.old);
  const pension = benefits.find((item) => item.benefit === "social-pension");
  expect(pension).toMatchObject({ outcome: "granted", amount: 540_000, hasGrant: false });
  expect(pension?.sentence.vi).toMatch(/540\.000 đ/);
  expect(JSON.stringify(pension?.reasons)).toMatch(/Luật Bảo hiểm xã hội|Nghị định/);
});

test("a reason is for the account that sees the commune", async () => {
  const actor = province.actor({ permissions: "all", areas: ["06999"] });
  const question = { person: ids.old, month: "2026-12", known: null };
  await expect(personReasons(province.services, actor, question)).rejects.toThrow(/not found/);
});

test("the rules' view of a commune: eligible without a decision, granted against the facts, nothing stopped", async () => {
  const findings = await province.services.database.batch((tx) =>
    findingsOfCommune(tx, {
      tenant: 1,
      commune,
      month: month("2026-12"),
      knownOn: civilDate("2026-11-21"),
      set: monthlyPolicySet,
      amounts: clauseAmountsOf(monthlyPolicySet),
    }),
  );
  const of = (person: string) => findings.filter((item) => item.personId === person).map((item) => item.kind);
  expect(of(ids.old)).toEqual(["may_be_eligible"]);
  expect(of(ids.granted)).toEqual([]);
  expect(of(ids.unknown)).toEqual([]);
  expect(of(ids.pensioner)).toEqual(["facts_against"]);
  expect(findings.find((item) => item.personId === ids.positive)).toMatchObject({
    sealed: true,
    details: {},
  });
});

test("a sealed reason is shown to who holds its class and to nobody else", async () => {
  const open = await reasonsOf(ids.positive);
  expect(JSON.stringify(open)).not.toMatch(/hiv/i);
  expect(open.benefits.find((item) => item.benefit === "social-assistance")).toMatchObject({
    outcome: "granted",
    amount: 810_000,
    reasons: [],
  });
  const whole = await reasonsOf(ids.positive, ["hiv"]);
  const assistance = whole.benefits.find((item) => item.benefit === "social-assistance");
  expect(assistance).toMatchObject({ outcome: "granted", amount: 810_000 });
  expect(JSON.stringify(assistance)).toMatch(/HIV/);
});

test("a grant on file says for itself what is drawn: care is no finding, funeral support of who drew is due", async () => {
  const [carer = "", dead = ""] = await province.services.database.batch(async (tx) => {
    const recording = await openBatch(tx, {
      tenant: 1,
      id: newId(),
      kind: "import",
      label: "đang hưởng",
      unit: commune,
      accountId: null,
      at: new Date(),
    });
    const people = await recordPeople(tx, recording, [
      somebody("Hoàng Thị Chăm", "020190000006", { from: "1990-05-05", to: "1990-05-05" }),
      somebody("Lộc Văn Khuất", "020080000007", { from: "1980-05-05", to: "1980-05-05" }),
    ]);
    const [carerId = "", deadId = ""] = people.map((item) => item.personId);
    const fact = { subjectKind: "person", subjectId: deadId, source } as const;
    await recordFacts(tx, recording, [
      { ...fact, kind: "death", value: "2026-11-12", validFrom: "2026-11-12" },
    ]);
    const [decisionId = null] = await recordDecisions(tx, recording, [
      { kind: "grant", number: "31/QĐ-UBND", signedOn: "2026-01-05", office: commune },
    ]);
    const drawn = (personId: string, benefit: string, clause: string, amount: number) => ({
      personId,
      benefit,
      office: commune,
      agency: "Bưu điện",
      funding: "province" as const,
      terms: [{ clause, fromMonth: "2026-01", state: "paid" as const, decisionId, units: 2 }],
      opening: [{ month: "2026-10", component: "monthly" as const, amount, state: "paid" as const }],
    });
    await recordGrants(tx, recording, [
      drawn(carerId, "care-allowance", "care-allowance.cares-for-extremely-severe", 1_080_000),
      drawn(deadId, "social-assistance", "social-assistance.disability-severe.adult", 810_000),
    ]);
    return [carerId, deadId];
  });
  const findings = await province.services.database.batch((tx) =>
    findingsOfCommune(tx, {
      tenant: 1,
      commune,
      month: month("2026-12"),
      knownOn: civilDate("2026-11-21"),
      set: monthlyPolicySet,
      amounts: clauseAmountsOf(monthlyPolicySet),
    }),
  );
  expect(findings.filter((item) => [carer, dead].includes(item.personId))).toEqual([]);
  const care = (await reasonsOf(carer)).benefits.find((item) => item.benefit === "care-allowance");
  expect(care).toMatchObject({ outcome: "granted", amount: 1_080_000 });
  expect(JSON.stringify(care?.reasons)).toContain("31/QĐ-UBND");
  const actor = province.actor({ permissions: "all", areas: "*" });
  const { benefits } = await personReasons(province.services, actor, {
    person: dead,
    month: "2026-11",
    known: null,
  });
  const funeral = benefits.find((item) => item.benefit === "funeral-support");
  expect(funeral).toMatchObject({ outcome: "granted", amount: 10_800_000 });
  expect(JSON.stringify(funeral)).toMatch(/điểm a khoản 1 Điều 11 Nghị định 335\/2026/);
});
