import { describe, expect, it } from "vitest";
import { applyOverlay } from "../language/overlay.ts";
import { buildPolicySet, lawAt } from "../language/policy-set.ts";
import { touchedBy } from "../simulate/touched.ts";
import { amountBy, measuredClub, payClause, rate } from "../test/measured-club.fixture.ts";
import { anna, now, rules, same } from "../test/tennis-club.fixture.ts";
import { civilDate } from "../values/civil-date.ts";
import { month } from "../values/month.ts";
import { ratioOf } from "../values/ratio.ts";
import { whatIf } from "../what-if/what-if.ts";
import { renderMarkdown } from "./markdown.ts";
import { renderBenefit } from "./render-benefit.ts";

const set = buildPolicySet(measuredClub());

describe("the page of a benefit whose level is looked up", () => {
  const page = renderBenefit(set, "injury", now);

  it("says the least and the most, by what, and every row", () => {
    const pay = page.clauses[0]?.pay;
    expect(pay?.words).toEqual({
      vi: "0 đ – 5.540 đ, theo tỷ lệ thương tật",
      en: "0 đ – 5.540 đ, by rate of injury",
    });
    expect(pay?.amount).toEqual({ lo: 0, hi: 5_540 });
    expect(pay?.rows?.map(({ key, words }) => [key.vi, words.vi])).toEqual([
      ["0 – 20 %", "0 đ"],
      ["21 – 59 %", "1.830 đ"],
      ["60 %", "5.360 đ"],
      ["61 %", "5.450 đ"],
      ["từ 62 %", "5.540 đ"],
    ]);
    expect(page.decisionTable.rows[0]?.due).toEqual(pay?.words);
  });

  it("has the amounts of each version of the bands, with the rows of each", () => {
    const rows = page.amounts[0]?.rows ?? [];
    expect(rows.map(({ from, to, pay }) => [from, to, pay.amount.hi, pay.rows?.[3]?.amount.lo])).toEqual([
      ["2020-01", "2026-05", 2_770, 2_725],
      ["2026-06", undefined, 5_540, 5_450],
    ]);
  });

  it("lists the bands, and the rate among the facts that are asked", () => {
    expect(page.tables.map(({ id }) => id)).toEqual(["pay-by-rate"]);
    expect(page.parameters).toEqual([]);
    expect(page.facts.map(({ fact }) => fact)).toEqual(["rate"]);
  });

  it("says a table by its values, times its coefficient", () => {
    const pay = renderBenefit(set, "prize", now).clauses[0]?.pay;
    expect(pay?.words.en).toBe("100 đ – 900 đ × 1.5 = 150 đ – 1.350 đ, by grade");
    expect(pay?.rows?.map(({ key, words }) => [key.en, words.en])).toEqual([
      ["gold", "1.350 đ"],
      ["silver", "750 đ"],
      ["none", "150 đ"],
    ]);
  });

  it("has no rows while no version is confirmed", () => {
    const open = buildPolicySet(measuredClub({ status: "M" }));
    const pay = renderBenefit(open, "injury", now).clauses[0]?.pay;
    expect(pay).toMatchObject({ amount: { lo: 0, hi: 10_000 }, rows: [], level: { confirmed: false } });
  });

  it("has the rows in its text", () => {
    const vi = renderMarkdown(page, "vi");
    expect(vi).toContain("- Mức: 0 đ – 5.540 đ, theo tỷ lệ thương tật");
    expect(vi).toContain("  - 61 %: 5.450 đ");
  });

  it("tells that the level was a parameter before", () => {
    const [measured] = payClause.amounts;
    if (!measured) throw new Error("the clause has an amount");
    const flat = {
      ...measured,
      value: { parameter: "fee", coefficient: ratioOf("2"), rounding: "up" },
    } as const;
    const later = { ...measured, inForce: civilDate("2026-06-01"), appliesFrom: month("2026-06") };
    const changed = buildPolicySet(measuredClub({ pay: { ...payClause, amounts: [flat, later] } }));
    const [history] = renderBenefit(changed, "injury", now).history;
    const words = history?.versions.flatMap(({ changes }) => changes.map((change) => change.words.vi));
    expect(words).toContain("mức: fee × 2 thành mức theo tỷ lệ (theo tỷ lệ thương tật) × 1");
  });
});

describe("what if the rate were another", () => {
  const ask = (value: number | null) =>
    whatIf(
      set,
      { household: anna(value === null ? [] : [{ kind: "rate", value }]), person: "anna", ...now },
      { benefit: "injury", classes: new Set() },
    );

  it("the nearest rate that pays otherwise is told", () => {
    const { now: due, changes } = ask(61);
    expect(due).toMatchObject({ outcome: "granted", amount: { lo: 5_450 } });
    expect(changes.map(({ fact, to, due: then }) => [fact, to, then.amount.lo])).toEqual([
      [rate.id, 60, 5_360],
      [rate.id, 62, 5_540],
    ]);
  });

  it("of an unknown rate every run that decides is told", () => {
    const runs = ask(null).changes.map(({ to, due }) => [to, due.outcome, due.amount.lo]);
    expect(runs).toEqual([
      [{ lo: 0, hi: 20 }, "refused", 0],
      [{ lo: 21, hi: 59 }, "granted", 1_830],
      [60, "granted", 5_360],
      [61, "granted", 5_450],
      [{ lo: 62, hi: 100 }, "granted", 5_540],
    ]);
  });
});

describe("a reform of levels that are looked up", () => {
  const touched = (overlay: Parameters<typeof applyOverlay>[1]) => {
    const reformed = applyOverlay(set, overlay);
    return [...touchedBy({ set: reformed, law: lawAt(reformed, now) }, { set, law: lawAt(set, now) })];
  };
  const named = { id: "more", label: same("more"), citation: rules("9") };
  const dates = { inForce: civilDate("2026-11-01"), appliesFrom: month("2026-11"), citation: rules("9") };

  it("touches the benefit that looks them up and no other", () => {
    const bands = { "pay-by-rate": [{ ...dates, value: [{ from: 0, value: 7 }] }] };
    expect(touched({ ...named, bands })).toEqual(["injury"]);
    const tables = { "pay-by-grade": [{ ...dates, value: { gold: 1, silver: 1, none: 1 } }] };
    expect(touched({ ...named, tables })).toEqual(["prize"]);
    const [amount] = amountBy("rate", "2");
    if (!amount) throw new Error("an amount by rate");
    expect(touched({ ...named, amounts: { pay: [{ ...amount, ...dates }] } })).toEqual(["injury"]);
  });
});
