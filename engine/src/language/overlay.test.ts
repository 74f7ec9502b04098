import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkDefinition } from "../check/check.ts";
import { determineAll } from "../compile/run.ts";
import { snapshotOf } from "../compile/snapshot-of.ts";
import { explain } from "../explain/explain.ts";
import {
  anna,
  clause,
  club,
  condition,
  income,
  injured,
  now,
  rules,
  same,
} from "../test/tennis-club.fixture.ts";
import { wholeClub } from "../test/whole-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { ratioOf } from "../values/ratio.ts";
import * as build from "./build.ts";
import { contentHash } from "./content-hash.ts";
import type { Benefit, PolicySetDefinition } from "./definition.ts";
import { applyOverlay, applyOverlays, type Overlay, overlayHash } from "./overlay.ts";
import { buildPolicySet, type PolicySet } from "./policy-set.ts";
import { EngineProblems } from "./problem.ts";

const set = buildPolicySet(club);
const from2020 = { inForce: civilDate("2020-01-01"), appliesFrom: month("2020-01"), citation: rules("4") };
const proposal = { act: "club-rules", status: "M" } as const;
const reform = (id: string, parts: Partial<Overlay>): Overlay => ({
  id,
  label: same(id),
  citation: proposal,
  ...parts,
});
const fee = (value: number, dates: object = {}) => ({ fee: [{ ...from2020, value, ...dates }] });
const newFee = { inForce: civilDate("2026-10-05"), appliesFrom: month("2026-07"), citation: rules("5") };
const home = anna([
  { kind: "born", value: "2010-05-05" },
  { kind: "injured", value: true },
]);
const paid = (of: PolicySet): number => {
  const found = determineAll(of, snapshotOf(of, [home], now.month), now).outputs.lo.get("discount")?.[0];
  const told = explain(of, { household: home, person: "anna", ...now }).benefits[0]?.outcome;
  expect(told).toMatchObject({ kind: "granted", amount: found });
  return found ?? Number.NaN;
};

const prize: Benefit = {
  id: "prize",
  label: same("prize"),
  period: "once",
  clauses: [clause("prize", "5", [condition("hurt", build.fact(injured))])],
  combination: build.of("prize"),
  details: [],
};

/** Below the line one clause, from 300 the other: together they leave no income out while the line is 300. */
const sharing: PolicySetDefinition = {
  ...club,
  parameters: [
    ...club.parameters,
    {
      id: "line",
      label: same("line"),
      short: same("line"),
      type: "money",
      min: 0,
      max: 1000,
      versions: [{ ...from2020, value: 300 }],
    },
  ],
  benefits: [
    ...club.benefits,
    {
      id: "share",
      label: same("share"),
      period: "monthly",
      clauses: [
        clause("low", "1", [condition("low", build.compare(build.fact(income), "<", build.amount(300)))]),
        clause("high", "2", [
          condition("high", build.compare(build.fact(income), ">=", build.moneyParameter("line"))),
        ]),
      ],
      combination: build.highestOf(rules("6"), build.of("low"), build.of("high")),
      partitions: [
        {
          by: "quantity",
          of: build.fact(income),
          from: 0,
          to: 1000,
          clauses: ["low", "high"],
          citation: rules("6"),
        },
      ],
      details: [],
    },
  ],
};

describe("a reform of parameters", () => {
  it("pays its own value, and leaves its baseline as it was", () => {
    const before = [JSON.stringify(set.definition), set.hash, paid(set)];
    expect(before[2]).toBe(180);
    const dearer = applyOverlay(set, reform("dearer", { parameters: fee(200, newFee) }));
    expect(paid(dearer)).toBe(300);
    expect([JSON.stringify(set.definition), set.hash, paid(set)]).toEqual(before);
  });

  it("takes the place of the version of the same dates, and stands beside any other", () => {
    const versions = (of: PolicySet) => of.parameters.get("fee")?.versions.map(({ value }) => value);
    expect(versions(applyOverlay(set, reform("a", { parameters: fee(110) })))).toEqual([110, 120]);
    const later = fee(150, { inForce: civilDate("2026-11-01"), appliesFrom: month("2026-11") });
    const stacked = applyOverlay(set, reform("b", { parameters: later }));
    expect(versions(stacked)).toEqual([100, 120, 150]);
    expect(paid(stacked)).toBe(225);
  });

  it("has the hash of the same content written out, and shares rules and indexes with its baseline", () => {
    const overlay = reform("dearer", { parameters: fee(110) });
    const under = applyOverlay(set, overlay);
    const written = buildPolicySet(JSON.parse(JSON.stringify(under.definition)));
    expect(under.hash).toBe(written.hash);
    expect(under.hash).toBe(contentHash(under.definition));
    expect(under.hash).not.toBe(set.hash);
    expect(under.clauses).toBe(set.clauses);
    expect(under.rules).toBe(set.rules);
    expect(overlayHash(overlay)).toBe(overlayHash(JSON.parse(JSON.stringify(overlay))));
  });

  it("is refused exactly where the whole set written out would be", () => {
    const date = fc.constantFrom("2020-01", "2026-07", "2026-09");
    const day = fc.constantFrom("2020-01-01", "2026-10-05", "2026-10-06");
    const version = fc.record({
      value: fc.constantFrom(9, 10, 1000, 1001, 12.5),
      inForce: day.map(civilDate),
      appliesFrom: date.map((value) => month(value)),
      citation: fc.constantFrom(rules("9"), { act: "unheard-of", article: "1", status: "V" } as const),
    });
    const ended = fc.tuple(version, date).map(([of, to]) => ({ ...of, appliesTo: month(to) }));
    fc.assert(
      fc.property(fc.array(fc.oneof(version, ended), { minLength: 1, maxLength: 3 }), (versions) => {
        const overlay = reform("any", { parameters: { fee: versions } });
        const written = JSON.parse(JSON.stringify(withFee(versions)));
        const told = checkDefinition(written).map(({ code, at }) => `${code} ${at}`);
        expect([...refusalOf(() => applyOverlay(set, overlay))].sort()).toEqual(told.sort());
      }),
      { numRuns: 300 },
    );
  });

  it("is refused where it opens a gap between clauses that share a quantity out", () => {
    const shared = buildPolicySet(sharing);
    const beyond = (line: number) => reform("line", { parameters: { line: [{ ...from2020, value: line }] } });
    expect(refusalOf(() => applyOverlay(shared, beyond(300)))).toEqual([]);
    expect(refusalOf(() => applyOverlay(shared, beyond(301)))).toEqual(["values_uncovered share"]);
    expect(refusalOf(() => applyOverlay(shared, beyond(299)))).toEqual(["values_covered_twice share"]);
    const written = shared.definition.parameters.map((item) =>
      item.id === "line" ? { ...item, versions: [{ ...from2020, value: 301 }] } : item,
    );
    const found = checkDefinition({ ...shared.definition, parameters: written });
    expect(found.map(({ code, at }) => `${code} ${at}`)).toEqual(["values_uncovered share"]);
    expect(refusalOf(() => applyOverlay(shared, reform("fee", { parameters: fee(110) })))).toEqual([]);
  });

  it("is told with place and mend, as any policy is", () => {
    try {
      applyOverlay(set, reform("beyond", { parameters: fee(1001) }));
      expect.unreachable("the overlay was taken");
    } catch (error) {
      const [found] = error instanceof EngineProblems ? error.problems : [];
      expect(found?.message.vi).toBe(
        "fee: Giá trị 1001 nằm ngoài giới hạn. Sửa giá trị hoặc nới giới hạn khai báo.",
      );
    }
  });

  it("confirms an unverified version only where it says so", () => {
    const draft = fee(300, { ...newFee, citation: proposal });
    const open = determineAll(
      applyOverlay(set, reform("draft", { parameters: draft })),
      snapshotOf(set, [home], now.month),
      now,
    );
    expect(open.outputs.lo.get("discount")?.[0]).toBe(15);
    expect(open.outputs.hi.get("discount")?.[0]).toBe(1500);
    const taken = reform("draft", { parameters: draft, confirmed: ["fee@2026-07@2026-10-05"] });
    expect(paid(applyOverlay(set, taken))).toBe(450);
  });

  it("takes over no confirmation of the version whose place it takes", () => {
    const key = "fee@2026-07@2026-10-05";
    const drafted = fee(300, { ...newFee, citation: proposal });
    const taken = applyOverlay(set, reform("draft", { parameters: drafted, confirmed: [key] }));
    const dearer = fee(400, { ...newFee, citation: proposal });
    const other = applyOverlay(taken, reform("other", { parameters: dearer }));
    expect(other.definition.confirmed).toEqual([]);
    const open = determineAll(other, snapshotOf(other, [home], now.month), now).outputs;
    expect([open.lo.get("discount")?.[0], open.hi.get("discount")?.[0]]).toEqual([15, 1500]);
    const again = applyOverlay(taken, reform("other", { parameters: dearer, confirmed: [key] }));
    expect(paid(again)).toBe(600);
  });
});

const withFee = (versions: readonly object[]) => {
  const [first, second] = club.parameters[0]?.versions ?? [];
  const same = (one: object, other: object) =>
    Reflect.get(one, "appliesFrom") === Reflect.get(other, "appliesFrom") &&
    Reflect.get(one, "inForce") === Reflect.get(other, "inForce");
  const old = [first ?? {}, second ?? {}];
  const now = [
    ...old.flatMap(
      (each) => [versions.filter((given) => same(given, each)), [each]].find(({ length }) => length) ?? [],
    ),
    ...versions.filter((given) => !old.some((each) => same(given, each))),
  ];
  return { ...club, parameters: [{ ...club.parameters[0], versions: now }] };
};

function refusalOf(act: () => unknown): readonly string[] {
  try {
    act();
    return [];
  } catch (error) {
    if (!(error instanceof EngineProblems)) throw error;
    return error.problems.map(({ code, at }) => `${code} ${at}`);
  }
}

describe("a reform of rules", () => {
  it("raises one coefficient of a province", () => {
    const amounts = { junior: [{ ...from2020, value: { ...half("2") } }] };
    const province = applyOverlay(set, reform("province", { amounts }));
    expect(paid(province)).toBe(240);
    expect(paid(set)).toBe(180);
  });

  it("adds a benefit, and another takes one away with the overlap that named it", () => {
    const added = applyOverlay(set, reform("more", { added: { benefits: [prize] } }));
    const found = determineAll(added, snapshotOf(added, [home], now.month), now);
    expect(found.outputs.lo.get("prize")?.[0]).toBe(600);
    const less = reform("less", { removed: { benefits: ["gift"], overlaps: ["one-of-two"] } });
    const both = applyOverlays(set, [reform("more", { added: { benefits: [prize] } }), less]);
    expect(both.definition.benefits.map(({ id }) => id)).toEqual(["discount", "prize"]);
    expect(refusalOf(() => applyOverlay(set, reform("less", { removed: { benefits: ["gift"] } })))).toEqual([
      "unknown_name one-of-two",
    ]);
  });

  it("has the hash of the same content written out", () => {
    const overlay = reform("all", {
      parameters: fee(115),
      rules: { senior: [{ ...from2020, value: { label: same("s"), reason: same("s"), conditions: [] } }] },
      combinations: { gift: build.stack(rules("6"), build.of("senior")) },
      added: { benefits: [prize], acts: [{ id: "motion", name: same("Motion") }] },
    });
    const under = applyOverlay(buildPolicySet(wholeClub), overlay);
    expect(buildPolicySet(JSON.parse(JSON.stringify(under.definition))).hash).toBe(under.hash);
    const untouched = (of: PolicySetDefinition) =>
      of.benefits.filter(({ id }) => id !== "gift" && id !== "prize");
    expect(untouched(under.definition).every((benefit) => wholeClub.benefits.includes(benefit))).toBe(true);
  });
});

const half = (coefficient: string) =>
  ({ parameter: "fee", coefficient: ratioOf(coefficient), rounding: "half-up" }) as const;

describe("names that the set doesn't know", () => {
  it.each([
    ["parameters/fe", { parameters: { fe: [] } }, "fee"],
    ["tables/fees", { tables: { fees: [] } }, undefined],
    ["rules/junor", { rules: { junor: [] } }, "junior"],
    ["amounts/seniors", { amounts: { seniors: [] } }, "senior"],
    ["combinations/gifts", { combinations: { gifts: build.of("senior") } }, "gift"],
    ["removed/benefits/gif", { removed: { benefits: ["gif"] } }, "gift"],
    ["removed/overlaps/one", { removed: { overlaps: ["one"] } }, "one-of-two"],
    ["confirmed/fee@2026-07", { confirmed: ["fee@2026-07"] }, "fee@2026-07@2026-10-05"],
  ] as const)("are refused with their path and the nearest name: %s", (path, parts, near) => {
    try {
      applyOverlay(set, reform("typo", parts));
      expect.unreachable("the overlay was taken");
    } catch (error) {
      const [found] = error instanceof EngineProblems ? error.problems : [];
      expect(found?.at).toBe(`typo/${path}`);
      expect(found?.message.vi).toContain(near === undefined ? "Bỏ tên này" : `Có phải "${near}"?`);
      expect(found?.message.en).toContain(near === undefined ? "Leave this name out" : `"${near}"`);
    }
  });

  it("are refused where a part of the overlay itself is misspelled", () => {
    const strange = { ...reform("typo", {}), paramters: {} };
    expect(refusalOf(() => applyOverlay(set, strange))).toEqual(["unknown_name typo/paramters"]);
    const inside = reform("typo", { added: JSON.parse('{"benefit":[]}') });
    expect(refusalOf(() => applyOverlay(set, inside))).toEqual(["unknown_name typo/added/benefit"]);
  });
});
