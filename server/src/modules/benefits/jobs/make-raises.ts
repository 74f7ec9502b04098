import {
  addDays,
  type CivilDate,
  civilDate,
  formatCitation,
  type Month,
  type PolicySet,
  parameterAt,
  sumMoney,
} from "@ansinh/engine";
import { monthlyPolicySet } from "@ansinh/policies";
import { z } from "zod";
import { newId } from "#kernel/id.ts";
import { keepPolicySet, tenantPolicySet } from "#modules/policy/index.ts";
import { appendAudit } from "#platform/audit/writer.ts";
import { businessDate } from "#platform/business-date.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { Running } from "#platform/jobs/jobs.ts";
import { systemActor } from "#platform/tenant.ts";
import type { RaisedLevel } from "../model.ts";
import { clauseAmountsOf, onceBenefits } from "../rules/law.ts";
import { monthInPreparation } from "../rules/preparing.ts";
import {
  arrearsSum,
  coefficientOf,
  type OfficeRaise,
  type RaisedGrant,
  raiseOffice,
  sumRatios,
} from "../rules/raise.ts";
import { grantsOfOffices, type OfficeGrant, signedMonthsOf } from "../store/grant-files.ts";
import { officesWithGrants } from "../store/pay-lists.ts";
import { type RaiseLineToWrite, type RaiseToWrite, writeRaise } from "../store/raises.ts";

export const makeRaisesJob = "benefits.makeRaises";

export const MakeRaisesInput = z.object({
  /** 'YYYY-MM-DD': what came into force on this day is compared with the day before. */
  inForce: z.iso.date(),
  /** null: every office with grants. */
  offices: z.array(z.string()).nullable(),
});

/** Each office in a transaction of its own: begun again it writes the same, and an office that fails stops no other. */
export async function makeRaises({
  services,
  job,
  progress,
  stopping,
}: Running): Promise<Record<string, unknown>> {
  const input = MakeRaisesInput.parse(job.input);
  const inForce = civilDate(input.inForce);
  const { database } = services;
  const ground = await database.batch(async (tx) => {
    const set = await tenantPolicySet(tx, { tenant: job.tenant, release: monthlyPolicySet });
    const at = services.clock.now();
    await keepPolicySet(tx, job.tenant, { set, at });
    const today = civilDate(await businessDate(tx, job.tenant, services.clock));
    const offices = input.offices ?? (await officesWithGrants(tx, job.tenant));
    return { set, at, offices, month: monthInPreparation(later(today, inForce)) };
  });
  const counts = { made: 0, left: 0 };
  const failed: unknown[] = [];
  for (const [at, office] of ground.offices.entries()) {
    if (stopping()) return { ...counts, unfinished: true };
    const run = { ...ground, tenant: job.tenant, office, inForce, by: job.accountId };
    await database
      .batch((tx) => makeRaiseOf(tx, run))
      .then((written) => {
        counts[written ? "made" : "left"] += 1;
      })
      .catch((error: unknown) => failed.push(error));
    await progress(at + 1, ground.offices.length);
  }
  if (failed.length > 0) throw failed[0];
  return counts;
}

const later = (one: CivilDate, other: CivilDate): CivilDate => (one < other ? other : one);

interface Run {
  readonly tenant: number;
  readonly office: string;
  readonly inForce: CivilDate;
  readonly month: Month;
  readonly set: PolicySet;
  readonly at: Date;
  readonly by: string | null;
}

/** False: the office's decision was submitted or signed already. */
async function makeRaiseOf(tx: Tx, run: Run): Promise<boolean> {
  const { tenant, office, inForce, month, set, at } = run;
  const wanted = { tenant, offices: [office] };
  const grants = await grantsOfOffices(tx, { ...wanted, once: onceBenefits(set) });
  const signed = await signedMonthsOf(tx, wanted);
  const made = raiseOffice(grants.get(office) ?? [], {
    ...{ inForce, month, amounts: clauseAmountsOf(set) },
    signed: signed.get(office) ?? [],
  });
  const raise = raiseToWrite(made, run);
  if (!(await writeRaise(tx, tenant, raise))) return false;
  const { people, monthly, arrears } = raise;
  await appendAudit(tx, systemActor(tenant), {
    action: "benefits.makeRaise",
    at,
    facts: {
      subjectKind: "raise_decision",
      subjectId: `${office} ${inForce}`,
      unit: office,
      details: { inForce, people, monthly, arrears, policySet: set.hash },
    },
  });
  return true;
}

function raiseToWrite({ grants, parts }: OfficeRaise<OfficeGrant>, run: Run): RaiseToWrite {
  const { office, inForce, month, set, at, by } = run;
  const open = grants.flatMap(({ grant, raised }) =>
    grant.file.sealed || !raised.basis ? [] : [raised.basis],
  );
  const { numerator, denominator } = sumRatios(open.map(coefficientOf));
  return {
    id: newId(),
    ...{ office, inForce, month, parts },
    policySet: set.hash,
    people: new Set(grants.map(({ grant }) => grant.file.personId)).size,
    coefficients: denominator === 1 ? String(numerator) : `${numerator}/${denominator}`,
    monthly: sumMoney(parts.map((part) => part.monthly)),
    arrears: sumMoney(parts.map((part) => part.arrears)),
    withoutBasis: grants.filter(({ raised }) => raised.withoutBasis.length > 0).length,
    levels: levelsOf(grants, run),
    madeAt: at,
    madeBy: by,
    lines: grants.map(lineOf),
  };
}

/** A sealed clause stays out of the annex, and with it the coefficient, which would tell it. */
function lineOf({ grant, raised }: RaisedGrant<OfficeGrant>): RaiseLineToWrite {
  const { sealed, grantId, personId } = grant.file;
  const coefficient = raised.basis && coefficientOf(raised.basis);
  return {
    grant_id: grantId,
    person_id: personId,
    funding: grant.funding,
    sealed,
    clause: sealed ? "sealed" : raised.term.clause,
    coefficient: sealed || !coefficient ? null : `${coefficient.numerator}/${coefficient.denominator}`,
    amount_before: raised.before,
    amount_after: raised.after,
    arrears: arrearsSum(raised),
    arrears_months: raised.arrears.map(({ month }) => month),
    without_basis: raised.withoutBasis,
  };
}

/** The levels by which open rows are paid and which that day changed, each with its act. */
function levelsOf(grants: readonly RaisedGrant<OfficeGrant>[], { inForce, month, set }: Run): RaisedLevel[] {
  const used = new Set(
    grants.flatMap(({ grant, raised }) => (grant.file.sealed ? [] : (raised.basis?.parameter ?? []))),
  );
  return [...used].sort().flatMap((id) => {
    const now = parameterAt(set, id, { month, knownOn: inForce });
    const old = parameterAt(set, id, { month, knownOn: addDays(inForce, -1) });
    if (!now?.version || now.version === old?.version) return [];
    const { value, citation } = now.version;
    return [
      {
        label: now.parameter.label.vi,
        before: old?.version?.value ?? null,
        after: value,
        citation: formatCitation(citation, set.definition.acts).vi,
      },
    ];
  });
}
