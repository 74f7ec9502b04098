import { z } from "zod";
import { officeDate } from "#kernel/clock.ts";
import { type Acting, defineAction } from "#platform/action.ts";
import { CivilDay, HeldClassInput, HeldRoleInput } from "../model.ts";
import { accessProblems } from "../problems.ts";
import { clearancesOf, endHeld, lockRoles, rolesOf } from "../store/roles.ts";
import { giveClass, giveRole } from "./account-make.ts";
import { administratorRemains, anotherAccount, OneAccount } from "./accounts.ts";

export const assignRole = defineAction({
  name: "access.assignRole",
  permission: "account.manage",
  input: OneAccount.extend({ role: HeldRoleInput }),
  unit: ({ role }) => role.unit,
  run: async (acting, { accountId, role }) => {
    const { login } = await anotherAccount(acting, accountId);
    await lockRoles(acting.tx, acting.actor.tenant);
    const held = await rolesOf(acting.tx, acting.actor.tenant, accountId);
    const same = held.filter((item) => item.role === role.role && item.unit === role.unit);
    if (same.some((item) => overlap(item, role))) throw accessProblems.roleHeld();
    return { id: await giveRole(acting, accountId, role), login };
  },
  audit: ({ accountId, role }, { login }) => ({
    subjectKind: "account",
    subjectId: accountId,
    unit: role.unit,
    details: { login, ...role },
  }),
});

export const giveClearance = defineAction({
  name: "access.giveClearance",
  permission: "account.manage",
  input: OneAccount.extend({ clearance: HeldClassInput }),
  unit: () => null,
  run: async (acting, { accountId, clearance }) => {
    const { login } = await anotherAccount(acting, accountId);
    await lockRoles(acting.tx, acting.actor.tenant);
    const held = await clearancesOf(acting.tx, acting.actor.tenant, accountId);
    const same = held.filter((item) => item.class === clearance.class);
    if (same.some((item) => overlap(item, clearance))) throw accessProblems.roleHeld();
    return { id: await giveClass(acting, accountId, clearance), login };
  },
  audit: ({ accountId, clearance }, { login }) => ({
    subjectKind: "account",
    subjectId: accountId,
    details: { login, ...clearance },
  }),
});

const Ending = OneAccount.extend({
  id: z.uuid(),
  /** Last day on which it holds; null: withdrawn at once. */
  validTo: CivilDay.nullable(),
});
type Ending = z.infer<typeof Ending>;

export const endRole = defineAction({
  name: "access.endRole",
  permission: "account.manage",
  input: Ending,
  unit: () => null,
  run: async (acting, ending) => {
    const { tx, actor } = acting;
    await lockRoles(tx, actor.tenant);
    const held = (await rolesOf(tx, actor.tenant, ending.accountId)).find((item) => item.id === ending.id);
    if (!held) throw accessProblems.roleNotFound();
    await end(acting, { ...ending, table: "role_assignment", validFrom: held.validFrom });
    if (held.role === "administrator") await administratorRemains(acting, dayAfter(acting, ending.validTo));
    return held;
  },
  audit: ({ accountId, validTo }, { role, unit }) => ({
    subjectKind: "account",
    subjectId: accountId,
    unit,
    details: { role, validTo: validTo ?? "now" },
  }),
});

export const endClearance = defineAction({
  name: "access.endClearance",
  permission: "account.manage",
  input: Ending,
  unit: () => null,
  run: async (acting, ending) => {
    const held = await clearancesOf(acting.tx, acting.actor.tenant, ending.accountId);
    const one = held.find((item) => item.id === ending.id);
    if (!one) throw accessProblems.roleNotFound();
    await end(acting, { ...ending, table: "class_clearance", validFrom: one.validFrom });
    return one;
  },
  audit: ({ accountId, validTo }, one) => ({
    subjectKind: "account",
    subjectId: accountId,
    details: { class: one.class, validTo: validTo ?? "now" },
  }),
});

interface EndOf extends Ending {
  table: "role_assignment" | "class_clearance";
  validFrom: string;
}

async function end(acting: Acting, ending: EndOf): Promise<void> {
  const { validFrom, validTo } = ending;
  if (validTo !== null && validTo < validFrom) throw accessProblems.datesReversed({ validFrom, validTo });
  const { actor, now } = acting;
  const ended = await endHeld(acting.tx, actor.tenant, { ...ending, by: actor.accountId, at: now });
  if (!ended) throw accessProblems.roleNotFound();
}

function dayAfter(acting: Acting, validTo: string | null): string {
  const today = officeDate(acting.now);
  if (validTo === null || validTo < today) return today;
  const next = new Date(`${validTo}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

interface Days {
  readonly validFrom: string;
  readonly validTo: string | null;
}

function overlap(one: Days, other: Days): boolean {
  const ends = (held: Days) => held.validTo ?? "9999-12-31";
  return one.validFrom <= ends(other) && other.validFrom <= ends(one);
}
