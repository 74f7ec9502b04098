import { newId } from "#kernel/id.ts";
import { unitIndex, unitOn } from "#modules/places/index.ts";
import type { Acting } from "#platform/action.ts";
import type { HeldClassInput, HeldRoleInput } from "../model.ts";
import { accessProblems } from "../problems.ts";
import { rightsOf } from "../rules/rights.ts";
import { findAccountByLogin, insertAccount } from "../store/accounts.ts";
import { insertClearance, insertRole } from "../store/roles.ts";
import { provinceOf } from "../store/units.ts";
import { hashPassword } from "./secrets.ts";

export interface AccountToMake {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly title: string | null;
  readonly roles: readonly HeldRoleInput[];
  readonly classes: readonly HeldClassInput[];
}

/** Account, roles and clearances in the open act. Errors: accountExists, roleUnit, datesReversed. */
export async function makeAccount(
  acting: Acting,
  account: AccountToMake,
  secret: { password: string; mustChange: boolean },
): Promise<void> {
  const { tx, now } = acting;
  const { tenant } = acting.actor;
  if (await findAccountByLogin(tx, tenant, account.login)) throw accessProblems.accountExists();
  await insertAccount(tx, tenant, {
    ...account,
    passwordHash: await hashPassword(secret.password),
    mustChangePassword: secret.mustChange,
    state: "active",
    createdAt: now,
  });
  for (const role of account.roles) await giveRole(acting, account.id, role);
  for (const given of account.classes) await giveClass(acting, account.id, given);
}

export async function giveRole(acting: Acting, accountId: string, role: HeldRoleInput): Promise<string> {
  datesInOrder(role);
  await unitFits(acting, role);
  const id = newId();
  const { actor, now } = acting;
  const row = { ...role, id, accountId, by: actor.accountId, at: now };
  await insertRole(acting.tx, actor.tenant, row);
  return id;
}

export async function giveClass(acting: Acting, accountId: string, given: HeldClassInput): Promise<string> {
  datesInOrder(given);
  const id = newId();
  const { actor, now } = acting;
  await insertClearance(acting.tx, actor.tenant, { ...given, id, accountId, by: actor.accountId, at: now });
  return id;
}

function datesInOrder({ validFrom, validTo }: { validFrom: string; validTo: string | null }): void {
  if (validTo !== null && validTo < validFrom) throw accessProblems.datesReversed({ validFrom, validTo });
}

const levelNames = { province: "tỉnh / province", commune: "xã / commune" } as const;

/** A province role is held in the tenant's province, a commune role in a commune that exists on its first day. */
async function unitFits(acting: Acting, { role, unit, validFrom }: HeldRoleInput): Promise<void> {
  const { level } = rightsOf[role];
  const province = await provinceOf(acting.tx, acting.actor.tenant);
  const found = unitOn(await unitIndex(acting.services.database, acting.actor.tenant), unit, validFrom);
  const fits =
    level === "province" ? unit === province : found?.level === "commune" && found.province === province;
  if (!fits) throw accessProblems.roleUnit({ role, unit, level: levelNames[level] });
}
