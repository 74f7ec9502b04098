import { beforeAll, describe, expect, test } from "vitest";
import type { FindingKind } from "./findings.ts";
import { findingsOf } from "./findings.ts";
import type { Grant } from "./grants.ts";
import { age } from "./model.ts";
import { SYNTHETIC_NUMBER } from "./numbers.ts";
import type { Sample } from "./sample.ts";
import { makeSample } from "./sample.ts";

let sample: Sample;
let grants: readonly Grant[];

beforeAll(() => {
  sample = makeSample({ people: 20_000, seed: "1" });
  grants = sample.grants;
});

const lists = (grant: Grant) => [...new Set(grant.payments.map((payment) => payment.list))];

describe("the months of the sample", () => {
  test("a decision signed in November stands in no list yet: December owes it one month", () => {
    const decided = grants.filter((grant) => grant.decidedOn >= "2026-11");
    expect(decided.length).toBeGreaterThan(0);
    expect(decided.flatMap((grant) => grant.payments)).toEqual([]);
  });

  test("a decision signed in October came with November's list, October as arrears", () => {
    const decided = grants.filter((grant) => grant.decidedOn.startsWith("2026-10"));
    expect(decided.length).toBeGreaterThan(0);
    for (const grant of decided) {
      expect(lists(grant)).toEqual(["2026-11"]);
      expect(grant.payments.map((payment) => payment.month)).toEqual(["2026-10", "2026-11"]);
    }
  });

  test("whoever died in October was paid to the end of October", () => {
    const dead = grants.filter((grant) => grant.stop?.cause === "died" && grant.stop.from === "2026-11");
    expect(dead.length).toBeGreaterThanOrEqual(4);
    for (const grant of dead) expect(grant.payments.at(-1)?.month).toBe("2026-10");
  });

  test("some who died before October are still in November's list", () => {
    const dead = grants.filter((grant) => grant.stop === null && (grant.recipient.diedOn ?? "9") < "2026-10");
    expect(dead.length).toBeGreaterThan(0);
    expect(dead.every((grant) => lists(grant).includes("2026-11"))).toBe(true);
  });

  test("every line is at the level of 500,000 times its coefficient", () => {
    for (const grant of grants)
      for (const payment of grant.payments) expect(payment.amount).toBe(50_000 * grant.clause.tenths);
  });

  test("uncollected months wait in the list of the month after", () => {
    const open = grants.filter((grant) => grant.payments.some((payment) => payment.collected === null));
    expect(open.length).toBeGreaterThan(0);
    expect(open.every((grant) => grant.channel === "post")).toBe(true);
  });

  test("one carer collects for several, and orphans have a payee from another household", () => {
    const payees = grants.filter((grant) => grant.payee !== grant.recipient);
    expect(payees.length).toBeGreaterThan(10);
    const orphans = grants.filter((grant) => grant.clause.code === "5.1.b");
    expect(orphans.length).toBeGreaterThan(0);
    for (const { payee, recipient } of orphans) {
      expect(age(payee)).toBeGreaterThanOrEqual(18);
      expect(payee.household).not.toBe(recipient.household);
    }
  });
});

describe("the truth of the sample", () => {
  test("names what December should find, as often as the rates drew it", () => {
    const found = findingsOf(sample);
    const count = (kind: FindingKind) => found.filter((finding) => finding.kind === kind).length;
    const drawn = (code: string) => sample.rates.find((line) => line.code === code)?.drawn ?? 0;
    expect(count("new")).toBe(drawn("grantNewNovember"));
    expect(count("stopped")).toBe(
      drawn("diedNovember") +
        drawn("movedNovember") +
        drawn("ineligibleNovember") +
        drawn("suspendedNovember"),
    );
    expect(count("adjusted")).toBe(drawn("adjustedDecember"));
    expect(count("deadStillListed")).toBeGreaterThanOrEqual(drawn("deadStillListed"));
    expect(count("grantDouble")).toBe(drawn("grantDouble"));
    expect(count("grantOverlapping")).toBe(drawn("grantOverlapping"));
    expect(count("eligibleUngranted")).toBeGreaterThanOrEqual(drawn("eligibleUngranted"));
  });
});

describe("the people of the sample", () => {
  test("bear numbers of the reserved range, with the codes of their sex and year", () => {
    for (const { number, sex, birth } of sample.province.people) {
      if (number === null) continue;
      expect(number).toMatch(SYNTHETIC_NUMBER);
      expect(Number(number[3]) % 2).toBe(sex === "male" ? 0 : 1);
      expect(Number(number[3]) >= 2).toBe(birth >= "2000");
      expect(number.slice(4, 6)).toBe(birth.slice(2, 4));
    }
  });

  test("are of plausible ages", () => {
    const share = (fits: (years: number) => boolean) =>
      sample.province.people.filter((person) => fits(age(person))).length / sample.province.people.length;
    expect(share((years) => years < 16)).toBeGreaterThan(0.22);
    expect(share((years) => years < 16)).toBeLessThan(0.33);
    expect(share((years) => years >= 60)).toBeGreaterThan(0.09);
    expect(share((years) => years >= 60)).toBeLessThan(0.17);
  });

  test("with HIV stand in assistance lists, five to twelve of them, paid by account", () => {
    const cases = sample.province.people.filter((person) => person.hasHiv);
    expect(cases.length).toBeGreaterThanOrEqual(5);
    expect(cases.length).toBeLessThanOrEqual(12);
    for (const person of cases) {
      const own = grants.filter((grant) => grant.recipient === person && grant.clause.isSealed);
      expect(own.map((grant) => grant.channel)).toEqual(["bank"]);
    }
  });

  test("with HIV also stand in a row that goes back with an error", () => {
    const ids = new Set(sample.province.people.filter((person) => person.hasHiv).map((person) => person.id));
    const rows = sample.files.flatMap((file) =>
      file.sheets.flatMap((sheet) => sheet.sections.flatMap(({ rows }) => rows)),
    );
    const returned = rows.filter(
      (row) => ids.has(row.person) && row.plants.some((plant) => plant.kind === "amountReference"),
    );
    expect(returned.length).toBeGreaterThan(0);
  });
});
