import { newId } from "#server/kernel/id.ts";
import {
  type DecisionToRecord,
  type GrantToRecord,
  recordDecisions,
  recordGrants,
} from "#server/modules/benefits/index.ts";
import { ensureVillages } from "#server/modules/places/index.ts";
import {
  openBatch,
  type PersonToRecord,
  type Recording,
  recordCoverage,
  recordFacts,
  recordHouseholds,
  recordMemberships,
  recordPeople,
} from "#server/modules/registry/index.ts";
import type { Tx } from "#server/platform/database/pool.ts";
import type { Services } from "#server/platform/services.ts";

export interface Recorded {
  readonly grandmother: string;
  readonly son: string;
  readonly hidden: string;
  readonly dead: string;
  readonly doubtful: string;
}

type Somebody = Omit<PersonToRecord, "nameRaw" | "number" | "commune" | "source"> & { number: string | null };

/** Invented people of one commune: a household of three, a sealed grant, a death, a number held twice, a crowd. */
export function recordNeighbours(services: Services, commune: string): Promise<Recorded> {
  return services.database.batch(async (tx) => {
    const early = await batchOf(tx, commune, "2026-09-15T02:00:00Z");
    const villages = await ensureVillages(tx, 1, {
      commune,
      texts: ["Thôn Nà Lốc"],
      from: "2025-07-01",
      source: "Danh sách dân cư",
    });
    const villageId = villages.get("Thôn Nà Lốc") ?? null;
    const ids = await record(tx, early, commune, villageId);
    const [grandmother = "", son = "", child = "", hidden = "", dead = ""] = ids;
    const late = await batchOf(tx, commune, "2026-11-10T02:00:00Z");
    await recordLife(tx, late, { commune, son, hidden, dead, homes: await homes(tx, early, commune, ids) });
    await recordDecided(tx, late, { commune, son, hidden, dead });
    const [doubt] = await recordPeople(tx, late, [
      person({ name: "Lương Thị Khác", sex: "female", birth: year(1999), number: "020150000001" }, commune),
    ]);
    expectAll([grandmother, son, child, hidden, dead, doubt?.personId]);
    return { grandmother, son, hidden, dead, doubtful: doubt?.personId ?? "" };
  });
}

function expectAll(ids: readonly (string | undefined)[]): void {
  if (ids.some((id) => id === undefined || id === "")) throw new Error("somebody was not recorded");
}

function batchOf(tx: Tx, commune: string, at: string): Promise<Recording> {
  return openBatch(tx, {
    tenant: 1,
    id: newId(),
    kind: "import",
    label: "Danh sách mẫu",
    unit: commune,
    accountId: null,
    at: new Date(at),
  });
}

const on = (day: string) => ({ from: day, to: day });
const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` });

function person({ number, ...given }: Somebody, commune: string): PersonToRecord {
  return {
    ...given,
    nameRaw: given.name,
    number: number === null ? null : { value: number, restored: false },
    commune,
    source: "Danh sách dân cư, dòng 12",
  };
}

async function record(tx: Tx, recording: Recording, commune: string, villageId: string | null) {
  const neighbours: Somebody[] = [
    { name: "Nông Thị Già", sex: "female", birth: on("1950-03-02"), number: "020150000001" },
    { name: "Nông Văn Hưởng", sex: "male", birth: on("1980-05-17"), number: "020080000002" },
    { name: "Nông Minh Nhỏ", sex: "male", birth: year(2018), number: "020218000003" },
    { name: "Lý Văn Kín", sex: "male", birth: on("1990-01-20"), number: "020090000004" },
    { name: "Hoàng Văn Mất", sex: "male", birth: on("1948-06-01"), number: "020048000005" },
  ];
  const crowd = Array.from(
    { length: 25 },
    (_, at): Somebody => ({
      name: `Triệu Văn ${"ABCDEFGHIKLMNOPQRSTUVXYĂÂĐÊÔ"[at]}n`,
      sex: "male",
      birth: year(1960 + at),
      number: `0200600001${String(at).padStart(2, "0")}`,
    }),
  );
  const found = await recordPeople(
    tx,
    recording,
    [...neighbours, ...crowd].map((one) => person({ ...one, villageId, ethnicity: "Nùng" }, commune)),
  );
  for (const list of ["insurance", "poor", "disability", "assistance", "residents", "places", "hiv"]) {
    await recordCoverage(tx, recording, { commune, list, complete: true, asOf: "2026-11-01" });
  }
  return found.map((one) => one.personId);
}

async function homes(tx: Tx, recording: Recording, commune: string, ids: readonly string[]) {
  const [family = "", alone = ""] = await recordHouseholds(tx, recording, [
    { kind: "residence", commune, number: "17" },
    { kind: "residence", commune, number: "18" },
  ]);
  const source = "Danh sách dân cư, dòng 12";
  const member = (householdId: string, at: number, relation: string) => ({
    householdId,
    personId: ids[at] ?? "",
    relation,
    source,
  });
  await recordMemberships(tx, recording, [
    member(family, 0, "head"),
    member(family, 1, "child"),
    member(family, 2, "grandchild"),
    member(alone, 3, "head"),
  ]);
  return { family, alone };
}

interface Life {
  commune: string;
  son: string;
  hidden: string;
  dead: string;
}

async function recordLife(
  tx: Tx,
  recording: Recording,
  { son, hidden, dead, homes }: Life & { homes: { family: string; alone: string } },
): Promise<void> {
  const source = "Danh sách của xã, dòng 4";
  const household = (subjectId: string, value: string) => ({
    subjectKind: "household" as const,
    subjectId,
    kind: "poverty",
    value,
    validFrom: "2026-01-01",
    source: "Danh sách hộ nghèo 2026, dòng 9",
  });
  await recordFacts(tx, recording, [
    household(homes.family, "near-poor"),
    household(homes.alone, "poor"),
    {
      subjectKind: "person",
      subjectId: son,
      kind: "disabilityDegree",
      value: "severe",
      validFrom: "2024-03-11",
      source,
      document: "GXN 15",
    },
    // the household's grandchild may be his: only a single parent would get more
    {
      subjectKind: "person",
      subjectId: son,
      kind: "maritalStatus",
      value: "married",
      source: "Danh sách dân cư, dòng 12",
    },
    { subjectKind: "person", subjectId: hidden, kind: "hiv", value: true, source, sealedClass: "hiv" },
    { subjectKind: "person", subjectId: hidden, kind: "receivesWage", value: false, source },
    {
      subjectKind: "person",
      subjectId: dead,
      kind: "death",
      value: "2026-11-02",
      validFrom: "2026-11-02",
      source: "Danh sách khai tử tháng 11, dòng 3",
    },
  ]);
}

const decision = (number: string, signedOn: string, office: string): DecisionToRecord => ({
  kind: "grant",
  number,
  signedOn,
  office,
});

async function recordDecided(
  tx: Tx,
  recording: Recording,
  { commune, son, hidden, dead }: Life,
): Promise<void> {
  const decisions = await recordDecisions(tx, recording, [
    decision("12/QĐ-UBND", "2025-06-12", commune),
    decision("34/QĐ-UBND", "2025-07-03", commune),
    decision("56/QĐ-UBND", "2025-08-20", commune),
  ]);
  const grant = (wanted: {
    personId: string;
    benefit: string;
    clause: string;
    at: number;
    amounts: readonly number[];
    sealed?: boolean;
  }): GrantToRecord => ({
    personId: wanted.personId,
    benefit: wanted.benefit,
    office: commune,
    agency: "Bưu điện",
    funding: "province",
    bookNumber: `S-${wanted.at + 1}`,
    payee: wanted.personId === son ? { kind: "carer", name: "Nông Thị Già" } : null,
    terms: [
      {
        clause: wanted.clause,
        fromMonth: "2025-07",
        state: "paid",
        decisionId: decisions[wanted.at] ?? null,
        sealedClass: wanted.sealed === true ? "hiv" : null,
      },
    ],
    opening: wanted.amounts.map((amount, at) => ({
      month: `2026-${String(8 + at).padStart(2, "0")}`,
      component: "monthly",
      amount,
      state: at === 3 ? "uncollected" : "paid",
    })),
  });
  const assistance = "social-assistance";
  await recordGrants(tx, recording, [
    grant({
      personId: son,
      benefit: assistance,
      clause: "social-assistance.disability-severe.adult",
      at: 0,
      amounts: [750_000, 750_000, 750_000, 750_000],
    }),
    grant({
      personId: hidden,
      benefit: assistance,
      clause: "social-assistance.hiv-poor",
      at: 1,
      amounts: [750_000, 750_000],
      sealed: true,
    }),
    grant({
      personId: dead,
      benefit: "social-pension",
      clause: "social-pension.from-75",
      at: 2,
      amounts: [500_000, 500_000],
    }),
  ]);
}
