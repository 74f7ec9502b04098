import { sql } from "kysely";
import type { Actor } from "#kernel/actor.ts";
import { officeDate } from "#kernel/clock.ts";
import { businessDate } from "#platform/business-date.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { Services } from "#platform/services.ts";
import type { SessionAnswer } from "../model.ts";
import { preparing } from "../rules/month.ts";
import type { Rights } from "../rules/rights.ts";
import type { AccountRow } from "../store/accounts.ts";
import type { SessionRow } from "../store/sessions.ts";
import { unitNames } from "./unit-names.ts";

interface SignedIn {
  readonly actor: Actor;
  readonly rights: Rights;
  readonly account: AccountRow;
  readonly session: SessionRow;
}

/** Account, rights, tenant and the month being prepared, as the web shell shows them. */
export async function sessionAnswer(services: Services, signedIn: SignedIn): Promise<SessionAnswer> {
  const { actor, rights, account, session } = signedIn;
  const nameOf = await unitNames(services, actor.tenant, officeDate(services.clock.now()));
  return services.database.read(actor, async (tx) => {
    const tenant = await tenantShown(tx, actor.tenant);
    const today = await businessDate(tx, actor.tenant, services.clock);
    return {
      account: { id: account.id, login: account.login, name: account.name, title: account.title },
      roles: [...rights.roles],
      areas: rights.units.map((code) => ({ code, name: nameOf(code) })),
      permissions: [...actor.permissions],
      classes: [...actor.classes],
      tenant: { name: tenant.name, sample: tenant.kind === "sample", businessDate: today },
      ...preparing(today),
      csrf: session.csrf,
      mustChangePassword: account.mustChangePassword,
    };
  });
}

export interface TenantShown {
  readonly name: string;
  readonly kind: "sample" | "own";
}

export async function tenantShown(tx: Tx, tenant: number): Promise<TenantShown> {
  const found = await sql<TenantShown>`select name, kind from tenant where tenant = ${tenant}`.execute(tx);
  const row = found.rows[0];
  if (!row) throw new Error(`tenant ${tenant} does not exist`);
  return row;
}
