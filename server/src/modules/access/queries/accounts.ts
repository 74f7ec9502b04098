import { sql } from "kysely";
import { z } from "zod";
import { officeDate } from "#kernel/clock.ts";
import { searchKey } from "#kernel/search-key.ts";
import type { Tx } from "#platform/database/pool.ts";
import { type AccountShown, holdsOn } from "../model.ts";

export const AccountsAsked = z.object({
  /** Words of name, login, title or unit; no diacritics needed, any order. */
  q: z.string().max(100).default(""),
  state: z.enum(["active", "locked"]).optional(),
  role: z.string().optional(),
  unit: z.string().optional(),
  page: z.coerce.number().int().min(1).default(1),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AccountsAsked = z.infer<typeof AccountsAsked>;

export interface AccountsPage {
  readonly items: AccountShown[];
  readonly total: number;
}

/** A province has hundreds of accounts, not thousands: they are read whole and searched by the one search key. */
export async function accountsPage(
  tx: Tx,
  tenant: number,
  asked: AccountsAsked & { at: Date; nameOf: (unit: string) => string },
): Promise<AccountsPage> {
  const words = searchKey(asked.q).split(" ").filter(Boolean);
  const today = officeDate(asked.at);
  const all = await accountsShown(tx, tenant, asked);
  const found = all.filter((account) => {
    const current = account.roles.filter((role) => holdsOn(role, today));
    const text = searchKey(
      [account.name, account.login, account.title ?? "", ...current.map((role) => role.unitName)].join(" "),
    );
    return (
      words.every((word) => text.includes(word)) &&
      (asked.state === undefined || account.state === asked.state) &&
      (asked.role === undefined || current.some((role) => role.role === asked.role)) &&
      (asked.unit === undefined || current.some((role) => role.unit === asked.unit))
    );
  });
  const first = (asked.page - 1) * asked.limit;
  return { items: found.slice(first, first + asked.limit), total: found.length };
}

/** Accounts with everything ever given to them that was not withdrawn, by login. */
export async function accountsShown(
  tx: Tx,
  tenant: number,
  of: { at: Date; nameOf: (unit: string) => string; id?: string },
): Promise<AccountShown[]> {
  const only = of.id === undefined ? sql`` : sql`and a.id = ${of.id}`;
  const found = await sql<
    AccountShown & { lastSignIn: Date | null }
  >`select a.id, a.login, a.name, a.title, a.state,
      a.must_change_password as "mustChangePassword",
      (select max(l.at) from login_attempt l
        where l.tenant = a.tenant and l.login = a.login and l.succeeded) as "lastSignIn",
      (select count(*) from session s where s.tenant = a.tenant and s.account_id = a.id and s.ended_at is null
        and s.expires_at > ${of.at} and s.seen_at > ${of.at}::timestamptz - interval '30 minutes') as "openSessions",
      (select coalesce(json_agg(json_build_object('id', r.id, 'role', r.role, 'unit', r.unit, 'unitName', r.unit,
        'validFrom', r.valid_from, 'validTo', r.valid_to) order by r.valid_from, r.id), '[]')
        from role_assignment r where r.tenant = a.tenant and r.account_id = a.id
          and r.withdrawn_at is null) as roles,
      (select coalesce(json_agg(json_build_object('id', c.id, 'class', c.class, 'validFrom', c.valid_from,
        'validTo', c.valid_to) order by c.valid_from, c.id), '[]')
        from class_clearance c where c.tenant = a.tenant and c.account_id = a.id
          and c.withdrawn_at is null) as classes
    from account a where a.tenant = ${tenant} ${only} order by a.login`.execute(tx);
  return found.rows.map((row) => ({
    ...row,
    lastSignIn: row.lastSignIn?.toISOString() ?? null,
    roles: row.roles.map((role) => ({ ...role, unitName: of.nameOf(role.unit) })),
  }));
}
