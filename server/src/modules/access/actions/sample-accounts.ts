import { sql } from "kysely";
import { z } from "zod";
import type { Actor } from "#kernel/actor.ts";
import { officeDate } from "#kernel/clock.ts";
import { newId } from "#kernel/id.ts";
import type { SealedClass } from "#kernel/permission.ts";
import { type Acting, defineAction, perform } from "#platform/action.ts";
import type { Tx } from "#platform/database/pool.ts";
import type { Services } from "#platform/services.ts";
import { type Role, roleNames, type SampleLogin } from "../model.ts";
import { accessProblems } from "../problems.ts";
import { findAccountByLogin } from "../store/accounts.ts";
import { provinceOf } from "../store/units.ts";
import { makeAccount } from "./account-make.ts";
import { passwordMatches } from "./secrets.ts";

/** One documented password for every sample login; none of them can exist in one's own database. */
export const samplePassword = "Lang-Son-mau-2026";

interface SampleAccount {
  readonly login: string;
  /** Invented. */
  readonly name: string;
  readonly role: Role;
  /** Which commune of the sample, where the role is a commune's. */
  readonly commune?: number;
  readonly classes?: readonly SealedClass[];
}

const sampleAccounts: readonly SampleAccount[] = [
  { login: "xa.canbo", name: "Hoàng Thị Mẫu", role: "commune_officer", commune: 0 },
  { login: "xa.ketoan", name: "Lương Văn Mẫu", role: "commune_accountant", commune: 0 },
  { login: "xa.chutich", name: "Nông Văn Mẫu", role: "commune_chairman", commune: 0 },
  { login: "xa.hiv", name: "Vi Thị Mẫu", role: "commune_officer", commune: 0, classes: ["hiv"] },
  { login: "xa2.canbo", name: "Hứa Thị Mẫu", role: "commune_officer", commune: 1 },
  { login: "xa2.ketoan", name: "Triệu Văn Mẫu", role: "commune_accountant", commune: 1 },
  { login: "xa2.chutich", name: "Lý Văn Mẫu", role: "commune_chairman", commune: 1 },
  { login: "so.cbo", name: "Trần Thị Mẫu", role: "merit_officer" },
  { login: "so.ketoan", name: "Phạm Văn Mẫu", role: "merit_accountant" },
  { login: "so.giamdoc", name: "Đặng Văn Mẫu", role: "department_director" },
  { login: "so.theodoi", name: "Bế Thị Mẫu", role: "department_officer" },
  { login: "lanhdao", name: "Nguyễn Văn Mẫu", role: "leader" },
  { login: "thanhtra", name: "Lê Thị Mẫu", role: "inspector" },
  { login: "phantich", name: "Vũ Văn Mẫu", role: "analyst" },
  { login: "quantri", name: "Quản trị mẫu", role: "administrator" },
];

const SampleCommunes = z.object({ communes: z.array(z.string()) });

const addSampleAccounts = defineAction({
  name: "access.addSampleAccounts",
  permission: "account.manage",
  input: SampleCommunes,
  unit: () => null,
  run: async (acting: Acting, { communes }) => {
    const { tenant } = acting.actor;
    const kind = await sql<{ kind: string }>`select kind from tenant where tenant = ${tenant}`.execute(
      acting.tx,
    );
    if (kind.rows[0]?.kind !== "sample") throw accessProblems.sampleOnly();
    const province = await provinceOf(acting.tx, tenant);
    const made: string[] = [];
    for (const account of sampleAccounts) {
      const unit = account.commune === undefined ? province : communes[account.commune];
      if (unit === undefined || (await findAccountByLogin(acting.tx, tenant, account.login))) continue;
      await makeOne(acting, account, unit);
      made.push(account.login);
    }
    return made;
  },
  audit: (_input, made) => ({ subjectKind: "account", subjectId: "sample", details: { logins: made } }),
});

async function makeOne(acting: Acting, account: SampleAccount, unit: string): Promise<void> {
  const validFrom = officeDate(acting.now);
  const held = { validFrom, validTo: null };
  await makeAccount(
    acting,
    {
      id: newId(),
      login: account.login,
      name: account.name,
      title: roleNames[account.role].vi,
      roles: [{ ...held, role: account.role, unit }],
      classes: (account.classes ?? []).map((name) => ({ ...held, class: name })),
    },
    { password: samplePassword, mustChange: false },
  );
}

/** The documented logins of the sample: the first two communes given get officers. Twice is once. */
export function createSampleAccounts(
  services: Services,
  actor: Actor,
  communes: readonly string[],
): Promise<string[]> {
  return perform(services, actor, { action: addSampleAccounts, input: { communes } });
}

/** Those of the documented logins that this database has, for the login page of a sample. */
export async function sampleLoginsOf(tx: Tx, tenant: number): Promise<SampleLogin[]> {
  const logins = sampleAccounts.map((account) => account.login);
  const found = await sql<{ login: string }>`select login from account
    where tenant = ${tenant} and login = any(${logins}) and state = 'active'`.execute(tx);
  const there = new Set(found.rows.map((row) => row.login));
  return sampleAccounts
    .filter((account) => there.has(account.login))
    .map(({ login, name, role }) => ({
      login,
      password: samplePassword,
      name,
      role: roleNames[role].vi,
      roleCode: role,
    }));
}

/** Sample logins that open with the documented password: none may, in one's own database. */
export async function sampleLoginsOpen(services: Services, actor: Actor): Promise<string[]> {
  const accounts = await services.database.read(actor, async (tx) => {
    const found = [];
    for (const { login } of sampleAccounts) found.push(await findAccountByLogin(tx, actor.tenant, login));
    return found;
  });
  const open: string[] = [];
  for (const account of accounts) {
    if (account?.state !== "active") continue;
    if (await passwordMatches(account.passwordHash, samplePassword)) open.push(account.login);
  }
  return open;
}
