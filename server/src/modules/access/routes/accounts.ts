import { z } from "zod";
import { officeDate } from "#kernel/clock.ts";
import { type Action, perform } from "#platform/action.ts";
import { defineRoute, type Handling, type Route } from "#platform/http/route.ts";
import {
  addAccount,
  endSessionsOf,
  lockAccount,
  NewAccount,
  OneAccount,
  resetPassword,
  unlockAccount,
} from "../actions/accounts.ts";
import { assignRole, endClearance, endRole, giveClearance } from "../actions/rights.ts";
import { AccountShown, CivilDay, HeldClassInput, HeldRoleInput, SessionShown } from "../model.ts";
import { accessProblems } from "../problems.ts";
import { AccountsAsked, accountsPage, accountsShown } from "../queries/accounts.ts";
import { sessionsShown } from "../queries/sessions.ts";
import { unitNames } from "../queries/unit-names.ts";

const tag = "accounts";
const permission = "account.manage";
const Made = z.object({ id: z.string() });
const Ended = z.object({ ended: z.number().int() });
const OneHeld = OneAccount.extend({ id: z.uuid() });
const EndHeld = z.object({ validTo: CivilDay.nullable() });

type Doing = Pick<Handling<unknown, unknown, unknown>, "services" | "actor">;

function act<Input, Output>(by: Doing, action: Action<Input, Output>, input: unknown): Promise<Output> {
  return perform(by.services, by.actor, { action, input });
}

export const accountRoutes: Route[] = [
  defineRoute({
    method: "GET",
    url: "/api/accounts",
    permission,
    summary: "Accounts by name, login or unit, with their roles",
    tag,
    query: AccountsAsked,
    answer: z.object({ items: z.array(AccountShown), total: z.number().int() }),
    handle: async ({ services, actor, query }) => {
      const at = services.clock.now();
      const nameOf = await unitNames(services, actor.tenant, officeDate(at));
      return services.database.read(actor, (tx) => accountsPage(tx, actor.tenant, { ...query, at, nameOf }));
    },
  }),
  defineRoute({
    method: "GET",
    url: "/api/accounts/:accountId",
    permission,
    summary: "One account: roles, sealed classes, open sessions",
    tag,
    params: OneAccount,
    answer: z.object({ account: AccountShown, sessions: z.array(SessionShown) }),
    handle: async ({ services, actor, params }) => {
      const at = services.clock.now();
      const nameOf = await unitNames(services, actor.tenant, officeDate(at));
      const { accountId } = params;
      return services.database.read(actor, async (tx) => {
        const [account] = await accountsShown(tx, actor.tenant, { at, nameOf, id: accountId });
        if (!account) throw accessProblems.accountNotFound({ account: accountId });
        const sessions = await sessionsShown(tx, actor.tenant, { accountId, at, current: null });
        return { account, sessions };
      });
    },
  }),
  defineRoute({
    method: "POST",
    url: "/api/accounts",
    permission,
    summary: "Add an account; the one-time password is answered once",
    tag,
    body: NewAccount,
    answer: z.object({ id: z.string(), oneTimePassword: z.string() }),
    handle: (by) => act(by, addAccount, by.body),
  }),
  defineRoute({
    method: "POST",
    url: "/api/accounts/:accountId/lock",
    permission,
    summary: "Lock an account; its sessions end",
    tag,
    params: OneAccount,
    answer: z.object({ login: z.string() }),
    handle: (by) => act(by, lockAccount, by.params),
  }),
  defineRoute({
    method: "POST",
    url: "/api/accounts/:accountId/unlock",
    permission,
    summary: "Unlock an account",
    tag,
    params: OneAccount,
    answer: z.object({ login: z.string() }),
    handle: (by) => act(by, unlockAccount, by.params),
  }),
  defineRoute({
    method: "POST",
    url: "/api/accounts/:accountId/reset-password",
    permission,
    summary: "A new one-time password, answered once; sessions end",
    tag,
    params: OneAccount,
    answer: z.object({ oneTimePassword: z.string() }),
    handle: (by) => act(by, resetPassword, by.params),
  }),
  defineRoute({
    method: "POST",
    url: "/api/accounts/:accountId/sessions/end",
    permission,
    summary: "End one session of an account, or all (session null)",
    tag,
    params: OneAccount,
    body: z.object({ session: z.uuid().nullable() }),
    answer: Ended,
    handle: (by) => act(by, endSessionsOf, { ...by.params, ...by.body }),
  }),
  defineRoute({
    method: "POST",
    url: "/api/accounts/:accountId/roles",
    permission,
    summary: "Give a role in a unit between two days",
    tag,
    params: OneAccount,
    body: HeldRoleInput,
    answer: Made,
    handle: (by) => act(by, assignRole, { ...by.params, role: by.body }),
  }),
  defineRoute({
    method: "POST",
    url: "/api/accounts/:accountId/roles/:id/end",
    permission,
    summary: "End a role after a day, or withdraw it at once (validTo null)",
    tag,
    params: OneHeld,
    body: EndHeld,
    answer: Made,
    handle: (by) => act(by, endRole, { ...by.params, ...by.body }),
  }),
  defineRoute({
    method: "POST",
    url: "/api/accounts/:accountId/classes",
    permission,
    summary: "Let an account read a sealed class between two days",
    tag,
    params: OneAccount,
    body: HeldClassInput,
    answer: Made,
    handle: (by) => act(by, giveClearance, { ...by.params, clearance: by.body }),
  }),
  defineRoute({
    method: "POST",
    url: "/api/accounts/:accountId/classes/:id/end",
    permission,
    summary: "End a clearance after a day, or withdraw it at once (validTo null)",
    tag,
    params: OneHeld,
    body: EndHeld,
    answer: Made,
    handle: (by) => act(by, endClearance, { ...by.params, ...by.body }),
  }),
];
