import type { Month } from "@ansinh/engine";
import { appendAudit } from "#platform/audit/writer.ts";
import type { Tx } from "#platform/database/pool.ts";
import { determinationKinds } from "../rules/determination.ts";
import type { Totals } from "../rules/difference.ts";
import { findingsOf, listFindingKinds } from "../rules/findings.ts";
import type { OfficeGrant } from "../store/grant-files.ts";
import { holdOffice } from "../store/office-changes.ts";
import {
  confirmList,
  emptyList,
  liveLists,
  type PayListHead,
  standingGrants,
  supersedeList,
  writeList,
} from "../store/pay-lists.ts";
import { replaceWorklist } from "../store/worklist.ts";
import { type ComputedList, computeLists } from "./computed-lists.ts";
import { type ListRun, type PassedOffice, readOf } from "./read-offices.ts";

export interface OfficeOutcome {
  /** Lists written anew or confirmed. */
  readonly made: number;
  /** Left alone: submitted or signed already, or an earlier month still unsigned. */
  readonly left: number;
}

/** Makes an office's lists in one transaction: killed at any point, all of it is there or none. */
export async function makeListsOfOffice(
  tx: Tx,
  office: string,
  { passed, ...run }: ListRun & { readonly passed?: PassedOffice | null },
): Promise<OfficeOutcome> {
  const { tenant } = run.maker;
  const at = { tenant, office, month: run.month };
  await holdOffice(tx, at);
  const live = await liveLists(tx, at);
  const { grants, signed, lists, determined } = await readOf(tx, office, { run, passed: passed ?? null });
  const drafts = live.filter((head) => isDraft(head, live, run.month));
  const standing = (await standingGrants(tx, { tenant, office })).filter(
    (one) => !drafts.some((head) => head.id === one.listId),
  );
  const elsewhere = standsElsewhere(grants, standing, office);
  const free = grants.filter(({ file }) => !elsewhere.has(file.grantId));
  const writable = elsewhere.size === 0 ? lists : computeLists(free, { run, signed });
  const outcomes = await writeLists(tx, writable, { office, run, live, drafts });
  const kinds = [...listFindingKinds, ...determinationKinds];
  const found = [...findingsOf(lists), ...determined];
  await replaceWorklist(tx, { ...at, unit: office, kinds, madeAt: run.now }, found);
  for (const outcome of outcomes) await auditOne(tx, { office, run }, outcome);
  const left = outcomes.filter((outcome) => outcome.kind === "left").length;
  return { made: outcomes.length - left, left: left + new Set(elsewhere.values()).size };
}

/** To be written anew or superseded: the month's, in preparation, with no earlier month of its key unsigned. */
const isDraft = (head: PayListHead, live: readonly PayListHead[], month: Month): boolean =>
  head.month === month &&
  head.state === "preparing" &&
  !live.some((other) => same(other, head) && other.month < month);

/** Grants whose payer changed while a list under the old one waits: left until that list is signed or returned. */
function standsElsewhere(
  grants: readonly OfficeGrant[],
  standing: Awaited<ReturnType<typeof standingGrants>>,
  office: string,
): ReadonlyMap<string, string> {
  const byId = new Map(grants.map((grant) => [grant.file.grantId, grant]));
  const elsewhere = new Map<string, string>();
  for (const one of standing) {
    const grant = byId.get(one.grantId);
    if (grant && !(one.office === office && same(one, grant))) elsewhere.set(one.grantId, one.listId);
  }
  return elsewhere;
}

/** Drafts that go or change are emptied before any is written: a person moves between them without standing twice. */
async function writeLists(
  tx: Tx,
  lists: readonly ComputedList[],
  { office, run, live, drafts }: Place & { drafts: readonly PayListHead[] },
): Promise<Outcome[]> {
  const { tenant } = run.maker;
  for (const head of drafts) {
    const list = lists.find((one) => same(head, one));
    if (!list) await supersedeList(tx, tenant, head.id);
    else if (head.digest !== list.digest) await emptyList(tx, tenant, head.id);
  }
  const outcomes: Outcome[] = [];
  for (const list of lists)
    outcomes.push(await makeOne(tx, list, { office, run, live: live.filter((head) => same(head, list)) }));
  return outcomes;
}

const same = (
  one: { agency: string; funding: string },
  other: { agency: string; funding: string },
): boolean => one.agency === other.agency && one.funding === other.funding;

interface Place {
  readonly office: string;
  readonly run: ListRun;
  readonly live: readonly PayListHead[];
}

type Outcome =
  | { readonly kind: "left" }
  | { readonly kind: "same" }
  | { readonly kind: "written"; readonly head: PayListHead; readonly totals: Totals };

async function makeOne(tx: Tx, list: ComputedList, { office, run, live }: Place): Promise<Outcome> {
  const draft = live.find((head) => head.month === run.month) ?? null;
  const earlierUnsigned = live.some((head) => head.month < run.month);
  if (earlierUnsigned || (draft !== null && draft.state !== "preparing")) return { kind: "left" };
  const { tenant } = run.maker;
  const { agency, funding, totals, content, digest } = list;
  if (draft?.digest === digest) {
    await confirmList(tx, tenant, { id: draft.id, jobId: run.jobId, madeAt: run.now });
    return { kind: "same" };
  }
  const { month, knownOn, jobId, now: madeAt } = run;
  const made = { jobId, madeBy: run.maker.accountId, madeAt, policySet: run.set.hash, knownOn, digest };
  const head = await writeList(
    tx,
    { tenant, office, agency, funding, month, totals, content, ...made },
    draft,
  );
  return { kind: "written", head, totals };
}

/** After everything else, because it locks the head of the chain until commit. */
async function auditOne(tx: Tx, at: { office: string; run: ListRun }, outcome: Outcome): Promise<void> {
  if (outcome.kind !== "written") return;
  const { head, totals } = outcome;
  await appendAudit(tx, at.run.maker, {
    action: "benefits.makeList",
    at: at.run.now,
    facts: {
      subjectKind: "pay_list",
      subjectId: head.id,
      unit: at.office,
      details: {
        month: head.month,
        revision: head.revision,
        digest: head.digest,
        policySet: head.policySet,
        ...totals,
      },
    },
  });
}
