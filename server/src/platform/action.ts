import type { z } from "zod";
import { type Actor, actsIn, using } from "#kernel/actor.ts";
import type { Permission } from "#kernel/permission.ts";
import { type AuditFacts, appendAudit } from "./audit/writer.ts";
import { businessDate } from "./business-date.ts";
import type { Tx } from "./database/pool.ts";
import { appendEvent, type DomainEvent } from "./outbox.ts";
import { platformProblems } from "./problems.ts";
import type { Services } from "./services.ts";

/** The open transaction of an act and what it may use. */
export interface Acting {
  readonly tx: Tx;
  readonly actor: Actor;
  readonly now: Date;
  /** The tenant's business day, 'YYYY-MM-DD'. */
  readonly today: string;
  readonly services: Services;
  /** Appended with the act, handled after it. */
  emit(event: DomainEvent): Promise<void>;
  /** Runs once the act is committed: nudging a queue, keeping a checkpoint. Must tolerate being lost. */
  afterCommit(work: () => Promise<void>): void;
}

/** A change. Permission, area and audit are part of its type: leaving one out does not compile. */
export interface Action<Input, Output> {
  /** `module.verb`, the name in the audit log. */
  readonly name: string;
  readonly permission: Permission;
  readonly input: z.ZodType<Input>;
  /** Unit in which the act takes place, checked against the actor's areas; null: none. */
  readonly unit: (input: Input) => string | null;
  /** Load, decide, save. */
  readonly run: (acting: Acting, input: Input) => Promise<Output>;
  readonly audit: (input: Input, output: Output) => AuditFacts;
}

export function defineAction<Input, Output>(action: Action<Input, Output>): Action<Input, Output> {
  return action;
}

/** Permission, one transaction, one audit entry. Errors: Problems, each before anything is written. */
export async function perform<Input, Output>(
  services: Services,
  who: Actor,
  act: { action: Action<Input, Output>; input: unknown },
): Promise<Output> {
  const { action } = act;
  const input = permitted(who, action, act.input);
  const actor = using(who, action.permission);
  const afterwards: (() => Promise<void>)[] = [];
  const output = await services.database.write(actor, async (tx) => {
    const now = services.clock.now();
    const acting: Acting = {
      tx,
      actor,
      now,
      today: await businessDate(tx, actor.tenant, services.clock),
      services,
      emit: (event) => appendEvent(tx, actor.tenant, event),
      afterCommit: (work) => afterwards.push(work),
    };
    const result = await action.run(acting, input);
    await appendAudit(tx, actor, { action: action.name, at: now, facts: action.audit(input, result) });
    return result;
  });
  for (const work of afterwards) {
    await work().catch((error) => services.log.error({ err: error, action: action.name }, "after commit"));
  }
  return output;
}

function permitted<Input, Output>(actor: Actor, action: Action<Input, Output>, given: unknown): Input {
  if (!actor.permissions.has(action.permission)) {
    throw platformProblems.notPermitted({ permission: action.permission });
  }
  const parsed = action.input.safeParse(given);
  if (!parsed.success) {
    const fields = parsed.error.issues.map(
      (issue) => `${issue.path.join(".") || "(body)"}: ${issue.message}`,
    );
    throw platformProblems.invalidInput({ fields });
  }
  const unit = action.unit(parsed.data);
  if (unit !== null && !actsIn(actor, action.permission, unit)) throw platformProblems.outsideArea({ unit });
  return parsed.data;
}
