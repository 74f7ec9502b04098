import { z } from "zod";
import { defineRoute, type Route } from "#platform/http/route.ts";
import { deviceCookie } from "../actions/device.ts";
import { endOwn, signOut } from "../actions/own-session.ts";
import { changePassword } from "../actions/password.ts";
import { sampleLoginsOf } from "../actions/sample-accounts.ts";
import { SignIn, signIn } from "../actions/sign-in.ts";
import { SampleLogin, SessionAnswer, SessionShown } from "../model.ts";
import { sessionAnswer, tenantShown } from "../queries/session.ts";
import { sessionsShown } from "../queries/sessions.ts";
import { findSignedIn, giveCookie, giveDevice, mustBeSignedIn, sayWhen, takeCookie } from "./authenticate.ts";

const Done = z.object({ done: z.literal(true) });

export const sessionRoutes: Route[] = [
  defineRoute({
    method: "GET",
    url: "/api/session",
    permission: "session",
    summary: "Who is signed in, with rights, tenant and the month being prepared",
    tag: "access",
    answer: SessionAnswer,
    handle: async ({ services, request }) => {
      return sessionAnswer(services, await mustBeSignedIn(services, request));
    },
  }),
  defineRoute({
    method: "POST",
    url: "/api/login",
    permission: "public",
    summary: "Sign in: the session comes as a cookie",
    tag: "access",
    body: SignIn,
    answer: z.object({ csrf: z.string() }),
    handle: async ({ services, actor, body, request, reply }) => {
      const agent = request.headers["user-agent"] ?? "";
      const asked = { ...body, address: request.ip, agent, device: request.cookies[deviceCookie] };
      const session = await signIn(services, actor, asked).catch((error) => sayWhen(reply, error));
      giveCookie(request, reply, session);
      giveDevice(request, reply, session.device);
      return { csrf: session.csrf };
    },
  }),
  defineRoute({
    method: "POST",
    url: "/api/logout",
    permission: "session",
    summary: "End this session",
    tag: "access",
    answer: Done,
    handle: async ({ services, request, reply }) => {
      const signedIn = await findSignedIn(services, request);
      if (signedIn) await signOut(services, signedIn.actor, signedIn.session.id);
      takeCookie(request, reply);
      return { done: true };
    },
  }),
  defineRoute({
    method: "GET",
    url: "/api/login-info",
    permission: "public",
    summary: "Name of the tenant; the sample's documented logins in a sample database only",
    tag: "access",
    answer: z.object({ sample: z.boolean(), tenantName: z.string(), logins: z.array(SampleLogin) }),
    handle: async ({ services, actor }) => {
      return services.database.read(actor, async (tx) => {
        const tenant = await tenantShown(tx, actor.tenant);
        const sample = tenant.kind === "sample";
        const logins = sample ? await sampleLoginsOf(tx, actor.tenant) : [];
        return { sample, tenantName: tenant.name, logins };
      });
    },
  }),
  defineRoute({
    method: "GET",
    url: "/api/sessions",
    permission: "session",
    summary: "One's own open sessions",
    tag: "access",
    answer: z.object({ items: z.array(SessionShown) }),
    handle: async ({ services, actor, request }) => {
      const signedIn = await mustBeSignedIn(services, request);
      const at = services.clock.now();
      const of = { accountId: signedIn.account.id, at, current: signedIn.session.id };
      return { items: await services.database.read(actor, (tx) => sessionsShown(tx, actor.tenant, of)) };
    },
  }),
  defineRoute({
    method: "POST",
    url: "/api/sessions/end",
    permission: "session.own",
    summary: "End one of one's own sessions, or all but this one (session null)",
    tag: "access",
    body: z.object({ session: z.uuid().nullable() }),
    answer: z.object({ ended: z.number().int() }),
    handle: async ({ services, actor, request, body }) => {
      const { session } = await mustBeSignedIn(services, request);
      return { ended: await endOwn(services, actor, { current: session.id, session: body.session }) };
    },
  }),
  defineRoute({
    method: "POST",
    url: "/api/password",
    permission: "session.own",
    summary: "Change one's own password: every session ends, this browser gets a new one",
    tag: "access",
    body: z.object({ current: z.string().min(1).max(500), next: z.string().min(1).max(500) }),
    answer: z.object({ csrf: z.string() }),
    handle: async ({ services, actor, request, reply, body }) => {
      const { account, session: own } = await mustBeSignedIn(services, request);
      const browser = { address: request.ip, agent: request.headers["user-agent"] ?? "" };
      const asked = { ...body, ...browser, login: account.login, session: own.id };
      const session = await changePassword(services, actor, asked).catch((error) => sayWhen(reply, error));
      giveCookie(request, reply, session);
      return { csrf: session.csrf };
    },
  }),
];
