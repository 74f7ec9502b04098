import { civilDate, month } from "@ansinh/engine";
import { monthlyAreas, monthlyPolicySet, releaseAreas, releasePolicySet } from "@ansinh/policies";
import { afterAll, beforeAll, expect, test } from "vitest";
import { newId } from "#kernel/id.ts";
import { recordDecisions, recordGrants } from "#modules/benefits/index.ts";
import {
  openBatch,
  recordCoverage,
  recordFacts,
  recordHouseholds,
  recordMemberships,
  recordPeople,
} from "#modules/registry/index.ts";
import { openTestProvince, type TestProvince } from "#test/province.ts";
import { figureWords } from "../rules/figure-words.ts";
import { type PolicyFigures, policyFigures } from "./policy-figures.ts";

const communes = ["06001", "06004"];
const source = "Danh sách thử";
let province: TestProvince;
let figures: PolicyFigures;
const seen: string[] = [];

const people = [
  ["06001", "1950-03-02", "not-poor"],
  ["06001", "1956-02-02", "poor"],
  ["06004", "1945-03-02", "not-poor"],
  ["06004", null, "not-poor"],
] as const;

beforeAll(async () => {
  province = await openTestProvince();
  const { database } = province.services;
  await database.batch(async (tx) => {
    for (const commune of communes) {
      const batch = { tenant: 1, id: newId(), kind: "import", label: "thử", unit: commune } as const;
      const recording = await openBatch(tx, { ...batch, accountId: null, at: new Date() });
      const here = people.filter(([place]) => place === commune);
      const recorded = await recordPeople(
        tx,
        recording,
        here.map(([, born], at) => ({
          name: `Nông Thị ${commune} ${at}`,
          nameRaw: `Nông Thị ${commune} ${at}`,
          sex: null,
          birth: born ? { from: born, to: born } : { from: "1951-01-01", to: "1951-12-31" },
          number: { value: `0201509${commune.slice(2)}0${at}`, restored: false },
          commune,
          source,
        })),
      );
      const ids = recorded.map(({ personId }) => personId);
      const homes = await recordHouseholds(
        tx,
        recording,
        ids.map((id) => ({ kind: "residence" as const, commune, number: `H-${id}` })),
      );
      const member = (personId: string, at: number) => ({
        householdId: homes[at] ?? "",
        personId,
        relation: "head",
        source,
      });
      await recordMemberships(tx, recording, ids.map(member));
      for (const list of ["insurance", "poor", "disability", "assistance", "residents", "places", "hiv"])
        await recordCoverage(tx, recording, { commune, list, complete: true, asOf: "2026-11-01" });
      await recordFacts(
        tx,
        recording,
        here.flatMap(([, , value], at) =>
          value === "not-poor"
            ? []
            : [
                {
                  subjectKind: "household",
                  subjectId: homes[at] ?? "",
                  kind: "poverty",
                  value,
                  source,
                } as const,
              ],
        ),
      );
      const [decisionId = null] = await recordDecisions(tx, recording, [
        { kind: "grant", number: "12/QĐ-UBND", signedOn: "2026-01-05", office: commune },
      ]);
      if (commune !== "06001") continue;
      await recordGrants(tx, recording, [
        {
          personId: ids[0] ?? "",
          benefit: "social-pension",
          office: commune,
          agency: "Bưu điện",
          funding: "province",
          terms: [{ clause: "social-pension.from-75", fromMonth: "2026-01", state: "paid", decisionId }],
          opening: [],
        },
      ]);
    }
  });
  figures = await policyFigures(
    database,
    {
      tenant: 1,
      month: month("2026-11"),
      knownOn: civilDate("2026-11-21"),
      parts: [
        { set: monthlyPolicySet, indicators: monthlyAreas.flatMap((area) => area.indicators) },
        {
          set: releasePolicySet,
          indicators: releaseAreas.filter((area) => !area.paidMonthly).flatMap((area) => area.indicators),
        },
      ],
    },
    (done, total, commune) => seen.push(`${done}/${total} ${commune}`),
  );
});
afterAll(() => province.close());

const of = (benefit: string) => figures.benefits.find((item) => item.benefit === benefit);

test("every commune is counted, one after another", () => {
  expect(seen).toEqual(["0/2 06001", "1/2 06004"]);
  expect([figures.people, figures.households]).toEqual([4, 4]);
});

test("whoever is due a benefit is counted with the money, whoever is undetermined widens it", () => {
  // born 1950 and 1945; born in 1951, on which day isn't known; poor and 70, with or without a supporter: assistance instead
  expect(of("social-pension")?.due).toEqual({
    lo: 2 * 540_000,
    hi: 4 * 540_000,
    granted: 2,
    undetermined: 2,
  });
});

test("what decisions grant stands beside what the facts give", () => {
  expect(of("social-pension")).toMatchObject({ grants: 1, granted: 540_000 });
  expect(of("social-assistance")).toMatchObject({ grants: 0, granted: 0 });
});

test("indicators are counted from the same households", () => {
  const poor = figures.indicators.find(({ indicator }) => indicator === "poor-households-share");
  expect(poor).toMatchObject({ unit: "percent", lo: 2_500, hi: 2_500 });
});

test("what nobody can say anything of yet is said to be so", () => {
  const words = figureWords(figures, releaseAreas, releasePolicySet);
  expect(words).toContain("| Hộ nghèo theo chuẩn | 0 | 4 |");
  expect(words).toContain("- Số thương binh: chưa xác định");
});

test("an officer reads them area by area, and nobody is named", () => {
  const words = figureWords(figures, releaseAreas, releasePolicySet);
  expect(words).toContain("### Hưu trí xã hội");
  expect(words).toContain("| Trợ cấp hưu trí xã hội | 2 | 2 | 1.080.000 đ – 2.160.000 đ | 1 | 540.000 đ |");
  expect(words).toContain("- Tỷ lệ hộ nghèo: 25 %");
  expect(words).not.toContain("Nông Thị");
});
