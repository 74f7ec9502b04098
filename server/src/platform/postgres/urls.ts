import type { Passwords } from "./passwords.ts";
import type { RoleName } from "./roles.ts";

/** Where each of the three roles connects. */
export interface RoleUrls {
  readonly owner: string;
  readonly app: string;
  readonly batch: string;
}

export function roleUrls(base: string, passwords: Passwords, database?: string): RoleUrls {
  const of = (role: RoleName) => withLogin(base, { user: role, password: passwords[role] ?? "", database });
  return { owner: of("ansinh_owner"), app: of("ansinh_app"), batch: of("ansinh_batch") };
}

export interface Login {
  readonly user: string;
  readonly password: string;
  readonly database?: string | undefined;
}

/** The same server and options under another login, and in another database if one is named. */
export function withLogin(base: string, login: Login): string {
  const url = new URL(base);
  url.username = encodeURIComponent(login.user);
  url.password = encodeURIComponent(login.password);
  if (login.database !== undefined) url.pathname = `/${encodeURIComponent(login.database)}`;
  return url.href;
}

/** For messages and logs. */
export function withoutPassword(text: string): string {
  return URL.canParse(text) ? text.replace(/^([^:]+:\/\/[^:@/]*):[^@]*@/, "$1@") : "(URL?)";
}
