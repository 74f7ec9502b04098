import { civilDate, money, month } from "@ansinh/engine";
import { describe, expect, it } from "vitest";
import { changeOf, totalsOf } from "./difference.ts";
import { december, december2026, fiveMonths, grantFile, listed, term } from "./garden-club.ts";
import type { GrantFile } from "./grant-file.ts";
import { grantMonth } from "./month-lines.ts";

const made = (file: GrantFile) => grantMonth(file, december2026);
const amounts = (file: GrantFile) =>
  made(file).lines.map((line) => [
    line.month,
    line.component,
    line.adjustmentNo,
    line.amount,
    line.cause,
    line.held,
  ]);
const change = (file: GrantFile) => {
  const found = changeOf(file, made(file), december);
  return found && [found.kind, found.cause, found.before, found.after];
};
const findings = (file: GrantFile) => made(file).findings;
const november12 = civilDate("2026-11-12");

describe("the month's own line", () => {
  it("pays the clause at the month's parameters, with nothing to explain when nothing changed", () => {
    expect(amounts(grantFile())).toEqual([["2026-12", "monthly", 0, 540_000, "monthly", null]]);
    expect(change(grantFile())).toBeNull();
    expect(findings(grantFile())).toEqual([]);
  });

  it.each([
    ["in the opening history", listed("2026-12", 540_000)],
    ["on a signed list of another payer", listed("2026-12", 540_000, { listMonth: december })],
  ])("a month listed already %s is not listed again", (_where, past) => {
    const file = grantFile({ past: [...fiveMonths(540_000), past] });
    expect(amounts(file)).toEqual([]);
    expect(findings(file)).toEqual([]);
  });

  it("a month listed at less than is due gets the rest, under a number of its own", () => {
    const file = grantFile({ past: [...fiveMonths(540_000), listed("2026-12", 500_000)] });
    expect(amounts(file)).toEqual([["2026-12", "monthly", 1, 40_000, "monthly", null]]);
    const honour = grantFile({ benefit: "honour", past: [listed("2026-12", 900_000)] });
    expect(amounts(honour)).toEqual([]);
  });

  it("a month listed already after a death is to be looked at, not listed", () => {
    const past = [...fiveMonths(540_000), listed("2026-12", 540_000)];
    const file = grantFile({ past, died: civilDate("2026-11-12") });
    expect(amounts(file)).toEqual([]);
    expect(findings(file)).toEqual([{ kind: "overpaid", month: december, cause: "death", amount: 540_000 }]);
  });

  it("counts the units that were decided, such as children", () => {
    const file = grantFile({ terms: [term({ units: 3 })], past: fiveMonths(1_620_000) });
    expect(amounts(file)[0]?.[3]).toBe(1_620_000);
  });

  it.each([
    ["in the month of death nothing is held", "2026-12-01", null],
    ["death on the last day of November holds December", "2026-11-30", "death"],
    ["death in October holds December", "2026-10-02", "death"],
  ])("%s", (_name, died, held) => {
    const line = made(grantFile({ died: civilDate(died) })).lines.find((one) => one.month === december);
    expect(line?.held).toBe(held);
  });

  it("a confirmed move out holds the months after it, and so does a term that is over", () => {
    const moved = grantFile({ movedOut: civilDate("2026-11-15") });
    expect(amounts(moved)).toEqual([["2026-12", "monthly", 0, 540_000, "monthly", "moved_out"]]);
    expect(change(moved)).toEqual(["decrease", "moved_out", 540_000, 0]);
    const over = grantFile({ terms: [term({ toMonth: month("2026-11") })] });
    expect(change(over)).toEqual(["decrease", "ended", 540_000, 0]);
    expect(findings(over)).toEqual([{ kind: "held", reason: "term_over", amount: 540_000 }]);
    expect(change(grantFile({ terms: [term({ toMonth: december })] }))).toBeNull();
  });

  it("a benefit without a rule repeats the last listed amount and is left out of arrears", () => {
    const file = grantFile({
      benefit: "honour",
      past: [listed("2026-10", 2_055_000), listed("2026-11", 2_100_000)],
    });
    expect(amounts(file)).toEqual([["2026-12", "monthly", 0, 2_100_000, "no_rule", null]]);
    expect(findings(file)).toEqual([]);
  });

  it("without rule and history the decided amount goes on; without any, nothing is invented", () => {
    const decided = grantFile({
      benefit: "honour",
      past: [],
      terms: [term({ decidedAmount: money(900_000) })],
    });
    expect(amounts(decided)).toEqual([["2026-12", "monthly", 0, 900_000, "no_rule", null]]);
    const nothing = grantFile({ benefit: "honour", past: [] });
    expect(amounts(nothing)).toEqual([]);
    expect(findings(nothing)).toEqual([{ kind: "missing_basis", reason: "no_rule", amount: 0 }]);
  });

  it("an undetermined amount is paid as before and listed as lacking its basis", () => {
    const file = grantFile({ terms: [term({ clause: "open" })] });
    expect(amounts(file)).toEqual([["2026-12", "monthly", 0, 540_000, "undetermined", null]]);
    expect(findings(file)).toEqual([{ kind: "missing_basis", reason: "undetermined", amount: 540_000 }]);
  });
});

describe("truy lĩnh", () => {
  it("an adjustment of October from September makes up the month still listed as before it, and no other", () => {
    const file = grantFile({
      terms: [
        term({ clause: "half-more" }),
        term({
          clause: "double",
          fromMonth: month("2026-09"),
          decision: { kind: "adjust", signedOn: civilDate("2026-10-15") },
        }),
      ],
      past: [
        ...["2026-07", "2026-08", "2026-09"].map((of) => listed(of, 810_000)),
        ...["2026-10", "2026-11"].map((of) => listed(of, 1_080_000)),
      ],
    });
    expect(amounts(file)).toEqual([
      ["2026-12", "monthly", 0, 1_080_000, "monthly", null],
      ["2026-09", "monthly", 1, 270_000, "decision", null],
    ]);
    expect(findings(file)).toEqual([]);
  });

  it("an adjustment doesn't pay months anew that its grant was paid for before An Sinh, though none was imported", () => {
    const decision = { kind: "adjust", signedOn: november12 } as const;
    const adjusted = term({ clause: "double", fromMonth: month("2026-09"), decision });
    const file = grantFile({ terms: [term(), adjusted], past: [listed("2026-11", 540_000)] });
    expect(amounts(file)).toEqual([
      ["2026-12", "monthly", 0, 1_080_000, "monthly", null],
      ["2026-11", "monthly", 1, 540_000, "decision", null],
    ]);
    expect(findings(file)).toEqual([
      {
        kind: "no_history",
        months: ["2026-07", "2026-08", "2026-09", "2026-10"].map(month),
        amount: 3_240_000,
      },
    ]);
  });

  it("an adjustment of a grant as new as itself pays the month that no list can have had", () => {
    const decided = (kind: "grant" | "adjust") => ({ kind, signedOn: november12 }) as const;
    const november = { fromMonth: month("2026-11") };
    const file = grantFile({
      terms: [
        term({ ...november, decision: decided("grant") }),
        term({ ...november, clause: "double", decision: decided("adjust") }),
      ],
      past: [],
    });
    expect(amounts(file)[1]).toEqual(["2026-11", "monthly", 0, 1_080_000, "new_decision", null]);
  });

  const newGrant = (signedOn: string, from: string) =>
    grantFile({
      past: [],
      terms: [term({ fromMonth: month(from), decision: { kind: "grant", signedOn: civilDate(signedOn) } })],
    });

  it("a decision signed in November is entitled from November and paid in December's list", () => {
    const file = newGrant("2026-11-12", "2026-11");
    expect(amounts(file)).toEqual([
      ["2026-12", "monthly", 0, 540_000, "monthly", null],
      ["2026-11", "monthly", 0, 540_000, "new_decision", null],
    ]);
    expect(change(file)).toEqual(["increase", "new", 0, 540_000]);
  });

  it("a decision signed on 31 October with neither history nor a signed list earns no arrears, and says so", () => {
    const file = newGrant("2026-10-31", "2026-10");
    expect(amounts(file)).toEqual([["2026-12", "monthly", 0, 540_000, "monthly", null]]);
    expect(findings(file)).toEqual([
      { kind: "no_history", months: ["2026-10", "2026-11"], amount: 1_080_000 },
    ]);
    expect(change(file)?.[1]).toBe("not_listed_before");
  });

  it("a list signed here without the grant is a basis", () => {
    const context = { ...december2026, signedMonths: new Set([month("2026-11")]) };
    const lines = grantMonth(newGrant("2026-10-31", "2026-10"), context).lines;
    expect(lines.map((line) => [line.month, line.amount])).toEqual([
      ["2026-12", 540_000],
      ["2026-10", 540_000],
      ["2026-11", 540_000],
    ]);
  });

  it("a level raised from July is due for each month listed at the old one", () => {
    const file = grantFile({ past: fiveMonths(500_000) });
    const lines = made(file).lines.slice(1);
    expect(lines.map((line) => line.month)).toEqual(["2026-07", "2026-08", "2026-09", "2026-10", "2026-11"]);
    expect(
      lines.every((line) => line.amount === 40_000 && line.adjustmentNo === 1 && line.cause === "level"),
    ).toBe(true);
    expect(change(file)).toEqual(["adjustment", "level", 500_000, 540_000]);
  });

  it("a month without history among them yields none", () => {
    const file = grantFile({ past: fiveMonths(500_000).filter((past) => past.month !== "2026-09") });
    expect(
      made(file)
        .lines.slice(1)
        .map((line) => line.month),
    ).not.toContain("2026-09");
    expect(findings(file)).toEqual([{ kind: "no_history", months: ["2026-09"], amount: 540_000 }]);
  });

  it("before the raise came into force nobody pays it", () => {
    const context = { ...december2026, knownOn: civilDate("2026-10-04") };
    const lines = grantMonth(grantFile({ past: fiveMonths(500_000) }), context).lines;
    expect(lines.map((line) => line.amount)).toEqual([500_000]);
  });

  it("a change of clause decided in November is due from November, in full", () => {
    const adjusted = term({
      clause: "half-more",
      fromMonth: month("2026-11"),
      decision: { kind: "adjust", signedOn: november12 },
    });
    const file = grantFile({ terms: [term(), adjusted] });
    expect(amounts(file)).toEqual([
      ["2026-12", "monthly", 0, 810_000, "monthly", null],
      ["2026-11", "monthly", 1, 270_000, "decision", null],
    ]);
    expect(change(file)).toEqual(["adjustment", "decision", 540_000, 810_000]);
  });

  it("arrears reach the family for the months up to the death, none after it", () => {
    const file = grantFile({ past: fiveMonths(500_000), died: civilDate("2026-09-20") });
    const paid = made(file).lines.filter((line) => line.held === null);
    expect(paid.map((line) => line.month)).toEqual(["2026-07", "2026-08", "2026-09"]);
    expect(findings(file)).toEqual([
      { kind: "held", reason: "death", amount: 540_000 },
      { kind: "overpaid", month: "2026-10", cause: "death", amount: 500_000 },
      { kind: "overpaid", month: "2026-11", cause: "death", amount: 500_000 },
    ]);
  });

  it("what a signed list already carried isn't paid again", () => {
    const file = grantFile({
      past: [
        ...fiveMonths(500_000),
        ...fiveMonths(40_000).map((past) => ({ ...past, listMonth: month("2026-11"), adjustmentNo: 1 })),
      ],
    });
    expect(made(file).lines).toHaveLength(1);
  });

  it("arrears listed before An Sinh are taken off, oldest month first", () => {
    const file = grantFile({
      past: [...fiveMonths(500_000), listed("2026-11", 60_000, { component: "arrears" })],
    });
    expect(
      made(file)
        .lines.slice(1)
        .map((line) => [line.month, line.amount]),
    ).toEqual([
      ["2026-08", 20_000],
      ["2026-09", 40_000],
      ["2026-10", 40_000],
      ["2026-11", 40_000],
    ]);
  });

  it("an imported amount that no level explains earns the raise alone and is put to people", () => {
    const file = grantFile({ past: [listed("2026-11", 360_000)] });
    expect(
      made(file)
        .lines.slice(1)
        .map((line) => line.amount),
    ).toEqual([40_000]);
    expect(findings(file)).toContainEqual({
      kind: "amount_differs",
      month: "2026-11",
      listed: 360_000,
      amount: 140_000,
    });
    const above = grantFile({ past: [listed("2026-11", 900_000)] });
    expect(made(above).lines).toHaveLength(1);
    expect(findings(above)[0]).toMatchObject({ kind: "amount_differs", listed: 900_000 });
  });
});

describe("suspended, resumed, ended, once, uncollected", () => {
  it("a suspension stops the line and is named in the difference; resuming brings it back", () => {
    const stopped = term({
      state: "suspended",
      fromMonth: december,
      decision: { kind: "suspend", signedOn: november12 },
    });
    expect(change(grantFile({ terms: [term(), stopped] }))).toEqual(["decrease", "suspended", 540_000, 0]);
    const paused = term({ state: "suspended", fromMonth: month("2026-08"), decision: null });
    const resumed = term({ fromMonth: december, decision: { kind: "resume", signedOn: november12 } });
    const file = grantFile({ terms: [term(), paused, resumed], past: [listed("2026-07", 540_000)] });
    expect(amounts(file)).toEqual([["2026-12", "monthly", 0, 540_000, "monthly", null]]);
    expect(change(file)).toEqual(["increase", "resumed", 0, 540_000]);
  });

  it.each([
    ["death", "death"],
    ["moved_out", "moved_out"],
    ["no_longer_eligible", "ended"],
  ] as const)("an end for %s reads %s", (reason, cause) => {
    const ended = term({
      state: "ended",
      fromMonth: december,
      reason,
      decision: { kind: "end", signedOn: november12 },
    });
    expect(change(grantFile({ terms: [term(), ended] }))?.[1]).toBe(cause);
  });

  it("funeral support is paid once by its decision, though the person is dead", () => {
    const decision = { kind: "funeral", signedOn: november12 } as const;
    const file = grantFile({
      benefit: "farewell",
      once: true,
      past: [],
      died: civilDate("2026-11-02"),
      terms: [term({ fromMonth: month("2026-11"), toMonth: month("2026-11"), decision })],
    });
    expect(amounts(file)).toEqual([["2026-11", "funeral", 0, 10_800_000, "funeral", null]]);
    const again = { ...file, past: [listed("2026-11", 10_800_000, { component: "funeral" as const })] };
    expect(amounts(again)).toEqual([]);
    const old = {
      ...file,
      terms: [
        term({ fromMonth: month("2026-09"), decision: { ...decision, signedOn: civilDate("2026-09-09") } }),
      ],
    };
    expect(amounts(old)).toEqual([]);
    expect(findings(old)[0]?.kind).toBe("no_history");
  });

  it("uncollected months are carried; those after the death go back", () => {
    const past = fiveMonths(540_000).map((one) => ({ ...one, state: "uncollected" as const }));
    const file = grantFile({ past, died: civilDate("2026-10-30") });
    expect(made(file).carries.map((carry) => [carry.month, carry.due])).toEqual([
      ["2026-07", true],
      ["2026-08", true],
      ["2026-09", true],
      ["2026-10", true],
      ["2026-11", false],
    ]);
    const totals = totalsOf([{ file, made: made(file) }], december);
    expect([totals.carried, totals.atPayer, totals.toDraw]).toEqual([2_160_000, 2_700_000, -540_000]);
  });

  it("what nobody collected after the death is not to be recovered from anybody", () => {
    const past = fiveMonths(540_000).map((one) =>
      one.month === "2026-11" ? { ...one, state: "uncollected" as const } : one,
    );
    const overpaid = findings(grantFile({ past, died: civilDate("2026-09-12") })).filter(
      (finding) => finding.kind === "overpaid",
    );
    expect(overpaid).toEqual([{ kind: "overpaid", month: "2026-10", cause: "death", amount: 540_000 }]);
  });

  it("what a signed list carried already is neither carried nor deducted again", () => {
    const past = fiveMonths(540_000).map((one) => ({ ...one, state: "uncollected" as const, carried: true }));
    const file = grantFile({ past: [...past, listed("2026-06", 540_000, { state: "uncollected" })] });
    expect(made(file).carries.map((carry) => carry.month)).toEqual(["2026-06"]);
  });

  it("three months uncollected in a row ask for a suspension; two don't, nor do three apart", () => {
    const uncollected = (months: string[]) =>
      findings(
        grantFile({
          past: fiveMonths(540_000).map((one) =>
            months.includes(one.month) ? { ...one, state: "uncollected" as const } : one,
          ),
        }),
      ).filter((finding) => finding.kind === "uncollected");
    expect(uncollected(["2026-09", "2026-10", "2026-11"])).toHaveLength(1);
    expect(uncollected(["2026-10", "2026-11"])).toHaveLength(0);
    expect(uncollected(["2026-07", "2026-09", "2026-11"])).toHaveLength(0);
  });
});
