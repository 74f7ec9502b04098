import { civilDate, month } from "@ansinh/engine";
import { monthlyPolicySet } from "@ansinh/policies";
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
import { recordDecisions, recordGrants, type TermToRecord } from "./index.ts";
import { findingsOfCommune } from "./queries/determined.ts";
import { clauseAmountsOf } from "./rules/law.ts";

const commune = "06001";
const source = "Danh sách nhân khẩu";
let province: TestProvince;
let recording: Recording;
let numbers = 0;

beforeAll(async () => {
  province = await openTestProvince();
  recording = await inTx(async (tx) => {
    const batch = { tenant: 1, kind: "import", label: "thử", unit: commune, accountId: null } as const;
    const opened = await openBatch(tx, { ...batch, id: newId(), at: new Date() });
    for (const list of ["insurance", "poor", "disability", "assistance", "residents", "places", "hiv"])
      await recordCoverage(tx, opened, { commune, list, complete: true, asOf: "2026-11-01" });
    return opened;
  });
});
afterAll(() => province.close());

const inTx = <T>(work: (tx: Tx) => Promise<T>) => province.services.database.batch(work);

type Listed = readonly [relation: string, name: string, born: number];

/** A poor household as the register lists it, each by what they are to the head. */
async function poorHousehold(members: readonly Listed[]): Promise<string[]> {
  return inTx(async (tx) => {
    const people = await recordPeople(
      tx,
      recording,
      members.map(([, name, born]) => ({
        name,
        nameRaw: name,
        sex: null,
        birth: { from: `${born}-03-02`, to: `${born}-03-02` },
        number: { value: String(20_150_000_000 + numbers++).padStart(12, "0"), restored: false },
        commune,
        source,
      })),
    );
    const ids = people.map(({ personId }) => personId);
    const number = `H-${ids[0]}`;
    const [home = ""] = await recordHouseholds(tx, recording, [{ kind: "residence", commune, number }]);
    await recordMemberships(
      tx,
      recording,
      members.map(([relation], at) => ({ householdId: home, personId: ids[at] ?? "", relation, source })),
    );
    await recordFacts(tx, recording, [
      { subjectKind: "household", subjectId: home, kind: "poverty", value: "poor", source },
    ]);
    return ids;
  });
}

const grant = (personId: string, terms: readonly TermToRecord[]) =>
  inTx(async (tx) => {
    const [first, later] = await recordDecisions(tx, recording, [
      { kind: "grant", number: "12/QĐ-UBND", signedOn: "2026-01-05", office: commune },
      { kind: "adjust", number: "45/QĐ-UBND", signedOn: "2026-11-12", office: commune },
    ]);
    const decided = terms.map((term, at) => ({ ...term, decisionId: (at === 0 ? first : later) ?? null }));
    const place = { office: commune, agency: "Bưu điện", funding: "commune" } as const;
    await recordGrants(tx, recording, [{ personId, benefit: "social-assistance", ...place, terms: decided }]);
  });

const foundOf = async (person: string) => {
  const all = await inTx((tx) =>
    findingsOfCommune(tx, {
      tenant: 1,
      commune,
      month: month("2026-12"),
      knownOn: civilDate("2026-11-21"),
      set: monthlyPolicySet,
      amounts: clauseAmountsOf(monthlyPolicySet),
    }),
  );
  return all.filter(({ personId, benefit }) => personId === person && benefit === "social-assistance");
};

const single = { clause: "social-assistance.single-parent", fromMonth: "2026-01", state: "paid" } as const;

test("a single mother in her father's household lacks a basis for her child, the list says nothing against her", async () => {
  const [, mother = ""] = await poorHousehold([
    ["head", "Nông Văn Ông", 1955],
    ["child", "Nông Thị Mẹ", 1988],
    ["grandchild", "Nông Văn Bé", 2016],
  ]);
  await grant(mother, [single]);
  expect(await foundOf(mother)).toMatchObject([
    { kind: "missing_basis", amount: 540_000, details: { reasons: ["facts_unknown"] } },
  ]);
  expect(JSON.stringify(await foundOf(mother))).toContain("Quan hệ trong hộ: cha, mẹ");
});

test("where the list says that there is nobody who could be the child, that is against the decision", async () => {
  const [, daughter = ""] = await poorHousehold([
    ["head", "Lý Văn Ông", 1955],
    ["child", "Lý Thị Một", 1988],
  ]);
  await grant(daughter, [single]);
  expect(await foundOf(daughter)).toMatchObject([{ kind: "facts_against" }]);
});

test("a mother who is the head, with her child, is paid as the rules say", async () => {
  const [mother = ""] = await poorHousehold([
    ["head", "Vi Thị Chủ", 1988],
    ["child", "Vi Văn Con", 2016],
  ]);
  await grant(mother, [single]);
  expect(await foundOf(mother)).toEqual([]);
});

test("an adjustment that begins next year isn't held against this month", async () => {
  const [mother = ""] = await poorHousehold([
    ["head", "Triệu Thị Chủ", 1988],
    ["child", "Triệu Văn Con", 2016],
  ]);
  await grant(mother, [single, { ...single, units: 2, fromMonth: "2027-01" }]);
  expect(await foundOf(mother)).toEqual([]);
  const [other = ""] = await poorHousehold([
    ["head", "Hoàng Thị Chủ", 1988],
    ["child", "Hoàng Văn Con", 2016],
  ]);
  await grant(other, [single, { ...single, units: 2, fromMonth: "2026-12" }]);
  expect(await foundOf(other)).toMatchObject([
    { kind: "level_differs", amount: 540_000, details: { granted: 1_080_000, byRules: 540_000 } },
  ]);
});
