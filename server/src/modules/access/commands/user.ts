import { type Command, InvalidArgumentError } from "commander";
import type { Actor } from "#kernel/actor.ts";
import { officeDate } from "#kernel/clock.ts";
import { newId } from "#kernel/id.ts";
import { isSealedClass, type SealedClass } from "#kernel/permission.ts";
import { perform } from "#platform/action.ts";
import type { AddCommands } from "#platform/command.ts";
import type { Services } from "#platform/services.ts";
import { addAccount, lockAccount, resetPassword, unlockAccount } from "../actions/accounts.ts";
import { assignRole, endRole } from "../actions/rights.ts";
import { type AccountShown, Role, roleNames, roles } from "../model.ts";
import { accessProblems } from "../problems.ts";
import { accountsPage, accountsShown } from "../queries/accounts.ts";
import { unitNames } from "../queries/unit-names.ts";
import { findAccountByLogin } from "../store/accounts.ts";
import { provinceOf } from "../store/units.ts";

interface AddOptions {
  readonly name?: string;
  readonly role?: Role;
  readonly unit?: string;
  readonly admin?: boolean;
  readonly from?: string;
  readonly to?: string;
  readonly class: SealedClass[];
}

/** `ansinh user …`: accounts without a browser; each is an act of the system in the audit log. */
export const addUserCommands: AddCommands = (program, line) => {
  const user = program.command("user").description("tài khoản / accounts");
  user
    .command("add <login>")
    .description("thêm tài khoản, in mật khẩu dùng một lần / add an account, print its one-time password")
    .option("--name <name>", "họ và tên / full name")
    .option("--admin", "quản trị viên của tỉnh / administrator of the province")
    .option("--role <role>", `vai trò / role: ${roles.join(", ")}`, roleNamed)
    .option("--unit <code>", "mã xã; để trống: tỉnh / commune code; left out: the province")
    .option("--from <date>", "từ ngày (yyyy-mm-dd) / from")
    .option("--to <date>", "đến hết ngày / to the end of")
    .option("--class <class>", "nhóm được bảo mật / sealed class", classNamed, [])
    .action((login: string, options: AddOptions) =>
      line.withServices(async (services, actor) => {
        const made = await addOne(services, actor, { login, ...options });
        const text = `${made.login}\nMật khẩu dùng một lần / one-time password: ${made.oneTimePassword}`;
        line.print(made, text);
      }),
    );
  addPasswordCommands(user, line);
  user
    .command("list [words]")
    .description("tìm tài khoản / find accounts")
    .action((words: string | undefined) =>
      line.withServices(async (services, actor) => {
        const accounts = await listed(services, actor, words ?? "");
        line.print(accounts, accounts.map(describe).join("\n"));
      }),
    );
  addRolesCommand(user, line);
};

const addPasswordCommands = (user: Command, line: Parameters<AddCommands>[1]) => {
  user
    .command("reset <login>")
    .description("đặt lại mật khẩu, in mật khẩu dùng một lần / reset the password")
    .action((login: string) =>
      line.withServices(async (services, actor) => {
        const input = { accountId: await idOf(services, actor, login) };
        const { oneTimePassword } = await perform(services, actor, { action: resetPassword, input });
        line.print(
          { login, oneTimePassword },
          `Mật khẩu dùng một lần / one-time password: ${oneTimePassword}`,
        );
      }),
    );
  for (const [verb, action, done] of [
    ["lock", lockAccount, "đã khóa / locked"],
    ["unlock", unlockAccount, "đã mở / unlocked"],
  ] as const) {
    user
      .command(`${verb} <login>`)
      .description(verb === "lock" ? "khóa, kết thúc các phiên / lock, end sessions" : "mở khóa / unlock")
      .action((login: string) =>
        line.withServices(async (services, actor) => {
          const input = { accountId: await idOf(services, actor, login) };
          if (action === lockAccount) await perform(services, actor, { action: lockAccount, input });
          else await perform(services, actor, { action: unlockAccount, input });
          line.print({ login, state: verb === "lock" ? "locked" : "active" }, `${login}: ${done}`);
        }),
      );
  }
};

interface RolesOptions {
  readonly add?: Role;
  readonly unit?: string;
  readonly from?: string;
  readonly to?: string;
  readonly end?: string;
  readonly on?: string;
}

const addRolesCommand = (user: Command, line: Parameters<AddCommands>[1]) => {
  user
    .command("roles <login>")
    .description("xem, giao hoặc kết thúc vai trò / show, give or end roles")
    .option("--add <role>", `giao vai trò / give a role: ${roles.join(", ")}`, roleNamed)
    .option("--unit <code>", "mã xã; để trống: tỉnh / commune code; left out: the province")
    .option("--from <date>", "từ ngày / from")
    .option("--to <date>", "đến hết ngày / to the end of")
    .option("--end <id>", "kết thúc vai trò có mã này / end the role of this id")
    .option("--on <date>", "ngày cuối; để trống: ngay bây giờ / its last day; left out: now")
    .action((login: string, options: RolesOptions) =>
      line.withServices(async (services, actor) => {
        const accountId = await idOf(services, actor, login);
        if (options.add) {
          const role = await heldRole(services, actor, { ...options, role: options.add });
          await perform(services, actor, { action: assignRole, input: { accountId, role } });
        }
        if (options.end) {
          const input = { accountId, id: options.end, validTo: options.on ?? null };
          await perform(services, actor, { action: endRole, input });
        }
        const at = services.clock.now();
        const nameOf = await unitNames(services, actor.tenant, officeDate(at));
        const [account] = await services.database.read(actor, (tx) =>
          accountsShown(tx, actor.tenant, { at, nameOf, id: accountId }),
        );
        const held = account?.roles ?? [];
        line.print(held, held.map((role) => `${role.id}  ${describeRole(role)}`).join("\n"));
      }),
    );
};

async function addOne(services: Services, actor: Actor, asked: AddOptions & { login: string }) {
  const role = asked.admin ? "administrator" : asked.role;
  if (role === undefined) throw accessProblems.roleNeeded({ roles: [...roles] });
  const held = await heldRole(services, actor, { ...asked, role });
  const days = { validFrom: held.validFrom, validTo: held.validTo };
  const input = {
    id: newId(),
    login: asked.login,
    name: asked.name ?? asked.login,
    title: null,
    roles: [held],
    classes: asked.class.map((name) => ({ class: name, ...days })),
  };
  const made = await perform(services, actor, { action: addAccount, input });
  return { ...made, login: asked.login };
}

async function heldRole(
  services: Services,
  actor: Actor,
  asked: { role: Role; unit?: string; from?: string; to?: string },
) {
  const province = await services.database.read(actor, (tx) => provinceOf(tx, actor.tenant));
  return {
    role: asked.role,
    unit: asked.unit ?? province,
    validFrom: asked.from ?? officeDate(services.clock.now()),
    validTo: asked.to ?? null,
  };
}

async function idOf(services: Services, actor: Actor, login: string): Promise<string> {
  const account = await services.database.read(actor, (tx) => findAccountByLogin(tx, actor.tenant, login));
  if (!account) throw accessProblems.accountNotFound({ account: login });
  return account.id;
}

async function listed(services: Services, actor: Actor, q: string): Promise<AccountShown[]> {
  const at = services.clock.now();
  const nameOf = await unitNames(services, actor.tenant, officeDate(at));
  const asked = { q, at, nameOf, page: 1, limit: Number.MAX_SAFE_INTEGER };
  return (await services.database.read(actor, (tx) => accountsPage(tx, actor.tenant, asked))).items;
}

function describe(account: AccountShown): string {
  const held = account.roles.map(describeRole).join("; ");
  return `${account.login}\t${account.state === "locked" ? "đã khóa" : "đang dùng"}\t${account.name}\t${held}`;
}

function describeRole(role: AccountShown["roles"][number]): string {
  const until = role.validTo === null ? "" : ` – ${role.validTo}`;
  return `${roleNames[role.role].vi}, ${role.unitName} (${role.validFrom}${until})`;
}

function roleNamed(text: string): Role {
  const role = Role.safeParse(text);
  if (!role.success) throw new InvalidArgumentError(roles.join(", "));
  return role.data;
}

function classNamed(text: string, before: SealedClass[]): SealedClass[] {
  if (!isSealedClass(text)) throw new InvalidArgumentError("hiv, rehabilitation, violence, child");
  return [...before, text];
}
