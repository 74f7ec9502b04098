import { civilDate, month } from "@ansinh/engine";
import { monthlyPolicySet } from "@ansinh/policies";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newId } from "#kernel/id.ts";
import {
  type FactToRecord,
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
import { recordDecisions, recordGrants } from "./index.ts";
import { findingsOfCommune } from "./queries/determined.ts";
import { findingsOfProvince } from "./queries/determined-province.ts";
import { personReasons } from "./queries/person-reasons.ts";
import { readWorklist } from "./queries/worklist.ts";
import type { DeterminationFinding } from "./rules/determination-case.ts";
import { clauseAmountsOf } from "./rules/law.ts";
import { replaceWorklist } from "./store/worklist.ts";

const source = "Danh sách thử";
/** The same homes in each; in the second one of each home has HIV. */
const communes = ["06001", "06007"] as const;
const kinds = ["open", "granted", "disabled", "paid", "wife", "old"] as const;
type Kind = (typeof kinds)[number];
type Ids = Readonly<Record<Kind, string>>;

let province: TestProvince;
let twins: { readonly without: Ids; readonly positive: Ids };

type Fact = readonly [kind: string, value: FactToRecord["value"]];
const adult: readonly Fact[] = [["maritalStatus", "married"]];
const noIncome: readonly Fact[] = [
  ["receivesWage", false],
  ["receivesPension", false],
];
const severe: Fact = ["disabilityDegree", "extremely-severe"];
const known: Readonly<Record<Kind, readonly Fact[]>> = {
  // of HIV only: whether there is a wage isn't known
  open: adult,
  // due under the sealed clause alone
  granted: [...adult, ...noIncome],
  // due under another clause, and more
  disabled: [...adult, ...noIncome, severe],
  // paid as disabled, which was found not to be so
  paid: [...adult, ["disabilityDegree", "none"]],
  wife: adult,
  // a social pension, unless assistance is more
  old: [...adult, ["supporter", "able"], ["receivesPension", false], ["monthlySocialPayment", false]],
};
const births: Readonly<Partial<Record<Kind, string>>> = { old: "1946-03-02" };

async function recordTwins(tx: Tx, recording: Recording, commune: string): Promise<Ids> {
  const people = await recordPeople(
    tx,
    recording,
    kinds.map((kind) => {
      const born = births[kind] ?? "1986-05-01";
      const name = `Nông Thị ${kind}`;
      const birth = { from: born, to: born };
      return { name, nameRaw: name, sex: "female" as const, birth, number: null, commune, source };
    }),
  );
  const ids = Object.fromEntries(kinds.map((kind, at) => [kind, people[at]?.personId ?? ""])) as Ids;
  const alone = kinds.filter((kind) => kind !== "wife");
  const homes = await recordHouseholds(
    tx,
    recording,
    alone.map((kind) => ({ kind: "residence" as const, commune, number: `H-${commune}-${kind}` })),
  );
  const at = (kind: Kind) => homes[alone.indexOf(kind === "wife" ? "granted" : kind)] ?? "";
  await recordMemberships(
    tx,
    recording,
    kinds.map((kind) => ({
      householdId: at(kind),
      personId: ids[kind],
      relation: kind === "wife" ? "spouse" : "head",
      source,
    })),
  );
  await recordFacts(
    tx,
    recording,
    kinds.flatMap((kind) =>
      known[kind].map(([fact, value]) => ({
        ...{ subjectKind: "person" as const, subjectId: ids[kind], kind: fact },
        ...{ value, source },
      })),
    ),
  );
  await recordFacts(
    tx,
    recording,
    homes.map((subjectId) => ({
      ...{ subjectKind: "household" as const, subjectId, kind: "poverty" },
      ...{ value: "poor", source },
    })),
  );
  for (const list of ["insurance", "poor", "disability", "assistance", "residents", "places", "hiv"])
    await recordCoverage(tx, recording, { commune, list, complete: true, asOf: "2026-11-01" });
  const [decisionId = null] = await recordDecisions(tx, recording, [
    { kind: "grant", number: "12/QĐ-UBND", signedOn: "2026-01-05", office: commune },
  ]);
  await recordGrants(tx, recording, [
    {
      personId: ids.paid,
      benefit: "social-assistance",
      office: commune,
      agency: "Bưu điện",
      funding: "province",
      terms: [
        {
          clause: "social-assistance.disability-severe.adult",
          fromMonth: "2026-01",
          state: "paid",
          decisionId,
        },
      ],
      opening: [{ month: "2026-11", component: "monthly", amount: 810_000, state: "paid" }],
    },
  ]);
  return ids;
}

beforeAll(async () => {
  province = await openTestProvince();
  twins = await province.services.database.batch(async (tx) => {
    const recording = await openBatch(tx, {
      ...{ tenant: 1, id: newId(), kind: "import", label: "thử", unit: null, accountId: null },
      at: new Date(),
    });
    const [without, positive] = [
      await recordTwins(tx, recording, communes[0]),
      await recordTwins(tx, recording, communes[1]),
    ];
    const sick = kinds.filter((kind) => kind !== "wife").map((kind) => positive[kind]);
    await recordFacts(
      tx,
      recording,
      sick.map((subjectId) => ({
        ...{ subjectKind: "person" as const, subjectId, kind: "hiv", value: true },
        ...{ source, sealedClass: "hiv" as const },
      })),
    );
    return { without, positive };
  });
});
afterAll(() => province?.close());

const reader = (classes: readonly "hiv"[] = []) =>
  province.actor({ permissions: "all", areas: "*", classes });

/** The page of a person as its reader gets it, ids apart. */
async function pageOf(ids: Ids, kind: Kind, classes: readonly "hiv"[] = []): Promise<string> {
  const asked = { person: ids[kind], month: "2026-12", known: null };
  const page = JSON.stringify(await personReasons(province.services, reader(classes), asked));
  return kinds.reduce((text, each) => text.replaceAll(ids[each], each), page);
}

describe("the reasons of two who differ in HIV alone, read without the class", () => {
  it.each<Kind>(["open", "disabled", "paid"])("are the same to the letter: %s", async (kind) => {
    expect(await pageOf(twins.positive, kind)).toBe(await pageOf(twins.without, kind));
    expect(await pageOf(twins.positive, kind, ["hiv"])).not.toBe(await pageOf(twins.without, kind, ["hiv"]));
  });

  it("are the same on the page of whoever lives with them", async () => {
    expect(await pageOf(twins.positive, "wife")).toBe(await pageOf(twins.without, "wife"));
  });

  it("tell an amount and no reason where only the sealed clause grants", async () => {
    const page = await pageOf(twins.positive, "granted");
    expect(page).toMatch(/810000/);
    expect(page).not.toMatch(/hiv/i);
    expect(await pageOf(twins.positive, "granted", ["hiv"])).toMatch(/HIV/);
  });
});

const asked = {
  tenant: 1,
  month: month("2026-12"),
  knownOn: civilDate("2026-11-21"),
  set: monthlyPolicySet,
  amounts: clauseAmountsOf(monthlyPolicySet),
};

async function worklistOf(commune: string, classes: readonly "hiv"[] = []) {
  const actor = reader(classes);
  return province.services.database.read(actor, (tx) =>
    readWorklist(tx, actor, { month: "2026-12", unit: commune, after: 0, limit: 100 }),
  );
}

describe("the worklists of two communes that differ in HIV alone", () => {
  beforeAll(async () => {
    const { database } = province.services;
    for (const commune of communes) {
      const found = await database.batch((tx) => findingsOfCommune(tx, { ...asked, commune }));
      await database.batch((tx) =>
        replaceWorklist(
          tx,
          {
            ...{ tenant: 1, unit: commune, month: asked.month, madeAt: new Date() },
            kinds: ["may_be_eligible", "facts_against", "level_differs", "overlap", "missing_basis"],
          },
          found,
        ),
      );
    }
  });

  /** What is named, without ids, unit and the name of the unit. */
  const named = ({ items }: Awaited<ReturnType<typeof worklistOf>>) =>
    items.map(({ id: _, personId: _person, grantId: _grant, unit: _unit, unitName: _name, ...item }) =>
      JSON.stringify(item),
    );

  it("name the same without the class, whether facts are known or not, and count what only it grants", async () => {
    const [plain, sealed] = [await worklistOf(communes[0]), await worklistOf(communes[1])];
    expect(plain.apart).toBeNull();
    expect(sealed.apart).toEqual({ items: 1, amount: 810_000 });
    expect(named(sealed)).toEqual(named(plain));
    expect(named(plain).map((item) => JSON.parse(item).kind)).toEqual([
      "may_be_eligible",
      "facts_against",
      "may_be_eligible",
    ]);
    expect(JSON.stringify(sealed)).not.toContain(twins.positive.granted);
    expect(JSON.stringify(sealed)).not.toMatch(/hiv/i);
  });

  it("name everybody to who holds the class", async () => {
    const whole = await worklistOf(communes[1], ["hiv"]);
    expect(whole.apart).toBeNull();
    const granted = whole.items.find(({ personId }) => personId === twins.positive.granted);
    expect(granted).toMatchObject({ kind: "may_be_eligible", name: "Nông Thị granted", sealed: true });
  });

  it("are the same read over columns", async () => {
    const byCommune = new Map<string, readonly DeterminationFinding[]>();
    await findingsOfProvince(province.services.database, { ...asked, communes }, (commune, findings) =>
      byCommune.set(commune, findings),
    );
    for (const commune of communes) {
      const found = await province.services.database.batch((tx) =>
        findingsOfCommune(tx, { ...asked, commune }),
      );
      const told = (item: (typeof found)[number]) =>
        `${item.kind} ${item.personId} ${item.amount} ${item.sealed}`;
      expect((byCommune.get(commune) ?? []).map(told).sort()).toEqual(found.map(told).sort());
    }
  });
});
