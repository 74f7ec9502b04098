import type { Actor } from "#kernel/actor.ts";
import { officeDate } from "#kernel/clock.ts";
import type { Tx } from "#platform/database/pool.ts";
import { holdsOn } from "../model.ts";
import { beforePasswordChange, type Rights, rightsOn } from "../rules/rights.ts";
import type { AccountRow } from "../store/accounts.ts";
import { clearancesOf, rolesOf } from "../store/roles.ts";

export interface KnownActor {
  readonly actor: Actor;
  readonly rights: Rights;
}

/** The account's rights on the real day of this moment: roles, areas and sealed classes are all dated. */
export async function actorOf(
  tx: Tx,
  tenant: number,
  who: { account: AccountRow; at: Date },
): Promise<KnownActor> {
  const { account } = who;
  const day = officeDate(who.at);
  const rights = rightsOn(await rolesOf(tx, tenant, account.id), day);
  const cleared = (await clearancesOf(tx, tenant, account.id)).filter((item) => holdsOn(item, day));
  const { areas, reach } = rights;
  const all = { tenant, accountId: account.id, name: account.name };
  if (account.mustChangePassword) {
    const permissions = new Set(beforePasswordChange.filter((name) => rights.permissions.has(name)));
    return { actor: { ...all, permissions, areas: [], classes: [] }, rights };
  }
  const classes = [...new Set(cleared.map((item) => item.class))];
  return { actor: { ...all, permissions: rights.permissions, areas, classes, reach }, rights };
}
