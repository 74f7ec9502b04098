import { amountOld, clauses } from "./clauses.ts";
import type { Grant, Payment, StopCause } from "./grants.ts";
import type { Province } from "./model.ts";
import { age } from "./model.ts";
import { draw } from "./quota.ts";
import type { Random } from "./random.ts";
import { createRandom } from "./random.ts";
import type { Tally } from "./tally.ts";

/** Months whose lists were paid before An Sinh: opening history. */
export const MONTHS = ["2026-07", "2026-08", "2026-09", "2026-10", "2026-11"] as const;
export const NEXT_MONTH = "2026-12";

/** Gives the grants their November: new, stopped, adjusted, uncollected; then what each list paid. */
export function liveMonths(province: Province, grants: readonly Grant[], tally: Tally): void {
  const random = createRandom(`ansinh sample ${province.seed} months`);
  const free = new Set(grants.filter((grant) => !grant.isDouble && grant.decidedOn < "2026-06"));
  const take = (code: string, fits: (grant: Grant) => boolean = () => true): Grant[] => {
    const chosen = draw(random, [...free].filter(fits), { count: tally.quota(code, grants.length) });
    for (const grant of chosen) free.delete(grant);
    tally.drawn(code, chosen.length);
    return chosen;
  };
  const isOld = (grant: Grant) => age(grant.recipient) >= 70 && grant.clause.benefit === "socialPension";
  for (const grant of take("deadStillListed", isOld)) die(random, grant, random.pick(["2026-08", "2026-09"]));
  for (const grant of take("diedNovember", isOld))
    stopDead(random, grant, { month: "2026-11", from: "2026-12" });
  for (const grant of take("diedOctober", isOld))
    stopDead(random, grant, { month: "2026-10", from: "2026-11" });
  stopOthers(take);
  for (const grant of take("grantNewNovember", isPlain)) decide(random, grant, "2026-11");
  for (const grant of take("grantNewOctober", isPlain)) decide(random, grant, "2026-10");
  adjust(take("adjustedDecember", (grant) => levels.has(grant.clause) && age(grant.recipient) >= 60));
  payMonths(grants, {
    once: new Set(take("uncollectedOnce", isCash)),
    earlier: new Set(take("uncollectedEarlier", isCash)),
    twice: new Set(take("uncollectedTwice", isCash)),
  });
}

type Take = (code: string, fits?: (grant: Grant) => boolean) => Grant[];

function isCash(grant: Grant): boolean {
  return grant.channel === "post";
}

function isPlain(grant: Grant): boolean {
  return grant.onAccountOf === null && !grant.clause.isSealed;
}

function die(random: Random, grant: Grant, month: string): string {
  const day = `${month}-${String(random.between(1, month === "2026-11" ? 17 : 28)).padStart(2, "0")}`;
  grant.recipient.diedOn = day;
  return day;
}

function stopDead(random: Random, grant: Grant, when: { month: string; from: string }): void {
  const day = die(random, grant, when.month);
  grant.stop = { from: when.from, cause: "died", isDecided: true, note: `Chết ngày ${vietDate(day)}` };
}

function stopOthers(take: Take): void {
  const stop = (grant: Grant, cause: StopCause, note: string) => {
    grant.stop = { from: NEXT_MONTH, cause, isDecided: true, note };
  };
  for (const grant of take("movedNovember")) stop(grant, "moved", "Chuyển đi tỉnh khác");
  const fits = (grant: Grant) =>
    grant.clause === clauses.singleParent || grant.clause === clauses.childUnder3;
  for (const grant of take("ineligibleNovember", fits))
    stop(grant, "ineligible", "Hộ đã thoát nghèo, cận nghèo");
  for (const grant of take("suspendedNovember", isCash))
    stop(grant, "suspended", "Ba tháng liên tiếp không nhận");
}

function decide(random: Random, grant: Grant, month: string): void {
  grant.decidedOn = `${month}-${String(random.between(2, 18)).padStart(2, "0")}`;
  grant.decisionNumber = `${random.between(2_001, 2_180)}/QĐ-UBND`;
}

/** Disabled people who reached 60 and were still paid the level below: the office mends it from December. */
const levels = new Map([
  [clauses.severeChildOrElder as Grant["clause"], clauses.severe as Grant["clause"]],
  [clauses.extremelySevereChildOrElder, clauses.extremelySevere],
]);

function adjust(grants: readonly Grant[]): void {
  for (const grant of grants) {
    const below = levels.get(grant.clause);
    if (below === undefined) throw new Error(`no level below ${grant.clause.code}`);
    grant.adjustTo = grant.clause;
    grant.clause = below;
    grant.monthly = amountOld(below);
  }
}

interface Uncollected {
  readonly once: ReadonlySet<Grant>;
  readonly earlier: ReadonlySet<Grant>;
  readonly twice: ReadonlySet<Grant>;
}

function payMonths(grants: readonly Grant[], uncollected: Uncollected): void {
  for (const grant of grants) {
    const missed = missedMonths(grant, uncollected);
    grant.payments = dues(grant).map((due) => ({ ...due, collected: collectedWith(due.list, missed) }));
  }
}

function missedMonths(grant: Grant, uncollected: Uncollected): readonly string[] {
  if (grant.stop?.cause === "suspended") return ["2026-09", "2026-10", "2026-11"];
  if (uncollected.twice.has(grant)) return ["2026-10", "2026-11"];
  if (uncollected.once.has(grant)) return ["2026-11"];
  return uncollected.earlier.has(grant) ? ["2026-09"] : [];
}

/** Months owed, each in its list: a decision of month D comes with the list of D + 1, D as arrears. */
function dues(grant: Grant): Omit<Payment, "collected">[] {
  const decided = grant.decidedOn.slice(0, 7);
  return MONTHS.filter(
    (month) => month >= decided && (grant.stop === null || month < grant.stop.from),
  ).flatMap((month) => {
    const list = month === decided ? MONTHS[MONTHS.indexOf(month) + 1] : month;
    return list === undefined ? [] : [{ month, amount: grant.monthly, list }];
  });
}

function collectedWith(list: string, missed: readonly string[]): string | null {
  return MONTHS.find((month) => month >= list && !missed.includes(month)) ?? null;
}

export function vietDate(day: string): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
