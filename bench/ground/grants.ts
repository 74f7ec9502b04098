import {
  type DecisionToRecord,
  type GrantToRecord,
  type OpeningToRecord,
  type Recording,
  recordDecisions,
  recordGrants,
  type TermToRecord,
} from "#server/modules/benefits/index.ts";
import type { Clause } from "#server/modules/exchange/sample/clauses.ts";
import { amountOld } from "#server/modules/exchange/sample/clauses.ts";
import { type Grant, makeGrants } from "#server/modules/exchange/sample/grants.ts";
import type { Person } from "#server/modules/exchange/sample/model.ts";
import { liveMonths } from "#server/modules/exchange/sample/month.ts";
import type { Services } from "#server/platform/services.ts";
import { say } from "./figures.ts";
import { type Recorded, tenant } from "./province.ts";

/** The last month of opening history: the months after it are lists made and signed here. */
const openingUntil = "2026-09";

/** The sample's grants with their November and what was paid before An Sinh. */
export function inventGrants({ province, tally }: Recorded): Grant[] {
  const grants = makeGrants(province, tally);
  liveMonths(province, grants, tally);
  return grants;
}

/** Records them office by office, as payment lists read in would have left them. */
export async function recordGrantsOf(
  services: Services,
  recorded: Recorded,
  grants: readonly Grant[],
): Promise<void> {
  const recording: Recording = { tenant, batchId: recorded.batchId, at: recorded.at };
  const offices = new Map<string, Grant[]>();
  for (const grant of grants) {
    const list = offices.get(grant.commune.code);
    if (list) list.push(grant);
    else offices.set(grant.commune.code, [grant]);
  }
  for (const [office, own] of offices) {
    await services.database.batch(async (tx) => {
      const decisions = await recordDecisions(
        tx,
        recording,
        own.map((grant) => decisionOf(grant, office)),
      );
      const rows = own.map((grant, at) => grantOf(grant, decisions[at] ?? null, recorded.idOf));
      await recordGrants(tx, recording, rows);
    });
  }
  say(`${grants.length} grants of ${offices.size} offices recorded`);
}

function decisionOf(grant: Grant, office: string): DecisionToRecord {
  return { kind: "grant", number: grant.decisionNumber, signedOn: grant.decidedOn, office };
}

const benefits = {
  socialAssistance: "social-assistance",
  careSupport: "care-allowance",
  socialPension: "social-pension",
  merit: "merit",
} as const;
const reasons = {
  died: "death",
  moved: "moved_out",
  ineligible: "no_longer_eligible",
  suspended: "uncollected",
} as const;

function grantOf(grant: Grant, decisionId: string | null, idOf: ReadonlyMap<Person, string>): GrantToRecord {
  const { clause, stop, adjustTo } = grant;
  const term = (of: Clause, fromMonth: string): TermToRecord => ({
    clause: of.id,
    fromMonth,
    state: "paid",
    decidedAmount: amountOld(of),
    decisionId,
    ...(of.isSealed ? { sealedClass: "hiv" } : {}),
  });
  const first = term(clause, grant.decidedOn.slice(0, 7));
  const stopped = stop?.cause === "suspended" ? "suspended" : "ended";
  return {
    personId: idOf.get(grant.recipient) ?? "",
    onAccountOfId: grant.onAccountOf === null ? null : (idOf.get(grant.onAccountOf) ?? null),
    benefit: benefits[clause.benefit],
    office: grant.commune.code,
    agency: grant.channel,
    funding: "commune",
    bookNumber: grant.code,
    terms: [
      first,
      ...(stop === null
        ? []
        : [{ ...first, fromMonth: stop.from, state: stopped, reason: reasons[stop.cause] } as const]),
      ...(adjustTo === null ? [] : [term(adjustTo, "2026-12")]),
    ],
    payee: { kind: grant.payee === grant.recipient ? "self" : "guardian", name: grant.payee.name },
    opening: openingOf(grant),
  };
}

function openingOf(grant: Grant): OpeningToRecord[] {
  return grant.payments
    .filter(({ month }) => month <= openingUntil)
    .map(({ month, amount, collected }) => ({
      month,
      component: "monthly",
      amount,
      state: collected === null ? "uncollected" : "paid",
    }));
}
