import { sql } from "kysely";
import type { Tx } from "#platform/database/pool.ts";

export interface AccountRow {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly title: string | null;
  readonly passwordHash: string;
  readonly mustChangePassword: boolean;
  readonly state: "active" | "locked";
  readonly createdAt: Date;
}

const columns = sql`id, login, name, title, password_hash as "passwordHash",
  must_change_password as "mustChangePassword", state, created_at as "createdAt"`;

export async function findAccountByLogin(tx: Tx, tenant: number, login: string): Promise<AccountRow | null> {
  const found = await sql<AccountRow>`select ${columns} from account
    where tenant = ${tenant} and login = ${login}`.execute(tx);
  return found.rows[0] ?? null;
}

export async function findAccount(tx: Tx, tenant: number, id: string): Promise<AccountRow | null> {
  const found = await sql<AccountRow>`select ${columns} from account
    where tenant = ${tenant} and id = ${id}`.execute(tx);
  return found.rows[0] ?? null;
}

export async function insertAccount(tx: Tx, tenant: number, account: AccountRow): Promise<void> {
  await sql`insert into account (tenant, id, login, name, title, password_hash, must_change_password, state, created_at)
    values (${tenant}, ${account.id}, ${account.login}, ${account.name}, ${account.title}, ${account.passwordHash},
      ${account.mustChangePassword}, ${account.state}, ${account.createdAt})`.execute(tx);
}

export async function setPassword(
  tx: Tx,
  tenant: number,
  password: { accountId: string; hash: string; mustChange: boolean },
): Promise<void> {
  await sql`update account set password_hash = ${password.hash}, must_change_password = ${password.mustChange}
    where tenant = ${tenant} and id = ${password.accountId}`.execute(tx);
}

/** False where the account was in that state already. */
export async function setState(
  tx: Tx,
  tenant: number,
  change: { accountId: string; state: AccountRow["state"] },
): Promise<boolean> {
  const changed = await sql`update account set state = ${change.state}
    where tenant = ${tenant} and id = ${change.accountId} and state <> ${change.state} returning id`.execute(
    tx,
  );
  return changed.rows.length === 1;
}
