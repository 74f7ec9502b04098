import { monthlyPolicySet } from "@ansinh/policies";
import { z } from "zod";
import { type Acting, defineAction } from "#platform/action.ts";
import type { AuditFacts } from "#platform/audit/writer.ts";
import { eventsWaiting } from "#platform/outbox.ts";
import type { ListState } from "../model.ts";
import { benefitProblems } from "../problems.ts";
import { requireRowsAddUp } from "../queries/add-up.ts";
import { conflictsOf } from "../rules/law.ts";
import { overlapsOf } from "../store/overlaps.ts";
import { findPayList, moveList, type PayListHead } from "../store/pay-lists.ts";

/** A province changes values alone: what is paid beside what is the same under every set of a release. */
const releaseConflicts = conflictsOf(monthlyPolicySet);

/** The list as the actor saw it: acting on another revision is refused. */
const Seen = z.object({
  listId: z.uuid(),
  office: z.string().min(1).max(20),
  revision: z.number().int().positive(),
});
type Seen = z.infer<typeof Seen>;
export const Returned = Seen.extend({ reason: z.string().trim().min(3).max(500) });
export const Signed = Seen.extend({
  /** People with overlapping benefits whom the signer has looked at. */
  overlapsSeen: z.number().int().nonnegative(),
});
export { Seen };

interface Moved {
  readonly head: PayListHead;
  readonly details?: Record<string, unknown>;
}

const auditOf = (input: Seen, { head, details }: Moved): AuditFacts => ({
  subjectKind: "pay_list",
  subjectId: input.listId,
  unit: head.office,
  details: { month: head.month, revision: input.revision, digest: head.digest, ...details },
});

/** The maker hands the draft over. */
export const submitList = defineAction({
  name: "benefits.submitList",
  permission: "list.make",
  input: Seen,
  unit: (input) => input.office,
  run: async (acting, input): Promise<Moved> => {
    const head = await listSeen(acting, input, "preparing");
    refuseStale(head, "trình");
    return move(acting, head, { from: "preparing", to: "submitted" });
  },
  audit: auditOf,
});

/** The accountant agrees: somebody other than the maker. */
export const checkList = defineAction({
  name: "benefits.checkList",
  permission: "list.check",
  input: Seen,
  unit: (input) => input.office,
  run: async (acting, input): Promise<Moved> => {
    const head = await listSeen(acting, input, "submitted");
    refuseStale(head, "kiểm tra");
    refuseMaker(acting, head);
    return move(acting, head, { from: "submitted", to: "checked" });
  },
  audit: auditOf,
});

/** The head of the office signs what was computed from this very head, once. */
export const signList = defineAction({
  name: "benefits.signList",
  permission: "list.sign",
  input: Signed,
  unit: (input) => input.office,
  run: async (acting, input): Promise<Moved> => {
    const head = await listSeen(acting, input, "checked");
    refuseStale(head, "ký");
    refuseMaker(acting, head);
    const events = await eventsWaiting(acting.tx, acting.actor.tenant, [head.office]);
    if (events > 0) throw benefitProblems.eventsWaiting({ events });
    const people = new Set(
      (await overlapsOf(acting.tx, head.id, releaseConflicts)).map((overlap) => overlap.personId),
    ).size;
    if (people !== input.overlapsSeen) throw benefitProblems.overlapsNotSeen({ people });
    await requireRowsAddUp(acting.tx, acting.actor.tenant, head);
    const moved = await move(acting, head, { from: "checked", to: "signed" });
    acting.afterCommit(() => sealAudit(acting, head));
    return { ...moved, details: { overlapsSeen: input.overlapsSeen } };
  },
  audit: auditOf,
});

/** The accountant gives the list back to its maker, saying why. */
export const returnSubmitted = defineAction({
  name: "benefits.returnSubmitted",
  permission: "list.check",
  input: Returned,
  unit: (input) => input.office,
  run: (acting, input) => giveBack(acting, input, "submitted"),
  audit: auditOf,
});

/** The head of the office gives the list back to its maker, saying why. */
export const returnChecked = defineAction({
  name: "benefits.returnChecked",
  permission: "list.sign",
  input: Returned,
  unit: (input) => input.office,
  run: (acting, input) => giveBack(acting, input, "checked"),
  audit: auditOf,
});

async function giveBack(acting: Acting, input: z.infer<typeof Returned>, from: ListState): Promise<Moved> {
  const head = await listSeen(acting, input, from);
  const moved = await move(acting, head, { from, to: "preparing", reason: input.reason });
  return { ...moved, details: { reason: input.reason } };
}

async function listSeen(acting: Acting, input: Seen, state: ListState): Promise<PayListHead> {
  const head = await findPayList(acting.tx, acting.actor.tenant, input.listId);
  if (!head || head.office !== input.office) throw benefitProblems.listNotFound();
  if (head.revision !== input.revision)
    throw benefitProblems.listChanged({ shown: input.revision, current: head.revision });
  if (head.state !== state) throw benefitProblems.wrongState({ state: head.state });
  return head;
}

async function move(
  acting: Acting,
  head: PayListHead,
  step: { from: ListState; to: ListState; reason?: string },
): Promise<Moved> {
  const { tx, actor, now } = acting;
  const { id, revision } = head;
  const moved = await moveList(tx, actor.tenant, { id, revision, by: actor.accountId, at: now, ...step });
  if (!moved) throw benefitProblems.listChanged({ shown: revision, current: revision + 1 });
  return { head };
}

function refuseStale(head: PayListHead, step: string): void {
  if (head.stale) throw benefitProblems.listStale({ step });
}

function refuseMaker(acting: Acting, head: PayListHead): void {
  const self = acting.actor.accountId;
  if (self !== null && (self === head.madeBy || self === head.submittedBy))
    throw benefitProblems.samePerson();
}

/** A signed list is a checkpoint of the chain; the hourly one covers it should this be lost. */
async function sealAudit({ services, actor, now }: Acting, head: PayListHead): Promise<void> {
  const checkpoint = await services.database.write(actor, (tx) =>
    services.checkpoints.sign(tx, actor.tenant, { reason: `pay_list ${head.id}`, at: now }),
  );
  await services.checkpoints.keep(checkpoint);
}
