import {
  addMonths,
  type CivilDate,
  lastDay,
  type Month,
  money,
  month,
  monthOf,
  sumMoney,
} from "@ansinh/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeOf, totalsOf } from "./difference.ts";
import { clubAmounts, grantFile, listed, term } from "./garden-club.ts";
import type { GrantFile, ListContext, PastPayment, Term } from "./grant-file.ts";
import { type GrantMonth, grantMonth } from "./month-lines.ts";

const clause = fc.constantFrom("plain", "half-more", "double");
const openingMonths = ["2026-07", "2026-08", "2026-09", "2026-10", "2026-11"];
const firstList = month("2026-12");
const lists = 4;

interface History {
  readonly opening: readonly PastPayment[];
  readonly terms: readonly Term[];
  readonly death: { readonly on: CivilDate; readonly knownBefore: Month } | null;
}

const openingOf = fc
  .array(
    fc.tuple(
      fc.constantFrom(...openingMonths),
      fc.constantFrom(500_000, 540_000, 360_000, 750_000),
      fc.boolean(),
    ),
    {
      maxLength: 6,
    },
  )
  .map((rows) => {
    const once = new Map(rows.map(([of, amount, collected]) => [of, { amount, collected }]));
    return [...once].map(([of, { amount, collected }]) =>
      listed(of, amount, { state: collected ? "paid" : "uncollected" }),
    );
  });

const laterTerm = fc
  .tuple(fc.constantFrom("paid", "suspended", "ended"), clause, fc.integer({ min: 8, max: 16 }))
  .map(([state, of, number]) => {
    const fromMonth = addMonths(month("2026-01"), number - 1);
    const kind = state === "paid" ? "adjust" : state === "suspended" ? "suspend" : "end";
    return term({
      state: state as Term["state"],
      clause: of,
      fromMonth,
      decision: { kind, signedOn: lastDay(fromMonth) },
    });
  });

const history: fc.Arbitrary<History> = fc.record({
  opening: openingOf,
  terms: fc
    .tuple(clause, fc.integer({ min: 0, max: 23 }), fc.array(laterTerm, { maxLength: 2 }))
    .map(([of, ago, later]) => [
      term({
        clause: of,
        fromMonth: addMonths(month("2026-11"), -ago),
        decision: { kind: "grant" as const, signedOn: lastDay(addMonths(month("2026-11"), -ago)) },
      }),
      ...later,
    ]),
  death: fc.option(
    fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 3 })).map(([of, late]) => ({
      on: lastDay(addMonths(month("2026-09"), of)),
      knownBefore: addMonths(month("2026-09"), of + late + 1),
    })),
    { nil: null },
  ),
});

interface Made {
  readonly file: GrantFile;
  readonly made: GrantMonth;
  readonly context: ListContext;
}

/** Makes and signs four lists one after another; what each paid is the past of the next. */
function fourLists(given: History): Made[] {
  const all: Made[] = [];
  let past = [...given.opening];
  const signedMonths = new Set<Month>();
  for (let step = 0; step < lists; step += 1) {
    const of = addMonths(firstList, step);
    const knownOn = lastDay(addMonths(of, -1));
    const died = given.death && given.death.knownBefore <= of ? given.death.on : null;
    const terms = given.terms.filter((one) => (one.decision?.signedOn ?? knownOn) <= knownOn);
    const context = {
      month: of,
      knownOn,
      amounts: clubAmounts,
      signedMonths: new Set(signedMonths),
      historyFrom: month("2026-07"),
    };
    const file = grantFile({ terms, past, died });
    const made = grantMonth(file, context);
    all.push({ file, made, context });
    past = [
      ...past,
      ...made.lines.map((line) => ({
        month: line.month,
        component: line.component,
        amount: line.held === null ? line.amount : money(0),
        state: "paid" as const,
        listMonth: of,
        adjustmentNo: line.adjustmentNo,
      })),
    ];
    signedMonths.add(of);
  }
  return all;
}

const runs = { numRuns: 200 };

describe("random histories over four lists", () => {
  it("last month + tăng − giảm ± điều chỉnh is this month, to the đồng", () => {
    fc.assert(
      fc.property(fc.array(history, { minLength: 1, maxLength: 8 }), (people) => {
        const byList = people.map(fourLists);
        for (let step = 0; step < lists; step += 1) {
          const grants = byList.flatMap((all) => all[step] ?? []);
          const of = addMonths(firstList, step);
          const totals = totalsOf(grants, of);
          const moved = grants.flatMap(({ file, made }) => changeOf(file, made, of) ?? []);
          const change = sumMoney(moved.map(({ before, after }) => money(after - before)));
          expect(totals.dueBefore + change).toBe(totals.due);
          for (const { kind, before, after } of moved) {
            if (kind === "increase") expect([before, after > 0]).toEqual([0, true]);
            if (kind === "decrease") expect([before > 0, after]).toEqual([true, 0]);
          }
          const previous = byList.flatMap((all) => all[step - 1] ?? []);
          if (step > 0) expect(totals.dueBefore).toBe(totalsOf(previous, addMonths(of, -1)).due);
        }
      }),
      runs,
    );
  });

  it("no line of a grant stands twice under one number, whatever the list", () => {
    fc.assert(
      fc.property(history, (given) => {
        const keys = fourLists(given).flatMap(({ made }) =>
          made.lines.map((line) => `${line.month} ${line.component} ${line.adjustmentNo}`),
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
      runs,
    );
  });

  it("nothing is paid for months after a known month of death, and the month of death itself is due", () => {
    fc.assert(
      fc.property(history, (given) => {
        for (const { file, made } of fourLists(given)) {
          const { died } = file;
          if (died === null) continue;
          const late = made.lines.filter((line) => line.held === null && line.month > monthOf(died));
          expect(late).toEqual([]);
        }
      }),
      runs,
    );
  });

  it("what was listed for a month never exceeds what law, decisions and history give: nothing is doubled", () => {
    fc.assert(
      fc.property(history, (given) => {
        for (const { file, made } of fourLists(given)) {
          for (const line of made.lines.filter((one) => one.held === null)) {
            const before = file.past.filter((past) => past.month === line.month);
            const listedBefore = sumMoney(before.map((past) => past.amount));
            expect(listedBefore + line.amount).toBeLessThanOrEqual(Math.max(listedBefore, 540_000 * 2));
            expect(line.amount).toBeGreaterThan(0);
          }
        }
      }),
      runs,
    );
  });

  it("a second list with nothing new carries no arrears", () => {
    fc.assert(
      fc.property(history, (given) => {
        const [first] = fourLists({ ...given, death: null });
        if (!first) throw new Error("no list");
        const { file, made, context } = first;
        const past = [
          ...file.past,
          ...made.lines.map((line) => ({
            month: line.month,
            component: line.component,
            amount: line.amount,
            state: "paid" as const,
            listMonth: context.month,
            adjustmentNo: line.adjustmentNo,
          })),
        ];
        const next = {
          ...context,
          month: addMonths(context.month, 1),
          signedMonths: new Set([context.month]),
        };
        const late = grantMonth({ ...file, past }, next).lines.filter((line) => line.month < next.month);
        expect(late).toEqual([]);
      }),
      runs,
    );
  });
});
