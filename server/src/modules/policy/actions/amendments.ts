import { EngineProblems, type Overlay, type PolicySet } from "@ansinh/engine";
import { releasePolicySet } from "@ansinh/policies";
import { z } from "zod";
import { type Acting, defineAction } from "#platform/action.ts";
import type { AuditFacts } from "#platform/audit/writer.ts";
import { type Content, Entered } from "../model.ts";
import { policyProblems } from "../problems.ts";
import { faultsToTell, nationalPolicySet, tenantPolicySet } from "../queries/tenant-set.ts";
import { composed } from "../rules/composed.ts";
import { faultsOf } from "../rules/faults.ts";
import { overlayOf } from "../rules/overlay.ts";
import {
  type AmendmentRow,
  findAmendment,
  insertAmendment,
  lockPublishing,
  markPublished,
  markReturned,
  markSubmitted,
  publishedOverlays,
  rewriteAmendment,
  standingAmendments,
} from "../store/amendments.ts";

/** The maker's browser names it, so that sent twice it is one. */
export const Drafted = Entered.extend({ id: z.uuid() });
/** The amendment as the actor saw it: acting on another revision is refused. */
export const Seen = z.object({ id: z.uuid(), revision: z.number().int().positive() });
export const Changed = Entered.extend(Seen.shape);
export const Returned = Seen.extend({ reason: z.string().trim().min(3).max(500) });

/** Emitted with a publication: what was computed from the set before is to be computed again. */
export const amendmentPublished = "policy.amendmentPublished";
export const AmendmentPublished = z.object({
  amendment: z.uuid(),
  policySet: z.string(),
  /** Days on which levels of it come into force. */
  daysInForce: z.array(z.iso.date()),
});

const daysInForce = (content: Content): string[] =>
  "versions" in content ? [...new Set(content.versions.map(({ inForce }) => inForce))].sort() : [];

interface Done {
  readonly id: string;
  readonly revision: number;
  readonly details: Readonly<Record<string, unknown>>;
}

const auditOf = (_: unknown, { id, revision, details }: Done): AuditFacts => ({
  subjectKind: "policy_amendment",
  subjectId: id,
  unit: null,
  details: { revision, ...details },
});

const told = ({ label, document, content }: Entered) => ({
  kind: content.kind,
  label,
  document: document.number,
  ...(content.kind === "confirmation" ? { keys: content.keys } : {}),
  ...(content.kind === "withdrawal" ? { withdraws: content.withdraws } : {}),
});

/** Enters an amendment: nothing of the law changes before somebody else publishes it. */
export const draftAmendment = defineAction({
  name: "policy.draft",
  permission: "policy.draft",
  input: Drafted,
  unit: () => null,
  run: async (acting, { id, ...entered }): Promise<Done> => {
    const { tx, actor, now } = acting;
    const { overlay } = await checked(acting, id, entered);
    const written = await insertAmendment(tx, actor.tenant, {
      id,
      entered,
      overlay,
      by: actor.accountId,
      at: now,
    });
    if (!written) throw policyProblems.amendmentExists();
    return { id, revision: 1, details: told(entered) };
  },
  audit: auditOf,
});

/** Its maker enters it anew, before it is submitted or once it was returned. */
export const changeAmendment = defineAction({
  name: "policy.change",
  permission: "policy.draft",
  input: Changed,
  unit: () => null,
  run: async (acting, { id, revision, ...entered }): Promise<Done> => {
    const { tx, actor, now } = acting;
    const row = await seen(acting, { id, revision }, ["draft", "returned"]);
    if (row.madeBy !== actor.accountId) throw policyProblems.notItsMaker();
    const { overlay } = await checked(acting, id, entered);
    const given = { id, revision, entered, overlay, by: actor.accountId, at: now };
    if (!(await rewriteAmendment(tx, actor.tenant, given))) throw sooner(revision);
    return { id, revision: revision + 1, details: told(entered) };
  },
  audit: auditOf,
});

export const submitAmendment = defineAction({
  name: "policy.submit",
  permission: "policy.draft",
  input: Seen,
  unit: () => null,
  run: async (acting, input): Promise<Done> => {
    const row = await seen(acting, input, ["draft", "returned"]);
    await checked(acting, row.id, row);
    if (!(await markSubmitted(acting.tx, acting.actor.tenant, stepOf(acting, row))))
      throw sooner(row.revision);
    return { id: row.id, revision: row.revision + 1, details: told(row) };
  },
  audit: auditOf,
});

export const returnAmendment = defineAction({
  name: "policy.return",
  permission: "policy.publish",
  input: Returned,
  unit: () => null,
  run: async (acting, { reason, ...input }): Promise<Done> => {
    const row = await seen(acting, input, ["submitted"]);
    refuseMaker(acting, row);
    const step = { ...stepOf(acting, row), reason };
    if (!(await markReturned(acting.tx, acting.actor.tenant, step))) throw sooner(row.revision);
    return { id: row.id, revision: row.revision + 1, details: { ...told(row), reason } };
  },
  audit: auditOf,
});

/** Checked again against what stands by now, one publication after another; from then on it is law for every run. */
export const publishAmendment = defineAction({
  name: "policy.publish",
  permission: "policy.publish",
  input: Seen,
  unit: () => null,
  run: async (acting, input): Promise<Done> => {
    const { tx, actor } = acting;
    await lockPublishing(tx, actor.tenant);
    const row = await seen(acting, input, ["submitted"]);
    refuseMaker(acting, row);
    const { set } = await checked(acting, row.id, row);
    if (!(await markPublished(tx, actor.tenant, stepOf(acting, row)))) throw sooner(row.revision);
    const payload: z.infer<typeof AmendmentPublished> = {
      amendment: row.id,
      policySet: set.hash,
      daysInForce: daysInForce(row.content),
    };
    await acting.emit({ kind: amendmentPublished, unit: null, payload });
    return { id: row.id, revision: row.revision + 1, details: { ...told(row), policySet: set.hash } };
  },
  audit: auditOf,
});

const sooner = (revision: number) =>
  policyProblems.amendmentChanged({ shown: revision, current: revision + 1 });

const stepOf = ({ actor, now }: Acting, { id, revision }: AmendmentRow) => ({
  id,
  revision,
  by: actor.accountId,
  at: now,
});

async function seen(
  { tx, actor }: Acting,
  { id, revision }: z.infer<typeof Seen>,
  states: readonly AmendmentRow["state"][],
): Promise<AmendmentRow> {
  const row = await findAmendment(tx, actor.tenant, id);
  if (!row) throw policyProblems.amendmentNotFound();
  if (row.revision !== revision)
    throw policyProblems.amendmentChanged({ shown: revision, current: row.revision });
  if (!states.includes(row.state)) throw policyProblems.wrongState({ state: row.state });
  return row;
}

/** Two people answer for the law of a province; the system is nobody. */
function refuseMaker({ actor }: Acting, row: AmendmentRow): void {
  if (actor.accountId === null) throw policyProblems.accountNeeded();
  if (actor.accountId === row.madeBy || actor.accountId === row.submittedBy)
    throw policyProblems.samePerson();
}

interface Checked {
  readonly overlay: Overlay | null;
  /** The tenant's set once it is published. */
  readonly set: PolicySet;
}

/** The overlay of what was entered, and the set under it. Errors: every fault, uncited to overlapping. */
async function checked({ tx, actor }: Acting, id: string, entered: Entered): Promise<Checked> {
  const wanted = { tenant: actor.tenant, release: releasePolicySet };
  if (entered.content.kind === "withdrawal")
    await refuseUnwithdrawable(tx, actor.tenant, entered.content.withdraws);
  const set = await tenantPolicySet(tx, wanted);
  const [fault] = faultsOf(entered, { set, national: await nationalPolicySet(tx, wanted) });
  if (fault) throw policyProblems[fault.name](fault.details);
  const overlay = overlayOf(id, entered, releasePolicySet);
  return { overlay, set: await setUnder(tx, actor.tenant, { id, content: entered.content, overlay }) };
}

async function refuseUnwithdrawable(tx: Acting["tx"], tenant: number, id: string): Promise<void> {
  const row = await findAmendment(tx, tenant, id);
  if (row?.state !== "published" || row.withdrawn || row.kind === "withdrawal")
    throw policyProblems.notWithdrawable();
}

async function setUnder(
  tx: Acting["tx"],
  tenant: number,
  { id, content, overlay }: { id: string; content: Content; overlay: Overlay | null },
): Promise<PolicySet> {
  const withdrawn = content.kind === "withdrawal" ? content.withdraws : null;
  const standing = await standingAmendments(tx, tenant, null);
  const ids = standing.map((one) => one.id).filter((one) => one !== withdrawn);
  const published = await publishedOverlays(tx, tenant, ids);
  const added = overlay && content.kind !== "withdrawal" ? [{ id, kind: content.kind, overlay }] : [];
  try {
    return composed(releasePolicySet, [...published, ...added]);
  } catch (error) {
    if (!(error instanceof EngineProblems)) throw error;
    const faults = faultsToTell(error);
    throw withdrawn === null ? policyProblems.setRefused(faults) : policyProblems.withdrawalBreaks(faults);
  }
}
