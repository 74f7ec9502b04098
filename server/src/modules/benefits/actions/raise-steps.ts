import { z } from "zod";
import { actsIn } from "#kernel/actor.ts";
import { type Acting, defineAction } from "#platform/action.ts";
import type { AuditFacts } from "#platform/audit/writer.ts";
import { type MakeRaisesInput, makeRaisesJob } from "../jobs/make-raises.ts";
import { fundingSources, type RaiseState } from "../model.ts";
import { benefitProblems } from "../problems.ts";
import { officesWithGrants } from "../store/pay-lists.ts";
import {
  findRaise,
  markRaiseReturned,
  markRaiseSigned,
  markRaiseSubmitted,
  type RaiseHead,
  writeBudgetLeft,
} from "../store/raises.ts";

const office = z.string().min(1).max(20);

export const MakeRaises = z.object({ inForce: z.iso.date(), office: office.optional() });

/** Asks for the draft decisions of a day's law; they are computed in the background, office by office. */
export const makeRaises = defineAction({
  name: "benefits.makeRaises",
  permission: "list.make",
  input: MakeRaises,
  unit: (input) => input.office ?? null,
  run: async ({ tx, actor, services, afterCommit }, input) => {
    const known = await officesWithGrants(tx, actor.tenant);
    const offices = known.filter(
      (one) => (input.office === undefined || one === input.office) && actsIn(actor, "list.make", one),
    );
    if (offices.length === 0) throw benefitProblems.noOfficeToRaise();
    const asked: z.infer<typeof MakeRaisesInput> = { inForce: input.inForce, offices };
    const unit = input.office ?? null;
    const jobId = await services.jobs.record(tx, actor, { kind: makeRaisesJob, unit, input: asked });
    afterCommit(() => services.jobs.nudge());
    return { jobId, offices: offices.length };
  },
  audit: (input, output) => ({
    subjectKind: "job",
    subjectId: output.jobId,
    unit: input.office ?? null,
    details: { inForce: input.inForce, offices: output.offices },
  }),
});

/** The decision as the actor saw it: acting on another revision is refused. */
export const RaiseSeen = z.object({ id: z.uuid(), office, revision: z.number().int().positive() });
type RaiseSeen = z.infer<typeof RaiseSeen>;
export const RaiseReturned = RaiseSeen.extend({ reason: z.string().trim().min(3).max(500) });
export const RaiseSigned = RaiseSeen.extend({
  /** From the clerk's register. */
  number: z.string().trim().min(1).max(50),
  signedOn: z.iso.date(),
});

const auditOf = (input: RaiseSeen, head: RaiseHead): AuditFacts => ({
  subjectKind: "raise_decision",
  subjectId: input.id,
  unit: head.office,
  details: {
    inForce: head.inForce,
    revision: input.revision,
    people: head.people,
    monthly: head.monthly,
    arrears: head.arrears,
  },
});

export const submitRaise = defineAction({
  name: "benefits.submitRaise",
  permission: "list.make",
  input: RaiseSeen,
  unit: (input) => input.office,
  run: async (acting, input) => {
    const head = await seen(acting, input, "draft");
    refuseLost(await markRaiseSubmitted(acting.tx, acting.actor.tenant, stepOf(acting, head)), head);
    return head;
  },
  audit: auditOf,
});

export const returnRaise = defineAction({
  name: "benefits.returnRaise",
  permission: "list.sign",
  input: RaiseReturned,
  unit: (input) => input.office,
  run: async (acting, input) => {
    const head = await seen(acting, input, "submitted");
    const step = { ...stepOf(acting, head), reason: input.reason };
    refuseLost(await markRaiseReturned(acting.tx, acting.actor.tenant, step), head);
    return head;
  },
  audit: auditOf,
});

/** Records that the head of the office signed it: a document and a state. Lists go on paying by grants and law. */
export const signRaise = defineAction({
  name: "benefits.signRaise",
  permission: "list.sign",
  input: RaiseSigned,
  unit: (input) => input.office,
  run: async (acting, input) => {
    const head = await seen(acting, input, "submitted");
    const self = acting.actor.accountId;
    if (self === null || self === head.madeBy || self === head.submittedBy)
      throw benefitProblems.raiseSamePerson();
    if (input.signedOn > acting.today) throw benefitProblems.signedLater({ day: input.signedOn });
    const { number, signedOn } = input;
    refuseLost(
      await markRaiseSigned(acting.tx, acting.actor.tenant, { ...stepOf(acting, head), number, signedOn }),
      head,
    );
    return head;
  },
  audit: auditOf,
});

export const EnterBudget = z.object({
  office,
  funding: z.enum(fundingSources),
  year: z.number().int().min(2020).max(2100),
  amount: z.number().int().min(0).max(9_007_199_254_740_991),
  /** The paper it stands in. */
  document: z.string().trim().min(3).max(200),
});

/** What is left of the year's budget of a source, as the accountant has it. */
export const enterBudget = defineAction({
  name: "benefits.enterBudget",
  permission: "list.check",
  input: EnterBudget,
  unit: (input) => input.office,
  run: async ({ tx, actor, now }, input) => {
    await writeBudgetLeft(tx, actor.tenant, { ...input, by: actor.accountId, at: now });
    return input;
  },
  audit: (input) => ({
    subjectKind: "budget_left",
    subjectId: `${input.office} ${input.funding} ${input.year}`,
    unit: input.office,
    details: { amount: input.amount, document: input.document },
  }),
});

const stepOf = ({ actor, now }: Acting, { id, revision }: RaiseHead) => ({
  id,
  revision,
  by: actor.accountId,
  at: now,
});

async function seen({ tx, actor }: Acting, input: RaiseSeen, state: RaiseState): Promise<RaiseHead> {
  const head = await findRaise(tx, actor.tenant, input.id);
  if (!head || head.office !== input.office) throw benefitProblems.raiseNotFound();
  if (head.revision !== input.revision)
    throw benefitProblems.raiseChanged({ shown: input.revision, current: head.revision });
  if (head.state !== state) throw benefitProblems.raiseState({ state: head.state });
  return head;
}

function refuseLost(moved: boolean, { revision }: RaiseHead): void {
  if (!moved) throw benefitProblems.raiseChanged({ shown: revision, current: revision + 1 });
}
